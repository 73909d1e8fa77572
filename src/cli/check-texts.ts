import type { Lang } from '../diagnostics/format.ts';

interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The words of `check`. */
export interface CheckTexts {
  readonly check: string;
  readonly usage: string;
  readonly files: string;
  readonly names: Readonly<Record<'files' | 'code' | 'number', string>>;
  readonly options: Readonly<Record<'off' | 'maxWarnings' | 'format', string>>;
  readonly account: (summary: Summary) => string;
  readonly tooMany: (warnings: number, most: number) => string;
  readonly number: (given: string) => string;
  readonly code: (given: string, near: string | undefined) => string;
}

const zh: CheckTexts = {
  check: '检查数据文件、模板和已经成文的文件',
  usage: '<文件...> [选项]',
  files: '数据文件、模板（.md.hbs）、成文（.docx、.md、.txt），可以多个，也可以是文件夹或通配符',
  names: { files: '文件', code: '代码', number: '个数' },
  options: {
    off: '不查这一条；可以写几个代码，用逗号隔开，也可以多次写',
    maxWarnings: '警告超过这么多个，也算没有通过',
    format: '结果的形式：给人看、给程序读、给 GitHub 标注',
  },
  account: ({ files, errors, warnings }) => `检查了 ${files} 个文件：错误 ${errors} 个，警告 ${warnings} 个`,
  tooMany: (warnings, most) => `警告 ${warnings} 个，超过 --max-warnings ${most}`,
  number: (given) => `--max-warnings 后面要写个数，不能是“${given}”`,
  code: (given, near) =>
    `没有 ${given} 这个代码${near === undefined ? '' : `，是不是 ${near}？`}；代码写在每条提示的前面`,
};

const en: CheckTexts = {
  check: 'check data files, templates and finished documents',
  usage: '<file...> [options]',
  files: 'data files, templates (.md.hbs), finished documents (.docx, .md, .txt); also folders and globs',
  names: { files: 'file', code: 'code', number: 'number' },
  options: {
    off: 'leave a rule out, by its code; several with commas, or given again',
    maxWarnings: 'more warnings than this count as a failure',
    format: 'for people, for programs, or as annotations for GitHub',
  },
  account: ({ files, errors, warnings }) =>
    `${files} ${files === 1 ? 'file' : 'files'} checked: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  tooMany: (warnings, most) => `${warnings} warnings are more than --max-warnings ${most}`,
  number: (given) => `--max-warnings takes a number, not "${given}"`,
  code: (given, near) =>
    `there is no code ${given}${near === undefined ? '' : `; did you mean ${near}?`} It stands before each finding`,
};

export const checkTexts: Readonly<Record<Lang, CheckTexts>> = { zh, en };
