import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { shapeOf } from '../diagnostics/messages/value/words.ts';
import type { DataNode, ListNode, MapNode, ScalarNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { exampleLine } from './lines.ts';
import { bindNames } from './names.ts';
import { blank, forbiddenFault, wrong } from './outcome.ts';
import { quoted } from './place.ts';
import { bindText } from './text.ts';

/** What a value gives a slot that is no 表. */
export function bindNode(slot: Slot, node: DataNode): BoundValue {
  if (node.type === 'scalar') return bindScalar(slot, node);
  // The reader has said what is wrong.
  if (node.type === 'broken') return wrong(slot, node.text, node.place, node.said);
  if (node.type === 'list' && slot.kind === '名单') return bindNameList(slot, node);
  return wrong(slot, typedText(node), node.place, shapeFault(slot, node));
}

function bindScalar(slot: Slot, node: ScalarNode): BoundValue {
  if (node.means === 'null') return blank(slot, '', node.place);
  const words = slot.kind === '名' || slot.kind === '名单';
  if (node.means === 'bool' && words) return wrong(slot, node.text, node.place, boolFault(slot, node));
  return bindText(slot, node.text, node.place);
}

function bindNameList(slot: Slot, list: ListNode): BoundValue {
  if (list.items.length === 0) return blank(slot, '', list.place);
  const names: string[] = [];
  for (const item of list.items) {
    const fault = nameFault(slot, item);
    if (fault !== undefined) return wrong(slot, typedText(list), list.place, fault);
    names.push(item.type === 'scalar' && item.means !== 'null' ? item.text : '');
  }
  return bindNames(slot, names, list.place, (index) => list.items[index]?.place ?? list.place);
}

/** What is wrong with an item of a list of names. A blank one is not: it is a gap. */
function nameFault(slot: Slot, item: DataNode): Diagnostic | undefined {
  if (item.type === 'broken') return item.said;
  if (item.type !== 'scalar') return shapeFault(slot, item);
  return item.means === 'bool' ? boolFault(slot, item) : forbiddenFault(slot, item.text, item.place);
}

function shapeFault(slot: Slot, node: ListNode | MapNode): Diagnostic {
  const args = { slot: slot.key, found: shapeOf(node.type), how: exampleLine(slot) };
  const code = slot.kind === '名单' ? 'names-not-list' : 'value-not-single';
  return diagnostic(code, node.place, args, { slot: slot.key });
}

function boolFault(slot: Slot, node: ScalarNode): Diagnostic {
  return diagnostic(
    'bool-for-words',
    node.place,
    { slot: slot.key, text: quoted(node.text) },
    { slot: slot.key },
  );
}

/** In one line what was typed where something else belongs. */
export function typedText(node: DataNode): string {
  if (node.type === 'list') return node.items.map(typedText).join('、');
  if (node.type === 'map')
    return node.entries.map(({ key, value }) => `${key}：${typedText(value)}`).join('；');
  return node.text;
}
