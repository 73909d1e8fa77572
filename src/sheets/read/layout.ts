import { isRequired } from '../../kinds/kinds.ts';
import type { ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import type { CellGrid } from './grid.ts';
import type { SlotNames } from './names.ts';
import { tallRecords } from './tall.ts';
import { slotColumn } from './tall-rows.ts';
import { wideRecords } from './wide.ts';
import { headRow, wideHead } from './wide-head.ts';

/** Which way round a sheet is, and the slots that it names. */
export type SheetLayout =
  /** A district a row, the slots' heads in row `row`. */
  | { readonly way: 'wide'; readonly row: number; readonly keys: ReadonlySet<string> }
  /** A slot a row, their names in column `column`. */
  | { readonly way: 'tall'; readonly column: number; readonly keys: ReadonlySet<string> };

/** A row names fewer slots than this by chance. */
const FEWEST_HEADS = 3;

/** Whether `keys` are at least half of the slots that a record must give (of all slots, if it need give none). */
export function isHalf(keys: ReadonlySet<string>, slots: ReadonlyMap<string, Slot>): boolean {
  const required = [...slots.values()].filter(isRequired);
  const wanted = required.length > 0 ? required : [...slots.values()];
  return keys.size > 0 && wanted.filter(({ key }) => keys.has(key)).length * 2 >= wanted.length;
}

/** Whether a row that names `keys` is beyond doubt the head of a wide sheet. */
function isClearHead(keys: ReadonlySet<string>, { slots }: SlotNames): boolean {
  return keys.size >= FEWEST_HEADS && isHalf(keys, slots);
}

/** A wide layout, when the first rows show beyond doubt that it is one. */
export function clearlyWide(grid: CellGrid, names: SlotNames): SheetLayout | undefined {
  const head = headRow(grid, names);
  return isClearHead(head.keys, names) ? { way: 'wide', ...head } : undefined;
}

/** Whether a sheet is a column of districts and nothing else: all other values of their reports stand on sheets of 表. */
function isDistrictColumn(
  grid: CellGrid,
  { row, keys }: ReturnType<typeof headRow>,
  names: SlotNames,
): boolean {
  const rows = grid.rows.filter((at) => at >= row).map((at) => grid.columnsIn(at));
  const [own] = rows[0] ?? [];
  const isAlone = rows.length > 1 && rows.every((columns) => columns.length === 1 && columns[0] === own);
  return isAlone && keys.size === 1 && names.subject !== undefined && keys.has(names.subject.key);
}

export function layoutOf(grid: CellGrid, names: SlotNames): SheetLayout {
  const head = headRow(grid, names);
  if (isClearHead(head.keys, names) || isDistrictColumn(grid, head, names)) return { way: 'wide', ...head };
  const tall = slotColumn(grid, names);
  return head.keys.size > tall.keys.size ? { way: 'wide', ...head } : { way: 'tall', ...tall };
}

/** The records of a sheet laid out as `layout`. */
export function recordsOf(grid: CellGrid, layout: SheetLayout, names: SlotNames): ReadResult[] {
  return layout.way === 'wide'
    ? wideRecords(grid, wideHead(grid, layout.row, names))
    : tallRecords(grid, layout.column, names);
}
