import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { compare, isFigure } from '../figures/figure.ts';
import { kindOf } from '../kinds/kinds.ts';
import { boundItself, boundOf } from '../kinds/phrases.ts';
import type { Slot } from '../model/slot.ts';
import type { Bound, BoundValue } from '../model/value.ts';

/** What is odd about a record's values though they can stand: a rate below −100, a value outside its slot's bounds. */
export function checkValues(
  slots: ReadonlyMap<string, Slot>,
  { values }: Pick<Bound, 'values'>,
): readonly Diagnostic[] {
  return checkAll(slots, values, '');
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
