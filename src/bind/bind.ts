import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { exampleLine, exampleLines, exampleRow } from '../kinds/example.ts';
import { kindOf } from '../kinds/kinds.ts';
import { belowSection, inData, inRow, newColumn, newRow, shapeOf, slotAbout } from '../kinds/phrases.ts';
import { nameOf, sectionOf } from '../model/keys.ts';
import type { DataNode, DataRecord, MapEntry, MapNode, ScalarNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Bound, BoundValue, Values } from '../model/value.ts';
import { isBlank } from '../text/marks.ts';
import { type Collected, collect } from './entries.ts';
import { type DefaultValue, type IndexedSlot, indexOf, type SlotIndex } from './slot-index.ts';
import { guessUnknown } from './unknown-keys.ts';
import { bindNode, brokenValue, gapValue, wrongValue } from './value.ts';

/**
 * What a record gives each of a template's slots. A gap that is explained elsewhere (a misspelt key) says what is said
 * there; other gaps and the defaults count only where the document shows them, which the template knows.
 */
export function bind(slots: ReadonlyMap<string, Slot>, record: DataRecord): Bound {
  const context = contextOf(record, [...(record.diagnostics ?? [])]);
  const values = bindMap(indexOf(slots), record.root, context, record.district);
  return { values, diagnostics: context.diagnostics, ifShown: context.ifShown };
}

/** What a record gives single slots, each bound when it is asked for: a document's name needs few of them. */
export function bindSingly(slots: ReadonlyMap<string, Slot>, record: DataRecord): Values {
  const index = indexOf(slots);
  const context = contextOf(record, []);
  const collected = collect(index, record.root);
  guessUnknown(collected);
  return {
    get: (key) => {
      const indexed = index.slots.find((slot) => slot.key === key);
      return indexed && bindNamed(indexed, collected, context, record.district);
    },
  };
}

function contextOf({ place, slotsIn }: DataRecord, diagnostics: Diagnostic[]): Context {
  return { place, isRow: false, ...(slotsIn && { slotsIn }), diagnostics, ifShown: [] };
}

/** What a mapping stands for: a record, or a row of a table. */
interface Context {
  /** Where something is missed that no section's key tells the place of. */
  readonly place: Place;
  readonly isRow: boolean;
  /** Of a sheet: whether a slot is a row or a column of it. */
  readonly slotsIn?: DataRecord['slotsIn'];
  readonly diagnostics: Diagnostic[];
  readonly ifShown: Diagnostic[];
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
    values.set(indexed.key, bindNamed(indexed, collected, context, district));
  }
  return values;
}

/** The slot that names a record may have its value from where the record stands. */
function bindNamed(
  indexed: IndexedSlot,
  collected: Collected,
  context: Context,
  district: ScalarNode | undefined,
): BoundValue {
  const value = bindSlot(indexed, collected, context);
  const isDistrict = district !== undefined && indexed.key === collected.index.subject;
  return isDistrict ? orDistrict(value, indexed, district) : value;
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
  if (slot.blank !== undefined) return { state: 'given', text: slot.blank, place: missing.place };
  // A sheet has no place for it: the record's stands in.
  const standIn = context.slotsIn ? context.place : missing.place;
  if (preset !== undefined) return withDefault(slot, preset, standIn, context);
  return listed(missingValue(slot, missing), context);
}

/** Puts what is to be said of a gap or a wrong value into the record's lists. */
function listed(value: BoundValue, { diagnostics, ifShown }: Context): BoundValue {
  const { state, diagnostic: found, byReader } = value;
  if (found === undefined || byReader) return value;
  if (state === 'gap') return { ...value, ifShown: ifShown.push(found) - 1 };
  diagnostics.push(found);
  return value;
}

/** `doubled` is what is said of the same key given again: then nobody knows which of the two is right. */
function bindEntry(
  indexed: IndexedSlot,
  { keyPlace, value: node }: MapEntry,
  doubled: Diagnostic | undefined,
  context: Context,
): BoundValue {
  const { slot, columns, default: preset } = indexed;
  const value = columns === undefined ? bindNode(slot, node) : bindTable(slot, columns, node, context);
  if (doubled !== undefined && value.state !== 'wrong') return wrongValue(slot, node, doubled);
  if (slot.blank !== undefined && doubled === undefined && isLeftBlank(slot.blank, node, value))
    return { state: 'given', text: slot.blank, place: node.place };
  if (value.state === 'gap' && preset !== undefined)
    return withDefault(slot, preset, value.place ?? keyPlace, context);
  return listed(value, context);
}

/** The sign for what is not there may be typed as well as left away. */
function isLeftBlank(sign: string, node: DataNode, { state, diagnostic: said }: BoundValue): boolean {
  const isSign = node.type === 'scalar' && node.text.trim() === sign;
  return isSign || (state === 'gap' && said?.code === 'value-blank');
}

