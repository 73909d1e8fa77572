import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataNode, ListNode, MapEntry, MapNode, ReadResult, ScalarNode } from '../model/record.ts';
import { sourceText } from '../model/source.ts';
import { WIDE_COLONS } from '../text/colon.ts';
import { brokenNode, type DataText, forbiddenFault, joinTwice, keyFault } from './faults.ts';
import { MAX_DEPTH, MAX_LIST_BYTES, MAX_RECORD_BYTES, takesMore } from './limits.ts';
import {
  emptyList,
  emptyRecord,
  meaning,
  type Origin,
  placeAt,
  recordTooLarge,
  rootResult,
  type Span,
} from './nodes.ts';

/** Reads a JSON file: an object is one record, an array a record for each of its items. An empty file is an empty record. */
export function* readJson(file: string, text: string): Generator<ReadResult> {
  const origin: Origin = { file, source: sourceText(text) };
  const cursor: Cursor = { origin, text, at: 0, end: text.length, diagnostics: [] };
  const first = next(cursor);
  if (first === '') yield emptyRecord(origin);
  else if (first === '[') yield* readList(cursor);
  else yield readRecord(cursor);
}

/** Reads JSON lines: a record on each line that is not blank, one at a time. */
export function* readJsonLines(file: string, text: string): Generator<ReadResult> {
  const origin: Origin = { file, source: sourceText(text) };
  let isEmpty = true;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const cursor: Cursor = { origin, text, at, end, diagnostics: [] };
    at = end + 1;
    if (next(cursor) === '') continue;
    isEmpty = false;
    yield readRecord(cursor);
  }
  if (isEmpty) yield emptyRecord(origin);
}

/** One record that fills the text. */
function readRecord(cursor: Cursor): ReadResult {
  const start = cursor.at;
  if (takesMore(cursor.text, start, cursor.end, MAX_RECORD_BYTES))
    return recordTooLarge(cursor.origin, start);
  if (cursor.text[start] !== '{') unexpected(cursor, 'record');
  const node = cursor.fault ? undefined : readValue(cursor, '', 0);
  if (node !== undefined && next(cursor) !== '') unexpected(cursor, 'end');
  return result(cursor, node);
}

function result(cursor: Cursor, node: ReturnType<typeof readValue>): ReadResult {
  const { origin, diagnostics, fault } = cursor;
  if (fault) return { diagnostics: [...diagnostics, fault] };
  return rootResult(origin, { ...(node && { node }), diagnostics });
}

function* readList(cursor: Cursor): Generator<ReadResult> {
  const { origin, text, end } = cursor;
  if (takesMore(text, cursor.at, end, MAX_LIST_BYTES)) {
    yield { diagnostics: [diagnostic('list-too-large', placeAt(origin, cursor.at, cursor.at + 1), {})] };
    return;
  }
  const start = cursor.at;
  cursor.at += 1;
  if (next(cursor) === ']') yield { diagnostics: [emptyList(origin, start, cursor.at + 1)] };
  else {
    do {
      next(cursor);
      yield readItem(cursor);
      if (cursor.fault) return;
      cursor.diagnostics = [];
    } while (goesOn(cursor));
  }
  if (next(cursor) === ']') cursor.at += 1;
  else unexpected(cursor, 'comma or ]');
  if (!cursor.fault && next(cursor) !== '') unexpected(cursor, 'end');
  if (cursor.fault) yield { diagnostics: [cursor.fault] };
}

function readItem(cursor: Cursor): ReadResult {
  const start = cursor.at;
  const node = readValue(cursor, '', 0);
  if (takesMore(cursor.text, start, cursor.at, MAX_RECORD_BYTES)) return recordTooLarge(cursor.origin, start);
  return result(cursor, node);
}

/** How far a JSON text has been read, and what is to be said of it. */
interface Cursor extends DataText {
  readonly end: number;
  at: number;
  /** What stops the reading: a mistake in the syntax, or something that no record may hold. */
  fault?: Diagnostic;
  diagnostics: Diagnostic[];
}

/** Records what is wrong at the cursor, unless something was wrong before. */
function stop(cursor: Cursor, fault: Diagnostic): undefined {
  cursor.fault ??= fault;
  return undefined;
}

