import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { exampleLine } from '../kinds/example.ts';
import type { Reading, Refusal } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { blank, boolForWords, broken, misshapen, unusable, wrong } from '../kinds/reading.ts';
import type { BrokenNode, DataNode, ScalarNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { withoutForbidden } from '../text/forbidden.ts';

/**
 * What a text, as a person types it, gives a slot: `given`, `gap` (blank or still a mark) or `wrong`, with what is to
 * be said at `place`. Blanks around it are dropped. A slot's default is bound by it like any value.
 */
export function bindText(slot: Slot, typed: string, place: Place): BoundValue {
  const text = typed.trim();
  const reading = readText(slot, text, place);
  return reading.state === 'given' ? reading : refused(slot, reading, text, place);
}

/** What a value gives a slot; of a 表, only what is no list of rows. */
export function bindNode(slot: Slot, node: DataNode): BoundValue {
  if (node.type === 'scalar' && node.means === 'text') {
    const value = bindText(slot, node.text, node.place);
    return node.isNumber && value.bare ? { ...value, bare: 'number' } : value;
  }
  if (node.type === 'broken') return brokenValue(slot, node);
  const reading = readNode(slot, node);
  return reading.state === 'given' ? reading : refused(slot, reading, typedText(node), node.place);
}

function readNode(slot: Slot, node: Exclude<DataNode, { readonly type: 'broken' }>): Reading {
  const kind = kindOf(slot);
  if (node.type === 'scalar') return readScalar(slot, node);
  if (node.type === 'list' && kind.readList) return kind.readList(slot, node);
  return wrong(misshapen(slot, kind.shapeMistake, node, exampleLine(slot)));
}

function readScalar(slot: Slot, node: ScalarNode): Reading {
  const kind = kindOf(slot);
  if (node.means === 'null') return blank(slot, kind.hint(slot), '', node.place);
  if (node.means === 'bool' && !kind.takesBool) return wrong(boolForWords(slot, node));
  return readText(slot, node.text.trim(), node.place);
}

function readText(slot: Slot, text: string, place: Place): Reading {
  const kind = kindOf(slot);
  if (kind.read) return kind.read(slot, text, place);
  const refusal = unusable(slot, kind.hint(slot), text, place);
  return refusal ?? wrong(misshapen(slot, kind.shapeMistake, { type: 'scalar', place }, exampleLine(slot)));
}

function refused(slot: Slot, { state, ...refusal }: Refusal, typed: string, place: Place): BoundValue {
  if (state === 'gap') return gapValue(slot, refusal.diagnostic);
  return { state, text: withoutForbidden(typed), place, ...refusal, ...noItems(slot) };
}

/** Something that cannot stand in the slot: shown as typed. */
export function wrongValue(slot: Slot, node: DataNode, why: Diagnostic): BoundValue {
  return refused(slot, wrong(why), typedText(node), node.place);
}

/** What the reader could not read: shown as typed too. */
export function brokenValue(slot: Slot, node: BrokenNode): BoundValue {
  return refused(slot, broken(node), node.text, node.place);
}

/** Nothing to print, for the reason that is said of it: a draft shows the slot's mark. */
export function gapValue(slot: Slot, why: Diagnostic): BoundValue {
  return { state: 'gap', text: slot.mark, place: why.place, diagnostic: why, ...noItems(slot) };
}

/** A list of names is one for loops, whatever is wrong with it. */
function noItems(slot: Slot): Pick<BoundValue, 'items'> {
  return kindOf(slot).loops === 'names' ? { items: [] } : {};
}

/** In one line what was typed where something else belongs. */
function typedText(node: DataNode): string {
  if (node.type === 'list') return node.items.map(typedText).join('、');
  if (node.type === 'map')
    return node.entries.map(({ key, value }) => `${key}：${typedText(value)}`).join('；');
  return node.text;
}
