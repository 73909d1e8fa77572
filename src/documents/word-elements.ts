/*
 * The elements of Word's parts by what they are to a reader of words, each with the usual prefix. Whoever reads a part's
 * XML reads it by these: its words (`story.ts`), and where in the XML they stand (`word/edit/part.ts`).
 */

/** The usual prefixes, by the namespaces they are of, transitional and strict. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
]);

/** An element's name with the usual prefix: `w:p`; with none (`:p`) where its namespace is of no account. */
export function usualName(namespace: string, name: string): string {
  return `${PREFIXES.get(namespace) ?? ''}:${name}`;
}

/** Deleted or moved away, and the reading above a word. */
export const NO_WORDS = ['w:del', 'w:moveFrom', 'w:rt'] as const;

/** What stands in a line without being text. */
export const OBJECTS: ReadonlySet<string> = new Set(['m:oMath', 'wp:inline', 'w:object', 'w:pict', 'w:sym']);

/** Elements that are one character. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** The character that an element is. `w:tab` with a position is a stop of a paragraph's properties. */
export function characterOf(
  name: string,
  attribute: (name: string) => string | undefined,
): string | undefined {
  const character = CHARACTERS.get(name);
  return character === undefined || attribute('pos') !== undefined ? undefined : character;
}