/** Says that something else was wanted where the cursor stands. */
function unexpected(cursor: Cursor, wanted: Wanted): undefined {
  const { origin, text, at, end } = cursor;
  const right = fullWidthFor(text[at] ?? '', wanted);
  const place = placeAt(origin, at, at + (right ? 1 : tokenLength(cursor)));
  if (right === undefined) {
    return stop(
      cursor,
      diagnostic('json-syntax', place, { wanted: wantedName(wanted), found: foundAt(cursor, end) }),
    );
  }
  return stop(
    cursor,
    diagnostic('json-full-width', place, { wanted: wantedName(wanted), found: text[at] ?? '', right }),
  );
}

const TOKEN = /[^\s,:"[\]{}：，、；“”］】｝]{1,40}|[^]/y;

function tokenLength({ text, at }: Cursor): number {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0].length ?? 0;
}

function foundAt(cursor: Cursor, end: number) {
  const { text, at } = cursor;
  if (at >= end) return { zh: '结尾', en: 'the end' };
  const token = text.slice(at, at + tokenLength(cursor));
  return token === '\n' ? { zh: '换行', en: 'a line break' } : { zh: `“${token}”`, en: `“${token}”` };
}

/** Goes over blanks; gives the character that follows ('' at the end). */
function next(cursor: Cursor): string {
  const { text, end } = cursor;
  let code = text.charCodeAt(cursor.at);
  while (cursor.at < end && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)) {
    cursor.at += 1;
    code = text.charCodeAt(cursor.at);
  }
  return cursor.at < end ? text.charAt(cursor.at) : '';
}

/** Reads one value under the key `key`; undefined when something stops the reading. */
function readValue(cursor: Cursor, key: string, depth: number): DataNode | undefined {
  const first = next(cursor);
  if (first === '{' || first === '[') {
    if (depth >= MAX_DEPTH)
      return stop(
        cursor,
        diagnostic('nested-too-deep', placeAt(cursor.origin, cursor.at, cursor.at + 1), {}),
      );
    return first === '{' ? readObject(cursor, depth) : readArray(cursor, key, depth);
  }
  return first === '"' ? readText(cursor, key) : readBare(cursor);
}

function readObject(cursor: Cursor, depth: number): MapNode | undefined {
  const start = cursor.at;
  const entries = new Map<string, MapEntry>();
  cursor.at += 1;
  if (next(cursor) !== '}') {
    do {
      const entry = readEntry(cursor, depth);
      if (entry === undefined) return undefined;
      const first = entries.get(entry.key);
      entries.set(entry.key, first === undefined ? entry : twice(cursor, first, entry));
    } while (goesOn(cursor));
  }
  if (next(cursor) !== '}') return unexpected(cursor, 'comma or }');
  cursor.at += 1;
  return { type: 'map', entries: [...entries.values()], place: placeAt(cursor.origin, start, cursor.at) };
}

