import type { MarkdownSite } from '../model/format.ts';
import { BREAK } from '../text/markdown.ts';

/** Characters that Markdown (CommonMark and all of GFM) may take for a sign, whatever stands around them. */
const ALWAYS = /[\\`*_[\]<~|]/g;
/** Most values hold none of these, and stand as they are. */
const ANY = /[\\`*_[\]<~|&#!\s@:./)>+=-]/;
/** An entity may begin here, also with what follows the value. */
const ENTITY = /&(?=#|[A-Za-z][A-Za-z0-9]*(?:;|$)|$)/g;
/**
 * Literal addresses of GFM: a backslash inside one would be text, so the address is broken before it begins, also where
 * its first signs stand in the words before or after the value.
 */
const SCHEME = /:(?=\/\/)|(?<=https?|ftp):(?=\/?$)/gi;
const WWW = /www\./gi;
/** What may go on with an address, or with a list's number, that begins in the words before. */
const CONTINUES = /^[/.)]/;
/** Signs that begin something at the start of a line, and list numbers. */
const LINE_SIGN = /^(?:[#>=:]|[+-](?!\d))/;
const LIST_NUMBER = /^(\d+)([.)])(?=[ \t]|$)/;
/** Blanks at the ends of a line would be lost, and two before a break are a break. */
const EDGE_BLANKS = /^[ \t]+|[ \t]+$/g;
/** A `!` before what may be a link in the template, a closing `#` of a heading. */
const LAST_BANG = /!$/;

/** Blanks that no reader of Markdown drops. */
export function blankReferences(blanks: string): string {
  return blanks.replace(/ /g, '&#32;').replace(/\t/g, '&#9;');
}

function escapeLine(line: string, lineStart: boolean, heading: boolean): string {
  let escaped = line
    .replace(ALWAYS, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(SCHEME, '\\:')
    .replace(WWW, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@')
    .replace(LAST_BANG, '\\!');
  if (heading) escaped = escaped.replace(/#/g, '\\#');
  else if (lineStart) escaped = escaped.replace(LINE_SIGN, '\\$&');
  return escaped
    .replace(CONTINUES, '\\$&')
    .replace(LIST_NUMBER, '$1\\$2')
    .replace(EDGE_BLANKS, blankReferences);
}

/**
 * A text so that any Markdown reader shows it as it is: signs escaped only where they could mean something, line breaks
 * as breaks (as `<br>` in a heading or a cell, and where an empty line would end the paragraph).
 */
export function escapeMarkdown(text: string, { oneLine, cell, lineStart }: MarkdownSite): string {
  if (!ANY.test(text)) return text;
  const lines = text.split('\n');
  const heading = oneLine && !cell;
  const inline = oneLine || lines.some((line) => line.trim() === '');
  return lines
    .map((line, index) => escapeLine(line, index === 0 ? lineStart : !inline, heading))
    .join(inline ? BREAK : '\\\n');
}
