/** A text as a regular expression for it, for readers with and without the `u` flag. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
