import { type Arg, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CellText, cellText, type Formatting, formatting, type RawCell } from './cell-text.ts';
import { longDecimal } from './decimal.ts';
import { type CellGrid, columnName, occupied } from './grid.ts';
import { mergeFinder } from './merges.ts';
import { readWorkbookParts, type WorkbookParts, type Worksheet } from './package.ts';
import { isBlankString, isTrue, type SheetPart, type StoredCell } from './sheet-part.ts';
import type { CellString } from './strings.ts';
import { plainStyle } from './styles.ts';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: CellGrid;
}

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** A cell's own value; without a kind it is that of a cell that was typed or of a formula. */
type Held = Pick<RawCell, 'value' | 'digits'> & { readonly kind?: RawCell['kind'] };

function heldIn({ type, value, isFormula }: StoredCell, { strings, isUncomputed }: WorkbookParts): Held {
  if (value === undefined) return { value: null };
  if (type === 's') return { value: strings[Number(value)] ?? null };
  if (typeof value !== 'string') return { value };
  switch (type) {
    case 'str':
    case 'inlineStr':
      return { value };
    case 'e':
      return { value, kind: 'error' };
    case 'b':
      return { value: isTrue(value) };
    case 'd':
      return { value, kind: 'date' };
    default:
      return numberIn(value, isFormula, isUncomputed);
  }
}

/** A formula's zero may stand for a result that nobody has worked out yet. */
function numberIn(text: string, isFormula: boolean, isUncomputed: boolean): Held {
  if (!NUMBER.test(text)) return { value: text, kind: 'error' };
  const value = Number(text);
  if (isFormula) return { value: value === 0 && isUncomputed ? null : value };
  const digits = longDecimal(text);
  return digits === undefined ? { value } : { value, digits };
}

function rawCell(cell: StoredCell, parts: WorkbookParts): RawCell {
  const { format, look } = parts.styles[cell.style] ?? plainStyle;
  return { kind: cell.isFormula ? 'formula' : 'typed', format, look, ...heldIn(cell, parts) };
}

/** Whether a cell holds something to see: a shared string may be a blank one. */
function isVisible({ type, value }: StoredCell, strings: readonly CellString[]): boolean {
  return type !== 's' || value === undefined || !isBlankString(strings[Number(value)] ?? '');
}

type Cells = SheetPart['cells'];

/** The cells in which something is seen: not those under a merged range, nor blank texts. */
function seenCells(cells: Cells, isSeen: (row: number, column: number, cell: StoredCell) => boolean): Cells {
  const seen = Array.from(cells, ([row, inRow]) => {
    const those = [...inRow].filter(([column, cell]) => isSeen(row, column, cell));
    return [row, those.length === inRow.size ? inRow : new Map(those)] as const;
  });
  return new Map(seen.filter(([, inRow]) => inRow.size > 0));
}

/** A workbook that is read. */
interface Workbook {
  readonly file: string;
  readonly parts: WorkbookParts;
  readonly how: Formatting;
}

const BLANK: CellText = { text: '', means: 'null' };

/** The cells of one sheet, read as they are shown when somebody asks for them. */
function sheetGrid({ file, parts, how }: Workbook, { name, part }: Worksheet): CellGrid {
  const { hiddenRows, hiddenColumns, hidesZeros } = part;
  const merge = mergeFinder(part.merges);
  const origin = (row: number, column: number): readonly [number, number] => {
    const range = merge(row, column);
    return range === undefined ? [row, column] : [range.top, range.left];
  };
  const cells = seenCells(part.cells, (row, column, cell) => {
    const [top, left] = origin(row, column);
    return top === row && left === column && isVisible(cell, parts.strings);
  });
  const stored = (row: number, column: number): StoredCell | undefined => cells.get(row)?.get(column);
  return {
    ...occupied(new Map(Array.from(cells, ([row, inRow]) => [row, [...inRow.keys()]]))),
    cell: (row, column) => {
      const found = stored(row, column);
      const raw = found && rawCell(found, parts);
      return raw === undefined || (raw.value === 0 && hidesZeros) ? BLANK : cellText(raw, how);
    },
    place: (row, column) => ({ file, sheet: name, cell: `${columnName(column)}${row + 1}` }),
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
  const book = { file, parts, how: formatting(await import('numfmt'), from1904) };
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.isHidden,
    grid: sheetGrid(book, sheet),
  }));
}
