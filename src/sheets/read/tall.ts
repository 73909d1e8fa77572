import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DataRecord, MapEntry, ReadResult, ScalarNode } from '../../model/record.ts';
import { valuesBeside } from './beside.ts';
import { type CellGrid, cellTextAt, columnName, headAt } from './grid.ts';
import { hiddenColumns, hiddenRows, withSheetFindings } from './left-alone.ts';
import type { SlotNames } from './names.ts';
import { foreignUnit, statedUnits, unitsOfHead } from './stated-units.ts';
import { chooseColumns, type ValueColumn } from './tall-columns.ts';
import { findTall, heldRows, type Tall, type TallRow } from './tall-rows.ts';
import {
  gridValue,
  type ReadEntries,
  type ReadEntry,
  type ReadValue,
  readEntries,
  roundedFormulas,
} from './values.ts';

/** The first row of each key that is not hidden: where a blank is said to stand. */
function firstRows({ grid, rows }: Tall): ReadonlyMap<string, TallRow> {
  const first = new Map<string, TallRow>();
  for (const row of rows) {
    if (!grid.isRowHidden(row.row) && !first.has(row.named.key)) first.set(row.named.key, row);
  }
  return first;
}

/** The rows that give a column's values: those that hold something, and one for each key that none gives. */
function rowsFor(tall: Tall, first: ReadonlyMap<string, TallRow>, column: number): TallRow[] {
  const held = heldRows(tall, column).filter(({ row }) => !tall.grid.isRowHidden(row));
  const given = new Set(held.map(({ named }) => named.key));
  const blank = Array.from(first.values()).filter(({ named }) => !given.has(named.key));
  return [...held, ...blank].toSorted((a, b) => a.row - b.row);
}

function entriesOf(
  { grid, headRow, slotColumn }: Tall,
  column: number,
  rows: readonly TallRow[],
): ReadEntries {
  const head = headRow < 0 ? [] : unitsOfHead(headAt(grid, headRow, column));
  const read = rows.map(({ row, named, unit, stated }): ReadEntry => {
    const fault = grid.rowFault(row);
    const value: ReadValue =
      fault === undefined
        ? gridValue(grid, row, column, { named, unit: foreignUnit(unit, [head, ...stated], named.slot) })
        : {
            node: {
              type: 'broken',
              text: cellTextAt(grid, row, column),
              diagnostic: fault,
              place: fault.place,
            },
          };
    return { key: named.key, keyPlace: grid.place(row, slotColumn), value };
  });
  return readEntries(read);
}

function districtNode(grid: CellGrid, [row, column]: readonly [number, number]): ScalarNode {
  return {
    type: 'scalar',
    text: cellTextAt(grid, row, column),
    means: 'text',
    place: grid.place(row, column),
  };
}

function recordOf(
  { grid, rows }: Tall,
  { column, district }: ValueColumn,
  entries: readonly MapEntry[],
): DataRecord {
  const place = district === undefined ? grid.place(rows[0]?.row ?? 0, column) : grid.place(...district);
  return {
    file: place.file,
    root: { type: 'map', entries, place },
    place,
    slotsIn: 'rows',
    ...(district === undefined ? {} : { district: districtNode(grid, district) }),
  };
}

function hiddenFindings({ grid, rows }: Tall, columns: readonly ValueColumn[]): Diagnostic[] {
  const visible = new Set(columns.map(({ column }) => column).filter((at) => !grid.isColumnHidden(at)));
  const isFilled = (row: number): boolean =>
    grid.columnsIn(row).some((column) => visible.has(column) && cellTextAt(grid, row, column) !== '');
  const hidden = rows.filter(({ row }) => grid.isRowHidden(row) && isFilled(row));
  const names = hidden.map(({ named }) => named.key);
  const numbers = hidden.map(({ row }) => row);
  const at = rows[0]?.row ?? 0;
  const out = columns.filter(({ column }) => grid.isColumnHidden(column));
  const heads = out.map(({ column, district }) => ({
    head: district === undefined ? columnName(column) : cellTextAt(grid, ...district),
    place: grid.place(at, column),
  }));
  return [...hiddenRows(grid, numbers, names), ...hiddenColumns(heads)];
}

/** Rows whose figures have the unit that is stated above them. */
function unitFindings({ grid, rows, slotColumn }: Tall): Diagnostic[] {
  const read = rows.map(({ row, named, unit, stated }) => ({
    key: named.key,
    unit: unit === undefined ? foreignUnit(undefined, stated, named.slot) : '',
    place: grid.place(row, slotColumn),
  }));
  return statedUnits(read);
}

/** Lines of a text file that do not fit: said with the first record. */
function rowFaults(grid: CellGrid): Diagnostic[] {
  return grid.rows.flatMap((row) => grid.rowFault(row) ?? []);
}

/** A sheet of a slot a row as records, one for each column of values. */
export function tallRecords(grid: CellGrid, column: number, names: SlotNames): ReadResult[] {
  const tall = findTall(grid, column, names);
  const chosen = chooseColumns(tall);
  const first = firstRows(tall);
  const visible = chosen.columns.filter((at) => !grid.isColumnHidden(at.column));
  const records = new Set(chosen.columns.map(({ column: at }) => at));
  const read = visible.map((at) => {
    const rows = rowsFor(tall, first, at.column);
    const { entries, said, rounded } = entriesOf(tall, at.column, rows);
    const diagnostics = [...said, ...valuesBeside(tall, rows, at.column, records)];
    return { rounded, result: { record: recordOf(tall, at, entries), diagnostics } };
  });
  const isNothing = visible.length === 0 && chosen.columns.length > 0;
  const place = grid.place(tall.rows[0]?.row ?? 0, column);
  const about = [
    ...chosen.said,
    ...tall.said,
    ...unitFindings(tall),
    ...rowFaults(grid),
    ...hiddenFindings(tall, chosen.columns),
    ...(isNothing ? [diagnostic('sheet-no-value-column', place, {})] : []),
    ...roundedFormulas(read.flatMap(({ rounded }) => rounded)),
  ];
  return withSheetFindings(
    read.map(({ result }) => result),
    about,
  );
}
