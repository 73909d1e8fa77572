import { WIDE_COLONS } from '../../text/colon.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { Span } from '../nodes.ts';
import { lineEnd } from './documents.ts';

/**
 * A line of a YAML document as its writer meant it, right or wrong. Lines that only go on with what an earlier line
 * began (in quotation marks, in brackets, in a block scalar) are passed over.
 */
export interface Line extends Span {
  /** Offset behind the indentation, whatever it is made of. */
  readonly content: number;
  /** Offset behind the dashes of list items. */
  readonly item: number;
  /** How many dashes there are. */
  readonly dashes: number;
  readonly key?: KeySpan;
  /** The value on this line without its comment; empty if there is none. */
  readonly value: Span;
  /**
   * entry: has a key · item: has a dash and no key · below: the value of a key on an earlier line · more: goes on with
   * an unquoted value · stray: none of these.
   */
  readonly role: 'entry' | 'item' | 'below' | 'more' | 'stray';
  /** Columns before the key or the dash that the value belongs to: whatever goes on with it stands further in. */
  readonly parent: number;
  /** Offset behind the colon or the dash that the value belongs to. */
  readonly after: number;
  /** Of a value in quotation marks or brackets, or a block scalar: how far it reaches. */
  readonly extent?: Extent;
}

/** All blanks that a person cannot tell from spaces; zero-width ones too. */
const INDENTATION = /[^\S\n]*(?:[\u00AD\u180E\u200B-\u200F\u2060\uFEFF][^\S\n]*)*/y;
const BLANKS = /[ \t\r]*/y;
const ANCHOR = /&[^\s,[\]{}]+(?=\s|$)/y;

/** The lines of a document (or of one item of a list), and the blanks that YAML would take for words. */
export interface Lines {
  readonly lines: readonly Line[];
  /** Full-width and other odd blanks on lines with nothing else, or before a comment. */
  readonly blanks: readonly Span[];
}

export function scanLines(text: string, { start, end }: Span): Lines {
  const lines: Line[] = [];
  const blanks: Span[] = [];
  let at = start;
  while (at < end) {
    const stop = Math.min(lineEnd(text, at), end);
    const content = Math.min(match(INDENTATION, text, at), stop);
    const isContent = content < stop && text[content] !== '#';
    const line = isContent
      ? scanLine(text, { start: at, end: stop, content, limit: end }, lines.at(-1))
      : undefined;
    if (line) lines.push(line);
    else if (/[^ \t\r]/.test(text.slice(at, content))) blanks.push({ start: at, end: content });
    at = Math.max(stop, line?.extent?.lineEnd ?? 0) + 1;
  }
  return { lines, blanks };
}

/** Offset behind what a sticky pattern matches at `at`. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A line not yet looked into; `limit` is the document's end. */
interface RawLine extends Span {
  readonly content: number;
  readonly limit: number;
}

function scanLine(text: string, raw: RawLine, before: Line | undefined): Line {
  const { start, end, content } = raw;
  const isDeeper = before !== undefined && content - start > before.parent;
  if (isDeeper && goesOn(text, before)) return furtherLine(text, raw, before);
  const { item, dashes } = passDashes(text, content, end);
  const isBelow = isDeeper && isEmpty(before) && before.role !== 'stray';
  const key = findKey(text, raw, item, dashes > 0 && !isInRow(text, raw, item, before));
  const role = key ? 'entry' : dashes > 0 ? 'item' : isBelow ? 'below' : 'stray';
  const owner = ownerOf(text, { start, item, ...(key && { key }) }, role === 'below' ? before : undefined);
  const value = valueSpan(text, key ? key.colon + 1 : item, end);
  const extent = extentOf(text, value, raw, owner.parent);
  return {
    start,
    end,
    content,
    item,
    dashes,
    ...(key && { key }),
    value,
    role,
    ...owner,
    ...(extent && { extent }),
  };
}

/** A line that YAML takes for more of the unquoted value before it. */
function furtherLine(text: string, { start, end, content }: RawLine, { parent, after }: Line): Line {
  const key = properKey(text, { start: content, end });
  const value = valueSpan(text, content, end);
  return {
    start,
    end,
    content,
    item: content,
    dashes: 0,
    ...(key && { key }),
    value,
    role: 'more',
    parent,
    after,
  };
}

/** The dashes of list items (and the question marks of explicit keys) that a line begins with. */
function passDashes(text: string, content: number, end: number): { item: number; dashes: number } {
  let item = content;
  let dashes = 0;
  while (
    item < end &&
    (text[item] === '-' || text[item] === '?') &&
    /[ \t\r\n]|^$/.test(text[item + 1] ?? '')
  ) {
    dashes += 1;
    item = Math.min(match(BLANKS, text, item + 1), end);
  }
  return { item, dashes };
}

