/** Whether a character is half as wide as a Han one: Latin letters, digits and their signs. */
export function isHalfWide(char: string): boolean {
  return char !== '' && char < '\u2e80' && !'“”‘’—…'.includes(char);
}
