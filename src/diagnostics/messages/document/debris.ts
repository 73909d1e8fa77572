import type { MessageTable } from '../../message.ts';

/** What templates and sheets leave behind. */
export const debrisMessages = {
  'template-tag-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是模板的标签，没有换成内容',
      fix: '换成真实的内容，或者重新生成这份文件',
    },
    en: {
      says: '“{text}” is a tag of a template and was not replaced',
      fix: 'put the real words there, or make the document again',
    },
  },
  'program-value-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是程序里的空值，不是内容',
      fix: '查一下这里应当是什么，填上',
    },
    en: {
      says: '“{text}” is what a program writes for no value',
      fix: 'find out what belongs there and write it',
    },
  },
  'sheet-error-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是表格里的错误或公式，不是数字',
      fix: '回到表格改正公式，再填真实的数字',
    },
    en: {
      says: '“{text}” is a sheet’s error or formula, not a figure',
      fix: 'mend the formula in the sheet, then write the real figure',
    },
  },
  'reference-broken': {
    severity: 'error',
    zh: {
      says: '“{text}”：交叉引用的目标没有了',
      fix: '在 Word 里重新插入引用，或者直接写上要引用的内容',
    },
    en: {
      says: '“{text}”: a cross-reference has lost its target',
      fix: 'insert the reference again, or write what it should say',
    },
  },
  'exponent-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是表格的科学计数，看不出真实的数字',
      fix: '写出完整的数字',
    },
    en: {
      says: '“{text}” is a figure in scientific notation, which hides its digits',
      fix: 'write the figure out',
    },
  },
  'float-tail': {
    severity: 'error',
    zh: {
      says: '“{text}”带着计算误差的尾数',
      fix: '按需要的位数四舍五入',
    },
    en: {
      says: '“{text}” carries the tail of a rounding error',
      fix: 'round it to the decimals wanted',
    },
  },
  'markup-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是网页、程序或 Markdown 的代码，不是文字',
      fix: '删去代码；要换行、要加粗，就真正换行、加粗',
    },
    en: {
      says: '“{text}” is code of a web page, a program or Markdown, not text',
      fix: 'delete the code; break the line, or make the words bold, where that is wanted',
    },
  },
  garbled: {
    severity: 'error',
    zh: {
      says: '“{text}”是乱码',
      fix: '找到原文，重新输入这几个字',
    },
    en: {
      says: '“{text}” is garbled text',
      fix: 'look up the original and type the words again',
    },
  },
} as const satisfies MessageTable;
