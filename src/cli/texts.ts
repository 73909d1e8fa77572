import { type Lang, visible } from '../diagnostics/words.ts';
import { defaultTemplate } from '../host/find-template.ts';

type Rows = readonly (readonly [term: string, what: string])[];

/** The command line's own words; what is wrong with the input stands in the table of messages. */
const zh = {
  about: '用数据文件填写报告模板，生成 Word（公文格式）或 Markdown 文件。',
  usage: 'fill-report [fill] <数据...> [选项]',
  short: `用数据文件填写报告模板，生成 Word 文件。例如：

  fill-report 云岭区.yaml      生成 云岭区.docx

全部用法见 fill-report --help
`,
  heads: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    examples: '例子：',
    exit: '退出码：',
  },
  examples: [
    ['fill-report 云岭区.yaml', '生成 云岭区.docx'],
    ['fill-report 云岭区.yaml -o 总结.md', '生成 Markdown'],
    ['fill-report 云岭区.yaml --draft', '数字没报齐，先出草稿'],
    ["fill-report 各区/ -o 'out/{{地区}}.docx'", '一次生成各区的报告'],
  ] as Rows,
  exits: [
    ['0', '完成'],
    ['1', '数据、模板或要写的文件有问题'],
    ['2', '命令写得不对'],
    ['70', '程序自身出错'],
  ] as Rows,
  names: { data: '数据文件', template: '名字|文件', output: '文件|文件夹' },
  options: {
    template: `内置模板的名字，或模板文件（.md.hbs、.docx）；默认 ${defaultTemplate}`,
    report:
      '把要改的地方列成清单，供发回各地区：一个文件（.xlsx、.csv、.md），或者一个文件夹（如 问题/，一个地区一个文件）',
    format: '结果给人看（text）还是给程序读（json）；check 还可以给 GitHub 标注（github）',
    json: '同 --format json：每行一个 JSON，最后一行是汇总',
    lang: '提示用的语言；默认看系统的语言',
    quiet: '不说明结果；错误和用到的默认值照样列出',
    version: '显示版本号',
    help: '显示这份说明',
  },
  wrong: {
    seeHelp: '用法见 fill-report --help',
    unknownOption: (flag: string, near?: string) =>
      `没有 ${flag} 这个选项${near === undefined ? '' : `，是不是 ${near}？`}`,
    excessArguments: (first: string) => `“${first}”多了；文件名里有空格时要加引号`,
    missingArgument: (name: string) => `没有写${name}`,
    optionMissingArgument: (flags: string) => `${flags} 后面要写一个值`,
    choice: (flag: string, given: string, choices: readonly string[]) =>
      `${flag} 不能是“${given}”，可以写 ${choices.join(' 或 ')}`,
    command: (given: string, near: string) =>
      `没有 ${given} 这个命令，是不是 ${near}？如果是数据文件，请写 ./${given}`,
    other: (message: string) => `命令写得不对：${message}`,
    extensionAgainst: (output: string, to: string) =>
      `-o ${output} 和 --to ${to} 不一致，去掉其中一个或改成一样的`,
    listExtension: (path: string) => `--report ${path} 要以 .xlsx、.csv 或 .md 结尾（文件夹要以 / 结尾）`,
  },
  /** Where a list of what is wrong was written, and how long it is; ends its line. */
  listed: (path: string, rows: number) => `问题清单 ${path}${rows === 0 ? '：没有问题' : `：${rows} 处`}\n`,
  /** Standard output cannot be written to. */
  stdoutFailed: (reason: string) => `写不到标准输出，系统报告 ${reason}`,
  folderGone: '当前文件夹已经被删除了，请用 cd 换到另一个文件夹再运行',
  defect: (version: string) =>
    `程序自身出错了，这不是您的数据的问题（fill-report ${version}，Node.js ${process.version}）。
请把这段话、用的命令和数据文件发给维护人员；设置环境变量 DEBUG=1 再运行一次，可以看到详细信息。`,
};

export type Texts = typeof zh;

