import type { MessageTable } from '../../message.ts';

/** What a cell shows, and whether that is what it holds. */
export const cellMessages = {
  'sheet-error-value': {
    severity: 'error',
    zh: {
      says: '单元格是错误值 {text}',
      fix: '改好公式，或者直接填上数据',
      about: '公式出错时单元格显示 #REF!、#DIV/0! 之类，它不是数据，不能写进公文。',
    },
    en: {
      says: 'the cell holds the error {text}',
      fix: 'repair the formula, or type the value',
      about:
        'A formula that failed shows #REF!, #DIV/0! and the like; that is no value and must not reach the document.',
    },
    example: { bad: '#REF!', good: '12.50' },
  },
  'sheet-formula-uncomputed': {
    severity: 'error',
    zh: {
      says: '单元格里的公式还没有算过，没有结果',
      fix: '用 Excel 或 WPS 打开这个文件，保存一次；或者直接填上数据',
      about: '由程序写出、没有用 Excel 打开过的表格，公式只有式子没有结果。本程序只读结果，不代算。',
    },
    en: {
      says: 'the cell’s formula was never computed: it has no result',
      fix: 'open the file in Excel or WPS and save it once, or type the value',
      about:
        'In a sheet made by a program and never opened in Excel, a formula has no stored result. Results are read, not worked out.',
    },
  },
  'sheet-formula-as-text': {
    severity: 'error',
    zh: {
      says: '“{text}”是当作文字存下来的公式，没有结果',
      fix: '直接填上数据；要用公式，先把单元格格式改为“常规”，再重新输入公式',
      about: '在格式为“文本”的单元格里输入公式，Excel 只把它当作一串字，不会计算。',
    },
    en: {
      says: '“{text}” is a formula kept as text: it has no result',
      fix: 'type the value; for a formula set the cell’s format to General first, then type it again',
      about:
        'A formula typed into a cell formatted as text is only a row of characters to Excel; it is not computed.',
    },
    example: { bad: '=B3/B4', good: '5.2' },
  },
  'sheet-digits-hidden': {
    severity: 'warning',
    zh: {
      says: '单元格显示 {shown}，实际是 {value}：文中按显示的写',
      fix: '如要写全，把单元格的小数位数调多；如就写 {shown}，把单元格里的数改成它，就不再提示',
      about: '单元格的格式四舍五入了，显示的比存的位数少。公文里写的是看得见的那个数，所以要说一声。',
    },
    en: {
      says: 'the cell shows {shown} but holds {value}: what it shows is written',
      fix: 'for all digits let the cell show more decimals; if {shown} is meant, type that, and this will not be said again',
      about:
        'The cell’s format rounds: it shows fewer digits than it holds. The document gets what can be seen, so it is said.',
    },
    example: { bad: '12.3 (12.345)', good: '12.3' },
  },
  'sheet-formulas-rounded': {
    severity: 'warning',
    zh: {
      says: '有 {count} 个公式的结果显示时四舍五入了（{cells}）：文中按显示的写',
      fix: '如要写全，把这些单元格的小数位数调多',
      about: '公式算出的结果常有很多位小数，单元格只显示其中几位。文中写显示的数；一张表只说一次。',
    },
    en: {
      says: 'the results of {count} formulas are rounded where they are shown ({cells}): what is shown is written',
      fix: 'for all digits let these cells show more decimals',
      about:
        'Formulas often give more decimals than the cell shows. What it shows is written; said once for a sheet.',
    },
  },
  'sheet-shown-differs': {
    severity: 'error',
    zh: {
      says: '单元格显示“{shown}”，存的却是 {value}（格式 {format}）：分不清该写哪个',
      fix: '把单元格格式改为“常规”，照文中要写的样子填，如 12.5 或 12.5亿元',
      about:
        '有的格式把数缩小千倍显示，或显示成分数、科学计数法、横线，或给负数配上“增长”。看到的和存的不是一个数，写哪个都可能错，所以不读。',
    },
    en: {
      says: 'the cell shows “{shown}” but holds {value} (format {format}): it is not clear which is meant',
      fix: 'set the cell’s format to General and type the figure as it shall be printed, as 12.5 or 12.5亿元',
      about:
        'Some formats show a figure a thousand times smaller, as a fraction, with an exponent or as a dash, or put 增长 before a negative one. What is seen and what is stored are then two figures, and either may be wrong.',
    },
    example: { bad: '1.23E+05', good: '123000' },
  },
  'sheet-nothing-shown': {
    severity: 'error',
    zh: {
      says: '单元格里存着 {value}，却因为格式（{format}）什么也不显示',
      fix: '要用这个数，把单元格格式改为“常规”；不用，就清空单元格',
      about: '“;;;”一类的格式会把数藏起来。看不见的数不会悄悄写进公文，也不会悄悄丢掉。',
    },
    en: {
      says: 'the cell holds {value} but its format ({format}) shows nothing',
      fix: 'if the figure is meant, set the cell’s format to General; if not, empty the cell',
      about:
        'Formats such as “;;;” hide what a cell holds. A figure that cannot be seen is neither written nor dropped in silence.',
    },
  },
  'sheet-format-unread': {
    severity: 'error',
    zh: {
      says: '看不懂单元格的格式 {format}，不知道 {value} 显示成什么',
      fix: '把单元格格式改为“常规”，照文中要写的样子填',
      about: '中文数字格式（[DBNum1]、[DBNum2]）和写错的自定义格式，读不出单元格显示的样子。',
    },
    en: {
      says: 'the cell’s format {format} cannot be followed, so it is not known how {value} is shown',
      fix: 'set the cell’s format to General and type the value as it shall be printed',
      about:
        'Formats with Chinese numerals ([DBNum1], [DBNum2]) and faulty custom formats hide how a cell looks.',
    },
    example: { bad: '[DBNum1]General', good: 'General' },
  },
} as const satisfies MessageTable;
