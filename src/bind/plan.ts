import { NO_ROWS } from '../diagnostics/messages/value/words.ts';
import type { MessageArgs } from '../diagnostics/messages.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { bindText } from './text.ts';

/** A slot as binding sees it: what can be known before there is a record. */
export interface PlannedSlot {
  readonly index: number;
  /** For a column, its key is its table's and its own. */
  readonly slot: Slot;
  /** The key under which its value is returned: a column's is its name. */
  readonly key: string;
  readonly parts: readonly string[];
  /** The branch that its key stands in. */
  readonly section: Branch;
  readonly fallback?: Fallback;
  /** The columns of a 表. */
  readonly columns?: Plan;
}

/** What a slot's default gives, and the words that say so: made once, since most records use the same ones. */
export interface Fallback {
  readonly value: BoundValue;
  readonly said: MessageArgs<'default-used'>;
}

/** A section of the data, or a key of it. */
export interface Branch {
  /** Key path; '' for the outermost. */
  readonly path: string;
  readonly slot?: PlannedSlot;
  readonly children: ReadonlyMap<string, Branch>;
}

export interface Plan {
  readonly slots: readonly PlannedSlot[];
  readonly root: Branch;
  /** All branches that hold others, the outermost first. */
  readonly sections: readonly Branch[];
  /** What unknown keys were taken for, since a batch has the same ones in every record. */
  readonly guesses: Map<string, readonly Guess[]>;
}

/** A slot that an unknown key may stand for. */
export interface Guess {
  readonly slot: PlannedSlot;
  /** How far it is; below 1 for the right name in the wrong place. */
  readonly steps: number;
  /** Whether it is meant beyond doubt, even where the record gives that slot as well. */
  readonly sure: boolean;
  readonly misplaced: boolean;
}

interface Growing {
  readonly path: string;
  slot?: PlannedSlot;
  readonly children: Map<string, Growing>;
}

const plans = new WeakMap<ReadonlyMap<string, Slot>, Plan>();

/** The plan for a template's slots, made once. */
export function planFor(slots: ReadonlyMap<string, Slot>): Plan {
  let plan = plans.get(slots);
  if (plan === undefined) {
    plan = makePlan([...slots.values()], '');
    plans.set(slots, plan);
  }
  return plan;
}

/** `table` is the key of the table whose columns the slots are, '' for slots of their own. */
function makePlan(slots: readonly Slot[], table: string): Plan {
  const root: Growing = { path: '', children: new Map() };
  const sections = new Set<Growing>([root]);
  const planned = slots.map((slot, index): PlannedSlot => {
    const parts = slot.key.split('.');
    let section = root;
    for (const part of parts.slice(0, -1)) {
      section = grow(section, part);
      sections.add(section);
    }
    const leaf = grow(section, parts.at(-1) ?? '');
    leaf.slot = planSlot(slot, index, parts, section, table);
    return leaf.slot;
  });
  return { slots: planned, root, sections: [...sections], guesses: new Map() };
}

function grow(section: Growing, name: string): Growing {
  const known = section.children.get(name);
  if (known !== undefined) return known;
  const path = section.path === '' ? name : `${section.path}.${name}`;
  const branch: Growing = { path, children: new Map() };
  section.children.set(name, branch);
  return branch;
}

function planSlot(
  slot: Slot,
  index: number,
  parts: readonly string[],
  section: Branch,
  table: string,
): PlannedSlot {
  const named = table === '' ? slot : { ...slot, key: `${table}.${slot.key}` };
  const fallback = fallbackOf(named);
  return {
    index,
    slot: named,
    key: slot.key,
    parts,
    section,
    ...(fallback === undefined ? {} : { fallback }),
    ...(slot.kind === '表' ? { columns: makePlan(slot.columns ?? [], named.key) } : {}),
  };
}

/** A 表 is empty and a 是否 is no unless something is given; neither is ever missing. */
function fallbackOf(slot: Slot): Fallback | undefined {
  if (slot.kind === '表') {
    return { value: { state: 'default', text: '', rows: [] }, said: { slot: slot.key, value: NO_ROWS } };
  }
  const typed = slot.default ?? (slot.kind === '是否' ? '否' : undefined);
  if (typed === undefined) return undefined;
  const { place: _, ...value } = bindText(slot, typed, { file: '' });
  if (value.state !== 'given') return undefined;
  return { value: { ...value, state: 'default' }, said: { slot: slot.key, value: value.text } };
}
