import type { Reason, UpdateState } from '../../align/update.ts';
import type { Lang } from '../../diagnostics/words.ts';

export interface UpdateCounts extends Readonly<Record<UpdateState, number>> {
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
}

/** The words of `update`. */
export interface UpdateTexts {
  readonly update: string;
  readonly usage: string;
  readonly files: string;
  readonly names: Readonly<Record<'files', string>>;
  readonly options: Readonly<Record<'output' | 'base' | 'dryRun', string>>;
  readonly heads: Readonly<Record<UpdateState, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly template: string;
  readonly theirs: (theirs: string, old: string, next: string | undefined) => string;
  readonly change: (old: string, next: string | undefined) => string;
  readonly counts: (counts: UpdateCounts) => string;
  readonly written: (path: string, kept: string | undefined, dryRun: boolean) => string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly needs: Readonly<Record<'document' | 'data' | 'oneOutput', string>>;
}

/** What is kept beside the new file. */
export function keptName(stem: string, extension: string, number: number): string {
  return `${stem}（更新前${number === 1 ? '' : number}）${extension}`;
}

const zh: UpdateTexts = {
  update: '把新数字换进已经改过的文件，改动都保留',
  usage: '<文件...> <数据...> [选项]',
  files: '要更新的文件（.docx、.md）和新的数据文件；也可以是文件夹',
  names: { files: '文件和数据' },
  options: {
    output: '写到哪里；不写就换掉原文件，旧的改名为“…（更新前）”留在旁边',
    base: '生成时用的旧数据；文件里没有记着时才要',
    dryRun: '只列出会怎么换，不写文件',
  },
  heads: {
    replaced: '换了新的',
    same: '没有变',
    changed: '人改过，保留',
    unsure: '拿不准，没有动',
    gone: '文件里已经没有',
    absent: '新数据有、文件里没有地方放',
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
  },
  template: '（模板里的文字）',
  theirs: (theirs, old, next) =>
    `文件里 ${theirs}，原来 ${old}${next === undefined ? '' : `，新数据 ${next}`}`,
  change: (old, next) => (next === undefined ? old : `${old} → ${next}`),
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
  written: (path, kept, dryRun) =>
    `${dryRun ? '会更新' : '已更新'} ${path}${kept === undefined ? '' : `，旧的${dryRun ? '会留' : '留'}在 ${kept}`}`,
  nothing: '没有要换的，没有写文件',
  more: (count) => `另有 ${count} 处没有列出（加上 --json 可以看到全部）`,
  needs: {
    document: '要写明更新哪个文件，例如 fill-report update 云岭区.docx 新数据.yaml',
    data: '要写明新数据在哪个文件里，例如 fill-report update 云岭区.docx 新数据.yaml',
    oneOutput: '一次更新几个文件时，-o 后面要写文件夹',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const en: UpdateTexts = {
  update: 'put new figures into a document that was edited; every edit is kept',
  usage: '<document...> <data...> [options]',
  files: 'documents to update (.docx, .md) and new data files; also folders',
  names: { files: 'document and data' },
  options: {
    output:
      'where to write; otherwise the document is replaced and the old one kept beside it as “…（更新前）”',
    base: 'the old data that it was made from; needed only where the document does not say',
    dryRun: 'say what would change, write nothing',
  },
  heads: {
    replaced: 'replaced',
    same: 'the same',
    changed: 'changed by hand, kept',
    unsure: 'unsure, left alone',
    gone: 'gone from the document',
    absent: 'in the new data, without a place in the document',
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
  },
  template: '(words of the template)',
  theirs: (theirs, old, next) =>
    `document ${theirs}, was ${old}${next === undefined ? '' : `, data ${next}`}`,
  change: (old, next) => (next === undefined ? old : `${old} → ${next}`),
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
  written: (path, kept, dryRun) =>
    `${dryRun ? 'would update' : 'updated'} ${path}${kept === undefined ? '' : `, the old one ${dryRun ? 'kept' : 'is kept'} as ${kept}`}`,
  nothing: 'nothing to replace, nothing written',
  more: (count) => `${count} more not shown (--json shows all)`,
  needs: {
    document: 'name the document to update, as in fill-report update a.docx new.yaml',
    data: 'name the file with the new data, as in fill-report update a.docx new.yaml',
    oneOutput: 'with several documents, -o takes a folder',
  },
};

export const updateTexts: Readonly<Record<Lang, UpdateTexts>> = { zh, en };