function readArray(cursor: Cursor, key: string, depth: number): ListNode | undefined {
  const start = cursor.at;
  const items: DataNode[] = [];
  cursor.at += 1;
  if (next(cursor) !== ']') {
    do {
      const item = readValue(cursor, key, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    } while (goesOn(cursor));
  }
  if (next(cursor) !== ']') return unexpected(cursor, 'comma or ]');
  cursor.at += 1;
  return { type: 'list', items, place: placeAt(cursor.origin, start, cursor.at) };
}

/** Goes over a comma, if there is one. */
function goesOn(cursor: Cursor): boolean {
  if (next(cursor) !== ',') return false;
  cursor.at += 1;
  return true;
}

function readEntry(cursor: Cursor, depth: number): MapEntry | undefined {
  if (next(cursor) !== '"') return unexpected(cursor, 'key');
  const name = readString(cursor);
  if (name === undefined) return undefined;
  const { text: key, start, end } = name;
  const fault = keyFault(cursor, key, { start, end });
  if (fault) return stop(cursor, fault);
  if (next(cursor) !== ':') return unexpected(cursor, 'colon');
  cursor.at += 1;
  const value = readValue(cursor, key, depth + 1);
  return value && { key, keyPlace: placeAt(cursor.origin, start, end), value };
}

function twice(cursor: Cursor, first: MapEntry, second: MapEntry): MapEntry {
  const { entry, diagnostic: fault } = joinTwice(cursor, first, second);
  cursor.diagnostics.push(fault);
  return entry;
}

function readText(cursor: Cursor, key: string): DataNode | undefined {
  const found = readString(cursor);
  if (found === undefined) return undefined;
  const { text, start, end } = found;
  const fault = forbiddenFault(cursor, text, key, { start, end });
  if (fault === undefined)
    return { type: 'scalar', text, means: 'text', place: placeAt(cursor.origin, start, end) };
  cursor.diagnostics.push(fault);
  return brokenNode(cursor, fault, { start, end });
}

/** A text in quotation marks: what it says and where it stands, the marks included. */
function readString(cursor: Cursor): (Span & { readonly text: string }) | undefined {
  const { text, end, at: start } = cursor;
  let at = start + 1;
  let isEscaped = false;
  for (; at >= end || text.charCodeAt(at) !== 0x22; at += 1) {
    if (text.charCodeAt(at) === 0x5c) {
      isEscaped = true;
      at += 1;
    }
    if (at >= end || isLineBreak(text.charCodeAt(at))) {
      cursor.at = Math.min(at, end);
      return unexpected(cursor, 'quote');
    }
  }
  cursor.at = at + 1;
  if (!isEscaped) return { text: text.slice(start + 1, at), start, end: at + 1 };
  const decoded = unescape(text.slice(start, at + 1));
  return decoded === undefined ? badEscape(cursor, start, at) : { text: decoded, start, end: at + 1 };
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** The text of a string with escapes; tabs and other control characters as they stand, but for one behind a backslash. */
function unescape(source: string): string | undefined {
  try {
    const tame = source.replace(/\\[^]|[\u0000-\u001F]/g, (found) => {
      if (found.length > 1) return found;
      return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    const value: unknown = JSON.parse(tame);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const ESCAPE = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})[^]|\\["\\/bfnrtu]/g;

function badEscape(cursor: Cursor, start: number, end: number): undefined {
  for (const found of cursor.text.slice(start, end).matchAll(ESCAPE)) {
    if (/^\\["\\/bfnrt]$/.test(found[0])) continue;
    const at = start + found.index;
    const place = placeAt(cursor.origin, at, at + found[0].length);
    return stop(cursor, diagnostic('unknown-escape', place, { escape: found[0] }));
  }
  return unexpected(cursor, 'quote');
}

const BARE = /[^\s,:"[\]{}：，、；“”］】｝]+/y;

/** `true`, `null` or a figure; one that JSON would not have (`010`) is left to those who know figures. */
function readBare(cursor: Cursor): ScalarNode | undefined {
  const { origin, text, at } = cursor;
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0] ?? '';
  const isKnown = /^(?:true|false|null)$|^[-+]?\.?\d[\w.+-]*%?$/.test(found);
  if (!isKnown || at + found.length > cursor.end) return unexpected(cursor, 'value');
  cursor.at = at + found.length;
  const node = {
    type: 'scalar',
    text: found,
    means: meaning(found),
    place: placeAt(origin, at, cursor.at),
  } as const;
  return node.means === 'text' ? { ...node, isNumber: true } : node;
}

/** What JSON wants at some place. */
type Wanted = 'value' | 'key' | 'colon' | 'comma or }' | 'comma or ]' | 'quote' | 'end' | 'record';

const NAMES: Readonly<Record<Wanted, { readonly zh: string; readonly en: string }>> = {
  value: { zh: '一个值（文字要加半角双引号）', en: 'a value (words in half-width double quotation marks)' },
  key: { zh: '加半角双引号的名称', en: 'a key in half-width double quotation marks' },
  colon: { zh: '冒号', en: 'a colon' },
  'comma or }': { zh: '逗号或“}”', en: 'a comma or “}”' },
  'comma or ]': { zh: '逗号或“]”', en: 'a comma or “]”' },
  quote: { zh: '结束的半角双引号', en: 'the closing double quotation mark' },
  end: { zh: '结尾', en: 'the end' },
  record: { zh: '“{”（一份数据）或“[”（一列数据）', en: '“{” (a record) or “[” (a list of records)' },
};

function wantedName(wanted: Wanted) {
  return NAMES[wanted];
}

/** Full-width characters, the half-width ones that they were meant as, and where those are wanted. */
const FULL_WIDTH: readonly (readonly [characters: string, right: string, wanted: readonly Wanted[]])[] = [
  [WIDE_COLONS, ':', ['colon']],
  ['，、；', ',', ['comma or }', 'comma or ]']],
  ['“”＂', '"', ['value', 'key', 'quote']],
  ['｛', '{', ['value', 'record']],
  ['［【', '[', ['value', 'record']],
  ['｝', '}', ['comma or }', 'key']],
  ['］】', ']', ['comma or ]', 'value']],
];

/** The half-width character that was meant by a full-width one; undefined if the character is none of these. */
function fullWidthFor(character: string, wanted: Wanted): string | undefined {
  const found = FULL_WIDTH.find(
    ([characters, , places]) => characters.includes(character) && places.includes(wanted),
  );
  return character === '' ? undefined : found?.[1];
}
