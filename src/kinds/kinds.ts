import type { Kind, Slot, Use } from '../model/slot.ts';
import { amount } from './amount.ts';
import { count } from './count.ts';
import { flag } from './flag.ts';
import type { SlotKind } from './kind.ts';
import { names } from './names.ts';
import { rate } from './rate.ts';
import { share } from './share.ts';
import { table } from './table.ts';
import { freeText } from './words.ts';

/** Every kind there is, by its name in a description. */
export const kinds: Readonly<Record<Kind, SlotKind>> = {
  名: freeText,
  名单: names,
  数: count,
  量: amount,
  率: rate,
  比: share,
  是否: flag,
  表: table,
};

export function kindOf({ kind }: Pick<Slot, 'kind'>): SlotKind {
  return kinds[kind];
}

export function isTable(slot: Pick<Slot, 'kind'>): boolean {
  return kindOf(slot).loops === 'rows';
}

/** Whether a slot's value is a figure. */
export function holdsFigure(slot: Pick<Slot, 'kind'> | undefined): boolean {
  return slot !== undefined && kindOf(slot).isFigure;
}

/** Whether a slot is a 名: words, by which rows are told, and a date may be among them. */
export function isWords(slot: Pick<Slot, 'kind'> | undefined): boolean {
  return slot?.kind === freeText.name;
}

/** Whether a slot is a 是否: a switch in a form, a condition in a template. */
export function isFlag(slot: Pick<Slot, 'kind'> | undefined): boolean {
  return slot?.kind === flag.name;
}

/** Whether a slot is a 率: a change, which may stand in words. */
export function isRate(slot: Pick<Slot, 'kind'> | undefined): boolean {
  return slot?.kind === rate.name;
}

/** The kind that a slot is taken for which the description does not tell, by what the template does with it. */
export function kindByUses(uses: ReadonlySet<Use>, hasColumns: boolean): Kind {
  const isPrinted = uses.has('print');
  if (uses.has('loop')) return (hasColumns || !isPrinted ? table : names).name;
  if (uses.has('rate')) return rate.name;
  return (uses.has('test') && !isPrinted && !uses.has('level') ? flag : freeText).name;
}

/** What a person would type to get what a slot has without being filled; undefined for one that must be filled. */
export function defaultOf(slot: Slot): string | undefined {
  return slot.default ?? slot.blank ?? kindOf(slot).otherwise;
}

/** Whether a record must give the slot. */
export function isRequired(slot: Slot): boolean {
  return defaultOf(slot) === undefined;
}

/** A table's columns as slots of their own, each with its whole key; nothing for other slots. */
export function columnsOf(slot: Slot): readonly Slot[] {
  return (slot.columns ?? []).map((column) => ({ ...column, key: `${slot.key}.${column.key}` }));
}
