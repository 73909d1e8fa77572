import type { ColumnDef } from 'hucre/xlsx';
import { isRequired } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';
import { columnName } from '../read/grid.ts';
import { columnHeads } from '../read/heads.ts';
import { holdsFigure } from '../read/values.ts';
import {
  type Cells,
  cellTable,
  centredStyle,
  headStyle,
  PAGE_SETUP,
  putTemplate,
  textStyle,
  valueStyle,
  width,
} from './cells.ts';
import { type NamedSheet, type SlotRow, sectionRuns, slotRows } from './rows.ts';
import { ruleNames, validation } from './validation.ts';

/** Column of the values in a sheet of a row a slot. */
const VALUE_COLUMN = 3;

/** @param table - the cells, with `above` rows filled above the heads */
function putRows(
  { put }: Cells,
  above: number,
  rows: readonly SlotRow[],
  values: ReadonlyMap<string, string>,
): void {
  const { section, slot, unit, value, meaning, note } = columnHeads;
  [section, slot, unit, value, meaning, note].forEach(([head], column) =>
    put(above, column, head, headStyle),
  );
  rows.forEach((row, index) => {
    const at = above + 1 + index;
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
export function tallSheet(
  slots: readonly Slot[],
  values: ReadonlyMap<string, string>,
  template?: string,
): NamedSheet {
  const rows = slotRows(slots);
  const table = cellTable();
  const above = putTemplate(table, template);
  putRows(table, above, rows, values);
  /** The number of a slot's row, counted from 1. */
  const numberOf = (index: number): number => above + 2 + index;
  const letter = columnName(VALUE_COLUMN);
  const cellOf = (key: string): string | undefined => {
    const index = rows.findIndex(({ slot }) => slot.key === key);
    return index < 0 ? undefined : `$${letter}$${numberOf(index)}`;
  };
  const name = '填报表';
  const names = ruleNames(name);
  const merges = sectionRuns(rows)
    .filter(({ section, start, end }) => section !== '' && end > start)
    .map(({ start, end }) => ({
      startRow: above + 1 + start,
      endRow: above + 1 + end,
      startCol: 0,
      endCol: 0,
    }));
  const sheet = {
    name,
    rows: [],
    cells: table.cells,
    columns: tallColumns(rows, values),
    merges,
    freezePane: { rows: above + 1 },
    pageSetup: { ...PAGE_SETUP, printTitlesRow: `$1:$${above + 1}` },
    dataValidations: rows.map(({ slot, name: title }, index) => {
      const cell = `${letter}${numberOf(index)}`;
      return validation(slot, title, cell, cell, cellOf, names);
    }),
  };
  return { sheet, names: names.ranges() };
}
