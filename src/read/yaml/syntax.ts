import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Origin, placeAt } from '../nodes.ts';
import { lineEnd } from './documents.ts';
import { brief } from './quote.ts';

/** What the parser says first, in our words: the others of its errors mostly follow from that. */
export function syntaxFault(
  errors: readonly YAMLError[],
  origin: Origin,
  text: string,
  base: number,
): Diagnostic | undefined {
  const [first, ...others] = errors;
  if (first === undefined) return undefined;
  const error = others.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a), first);
  const at = base + error.pos[0];
  if (error.code === 'RESOURCE_EXHAUSTION')
    return diagnostic('nested-too-deep', placeAt(origin, at, at + 1), {});
  if (error.code === 'BAD_DQ_ESCAPE') {
    const end = base + error.pos[1] + 1;
    return diagnostic('unknown-escape', placeAt(origin, at, end), { escape: text.slice(at, end) });
  }
  return unreadable(origin, text, at);
}

/** Points at the words from the place on to the line's end (an error at a line's end is about that line). */
function unreadable(origin: Origin, text: string, at: number): Diagnostic {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  const blanks = text.slice(at, end).search(/\S/);
  const start = blanks < 0 ? lineStart + Math.max(text.slice(lineStart, end).search(/\S/), 0) : at + blanks;
  const words = text.slice(start, end).trimEnd();
  return diagnostic('yaml-syntax', placeAt(origin, start, start + words.length), { text: brief(words) });
}
