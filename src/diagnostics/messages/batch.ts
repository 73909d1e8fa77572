import type { MessageTable } from '../message.ts';

/** What may be said of many reports at once: their inputs and the names of their documents. */
export const batchMessages = {
  'folder-without-data': {
    severity: 'error',
    zh: {
      says: '文件夹“{folder}”里没有能用的文件',
      fix: '数据文件是 .yaml、.yml、.json、.jsonl、.xlsx 或 .csv；check 还查 .hbs、.docx、.md 和 .txt',
      about: '文件夹只看它自己这一层；隐藏文件、以 ~$ 开头的文件、*.slots.yaml 和 *.schema.json 不算。',
    },
    en: {
      says: 'there is no file to use in the folder “{folder}”',
      fix: 'data files are .yaml, .yml, .json, .jsonl, .xlsx or .csv; check takes .hbs, .docx, .md and .txt too',
      about:
        'Only the folder itself is looked at; hidden files, files that begin with ~$, *.slots.yaml and *.schema.json are passed over.',
    },
  },
  'glob-without-data': {
    severity: 'error',
    zh: {
      says: '没有文件符合“{pattern}”',
      fix: '核对通配符和文件夹；数据文件是 .yaml、.yml、.json、.jsonl、.xlsx 或 .csv；check 还查 .hbs、.docx、.md 和 .txt',
      about: '通配符写法：* 代表任意几个字，** 代表任意几层文件夹，? 代表一个字。',
    },
    en: {
      says: 'no file fits “{pattern}”',
      fix: 'look at the pattern and the folder; data files are .yaml, .yml, .json, .jsonl, .xlsx or .csv; check takes .hbs, .docx, .md and .txt too',
      about: '* stands for any characters, ** for any folders, ? for one character.',
    },
  },
  'no-records': {
    severity: 'error',
    zh: {
      says: '“{file}”里没有数据',
      fix: '看看是不是拿错了文件，或者内容还没有保存',
      about: '文件读得通，但一份报告的数据也没有，例如只有空行的 .jsonl 或空的列表。',
    },
    en: {
      says: 'there is no data in “{file}”',
      fix: 'see whether it is the right file, and saved',
      about: 'The file can be read but holds no record, as a .jsonl file of blank lines or an empty list.',
    },
  },
  'output-twice': {
    severity: 'error',
    zh: {
      says: '两份数据要写成同一个文件“{path}”，先写的在 {first}',
      fix: '在 -o 里加上能区分它们的填写项，如 {example}；数据重复了就删去一份',
      about: '只有大小写不同的名称，在 Windows 和 macOS 上也是同一个文件。后一份不写，先一份不受影响。',
    },
    en: {
      says: 'two records would be written to “{path}”; the first is at {first}',
      fix: 'put a slot into -o that tells them apart, such as {example}, or take one of the records away',
      about:
        'Names that differ only in case are one file on Windows and macOS. The later record is not written; the earlier one stands.',
    },
    example: { bad: "-o 'out/{{年度}}.docx'", good: "-o 'out/{{地区}}{{年度}}.docx'" },
  },
  'output-key-unknown': {
    severity: 'error',
    zh: {
      says: '文件名里的“{key}”不是这份数据所用模板的填写项',
      fix: '改用模板里有的填写项：{known}',
      about: '-o 里的 {{键}} 换成每份数据自己的值，所以要是模板里的填写项。',
    },
    en: {
      says: '“{key}” in the file’s name is no slot of this record’s template',
      fix: 'use a slot that the template has: {known}',
      about: 'A {{key}} in -o becomes each record’s own value, so it must be a slot of its template.',
    },
    example: { bad: "-o 'out/{{区名}}.docx'", good: "-o 'out/{{地区}}.docx'" },
  },
  'output-key-table': {
    severity: 'error',
    zh: {
      says: '文件名里的“{key}”是一张表，不能放进文件名',
      fix: '改用只有一个值的填写项：{known}',
      about: '-o 里的 {{键}} 换成每份数据自己的值，表有好几行，放不进去。',
    },
    en: {
      says: '“{key}” in the file’s name is a table, which has no place there',
      fix: 'use a slot that has one value: {known}',
      about: 'A {{key}} in -o becomes each record’s own value; a table has rows of them.',
    },
    example: { bad: "-o 'out/{{重点项目}}.docx'", good: "-o 'out/{{地区}}.docx'" },
  },
  'output-is-input': {
    severity: 'error',
    zh: {
      says: '要写的“{path}”就是这次要读的文件，没有覆盖',
      fix: '用 -o 换一个文件名',
      about: '生成的文件不能和数据文件、模板是同一个文件，加上 --force 也不覆盖。',
    },
    en: {
      says: '“{path}” is a file that this run reads, and is left alone',
      fix: 'choose another name with -o',
      about:
        'A document never takes the place of the data or the template it is made from, not even with --force.',
    },
  },
} as const satisfies MessageTable;
