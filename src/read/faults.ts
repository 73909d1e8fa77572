import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { hasHostileName } from '../model/keys.ts';
import type { BrokenNode, MapEntry } from '../model/record.ts';
import { lineColumn } from '../model/source.ts';
import { forbiddenCharacter, withoutForbidden } from '../text/forbidden.ts';
import { type Origin, placeAt, type Span } from './nodes.ts';

/** A text that is read, and the file that places in it point into. */
export interface DataText {
  readonly origin: Origin;
  readonly text: string;
}

/** A stretch of the text that cannot stand as a value. */
export function brokenNode({ origin, text }: DataText, found: Diagnostic, { start, end }: Span): BrokenNode {
  const typed = withoutForbidden(text.slice(start, end));
  return { type: 'broken', text: typed, diagnostic: found, place: placeAt(origin, start, end) };
}

/** A character in `value` that no document may hold; it stands, perhaps as an escape, in the stretch `span`. */
export function forbiddenFault(
  { origin, text }: DataText,
  value: string,
  key: string,
  span: Span,
): Diagnostic | undefined {
  const forbidden = forbiddenCharacter(value);
  if (forbidden === undefined) return undefined;
  const { start, end } = forbiddenSpan(text, span);
  const args = { slot: withoutForbidden(key), character: forbidden.name };
  return diagnostic('forbidden-character', placeAt(origin, start, end), args);
}

/** A key that no record may have. */
export function keyFault(data: DataText, key: string, span: Span): Diagnostic | undefined {
  if (hasHostileName(key))
    return diagnostic('reserved-key', placeAt(data.origin, span.start, span.end), { key });
  return forbiddenFault(data, key, key, span);
}

/**
 * Two entries of one key as one: what both sections hold is kept, so that nothing else is said to be missing; of two
 * values neither is.
 */
export function joinTwice(
  data: DataText,
  first: MapEntry,
  second: MapEntry,
): { readonly entry: MapEntry; readonly diagnostic: Diagnostic } {
  const { line } = lineColumn(data.origin.source, first.keyPlace.start ?? 0);
  const other = { zh: `第 ${line} 行`, en: `line ${line}` };
  const fault = diagnostic('duplicate-key', second.keyPlace, { key: first.key, other });
  if (first.value.type !== 'map' || second.value.type !== 'map') {
    const { start = 0, end = 0 } = first.value.place;
    return { diagnostic: fault, entry: { ...first, value: brokenNode(data, fault, { start, end }) } };
  }
  const known = new Set(first.value.entries.map(({ key }) => key));
  const more = second.value.entries.filter(({ key }) => !known.has(key));
  const entries = [...first.value.entries, ...more];
  return { diagnostic: fault, entry: { ...first, value: { ...first.value, entries } } };
}

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g;

/** Escapes of one letter that stand for a control character. */
const CONTROLS = '0abvfe';

/** Where in the source of a value a forbidden character stands, itself or as an escape; else the whole value. */
function forbiddenSpan(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const raw = forbiddenCharacter(source);
  if (raw) return { start: start + raw.offset, end: start + raw.offset + 1 };
  for (const found of source.matchAll(ESCAPE)) {
    const [escape, x, u, long, letter] = found;
    const code = Number.parseInt(x ?? u ?? long ?? '20', 16);
    const isForbidden =
      letter === undefined ? isForbiddenCode(code, source, found.index) : CONTROLS.includes(letter);
    if (isForbidden) return { start: start + found.index, end: start + found.index + escape.length };
  }
  return { start, end };
}

function isForbiddenCode(code: number, source: string, at: number): boolean {
  if (code >= 0xd800 && code <= 0xdbff) return !/^\\u[dD][c-fC-F]/.test(source.slice(at + 6, at + 10));
  if (code >= 0xdc00 && code <= 0xdfff)
    return !/\\u[dD][89abAB][0-9a-fA-F]{2}$/.test(source.slice(Math.max(at - 6, 0), at));
  return code <= 0x10ffff && forbiddenCharacter(String.fromCodePoint(code)) !== undefined;
}
