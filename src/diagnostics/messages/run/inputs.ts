import type { MessageTable } from '../../message.ts';

/** The inputs of a run, and the template that they name. */
export const inputsMessages = {
  'folder-without-data': {
    severity: 'error',
    zh: {
      says: '文件夹“{folder}”里没有能用的文件',
      fix: '数据文件是 .yaml、.yml、.json、.jsonl、.xlsx、.csv 或 .tsv；check 还查 .hbs、.docx、.md 和 .txt',
    },
    en: {
      says: 'there is no file to use in the folder “{folder}”',
      fix: 'data files are .yaml, .yml, .json, .jsonl, .xlsx, .csv or .tsv; check takes .hbs, .docx, .md and .txt too',
    },
  },
  'glob-without-data': {
    severity: 'error',
    zh: {
      says: '没有文件符合“{pattern}”',
      fix: '核对通配符和文件夹；数据文件是 .yaml、.yml、.json、.jsonl、.xlsx、.csv 或 .tsv；check 还查 .hbs、.docx、.md 和 .txt',
    },
    en: {
      says: 'no file fits “{pattern}”',
      fix: 'look at the pattern and the folder; data files are .yaml, .yml, .json, .jsonl, .xlsx, .csv or .tsv; check takes .hbs, .docx, .md and .txt too',
    },
  },
  'no-records': {
    severity: 'error',
    zh: {
      says: '“{file}”里没有数据',
      fix: '看看是不是拿错了文件，或者内容还没有保存',
    },
    en: {
      says: 'there is no data in “{file}”',
      fix: 'see whether it is the right file, and saved',
    },
  },
  'form-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{file}”里一项也没有填，没有当作一份数据',
      fix: '要用它就先填好；不用就不必管它',
    },
    en: {
      says: 'nothing is filled in in “{file}”, so it was not taken for a record',
      fix: 'fill it in if it is wanted; else leave it',
    },
  },
  'template-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的模板',
      fix: '现有模板：{known}；用自己的模板就写文件名，如 ./我的总结.md.hbs',
    },
    en: {
      says: 'there is no template named “{name}”',
      fix: 'built-in templates: {known}; for one of your own give the file, such as ./mine.md.hbs',
    },
  },
  'template-name': {
    severity: 'error',
    zh: {
      says: '“{key}”后面应当是模板的名字',
      fix: '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 {key}: {example}',
    },
    en: {
      says: 'after “{key}” the name of a template is wanted',
      fix: 'write the name of a built-in template or the path of a .md.hbs file, such as {key}: {example}',
    },
  },
  'several-records': {
    severity: 'error',
    zh: {
      says: '这个文件里不止一份数据，这里只能用一份',
      fix: '一份数据存一个文件；要一次生成多份报告，用 -o 写成文件夹或带填写项的文件名，例如 -o out/{example}.docx',
      brief: '标准输出只放得下一份，没有写',
    },
    en: {
      says: 'this file holds the data of more than one report, and only one fits here',
      fix: 'keep the data of each report in a file of its own; to make many reports, give -o a folder or a name with a slot, such as -o out/{example}.docx',
      brief: 'not written: standard output holds one',
    },
  },
} as const satisfies MessageTable;
