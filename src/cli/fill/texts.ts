import { counted, type Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';
import type { Counts } from '../../report/account.ts';
import { templatesEn, templatesZh } from '../texts.ts';

/** What became of one report. */
interface OneReport {
  /** `-` is standard output; none where nothing was written. */
  readonly documents: readonly { readonly path: string; readonly outcome: Outcome }[];
  readonly dryRun: boolean;
  /** Slots that got a value from the data. */
  readonly filled: number;
  readonly counts: Counts;
  readonly template?: string;
}

/** Counts of a run so far. */
export interface Tally {
  records: number;
  /** Records not all of whose documents are there, or would be. */
  failed: number;
  /** Of these, those in whose place a person's work stands. */
  kept: number;
  /** Records with something missing or wrong that are written all the same (`--draft`). */
  drafts: number;
  readonly documents: Record<Outcome, number>;
  /** Names of the templates that were used. */
  readonly templates: Set<string>;
}

/** What is said of a run: of one report, and of many. */
const zh = {
  one: oneZh,
  comma: '，',
  missing: (count: number) => `缺 ${count} 项`,
  errors: (count: number) => `错 ${count} 项`,
  draft: (wrong: string) => `草稿（${wrong}）`,
  /** The record's template cannot be used. */
  template: '模板有问题',
  /** --strict: nothing is wrong with this record. */
  right: '没有问题',
  done: { written: '已生成', replaced: '已更新', same: '没有变化' },
  would: { written: '将生成', replaced: '将更新', same: '没有变化' },
  record: (name: string, place: string) => `${name}（${place}）`,
  /** How many right records the table leaves out; '' for none. */
  notListed: (count: number) => (count === 0 ? '' : `  没有问题的 ${count} 份不再列出\n`),
  /** How many records' details are left out. */
  more: (count: number) => `另有 ${count} 份的详情没有列出（加上 --json 可以看到全部）\n`,
  account: (
    { records, failed, kept, drafts, documents, templates }: Readonly<Tally>,
    dryRun: boolean,
    stopped: boolean,
  ): string => {
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
    return `${parts.join('，')}${templatesZh(templates)}。${stopped ? '再运行一次会接着完成。' : ''}\n`;
  },
  /** One line on a terminal; `seconds` are what is left, if that can be told. */
  progress: (done: number, failed: number, seconds: number | undefined) =>
    `已处理 ${done} 份，有问题 ${failed} 份${seconds === undefined ? '' : `，约剩 ${seconds} 秒`}`,
  /** --strict: why nothing is written. */
  strict: ({ failed, records, templates }: Readonly<Tally>) =>
    `${records} 份里有 ${failed} 份有问题，因为 --strict，一个文件也没有生成${templatesZh(templates)}。\n`,
};

function oneZh({ documents, dryRun, filled, counts, template }: OneReport): string {
  const { errors, missing, defaults } = counts;
  const used = templatesZh(template === undefined ? [] : [template]);
  const wrong = (lead: string): string[] => [
    ...(missing > 0 ? [`${lead} ${missing} 项`] : []),
    ...(errors > 0 ? [`错误 ${errors} 个`] : []),
  ];
  if (documents.length === 0) return `没有生成文件：${wrong('缺').toReversed().join('，')}${used}`;
  const what = missing + errors > 0 ? '草稿' : '文件';
  const words = dryRun
    ? { written: `将生成${what} `, replaced: `将更新${what} `, same: `${what}已是最新，不用改动 ` }
    : { written: `已生成${what} `, replaced: `已更新${what} `, same: `${what}已是最新，没有改动 ` };
  const done = documents.map(({ path, outcome }) => (path === '-' ? `已输出${what}` : words[outcome] + path));
  const parts = [
    `填写 ${filled} 项`,
    ...(defaults > 0 ? [`另有 ${defaults} 项用默认值`] : []),
    ...wrong('还缺'),
  ];
  return `${done.join('\n')}\n${parts.join('，')}${used}`;
}

function keptZh(failed: number, kept: number): string {
  if (kept === 0) return '';
  return failed === kept ? '，保留了原文件' : `（其中 ${kept} 份保留了原文件）`;
}

export type FillTexts = typeof zh;

const en: FillTexts = {
  one: oneEn,
  comma: ', ',
  missing: (count) => `${count} missing`,
  errors: (count) => counted(count, 'error'),
  draft: (wrong) => `draft (${wrong})`,
  template: 'its template is wrong',
  right: 'all right',
  done: { written: 'written', replaced: 'updated', same: 'up to date' },
  would: { written: 'would be written', replaced: 'would be updated', same: 'up to date' },
  record: (name, place) => `${name} (${place})`,
  notListed: (count) => (count === 0 ? '' : `  ${count} more with nothing wrong\n`),
  more: (count) => `details of ${count} more records not shown (--json shows all)\n`,
  account: ({ records, failed, kept, drafts, documents, templates }, dryRun, stopped) => {
    const { written, replaced, same } = documents;
    const words = dryRun ? en.would : en.done;
    const parts = [
      ...(written > 0 ? [`${counted(written, 'file')} ${words.written}`] : []),
      ...(replaced > 0 ? [`${counted(replaced, 'file')} ${words.replaced}`] : []),
      ...(same > 0 ? [`${counted(same, 'file')} ${words.same}`] : []),
      ...(drafts > 0 ? [`${drafts} of the records as drafts`] : []),
      ...(failed > 0 ? [`${failed} not ${dryRun ? 'to be written' : 'written'}${keptEn(failed, kept)}`] : []),
    ];
    const head = (stopped ? 'stopped after ' : '') + counted(records, 'record');
    return `${head}: ${parts.join(', ')}${templatesEn(templates)}${stopped ? '; run again to finish' : ''}\n`;
  },
  progress: (done, failed, seconds) =>
    `${done} done, ${failed} with something wrong${seconds === undefined ? '' : `, about ${seconds} s left`}`,
  strict: ({ failed, records, templates }) =>
    `${failed} of ${records} records have something wrong; because of --strict nothing is written${templatesEn(templates)}\n`,
};

function oneEn({ documents, dryRun, filled, counts, template }: OneReport): string {
  const { errors, missing, defaults } = counts;
  const used = templatesEn(template === undefined ? [] : [template]);
  const wrong = errors > 0 ? [counted(errors, 'error')] : [];
  if (documents.length === 0) {
    const gaps = missing > 0 ? [`${counted(missing, 'slot')} missing`] : [];
    return `nothing written: ${[...wrong, ...gaps].join(', ')}${used}`;
  }
  const what = missing + errors > 0 ? 'draft ' : '';
  const words = dryRun
    ? { written: `would write ${what}`, replaced: `would update ${what}`, same: `${what}up to date: ` }
    : { written: `wrote ${what}`, replaced: `updated ${what}`, same: `${what}up to date, left as it is: ` };
  const done = documents.map(({ path, outcome }) =>
    path === '-' ? `wrote ${what}to standard output` : words[outcome] + path,
  );
  const parts = [
    `${counted(filled, 'slot')} filled`,
    ...(defaults > 0 ? [`${defaults} more by default`] : []),
    ...(missing > 0 ? [`${missing} still missing`] : []),
    ...wrong,
  ];
  return `${done.join('\n')}\n${parts.join(', ')}${used}`;
}

function keptEn(failed: number, kept: number): string {
  if (kept === 0) return '';
  return failed === kept ? ', the files there are kept' : ` (${kept} of them kept as they were)`;
}

export const fillTexts: Readonly<Record<Lang, FillTexts>> = { zh, en };
