import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataNode, ReadResult } from '../model/record.ts';
import { blockMap, type Origin, placeAt, recordOf } from './nodes.ts';

/** What a document, or one item of a list of records, holds; no node if it cannot be read. */
export interface Content {
  readonly node?: DataNode;
  readonly diagnostics: readonly Diagnostic[];
}

export function emptyList(origin: Origin, start: number, end: number): Diagnostic {
  return diagnostic('list-without-records', placeAt(origin, start, end), {});
}

/** Makes a record of what was read: a mapping; nothing at all is an empty one. */
export function rootResult(origin: Origin, { node, diagnostics }: Content): ReadResult {
  if (node === undefined || node.type === 'broken') return { diagnostics };
  if (node.type === 'map') return { record: recordOf(origin, node), diagnostics };
  if (node.type === 'scalar' && node.means === 'null') {
    return { record: recordOf(origin, blockMap(origin, [], node.place.start ?? 0)), diagnostics };
  }
  const found = node.type === 'list' ? { zh: '一个列表', en: 'a list' } : { zh: '一段文字', en: 'a text' };
  return { diagnostics: [...diagnostics, diagnostic('record-not-mapping', node.place, { found })] };
}
