import { type Arg, type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { type CellText, cellText, type Formatting, formatting, type RawCell } from './cell-text.ts';
import { longDecimal } from './decimal.ts';
import { type CellGrid, columnName, occupied } from './grid.ts';
import { mergeFinder } from './merges.ts';
import { readWorkbookParts, type WorkbookParts } from './package.ts';
import { isBlankString, type SheetPart, type StoredCell } from './sheet-part.ts';
import type { CellString } from './strings.ts';
import { plainStyle } from './styles.ts';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: CellGrid;
}

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** What a stored cell holds; `strings` are those that the workbook's cells share. */
function rawCell(cell: StoredCell, { strings, styles, isUncomputed }: WorkbookParts): RawCell {
  const { type, value, isFormula } = cell;
  const { format, look } = styles[cell.style] ?? plainStyle;
  const raw = (held: RawCell['value'], kind: RawCell['kind'] = isFormula ? 'formula' : 'typed'): RawCell => {
    return { value: held, kind, format, look };
  };
  if (value === undefined) return raw(null);
  if (type === 's') return raw(strings[Number(value)] ?? null);
  if (typeof value !== 'string' || type === 'str' || type === 'inlineStr') return raw(value);
  if (type === 'e') return raw(value, 'error');
  if (type === 'b') return raw(value === '1' || value === 'true');
  if (type === 'd') return raw(value, 'date');
  if (!NUMBER.test(value)) return raw(value, 'error');
  const number = Number(value);
  const digits = isFormula ? undefined : longDecimal(value);
  const read = raw(number === 0 && isFormula && isUncomputed ? null : number);
  return digits === undefined ? read : { ...read, digits };
}

/** Whether a cell holds something to see: a shared string may be a blank one. */
function isVisible({ type, value }: StoredCell, strings: readonly CellString[]): boolean {
  return type !== 's' || value === undefined || !isBlankString(strings[Number(value)] ?? '');
}

/** The cells of one sheet, read as they are shown when somebody asks for them. */
function sheetGrid(
  file: string,
  name: string,
  part: SheetPart,
  parts: WorkbookParts,
  how: Formatting,
): CellGrid {
  const { cells, hiddenRows, hiddenColumns, hidesZeros } = part;
  const merge = mergeFinder(part.merges);
  const origin = (row: number, column: number): readonly [number, number] => {
    const range = merge(row, column);
    return range === undefined ? [row, column] : [range.top, range.left];
  };
  /** Whether something is seen in a cell: not under a merged range, nor in a blank text. */
  const isSeen = (row: number, column: number, cell: StoredCell): boolean => {
    const [top, left] = origin(row, column);
    return top === row && left === column && isVisible(cell, parts.strings);
  };
  const inRows = new Map<number, readonly number[]>();
  for (const [row, inRow] of cells) {
    for (const [column, cell] of inRow) if (!isSeen(row, column, cell)) inRow.delete(column);
    if (inRow.size > 0)
      inRows.set(
        row,
        [...inRow.keys()].toSorted((a, b) => a - b),
      );
  }
  const place = (row: number, column: number): Place => ({
    file,
    sheet: name,
    cell: `${columnName(column)}${row + 1}`,
  });
  const stored = (row: number, column: number): StoredCell | undefined => cells.get(row)?.get(column);
  const cell = (row: number, column: number): CellText => {
    const found = stored(row, column);
    const raw = found === undefined ? undefined : rawCell(found, parts);
    return raw === undefined || (raw.value === 0 && hidesZeros)
      ? { text: '', means: 'null' }
      : cellText(raw, how);
  };
  return {
    ...occupied(inRows),
    cell,
    place,
    isFormula: (row, column) => stored(row, column)?.isFormula === true,
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
    origin,
    rowFault: () => undefined,
  };
}

/** Whether a cell names a string and a style that there are: else another would be taken for its own. */
function isSound({ type, value, style }: StoredCell, { strings, styles }: WorkbookParts): boolean {
  const isString = type !== 's' || value === undefined || strings[Number(value)] !== undefined;
  return isString && (style === 0 || styles[style] !== undefined);
}

function areSound({ cells }: SheetPart, parts: WorkbookParts): boolean {
  for (const inRow of cells.values()) {
    for (const cell of inRow.values()) if (!isSound(cell, parts)) return false;
  }
  return true;
}

function namesNothing(sheet: string): Arg {
  return {
    zh: `工作表“${sheet}”里有单元格用了工作簿里没有的文字或样式`,
    en: `cells of the sheet “${sheet}” ask for texts or styles that the workbook does not have`,
  };
}

/** The sheets of a workbook, or why it cannot be opened. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<readonly WorkbookSheet[] | Diagnostic> {
  const parts = await readWorkbookParts(file, bytes);
  if ('code' in parts) return parts;
  const { sheets, from1904 } = parts;
  const unsound = sheets.find(({ part }) => !areSound(part, parts));
  if (unsound) return diagnostic('workbook-broken', { file }, { what: namesNothing(unsound.name) });
  const how = formatting(await import('numfmt'), from1904);
  return sheets.map(({ name, isHidden, part }) => ({
    name,
    hidden: isHidden,
    grid: sheetGrid(file, name, part, parts, how),
  }));
}
