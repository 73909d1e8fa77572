import type { Lang } from '../diagnostics/format.ts';
import type { Outcome } from '../files.ts';
import type { Tally } from './batch-report.ts';

/** What is said of a run over many records. */
export interface BatchTexts {
  readonly comma: string;
  readonly missing: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly draft: (wrong: string) => string;
  readonly done: Readonly<Record<Outcome, string>>;
  readonly would: Readonly<Record<Outcome, string>>;
  readonly record: (name: string, place: string) => string;
  readonly records: (count: number) => string;
  readonly defaults: (count: number) => string;
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
  done: { written: '已生成', replaced: '已更新', same: '没有变化' },
  would: { written: '将生成', replaced: '将更新', same: '没有变化' },
  record: (name, place) => `${name}（${place}）`,
  records: (count) => `${count} 份`,
  defaults: (count) => `用了默认值的有 ${count} 项，请核对：`,
  account: ({ records, failed, documents }, dryRun, stopped) => {
    const { written, replaced, same } = documents;
    const words = dryRun ? zh.would : zh.done;
    const parts = [
      ...(written > 0 ? [`${words.written} ${written} 个文件`] : []),
      ...(replaced > 0 ? [`${words.replaced} ${replaced} 个`] : []),
      ...(same > 0 ? [`${same} 个没有变化`] : []),
      ...(failed > 0 ? [`${failed} 份有问题，${dryRun ? '不会生成' : '没有生成'}`] : []),
    ];
    const head = stopped ? `中途停止，处理到第 ${records} 份` : `共 ${records} 份`;
    return `${[head, ...parts].join('，')}。${stopped ? '再运行一次会接着完成。' : ''}\n`;
  },
  progress: (done, failed, seconds) =>
    `已处理 ${done} 份，有问题 ${failed} 份${seconds === undefined ? '' : `，约剩 ${seconds} 秒`}`,
  strict: (failed, records) => `${records} 份里有 ${failed} 份有问题，因为 --strict，一个文件也没有生成。\n`,
};

const en: BatchTexts = {
  comma: ', ',
  missing: (count) => `${count} missing`,
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  draft: (wrong) => `draft (${wrong})`,
  done: { written: 'written', replaced: 'updated', same: 'up to date' },
  would: { written: 'would be written', replaced: 'would be updated', same: 'up to date' },
  record: (name, place) => `${name} (${place})`,
  records: (count) => `${count} ${count === 1 ? 'record' : 'records'}`,
  defaults: (count) => `${count} ${count === 1 ? 'slot has its' : 'slots have their'} default, please check:`,
  account: ({ records, failed, documents }, dryRun, stopped) => {
    const { written, replaced, same } = documents;
    const words = dryRun ? en.would : en.done;
    const parts = [
      ...(written > 0 ? [`${written} ${words.written}`] : []),
      ...(replaced > 0 ? [`${replaced} ${words.replaced}`] : []),
      ...(same > 0 ? [`${same} ${words.same}`] : []),
      ...(failed > 0 ? [`${failed} with something wrong, not written`] : []),
    ];
    const head = stopped ? `stopped after ${en.records(records)}` : en.records(records);
    return `${head}: ${parts.join(', ')}${stopped ? '; run again to finish' : ''}\n`;
  },
  progress: (done, failed, seconds) =>
    `${done} done, ${failed} with something wrong${seconds === undefined ? '' : `, about ${seconds} s left`}`,
  strict: (failed, records) =>
    `${failed} of ${records} records have something wrong; because of --strict nothing is written\n`,
};

export const batchTexts: Readonly<Record<Lang, BatchTexts>> = { zh, en };
