import { hasHostileName } from '../../model/keys.ts';
import type { DataNode, ListNode, MapEntry, MapNode, ScalarNode } from '../../model/record.ts';
import { WIDE_COLONS } from '../../text/colon.ts';
import { blockList, blockMap, meaning, type Origin, placeAt, type Span } from '../nodes.ts';
import { lineEnd } from './documents.ts';

/*
 * The quick way. Data files are nearly all made of `key: value` lines, for which a full YAML parser takes many
 * times as long. This reader knows those lines and nothing else. At anything that it is not certain of (and at
 * anything that somebody might have to be told of) it gives up, and the full reader decides: so whatever it accepts,
 * the full reader reads to the same tree, without a word.
 */

/** Deeper nesting is left to the full reader. */
const QUICK_DEPTH = 8;

interface QuickOptions {
  /** How far the mapping's start is from the margin: 1 behind a dash. */
  readonly column?: number;
  /** Keys of the mapping that are passed over with all that stands below them, unread. */
  readonly skipped?: (key: string) => boolean;
}

/** Reads the mapping that fills `start` to `end`. */
export function readQuick(
  origin: Origin,
  text: string,
  { start, end }: Span,
  { column = 0, skipped = () => false }: QuickOptions = {},
): MapNode | undefined {
  const cursor: Cursor = { origin, text, end, indent: 0, at: start };
  toContent(cursor, column);
  // What belongs to a dash stands further in than it, on whatever line.
  if (cursor.indent < column) return undefined;
  const root = readMap(cursor, 0, skipped);
  return cursor.indent < 0 ? root : undefined;
}

function isItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === DASH && isSeparated(cursor, cursor.at + 1);
}

function readMap(cursor: Cursor, depth: number, skipped?: (key: string) => boolean): MapNode | undefined {
  if (depth > QUICK_DEPTH) return undefined;
  const { indent, at: start } = cursor;
  const entries: MapEntry[] = [];
  const seen = new Set<string>();
  while (cursor.indent === indent) {
    if (skipped && passesOver(cursor, skipped)) continue;
    const entry = readEntry(cursor, depth);
    if (entry === undefined || seen.has(entry.key)) return undefined;
    seen.add(entry.key);
    entries.push(entry);
  }
  return cursor.indent > indent ? undefined : blockMap(cursor.origin, entries, start);
}

/** Goes on to the next key if this one's value is not wanted: whatever it is, it stands further in, or is a list's item. */
function passesOver(cursor: Cursor, skipped: (key: string) => boolean): boolean {
  const { indent, text, at } = cursor;
  const colon = keyEnd(cursor, at);
  if (colon === undefined || !skipped(text.slice(at, colon))) return false;
  do {
    cursor.at = Math.min(lineEnd(text, cursor.at), cursor.end);
    nextLine(cursor);
  } while (cursor.indent > indent || (cursor.indent === indent && isItem(cursor)));
  return true;
}

function readEntry(cursor: Cursor, depth: number): MapEntry | undefined {
  const start = cursor.at;
  const colon = keyEnd(cursor, start);
  if (colon === undefined) return undefined;
  const key = cursor.text.slice(start, colon);
  if (hasHostileName(key)) return undefined;
  const { indent } = cursor;
  cursor.at = colon + 1;
  const value = readScalar(cursor) ?? readBelow(cursor, indent, colon + 1, depth);
  return value && { key, keyPlace: placeAt(cursor.origin, start, colon), value };
}

/** What stands below a key whose own line gives no value: a list, a mapping or nothing. */
function readBelow(cursor: Cursor, indent: number, empty: number, depth: number): DataNode | undefined {
  if (!isLineEnd(cursor, cursor.at)) return undefined;
  nextLine(cursor);
  if (cursor.indent >= indent && isItem(cursor)) return readList(cursor, depth + 1);
  if (cursor.indent > indent) return readMap(cursor, depth + 1);
  return { type: 'scalar', text: '', means: 'null', place: placeAt(cursor.origin, empty, empty) };
}