/** The line's key: a proper one, or what was meant as one. A name in a list of words may well hold a colon. */
function findKey(text: string, line: Span, item: number, isWord: boolean): KeySpan | undefined {
  const span = { start: passAnchors(text, item), end: line.end };
  const proper = properKey(text, span);
  if (isWord) return proper;
  const meant = meantKey(text, span);
  const isFirst = meant !== undefined && (proper === undefined || meant.colon < proper.colon);
  return isFirst ? meant : proper;
}

/** Whether an item is the first line of a row with keys: the next line, or a row before it, has its keys below it. */
function isInRow(text: string, line: RawLine, item: number, before: Line | undefined): boolean {
  const column = item - line.start;
  if (before?.role === 'entry' && before.item - before.start === column) return true;
  const next = line.end + 1;
  return (
    next < line.limit &&
    match(/ */y, text, next) === next + column &&
    /[^\s#-]/.test(text[next + column] ?? '')
  );
}

function ownerOf(
  text: string,
  { start, item, key }: Pick<Line, 'start' | 'item' | 'key'>,
  owner: Line | undefined,
): Pick<Line, 'parent' | 'after'> {
  if (key) return { parent: item - start, after: key.colon + 1 };
  if (owner) return { parent: owner.parent, after: owner.after };
  const dash = text.slice(start, item).search(/[-?]\s*$/);
  return dash < 0 ? { parent: -1, after: item } : { parent: dash, after: start + dash + 1 };
}

function isEmpty(line: Line): boolean {
  return line.value.start === line.value.end;
}

/** Whether a line ends in an unquoted value, which further lines would go on with. */
function goesOn(text: string, line: Line): boolean {
  const isWords = !isEmpty(line) && line.extent === undefined && line.role !== 'stray';
  return isWords && !line.key?.mistake && !text.startsWith('!', line.value.start);
}

function passAnchors(text: string, from: number): number {
  return match(BLANKS, text, match(ANCHOR, text, from));
}

/** What stands from `from` to the line's end, without an anchor, blanks and a comment. */
function valueSpan(text: string, from: number, end: number): Span {
  const start = Math.min(passAnchors(text, match(BLANKS, text, from)), end);
  const rest = text.slice(start, end);
  const comment = start > from || from === end ? rest.search(/(?:^|[ \t])#/) : rest.search(/[ \t]#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  return { start, end: start + value.length };
}

function extentOf(text: string, value: Span, line: RawLine, parent: number): Extent | undefined {
  if (value.end === value.start) return undefined;
  const first = text[value.start];
  if (first === '"' || first === "'") return quotedExtent(text, value.start, line.limit, parent);
  if (first === '[' || first === '{') return flowExtent(text, value.start, line.limit, parent);
  if (first === '|' || first === '>') return blockExtent(text, value, line, parent);
  return undefined;
}

interface KeySpan extends Span {
  /** Offset of the colon, or of the character that was taken for one. */
  readonly colon: number;
  /** What is wrong with the colon: full-width or the like, or no blank behind it. YAML then sees no key here. */
  readonly mistake?: 'wide' | 'unspaced';
}

/** A key as YAML reads it: it ends in a colon with a blank behind it. `span` reaches to the line's end. */
function properKey(text: string, span: Span): KeySpan | undefined {
  const first = text[span.start];
  if (first === '"' || first === "'") return quotedKey(text, span);
  if (first === '[' || first === '{' || first === '#') return undefined;
  const line = withoutComment(text.slice(span.start, span.end));
  const colon = /:(?:[ \t\r]|$)/.exec(line)?.index;
  if (colon === undefined) return undefined;
  const end = span.start + line.slice(0, colon).trimEnd().length;
  return { start: span.start, end, colon: span.start + colon };
}

function quotedKey(text: string, { start, end }: Span): KeySpan | undefined {
  const quoted = quotedExtent(text, start, end, -1);
  if (!quoted.isClosed) return undefined;
  const behind = /^[ \t]*:(?=[ \t\r]|$)/.exec(text.slice(quoted.end, end));
  return behind ? { start, end: quoted.end, colon: quoted.end + behind[0].length - 1 } : undefined;
}

function withoutComment(line: string): string {
  const comment = line.search(/[ \t]#/);
  return comment < 0 ? line : line.slice(0, comment);
}

/** A colon that is none or that no blank follows, behind words such as a key is made of. */
const MEANT = new RegExp(
  `^("[^"]*"|'[^']*'|[^\\s"'[\\]{}#&*!|>%@\`,:${WIDE_COLONS}][^:${WIDE_COLONS}，。；！？]{0,59}?)\\s*([:${WIDE_COLONS}])(?!//)`,
  'u',
);

/** A time, a ratio. */
const FIGURES = /^\d+[:：∶]\d/;

/** A key as its writer meant it, where YAML sees none (or a longer one). */
function meantKey(text: string, span: Span): KeySpan | undefined {
  const line = withoutComment(text.slice(span.start, span.end));
  const found = FIGURES.test(line) ? null : MEANT.exec(line);
  if (found === null) return undefined;
  const [whole, name = '', colon] = found;
  const at = span.start + whole.length - 1;
  return {
    start: span.start,
    end: span.start + name.length,
    colon: at,
    mistake: colon === ':' ? 'unspaced' : 'wide',
  };
}

/** How far a value reaches that may go over several lines. */
export interface Extent extends Span {
  /** Offset of the end of its last line. */
  readonly lineEnd: number;
  readonly kind: 'quoted' | 'flow' | 'block';
  /** Whether its closing mark was found, or its header makes sense; if not, it is taken to end with its line. */
  readonly isClosed: boolean;
  /** Offset of a bracket that is nested too deep. */
  readonly tooDeep?: number;
  /** Offset of an indentation that is not made of spaces. */
  readonly badIndent?: number;
}

function openExtent(text: string, start: number, kind: Extent['kind']): Extent {
  const end = lineEnd(text, start);
  return { kind, start, end, lineEnd: end, isClosed: false };
}

function closedExtent(text: string, start: number, end: number, kind: Extent['kind']): Extent {
  return { kind, start, end, lineEnd: lineEnd(text, end), isClosed: true };
}

/** Whether what stands on the line from `lineStart` on can belong to a value under `parent`. */
function isWithin(text: string, lineStart: number, parent: number, closers: string): boolean {
  let at = lineStart;
  while (text[at] === ' ') at += 1;
  const first = text[at];
  if (first === undefined || first === '\n' || first === '\r') return true;
  return at - lineStart > parent || closers.includes(first);
}

/** A value in quotation marks; a line that stands no further in than its key shows that it was never closed. */
function quotedExtent(text: string, start: number, end: number, parent: number): Extent {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    const character = text[at];
    if (character === '\\' && quote === '"') at += 1;
    else if (character === '\n' && !isWithin(text, at + 1, parent, '')) break;
    else if (character === quote) {
      if (quote === '"' || text[at + 1] !== quote) return closedExtent(text, start, at + 1, 'quoted');
      at += 1;
    }
  }
  return openExtent(text, start, 'quoted');
}

/** A value in brackets or braces. */
function flowExtent(text: string, start: number, end: number, parent: number): Extent {
  let depth = 0;
  let bad: Pick<Extent, 'badIndent'> = {};
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    const step = '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
    depth += step;
    if (depth > MAX_DEPTH) return { ...openExtent(text, start, 'flow'), tooDeep: at };
    if (step < 0 && depth === 0) return { ...closedExtent(text, start, at + 1, 'flow'), ...bad };
    if (character === '\n') {
      if (bad.badIndent === undefined && parent >= 0) bad = badIndentAt(text, at + 1);
      if (bad.badIndent === undefined && !isWithin(text, at + 1, parent, ']}')) break;
    } else if (step === 0) at = passOver(text, at, end);
  }
  return { ...openExtent(text, start, 'flow'), ...bad };
}

function badIndentAt(text: string, lineStart: number): Pick<Extent, 'badIndent'> {
  const found = /^ *[\t\u00A0\u3000]/.exec(text.slice(lineStart, lineEnd(text, lineStart)));
  return found ? { badIndent: lineStart + found[0].length - 1 } : {};
}

/** From the start of a quoted text or a comment to its last character; else `at`. */
function passOver(text: string, at: number, end: number): number {
  const before = text[at - 1] ?? ' ';
  const character = text[at];
  if (character === '#' && /\s/.test(before)) return lineEnd(text, at) - 1;
  if ((character !== '"' && character !== "'") || !/[\s,[{:]/.test(before)) return at;
  const quoted = quotedExtent(text, at, end, -1);
  return quoted.isClosed ? quoted.end - 1 : at;
}

const HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])$/;

/** A block scalar (`|`, `>`): the lines that stand further in than its key. */
function blockExtent(text: string, header: Span, { end, limit }: RawLine, parent: number): Extent {
  if (!HEADER.test(text.slice(header.start, header.end))) return openExtent(text, header.start, 'block');
  let last = end;
  while (last + 1 < limit && isWithin(text, last + 1, parent, ''))
    last = Math.min(lineEnd(text, last + 1), limit);
  return { kind: 'block', start: header.start, end: last, lineEnd: last, isClosed: true };
}
