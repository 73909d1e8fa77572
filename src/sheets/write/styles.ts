import type { CellStyle } from 'hucre/xlsx';

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
export function valueStyle(isRequired: boolean, isFigure: boolean): CellStyle {
  return {
    ...textStyle,
    ...(isRequired ? { fill: fill('FFF2CC') } : {}),
    numFmt: '@',
    alignment: { vertical: 'center', wrapText: true, ...(isFigure ? { horizontal: 'right' } : {}) },
  };
}
