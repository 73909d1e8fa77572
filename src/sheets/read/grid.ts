import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { onceFor, onceForEach } from '../../model/once.ts';
import type { CellText } from './cell-text.ts';

/** A head that is seen above a column: its own, or that of the merged range which the column is in. */
export interface Head {
  readonly column: number;
  readonly text: string;
}

/**
 * A sheet or a table of a text file: rows and columns counted from 0. Whoever walks over it walks over what holds
 * something: a sheet has a million rows, and a cell may stand in the last.
 */
export interface CellGrid {
  /** The rows, and the columns, in which something stands, in order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The columns of a row, and the rows of a column, in which something stands, in order. */
  columnsIn(row: number): readonly number[];
  rowsIn(column: number): readonly number[];
  /** What the cell shows; a cell within a merged range shows nothing unless it is the range's first. */
  cell(row: number, column: number): CellText;
  place(row: number, column: number): Place;
  isFormula(row: number, column: number): boolean;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** The first cell of the merged range that the cell is in; else the cell itself. */
  origin(row: number, column: number): readonly [row: number, column: number];
  /** What is wrong with the row as a whole (a line of a CSV file that does not fit). */
  rowFault(row: number): Diagnostic | undefined;
}

/** The text of a cell. */
export function cellTextAt(grid: CellGrid, row: number, column: number): string {
  return grid.cell(row, column).text;
}

/** The text of a head: of the whole merged range that the cell is in. */
export function headAt(grid: CellGrid, row: number, column: number): string {
  return cellTextAt(grid, ...grid.origin(row, column));
}

const headsByRow = onceFor((grid: CellGrid) =>
  onceForEach((row: number): readonly Head[] =>
    grid.columns
      .map((column) => ({ column, text: headAt(grid, row, column) }))
      .filter(({ text }) => text !== ''),
  ),
);

/** What a row shows above the columns in which something stands, from left to right. */
export function headsOf(grid: CellGrid, row: number): readonly Head[] {
  return headsByRow(grid)(row);
}

/** Which rows, or columns, hold something: what `columnsIn` and `rowsIn` give, from the columns of each row, in any order. */
export function occupied(
  inRows: ReadonlyMap<number, readonly number[]>,
): Pick<CellGrid, 'rows' | 'columns' | 'columnsIn' | 'rowsIn'> {
  const sorted = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b);
  const rows = sorted(inRows.keys());
  const columnsIn = new Map(rows.map((row) => [row, sorted(inRows.get(row) ?? [])]));
  const inColumns = new Map<number, number[]>();
  for (const row of rows) {
    for (const column of columnsIn.get(row) ?? []) {
      const above = inColumns.get(column);
      if (above === undefined) inColumns.set(column, [row]);
      else above.push(row);
    }
  }
  return {
    rows,
    columns: sorted(inColumns.keys()),
    columnsIn: (row) => columnsIn.get(row) ?? [],
    rowsIn: (column) => inColumns.get(column) ?? [],
  };
}

/** The name of a column counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