function readList(cursor: Cursor, depth: number): ListNode | undefined {
  const { indent, at: start } = cursor;
  const items: DataNode[] = [];
  while (cursor.indent === indent && isItem(cursor)) {
    const item = readItem(cursor, depth);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return cursor.indent > indent ? undefined : blockList(cursor.origin, items, start);
}

function readItem(cursor: Cursor, depth: number): DataNode | undefined {
  const dash = cursor.at;
  let at = dash + 1;
  while (cursor.text.charCodeAt(at) === SPACE) at += 1;
  if (keyEnd(cursor, at) === undefined) {
    cursor.at = dash + 1;
    return readScalar(cursor);
  }
  cursor.indent += at - dash;
  cursor.at = at;
  return readMap(cursor, depth + 1);
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Stands before one line of content. */
interface Cursor {
  readonly origin: Origin;
  readonly text: string;
  readonly end: number;
  /** Columns before the line's content; -1 behind the last line. */
  indent: number;
  /** Offset of the line's content; while a line is read, how far it has been read. */
  at: number;
}

/** Goes on to the next line that has more than blanks and a comment; `at` is at a line's start, `column` columns in. */
function toContent(cursor: Cursor, column = 0): void {
  const { text, end } = cursor;
  let lineStart = cursor.at - column;
  let at = cursor.at;
  while (at < end) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    const code = text.charCodeAt(at);
    if (code === HASH) at = lineEnd(text, at);
    else if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    else if (code !== NEWLINE) break;
    at += 1;
    lineStart = at;
  }
  cursor.indent = at < end ? at - lineStart : -1;
  cursor.at = at;
}

function isLineEnd(cursor: Cursor, at: number): boolean {
  if (at >= cursor.end) return true;
  const code = cursor.text.charCodeAt(at);
  return code === NEWLINE || (code === RETURN && cursor.text.charCodeAt(at + 1) === NEWLINE);
}

/** Whether an indicator (`:` or `-`) before `at` counts as one. */
function isSeparated(cursor: Cursor, at: number): boolean {
  return cursor.text.charCodeAt(at) === SPACE || isLineEnd(cursor, at);
}

/** From a line's end to the next line with content. */
function nextLine(cursor: Cursor): void {
  if (cursor.text.charCodeAt(cursor.at) === RETURN) cursor.at += 1;
  cursor.at += 1;
  toContent(cursor);
}

/** YAML itself allows no more than 1,024 characters. */
const MAX_KEY = 200;

/** Offset of the colon after the key that begins at `start`; undefined if no plain key stands there. */
function keyEnd(cursor: Cursor, start: number): number | undefined {
  const { text } = cursor;
  if (text.charCodeAt(start) === DASH) return undefined;
  let at = start;
  while (mayBeInKey(text.charCodeAt(at))) at += 1;
  const fits = at > start && at - start <= MAX_KEY && at < cursor.end;
  return fits && text.charCodeAt(at) === COLON && isSeparated(cursor, at + 1) ? at : undefined;
}

/** Reads the rest of a line as one value and goes on to the next; undefined (at the value) if there is none or it is not plain. */
function readScalar(cursor: Cursor): DataNode | undefined {
  const { text } = cursor;
  let start = cursor.at;
  while (text.charCodeAt(start) === SPACE) start += 1;
  const first = text.charCodeAt(start);
  if (first === HASH && start > cursor.at) {
    cursor.at = Math.min(lineEnd(text, start), cursor.end);
    return undefined;
  }
  cursor.at = start;
  const node = isLineEnd(cursor, start) ? undefined : readRest(cursor, first);
  if (node === undefined) cursor.at = start;
  return node;
}

/** A value that begins here, and the end of its line. */
function readRest(cursor: Cursor, first: number): DataNode | undefined {
  switch (first) {
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
      return closed(cursor, readQuoted(cursor, first));
    case OPEN_BRACKET:
      return closed(cursor, readFlowList(cursor));
    case OPEN_BRACE:
      return closed(cursor, readFlowMap(cursor));
    default:
      return readWords(cursor);
  }
}

/** Unquoted words up to the line's end or a comment. */
function readWords(cursor: Cursor): ScalarNode | undefined {
  const { text, end, at: start } = cursor;
  if (!mayBeginValue(text.charCodeAt(start), text.charCodeAt(start + 1))) return undefined;
  let last = start;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (!mayBeInValue(code)) {
      if (isLineEnd(cursor, at)) break;
      if (code === HASH && at > last) {
        at = Math.min(lineEnd(text, at), end);
        break;
      }
      if (code !== COLON && code !== HASH && code !== COMMA) return undefined;
      if (code !== COMMA && isSeparated(cursor, at + 1)) return undefined;
    }
    last = at + 1;
  }
  cursor.at = at;
  nextLine(cursor);
  return scalar(cursor.origin, text.slice(start, last), start, last);
}

