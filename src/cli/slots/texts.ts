import { counted, type Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';

/** The words of `slots`. */
const zh = {
  file: '文件',
  slots: '列出模板要填哪些项，或生成空的填报表、数据文件',
  usage: '[名字|文件] [选项]',
  options: {
    template: '也可以这样指定模板',
    data: '看这份数据里哪些填了、哪些没填；生成的文件里会带上已填的',
    to: '列成表（table，默认）、JSON、空的数据文件（yaml）、JSON Schema、Excel 填报表或 CSV',
    output: '写到哪个文件；格式看扩展名；默认标准输出',
    wide: '汇总用的填报表：一个地区一行（只用于 xlsx 和 csv）',
    force: '覆盖已有的文件',
  },
  wrong: {
    templateTwice: (named: string) => `模板只能写一个：“${named}”和 -t 去掉其中一个`,
    extension: (output: string) =>
      `看不出“${output}”是什么格式，文件名要以 .xlsx、.csv、.yaml、.json、.schema.json 或 .txt 结尾，或者用 --to 写明`,
    wideSheet: '--wide 只用于填报表，请加上 --to xlsx 或 --to csv',
    jsonOnStdout: '--json 要用标准输出，请用 -o 把文件写到别处，例如 -o 填报表.xlsx',
    sheetOnTerminal: 'Excel 文件不能显示在终端上，请用 -o 写文件名，例如 -o 填报表.xlsx',
  },
  account: (path: string, outcome: Outcome) =>
    ({
      written: `已生成 ${path}`,
      replaced: `已更新 ${path}`,
      same: `已是最新，没有改动 ${path}`,
    })[outcome],
  nothing: (errors: number) => (errors === 0 ? '没有生成' : `没有生成：错误 ${errors} 个`),
};

export type SlotsTexts = typeof zh;

const en: SlotsTexts = {
  file: 'file',
  slots: 'list what a template wants filled in, or make an empty sheet or data file',
  usage: '[name|file] [options]',
  options: {
    template: 'another way to name the template',
    data: 'show what this data file fills and what not; files that are made hold what is known',
    to: 'a table (the default), JSON, an empty data file (yaml), a JSON Schema, an Excel sheet or CSV',
    output: 'the file to write, in the format of its extension; default: standard output',
    wide: 'a sheet to collect in: a row a district (xlsx and csv only)',
    force: 'overwrite a file that is already there',
  },
  wrong: {
    templateTwice: (named) => `one template only: leave out "${named}" or -t`,
    extension: (output) =>
      `"${output}" does not tell its format: end it in .xlsx, .csv, .yaml, .json, .schema.json or .txt, or add --to`,
    wideSheet: '--wide is for sheets only: add --to xlsx or --to csv',
    jsonOnStdout: '--json uses standard output; write the file elsewhere with -o, such as -o sheet.xlsx',
    sheetOnTerminal:
      'an Excel file cannot be shown on a terminal; name a file with -o, such as -o sheet.xlsx',
  },
  account: (path, outcome) =>
    ({
      written: `wrote ${path}`,
      replaced: `updated ${path}`,
      same: `up to date, left as it is: ${path}`,
    })[outcome],
  nothing: (errors) => (errors === 0 ? 'nothing written' : `nothing written: ${counted(errors, 'error')}`),
};

export const slotsTexts: Readonly<Record<Lang, SlotsTexts>> = { zh, en };