const en: Texts = {
  about: 'Fills a report template from a data file and writes Word (in the official format) or Markdown.',
  usage: 'fill-report [fill] <data...> [options]',
  short: `Fills a report template from a data file and writes Word. For example:

  fill-report yunling.yaml      writes yunling.docx

Everything else: fill-report --help
`,
  heads: {
    usage: 'Usage: ',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    exit: 'Exit codes:',
  },
  examples: [
    ['fill-report yunling.yaml', 'writes yunling.docx'],
    ['fill-report yunling.yaml -o summary.md', 'writes Markdown'],
    ['fill-report yunling.yaml --draft', 'writes a draft while figures are missing'],
    ["fill-report data/ -o 'out/{{地区}}.docx'", 'writes a report for each district'],
  ],
  exits: [
    ['0', 'done'],
    ['1', 'something is wrong with the data, the template or the file to write'],
    ['2', 'wrong usage'],
    ['70', 'a defect of the program'],
  ],
  names: { data: 'data', template: 'name|file', output: 'file|folder' },
  options: {
    template: `a built-in template or a file (.md.hbs, .docx); default ${defaultTemplate}`,
    report:
      'list what is to be mended, to be sent back: one file (.xlsx, .csv, .md), or a folder (such as findings/) with a file a district',
    format:
      'findings and result for people (text) or for programs (json); check also as annotations (github)',
    json: 'the same as --format json: a JSON object a line, a summary last',
    lang: "the language to speak; default: the system's",
    quiet: 'no account of the result; errors and the defaults used are still listed',
    version: 'show the version',
    help: 'show this help',
  },
  wrong: {
    seeHelp: 'see fill-report --help',
    unknownOption: (flag, near) =>
      `there is no option ${flag}${near === undefined ? '' : `; did you mean ${near}?`}`,
    excessArguments: (first) => `"${first}" is too many; put a name with blanks in quotes`,
    missingArgument: (name) => `the argument <${name}> is missing`,
    optionMissingArgument: (flags) => `${flags} needs a value`,
    choice: (flag, given, choices) => `${flag} cannot be "${given}"; it can be ${choices.join(' or ')}`,
    command: (given, near) =>
      `there is no command ${given}; did you mean ${near}? If it is a data file, write ./${given}`,
    other: (message) => `wrong usage: ${message}`,
    extensionAgainst: (output, to) =>
      `-o ${output} and --to ${to} do not agree; leave one out or make them the same`,
    listExtension: (path) => `--report ${path} must end in .xlsx, .csv or .md (a folder's name in /)`,
  },
  listed: (path, rows) => `list of findings ${path}: ${rows === 0 ? 'none' : rows}\n`,
  stdoutFailed: (reason) => `standard output cannot be written to: the system reports ${reason}`,
  folderGone: 'the current folder has been deleted; cd to another one and run this again',
  defect: (version) =>
    `a defect of the program, not of your data (fill-report ${version}, Node.js ${process.version}).
Please send this text, the command and the data file to whoever maintains it; run again with DEBUG=1 to see the details.`,
};

/** The command line's own words in both languages. */
export const texts: Readonly<Record<Lang, Texts>> = { zh, en };

const MOST_TEMPLATES = 3;

/** Which templates were used, behind an account: （模板 简报.md.hbs）; '' for none. */
export function templatesZh(names: Iterable<string>): string {
  const all = Array.from(names, visible);
  if (all.length === 0) return '';
  return `（模板 ${all.slice(0, MOST_TEMPLATES).join('、')}${all.length > MOST_TEMPLATES ? '等' : ''}）`;
}

export function templatesEn(names: Iterable<string>): string {
  const all = Array.from(names, visible);
  if (all.length === 0) return '';
  const more = all.length > MOST_TEMPLATES ? ', …' : '';
  return ` (template${all.length === 1 ? '' : 's'} ${all.slice(0, MOST_TEMPLATES).join(', ')}${more})`;
}

/** The same in a language, of one template or none. */
export function templateText(lang: Lang, template: { readonly file: string } | undefined): string {
  return (lang === 'zh' ? templatesZh : templatesEn)(template ? [template.file] : []);
}
