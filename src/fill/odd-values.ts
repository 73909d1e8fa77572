import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { compare, isFigure, isZero } from '../figures/figure.ts';
import { kindOf } from '../kinds/kinds.ts';
import { boundItself, boundOf } from '../kinds/phrases.ts';
import type { Slot } from '../model/slot.ts';
import type { Bound, BoundValue } from '../model/value.ts';

/** What is odd about a record's values though they can stand: a rate below −100, a value outside its slot's bounds. */
export function checkValues(
  slots: ReadonlyMap<string, Slot>,
  { values }: Pick<Bound, 'values'>,
): readonly Diagnostic[] {
  return [...checkAll(slots, values, ''), ...checkFractions(slots, values)];
}

/** So many bare rates and shares that all of them being small is no chance. */
const MANY_RATES = 3;

/** Percentages that lost their format on the way are fractions of one: 0.021 for 2.1%. */
function checkFractions(
  slots: ReadonlyMap<string, Slot>,
  values: ReadonlyMap<string, BoundValue>,
): Diagnostic[] {
  const rates = [...slots.values()].filter((slot) => kindOf(slot).unit === '%').map(({ key }) => key);
  const bare = rates.flatMap((key) => {
    const value = values.get(key);
    return value?.state === 'given' && value.place && isBare(value.place) ? [{ key, ...value }] : [];
  });
  const isSmall = ({ text }: BoundValue): boolean => compare(text, '1') <= 0 && compare(text, '-1') >= 0;
  if (bare.length < MANY_RATES || !bare.every(isSmall)) return [];
  const first = bare.find(({ text }) => !isZero(text));
  if (!first?.place) return [];
  const { key, text, place } = first;
  return [diagnostic('rates-as-fractions', place, { count: bare.length, slot: key, text }, { slot: key })];
}

/** Whether a figure was given without a sign of percent, as far as its place tells. */
function isBare({ source, start, end }: Place): boolean {
  return source === undefined || !/[%％]/.test(source.text.slice(start, end));
}

function checkAll(
  slots: ReadonlyMap<string, Slot>,
  values: ReadonlyMap<string, BoundValue>,
  table: string,
): Diagnostic[] {
  return [...slots.values()].flatMap((slot) => {
    const value = values.get(slot.key);
    if (value?.state !== 'given') return [];
    const columns = new Map(slot.columns?.map((column) => [column.key, column]));
    const inRows = value.rows?.flatMap((row) => checkAll(columns, row, `${table}${slot.key}.`)) ?? [];
    return [...checkValue(slot, value, { slots, values, table }), ...inRows];
  });
}

interface Around {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly values: ReadonlyMap<string, BoundValue>;
  /** What stands before the keys of a table's columns. */
  readonly table: string;
}

function checkValue(slot: Slot, value: BoundValue, around: Around): Diagnostic[] {
  const { place, text, items } = value;
  if (place === undefined) return [];
  const key = around.table + slot.key;
  const about = { slot: key };
  const found: Diagnostic[] = [];
  const oddity = kindOf(slot).oddity?.(text);
  if (oddity !== undefined) found.push(diagnostic(oddity, place, { slot: key, figure: text }, about));
  const figure = items === undefined ? text : String(items.length);
  if (!isFigure(figure)) return found;
  const [min, max] = [boundFor(slot, slot.min, around), boundFor(slot, slot.max, around)];
  if (min !== undefined && compare(figure, min.figure) < 0) {
    const args = { slot: key, figure, count: figure, bound: min.words };
    found.push(diagnostic(items === undefined ? 'value-below-bound' : 'names-too-few', place, args, about));
  }
  if (max !== undefined && compare(figure, max.figure) > 0) {
    const args = { slot: key, figure, count: figure, bound: max.words };
    found.push(diagnostic(items === undefined ? 'value-above-bound' : 'names-too-many', place, args, about));
  }
  return found;
}

/** A bound's figure, with the words for it. One that names a slot which has no value bounds nothing. */
function boundFor(slot: Slot, bound: string | undefined, { slots, values, table }: Around) {
  if (bound === undefined) return undefined;
  if (isFigure(bound)) return { figure: bound, words: boundItself(bound) };
  const other = slots.get(bound);
  const value = values.get(bound);
  const comparable = other?.unit === slot.unit && (value?.state === 'given' || value?.state === 'default');
  if (!comparable || value === undefined || !isFigure(value.text)) return undefined;
  return { figure: value.text, words: boundOf(table + bound, value.text) };
}
