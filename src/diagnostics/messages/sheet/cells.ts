import type { MessageTable } from '../../message.ts';

/** What a cell shows, and whether that is what it holds. */
export const cellMessages = {
  'sheet-error-value': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格是错误值 {text}',
      fix: '改好公式，或者直接填上数据',
    },
    en: {
      says: 'the cell of “{slot}” holds the error {text}',
      fix: 'repair the formula, or type the value',
    },
  },
  'sheet-formula-uncomputed': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格里，公式还没有算过，没有结果',
      fix: '用 Excel 或 WPS 打开这个文件，保存一次；或者直接填上数据',
    },
    en: {
      says: 'the formula in the cell of “{slot}” was never computed: it has no result',
      fix: 'open the file in Excel or WPS and save it once, or type the value',
    },
  },
  'sheet-formula-as-text': {
    severity: 'error',
    zh: {
      says: '“{slot}”填的“{text}”是当作文字存下来的公式，没有结果',
      fix: '直接填上数据；要用公式，先把单元格格式改为“常规”，再重新输入公式',
    },
    en: {
      says: '“{text}” for “{slot}” is a formula kept as text: it has no result',
      fix: 'type the value; for a formula set the cell’s format to General first, then type it again',
    },
  },
  'sheet-digits-hidden': {
    severity: 'warning',
    zh: {
      says: '“{slot}”的单元格显示 {shown}，实际是 {value}：文中按显示的写',
      fix: '如要写全，把单元格的小数位数调多；如就写 {shown}，把单元格里的数改成它，就不再提示',
    },
    en: {
      says: 'the cell of “{slot}” shows {shown} but holds {value}: what it shows is written',
      fix: 'for all digits let the cell show more decimals; if {shown} is meant, type that, and this will not be said again',
    },
  },
  'sheet-digits-lost': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格里是数 {text}：表格只存 15 位，后面的几位已经变成了 0',
      fix: '把单元格格式改为“文本”，再照原样重新填一遍',
    },
    en: {
      says: 'the cell of “{slot}” holds the number {text}: a sheet keeps 15 digits, and those behind them have become noughts',
      fix: 'set the cell’s format to Text and type all digits again',
    },
  },
  'sheet-formulas-rounded': {
    severity: 'warning',
    zh: {
      says: '有 {count} 个公式的结果显示时四舍五入了（{cells}）：文中按显示的写',
      fix: '如要写全，把这些单元格的小数位数调多',
    },
    en: {
      says: 'the results of {count} formulas are rounded where they are shown ({cells}): what is shown is written',
      fix: 'for all digits let these cells show more decimals',
    },
  },
  'sheet-shown-differs': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格显示“{shown}”，存的却是 {value}（格式 {format}）：分不清该写哪个',
      fix: '把单元格格式改为“常规”，照文中要写的样子填，如 12.5 或 12.5亿元',
    },
    en: {
      says: 'the cell of “{slot}” shows “{shown}” but holds {value} (format {format}): it is not clear which is meant',
      fix: 'set the cell’s format to General and type the figure as it shall be printed, as 12.5 or 12.5亿元',
    },
  },
  'sheet-nothing-shown': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格里存着 {value}，却因为格式（{format}）什么也不显示',
      fix: '要用这个数，把单元格格式改为“常规”；不用，就清空单元格',
    },
    en: {
      says: 'the cell of “{slot}” holds {value} but its format ({format}) shows nothing',
      fix: 'if the figure is meant, set the cell’s format to General; if not, empty the cell',
    },
  },
  'sheet-format-unread': {
    severity: 'error',
    zh: {
      says: '看不懂“{slot}”单元格的格式 {format}，不知道 {value} 显示成什么',
      fix: '把单元格格式改为“常规”，照文中要写的样子填',
    },
    en: {
      says: 'the format {format} of the cell of “{slot}” cannot be followed, so it is not known how {value} is shown',
      fix: 'set the cell’s format to General and type the value as it shall be printed',
    },
  },
  'sheet-turned': {
    severity: 'warning',
    zh: {
      says: '“{slot}”的单元格显示“{text}”，是表格自己当成了{what}的：文中就写“{text}”',
      fix: '不是这个，把单元格格式改为“文本”，再重新填；就是这个，也改成文本，就不再提示',
    },
    en: {
      says: 'the cell of “{slot}” shows “{text}”, which the sheet took for {what}: “{text}” is written',
      fix: 'if that is not meant, set the cell’s format to Text and type it again; if it is, make it text too, and this will not be said again',
    },
  },
  'sheet-struck-out': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格里“{struck}”划了删除线{others}：不知道该写什么',
      fix: '删去划掉的字，只留要写的，并去掉删除线',
    },
    en: {
      says: '“{struck}” in the cell of “{slot}” is crossed out{others}: it is not clear what to write',
      fix: 'delete what is crossed out, keep only what is meant, and take the line off',
    },
  },
  'sheet-raised-text': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单元格里“{rest}”带着{position}“{raised}”：写进文中就连成一串，分不清哪些是数',
      fix: '{position}是注释编号，就删掉它；是数的一部分，就改成普通的字',
    },
    en: {
      says: '“{rest}” in the cell of “{slot}” has the {position} “{raised}”: written in one line, the two could not be told apart',
      fix: 'delete the {position} if it is a note’s number; if it belongs to the value, make it ordinary text',
    },
  },
} as const satisfies MessageTable;
