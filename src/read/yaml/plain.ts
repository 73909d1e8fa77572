import { hasHostileName } from '../../model/keys.ts';
import type { DataNode, ListNode, MapEntry, MapNode } from '../../model/record.ts';
import { blockList, blockMap, type Origin, placeAt } from '../nodes.ts';
import { type Cursor, DASH, isLineEnd, isSeparated, nextLine, SPACE, toContent } from './plain-cursor.ts';
import { keyEnd, readScalar } from './plain-values.ts';

/*
 * The quick way. Data files are nearly all made of `key: value` lines, for which a full YAML parser takes many
 * times as long. This reader knows those lines and nothing else. At anything that it is not certain of (and at
 * anything that somebody might have to be told of) it gives up, and the full reader decides: so whatever it accepts,
 * the full reader reads to the same tree, without a word.
 */

/** Deeper nesting is left to the full reader. */
const MAX_DEPTH = 8;

/** Reads the mapping that fills `start` to `end`; `column` is how far `start` is from the margin (1 behind a dash). */
export function readPlain(
  origin: Origin,
  text: string,
  start: number,
  end: number,
  column = 0,
): MapNode | undefined {
  const cursor: Cursor = { origin, text, end, indent: 0, at: start };
  toContent(cursor, column);
  if (cursor.indent < 0) return undefined;
  const root = readMap(cursor, 0);
  return cursor.indent < 0 ? root : undefined;
}

function isItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === DASH && isSeparated(cursor, cursor.at + 1);
}

function readMap(cursor: Cursor, depth: number): MapNode | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const { indent, at: start } = cursor;
  const entries: MapEntry[] = [];
  const seen = new Set<string>();
  while (cursor.indent === indent) {
    const entry = readEntry(cursor, depth);
    if (entry === undefined || seen.has(entry.key)) return undefined;
    seen.add(entry.key);
    entries.push(entry);
  }
  return cursor.indent > indent ? undefined : blockMap(cursor.origin, entries, start);
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
