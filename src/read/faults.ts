import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { hasHostileName } from '../model/keys.ts';
import type { BrokenNode, MapEntry } from '../model/record.ts';
import { lineColumn } from '../model/source.ts';
import { forbiddenCharacter, withoutForbidden } from '../text/forbidden.ts';
import { forbiddenSpan } from './escapes.ts';
import { type Origin, placeAt, type Span } from './nodes.ts';

/** A stretch of the text that cannot stand as a value. */
export function brokenNode(origin: Origin, text: string, said: Diagnostic, { start, end }: Span): BrokenNode {
  const typed = withoutForbidden(text.slice(start, end));
  return { type: 'broken', text: typed, said, place: placeAt(origin, start, end) };
}

/** A character in `value` that no document may hold; it stands, perhaps as an escape, in the stretch `span`. */
export function forbiddenFault(
  origin: Origin,
  text: string,
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
export function keyFault(origin: Origin, text: string, key: string, span: Span): Diagnostic | undefined {
  if (hasHostileName(key)) return diagnostic('reserved-key', placeAt(origin, span.start, span.end), { key });
  return forbiddenFault(origin, text, key, key, span);
}

/**
 * Two entries of one key as one: what both sections hold is kept, so that nothing else is said to be missing; of two
 * values neither is.
 */
export function joinTwice(
  origin: Origin,
  text: string,
  first: MapEntry,
  second: MapEntry,
): { readonly entry: MapEntry; readonly said: Diagnostic } {
  const { line } = lineColumn(origin.source, first.keyPlace.start ?? 0);
  const other = { zh: `第 ${line} 行`, en: `line ${line}` };
  const said = diagnostic('duplicate-key', second.keyPlace, { key: first.key, other });
  if (first.value.type !== 'map' || second.value.type !== 'map') {
    const { start = 0, end = 0 } = first.value.place;
    return { said, entry: { ...first, value: brokenNode(origin, text, said, { start, end }) } };
  }
  const known = new Set(first.value.entries.map(({ key }) => key));
  const more = second.value.entries.filter(({ key }) => !known.has(key));
  const entries = [...first.value.entries, ...more];
  return { said, entry: { ...first, value: { ...first.value, entries } } };
}
