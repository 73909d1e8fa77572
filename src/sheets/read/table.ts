import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameOf } from '../../model/keys.ts';
import type { DataRecord, ListNode, MapNode, ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { SUBJECT_HEADS } from '../../model/subject.ts';
import { type Grid, headAt, headsOf, textAt } from './grid.ts';
import { isDistrictHead, isTotal } from './heads.ts';
import { districtOf } from './join.ts';
import { hiddenRows, totalLeftAlone, withSheetFindings } from './left-alone.ts';
import { oneOff, slotNames } from './names.ts';
import { allFindings, type Findings, findings } from './values.ts';
import { entriesOfRow } from './wide.ts';
import { headRow, type WideHead, wideHead } from './wide-head.ts';

/** The sheet of a 表. */
export interface TableSheet {
  readonly slot: Slot;
  readonly grid: Grid;
  /** The slot that names a record. */
  readonly subject: Slot | undefined;
}

interface TableRow {
  readonly row: number;
  readonly node: MapNode;
  /** Whose row it is, perhaps merged over several; '' where the sheet does not say. */
  readonly district: string;
}

/** The column that tells whose each row is, if there is one. */
function ownerColumn(grid: Grid, row: number, { slot, subject }: TableSheet): number | undefined {
  const own = subject && nameOf(subject.key);
  const isTaken = slot.columns?.some(({ key }) => key === own) === true;
  const isOwner = (text: string): boolean => isDistrictHead(text) || (text === own && !isTaken);
  return headsOf(grid, row).find(({ text }) => isOwner(text))?.column;
}

const TOTAL = /^(?:合计|总计|小计|共计|总和)[:：]?$/;
const NOTE = /^[（(]?(?:注|备注|说明|填表说明|填报说明|数据来源|资料来源|来源)[\d一二三]?[:：]/;

/** Of a row that is no item of the table: one that sums up the others, or a note under them. */
function noItem(grid: Grid, row: number, slot: Slot): Diagnostic | undefined {
  const [first = 0, second] = grid.columnsIn(row);
  const text = textAt(grid, row, first);
  const args = { slot: slot.key, text };
  if (TOTAL.test(text.replace(/\s/g, '')))
    return diagnostic('sheet-table-total', grid.place(row, first), args, { slot: slot.key });
  return NOTE.test(text) && second === undefined
    ? diagnostic('sheet-table-note', grid.place(row, first), args, { slot: slot.key })
    : undefined;
}

/** The items of the table; of other rows something is said, unless they name a total where a district's name stands. */
function rowsOf(
  { grid, slot }: TableSheet,
  head: WideHead,
  owner: number | undefined,
  said: Findings,
): TableRow[] {
  return grid.rows.flatMap((row) => {
    if (row <= head.row) return [];
    const other = grid.isRowHidden(row) ? undefined : noItem(grid, row, slot);
    if (other !== undefined && !(owner !== undefined && isTotal(headAt(grid, row, owner)))) {
      said.diagnostics.push(other);
      return [];
    }
    const entries = entriesOfRow(grid, row, head, said);
    if (entries.every(({ value }) => value.type === 'scalar' && value.means === 'null')) return [];
    const place = grid.place(row, head.columns[0]?.column ?? 0);
    const district = owner === undefined ? '' : headAt(grid, row, owner);
    return [{ row, node: { type: 'map', entries, place } as const, district }];
  });
}

function withTable(record: DataRecord, key: string, grid: Grid, rows: readonly TableRow[]): DataRecord {
  if (rows.length === 0) return record;
  const place = grid.place(rows[0]?.row ?? 0, 0);
  const value: ListNode = { type: 'list', items: rows.map(({ node }) => node), place };
  const entries = [...record.root.entries, { key, keyPlace: place, value }];
  return { ...record, root: { ...record.root, entries } };
}

/** Whether a row must be the only record's: the row, or the record, does not say whose it is. */
function isOnly(districts: ReadonlySet<string>, district: string): boolean {
  return districts.size === 1 && (district === '' || districts.has(''));
}

/** What is said of hidden rows, and of those that sum up the others. */
function rowsLeftAlone(grid: Grid, all: readonly TableRow[], owner: number | undefined): Diagnostic[] {
  const hidden = all.filter(({ row }) => grid.isRowHidden(row)).map(({ row }) => row);
  const totals = all.filter(({ row, district }) => isTotal(district) && !grid.isRowHidden(row));
  return [
    ...(hidden.length > 0 ? [hiddenRows(grid, hidden)] : []),
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
  { grid, subject }: TableSheet,
  rows: readonly TableRow[],
  districts: ReadonlySet<string>,
  owner: number | undefined,
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
export function withTableRows(results: readonly ReadResult[], table: TableSheet): ReadResult[] {
  const { slot, grid, subject } = table;
  const names = slotNames(new Map((slot.columns ?? []).map((column) => [column.key, column])));
  const { row, keys } = headRow(grid, names);
  if (keys.size === 0)
    return withSheetFindings(results, [
      diagnostic('sheet-table-without-heads', grid.place(0, 0), tableArgs(slot)),
    ]);
  const owner = ownerColumn(grid, row, table);
  const head = wideHead(grid, row, names);
  const said = findings();
  const all = rowsOf(table, head, owner, said);
  const rows = all.filter((item) => !grid.isRowHidden(item.row) && !isTotal(item.district));
  const districts = new Set(
    results.flatMap(({ record }) => (record === undefined ? [] : [districtOf(record, subject)])),
  );
  const filled = results.map((result) => {
    if (result.record === undefined) return result;
    const district = districtOf(result.record, subject);
    const own = rows.filter((item) => item.district === district || isOnly(districts, item.district));
    return { ...result, record: withTable(result.record, slot.key, grid, own) };
  });
  const about = [...head.said, ...rowsLeftAlone(grid, all, owner), ...allFindings(said)];
  const whole = withSheetFindings(filled, about);
  return withStrayRows(whole, strayRows(table, rows, districts, owner), subject);
}

function tableArgs(slot: Slot): { table: string; columns: string } {
  return { table: slot.key, columns: (slot.columns ?? []).map(({ key }) => key).join('、') };
}
