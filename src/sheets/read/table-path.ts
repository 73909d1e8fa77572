/** 表 and the 表 in whose rows they stand, as sheets know them. */
import { columnsOf, isTable, isWords } from '../../kinds/kinds.ts';
import { nameOf, sectionOf } from '../../model/keys.ts';
import type { Slot } from '../../model/slot.ts';
import { isDistrictHead } from './heads.ts';
import { type SlotNames, slotNames } from './names.ts';

/** A 表, or one that each row of another holds. Every one of them has a sheet of its own. */
export interface TablePath {
  /** With its whole key: `区县.项目`. */
  readonly slot: Slot;
  /** Those in whose rows it stands, the outermost first. */
  readonly parents: readonly ParentTable[];
  /** Its key in the record, or in the row, that holds it. */
  readonly key: string;
}

/** A 表 whose rows hold another, and the column by which that one's sheet tells them. */
export interface ParentTable extends TablePath {
  readonly name?: RowName;
}

interface RowName {
  /** As a column of the sheet that names rows by it, whole key and all: `区县.名称`. */
  readonly slot: Slot;
  /** In the row itself. */
  readonly key: string;
}

/** All 表 among slots, each before those that its rows hold. */
export function tablePaths(slots: Iterable<Slot>): readonly TablePath[] {
  return Array.from(slots).flatMap((slot) => withInner(slot, [], slot.key));
}

function withInner(slot: Slot, parents: readonly ParentTable[], key: string): TablePath[] {
  if (!isTable(slot)) return [];
  const path = { slot, parents, key };
  const name = rowName(slot);
  const inner = [...parents, { ...path, ...(name && { name }) }];
  const columns = slot.columns ?? [];
  return [path, ...columnsOf(slot).flatMap((column, at) => withInner(column, inner, columns[at]?.key ?? ''))];
}

/** The column that tells a table's rows: the first of words, or else the first. */
function rowName(slot: Slot): RowName | undefined {
  const columns = (slot.columns ?? []).filter((column) => !isTable(column));
  const column = columns.find(isWords) ?? columns[0];
  return column && { slot: { ...column, key: `${slot.key}.${column.key}` }, key: column.key };
}

/** The columns of a table's sheet that say in which row of which table each row stands. */
export function nameColumns({ parents }: TablePath): readonly Slot[] {
  return parents.flatMap(({ name }) => (name === undefined ? [] : [name.slot]));
}

/** How the heads of a table's sheet may name its columns, and those of the rows that hold it (`名称`, `区县.名称`, `区县`). */
export function columnNames(path: TablePath): SlotNames {
  const columns = [...(path.slot.columns ?? []), ...nameColumns(path)];
  const names = slotNames(new Map(columns.map((column) => [column.key, column])));
  const others = nameColumns(path).flatMap(({ key }) => {
    const table = nameOf(sectionOf(key));
    return [table, table + nameOf(key)].map((head) => [head, [key]] as const);
  });
  return { ...names, byName: new Map([...others, ...names.byName]) };
}

/** The head of such a column of `nameColumns`: as in its own sheet, where that names nothing else here. */
export function nameHead({ key }: Slot, path: TablePath): string {
  const name = nameOf(key);
  const isClear = columnNames(path).byName.get(name)?.length === 1 && !isDistrictHead(name);
  return isClear ? name : key;
}
