import type { Cell, MergeRange, Sheet, Workbook } from 'hucre/xlsx';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { type CellText, cellText, type Formatting, formatting, type RawCell } from './cell-text.ts';
import { columnName, type Grid } from './grid.ts';
import { checkWorkbook } from './package.ts';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
}

function rawCell(value: RawCell['value'], cell: Cell | undefined): RawCell {
  const kind = cell?.type === 'error' ? 'error' : cell?.formula === undefined ? 'typed' : 'formula';
  return { value, kind, format: cell?.style?.numFmt ?? '' };
}

/** The merged ranges' cells by `row,column`, each with its range's first cell. */
function mergedOrigins(
  merges: readonly MergeRange[],
  rows: number,
  columns: number,
): Map<string, readonly [number, number]> {
  const origins = new Map<string, readonly [number, number]>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let row = startRow; row <= Math.min(endRow, rows - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, columns - 1); column += 1) {
        origins.set(`${row},${column}`, [startRow, startCol]);
      }
    }
  }
  return origins;
}

/** The cells of one sheet, read as they are shown when somebody asks for them. */
function sheetGrid(file: string, sheet: Sheet, how: Formatting, hidesZeros: boolean): Grid {
  const { name, rows } = sheet;
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const origins = mergedOrigins(sheet.merges ?? [], rows.length, columnCount);
  const place = (row: number, column: number): Place => ({
    file,
    sheet: name,
    cell: `${columnName(column)}${row + 1}`,
  });
  const detail = (row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);
  const cell = (row: number, column: number): CellText => {
    const value = rows[row]?.[column] ?? null;
    const raw = value === 0 && hidesZeros ? rawCell(null, undefined) : rawCell(value, detail(row, column));
    return cellText(raw, place(row, column), how);
  };
  return {
    rowCount: rows.length,
    columnCount,
    cell,
    place,
    isFormula: (row, column) => detail(row, column)?.formula !== undefined,
    isRowHidden: (row) => sheet.rowDefs?.get(row)?.hidden === true || sheet.rowDefs?.get(row)?.height === 0,
    isColumnHidden: (column) =>
      sheet.columns?.[column]?.hidden === true || sheet.columns?.[column]?.width === 0,
    origin: (row, column) => origins.get(`${row},${column}`) ?? [row, column],
    rowFault: () => undefined,
  };
}

async function open(file: string, zip: Uint8Array): Promise<Workbook | Diagnostic> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return await readXlsx(zip, { readStyles: true });
  } catch (error) {
    // Two cells in opposite corners of a sheet would need memory for all between them.
    const tooLarge = error instanceof Error && /\blimit\b|bounds/.test(error.message);
    return tooLarge
      ? diagnostic('workbook-too-wide', { file }, {})
      : diagnostic('workbook-broken', { file }, {});
  }
}

/** The sheets of a workbook, or why it cannot be opened. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<readonly WorkbookSheet[] | Diagnostic> {
  const checked = checkWorkbook(file, bytes);
  if ('code' in checked) return checked;
  const workbook = await open(file, checked.zip);
  if ('code' in workbook) return workbook;
  const how = formatting(await import('numfmt'), workbook.dateSystem === '1904');
  return workbook.sheets.map((sheet, index) => ({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    grid: sheetGrid(file, sheet, how, checked.hiddenZeros[index] === true),
  }));
}
