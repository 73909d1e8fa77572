import { counted, type Lang } from '../../diagnostics/words.ts';

/** The words of `import`. */
const zh = {
  command: '把带 X 记号的文件做成模板：旁边生成模板、填写项说明和空的数据文件',
  paper: '带记号（X、XX、____、【待填】等）的文件：.docx、.md 或 .txt',
  names: { paper: '文件', marks: '记号', names: '名称.yaml' },
  options: {
    marks: '另外哪些字也是记号，用逗号隔开，如 待定,@@',
    names: '按这个文件改名称、合并、保留原文、改类型和单位（先用 --list 列出来改）',
    list: '只列出填写项，格式就是 --names 要的文件；不写文件',
    literal: '“增长X%”里的“增长”保留不动（数字就不能是负的）',
    all: '标题前面像是广告的几行也保留',
    force: '已有的同名文件也覆盖',
  },
  wrote: (path: string) => `已生成 ${path}`,
  leftOut: (count: number) => `标题前面有 ${count} 行不像正文，没有放进模板（要保留加上 --all）：`,
  unsure: (count: number) => `拿不准的有 ${count} 项，请先看这些：`,
  /** `rest` where some have been listed before. */
  sure: (count: number, rest: boolean) => (rest ? `其余 ${count} 项：` : `填写项 ${count} 项：`),
  places: (count: number) => (count === 1 ? '' : `（${count} 处）`),
  account: (places: number, slots: number) =>
    `记号 ${places} 处，填写项 ${slots} 项。名称不合适的，用 --list 列出来改好，再用 --names 重新生成。`,
  nothing: '没有找到记号，没有生成模板。别的记号可以用 --marks 指明。',
  /** What to do with the files that were made; `sheet` does not exist yet. */
  next: (data: string, template: string, sheet: string) =>
    `填好数据后运行：fill-report ${data} -o 成文.docx\n要在表格里填，先运行：fill-report slots ${template} --to xlsx -o ${sheet}`,
  listHead: [
    '# 每行一个填写项：冒号前是自动起的名称（不要改），后面可以改：',
    '#   名称: 新的名称　类型: 名、名单、数、量、率、比　单位: 亿元　同: 与哪一项相同　保留: 是（不作填写项，原文不动）',
  ],
};

export type ImportTexts = typeof zh;

const en: ImportTexts = {
  command:
    'make a template of a paper with X marks: beside it the template, its description and an empty data file',
  paper: 'a paper with marks (X, XX, ____, 【待填】 …): .docx, .md or .txt',
  names: { paper: 'paper', marks: 'marks', names: 'names.yaml' },
  options: {
    marks: 'what else is a mark, divided by commas, such as 待定,@@',
    names:
      'take names, kinds and units, what is the same, and what stays words from this file (made by --list)',
    list: 'print the slots in the form that --names takes; nothing is written',
    literal: 'keep the word 增长 in 增长X% (the figure can then not be negative)',
    all: 'keep lines before the title that look like adverts',
    force: 'replace files that exist',
  },
  wrote: (path) => `wrote ${path}`,
  leftOut: (count) =>
    `${counted(count, 'line')} before the title left out as no part of the paper (--all keeps them):`,
  unsure: (count) => `${count} to look at first:`,
  sure: (count, rest) => `${rest ? `${count} others` : counted(count, 'slot')}:`,
  places: (count) => (count === 1 ? '' : ` (${count} places)`),
  account: (places, slots) =>
    `${places} marks, ${slots} slots. To change names, edit what --list prints and give it to --names.`,
  nothing: 'no marks found, no template made; name other marks by --marks',
  next: (data, template, sheet) =>
    `fill in the data, then: fill-report ${data} -o report.docx\nto fill in a sheet instead: fill-report slots ${template} --to xlsx -o ${sheet}`,
  listHead: [
    '# One slot a line: before the colon the name that was given (leave it), behind it what can be changed:',
    '#   名称: new name  类型: kind  单位: unit  同: the slot that it is the same as  保留: 是 (no slot, the words stay)',
  ],
};

export const importTexts: Readonly<Record<Lang, ImportTexts>> = { zh, en };
