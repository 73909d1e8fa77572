import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { CellText } from './cell-text.ts';

/** A sheet or a table of a text file: rows and columns counted from 0. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
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
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.cell(row, column).text;
}

/** The text of a head: of the whole merged range that the cell is in. */
export function headAt(grid: Grid, row: number, column: number): string {
  return textAt(grid, ...grid.origin(row, column));
}

/** The numbers from `from` up to, not including, `to`. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The name of a column counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