function scalar(origin: Origin, text: string, start: number, end: number): ScalarNode {
  return { type: 'scalar', text, means: meaning(text), place: placeAt(origin, start, end) };
}

/** A quoted value without escapes on one line. Leaves the cursor behind it. */
function readQuoted(cursor: Cursor, quote: number): ScalarNode | undefined {
  const { text, end, at: start } = cursor;
  let at = start + 1;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code === BACKSLASH && quote === DOUBLE_QUOTE) return undefined;
    if (code !== SPACE && !mayBeInValue(code) && code !== COLON && code !== HASH && code !== COMMA)
      return undefined;
  }
  if (at >= end || text.charCodeAt(at + 1) === quote) return undefined;
  cursor.at = at + 1;
  return {
    type: 'scalar',
    text: text.slice(start + 1, at),
    means: 'text',
    place: placeAt(cursor.origin, start, at + 1),
  };
}

/** `[甲, 乙]` on one line: words and quoted words. Leaves the cursor behind it. */
function readFlowList(cursor: Cursor): ListNode | undefined {
  const start = cursor.at;
  const items: ScalarNode[] = [];
  do {
    const item = readFlowItem(cursor, cursor.at + 1);
    if (item === undefined) return undefined;
    items.push(item);
  } while (codeBehind(cursor) === COMMA);
  if (!closes(cursor, CLOSE_BRACKET)) return undefined;
  return { type: 'list', items, place: placeAt(cursor.origin, start, cursor.at) };
}

/** `{名称: 甲, 投资额: 12}` on one line. Leaves the cursor behind it. */
function readFlowMap(cursor: Cursor): MapNode | undefined {
  const start = cursor.at;
  const entries: MapEntry[] = [];
  const seen = new Set<string>();
  do {
    const entry = readFlowEntry(cursor);
    if (entry === undefined || seen.has(entry.key)) return undefined;
    seen.add(entry.key);
    entries.push(entry);
  } while (codeBehind(cursor) === COMMA);
  if (!closes(cursor, CLOSE_BRACE)) return undefined;
  return { type: 'map', entries, place: placeAt(cursor.origin, start, cursor.at) };
}

function readFlowEntry(cursor: Cursor): MapEntry | undefined {
  cursor.at += 1;
  codeBehind(cursor);
  const start = cursor.at;
  const colon = keyEnd(cursor, start);
  if (colon === undefined) return undefined;
  const key = cursor.text.slice(start, colon);
  const value = hasHostileName(key) ? undefined : readFlowItem(cursor, colon + 1);
  return value && { key, keyPlace: placeAt(cursor.origin, start, colon), value };
}

/** Goes over blanks; gives what stands behind them. */
function codeBehind(cursor: Cursor): number {
  while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
  return cursor.text.charCodeAt(cursor.at);
}

