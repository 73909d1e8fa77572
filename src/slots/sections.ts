import { sectionOf } from '../model/keys.ts';
import type { Slot } from '../model/slot.ts';

/** Slots whose keys begin alike: `综合.固定资产投资` is in 综合; '' for those outside the sections. */
export interface Section {
  readonly name: string;
  readonly slots: readonly Slot[];
}

/** Slots by section, those outside first, sections in the order in which they first come up. */
export function inSections(slots: Iterable<Slot>): readonly Section[] {
  const sections = new Map<string, Slot[]>([['', []]]);
  for (const slot of slots) {
    const name = sectionOf(slot.key);
    const section = sections.get(name);
    if (section === undefined) sections.set(name, [slot]);
    else section.push(slot);
  }
  return Array.from(sections, ([name, members]) => ({ name, slots: members })).filter(
    (section) => section.slots.length > 0,
  );
}
