import {
  compareExact,
  type Exact,
  exact,
  magnitude,
  percentage,
  showExact,
  subtract,
} from '../figures/exact.ts';
import type { Resolved } from '../fill/resolve.ts';
import { flagText } from '../kinds/flag.ts';
import { isTable, isWords, kindOf } from '../kinds/kinds.ts';
import type { Slot } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import { type BoundValue, hasValue } from '../model/value.ts';

/** A slot whose value is another one. */
export interface Difference {
  /** The slot's key; of a row `重点项目[东桥].投资额`, by its name. */
  readonly key: string;
  readonly unit: string;
  /** Absent where there is none. */
  readonly before?: string;
  readonly after?: string;
  /** By how much a figure rose or fell, as a signed decimal: in the slot's unit, of a rate and a share in percentage points. */
  readonly change?: string;
  /** The same in percent of the earlier figure, to one place; of a rate and a share there is none. */
  readonly relative?: string;
}

/** What is different between two records of a template, in the order in which the report shows it. */
export function differences(template: Template, before: Resolved, after: Resolved): Difference[] {
  return inOrder(template, [after, before]).flatMap((slot) => {
    const [a, b] = [before.values.get(slot.key), after.values.get(slot.key)];
    if (isTable(slot)) return rowDifferences(slot, a?.rows ?? [], b?.rows ?? []);
    return difference(slot, slot.key, textOf(a), textOf(b));
  });
}

/** The slots as they first stand in the report; those that it does not show come last. */
function inOrder({ slots }: Template, records: readonly Resolved[]): Slot[] {
  const keys = new Set<string>();
  for (const { fills } of records) {
    for (const { key } of fills) keys.add(slots.has(key) ? key : key.slice(0, key.lastIndexOf('.')));
  }
  for (const key of slots.keys()) keys.add(key);
  return Array.from(keys, (key) => slots.get(key)).filter((slot) => slot !== undefined);
}

function textOf(value: BoundValue | undefined): string | undefined {
  if (value?.flag !== undefined) return flagText(value.flag);
  return value && hasValue(value) ? value.text : undefined;
}

function difference(
  slot: Slot,
  key: string,
  before: string | undefined,
  after: string | undefined,
): Difference[] {
  if (before === after) return [];
  const both = {
    key,
    unit: slot.unit,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  const [a, b] = [exact(before ?? ''), exact(after ?? '')];
  const kind = kindOf(slot);
  if (!a || !b || !kind.isFigure) return [both];
  const by = subtract(b, a);
  const relative = kind.unit === '%' ? undefined : percentage(by, magnitude(a));
  return [{ ...both, change: signed(by), ...(relative && { relative: signed(relative) }) }];
}

function signed(figure: Exact): string {
  return compareExact(figure, { units: 0n, places: 0 }) > 0 ? `+${showExact(figure)}` : showExact(figure);
}

type Row = ReadonlyMap<string, BoundValue>;

/** Rows are known by their names; where a name stands twice, or there is none, by their numbers. */
function rowDifferences(slot: Slot, before: readonly Row[], after: readonly Row[]): Difference[] {
  const column = slot.columns?.find(isWords)?.key;
  const names = (rows: readonly Row[]): string[] => {
    const all = rows.map((row) => textOf(row.get(column ?? '')) ?? '');
    return all.map((name, at) =>
      name === '' || all.indexOf(name) !== all.lastIndexOf(name) ? String(at + 1) : name,
    );
  };
  const [old, now] = [names(before), names(after)];
  const all = new Set([...now, ...old]);
  return Array.from(all).flatMap((name) => {
    const [a, b] = [before[old.indexOf(name)], after[now.indexOf(name)]];
    return (slot.columns ?? []).flatMap((each) =>
      difference(
        each,
        `${slot.key}[${name}].${each.key}`,
        textOf(a?.get(each.key)),
        textOf(b?.get(each.key)),
      ),
    );
  });
}
