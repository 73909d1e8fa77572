import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DataRecord, MapEntry, ReadResult, ScalarNode } from '../../model/record.ts';
import { valuesBeside } from './beside.ts';
import { type CellGrid, cellTextAt, columnName, headAt } from './grid.ts';
import { hiddenColumns, hiddenRows, withSheetFindings } from './left-alone.ts';
import type { SlotNames } from './names.ts';
import { unitsOfHead } from './stated-units.ts';
import { chooseColumns, type ValueColumn } from './tall-columns.ts';
import { findTall, heldRows, type Tall, type TallRow } from './tall-rows.ts';
import { allFindings, type Findings, foreignUnit, gridValue, noFindings, statedUnits } from './values.ts';

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
  said: Findings,
): MapEntry[] {
  const head = headRow < 0 ? [] : unitsOfHead(headAt(grid, headRow, column));
  return rows.map(({ row, named, unit, stated }) => {
    const fault = grid.rowFault(row);
    const value: MapEntry['value'] =
      fault === undefined
        ? gridValue(grid, row, column, named, foreignUnit(unit, [head, ...stated], named.slot), said)
        : { type: 'broken', text: cellTextAt(grid, row, column), diagnostic: fault, place: fault.place };
    return { key: named.key, keyPlace: grid.place(row, slotColumn), value };
  });
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
  file: string,
  tall: Tall,
  { column, district }: ValueColumn,
  given: readonly TallRow[],
  said: Findings,
): DataRecord {
  const { grid, rows } = tall;
  const place = district === undefined ? grid.place(rows[0]?.row ?? 0, column) : grid.place(...district);
  const root = { type: 'map', entries: entriesOf(tall, column, given, said), place } as const;
  return {
    file,
    root,
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
  const said = hidden.length > 0 ? [hiddenRows(grid, numbers, names)] : [];
  const out = columns.filter(({ column }) => grid.isColumnHidden(column));
  const [first] = out;
  if (first === undefined) return said;
  const heads = out.map(({ column, district }) =>
    district === undefined ? columnName(column) : cellTextAt(grid, ...district),
  );
  return [...said, hiddenColumns(heads, grid.place(rows[0]?.row ?? 0, first.column))];
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
export function tallRecords(file: string, grid: CellGrid, column: number, names: SlotNames): ReadResult[] {
  const tall = findTall(grid, column, names);
  const chosen = chooseColumns(tall);
  const formulas = noFindings();
  const first = firstRows(tall);
  const visible = chosen.columns.filter((at) => !grid.isColumnHidden(at.column));
  const records = new Set(chosen.columns.map(({ column: at }) => at));
  const results = visible.map((at) => {
    const said = noFindings();
    const rows = rowsFor(tall, first, at.column);
    const record = recordOf(file, tall, at, rows, said);
    said.diagnostics.push(...valuesBeside(tall, rows, at.column, records));
    formulas.roundedFormulas.push(...said.roundedFormulas);
    return { record, diagnostics: said.diagnostics };
  });
  const about = [
    ...chosen.said,
    ...tall.said,
    ...unitFindings(tall),
    ...rowFaults(grid),
    ...hiddenFindings(tall, chosen.columns),
  ];
  const nothing = visible.length === 0 && chosen.columns.length > 0;
  const place = grid.place(tall.rows[0]?.row ?? 0, column);
  if (nothing) about.push(diagnostic('sheet-no-value-column', place, {}));
  return withSheetFindings(results, [...about, ...allFindings(formulas)]);
}
