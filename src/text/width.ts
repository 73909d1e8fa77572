import stringWidth from 'fast-string-width';

/** Letters, digits and signs of one column; Han and the signs that are as wide. */
const PLAIN = /^[ -~—“”…\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e]*$/;
const NARROW = /[ -~—“”…]/g;

/** The columns that a text takes on a terminal, where a Chinese character takes two. */
export function displayWidth(text: string): number {
  // What most texts are made of needs no tables of Unicode, which take a start longer to set up than to read its data.
  if (!PLAIN.test(text)) return stringWidth(text);
  return text.length * 2 - (text.match(NARROW)?.length ?? 0);
}

/** Whether a character is half as wide as a Han one: Latin letters, digits and their signs. */
export function isHalfWide(char: string): boolean {
  return char !== '' && char < '\u2e80' && !'“”‘’—…'.includes(char);
}
