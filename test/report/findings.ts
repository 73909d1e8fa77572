import { type Diagnostic, diagnostic, type Place } from '../../src/diagnostics/diagnostic.ts';
import { sourceText } from '../../src/model/source.ts';

/** A data file, and findings about it, as reports are given them. */
export const source = sourceText('地区: 云岭区\n模板: [a]\r\n\t人口: １２\n');

export function at(words: string, file = '云岭区.yaml'): Place {
  const start = source.text.indexOf(words);
  return { file, source, start, end: start + words.length };
}

export function say(place: Place, key = '模板'): Diagnostic {
  return diagnostic('template-name', place, { key, example: 'half-year-summary' });
}
