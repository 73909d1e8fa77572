/** What XML 1.0 does not allow in a document, escaped or not: control characters, U+FFFE, U+FFFF, half surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The same without looking at pairs of surrogates, which costs twice the time: every value is looked at. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** The first character of a text that no document may hold: its offset and its name. */
export function forbiddenCharacter(
  text: string,
): { readonly offset: number; readonly name: string } | undefined {
  const found = SUSPECT.test(text) ? FORBIDDEN.exec(text) : null;
  return found ? { offset: found.index, name: characterName(found[0]) } : undefined;
}

/** `U+0002` */
export function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with U+FFFD for each such character, so that it can be shown. */
export function withoutForbidden(text: string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
}
