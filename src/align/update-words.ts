import type { Lang } from '../diagnostics/words.ts';
import type { UpdatePlan } from './update.ts';
import type { Reason, Updated, UpdateState } from './updated.ts';

/** Of rows that come and go not the values are counted, but the rows. */
interface UpdateCounts extends Readonly<Record<Exclude<UpdateState, 'added' | 'removed'>, number>> {
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
}

/** How what becomes of a document's values is told. */
interface UpdateWords {
  readonly heads: Readonly<Record<UpdateState, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly template: string;
  readonly theirs: (theirs: string, old: string, next: string | undefined) => string;
  readonly counts: (counts: UpdateCounts) => string;
}

const zh: UpdateWords = {
  heads: {
    replaced: '换了新的',
    same: '没有变',
    changed: '人改过，保留',
    unsure: '拿不准，没有动',
    gone: '文件里已经没有',
    absent: '新数据有、文件里没有地方放',
    added: '加了的行',
    removed: '去掉的行',
  },
  reasons: {
    alike: '有两处一样，分不清',
    copied: '旁边的字出现了两次，像是复制的',
    words: '旁边的字改过',
    unit: '单位改过',
    head: '表头改过',
    blank: '空的',
    glued: '和旁边的字连成一个词',
    field: '是 Word 域算出来的',
    box: '文本框的两种存法不一样',
    markup: '中间有格式记号',
    data: '新数据不显示它',
    rows: '新数据里没有同名的行',
    merged: '表里有合并的单元格，行没有加减',
    moved: '挪了地方，文中又添了别的话，分不清哪一处是原来的',
  },
  template: '（模板里的文字）',
  theirs: (theirs, old, next) =>
    `文件里 ${theirs}，原来 ${old}${next === undefined ? '' : `，新数据 ${next}`}`,
  counts: ({ replaced, same, changed, unsure, gone, absent, rowsAdded, rowsRemoved }) =>
    [
      `换了 ${replaced} 处`,
      `没有变 ${same} 处`,
      ...(rowsAdded > 0 ? [`加了 ${rowsAdded} 行`] : []),
      ...(rowsRemoved > 0 ? [`去掉 ${rowsRemoved} 行`] : []),
      ...(changed > 0 ? [`人改过、保留 ${changed} 处`] : []),
      ...(unsure > 0 ? [`拿不准、没有动 ${unsure} 处`] : []),
      ...(gone > 0 ? [`已经没有 ${gone} 处`] : []),
      ...(absent > 0 ? [`没有地方放 ${absent} 处`] : []),
    ].join('，'),
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const en: UpdateWords = {
  heads: {
    replaced: 'replaced',
    same: 'the same',
    changed: 'changed by hand, kept',
    unsure: 'unsure, left alone',
    gone: 'gone from the document',
    absent: 'in the new data, without a place in the document',
    added: 'rows added',
    removed: 'rows removed',
  },
  reasons: {
    alike: 'two places look the same',
    copied: 'the words beside it stand there twice, like a copy',
    words: 'the words beside it were changed',
    unit: 'its unit was changed',
    head: 'the head of its column was changed',
    blank: 'blank',
    glued: 'part of a longer word',
    field: 'made by a field of Word',
    box: 'the two forms of its text box differ',
    markup: 'signs of format stand within it',
    data: 'the new data does not show it',
    rows: 'no row of that name in the new data',
    merged: 'cells of the table are merged, so no row was added or removed',
    moved: 'it stands elsewhere, and what was added may be what became of the first one',
  },
  template: '(words of the template)',
  theirs: (theirs, old, next) =>
    `document ${theirs}, was ${old}${next === undefined ? '' : `, data ${next}`}`,
  counts: ({ replaced, same, changed, unsure, gone, absent, rowsAdded, rowsRemoved }) =>
    [
      `${replaced} replaced`,
      `${same} the same`,
      ...(rowsAdded > 0 ? [`${counted(rowsAdded, 'row')} added`] : []),
      ...(rowsRemoved > 0 ? [`${counted(rowsRemoved, 'row')} removed`] : []),
      ...(changed > 0 ? [`${changed} changed by hand and kept`] : []),
      ...(unsure > 0 ? [`${unsure} unsure and left alone`] : []),
      ...(gone > 0 ? [`${gone} gone`] : []),
      ...(absent > 0 ? [`${absent} without a place`] : []),
    ].join(', '),
};

export const updateWords: Readonly<Record<Lang, UpdateWords>> = { zh, en };

/** States in the order in which they are told; what stays the same is counted only. */
export const toldStates: readonly UpdateState[] = [
  'changed',
  'unsure',
  'gone',
  'absent',
  'removed',
  'added',
  'replaced',
];

/** Where the new value is the old one, it matters not whether its place is certain. */
export function withoutMoot(plan: UpdatePlan): UpdatePlan {
  const isMoot = ({ state, old, new: next }: Updated): boolean =>
    state === 'unsure' && next !== undefined && next === old;
  const values = plan.values.map((value): Updated => {
    if (!isMoot(value)) return value;
    const { reason: _, ...rest } = value;
    return { ...rest, state: 'same' };
  });
  return { ...plan, values };
}

export function updateCounts({ values, rowsAdded, rowsRemoved }: UpdatePlan): UpdateCounts {
  const counts = { replaced: 0, same: 0, changed: 0, unsure: 0, gone: 0, absent: 0 };
  for (const { state } of values) if (state !== 'added' && state !== 'removed') counts[state] += 1;
  return { ...counts, rowsAdded, rowsRemoved };
}

/** A value's name, what becomes of it, and why. */
export function toldOf(
  { state, key, old = '', theirs, new: next, reason }: Updated,
  texts: UpdateWords,
): { readonly name: string; readonly change: string; readonly why: string } {
  const isNew = state === 'absent' || state === 'added';
  const change = isNew ? (next ?? '') : next === undefined ? old : `${old} → ${next}`;
  return {
    name: key === '' ? texts.template : key,
    change: theirs === undefined ? change : texts.theirs(theirs, old, next),
    why: reason === undefined ? '' : texts.reasons[reason],
  };
}
