/** Whether a character is half as wide as a Han one: Latin letters, digits and their signs. */
export function isHalfWide(char: string): boolean {
  return /[\0-\u2e7f]/.test(char) && !/[“”‘’—…]/.test(char);
}
