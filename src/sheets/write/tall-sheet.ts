import type { ColumnDef } from 'hucre/xlsx';
import type { Slot } from '../../model/slot.ts';
import { columnName } from '../read/grid.ts';
import { columnHeads } from '../read/heads.ts';
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
import { type NamedSheet, type SlotRow, sectionRuns, slotRows, TALL_COLUMNS } from './rows.ts';
import { ruledSheet, validation } from './validation.ts';

/** How the columns look, and how wide they are at most. */
const LOOKS = {
  section: [centredStyle, 20],
  slot: [textStyle, 36],
  unit: [centredStyle, 12],
  value: [undefined, 40],
  meaning: [textStyle, 60],
  note: [textStyle, 36],
} as const;

/** @param table - the cells, with `above` rows filled above the heads */
function putRows(
  { put }: Cells,
  above: number,
  rows: readonly SlotRow[],
  values: ReadonlyMap<string, string>,
): void {
  TALL_COLUMNS.forEach(({ kind }, column) => put(above, column, columnHeads[kind][0], headStyle));
  rows.forEach((row, index) => {
    const isAgain = row.section === rows[index - 1]?.section;
    TALL_COLUMNS.forEach(({ kind, text }, column) => {
      const [style = valueStyle(row.slot)] = LOOKS[kind];
      put(above + 1 + index, column, kind === 'section' && isAgain ? '' : text(row, values), style);
    });
  });
}

function tallColumns(rows: readonly SlotRow[], values: ReadonlyMap<string, string>): ColumnDef[] {
  return TALL_COLUMNS.map(({ kind, text }) => {
    const texts =
      kind === 'value' ? ['　'.repeat(10), ...values.values()] : rows.map((row) => text(row, values));
    return { width: width(texts, LOOKS[kind][1]) };
  });
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
  const letter = columnName(TALL_COLUMNS.findIndex(({ kind }) => kind === 'value'));
  const cellOf = (key: string): string | undefined => {
    const index = rows.findIndex(({ slot }) => slot.key === key);
    return index < 0 ? undefined : `$${letter}$${numberOf(index)}`;
  };
  const merges = sectionRuns(rows)
    .filter(({ section, start, end }) => section !== '' && end > start)
    .map(({ start, end }) => ({
      startRow: above + 1 + start,
      endRow: above + 1 + end,
      startCol: 0,
      endCol: 0,
    }));
  const content = {
    cells: table.cells,
    columns: tallColumns(rows, values),
    merges,
    freezePane: { rows: above + 1 },
    pageSetup: { ...PAGE_SETUP, printTitlesRow: `$1:$${above + 1}` },
  };
  return ruledSheet('填报表', content, (names) =>
    rows.map((row, index) => {
      const cell = `${letter}${numberOf(index)}`;
      return validation(row, { range: cell, first: cell, cellOf }, names);
    }),
  );
}
