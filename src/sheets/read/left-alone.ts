/** What is said of the parts of a sheet that are not read. */
import { type Arg, type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { ReadResult } from '../../model/record.ts';
import { type CellGrid, columnName } from './grid.ts';
import { keysNamed, type SlotNames } from './names.ts';

/** A name that stands for a slot in more than one section; `how` its own section can be told beside it. */
export function unclearName(name: string, place: Place, names: SlotNames, how: Arg): Diagnostic {
  const keys = keysNamed(name, names);
  const args = { name, keys: keys.join('、'), example: keys[0] ?? name, how };
  return diagnostic('sheet-name-unclear', place, args);
}

/** One line for all names of columns or rows that stand for no slot. */
export function leftAlone(
  unknown: readonly { readonly name: string; readonly place: Place }[],
): Diagnostic[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const names = [...new Set(unknown.map(({ name }) => name))].join('、');
  return [diagnostic('sheet-names-left-alone', first.place, { names })];
}

/** Of a column of figures under no head. */
export function unnamedColumn(grid: CellGrid, row: number, column: number): Diagnostic {
  return diagnostic('sheet-column-unnamed', grid.place(row, column), { column: columnName(column) });
}

function hiddenLeftAlone(what: { readonly zh: string; readonly en: string }, place: Place): Diagnostic {
  return diagnostic('sheet-hidden-left-alone', place, { what });
}

/** Of a row or a column that sums up the districts; `text` is what stands where a district's name would. */
export function totalLeftAlone(text: string, place: Place): Diagnostic {
  return diagnostic('sheet-total-left-alone', place, { text });
}

const LISTED = 10;

/** Of rows that are hidden; `slots` are those that they stand for, where a row is one. */
export function hiddenRows(
  grid: CellGrid,
  rows: readonly number[],
  slots: readonly string[] = [],
): Diagnostic[] {
  if (rows.length === 0) return [];
  const numbers = rows.slice(0, LISTED).map((row) => row + 1);
  const more = rows.length > LISTED ? '…' : '';
  const named = slots.length === 0 ? '' : `${slots.slice(0, LISTED).join('、')}${more}`;
  const what = {
    zh: `隐藏的行（第 ${numbers.join('、')}${more} 行${named === '' ? '' : `：${named}`}）`,
    en: `hidden rows (${numbers.join(', ')}${more}${named === '' ? '' : `: ${named}`})`,
  };
  return [hiddenLeftAlone(what, grid.place(rows[0] ?? 0, 0))];
}

/** Of columns that are hidden, by their heads, the first of which stands at a place. */
export function hiddenColumns(
  columns: readonly { readonly head: string; readonly place: Place }[],
): Diagnostic[] {
  const [first] = columns;
  if (first === undefined) return [];
  const heads = columns.map(({ head }) => head);
  const what = { zh: `隐藏的列（${heads.join('、')}）`, en: `hidden columns (${heads.join(', ')})` };
  return [hiddenLeftAlone(what, first.place)];
}

export function hiddenSheets(file: string, sheets: readonly string[]): Diagnostic[] {
  const [first] = sheets;
  if (first === undefined) return [];
  const names = sheets.join('、');
  const what = { zh: `隐藏的工作表（${names}）`, en: `hidden sheets (${names})` };
  return [hiddenLeftAlone(what, { file, sheet: first })];
}

/** Puts what is said of a sheet as a whole before what is said of its first record. */
export function withSheetFindings(results: readonly ReadResult[], said: readonly Diagnostic[]): ReadResult[] {
  const [first, ...rest] = results;
  if (first === undefined) return said.length === 0 ? [] : [{ diagnostics: said }];
  return [{ ...first, diagnostics: [...said, ...first.diagnostics] }, ...rest];
}
