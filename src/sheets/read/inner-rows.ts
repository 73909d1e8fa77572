/** The rows of a 表, put where they belong in a record: into it, or into the rows of another table that they name. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { elsewhere, inLang } from '../../kinds/phrases.ts';
import { addTo, groupBy } from '../../model/group-by.ts';
import type { DataNode, ListNode, MapNode } from '../../model/record.ts';
import { nearest } from '../../text/near.ts';
import { isBlankEntry, textOf } from './join.ts';
import type { ParentTable, TablePath } from './table-path.ts';

/** What a row says of a row that holds it. */
interface HolderName {
  readonly text: string;
  readonly place: Place;
}

export interface InnerRow {
  readonly node: MapNode;
  /** Of the rows that hold it, the outermost first. */
  readonly within: readonly HolderName[];
}

/** A record with a table's rows, and what is said of those that belong nowhere. */
export function withRows(
  root: MapNode,
  path: TablePath,
  rows: readonly InnerRow[],
): { readonly root: MapNode; readonly said: readonly Diagnostic[] } {
  const find = holderFinder(root, path);
  const said: Diagnostic[] = [];
  const held = new Map<MapNode, MapNode[]>();
  for (const row of rows) {
    const holder = find(row);
    if ('code' in holder) said.push(holder);
    else addTo(held, holder, row.node);
  }
  return { root: filled(root, path.parents, path.key, held), said };
}

/** Gives the map that holds a row, or says why that is not certain. */
function holderFinder(root: MapNode, { slot, parents }: TablePath): (row: InnerRow) => MapNode | Diagnostic {
  const known = new Map<MapNode, ReadonlyMap<string, readonly MapNode[]>>();
  const rowsIn = (holder: MapNode, parent: ParentTable): ReadonlyMap<string, readonly MapNode[]> => {
    const rows = known.get(holder) ?? rowsByName(holder, parent);
    known.set(holder, rows);
    return rows;
  };
  return ({ within }) => {
    let holder = root;
    for (const [depth, parent] of parents.entries()) {
      const name = within[depth];
      const rows = rowsIn(holder, parent);
      const [row, second] = rows.get(name?.text ?? '') ?? [];
      if (name === undefined || name.text === '' || row === undefined || second !== undefined)
        return noHolder(slot.key, parent, name, rows);
      holder = row;
    }
    return holder;
  };
}

function rowsByName(holder: MapNode, { key, name }: ParentTable): ReadonlyMap<string, readonly MapNode[]> {
  const rows = holder.entries.flatMap((entry) => (entry.key === key ? mapsIn(entry.value) : []));
  return groupBy(rows, (row) => {
    const own = row.entries.find((entry) => entry.key === name?.key);
    return own === undefined ? '' : textOf(own);
  });
}

function mapsIn(node: DataNode): MapNode[] {
  return node.type === 'list' ? node.items.filter((item) => item.type === 'map') : [];
}

function noHolder(
  slot: string,
  { slot: { key: table }, name: column }: ParentTable,
  name: HolderName | undefined,
  rows: ReadonlyMap<string, readonly MapNode[]>,
): Diagnostic {
  const { text = '', place = { file: '' } } = name ?? {};
  const names = [...rows.keys()].filter((known) => known !== '');
  const own = column?.key ?? '';
  if (text === '') {
    const args = { table, column: own, example: names[0] ?? '…' };
    return diagnostic('sheet-table-holder-blank', place, args, { slot });
  }
  const named = rows.get(text);
  if (named === undefined) {
    const known = nearest(text, names) ?? (names.slice(0, LISTED).join('、') || '—');
    return diagnostic('sheet-table-holder-unknown', place, { table, text, known }, { slot });
  }
  const places = named.map((row) => elsewhere(row.place));
  const where = {
    zh: places.map((at) => inLang(at, 'zh')).join('、'),
    en: places.map((at) => inLang(at, 'en')).join(', '),
  };
  return diagnostic(
    'sheet-table-holder-doubled',
    place,
    { table, text, count: named.length, where },
    { slot },
  );
}

const LISTED = 5;

/** A map, and those further in, with the rows that each is to hold under `key`. */
function filled(
  map: MapNode,
  [parent, ...further]: readonly ParentTable[],
  key: string,
  held: ReadonlyMap<MapNode, readonly MapNode[]>,
): MapNode {
  if (parent === undefined) return withList(map, key, held.get(map) ?? []);
  const inner = (item: DataNode): DataNode => (item.type === 'map' ? filled(item, further, key, held) : item);
  const entries = map.entries.map((entry) =>
    entry.key === parent.key && entry.value.type === 'list'
      ? { ...entry, value: { ...entry.value, items: entry.value.items.map(inner) } }
      : entry,
  );
  return { ...map, entries };
}

/** Blank cells under the table's name in the sheet of what holds it say nothing. */
function withList(map: MapNode, key: string, items: readonly MapNode[]): MapNode {
  const [first] = items;
  if (first === undefined) return map;
  const { place } = first;
  const value: ListNode = { type: 'list', items, place };
  const others = map.entries.filter((entry) => entry.key !== key || !isBlankEntry(entry));
  return { ...map, entries: [...others, { key, keyPlace: place, value }] };
}
