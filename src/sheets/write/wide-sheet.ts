import type { ColumnDef, DataValidation, MergeRange } from 'hucre/xlsx';
import { isTable } from '../../kinds/kinds.ts';
import { nameOf, sectionOf } from '../../model/keys.ts';
import type { Slot } from '../../model/slot.ts';
import { subjectOf } from '../../model/subject.ts';
import { columnName } from '../read/grid.ts';
import { nameColumns, nameHead, type TablePath } from '../read/table-path.ts';
import { cellTable, headStyle, putTemplate, valueStyle, width } from './cells.ts';
import {
  headOf,
  type NamedSheet,
  type SheetOptions,
  type SlotRow,
  sectionRuns,
  slotRow,
  slotRows,
} from './rows.ts';
import { type RuleNames, ruledSheet, validation } from './validation.ts';

/** Rows that are ready to be filled in. */
const READY_ROWS = 200;
/** Excel's limit on a sheet's name, and the characters it forbids there. */
const NAME_LENGTH = 31;
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/g;

/** The slot that names a record first, whose column stays in view. */
function subjectFirst(rows: readonly SlotRow[], subject: Slot | undefined): readonly SlotRow[] {
  const own = rows.filter(({ slot }) => slot === subject);
  return [...own, ...rows.filter(({ slot }) => slot !== subject)];
}

function columnRules(rows: readonly SlotRow[], firstRow: number, names: RuleNames): DataValidation[] {
  const letters = new Map(rows.map(({ slot }, column) => [slot.key, columnName(column)]));
  return rows.map((row, column) => {
    const letter = columnName(column);
    const cellOf = (key: string): string | undefined => {
      const other = letters.get(key);
      return other === undefined ? undefined : `$${other}${firstRow}`;
    };
    const range = `${letter}${firstRow}:${letter}${firstRow + READY_ROWS - 1}`;
    return validation(row, { range, first: `${letter}${firstRow}`, cellOf }, names);
  });
}

/** Heads of sections merged over their columns, and heads without a section over both rows. */
function headMerges(rows: readonly SlotRow[], above: number): MergeRange[] {
  return sectionRuns(rows).flatMap(({ section, start, end }) => {
    const line = { startRow: above, endRow: above };
    if (section !== '') return end > start ? [{ ...line, startCol: start, endCol: end }] : [];
    return rows
      .slice(start, end + 1)
      .map((_, index) => ({ ...line, endRow: above + 1, startCol: start + index, endCol: start + index }));
  });
}

function wideColumns(rows: readonly SlotRow[]): ColumnDef[] {
  return rows.map((row) => ({
    width: width([headOf(row), '　'.repeat(5)], 24),
    style: valueStyle(row.slot),
  }));
}

/** The sheet to collect many reports in: a row a district. */
export function wideSheet(
  slots: readonly Slot[],
  values: ReadonlyMap<string, string>,
  template?: string,
): NamedSheet {
  const subject = subjectOf(slots);
  const rows = subjectFirst(slotRows(slots), subject);
  const table = cellTable();
  const { cells, put } = table;
  const above = putTemplate(table, template);
  rows.forEach((row, column) => {
    const isFirst = row.section !== rows[column - 1]?.section;
    put(above, column, row.section === '' ? headOf(row) : isFirst ? row.section : '', headStyle);
    put(above + 1, column, row.section === '' ? '' : headOf(row), headStyle);
    const value = values.get(row.slot.key);
    if (value === undefined) return;
    put(above + 2, column, value, valueStyle(row.slot));
  });
  const heads = { rows: above + 2 };
  const content = {
    cells,
    columns: wideColumns(rows),
    merges: headMerges(rows, above),
    freezePane: subject ? { ...heads, columns: 1 } : heads,
  };
  return ruledSheet('汇总表', content, (names) => columnRules(rows, above + 3, names));
}

function sheetName(key: string): string {
  const isWhole = key.length <= NAME_LENGTH && key.search(FORBIDDEN_IN_NAMES) < 0;
  const name = isWhole ? key : nameOf(key);
  return name.replace(FORBIDDEN_IN_NAMES, '').slice(0, NAME_LENGTH);
}

/** The columns of a table's sheet: where many reports are collected whose row each is, which rows of others hold it, then its own. */
function tableRows(path: TablePath, districts: Slot | undefined): readonly SlotRow[] {
  const holders = nameColumns(path).map((column) => {
    const meaning = `它属于“${sectionOf(column.key)}”的哪一行`;
    return { ...slotRow({ ...column, meaning }), name: nameHead(column, path) };
  });
  const own = (path.slot.columns ?? []).filter((column) => !isTable(column)).map(slotRow);
  return [...(districts === undefined ? [] : [slotRow(districts)]), ...holders, ...own];
}

/** The sheet of a 表: a row of its columns' names to fill in under. */
export function tableSheet(
  path: TablePath,
  districts: Slot | undefined,
  { values, tables }: Pick<SheetOptions, 'values' | 'tables'>,
): NamedSheet {
  const rows = tableRows(path, districts);
  const { cells, put } = cellTable();
  rows.forEach((row, column) => put(0, column, headOf(row), headStyle));
  (tables?.get(path.slot.key) ?? []).forEach((known, index) => {
    rows.forEach(({ slot: column }, at) => {
      const text = column === districts ? values?.get(column.key) : known.get(column.key);
      put(index + 1, at, text ?? '', valueStyle(column));
    });
  });
  const content = { cells, columns: wideColumns(rows), freezePane: { rows: 1 } };
  return ruledSheet(sheetName(path.slot.key), content, (names) => columnRules(rows, 2, names));
}
