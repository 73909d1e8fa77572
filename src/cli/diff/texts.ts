import { counted, type Lang } from '../../diagnostics/words.ts';

/** The words of `diff`. */
const zh = {
  diff: '列出两份数据的不同（--format md 写成 Markdown 表格）',
  usage: '<旧数据> <新数据> [选项]',
  names: { before: '旧数据', after: '新数据' },
  before: '以前的数据文件',
  after: '现在的数据文件',
  heads: ['填写项', '旧', '新', '单位', '增减', '增减%'],
  none: '（无）',
  points: '个百分点',
  account: (count: number) => (count === 0 ? '两份数据没有不同' : `有 ${count} 项不同`),
};

export type DiffTexts = typeof zh;

const en: DiffTexts = {
  diff: 'list what is different between two data files (--format md for a Markdown table)',
  usage: '<old data> <new data> [options]',
  names: { before: 'old', after: 'new' },
  before: 'the earlier data file',
  after: 'the data file as it is now',
  heads: ['slot', 'old', 'new', 'unit', 'change', 'change %'],
  none: '(none)',
  points: ' points',
  account: (count) => (count === 0 ? 'no difference' : counted(count, 'slot differs', 'slots differ')),
};

export const diffTexts: Readonly<Record<Lang, DiffTexts>> = { zh, en };
