import { updateWords } from '../../align/update-words.ts';
import type { Lang } from '../../diagnostics/words.ts';

/** What is kept beside the new file. */
export function keptName(stem: string, extension: string, number: number): string {
  return `${stem}（更新前${number === 1 ? '' : number}）${extension}`;
}

/** Whether a document is named as one that was kept. */
export function isKeptFile(name: string): boolean {
  return /（更新前\d*）\.\w+$/.test(name);
}

type Counts = Readonly<Record<'all' | 'updated' | 'same' | 'failed', number>>;

/** The words of `update`. */
const zh = {
  ...updateWords.zh,
  update: '把新数字换进已经改过的文件，改动都保留',
  usage: '<文件...> <数据...> [选项]',
  files: '要更新的文件（.docx、.md）和新的数据文件；也可以是文件夹',
  names: { files: '文件和数据' },
  options: {
    output: '写到哪里；不写就换掉原文件，旧的改名为“…（更新前）”留在旁边',
    base: '生成时用的旧数据；文件里没有记着时才要',
    dryRun: '只列出会怎么换，不写文件',
  },
  written: (path: string, kept: string | undefined, dryRun: boolean) =>
    `${dryRun ? '会更新' : '已更新'} ${path}${kept === undefined ? '' : `，旧的${dryRun ? '会留' : '留'}在 ${kept}`}`,
  nothing: '没有要换的，没有写文件',
  more: (count: number) => `另有 ${count} 处没有列出（加上 --json 可以看到全部）`,
  /** How many documents there were, and what became of them. */
  all: ({ all, updated, same, failed }: Counts, dryRun: boolean) =>
    [
      `共 ${all} 份：${dryRun ? '会更新' : '更新了'} ${updated} 份`,
      ...(same > 0 ? [`没有要换的 ${same} 份`] : []),
      ...(failed > 0 ? [`没能更新 ${failed} 份`] : []),
    ].join('，'),
  /** Those in which something is left to a person. */
  open: (count: number, names: readonly string[]) => `有 ${count} 份要人看一看：${names.join('、')}`,
  needs: {
    document: '要写明更新哪个文件，例如 fill-report update 云岭区.docx 新数据.yaml',
    data: '要写明新数据在哪个文件里，例如 fill-report update 云岭区.docx 新数据.yaml',
    oneOutput: '一次更新几个文件时，-o 后面要写文件夹',
    fileOutput: '更新好的文件不能输出到屏幕，-o 后面要写文件或文件夹，例如 -o 新报告/',
  },
};

export type UpdateTexts = typeof zh;

const en: UpdateTexts = {
  ...updateWords.en,
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
  written: (path, kept, dryRun) =>
    `${dryRun ? 'would update' : 'updated'} ${path}${kept === undefined ? '' : `, the old one ${dryRun ? 'kept' : 'is kept'} as ${kept}`}`,
  nothing: 'nothing to replace, nothing written',
  more: (count) => `${count} more not shown (--json shows all)`,
  all: ({ all, updated, same, failed }, dryRun) =>
    [
      `${all} documents: ${updated} ${dryRun ? 'to update' : 'updated'}`,
      ...(same > 0 ? [`${same} with nothing to replace`] : []),
      ...(failed > 0 ? [`${failed} not updated`] : []),
    ].join(', '),
  open: (count, names) => `${count} to be looked at: ${names.join(', ')}`,
  needs: {
    document: 'name the document to update, as in fill-report update a.docx new.yaml',
    data: 'name the file with the new data, as in fill-report update a.docx new.yaml',
    oneOutput: 'with several documents, -o takes a folder',
    fileOutput:
      'an updated document does not go to standard output: -o takes a file or a folder, such as -o new/',
  },
};

export const updateTexts: Readonly<Record<Lang, UpdateTexts>> = { zh, en };
