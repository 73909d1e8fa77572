import type { Lang } from '../../diagnostics/words.ts';

/** The words of `extract`. */
const zh = {
  extract: '从成文里把数据读回来',
  usage: '<文件> [选项]',
  file: '本程序生成的文件（.docx、.md），改过的也行',
  names: { file: '文件', data: '数据文件' },
  options: {
    to: '写成什么；默认 yaml，或者看 -o 的扩展名',
    output: '写到哪个文件；不写就输出到屏幕',
    base: '生成时用的数据；文件里没有记着时才要',
    force: '替换已经有的文件',
  },
  account: (count: number, total: number, path: string | undefined) =>
    `${path === undefined ? '' : `已写入 ${path}，`}读回 ${count} 项（模板共 ${total} 项）`,
  xlsxNeedsFile: '--to xlsx 要用 -o 写明文件名',
};

export type ExtractTexts = typeof zh;

const en: ExtractTexts = {
  extract: 'read the data back out of a document',
  usage: '<document> [options]',
  file: 'a document made by this program (.docx, .md), edited or not',
  names: { file: 'document', data: 'file' },
  options: {
    to: 'as what; yaml, or by the extension of -o',
    output: 'where to; otherwise to the screen',
    base: 'the data that it was made from; needed only where the document does not say',
    force: 'replace a file that is there',
  },
  account: (count, total, path) =>
    `${path === undefined ? '' : `wrote ${path}, `}${count} of ${total} slots read`,
  xlsxNeedsFile: '--to xlsx needs a file name with -o',
};

export const extractTexts: Readonly<Record<Lang, ExtractTexts>> = { zh, en };
