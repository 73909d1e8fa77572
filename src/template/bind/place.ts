import type { Place } from '../../diagnostics/diagnostic.ts';

/**
 * The place of a part of a value (offsets in its text), at the very words where the value stands in the source as it
 * is; else the value's own place.
 */
export function partOf(place: Place, text: string, start: number, end: number): Place {
  if (place.source === undefined || place.start === undefined || place.end === undefined) return place;
  const at = place.source.text.slice(place.start, place.end).indexOf(text);
  if (at === -1 || text === '') return place;
  const from = place.start + at;
  return { ...place, start: from + start, end: from + end };
}

/** Characters that XML forbids: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/u;

/** The same without looking at pairs of surrogates, which costs twice the time. */
const SUSPECT = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Where a text holds a character that no document may hold; -1 if nowhere. */
export function findForbidden(text: string): number {
  return SUSPECT.test(text) ? text.search(FORBIDDEN) : -1;
}

/** The text with U+FFFD for what no document may hold, so that a draft can show a wrong value as typed. */
export function printable(text: string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
}

/** Characters that a message quotes: a longer text would hide what is said about it. */
const LONGEST = 40;

/** A value as a message names it: in one line, not too long. */
export function quoted(text: string): string {
  const begin = text.trim().slice(0, LONGEST * 4);
  const characters = Array.from(printable(begin).replace(/\s+/gu, ' '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
