import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { shapeOf } from '../diagnostics/messages/value/words.ts';
import type { DataNode, MapEntry, MapNode, ScalarNode } from '../model/record.ts';
import { DISTRICT, type Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { type Collected, collect } from './entries.ts';
import { explained, type Missing, missing, withDefault } from './gaps.ts';
import { exampleLine, exampleRow } from './lines.ts';
import { bindNode, typedText } from './node.ts';
import { wrong } from './outcome.ts';
import type { Plan, PlannedSlot } from './plan.ts';
import { guessUnknown } from './unknown.ts';

/** What a mapping stands for: a record, or a row of a table. */
export interface Context {
  /** Where something is missed that no section's key tells the place of. */
  readonly place: Place;
  readonly isRow: boolean;
  readonly diagnostics: Diagnostic[];
}

/** What a record, or a table's row, gives each slot of a plan. */
export function bindMap(
  plan: Plan,
  map: MapNode,
  context: Context,
  district?: ScalarNode,
): ReadonlyMap<string, BoundValue> {
  const collected = collect(plan, map);
  guessUnknown(collected);
  for (const said of collected.diagnostics) context.diagnostics.push(said);
  const values = new Map<string, BoundValue>();
  for (const planned of plan.slots) {
    const value = bindSlot(planned, collected, context);
    values.set(
      planned.key,
      planned.key === DISTRICT && district !== undefined ? orDistrict(value, planned, district) : value,
    );
  }
  return values;
}

function orDistrict(value: BoundValue, { slot }: PlannedSlot, district: ScalarNode): BoundValue {
  if (value.state !== 'gap' && value.state !== 'default') return value;
  const named = bindNode(slot, district);
  return named.state === 'given' ? named : value;
}

function bindSlot(planned: PlannedSlot, collected: Collected, context: Context): BoundValue {
  const { index, slot, fallback } = planned;
  const entry = collected.found[index];
  if (entry !== undefined) return bindEntry(planned, entry, collected.doubled.get(index), context);
  const blamed = collected.blamed.get(index);
  if (blamed !== undefined) return explained(slot, blamed);
  const { place, within } = whereMissing(planned, collected, context);
  return fallback === undefined ? missing(slot, { place, within }) : withDefault(slot, fallback, place);
}

function whereMissing({ section }: PlannedSlot, { sections }: Collected, { place, isRow }: Context): Missing {
  const key = sections.get(section);
  if (key !== undefined) return { place: key, within: 'section' };
  return { place, within: isRow ? 'row' : 'nothing' };
}

/** `doubled` is what was said of the same key given again: then nobody knows which of the two is right. */
function bindEntry(
  planned: PlannedSlot,
  { keyPlace, value: node }: MapEntry,
  doubled: Diagnostic | undefined,
  { diagnostics }: Context,
): BoundValue {
  const { slot, columns, fallback } = planned;
  const value = columns === undefined ? bindNode(slot, node) : bindTable(planned, columns, node, diagnostics);
  if (doubled !== undefined && value.state !== 'wrong')
    return wrong(slot, typedText(node), node.place, doubled);
  if (value.state === 'gap' && fallback !== undefined)
    return withDefault(slot, fallback, value.place ?? keyPlace);
  if (value.state === 'wrong' && value.said !== undefined && !saidByReader(node, value.said)) {
    diagnostics.push(value.said);
  }
  return value;
}

function saidByReader(node: DataNode, said: Diagnostic): boolean {
  if (node.type === 'list') return node.items.some((item) => saidByReader(item, said));
  return node.type === 'broken' && node.said === said;
}

function bindTable(
  { slot }: PlannedSlot,
  columns: Plan,
  node: DataNode,
  diagnostics: Diagnostic[],
): BoundValue {
  if (node.type !== 'list') return notList(slot, node);
  const rows: ReadonlyMap<string, BoundValue>[] = [];
  let fault: BoundValue | undefined;
  for (const item of node.items) {
    if (item.type === 'map') {
      rows.push(
        bindMap(columns, item, { place: item.entries[0]?.keyPlace ?? item.place, isRow: true, diagnostics }),
      );
    } else {
      fault ??= item.type === 'broken' ? bindNode(slot, item) : notRow(slot, item);
    }
  }
  return { ...(fault ?? { state: 'given', text: '', place: node.place }), rows };
}

/** Nothing at all leaves the table to its default; anything else is in the wrong shape. */
function notList(slot: Slot, node: DataNode): BoundValue {
  if (node.type === 'scalar' || node.type === 'broken') return bindNode(slot, node);
  const args = { slot: slot.key, found: shapeOf(node.type), how: exampleLine(slot) };
  return wrong(
    slot,
    typedText(node),
    node.place,
    diagnostic('table-not-list', node.place, args, { slot: slot.key }),
  );
}

function notRow(slot: Slot, node: DataNode): BoundValue {
  const args = { slot: slot.key, found: shapeOf(node.type), how: exampleRow(slot) };
  return wrong(
    slot,
    typedText(node),
    node.place,
    diagnostic('row-not-mapping', node.place, args, { slot: slot.key }),
  );
}
