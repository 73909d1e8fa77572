/** What XML 1.0 does not allow in a document, escaped or not: control characters, U+FFFE, U+FFFF, half surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The first character of a text that no document may hold: its offset and its name. */
export function forbiddenCharacter(
  text: string,
): { readonly offset: number; readonly name: string } | undefined {
  const found = FORBIDDEN.exec(text);
  return found ? { offset: found.index, name: characterName(found[0]) } : undefined;
}

/** `U+0002` */
function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with U+FFFD for each such character, so that it can be shown. */
export function withoutForbidden(text: string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
}
