import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { compare, isFigure } from '../figures/figure.ts';
import type { SlotKind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { boundItself, boundOf } from '../kinds/phrases.ts';
import { onceFor } from '../model/once.ts';
import type { Slot } from '../model/slot.ts';
import { type Bound, type BoundValue, hasValue } from '../model/value.ts';
import { checkFractions, type Percentages, percentagesIn } from './fractions.ts';
import { type ComparedColumns, comparedColumns, compareRows } from './rows.ts';

/** What is odd about a record's values though they can stand: a rate below −100, a figure that nobody rounded, a name that reads as two, a value outside its slot's bounds. */
export function checkValues(
  slots: ReadonlyMap<string, Slot>,
  { values }: Pick<Bound, 'values'>,
): readonly Diagnostic[] {
  const { bounded, percentages, tables } = limitsOf(slots);
  const found: Diagnostic[] = [];
  checkAll(bounded, values, found);
  const ofRows = tables.flatMap((columns) => compareRows(columns, values.get(columns.table)?.rows ?? []));
  return [...found, ...checkFractions(percentages, values), ...ofRows];
}

/** What can be odd about the values of a template's slots: known before there is a record. */
interface Limits {
  readonly bounded: readonly Bounded[];
  readonly percentages: Percentages;
  readonly tables: readonly ComparedColumns[];
}

/** A slot, or a table's column, with what bounds it. */
interface Bounded {
  readonly slot: Slot;
  /** With the keys of the tables around. */
  readonly path: string;
  readonly oddity: SlotKind['oddity'];
  readonly min?: Limit;
  readonly max?: Limit;
  readonly columns: readonly Bounded[];
}

/** A figure, or the slot that has it. */
type Limit = { readonly figure: string } | { readonly key: string; readonly path: string };

const limitsOf = onceFor(
  (slots: ReadonlyMap<string, Slot>): Limits => ({
    bounded: boundedIn(slots, ''),
    percentages: percentagesIn(slots.values()),
    tables: [...slots.values()].filter(({ columns }) => columns !== undefined).map(comparedColumns),
  }),
);

function boundedIn(slots: ReadonlyMap<string, Slot>, table: string): readonly Bounded[] {
  const all = Array.from(slots.values(), (slot): Bounded => {
    const path = table + slot.key;
    const [min, max] = [limitOf(slot, slot.min, slots, table), limitOf(slot, slot.max, slots, table)];
    const columns = new Map(slot.columns?.map((column) => [column.key, column]));
    return {
      slot,
      path,
      oddity: kindOf(slot).oddity,
      ...(min && { min }),
      ...(max && { max }),
      columns: boundedIn(columns, `${path}.`),
    };
  });
  return all.filter(({ oddity, min, max, columns }) => oddity ?? min ?? max ?? columns[0]);
}

/** A bound that names a slot of another unit bounds nothing. */
function limitOf(
  { unit }: Slot,
  bound: string | undefined,
  slots: ReadonlyMap<string, Slot>,
  table: string,
): Limit | undefined {
  if (bound === undefined) return undefined;
  if (isFigure(bound)) return { figure: bound };
  return slots.get(bound)?.unit === unit ? { key: bound, path: table + bound } : undefined;
}

function checkAll(
  bounded: readonly Bounded[],
  values: ReadonlyMap<string, BoundValue>,
  found: Diagnostic[],
): void {
  for (const each of bounded) {
    const value = values.get(each.slot.key);
    if (value?.state !== 'given') continue;
    checkValue(each, value, values, found);
    for (const row of value.rows ?? []) checkAll(each.columns, row, found);
  }
}

function checkValue(
  { path, oddity, min, max }: Bounded,
  { place, text, items }: BoundValue,
  values: ReadonlyMap<string, BoundValue>,
  found: Diagnostic[],
): void {
  if (place === undefined) return;
  const about = { slot: path };
  for (const each of oddity ? (items ?? [text]) : []) {
    const odd = oddity?.(each);
    if (odd !== undefined)
      found.push(diagnostic(odd, place, { slot: path, figure: each, name: each }, about));
  }
  const figure = items === undefined ? text : String(items.length);
  if ((!min && !max) || !isFigure(figure)) return;
  const isCount = items !== undefined;
  const tell = (code: BoundCode, limit: Limit, bound: string): void => {
    const words = 'key' in limit ? boundOf(limit.path, bound) : boundItself(bound);
    found.push(diagnostic(code, place, { slot: path, figure, count: figure, bound: words }, about));
  };
  const [least, most] = [figureOf(min, values), figureOf(max, values)];
  if (min && least !== undefined && compare(figure, least) < 0)
    tell(isCount ? 'names-too-few' : 'value-below-bound', min, least);
  if (max && most !== undefined && compare(figure, most) > 0)
    tell(isCount ? 'names-too-many' : 'value-above-bound', max, most);
}

type BoundCode = 'value-below-bound' | 'value-above-bound' | 'names-too-few' | 'names-too-many';

/** A limit's figure; none where it is a slot's that has no value. */
function figureOf(limit: Limit | undefined, values: ReadonlyMap<string, BoundValue>): string | undefined {
  if (!limit || 'figure' in limit) return limit?.figure;
  const value = values.get(limit.key);
  return value && hasValue(value) && isFigure(value.text) ? value.text : undefined;
}
