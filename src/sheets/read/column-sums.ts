import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import {
  add,
  compareExact,
  type Exact,
  exact,
  halfOfLast,
  magnitude,
  multiply,
  showExact,
  subtract,
} from '../../figures/exact.ts';
import { holdsFigure, kindOf } from '../../kinds/kinds.ts';
import type { MapEntry } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import type { RowRole } from './heads.ts';
import type { WideHead } from './wide-head.ts';

/*
 * Whether a row of sums under a wide sheet, or above it, is the sum of the rows: where most of its columns are and one is not,
 * a figure in that column is wrong.
 */

type Entries = readonly MapEntry[];

/** A row of sums, and how many rows of districts stand above it, up to the row of sums before it. */
interface TotalRow {
  readonly entries: Entries;
  readonly from: number;
  readonly to: number;
}

/** The rows of a wide sheet as they are read, to be added up when all have been. */
export interface ColumnSums {
  readonly take: (role: RowRole, entries: Entries) => void;
  /** What is said of the rows of sums. */
  readonly differences: () => readonly Diagnostic[];
}

/** So many rows are kept: a sheet of more is read row by row. */
const MOST_ROWS = 300;

export function columnSums(head: Pick<WideHead, 'columns' | 'subject'>): ColumnSums {
  const rows: Entries[] = [];
  const totals: TotalRow[] = [];
  return {
    take: (role, entries) => {
      if (role === 'record' && rows.length <= MOST_ROWS) rows.push(entries);
      if (role === 'total') totals.push({ entries, from: totals.at(-1)?.to ?? 0, to: rows.length });
    },
    differences: () =>
      rows.length > MOST_ROWS ? [] : totals.flatMap((total) => differencesOf(total, rows, head)),
  };
}

/** A figure in its slot's unit. */
interface Figure {
  readonly figure: Exact;
  readonly place: Place;
}

/** A column of a row of sums, beside what its rows come to. */
interface Column extends Figure {
  readonly slot: Slot;
  readonly sum: Exact;
  readonly greatest: Exact;
  readonly isEqual: boolean;
}

/** So many columns that add up show that a row is the sum of those rows. */
const SHOWS = 2;

function differencesOf(
  { entries, from, to }: TotalRow,
  rows: readonly Entries[],
  { columns, subject }: Pick<WideHead, 'columns' | 'subject'>,
): readonly Diagnostic[] {
  const slots = columns.flatMap(({ named: { slot } }) => (slot && addsUp(slot) ? [slot] : []));
  for (const added of [rows.slice(from, to), rows]) {
    const all = slots.flatMap((slot) => columnOf(slot, entries, added));
    const equal = all.filter(({ isEqual, sum }) => isEqual && sum.units !== 0n);
    // An average lies between the figures of the rows, and is no sum of theirs.
    const others = all.filter(
      ({ isEqual, figure, greatest }) => !isEqual && compareExact(figure, greatest) > 0,
    );
    if (equal.length < SHOWS || equal.length <= others.length) continue;
    const text = nameIn(entries, subject);
    return others.map((column) => difference(column, text, added.length));
  }
  return [];
}

function difference({ slot, figure, sum, place }: Column, text: string, count: number): Diagnostic {
  const args = { slot: slot.key, text, figure: showExact(figure), sum: showExact(sum), count };
  return diagnostic('sheet-total-differs', place, args, { slot: slot.key });
}

/** Amounts and counts add up, percentages do not. */
function addsUp(slot: Slot): boolean {
  return holdsFigure(slot) && slot.unit !== '%';
}

function nameIn(entries: Entries, subject: string | undefined): string {
  const value = entries.find(({ key }) => key === subject)?.value;
  return value?.type === 'scalar' ? value.text.trim() : '';
}

/** A column in which every row has a figure. */
function columnOf(slot: Slot, total: Entries, rows: readonly Entries[]): readonly Column[] {
  const [told, ...figures] = [total, ...rows].map((entries) => figureOf(slot, entries));
  const terms = figures.flatMap((each) => (each ? [each.figure] : []));
  const [first, ...rest] = terms;
  if (!told || !first || terms.length < figures.length) return [];
  const sum = add(...terms);
  const greatest = rest.reduce((most, each) => (compareExact(each, most) > 0 ? each : most), first);
  return [{ slot, ...told, sum, greatest, isEqual: isSumOf(told.figure, sum, terms.length) }];
}

function figureOf(slot: Slot, entries: Entries): Figure | undefined {
  const value = entries.find(({ key }) => key === slot.key)?.value;
  if (value?.type !== 'scalar' || value.means !== 'text') return undefined;
  const reading = kindOf(slot).read?.(slot, value.text.trim(), value.place);
  const figure = reading?.state === 'given' ? exact(reading.text) : undefined;
  return figure && { figure, place: value.place };
}

/** Figures with decimals may have been rounded in their last place, and so may a sum of theirs. */
function isSumOf(total: Exact, sum: Exact, rows: number): boolean {
  const off = magnitude(subtract(total, sum));
  if (sum.places === 0) return off.units === 0n;
  const allowed = add(halfOfLast(total), multiply(halfOfLast(sum), { units: BigInt(rows), places: 0 }));
  return compareExact(off, allowed) <= 0;
}
