import { counted, type Lang } from '../../diagnostics/words.ts';
import { templatesEn, templatesZh } from '../texts.ts';

export interface CheckSummary {
  readonly files: number;
  /** Of data; a file may hold many. */
  readonly records: number;
  /** Missing slots among them. */
  readonly errors: number;
  readonly missing: number;
  readonly warnings: number;
}

/** The words of `check`. */
const zh = {
  check: '检查数据文件、模板和已经成文的文件',
  usage: '<文件...> [选项]',
  files: '数据文件、模板（.md.hbs）、成文（.docx、.md、.txt），可以多个，也可以是文件夹或通配符',
  names: { files: '文件', code: '代码', number: '个数' },
  options: {
    data: '把成文里的每个数字和这份数据核对',
    off: '不查这一条；可以写几个代码，用逗号隔开，也可以多次写',
    maxWarnings: '警告超过这么多个，也算没有通过',
  },
  /** The last line. `most` is how many warnings there may be, if there are more. */
  account: (
    { files, records, errors, missing, warnings }: CheckSummary,
    most: number | undefined,
    templates: Iterable<string>,
  ) => {
    const wrong = [
      ...(errors > missing ? [`错误 ${errors - missing} 个`] : []),
      ...(missing > 0 ? [`缺 ${missing} 项`] : []),
      ...(warnings > 0 ? [`警告 ${warnings} 个`] : []),
      ...(most === undefined ? [] : [`超过了 --max-warnings ${most}`]),
    ].join('，');
    const what = `检查了 ${files} 个文件${records > files ? `（${records} 份数据）` : ''}`;
    return `${what}：${wrong === '' ? '没有发现问题' : wrong}${templatesZh(templates)}`;
  },
  /** Above what is said of one of many records. */
  record: (name: string, place: string) => `── ${name}（${place}）`,
  /** Records and files that are not shown. */
  more: (count: number) => `另有 ${count} 份没有列出（加上 --json 可以看到全部）`,
  number: (given: string) => `--max-warnings 后面要写个数，不能是“${given}”`,
  code: (given: string, near: string | undefined) =>
    `--off 后面的“${given}”不是代码${near === undefined ? '' : `，是不是 ${near}？`}（代码写在每条提示的“错误”“警告”后面）`,
};

export type CheckTexts = typeof zh;

const en: CheckTexts = {
  check: 'check data files, templates and finished documents',
  usage: '<file...> [options]',
  files: 'data files, templates (.md.hbs), finished documents (.docx, .md, .txt); also folders and globs',
  names: { files: 'file', code: 'code', number: 'number' },
  options: {
    data: 'compare every figure of the documents with this data',
    off: 'leave a rule out, by its code; several with commas, or given again',
    maxWarnings: 'more warnings than this count as a failure',
  },
  account: ({ files, records, errors, missing, warnings }, most, templates) => {
    const wrong = [
      ...(errors > missing ? [counted(errors - missing, 'error')] : []),
      ...(missing > 0 ? [`${counted(missing, 'slot')} missing`] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
      ...(most === undefined ? [] : [`more than --max-warnings ${most}`]),
    ].join(', ');
    const what = `${counted(files, 'file')}${records > files ? ` (${counted(records, 'record')})` : ''}`;
    return `${what} checked: ${wrong === '' ? 'nothing found' : wrong}${templatesEn(templates)}`;
  },
  record: (name, place) => `── ${name} (${place})`,
  more: (count) => `${count} more not shown (--json shows all)`,
  number: (given) => `--max-warnings takes a number, not “${given}”`,
  code: (given, near) =>
    `“${given}” after --off is no code${near === undefined ? '' : `; did you mean ${near}?`} (a finding shows its code after “error” or “warning”)`,
};

export const checkTexts: Readonly<Record<Lang, CheckTexts>> = { zh, en };
