import type { MessageTable } from '../../message.ts';

/** What templates and sheets leave behind. */
export const debrisMessages = {
  'template-tag-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是模板的标签，没有换成内容',
      fix: '换成真实的内容，或者重新生成这份文件',
      about:
        '{{ }}、{ }、${ }、{% %}、« » 里的名字应当由数据替换。留在成稿里，说明这一处没有取到数据，或者标签写坏了。',
    },
    en: {
      says: '“{text}” is a tag of a template and was not replaced',
      fix: 'put the real words there, or make the document again',
      about:
        'Names in {{ }}, { }, ${ }, {% %} or « » are replaced by data. One that is left had no data, or the tag is broken.',
    },
    example: { bad: '新增就业{人数}人', good: '新增就业3200人' },
  },
  'program-value-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是程序里的空值，不是内容',
      fix: '查一下这里应当是什么，填上',
      about:
        'undefined、null、NaN、[object Object] 一类的词，是生成文件的程序没有取到值时写出来的。夹在英文句子里的不算。',
    },
    en: {
      says: '“{text}” is what a program writes for no value',
      fix: 'find out what belongs there and write it',
      about:
        'undefined, null, NaN, [object Object] and their kin are written by a program that found no value. Within an English sentence they are words.',
    },
    example: { bad: '新增就业undefined人', good: '新增就业3200人' },
  },
  'sheet-error-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是表格里的错误或公式，不是数字',
      fix: '回到表格改正公式，再填真实的数字',
      about: '从 Excel 粘贴或者取数时，出错的单元格会变成 #REF!、#N/A、#DIV/0!，列宽不够会变成 ####。',
    },
    en: {
      says: '“{text}” is a sheet’s error or formula, not a figure',
      fix: 'mend the formula in the sheet, then write the real figure',
      about:
        'Cells with an error come out of Excel as #REF!, #N/A or #DIV/0!, and those of a column too narrow as ####.',
    },
    example: { bad: '收入完成#REF!亿元', good: '收入完成28.4亿元' },
  },
  'reference-broken': {
    severity: 'error',
    zh: {
      says: '“{text}”：交叉引用的目标没有了',
      fix: '在 Word 里重新插入引用，或者直接写上要引用的内容',
      about: '引用的标题、图表或书签被删掉以后，Word 更新域时会把这句话写进正文。',
    },
    en: {
      says: '“{text}”: a cross-reference has lost its target',
      fix: 'insert the reference again, or write what it should say',
      about:
        'When a heading, figure or bookmark is deleted, Word writes this sentence in place of the references to it.',
    },
    example: { bad: '见错误!未找到引用源。', good: '见表2' },
  },
  'exponent-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是表格的科学计数，看不出真实的数字',
      fix: '写出完整的数字',
      about: '位数太多的数字在 Excel 里会显示成 1.23E+14，后面的位数已经丢了。',
    },
    en: {
      says: '“{text}” is a figure in scientific notation, which hides its digits',
      fix: 'write the figure out',
      about: 'Excel shows long figures as 1.23E+14; the digits behind are lost.',
    },
    example: { bad: '投资3.52E+05万元', good: '投资352000万元' },
  },
  'float-tail': {
    severity: 'error',
    zh: {
      says: '“{text}”带着计算误差的尾数',
      fix: '按需要的位数四舍五入',
      about: '程序用二进制算小数，会出现 5.199999999999999 或者 0.30000000000000004 这样的尾巴。',
    },
    en: {
      says: '“{text}” carries the tail of a rounding error',
      fix: 'round it to the decimals wanted',
      about: 'Programs reckon in binary, which gives 5.199999999999999 or 0.30000000000000004.',
    },
    example: { bad: '增长5.199999999999999%', good: '增长5.2%' },
  },
  'markup-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是网页或程序的代码，不是文字',
      fix: '删去，需要换行就真正换行',
      about: '从网页或系统里复制文字时，&nbsp;、<br>、\\n 一类的代码会混进来。',
    },
    en: {
      says: '“{text}” is code of a web page or program, not text',
      fix: 'delete it; break the line where a break is wanted',
      about: 'Text copied from web pages and systems brings along &nbsp;, <br> or \\n.',
    },
    example: { bad: '全区&nbsp;上下', good: '全区上下' },
  },
  garbled: {
    severity: 'error',
    zh: {
      says: '“{text}”是乱码',
      fix: '找到原文，重新输入这几个字',
      about: '文件用错了编码打开再保存，原来的字就变成了 \uFFFD 或者锟斤拷，找不回来了。',
    },
    en: {
      says: '“{text}” is garbled text',
      fix: 'look up the original and type the words again',
      about:
        'A file that was opened in the wrong encoding and saved has lost characters for good; \uFFFD or 锟斤拷 stands in their place.',
    },
    example: { bad: '全区锟斤拷上下', good: '全区上下' },
  },
} as const satisfies MessageTable;
