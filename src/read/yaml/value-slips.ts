import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeAt, type Span } from '../nodes.ts';
import { lineEnd } from './documents.ts';
import type { Extent } from './extent.ts';
import type { Line } from './lines.ts';
import { brief, quoted } from './quote.ts';
import type { Scanned, Slip } from './slips.ts';
import { UNSPACED_DASH, wordSlip } from './word-slips.ts';

/** What is wrong with a key or a value so that YAML cannot read it, or with a line that is neither. */
export function valueSlip(line: Line, index: number, scanned: Scanned): Slip | undefined {
  const key = keySlip(line, scanned);
  if (key) return key;
  if (line.role === 'more' || line.value.start === line.value.end) return undefined;
  if (line.extent) return extentSlip(line, line.extent, scanned);
  if (line.role === 'stray') return straySlip(line, scanned);
  const said = wordSlip(line, scanned);
  return said && { said, repair: { value: wholeValue(index, scanned.lines), after: line.after } };
}

/** A key that begins with a character which YAML keeps for itself. */
function keySlip({ key, role }: Line, { origin, text }: Scanned): Slip | undefined {
  const mark = key ? (text[key.start] ?? '') : '';
  if (key === undefined || role !== 'entry' || !/[@`%,\]}|>]/.test(mark)) return undefined;
  const right = brief(`${quoted(text.slice(key.start, key.end))}:`);
  return { said: diagnostic('reserved-start', placeAt(origin, key.start, key.start + 1), { mark, right }) };
}

/** An unquoted value with all the lines that go on with it. */
function wholeValue(index: number, lines: readonly Line[]): Span {
  let last = index;
  while (lines[last + 1]?.role === 'more') last += 1;
  return { start: lines[index]?.value.start ?? 0, end: lines[last]?.value.end ?? 0 };
}

/** A value in quotation marks or brackets, or a block scalar. */
function extentSlip(line: Line, extent: Extent, scanned: Scanned): Slip | undefined {
  if (extent.tooDeep !== undefined) {
    return {
      said: diagnostic('nested-too-deep', placeAt(scanned.origin, extent.tooDeep, extent.tooDeep + 1), {}),
    };
  }
  const said = extent.isClosed ? restSlip(line, extent, scanned) : openSlip(line, extent, scanned);
  if (said === undefined || line.role === 'stray') return said && { said };
  const end = extent.isClosed ? lineEnd(scanned.text, extent.end) : line.end;
  return { said, repair: { value: { start: extent.start, end }, after: line.after } };
}

function openSlip(line: Line, extent: Extent, { origin, text }: Scanned): Diagnostic {
  const value = text.slice(line.value.start, line.value.end);
  const mark = text[extent.start] ?? '';
  const place = placeAt(origin, extent.start, line.value.end);
  if (extent.kind === 'quoted') {
    return diagnostic('quote-not-closed', place, { mark, right: brief(closing(value, mark)) });
  }
  if (extent.kind === 'flow') {
    return diagnostic('bracket-not-closed', place, { mark, close: mark === '[' ? ']' : '}' });
  }
  const start = placeAt(origin, extent.start, extent.start + 1);
  return diagnostic('reserved-start', start, { mark, right: brief(quoted(value)) });
}

/** The value with its closing quotation mark; a Chinese one at its end was meant as that. */
function closing(value: string, mark: string): string {
  return value.replace(/[”“＂’‘]?$/, mark);
}

/** What stands behind a closing quotation mark or bracket. */
function restSlip(line: Line, extent: Extent, { origin, text }: Scanned): Diagnostic | undefined {
  const behind = text.slice(extent.end, lineEnd(text, extent.end));
  if (extent.kind === 'block' || /^\s*$|^[ \t]+#/.test(behind)) return undefined;
  if (extent.kind === 'flow' && /^\s*:/.test(behind)) {
    return diagnostic('key-not-text', placeAt(origin, extent.start, extent.end), {});
  }
  const rest = behind.trim();
  const start = extent.end + behind.indexOf(rest);
  const end = start + rest.length;
  const right = brief(quoted(text.slice(line.value.start, end)));
  return diagnostic('text-after-value', placeAt(origin, start, end), { rest: brief(rest), right });
}

function straySlip(line: Line, { origin, text, lines }: Scanned): Slip | undefined {
  const { start, end } = line.value;
  const words = text.slice(start, end);
  if (words.startsWith('＃')) {
    const right = brief(`# ${words.slice(1).trim()}`);
    return { said: diagnostic('full-width-hash', placeAt(origin, start, start + 1), { right }) };
  }
  if (!lines.some(({ role }) => role === 'entry')) return undefined;
  if (UNSPACED_DASH.test(words)) {
    const right = brief(`- ${words.slice(1).trim()}`);
    return { said: diagnostic('dash-without-space', placeAt(origin, start, start + 1), { right }) };
  }
  return withoutColon(line, { origin, text });
}

/** A line that should be an entry and has no colon. */
export function withoutColon(line: Line, { origin, text }: Pick<Scanned, 'origin' | 'text'>): Slip {
  const { start, end } = line.value;
  const words = text.slice(start, end);
  const args = { text: brief(words), right: brief(asEntry(words)) };
  return { said: diagnostic('line-without-colon', placeAt(origin, start, end), args) };
}

/** What such a line was most likely meant as: `地区 云岭区`, `地区=云岭区`, a key alone, a ruler. */
function asEntry(words: string): string {
  const parts = /^(\S+?)(?:\s*[=＝]\s*|\s+)(\S.*)$/.exec(words);
  if (parts) return `${parts[1]}: ${parts[2]}`;
  return /[\p{L}\p{N}]/u.test(words) ? `${words}:` : `# ${words}`;
}
