import { withoutForbidden } from './forbidden.ts';

/** Characters that a message quotes: a longer text would hide what is said about it. */
const LONGEST = 40;

/** A text of the input as a message names it: in one line, not too long. */
export function quoted(text: string): string {
  const begin = text.trim().slice(0, LONGEST * 4);
  const characters = Array.from(withoutForbidden(begin).replace(/\s+/gu, ' '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
