import type { Place } from '../diagnostics/diagnostic.ts';
import { withoutForbidden } from '../text/forbidden.ts';

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

/** Characters that a message quotes: a longer text would hide what is said about it. */
const LONGEST = 40;

/** A value as a message names it: in one line, not too long. */
export function quoted(text: string): string {
  const begin = text.trim().slice(0, LONGEST * 4);
  const characters = Array.from(withoutForbidden(begin).replace(/\s+/gu, ' '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
