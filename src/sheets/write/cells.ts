import type { Cell, CellStyle } from 'hucre/xlsx';
import { holdsFigure, isRequired } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';
import { displayWidth } from '../../text/width.ts';
import { templateLabel } from '../read/template-name.ts';

const NARROWEST = 8;

/** A column as wide as its longest text, within limits; a Chinese character counts two. */
export function width(texts: readonly string[], widest: number): number {
  const longest = texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  return Math.min(widest, Math.max(NARROWEST, longest + 2));
}

/** Cells by `row,column`, both from 0, as the library that writes workbooks takes them. */
export interface Cells {
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

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const FONT = { name: '宋体', size: 11 } as const;

function fill(rgb: string): CellStyle['fill'] & object {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

export const headStyle: CellStyle = {
  font: { ...FONT, bold: true },
  fill: fill('DDEBF7'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const textStyle: CellStyle = {
  font: FONT,
  border: BORDER,
  alignment: { vertical: 'center', wrapText: true },
};

export const centredStyle: CellStyle = {
  ...textStyle,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Cells to fill in: text (see validation.ts); what must be filled is yellow. */
export function valueStyle(slot: Slot): CellStyle {
  return {
    ...textStyle,
    ...(isRequired(slot) ? { fill: fill('FFF2CC') } : {}),
    numFmt: '@',
    alignment: { vertical: 'center', wrapText: true, ...(holdsFigure(slot) ? { horizontal: 'right' } : {}) },
  };
}

/** On paper: as wide as the page, its heads on every page. */
export const PAGE_SETUP = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
} as const;

/** The rows above a sheet's heads: one that names the template, or none. */
export function putTemplate({ put }: Cells, template: string | undefined): number {
  if (template === undefined) return 0;
  put(0, 0, templateLabel, headStyle);
  put(0, 1, template, textStyle);
  return 1;
}
