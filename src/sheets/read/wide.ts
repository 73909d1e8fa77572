import { diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { isWords } from '../../kinds/kinds.ts';
import type { MapEntry, ReadResult } from '../../model/record.ts';
import { columnSums } from './column-sums.ts';
import { type CellGrid, cellTextAt } from './grid.ts';
import { isDistrictHead, isTotal, type RowRole, readsLikeDistrict } from './heads.ts';
import { hiddenRows, withSheetFindings } from './left-alone.ts';
import { gridValue, type ReadEntries, type ReadEntry, readEntries, roundedFormulas } from './values.ts';
import { unitInRow, type WideColumn, type WideHead } from './wide-head.ts';

/** Longer than the name of a district that does not read like one (经济技术开发区 does). */
const NOTE_LENGTH = 6;

function rowRole(entries: readonly MapEntry[], subject: string | undefined): RowRole {
  let filled = 0;
  let district = '';
  for (const { key, value } of entries) {
    if (value.type === 'scalar' && value.means === 'null') continue;
    filled += 1;
    if (key === subject && value.type === 'scalar') district = value.text;
  }
  if (filled === 0) return 'empty';
  if (isTotal(district)) return 'total';
  if (isDistrictHead(district) || countsColumns(entries, district)) return 'note';
  return filled === 1 && isNote(district) ? 'note' : 'record';
}

/** What begins a note under a table (注：快报数), or a heading within it (一、市区). */
const NOTE =
  /^(?:[备附]?注|说明|[资材]料来源|数据来源|[填制]表人?|填报人|审核人?|联系人|负责人)\d?[：:]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]/;

/** Whether what stands alone in a row is no district. */
function isNote(text: string): boolean {
  return NOTE.test(text) || (text.length > NOTE_LENGTH && !readsLikeDistrict(text));
}

/** What stands in front where a statistical table counts its columns under the head: 甲 1 2 3, （1）（2）（3）. */
const COUNTED_FROM = /^(?:[甲乙丙]|[栏列]次|[（(]?\d{1,2}[)）]?)$/;
const COUNT = /^[（(]?(\d{1,3})[)）]?$/;

function countsColumns(entries: readonly MapEntry[], district: string): boolean {
  if (!COUNTED_FROM.test(district)) return false;
  const texts = entries.flatMap(({ value }) =>
    value.type === 'scalar' && value.means === 'text' && value.text !== district ? [value.text] : [],
  );
  const counts = texts.map((text) => Number(COUNT.exec(text)?.[1] ?? Number.NaN));
  return counts.length > 1 && counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? count));
}

/** A row's record, or what is said of a row that is none; nothing for a row without anything in it. */
export function rowResult(
  { entries, said }: ReadEntries,
  place: Place,
  { subject }: WideHead,
): { readonly role: RowRole; readonly result: ReadResult } {
  const role = rowRole(entries, subject);
  if (role === 'empty') return { role, result: { diagnostics: [] } };
  if (role === 'record') {
    const root = { type: 'map', entries, place } as const;
    return {
      role,
      result: { record: { file: place.file, root, place, slotsIn: 'columns' }, diagnostics: said },
    };
  }
  const value = entries.find(({ key }) => key === subject)?.value;
  const text = value?.type === 'scalar' ? value.text : '';
  const code = role === 'total' ? 'sheet-total-left-alone' : 'sheet-note-left-alone';
  return { role, result: { diagnostics: [diagnostic(code, value?.place ?? place, { text })] } };
}

/**
 * A row's entries: one for every key, and more where several columns of a key hold something. Blank columns beside
 * them are left out: a sheet may have sixteen thousand, and a million rows.
 */
export function entriesOfRow(
  grid: CellGrid,
  row: number,
  { columns, isDoubled, subject, row: head }: WideHead,
): ReadEntries {
  const textAt = (column: number): string => cellTextAt(grid, row, column);
  /** Words in a cell merged over rows (期间) are those of each; a figure there may be that of all together. */
  const isShared = ({ column, named }: WideColumn): boolean =>
    named.key !== subject &&
    named.slot !== undefined &&
    isWords(named.slot) &&
    textAt(column) === '' &&
    grid.origin(row, column)[1] === column &&
    grid.origin(row, column)[0] > head;
  const entry = (each: WideColumn): ReadEntry => {
    const { column, named, keyPlace } = each;
    const at = isShared(each) ? grid.origin(row, column)[0] : row;
    const value = gridValue(grid, at, column, { named, unit: unitInRow(each, textAt) });
    return { key: named.key, keyPlace, value };
  };
  if (!isDoubled) return readEntries(columns.map(entry));
  const held = new Set(grid.columnsIn(row));
  const given = new Set(columns.filter(({ column }) => held.has(column)).map(({ named }) => named.key));
  const wanted = columns.filter(({ column, named }) => {
    if (held.has(column)) return true;
    const isFirst = !given.has(named.key);
    given.add(named.key);
    return isFirst;
  });
  return readEntries(wanted.map(entry));
}

/** The column in which a row's record begins for a person: its district's. */
export function recordColumn({ columns, subject }: WideHead): number {
  return (columns.find(({ named }) => named.key === subject) ?? columns[0])?.column ?? 0;
}

/** A sheet of a district a row as records; what is said of the sheet as a whole stands with the first. */
export function wideRecords(grid: CellGrid, head: WideHead): ReadResult[] {
  const column = recordColumn(head);
  const rows = grid.rows
    .filter((row) => row > head.row)
    .map((row) => {
      const read = entriesOfRow(grid, row, head);
      const { entries, rounded } = read;
      return { row, entries, rounded, ...rowResult(read, grid.place(row, column), head) };
    })
    .filter(({ role }) => role !== 'empty');
  const [hidden, seen] = [
    rows.filter(({ row }) => grid.isRowHidden(row)),
    rows.filter(({ row }) => !grid.isRowHidden(row)),
  ];
  const records = seen.filter(({ role }) => role === 'record');
  const others = seen.filter(({ role }) => role !== 'record');
  const sums = columnSums(head);
  for (const { role, entries } of seen) sums.take(role, entries);
  const about = [
    ...head.said,
    ...others.flatMap(({ result }) => result.diagnostics),
    ...sums.differences(),
    ...hiddenRows(
      grid,
      hidden.map(({ row }) => row),
    ),
    ...(records.length === 0 ? [diagnostic('sheet-no-rows', grid.place(head.row, 0), {})] : []),
    ...roundedFormulas(seen.flatMap(({ rounded }) => rounded)),
  ];
  return withSheetFindings(
    records.map(({ result }) => result),
    about,
  );
}
