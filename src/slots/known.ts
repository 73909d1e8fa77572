import type { DataNode, DataRecord, MapNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';

/** What a record's data has for each slot, as it was typed; slots that it leaves blank or does not mention are left out. */
export function typedValues(
  slots: ReadonlyMap<string, Slot>,
  record: DataRecord,
): ReadonlyMap<string, DataNode> {
  const found = new Map<string, DataNode>();
  collect(slots, record.root, '', found);
  const { district } = record;
  const subject = subjectOf(slots.values());
  if (district && subject && !found.has(subject.key)) found.set(subject.key, district);
  return found;
}

function collect(
  slots: ReadonlyMap<string, Slot>,
  map: MapNode,
  section: string,
  found: Map<string, DataNode>,
): void {
  for (const { key, value } of map.entries) {
    const path = section === '' ? key : `${section}.${key}`;
    if (slots.has(path)) {
      if (!isNothing(value) && !found.has(path)) found.set(path, value);
    } else if (value.type === 'map') collect(slots, value, path, found);
  }
}

function isNothing(node: DataNode): boolean {
  if (node.type === 'scalar') return node.means === 'null' || node.text.trim() === '';
  return node.type === 'list' && node.items.length === 0;
}

/** A value as a person would type it into one cell: names joined with 、; undefined for what no cell can hold. */
export function typedCell(node: DataNode): string | undefined {
  if (node.type === 'scalar' || node.type === 'broken') return node.text;
  if (node.type === 'map') return undefined;
  const items = node.items.map((item) => (item.type === 'list' ? undefined : typedCell(item)));
  return items.includes(undefined) ? undefined : items.join('、');
}
