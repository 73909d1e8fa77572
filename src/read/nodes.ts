import { type Diagnostic, diagnostic, type Place, type SourceText } from '../diagnostics/diagnostic.ts';
import type {
  DataNode,
  DataRecord,
  ListNode,
  MapEntry,
  MapNode,
  ReadResult,
  ScalarNode,
} from '../model/record.ts';

/** The file that places point into. */
export interface Origin {
  /** As the user named it. */
  readonly file: string;
  readonly source: SourceText;
}

/** A stretch of a text: offsets of its start and its end (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function placeAt(origin: Origin, start: number, end: number): Place {
  return { file: origin.file, source: origin.source, start, end };
}

/** What the core schema of YAML 1.2 takes an unquoted text for; figures are text here. */
export function meaning(text: string): ScalarNode['means'] {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return 'null';
    case 'true':
    case 'True':
    case 'TRUE':
    case 'false':
    case 'False':
    case 'FALSE':
      return 'bool';
    default:
      return 'text';
  }
}

/** A mapping without brackets: it reaches from its first key to the end of its last value. */
export function blockMap(origin: Origin, entries: readonly MapEntry[], start: number): MapNode {
  const end = entries.at(-1)?.value.place.end ?? start;
  return { type: 'map', entries, place: placeAt(origin, start, end) };
}

/** A list without brackets: it reaches from its first dash to the end of its last item. */
export function blockList(origin: Origin, items: readonly DataNode[], start: number): ListNode {
  const end = items.at(-1)?.place.end ?? start;
  return { type: 'list', items, place: placeAt(origin, start, end) };
}

/** A record begins at its first key, an empty one where its mapping stands. */
export function recordOf(origin: Origin, root: MapNode): DataRecord {
  return { file: origin.file, root, place: root.entries[0]?.keyPlace ?? root.place };
}

/** A file that holds nothing is one empty record. */
export function emptyRecord(origin: Origin): ReadResult {
  return { record: recordOf(origin, blockMap(origin, [], 0)), diagnostics: [] };
}

/** A record that is not read, at the place where it begins. */
export function recordTooLarge(origin: Origin, start: number): ReadResult {
  return { diagnostics: [diagnostic('record-too-large', placeAt(origin, start, start + 1), {})] };
}

/** What a document, or one item of a list of records, holds; no node if it cannot be read. */
export interface ReadContent {
  readonly node?: DataNode;
  readonly diagnostics: readonly Diagnostic[];
}

export function emptyList(origin: Origin, start: number, end: number): Diagnostic {
  return diagnostic('list-without-records', placeAt(origin, start, end), {});
}

/** Makes a record of what was read: a mapping; nothing at all is an empty one. */
export function rootResult(origin: Origin, { node, diagnostics }: ReadContent): ReadResult {
  if (node === undefined || node.type === 'broken') return { diagnostics };
  if (node.type === 'map') return { record: recordOf(origin, node), diagnostics };
  if (node.type === 'scalar' && node.means === 'null') {
    return { record: recordOf(origin, blockMap(origin, [], node.place.start ?? 0)), diagnostics };
  }
  const found = node.type === 'list' ? { zh: '一个列表', en: 'a list' } : { zh: '一段文字', en: 'a text' };
  return { diagnostics: [...diagnostics, diagnostic('record-not-mapping', node.place, { found })] };
}