/** Nothing at all leaves a table to its default; what is no list of rows is wrong, as are rows that are none. */
function bindTable(slot: Slot, columns: SlotIndex, node: DataNode, context: Context): BoundValue {
  if (node.type !== 'list') return bindNode(slot, node);
  const rows: ReadonlyMap<string, BoundValue>[] = [];
  let fault: BoundValue | undefined;
  for (const item of node.items) {
    if (columns.slots.length === 0 && isNamed(item)) rows.push(new Map());
    else if (item.type === 'map') {
      const place = item.entries[0]?.keyPlace ?? item.place;
      const slotsIn = context.slotsIn && 'columns';
      rows.push(bindMap(columns, item, { ...context, place, isRow: true, ...(slotsIn && { slotsIn }) }));
    } else {
      fault ??= item.type === 'broken' ? brokenValue(slot, item) : wrongValue(slot, item, notRow(slot, item));
    }
  }
  return { ...(fault ?? { state: 'given', text: '', place: node.place }), rows };
}

/** Of a table that has no columns, its rows are told apart by names, if by anything. */
function isNamed(item: DataNode): boolean {
  return item.type === 'scalar' && item.means !== 'null' && !isBlank(item.text);
}

function notRow(slot: Slot, node: DataNode): Diagnostic {
  const { type, place } = node;
  const args = { slot: slot.key, how: exampleRow(slot) };
  if (type === 'scalar' && (node.means === 'null' || isBlank(node.text)))
    return diagnostic('row-blank', place, args, { slot: slot.key });
  return diagnostic('row-not-mapping', place, { ...args, found: shapeOf(type) }, { slot: slot.key });
}

/** Where a value that is not there belongs. */
interface Missing {
  readonly place: Place;
  /** What is there of the data around it: its section's key, its table's row, its sheet, or nothing. */
  readonly within: 'section' | 'row' | 'rows' | 'columns' | 'nothing';
  /** In a sheet: the slot after which it stands in the template, of those that the sheet has. */
  readonly after?: MapEntry;
  /** Whether it is a column of a 表, whose sheet knows it by its last name. */
  readonly isRow?: boolean;
}

function whereMissing(
  indexed: IndexedSlot,
  collected: Collected,
  { place, isRow, slotsIn }: Context,
): Missing {
  if (slotsIn !== undefined) return { ...missingInSheet(indexed, collected, place, slotsIn), isRow };
  const key = collected.sections.get(indexed.section);
  if (key !== undefined) return { place: key, within: 'section' };
  return { place, within: isRow ? 'row' : 'nothing' };
}

/** A new row below the one before it, or a new column beside it: never in the cell of another slot. */
function missingInSheet(
  { index, section }: IndexedSlot,
  { found, index: { slots } }: Collected,
  { file, sheet, source }: Place,
  slotsIn: 'rows' | 'columns',
): Missing {
  // A 表 has a sheet of its own.
  const before = found.slice(0, index).map((entry) => (entry?.value.type === 'list' ? undefined : entry));
  // A sheet keeps a section's slots together, wherever the template has them.
  const inSection = before.findLast((entry, at) => entry !== undefined && slots[at]?.section === section);
  const after = inSection ?? before.findLast((entry) => entry !== undefined);
  const whole = { file, ...(sheet !== undefined && { sheet }), ...(source && { source }) };
  const isBelow = after !== undefined && slotsIn === 'rows';
  return { place: isBelow ? after.keyPlace : whole, within: slotsIn, ...(after && { after }) };
}

/** A slot that the data does not mention. */
function missingValue(slot: Slot, missing: Missing): BoundValue {
  const args = { slot: slot.key, about: slotAbout(slot), how: howToGive(slot, missing) };
  return gapValue(slot, diagnostic('value-missing', missing.place, args, { slot: slot.key }));
}

function howToGive(slot: Slot, { within, after, isRow }: Missing): Arg {
  if (within === 'rows') return newRow(slot.key, kindOf(slot).hint(slot), after);
  if (within === 'columns')
    return newColumn(isRow ? nameOf(slot.key) : slot.key, kindOf(slot).hint(slot), after);
  if (within === 'row') return inRow(exampleLine(slot));
  if (within === 'section') return belowSection(sectionOf(slot.key), exampleLine(slot));
  return inData(exampleLines(slot));
}

/** A default that stands in for a value which is blank or not there. */
function withDefault(
  slot: Slot,
  { value, args }: DefaultValue,
  place: Place,
  { ifShown }: Context,
): BoundValue {
  if (args === undefined) return value;
  const used = diagnostic('default-used', place, args, { slot: slot.key });
  return { ...value, diagnostic: used, ifShown: ifShown.push(used) - 1 };
}
