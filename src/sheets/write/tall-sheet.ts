import type { Cell, ColumnDef } from 'hucre/xlsx';
import { isRequired } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';
import { columnName } from '../read/grid.ts';
import { columnHeads } from '../read/heads.ts';
import { holdsFigure } from '../read/values.ts';
import { cellTable, centredStyle, headStyle, PRINTED, textStyle, valueStyle, width } from './cells.ts';
import { type NamedSheet, type SlotRow, sectionRuns, slotRows } from './rows.ts';
import { ruleNames, validation } from './validation.ts';

/** Column of the values in a sheet of a row a slot. */
const VALUE_COLUMN = 3;

function tallCells(
  rows: readonly SlotRow[],
  values: ReadonlyMap<string, string>,
): Map<string, Partial<Cell>> {
  const { cells, put } = cellTable();
  const { section, slot, unit, value, meaning, note } = columnHeads;
  [section, slot, unit, value, meaning, note].forEach(([head], column) => put(0, column, head, headStyle));
  rows.forEach((row, index) => {
    const at = index + 1;
    const isFirst = row.section !== rows[index - 1]?.section;
    put(at, 0, isFirst ? row.section : '', centredStyle);
    put(at, 1, row.name, textStyle);
    put(at, 2, row.slot.unit, centredStyle);
    put(
      at,
      VALUE_COLUMN,
      values.get(row.slot.key) ?? '',
      valueStyle(isRequired(row.slot), holdsFigure(row.slot)),
    );
    put(at, 4, row.slot.meaning, textStyle);
    put(at, 5, row.note, textStyle);
  });
  return cells;
}

function tallColumns(rows: readonly SlotRow[], values: ReadonlyMap<string, string>): ColumnDef[] {
  const column = (widest: number, text: (row: SlotRow) => string): ColumnDef => ({
    width: width(rows.map(text), widest),
  });
  return [
    column(20, (row) => row.section),
    column(36, (row) => row.name),
    column(12, (row) => row.slot.unit),
    { width: width(['　'.repeat(10), ...values.values()], 40) },
    column(60, (row) => row.slot.meaning),
    column(36, (row) => row.note),
  ];
}

/** The sheet of one report: a row a slot. */
export function tallSheet(slots: readonly Slot[], values: ReadonlyMap<string, string>): NamedSheet {
  const rows = slotRows(slots);
  const letter = columnName(VALUE_COLUMN);
  const cellOf = (key: string): string | undefined => {
    const index = rows.findIndex(({ slot }) => slot.key === key);
    return index < 0 ? undefined : `$${letter}$${index + 2}`;
  };
  const name = '填报表';
  const names = ruleNames(name);
  const merges = sectionRuns(rows)
    .filter(({ section, start, end }) => section !== '' && end > start)
    .map(({ start, end }) => ({ startRow: start + 1, endRow: end + 1, startCol: 0, endCol: 0 }));
  const sheet = {
    name,
    rows: [],
    cells: tallCells(rows, values),
    columns: tallColumns(rows, values),
    merges,
    freezePane: { rows: 1 },
    pageSetup: PRINTED,
    dataValidations: rows.map(({ slot, name: title }, index) => {
      const cell = `${letter}${index + 2}`;
      return validation(slot, title, cell, cell, cellOf, names);
    }),
  };
  return { sheet, names: names.ranges() };
}
