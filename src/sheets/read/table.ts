import { type Arg, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameOf } from '../../model/keys.ts';
import type { DataRecord, ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { SUBJECT_HEADS } from '../../model/subject.ts';
import { type CellGrid, cellTextAt, headAt, headsOf } from './grid.ts';
import { isDistrictHead, isTotal } from './heads.ts';
import { type InnerRow, withRows } from './inner-rows.ts';
import { districtOf, isBlankEntry } from './join.ts';
import { hiddenRows, totalLeftAlone, withSheetFindings } from './left-alone.ts';
import { oneOff, type SlotNames } from './names.ts';
import { columnNames, nameColumns, nameHead, type ParentTable, type TablePath } from './table-path.ts';
import { gridValue, type ReadEntries, readEntries, roundedFormulas } from './values.ts';
import { entriesOfRow } from './wide.ts';
import { headRow, type WideColumn, type WideHead, wideHead } from './wide-head.ts';

/** The sheet of a 表. */
export interface TableSheet {
  readonly path: TablePath;
  readonly grid: CellGrid;
  /** The slot that names a record. */
  readonly subject: Slot | undefined;
}

interface TableRow extends InnerRow {
  readonly row: number;
  /** Whose row it is, perhaps merged over several; '' where the sheet does not say. */
  readonly district: string;
}

/** A table's sheet with what its heads say. */
interface HeadedTable extends TableSheet {
  readonly own: WideHead;
  /** The columns that say in which row of which table each row stands, the outermost first, as far as the sheet has them. */
  readonly names: readonly WideColumn[];
  /** The one that tells whose each row is. */
  readonly owner?: number;
}

function headed(table: TableSheet, row: number, names: SlotNames): HeadedTable {
  const head = wideHead(table.grid, row, names);
  const isName = ({ named }: WideColumn): boolean =>
    nameColumns(table.path).some(({ key }) => key === named.key);
  const own = { ...head, columns: head.columns.filter((column) => !isName(column)) };
  // Of several (地区 and 区县.地区) the first may be the district's.
  const found = nameColumns(table.path).flatMap(
    ({ key }) => head.columns.findLast(({ named }) => named.key === key) ?? [],
  );
  const owner = ownerColumn(table, row, found);
  return { ...table, own, names: found, ...(owner !== undefined && { owner }) };
}

function ownerColumn(
  { grid, path: { slot }, subject }: TableSheet,
  row: number,
  names: readonly WideColumn[],
): number | undefined {
  const own = subject && nameOf(subject.key);
  const isTaken = slot.columns?.some(({ key }) => key === own) === true;
  const isOwner = (text: string): boolean => isDistrictHead(text) || (text === own && !isTaken);
  const heads = headsOf(grid, row).filter(({ column }) => !names.some((name) => name.column === column));
  return heads.find(({ text }) => isOwner(text))?.column;
}

const TOTAL = /^(?:合计|总计|小计|共计|总和)[:：]?$/;
const NOTE = /^[（(]?(?:注|备注|说明|填表说明|填报说明|数据来源|资料来源|来源)[\d一二三]?[:：]/;

/** Of a row that is no item of the table: one that sums up the others, or a note under them. */
function noItem({ grid, path: { slot }, owner, names }: HeadedTable, row: number): Diagnostic | undefined {
  const [first = 0, ...others] = grid.columnsIn(row);
  const before = [owner, ...names.map(({ column }) => column)];
  const own = others.find((column) => !before.includes(column));
  const sum = [first, ...(before.includes(first) && own !== undefined ? [own] : [])].find((column) =>
    TOTAL.test(cellTextAt(grid, row, column).replace(/\s/g, '')),
  );
  const said = (code: 'sheet-table-total' | 'sheet-table-note', column: number): Diagnostic => {
    const args = { slot: slot.key, text: cellTextAt(grid, row, column) };
    return diagnostic(code, grid.place(row, column), args, { slot: slot.key });
  };
  if (sum !== undefined) return said('sheet-table-total', sum);
  return NOTE.test(cellTextAt(grid, row, first)) && others.length === 0
    ? said('sheet-table-note', first)
    : undefined;
}

/** What a row holds: an item of the table, or what is said of it instead; nothing where it is blank. */
type ReadRow = Omit<ReadEntries, 'entries'> & { readonly item?: TableRow };

/** Of rows that are no items something is said, unless they name a total where a district's name stands. */
function readRow(table: HeadedTable, row: number): ReadRow {
  const { grid, own, names, owner } = table;
  const district = owner === undefined ? '' : headAt(grid, row, owner);
  const other = grid.isRowHidden(row) ? undefined : noItem(table, row);
  if (other !== undefined && !isTotal(district)) return { said: [other], rounded: [] };
  const { entries, said, rounded } = entriesOfRow(grid, row, own);
  if (entries.every(isBlankEntry)) return { said, rounded };
  const holders = names.map(({ column, named, unit }) => {
    const value = gridValue(grid, ...grid.origin(row, column), { named, unit });
    return { key: named.key, keyPlace: grid.place(row, column), value };
  });
  const found = readEntries(holders);
  const place = grid.place(row, own.columns[0]?.column ?? 0);
  const node = { type: 'map', entries, place } as const;
  return {
    item: {
      row,
      node,
      within: holders.map(({ keyPlace, value }) => ({ text: value.node.text, place: keyPlace })),
      district,
    },
    said: [...said, ...found.said],
    rounded: [...rounded, ...found.rounded],
  };
}

/** A record, and what is said of it. */
interface SaidRecord extends ReadResult {
  readonly record: DataRecord;
}

/** A record with its rows of the table, if the sheet says in which rows of others they stand. */
function withTable(
  { record, diagnostics }: SaidRecord,
  { path, grid, names }: HeadedTable,
  rows: readonly TableRow[],
): ReadResult {
  const [first] = rows;
  const lacking = path.parents.find(({ name }) => !names.some(({ named }) => named.key === name?.slot.key));
  if (first !== undefined && lacking !== undefined) {
    const args = { table: lacking.slot.key, how: howToName(lacking, path) };
    const said = diagnostic('sheet-table-without-holders', grid.place(first.row, 0), args, {
      slot: path.slot.key,
    });
    return { record, diagnostics: [...diagnostics, said] };
  }
  const { root, said } = withRows(record.root, path, rows);
  return { record: { ...record, root }, diagnostics: [...diagnostics, ...said] };
}

/** What to do where the sheet of a table does not say in which rows of another its own stand. */
function howToName({ name, slot }: ParentTable, path: TablePath): Arg {
  if (name === undefined)
    return {
      zh: `“${slot.key}”的行没有名称，表格里分不清；改用 YAML 填`,
      en: `the rows of “${slot.key}” have no names to tell them by in a sheet: use YAML instead`,
    };
  const head = nameHead(name.slot, path);
  return {
    zh: `加一列，表头写“${head}”，每行填上它属于“${slot.key}”里的哪一行`,
    en: `add a column with the head ${head}, and in each row of it the row of “${slot.key}” that it belongs to`,
  };
}

/** Whether a row must be the only record's: the row, or the record, does not say whose it is. */
function isOnly(districts: ReadonlySet<string>, district: string): boolean {
  return districts.size === 1 && (district === '' || districts.has(''));
}

/** What is said of hidden rows, and of those that sum up the others. */
function rowsLeftAlone({ grid, owner }: HeadedTable, all: readonly TableRow[]): Diagnostic[] {
  const hidden = all.filter(({ row }) => grid.isRowHidden(row)).map(({ row }) => row);
  const totals = all.filter(({ row, district }) => isTotal(district) && !grid.isRowHidden(row));
  return [
    ...hiddenRows(grid, hidden),
    ...totals.map(({ row, district }) => totalLeftAlone(district, grid.place(row, owner ?? 0))),
  ];
}

/** A row of which the sheet does not say, or says wrongly, whose it is. */
interface StrayRow {
  /** As the sheet has it. */
  readonly district: string;
  readonly said: Diagnostic;
}

function strayRows(
  { grid, subject, owner }: HeadedTable,
  rows: readonly TableRow[],
  districts: ReadonlySet<string>,
): StrayRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (owner === undefined) {
    const place = grid.place(first.row, 0);
    const head = subject ? nameOf(subject.key) : SUBJECT_HEADS[0];
    const said = diagnostic('sheet-table-without-districts', place, { head });
    return districts.size > 1 ? [{ district: '', said }] : [];
  }
  return rows
    .filter(({ district }) => !isOnly(districts, district) && !districts.has(district))
    .map(({ row, district }) => ({
      district,
      said: diagnostic('sheet-table-stray-row', grid.place(row, owner), { district: district || '—' }),
    }));
}

/** Whether a stray row may be a district's: it names none, or nearly that one (云岭 for 云岭区). */
function mayBeOf(district: string, { district: given }: StrayRow): boolean {
  return given.includes(district) || district.includes(given) || oneOff(given, district);
}

/**
 * Tells every record of the stray rows that may be its own, since without them its document would be wrong. Those that
 * are nobody's are told of an only record, else for themselves: they stop no district's report.
 */
function withStrayRows(
  results: readonly ReadResult[],
  stray: readonly StrayRow[],
  subject: Slot | undefined,
): ReadResult[] {
  if (stray.length === 0) return [...results];
  const taken = new Set<StrayRow>();
  const told = results.map((result) => {
    const { record } = result;
    if (record === undefined) return result;
    const own = stray.filter((row) => results.length === 1 || mayBeOf(districtOf(record, subject), row));
    for (const row of own) taken.add(row);
    return { ...result, diagnostics: [...result.diagnostics, ...own.map(({ said }) => said)] };
  });
  const nobodys = stray.filter((row) => !taken.has(row)).map(({ said }) => said);
  return nobodys.length === 0 ? told : [...told, { diagnostics: nobodys }];
}

/** Gives each record its rows of a 表: all of them to an only record, else those of its district. */
export function withTableRows(results: readonly ReadResult[], sheet: TableSheet): ReadResult[] {
  const { path, grid, subject } = sheet;
  const names = columnNames(path);
  const { row, keys } = headRow(grid, names);
  if (keys.size === 0)
    return withSheetFindings(results, [
      diagnostic('sheet-table-without-heads', grid.place(0, 0), tableArgs(path.slot)),
    ]);
  const table = headed(sheet, row, names);
  const read = grid.rows.filter((at) => at > table.own.row).map((at) => readRow(table, at));
  const all = read.flatMap(({ item }) => item ?? []);
  const rows = all.filter((item) => !grid.isRowHidden(item.row) && !isTotal(item.district));
  const districts = new Set(
    results.flatMap(({ record }) => (record === undefined ? [] : [districtOf(record, subject)])),
  );
  const filled = results.map((result) => {
    const { record } = result;
    if (record === undefined) return result;
    const district = districtOf(record, subject);
    const own = rows.filter((item) => item.district === district || isOnly(districts, item.district));
    return withTable({ ...result, record }, table, own);
  });
  const about = [
    ...table.own.said,
    ...rowsLeftAlone(table, all),
    ...read.flatMap(({ said }) => said),
    ...roundedFormulas(read.flatMap(({ rounded }) => rounded)),
  ];
  return withStrayRows(withSheetFindings(filled, about), strayRows(table, rows, districts), subject);
}

function tableArgs(slot: Slot): { table: string; columns: string } {
  return { table: slot.key, columns: (slot.columns ?? []).map(({ key }) => key).join('、') };
}
