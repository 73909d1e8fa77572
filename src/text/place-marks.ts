/*
 * Characters that stand in no text (Unicode's noncharacters). A document is made anew with them around each value, to know
 * where it stands: before it its number, in such characters too. They take no room.
 */
export const OPEN = '\uFDD0';
export const AFTER_NUMBER = '\uFDD1';
export const CLOSE = '\uFDD2';
/** The digit nought of a value's number; the others follow it. */
export const ZERO = 0xfde0;

/** What opens before a character, and what closes behind it. */
export const OPENING = `(?:${OPEN}[^${AFTER_NUMBER}]*${AFTER_NUMBER})*`;
export const CLOSING = `${CLOSE}*`;

export function withoutPlaceMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, '');
}
