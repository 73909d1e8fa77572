import type { Lang } from '../diagnostics/words.ts';
import { isRequired, type Kind, type Slot } from '../model/slot.ts';

/** What a kind holds, for those who do not write templates. */
const KINDS: Readonly<Record<Kind, Readonly<Record<Lang, string>>>> = {
  名: { zh: '文字', en: 'words' },
  名单: { zh: '名单', en: 'names' },
  数: { zh: '整数', en: 'count' },
  量: { zh: '数', en: 'amount' },
  率: { zh: '增长率', en: 'rate' },
  比: { zh: '占比', en: 'share' },
  是否: { zh: '是否', en: 'yes/no' },
  表: { zh: '表', en: 'table' },
};

export function kindText(kind: Kind, lang: Lang): string {
  return KINDS[kind][lang];
}

/** What a person would type to get what a slot has without being filled; undefined for one that must be filled. */
export function defaultOf(slot: Slot): string | undefined {
  if (isRequired(slot)) return undefined;
  return slot.default ?? (slot.kind === '是否' ? '否' : '');
}

/** A table's columns as slots of their own, each with its whole key; nothing for other slots. */
export function columnsOf(slot: Slot): readonly Slot[] {
  return (slot.columns ?? []).map((column) => ({ ...column, key: `${slot.key}.${column.key}` }));
}