function closes(cursor: Cursor, bracket: number): boolean {
  const isClosed = cursor.at < cursor.end && cursor.text.charCodeAt(cursor.at) === bracket;
  if (isClosed) cursor.at += 1;
  return isClosed;
}

function readFlowItem(cursor: Cursor, from: number): ScalarNode | undefined {
  cursor.at = from;
  const first = codeBehind(cursor);
  const { text, at: start } = cursor;
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return readQuoted(cursor, first);
  if (!mayBeginValue(first, text.charCodeAt(start + 1))) return undefined;
  let last = start;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (!mayBeInFlow(code)) break;
    last = at + 1;
  }
  cursor.at = last;
  return last > start ? scalar(cursor.origin, text.slice(start, last), start, last) : undefined;
}

/** Full-width commas in brackets are most likely meant to part the items. */
function mayBeInFlow(code: number): boolean {
  return mayBeInValue(code) && code !== 0xff0c && code !== 0x3001 && code !== 0xff1b && code !== 0xff1a;
}

/** Ends the line behind a value that has an end of its own: only a comment may follow. */
function closed<T extends DataNode>(cursor: Cursor, node: T | undefined): T | undefined {
  if (node === undefined) return undefined;
  const { text } = cursor;
  const behind = cursor.at;
  if (codeBehind(cursor) === HASH && cursor.at > behind)
    cursor.at = Math.min(lineEnd(text, cursor.at), cursor.end);
  if (!isLineEnd(cursor, cursor.at)) return undefined;
  nextLine(cursor);
  return node;
}

/*
 * What is done with each UTF-16 unit, as bits in a table: one look-up a character is what it costs. Whatever is not safe
 * beyond doubt is left to the full reader.
 */

const IN_KEY = 1;
const BEGINS_VALUE = 2;
const IN_VALUE = 4;

const table = new Uint8Array(0x10000).fill(IN_KEY | BEGINS_VALUE | IN_VALUE);

function take(characters: string, bits: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    table[code] = (table[code] ?? 0) & ~bits;
  }
}

/** Control characters, invisible ones, surrogates and non-characters. */
function takeRange(from: number, to: number): void {
  table.fill(0, from, to + 1);
}
takeRange(0x00, 0x20);
takeRange(0x7f, 0xa0);
takeRange(0x1680, 0x1680);
takeRange(0x2000, 0x200f);
takeRange(0x2028, 0x202f);
takeRange(0x205f, 0x206f);
takeRange(0x3000, 0x3000);
takeRange(0xd800, 0xdfff);
takeRange(0xfdd0, 0xfdef);
takeRange(0xfeff, 0xfeff);
takeRange(0xfff0, 0xffff);

take('!"#$%&\'*+,:;<=>?@[\\]^`{|}~', IN_KEY);
take(WIDE_COLONS, IN_KEY);
take('“”‘’＂「」『』【】［］｛｝，；＃－', IN_KEY);
take('!"#%&\'*,:?@[]`{|}>-', BEGINS_VALUE);
take('“”‘’＂「」『』【】［］｛｝＃：－−–—﹣', BEGINS_VALUE);
take('#:,[]{}"\'', IN_VALUE);

/** Whether an unquoted key may hold it. */
function mayBeInKey(code: number): boolean {
  return ((table[code] ?? 0) & IN_KEY) !== 0;
}

/** Whether an unquoted value may hold it, here and in `[ ]`, with no look at what stands around it. */
function mayBeInValue(code: number): boolean {
  return ((table[code] ?? 0) & IN_VALUE) !== 0;
}

/** Whether an unquoted value may begin so; a dash only before a digit. */
function mayBeginValue(first: number, second: number): boolean {
  if (first === 0x2d) return second >= 0x30 && second <= 0x39;
  return ((table[first] ?? 0) & BEGINS_VALUE) !== 0;
}
