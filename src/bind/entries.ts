import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { exampleLines } from '../kinds/example.ts';
import { elsewhere, shapeOf } from '../kinds/phrases.ts';
import { isNote, LEVEL_KEY, TEMPLATE_KEYS } from '../model/keys.ts';
import type { DataNode, MapEntry, MapNode } from '../model/record.ts';
import { isBlank } from '../text/marks.ts';
import type { IndexedSlot, Section, SlotIndex } from './slot-index.ts';

/** What a mapping gives, by a slot's index. */
export interface Collected {
  readonly index: SlotIndex;
  /** The entry that gives a slot. */
  readonly found: (MapEntry | undefined)[];
  /** What is said where a slot's key was misspelt or its section is unusable: it is not also missing. */
  readonly blamed: Map<number, Diagnostic>;
  /** What is said where a slot is given again. */
  readonly doubled: Map<number, Diagnostic>;
  /** Where the data has a section's key. */
  readonly sections: Map<Section, Place>;
  readonly unknown: Unknown[];
  readonly diagnostics: Diagnostic[];
}

/** An entry that no slot and no section has the key of. */
export interface Unknown {
  readonly entry: MapEntry;
  readonly section: Section;
}

/** Finds the entry of every slot; what is left over is in `unknown`. */
export function collect(index: SlotIndex, map: MapNode): Collected {
  const collected: Collected = {
    index,
    found: index.slots.map(() => undefined),
    blamed: new Map(),
    doubled: new Map(),
    sections: new Map(),
    unknown: [],
    diagnostics: [],
  };
  walk(collected, map, index.root);
  return collected;
}

/** Goes through a section's entries. With `blame`, its key was wrong: its slots are not given but explained. */
export function walk(collected: Collected, map: MapNode, section: Section, blame?: Diagnostic): void {
  for (const entry of map.entries) {
    const target = section.children.get(entry.key) ?? descend(section, entry.key);
    if (target !== undefined) enter(collected, target, entry, blame);
    else if (!isFree(entry.key, section === collected.index.root)) collected.unknown.push({ entry, section });
  }
}

function descend(section: Section, key: string): Section | undefined {
  if (!key.includes('.')) return undefined;
  const known = section.paths.get(key);
  if (known !== undefined) return known;
  let target: Section | undefined = section;
  for (const part of key.split('.')) target = target?.children.get(part);
  if (target !== undefined) section.paths.set(key, target);
  return target;
}

/** A note, or what names the template. */
function isFree(key: string, outermost: boolean): boolean {
  return isNote(key) || (outermost && (TEMPLATE_KEYS.includes(key) || key === LEVEL_KEY));
}

function enter(collected: Collected, target: Section, entry: MapEntry, blame: Diagnostic | undefined): void {
  const { value } = entry;
  const isSection = target.children.size > 0;
  if (target.slot !== undefined && !(isSection && value.type === 'map')) {
    take(collected, target.slot, entry, blame);
    return;
  }
  const before = collected.sections.get(target);
  if (before === undefined) collected.sections.set(target, entry.keyPlace);
  else collected.diagnostics.push(duplicate(target.path, entry.keyPlace, before));
  if (value.type === 'map') walk(collected, value, target, blame);
  else if (!isNothing(value)) blameSection(collected, target, value);
}

function isNothing(node: DataNode): boolean {
  return node.type === 'scalar' && (node.means === 'null' || isBlank(node.text));
}

function take(
  collected: Collected,
  { index, slot }: IndexedSlot,
  entry: MapEntry,
  blame: Diagnostic | undefined,
): void {
  const before = collected.found[index];
  if (blame !== undefined) {
    explain(collected, index, blame);
  } else if (before === undefined) {
    collected.found[index] = entry;
  } else {
    const again = duplicate(slot.key, entry.keyPlace, before.keyPlace);
    if (!collected.doubled.has(index)) collected.doubled.set(index, again);
    collected.diagnostics.push(again);
  }
}

/** What is said first of why a slot is not given is what counts. */
export function explain({ blamed }: Collected, index: number, why: Diagnostic): void {
  if (!blamed.has(index)) blamed.set(index, why);
}

function duplicate(key: string, place: Place, other: Place): Diagnostic {
  return diagnostic('duplicate-key', place, { key, other: elsewhere(other) }, { slot: key });
}

/** What stands for a section is none: its slots are missing because of that, and no more need be said of each. */
function blameSection(collected: Collected, section: Section, value: DataNode): void {
  const inside = collected.index.slots.filter(({ slot }) => slot.key.startsWith(`${section.path}.`));
  const [first] = inside;
  if (first === undefined) return;
  const args = { section: section.path, found: shapeOf(value.type), how: exampleLines(first.slot) };
  const why =
    value.type === 'broken' ? value.diagnostic : diagnostic('section-not-mapping', value.place, args);
  if (value.type !== 'broken') collected.diagnostics.push(why);
  for (const { index } of inside) explain(collected, index, why);
}
