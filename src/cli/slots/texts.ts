import { counted, type Lang } from '../../diagnostics/words.ts';
import { defaultTemplate } from '../../host/find-template.ts';
import type { Outcome } from '../../model/files.ts';

/** The words of `slots`, `init` and `completion`. */
const zh = {
  names: {
    template: '名字|文件',
    data: '数据文件',
    file: '文件',
    folder: '文件夹',
    name: '名字',
    shell: '终端类型',
  },
  slots: '列出模板要填哪些项，或生成空的填报表、数据文件',
  slotsUsage: '[名字|文件] [选项]',
  template: `内置模板的名字，或模板文件（.md.hbs、.docx）；默认 ${defaultTemplate}`,
  init: '新建一个文件夹：填报表、空的数据文件，要改模板也可以带上模板',
  initUsage: '[文件夹] [选项]',
  folder: '放在哪里；默认当前文件夹',
  completion: '输出命令行自动补全的脚本',
  shell: 'bash、zsh、fish 或 powershell',
  options: {
    template: '也可以这样指定模板',
    data: '看这份数据里哪些填了、哪些没填；生成的文件里会带上已填的',
    to: '列成表（table，默认）、JSON、空的数据文件（yaml）、JSON Schema、Excel 填报表或 CSV',
    output: '写到哪个文件；格式看扩展名；默认标准输出',
    wide: '汇总用的填报表：一个地区一行（只用于 xlsx 和 csv）',
    force: '覆盖已有的文件',
    copy: `再复制一份内置模板和它的说明，供修改；默认 ${defaultTemplate}`,
  },
  wrong: {
    excessArguments: (first: string) => `“${first}”多了；文件名里有空格时要加引号`,
    templateTwice: (named: string) => `模板只能写一个：“${named}”和 -t 去掉其中一个`,
    extension: (output: string) =>
      `看不出“${output}”是什么格式，文件名要以 .xlsx、.csv、.yaml、.json、.schema.json 或 .txt 结尾，或者用 --to 写明`,
    wideSheet: '--wide 只用于填报表，请加上 --to xlsx 或 --to csv',
    jsonOnStdout: '--json 要用标准输出，请用 -o 把文件写到别处，例如 -o 填报表.xlsx',
    sheetOnTerminal: 'Excel 文件不能显示在终端上，请用 -o 写文件名，例如 -o 填报表.xlsx',
    notFolder: (given: string) => `“${given}”是一个文件，请写文件夹的名字`,
    shell: (given: string, shells: readonly string[]) => `不认识“${given}”，可以写 ${shells.join('、')}`,
  },
  account: (path: string, outcome: Outcome) =>
    ({
      written: `已生成 ${path}`,
      replaced: `已更新 ${path}`,
      same: `已是最新，没有改动 ${path}`,
    })[outcome],
  nothing: (errors: number) => (errors === 0 ? '没有生成' : `没有生成：错误 ${errors} 个`),
  /** The heading over the files that `init` saw to; how the folder is now. */
  started: (folder: string, isNew: boolean) =>
    isNew ? `已建好 ${folder}` : `${folder} 里都已经有了，没有改动`,
  purposes: {
    sheet: '填报表，用 Excel 或 WPS 填',
    data: '数据文件，不用填报表的话就填它',
    schema: '给编辑器（如 VS Code）用：填数据文件时提示和检查',
    template: '模板，正文可以改',
    description: '模板里各填写项的说明，随模板一起改',
  },
  kept: '（已有，没有动）',
  next: (sheet: string) => `下一步：填好 ${sheet}，然后运行`,
  notStarted: (folder: string) => `${folder} 没有建好`,
};

export type SlotsTexts = typeof zh;

const en: SlotsTexts = {
  names: {
    template: 'name|file',
    data: 'data',
    file: 'file',
    folder: 'folder',
    name: 'name',
    shell: 'shell',
  },
  slots: 'list what a template wants filled in, or make an empty sheet or data file',
  slotsUsage: '[name|file] [options]',
  template: `a built-in template or a file (.md.hbs, .docx); default ${defaultTemplate}`,
  init: 'start a folder: a sheet, an empty data file and, to change it, the template',
  initUsage: '[folder] [options]',
  folder: 'where; default: the working directory',
  completion: 'print the script that completes commands in a shell',
  shell: 'bash, zsh, fish or powershell',
  options: {
    template: 'another way to name the template',
    data: 'show what this data file fills and what not; files that are made hold what is known',
    to: 'a table (the default), JSON, an empty data file (yaml), a JSON Schema, an Excel sheet or CSV',
    output: 'the file to write, in the format of its extension; default: standard output',
    wide: 'a sheet to collect in: a row a district (xlsx and csv only)',
    force: 'overwrite a file that is already there',
    copy: `also copy a built-in template and its description, to change them; default ${defaultTemplate}`,
  },
  wrong: {
    excessArguments: (first) => `"${first}" is too many; put a name with blanks in quotes`,
    templateTwice: (named) => `one template only: leave out "${named}" or -t`,
    extension: (output) =>
      `"${output}" does not tell its format: end it in .xlsx, .csv, .yaml, .json, .schema.json or .txt, or add --to`,
    wideSheet: '--wide is for sheets only: add --to xlsx or --to csv',
    jsonOnStdout: '--json uses standard output; write the file elsewhere with -o, such as -o sheet.xlsx',
    sheetOnTerminal:
      'an Excel file cannot be shown on a terminal; name a file with -o, such as -o sheet.xlsx',
    notFolder: (given) => `"${given}" is a file; name a folder`,
    shell: (given, shells) => `"${given}" is no known shell; it can be ${shells.join(', ')}`,
  },
  account: (path, outcome) =>
    ({
      written: `wrote ${path}`,
      replaced: `updated ${path}`,
      same: `up to date, left as it is: ${path}`,
    })[outcome],
  nothing: (errors) => (errors === 0 ? 'nothing written' : `nothing written: ${counted(errors, 'error')}`),
  started: (folder, isNew) =>
    isNew ? `${folder} is ready` : `everything is in ${folder} already, and was left as it is`,
  purposes: {
    sheet: 'the sheet, to fill in with Excel or WPS',
    data: 'the data file, to fill in instead of the sheet',
    schema: 'for editors such as VS Code: completes and checks the data file',
    template: 'the template, to change as you like',
    description: 'what the template wants filled in, to change along with it',
  },
  kept: ' (was there, left alone)',
  next: (sheet) => `Next: fill in ${sheet}, then run`,
  notStarted: (folder) => `${folder} is not ready`,
};

export const slotsTexts: Readonly<Record<Lang, SlotsTexts>> = { zh, en };
