import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { shapeOf } from '../diagnostics/messages/value/words.ts';
import type { DataNode, MapEntry, MapNode } from '../model/record.ts';
import { isBlank } from '../text/marks.ts';
import { elsewhere } from './gaps.ts';
import { exampleLines } from './lines.ts';
import type { Branch, Plan, PlannedSlot } from './plan.ts';

/** What a mapping gives, by a slot's index. */
export interface Collected {
  readonly plan: Plan;
  /** The entry that gives a slot. */
  readonly found: (MapEntry | undefined)[];
  /** What was said where a slot's key was misspelt or its section is unusable: it is not also missing. */
  readonly blamed: Map<number, Diagnostic>;
  /** What was said where a slot is given again. */
  readonly doubled: Map<number, Diagnostic>;
  /** Where the data has a section's key. */
  readonly sections: Map<Branch, Place>;
  readonly unknown: Unknown[];
  readonly diagnostics: Diagnostic[];
}

/** An entry that no slot and no section has the key of. */
export interface Unknown {
  readonly entry: MapEntry;
  readonly branch: Branch;
}

/** Finds the entry of every slot; what is left over is in `unknown`. */
export function collect(plan: Plan, map: MapNode): Collected {
  const collected: Collected = {
    plan,
    found: plan.slots.map(() => undefined),
    blamed: new Map(),
    doubled: new Map(),
    sections: new Map(),
    unknown: [],
    diagnostics: [],
  };
  walk(collected, map, plan.root);
  return collected;
}

/** Goes through a section's entries. With `blame`, its key was wrong: its slots are not given but explained. */
export function walk(collected: Collected, map: MapNode, branch: Branch, blame?: Diagnostic): void {
  for (const entry of map.entries) {
    const target = branch.children.get(entry.key) ?? descend(branch, entry.key);
    if (target !== undefined) settle(collected, target, entry, blame);
    else if (!isFree(entry.key, branch === collected.plan.root)) collected.unknown.push({ entry, branch });
  }
}

function descend(branch: Branch, key: string): Branch | undefined {
  if (!key.includes('.')) return undefined;
  let target: Branch | undefined = branch;
  for (const part of key.split('.')) target = target?.children.get(part);
  return target;
}

/** Keys that a person may use for notes, and the one that names the template. */
function isFree(key: string, outermost: boolean): boolean {
  if (key === '备注') return true;
  if (key.startsWith('_')) return key !== '__proto__';
  return outermost && (key === 'template' || key === '模板');
}

function settle(collected: Collected, target: Branch, entry: MapEntry, blame: Diagnostic | undefined): void {
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
  { index, slot }: PlannedSlot,
  entry: MapEntry,
  blame: Diagnostic | undefined,
): void {
  const before = collected.found[index];
  if (blame !== undefined) {
    explain(collected, index, blame);
  } else if (before === undefined) {
    collected.found[index] = entry;
  } else {
    const said = duplicate(slot.key, entry.keyPlace, before.keyPlace);
    if (!collected.doubled.has(index)) collected.doubled.set(index, said);
    collected.diagnostics.push(said);
  }
}

/** What is said first of why a slot is not given is what counts. */
export function explain({ blamed }: Collected, index: number, said: Diagnostic): void {
  if (!blamed.has(index)) blamed.set(index, said);
}

function duplicate(key: string, place: Place, other: Place): Diagnostic {
  return diagnostic('duplicate-key', place, { key, other: elsewhere(other) }, { slot: key });
}

/** What stands for a section is none: its slots are missing because of that, and no more need be said of each. */
function blameSection(collected: Collected, section: Branch, value: DataNode): void {
  const inside = collected.plan.slots.filter(({ slot }) => slot.key.startsWith(`${section.path}.`));
  const [first] = inside;
  if (first === undefined) return;
  const args = { section: section.path, found: shapeOf(value.type), how: exampleLines(first.slot) };
  const said = value.type === 'broken' ? value.said : diagnostic('section-not-mapping', value.place, args);
  if (value.type !== 'broken') collected.diagnostics.push(said);
  for (const { index } of inside) explain(collected, index, said);
}
