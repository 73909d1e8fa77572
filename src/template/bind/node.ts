import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { shapeOf } from '../../diagnostics/messages/value/words.ts';
import type { BrokenNode, DataNode, ListNode, MapNode, ScalarNode } from '../../read/record.ts';
import type { BoundValue } from '../bound.ts';
import type { Slot } from '../slot.ts';
import { exampleLine } from './lines.ts';
import { bindNames } from './names.ts';
import { blank, wrong } from './outcome.ts';
import { printable, quoted } from './place.ts';
import { bindText } from './text.ts';

/** What a value gives a slot that is no 表. */
export function bindNode(slot: Slot, node: DataNode): BoundValue {
  if (node.type === 'scalar') return bindScalar(slot, node);
  if (node.type === 'broken') return bindBroken(node);
  if (node.type === 'list' && slot.kind === '名单') return bindNameList(slot, node);
  return misshapen(slot, node);
}

function bindScalar(slot: Slot, node: ScalarNode): BoundValue {
  if (node.means === 'null') return blank(slot, '', node.place);
  const words = slot.kind === '名' || slot.kind === '名单';
  if (node.means === 'bool' && words) {
    const args = { slot: slot.key, text: quoted(node.text) };
    return wrong(node.text, node.place, diagnostic('bool-for-words', node.place, args, { slot: slot.key }));
  }
  return bindText(slot, node.text, node.place);
}

/** The reader has said what is wrong. */
export function bindBroken(node: BrokenNode): BoundValue {
  return { state: 'wrong', text: printable(node.text), place: node.place, said: node.said };
}

function bindNameList(slot: Slot, list: ListNode): BoundValue {
  if (list.items.length === 0) return blank(slot, '', list.place);
  const names: ScalarNode[] = [];
  for (const item of list.items) {
    if (item.type === 'broken') return { ...bindBroken(item), text: printable(typedText(list)) };
    if (item.type !== 'scalar') return misshapen(slot, item);
    if (item.means === 'bool') return { ...bindScalar(slot, item), text: printable(typedText(list)) };
    names.push(item);
  }
  const trimmed = names.map(({ text, means, place }) => ({
    text: means === 'null' ? '' : text.trim(),
    place,
  }));
  return bindNames(slot, trimmed, list.place);
}

function misshapen(slot: Slot, node: ListNode | MapNode): BoundValue {
  const args = { slot: slot.key, found: shapeOf(node.type), how: exampleLine(slot) };
  const code = slot.kind === '名单' ? 'names-not-list' : 'value-not-single';
  return wrong(typedText(node), node.place, diagnostic(code, node.place, args, { slot: slot.key }));
}

/** In one line what was typed where something else belongs. */
export function typedText(node: DataNode): string {
  if (node.type === 'list') return node.items.map(typedText).join('、');
  if (node.type === 'map')
    return node.entries.map(({ key, value }) => `${key}：${typedText(value)}`).join('；');
  return node.text;
}
