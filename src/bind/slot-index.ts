import type { MessageArgs } from '../diagnostics/messages.ts';
import { defaultOf, isTable } from '../kinds/kinds.ts';
import { onceFor } from '../model/once.ts';
import type { Slot } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import type { BoundValue } from '../model/value.ts';
import { bindText } from './value.ts';

/** A template's slots, or a table's columns, as binding sees them: what can be known before there is a record. */
export interface SlotIndex {
  readonly slots: readonly IndexedSlot[];
  /** The key of the slot that names a record; a table's rows have none. */
  readonly subject?: string;
  readonly root: Section;
  /** All sections that hold others or slots, the outermost first. */
  readonly sections: readonly Section[];
  /** What unknown keys were taken for, since a batch has the same ones in every record. */
  readonly guesses: Map<string, readonly Guess[]>;
}

export interface IndexedSlot {
  readonly index: number;
  /** For a column, its key is its table's and its own. */
  readonly slot: Slot;
  /** The key under which its value is returned: a column's is its name. */
  readonly key: string;
  readonly parts: readonly string[];
  /** The section that its key stands in. */
  readonly section: Section;
  readonly default?: DefaultValue;
  /** The columns of a 表. */
  readonly columns?: SlotIndex;
}

/** A section of the data, or a key of it. */
export interface Section {
  /** Key path; '' for the outermost. */
  readonly path: string;
  readonly slot?: IndexedSlot;
  readonly children: ReadonlyMap<string, Section>;
  /** Those further in by dotted paths, as records have asked for them. */
  readonly paths: Map<string, Section>;
}

/**
 * What a slot's default gives, and what is said of it: made once, since most records use the same defaults. Of a 是否
 * or a 表 that nobody turned on, nothing is said.
 */
export interface DefaultValue {
  readonly value: BoundValue;
  readonly args?: MessageArgs<'default-used'>;
}

/** A slot that an unknown key may stand for. */
export interface Guess {
  readonly slot: IndexedSlot;
  /** How far it is; below 1 for the right name in the wrong place. */
  readonly steps: number;
  /** Whether it is meant beyond doubt, even where the record gives that slot as well. */
  readonly sure: boolean;
  readonly misplaced: boolean;
}

interface Growing {
  readonly path: string;
  slot?: IndexedSlot;
  readonly children: Map<string, Growing>;
  readonly paths: Map<string, Section>;
}

/** The index of a template's slots, made once. */
export const indexOf = onceFor((slots: ReadonlyMap<string, Slot>): SlotIndex => {
  const subject = subjectOf(slots.values());
  return { ...makeIndex([...slots.values()], ''), ...(subject && { subject: subject.key }) };
});

/** `table` is the key of the table whose columns the slots are, '' for slots of their own. */
function makeIndex(slots: readonly Slot[], table: string): SlotIndex {
  const root: Growing = { path: '', children: new Map(), paths: new Map() };
  const sections = new Set<Growing>([root]);
  const indexed = slots.map((slot, index): IndexedSlot => {
    const parts = slot.key.split('.');
    let section = root;
    for (const part of parts.slice(0, -1)) {
      section = grow(section, part);
      sections.add(section);
    }
    const leaf = grow(section, parts.at(-1) ?? '');
    leaf.slot = indexSlot(slot, table, { index, parts, section });
    return leaf.slot;
  });
  return { slots: indexed, root, sections: [...sections], guesses: new Map() };
}

function grow(section: Growing, name: string): Growing {
  const known = section.children.get(name);
  if (known !== undefined) return known;
  const path = section.path === '' ? name : `${section.path}.${name}`;
  const grown: Growing = { path, children: new Map(), paths: new Map() };
  section.children.set(name, grown);
  return grown;
}

function indexSlot(
  slot: Slot,
  table: string,
  { index, parts, section }: Pick<IndexedSlot, 'index' | 'parts' | 'section'>,
): IndexedSlot {
  const named = table === '' ? slot : { ...slot, key: `${table}.${slot.key}` };
  const value = defaultValue(named);
  return {
    index,
    slot: named,
    key: slot.key,
    parts,
    section,
    ...(value === undefined ? {} : { default: value }),
    ...(isTable(slot) ? { columns: makeIndex(slot.columns ?? [], named.key) } : {}),
  };
}

function defaultValue(slot: Slot): DefaultValue | undefined {
  if (isTable(slot)) return { value: { state: 'default', text: '', rows: [] } };
  const typed = defaultOf(slot);
  if (typed === undefined) return undefined;
  const { place: _, ...value } = bindText(slot, typed, { file: '' });
  if (value.state !== 'given') return undefined;
  const preset: BoundValue = { ...value, state: 'default' };
  return value.flag === false
    ? { value: preset }
    : { value: preset, args: { slot: slot.key, value: value.text } };
}
