import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadResult } from '../model/record.ts';
import { sourceText } from '../model/source.ts';
import { type Cursor, goesOn, next, readValue, unexpected } from './json/value.ts';
import { MAX_LIST_BYTES, MAX_RECORD_BYTES, takesMore } from './limits.ts';
import { blockMap, type Origin, placeAt, recordOf } from './nodes.ts';
import { emptyList, rootResult } from './root.ts';

/** Reads a JSON file: an object is one record, an array a record for each of its items. An empty file is an empty record. */
export function* readJson(file: string, text: string): Generator<ReadResult> {
  const origin: Origin = { file, source: sourceText(text) };
  const cursor: Cursor = { origin, text, at: 0, end: text.length, diagnostics: [] };
  const first = next(cursor);
  if (first === '') yield { record: recordOf(origin, blockMap(origin, [], 0)), diagnostics: [] };
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
  if (isEmpty) yield { record: recordOf(origin, blockMap(origin, [], 0)), diagnostics: [] };
}

/** One record that fills the text. */
function readRecord(cursor: Cursor): ReadResult {
  const start = cursor.at;
  if (takesMore(cursor.text, start, cursor.end, MAX_RECORD_BYTES)) return tooLarge(cursor, start);
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
  if (takesMore(cursor.text, start, cursor.at, MAX_RECORD_BYTES)) return tooLarge(cursor, start);
  return result(cursor, node);
}

function tooLarge({ origin }: Cursor, start: number): ReadResult {
  return { diagnostics: [diagnostic('record-too-large', placeAt(origin, start, start + 1), {})] };
}
