import { addTo, groupBy } from '../model/group-by.ts';
import type { Cell, StreamToken } from './stream.ts';

/** A row of a table: its cells that hold something, and the first one with words, which says what it is of. */
export interface TableRow {
  readonly table: number;
  readonly isHead: boolean;
  readonly cells: readonly string[];
  readonly name?: string;
}

export function rowOf({ table, row }: Cell, tokens: readonly StreamToken[]): TableRow {
  const cells: string[] = [];
  let name: string | undefined;
  for (let from = 0; from < tokens.length; from += 1) {
    let text = '';
    let hasWords = false;
    for (; from < tokens.length && tokens[from]?.kind !== 'cell'; from += 1) {
      text += tokens[from]?.text;
      hasWords ||= tokens[from]?.kind === 'word';
    }
    if (text === '') continue;
    cells.push(`│${text}`);
    if (hasWords) name ??= `│${text}`;
  }
  return { table, isHead: row === 0, cells, ...(name !== undefined && { name }) };
}

/**
 * The rows that may be copied with their table, whatever names they have: more tables resemble theirs now than were
 * written, or a new table has the same head.
 */
export function copiedRows(base: readonly TableRow[], now: readonly TableRow[]): ReadonlySet<TableRow> {
  const byCell = new Map<string, TableRow[]>();
  for (const row of base) {
    for (const cell of new Set(row.cells)) addTo(byCell, cell, row);
  }
  const [before, after] = [tablesAlike(base, byCell), tablesAlike(now, byCell)];
  const copied = base.filter((row) => (after.get(row)?.size ?? 0) > (before.get(row)?.size ?? 0));
  const tables = new Set(
    base.filter((row) => row.isHead && hasStrangers(row, base, now)).map(({ table }) => table),
  );
  return new Set([...copied, ...base.filter(({ table }) => tables.has(table))]);
}

/** What stands in more rows than this tells none of them. */
const RAREST = 60;

/** In how many tables one of `rows` resembles each row as written. */
function tablesAlike(
  rows: readonly TableRow[],
  byCell: ReadonlyMap<string, readonly TableRow[]>,
): ReadonlyMap<TableRow, ReadonlySet<number>> {
  const tables = new Map<TableRow, Set<number>>();
  for (const row of rows) {
    const near = row.cells.flatMap((cell) => {
      const own = byCell.get(cell) ?? [];
      return own.length > RAREST ? [] : own;
    });
    for (const own of new Set(near)) {
      if (!isAlike(own, row)) continue;
      const known = tables.get(own);
      if (known === undefined) tables.set(own, new Set([row.table]));
      else known.add(row.table);
    }
  }
  return tables;
}

/** A figure that stands in two rows hardly by chance. */
const TELLING = /^│-?\d[\d.,]{3,}$/;

/**
 * Whether two rows have half of their cells in common and more than one, or all cells of the other row, or a figure
 * by which it is told.
 */
function isAlike({ cells: own }: TableRow, { cells }: TableRow): boolean {
  const shared = own.filter((cell) => cells.includes(cell));
  if (shared.length >= cells.length || shared.some((cell) => TELLING.test(cell))) return true;
  return shared.length > 1 && shared.length * 2 >= own.length;
}

/** Whether a table has the head, and most of its rows the name of none that was written. */
function hasStrangers(head: TableRow, base: readonly TableRow[], now: readonly TableRow[]): boolean {
  const names = new Set(base.map(({ name }) => name));
  const byTable = groupBy(now, ({ table }) => table);
  return now.some((own) => {
    if (!own.isHead || !isAlike(head, own)) return false;
    const rows = (byTable.get(own.table) ?? []).filter(({ isHead }) => !isHead);
    return rows.filter(({ name }) => name !== undefined && names.has(name)).length * 2 < rows.length;
  });
}
