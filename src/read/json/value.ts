import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DataNode, ListNode, MapEntry, MapNode, ScalarNode } from '../../model/record.ts';
import { brokenNode, forbiddenFault, joinTwice, keyFault } from '../faults.ts';
import { MAX_DEPTH } from '../limits.ts';
import { meaning, type Origin, placeAt, type Span } from '../nodes.ts';
import { fullWidthFor, nameOf, type Wanted } from './wanted.ts';

/** How far a JSON text has been read, and what is to be said of it. */
export interface Cursor {
  readonly origin: Origin;
  readonly text: string;
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
export function unexpected(cursor: Cursor, wanted: Wanted): undefined {
  const { origin, text, at, end } = cursor;
  const right = fullWidthFor(text[at] ?? '', wanted);
  const place = placeAt(origin, at, at + (right ? 1 : tokenLength(cursor)));
  if (right === undefined) {
    return stop(
      cursor,
      diagnostic('json-syntax', place, { wanted: nameOf(wanted), found: foundAt(cursor, end) }),
    );
  }
  return stop(
    cursor,
    diagnostic('json-full-width', place, { wanted: nameOf(wanted), found: text[at] ?? '', right }),
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
export function next(cursor: Cursor): string {
  const { text, end } = cursor;
  let code = text.charCodeAt(cursor.at);
  while (cursor.at < end && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)) {
    cursor.at += 1;
    code = text.charCodeAt(cursor.at);
  }
  return cursor.at < end ? text.charAt(cursor.at) : '';
}

/** Reads one value under the key `key`; undefined when something stops the reading. */
export function readValue(cursor: Cursor, key: string, depth: number): DataNode | undefined {
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
export function goesOn(cursor: Cursor): boolean {
  if (next(cursor) !== ',') return false;
  cursor.at += 1;
  return true;
}

function readEntry(cursor: Cursor, depth: number): MapEntry | undefined {
  if (next(cursor) !== '"') return unexpected(cursor, 'key');
  const name = readString(cursor);
  if (name === undefined) return undefined;
  const { text: key, start, end } = name;
  const fault = keyFault(cursor.origin, cursor.text, key, { start, end });
  if (fault) return stop(cursor, fault);
  if (next(cursor) !== ':') return unexpected(cursor, 'colon');
  cursor.at += 1;
  const value = readValue(cursor, key, depth + 1);
  return value && { key, keyPlace: placeAt(cursor.origin, start, end), value };
}

function twice(cursor: Cursor, first: MapEntry, second: MapEntry): MapEntry {
  const { entry, said } = joinTwice(cursor.origin, cursor.text, first, second);
  cursor.diagnostics.push(said);
  return entry;
}

function readText(cursor: Cursor, key: string): DataNode | undefined {
  const found = readString(cursor);
  if (found === undefined) return undefined;
  const { text, start, end } = found;
  const fault = forbiddenFault(cursor.origin, cursor.text, text, key, { start, end });
  if (fault === undefined)
    return { type: 'scalar', text, means: 'text', place: placeAt(cursor.origin, start, end) };
  cursor.diagnostics.push(fault);
  return brokenNode(cursor.origin, cursor.text, fault, { start, end });
}

/** A text in quotation marks: what it says and where it stands, the marks included. */
function readString(cursor: Cursor): (Span & { readonly text: string }) | undefined {
  const { text, end, at: start } = cursor;
  let at = start + 1;
  let isEscaped = false;
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(at)) {
    if (at >= end || code === 0x0a || code === 0x0d) {
      cursor.at = at;
      return unexpected(cursor, 'quote');
    }
    if (code === 0x5c) isEscaped = true;
    at += code === 0x5c ? 2 : 1;
  }
  cursor.at = at + 1;
  if (!isEscaped) return { text: text.slice(start + 1, at), start, end: at + 1 };
  const decoded = unescape(text.slice(start, at + 1));
  return decoded === undefined ? badEscape(cursor, start, at) : { text: decoded, start, end: at + 1 };
}

/** The text of a string with escapes; tabs and other control characters as they stand. */
function unescape(source: string): string | undefined {
  try {
    const tame = source.replace(
      /[\u0000-\u001F]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
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
  return { type: 'scalar', text: found, means: meaning(found), place: placeAt(origin, at, cursor.at) };
}
