import type { Lang } from '../../diagnostics/words.ts';
import { defaultTemplate } from '../../host/find-template.ts';

/** The words of `init`. */
const zh = {
  init: '新建一个文件夹：填报表、空的数据文件，要改模板也可以带上模板',
  usage: '[文件夹] [选项]',
  names: { folder: '文件夹', name: '名字' },
  folder: '放在哪里；默认当前文件夹',
  copy: `再复制一份内置模板和它的说明，供修改；默认 ${defaultTemplate}`,
  notFolder: (given: string) => `“${given}”是一个文件，请写文件夹的名字`,
  /** The heading over the files that were seen to; how the folder is now. */
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

type InitTexts = typeof zh;

const en: InitTexts = {
  init: 'start a folder: a sheet, an empty data file and, to change it, the template',
  usage: '[folder] [options]',
  names: { folder: 'folder', name: 'name' },
  folder: 'where; default: the working directory',
  copy: `also copy a built-in template and its description, to change them; default ${defaultTemplate}`,
  notFolder: (given) => `"${given}" is a file; name a folder`,
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

export const initTexts: Readonly<Record<Lang, InitTexts>> = { zh, en };
