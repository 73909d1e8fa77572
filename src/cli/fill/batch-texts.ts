import type { Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';
import type { Tally } from './tally.ts';

/** What is said of a run over many records. */
export interface BatchTexts {
  readonly comma: string;
  readonly missing: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly draft: (wrong: string) => string;
  /** The record's template cannot be used. */
  readonly template: string;
  /** --strict: nothing is wrong with this record. */
  readonly right: string;
  readonly done: Readonly<Record<Outcome, string>>;
  readonly would: Readonly<Record<Outcome, string>>;
  /** Why a document was not written, by the code of what is said of it. */
  readonly refused: Readonly<Record<string, string>>;
  readonly refusedOtherwise: string;
  readonly record: (name: string, place: string) => string;
  /** How many right records the table leaves out; '' for none. */
  readonly notListed: (count: number) => string;
  /** How many records' details are left out. */
  readonly more: (count: number) => string;
  readonly account: (tally: Readonly<Tally>, dryRun: boolean, stopped: boolean) => string;
  /** One line on a terminal; `seconds` are what is left, if that can be told. */
  readonly progress: (done: number, failed: number, seconds: number | undefined) => string;
  /** --strict: why nothing is written. */
  readonly strict: (failed: number, records: number) => string;
}

const zh: BatchTexts = {
  comma: '，',
  missing: (count) => `缺 ${count} 项`,
  errors: (count) => `错 ${count} 项`,
  draft: (wrong) => `草稿（${wrong}）`,
  template: '模板有问题',
  right: '没有问题',
  done: { written: '已生成', replaced: '已更新', same: '没有变化' },
  would: { written: '将生成', replaced: '将更新', same: '没有变化' },
  refused: {
    'output-edited': '有人改过，保留原文件',
    'output-foreign': '不是本程序生成的，保留原文件',
    'output-open': '正在别的软件里打开，没有写',
    'output-locked': '被别的软件占用，没有写',
    'output-disk-full': '磁盘满了，没有写',
    'output-no-permission': '没有写的权限',
    'output-folder': '那里有同名的文件夹，没有写',
    'output-not-a-folder': '路径里有一段不是文件夹，没有写',
    'output-name-too-long': '文件名太长，没有写',
    'several-records': '标准输出只放得下一份，没有写',
    'output-twice': '与另一份重名，没有写',
    'output-is-input': '与要读的文件重名，没有写',
    'output-key-unknown': '文件名里的填写项不对，没有写',
    'output-key-table': '文件名里的填写项不对，没有写',
  },
  refusedOtherwise: '没有写成',
  record: (name, place) => `${name}（${place}）`,
  notListed: (count) => (count === 0 ? '' : `  没有问题的 ${count} 份不再列出\n`),
  more: (count) => `另有 ${count} 份的详情没有列出（加上 --json 可以看到全部）\n`,
  account: ({ records, failed, kept, drafts, documents }, dryRun, stopped) => {
    const { written, replaced, same } = documents;
    const words = dryRun ? zh.would : zh.done;
    const parts = [
      stopped ? `中途停止，处理到第 ${records} 份` : `共 ${records} 份`,
      ...(written > 0 ? [`${words.written} ${written} 个文件`] : []),
      ...(replaced > 0 ? [`${words.replaced} ${replaced} 个文件`] : []),
      ...(same > 0 ? [`${same} 个文件没有变化`] : []),
      ...(drafts > 0 ? [`其中 ${drafts} 份是草稿`] : []),
      ...(failed > 0 ? [`${failed} 份${dryRun ? '不会生成' : '没有生成'}${keptZh(failed, kept)}`] : []),
    ];
    return `${parts.join('，')}。${stopped ? '再运行一次会接着完成。' : ''}\n`;
  },
  progress: (done, failed, seconds) =>
    `已处理 ${done} 份，有问题 ${failed} 份${seconds === undefined ? '' : `，约剩 ${seconds} 秒`}`,
  strict: (failed, records) => `${records} 份里有 ${failed} 份有问题，因为 --strict，一个文件也没有生成。\n`,
};

function keptZh(failed: number, kept: number): string {
  if (kept === 0) return '';
  return failed === kept ? '，保留了原文件' : `（其中 ${kept} 份保留了原文件）`;
}

const en: BatchTexts = {
  comma: ', ',
  missing: (count) => `${count} missing`,
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  draft: (wrong) => `draft (${wrong})`,
  template: 'its template is wrong',
  right: 'all right',
  done: { written: 'written', replaced: 'updated', same: 'up to date' },
  would: { written: 'would be written', replaced: 'would be updated', same: 'up to date' },
  refused: {
    'output-edited': 'kept: somebody edited it',
    'output-foreign': 'kept: not made by this program',
    'output-open': 'not written: open in another program',
    'output-locked': 'not written: in use by another program',
    'output-disk-full': 'not written: the disk is full',
    'output-no-permission': 'not written: no permission',
    'output-folder': 'not written: a folder has that name',
    'output-not-a-folder': 'not written: a part of its path is no folder',
    'output-name-too-long': 'not written: the name is too long',
    'several-records': 'not written: standard output holds one',
    'output-twice': 'not written: same name as another',
    'output-is-input': 'not written: it is a file that this run reads',
    'output-key-unknown': 'not written: wrong slot in the file name',
    'output-key-table': 'not written: wrong slot in the file name',
  },
  refusedOtherwise: 'not written',
  record: (name, place) => `${name} (${place})`,
  notListed: (count) => (count === 0 ? '' : `  ${count} more with nothing wrong\n`),
  more: (count) => `details of ${count} more records not shown (--json shows all)\n`,
  account: ({ records, failed, kept, drafts, documents }, dryRun, stopped) => {
    const { written, replaced, same } = documents;
    const words = dryRun ? en.would : en.done;
    const parts = [
      ...(written > 0 ? [`${files(written)} ${words.written}`] : []),
      ...(replaced > 0 ? [`${files(replaced)} ${words.replaced}`] : []),
      ...(same > 0 ? [`${files(same)} ${words.same}`] : []),
      ...(drafts > 0 ? [`${drafts} of the records as drafts`] : []),
      ...(failed > 0 ? [`${failed} not ${dryRun ? 'to be written' : 'written'}${keptEn(failed, kept)}`] : []),
    ];
    const count = `${records} ${records === 1 ? 'record' : 'records'}`;
    const head = stopped ? `stopped after ${count}` : count;
    return `${head}: ${parts.join(', ')}${stopped ? '; run again to finish' : ''}\n`;
  },
  progress: (done, failed, seconds) =>
    `${done} done, ${failed} with something wrong${seconds === undefined ? '' : `, about ${seconds} s left`}`,
  strict: (failed, records) =>
    `${failed} of ${records} records have something wrong; because of --strict nothing is written\n`,
};

function files(count: number): string {
  return `${count} ${count === 1 ? 'file' : 'files'}`;
}

function keptEn(failed: number, kept: number): string {
  if (kept === 0) return '';
  return failed === kept ? ', the files there are kept' : ` (${kept} of them kept as they were)`;
}

export const batchTexts: Readonly<Record<Lang, BatchTexts>> = { zh, en };
