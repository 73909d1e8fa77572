import stringWidth from 'fast-string-width';
import type { Cell, CellStyle } from 'hucre/xlsx';

const NARROWEST = 8;

/** A column as wide as its longest text, within limits; a Chinese character counts two. */
export function width(texts: readonly string[], widest: number): number {
  const longest = texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
  return Math.min(widest, Math.max(NARROWEST, longest + 2));
}

/** Cells by `row,column`, both from 0, as the library that writes workbooks takes them. */
interface Cells {
  readonly cells: Map<string, Partial<Cell>>;
  readonly put: (row: number, column: number, text: string, style: CellStyle) => void;
}

export function cellTable(): Cells {
  const cells = new Map<string, Partial<Cell>>();
  const put: Cells['put'] = (row, column, text, style) => {
    cells.set(`${row},${column}`, { value: text === '' ? null : text, style });
  };
  return { cells, put };
}
