import type { Place } from '../diagnostics/diagnostic.ts';
import type { Resolved } from '../fill/resolve.ts';
import type { DataRecord } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import type { BoundValue } from '../model/value.ts';

/**
 * What became of a slot: filled from the data, by its default, nothing although it must be, something that cannot stand
 * there, or nothing that this record would show anyway.
 */
export type State = 'filled' | 'default' | 'missing' | 'wrong' | 'unneeded';

export interface SlotState {
  readonly slot: Slot;
  readonly state: State;
  /** As it would be printed, with its unit; how many rows for a 表; '' for what is missing. */
  readonly text: string;
  /** 表: how many rows. */
  readonly rows?: number;
  /** Where the data gives it, or leaves it blank; absent where it does not mention it. */
  readonly place?: Place;
}

/** A record, and what it gives each of its template's slots. */
export interface KnownRecord {
  readonly record: DataRecord;
  readonly states: readonly SlotState[];
}

/** What a record gives each of a template's slots, in the template's order. */
export function slotStates(
  { slots }: Pick<Template, 'slots'>,
  { values, fills }: Pick<Resolved, 'values' | 'fills'>,
): readonly SlotState[] {
  const shown = new Set(fills.map(({ key }) => key));
  return Array.from(slots.values(), (slot) => {
    const value = values.get(slot.key);
    return value === undefined ? { slot, state: 'missing', text: '' } : stateOf(slot, value, shown);
  });
}

function stateOf(slot: Slot, value: BoundValue, shown: ReadonlySet<string>): SlotState {
  const { state: bound, text, place, diagnostic } = value;
  const from = bound === 'default' || diagnostic?.code === 'value-missing' ? {} : place && { place };
  if (bound === 'gap')
    return { slot, state: shown.has(slot.key) ? 'missing' : 'unneeded', text: '', ...from };
  const state = bound === 'given' ? 'filled' : bound;
  if (value.rows !== undefined) return { slot, state, text: '', rows: value.rows.length, ...from };
  return { slot, state, text: bound === 'wrong' ? text : text + slot.unit, ...from };
}
