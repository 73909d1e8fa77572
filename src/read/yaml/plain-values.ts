import { hasHostileName } from '../../model/keys.ts';
import type { DataNode, ListNode, MapEntry, MapNode, ScalarNode } from '../../model/record.ts';
import { meaning, type Origin, placeAt } from '../nodes.ts';
import { mayBeginValue, mayBeInKey, mayBeInValue } from './characters.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isLineEnd,
  isSeparated,
  lineEnd,
  nextLine,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
} from './plain-cursor.ts';

/** YAML itself allows no more than 1,024 characters. */
const MAX_KEY = 200;

/** Offset of the colon after the key that begins at `start`; undefined if no plain key stands there. */
export function keyEnd(cursor: Cursor, start: number): number | undefined {
  const { text } = cursor;
  if (text.charCodeAt(start) === DASH) return undefined;
  let at = start;
  while (mayBeInKey(text.charCodeAt(at))) at += 1;
  const fits = at > start && at - start <= MAX_KEY && at < cursor.end;
  return fits && text.charCodeAt(at) === COLON && isSeparated(cursor, at + 1) ? at : undefined;
}

/** Reads the rest of a line as one value and goes on to the next; undefined (at the value) if there is none or it is not plain. */
export function readScalar(cursor: Cursor): DataNode | undefined {
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
