import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import {
  belowSection,
  inData,
  inRow,
  inSheet,
  shapeOf,
  slotAbout,
} from '../diagnostics/messages/value/words.ts';
import { exampleLine, exampleLines, exampleRow } from '../kinds/example.ts';
import { kindOf } from '../kinds/kinds.ts';
import { sectionOf } from '../model/keys.ts';
import type { DataNode, DataRecord, MapEntry, MapNode, ScalarNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Bound, BoundValue } from '../model/value.ts';
import { type Collected, collect } from './entries.ts';
import { type DefaultValue, type IndexedSlot, indexOf, type SlotIndex } from './slot-index.ts';
import { guessUnknown } from './unknown-keys.ts';
import { bindNode, gapValue, wrongValue } from './value.ts';

/**
 * What a record gives each of a template's slots. `diagnostics` has what is wrong with keys and with values, but not
 * what the reader has said already; a gap that is explained there (a misspelt key) has the same object as `said`. Other
 * gaps and the defaults are said in `said` alone, since only the template knows which slots this record shows.
 */
export function bind(slots: ReadonlyMap<string, Slot>, record: DataRecord): Bound {
  const diagnostics: Diagnostic[] = [];
  const context = { place: record.place, isRow: false, diagnostics };
  return { values: bindMap(indexOf(slots), record.root, context, record.district), diagnostics };
}

/** What a mapping stands for: a record, or a row of a table. */
interface Context {
  /** Where something is missed that no section's key tells the place of. */
  readonly place: Place;
  readonly isRow: boolean;
  readonly diagnostics: Diagnostic[];
}

function bindMap(
  index: SlotIndex,
  map: MapNode,
  context: Context,
  district?: ScalarNode,
): ReadonlyMap<string, BoundValue> {
  const collected = collect(index, map);
  guessUnknown(collected);
  for (const found of collected.diagnostics) context.diagnostics.push(found);
  const values = new Map<string, BoundValue>();
  for (const indexed of index.slots) {
    const value = bindSlot(indexed, collected, context);
    const isDistrict = district !== undefined && indexed.key === index.subject;
    values.set(indexed.key, isDistrict ? orDistrict(value, indexed, district) : value);
  }
  return values;
}

function orDistrict(value: BoundValue, { slot }: IndexedSlot, district: ScalarNode): BoundValue {
  if (value.state !== 'gap' && value.state !== 'default') return value;
  const named = bindNode(slot, district);
  return named.state === 'given' ? named : value;
}

function bindSlot(indexed: IndexedSlot, collected: Collected, context: Context): BoundValue {
  const { index, slot, default: preset } = indexed;
  const entry = collected.found[index];
  if (entry !== undefined) return bindEntry(indexed, entry, collected.doubled.get(index), context);
  const blamed = collected.blamed.get(index);
  if (blamed !== undefined) return gapValue(slot, blamed);
  const missing = whereMissing(indexed, collected, context);
  return preset === undefined ? missingValue(slot, missing) : withDefault(slot, preset, missing.place);
}

/** `doubled` is what is said of the same key given again: then nobody knows which of the two is right. */
function bindEntry(
  indexed: IndexedSlot,
  { keyPlace, value: node }: MapEntry,
  doubled: Diagnostic | undefined,
  { diagnostics }: Context,
): BoundValue {
  const { slot, columns, default: preset } = indexed;
  const value = columns === undefined ? bindNode(slot, node) : bindTable(slot, columns, node, diagnostics);
  if (doubled !== undefined && value.state !== 'wrong') return wrongValue(slot, node, doubled);
  if (value.state === 'gap' && preset !== undefined)
    return withDefault(slot, preset, value.place ?? keyPlace);
  if (value.state === 'wrong' && value.said !== undefined && !saidByReader(node, value.said)) {
    diagnostics.push(value.said);
  }
  return value;
}

function saidByReader(node: DataNode, said: Diagnostic): boolean {
  if (node.type === 'list') return node.items.some((item) => saidByReader(item, said));
  return node.type === 'broken' && node.said === said;
}

/** Nothing at all leaves a table to its default; what is no list of rows is wrong, as are rows that are none. */
function bindTable(slot: Slot, columns: SlotIndex, node: DataNode, diagnostics: Diagnostic[]): BoundValue {
  if (node.type !== 'list') return bindNode(slot, node);
  const rows: ReadonlyMap<string, BoundValue>[] = [];
  let fault: BoundValue | undefined;
  for (const item of node.items) {
    if (item.type === 'map') {
      const place = item.entries[0]?.keyPlace ?? item.place;
      rows.push(bindMap(columns, item, { place, isRow: true, diagnostics }));
    } else {
      fault ??= wrongValue(slot, item, item.type === 'broken' ? item.said : notRow(slot, item));
    }
  }
  return { ...(fault ?? { state: 'given', text: '', place: node.place }), rows };
}

function notRow(slot: Slot, { type, place }: DataNode): Diagnostic {
  const args = { slot: slot.key, found: shapeOf(type), how: exampleRow(slot) };
  return diagnostic('row-not-mapping', place, args, { slot: slot.key });
}

/** Where a value that is not there belongs. */
interface Missing {
  readonly place: Place;
  /** What is there of the data around it: its section's key, its table's row, or neither. */
  readonly within: 'section' | 'row' | 'nothing';
}

function whereMissing({ section }: IndexedSlot, { sections }: Collected, { place, isRow }: Context): Missing {
  const key = sections.get(section);
  if (key !== undefined) return { place: key, within: 'section' };
  return { place, within: isRow ? 'row' : 'nothing' };
}

/** A slot that the data does not mention. */
function missingValue(slot: Slot, { place, within }: Missing): BoundValue {
  const args = { slot: slot.key, about: slotAbout(slot), how: howToGive(slot, place, within) };
  return gapValue(slot, diagnostic('value-missing', place, args, { slot: slot.key }));
}

function howToGive(slot: Slot, place: Place, within: Missing['within']): Arg {
  if (place.cell !== undefined || place.sheet !== undefined)
    return inSheet(slot.key, kindOf(slot).hint(slot));
  if (within === 'row') return inRow(exampleLine(slot));
  if (within === 'section') return belowSection(sectionOf(slot.key), exampleLine(slot));
  return inData(exampleLines(slot));
}

/** A default that stands in for a value which is blank or not there. */
function withDefault(slot: Slot, { value, args }: DefaultValue, place: Place): BoundValue {
  return { ...value, said: diagnostic('default-used', place, args, { slot: slot.key }) };
}
