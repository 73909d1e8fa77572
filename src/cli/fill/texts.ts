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

/** The words of `fill`: its options, and what is said of a run, of one report or of many. */
const zh = {
  fill: '生成报告；不写命令就是它',
  usage: '<数据...> [选项]',
  data: '数据文件（.yaml、.xlsx、.csv、.tsv、.json、.jsonl），可以多个，也可以是文件夹或通配符；- 表示标准输入（哪种数据都行），这时要用 -o 给出输出',
  options: {
    output:
      '写到哪里；可以带填写项，如 out/{{地区}}.docx；- 表示标准输出；默认在当前文件夹，用数据文件的名字加 .docx',
    to: '生成的格式，可以写两种（docx,md）；默认看输出的扩展名，没有就是 docx',
    draft: '还有没填的也生成草稿，空缺处突出显示',
    force: '覆盖有人改过的文件',
    dryRun: '什么也不写，只说明会写哪些、保留哪些、为什么',
    strict: '有一份数据有问题，就一份也不写',
    proof: '另写一份核对稿：每个数字标出填写项、出处，末尾附核对表',
    trace: '另写一份清单：每个数字的填写项、数据原文和出处',
  },
  wrong: {
    /** What is wrong, and what to do. */
    because: (says: string, fix: string) => `${says}；${fix}`,
    stdinNeedsOutput: '数据从标准输入读时，要用 -o 写明输出的文件，例如 -o 总结.docx',
    jsonOnStdout: '-o - 和 --json 都要用标准输出，请把文件写到别处，例如 -o 总结.docx',
    twoFormats: (output: string) => `要生成两种格式，-o ${output} 就不要写扩展名`,
    twoFormatsOnStdout: '标准输出只能放一种格式，--to 请只写一种',
    severalOnStdout: '标准输出只能放一份报告，这里有几个数据文件，请用 -o 写成文件夹，例如 -o out/',
    wordOnTerminal: 'Word 文件不能显示在终端上，请用 -o 写文件名，或者加 --to md',
    extension: (output: string) =>
      `看不出“${output}”是什么格式，文件名要以 .docx 或 .md 结尾（文件夹要以 / 结尾）`,
    strayBraces: (output: string) => `-o ${output} 里的花括号不对，填写项要用两对半角花括号，如 {{地区}}`,
  },
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
  fill: 'make a report; this is what runs without a command',
  usage: '<data...> [options]',
  data: "data files (.yaml, .xlsx, .csv, .tsv, .json, .jsonl), also several, folders or globs; '-' reads any of these from standard input, and -o must then say where to write",
  options: {
    output:
      "where to write; it may hold slots, as out/{{地区}}.docx; '-' is standard output; default: the data file's name with .docx, in the working directory",
    to: "what to write, or both (docx,md); default: by the output's extension, else docx",
    draft: 'write although slots are unfilled, with the gaps highlighted',
    force: 'overwrite a file that somebody changed',
    dryRun: 'write nothing: say what would be written, kept or refused, and why',
    strict: 'write nothing unless every record is right',
    proof: 'write a proof copy too: each figure with its slot and source, and a table to sign',
    trace: 'write a list too: each figure with its slot, what the data says and where',
  },
  wrong: {
    because: (says, fix) => `${says}; ${fix}`,
    stdinNeedsOutput: 'data from standard input needs -o with a file to write, such as -o summary.docx',
    jsonOnStdout:
      '-o - and --json both use standard output; write the document elsewhere, such as -o summary.docx',
    twoFormats: (output) => `two formats are asked for, so -o ${output} must have no extension`,
    twoFormatsOnStdout: 'standard output holds one format; give --to only one',
    severalOnStdout:
      'standard output holds one report, and there are several data files; give -o a folder, such as -o out/',
    wordOnTerminal: 'a Word file cannot be shown on a terminal; name a file with -o, or add --to md',
    extension: (output) =>
      `"${output}" does not tell its format: a file's name must end in .docx or .md (a folder's in /)`,
    strayBraces: (output) =>
      `the braces in -o ${output} are wrong; a slot is written with two half-width ones on each side, such as {{地区}}`,
  },
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
