import { withoutForbidden } from './forbidden.ts';

/** Characters that a message quotes: a longer text would hide what is said about it. */
const LONGEST = 40;

/** The beginning of a text that is longer than so many characters. */
export function shortened(text: string, most = LONGEST): string {
  const characters = Array.from(text.slice(0, 2 * (most + 1)));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** A text of the input as a message names it: in one line, not too long. */
export function quoted(text: string): string {
  const begin = text.trim().slice(0, LONGEST * 4);
  return shortened(withoutForbidden(begin).replace(/\s+/gu, ' '));
}
