import type { MessageTable } from '../../message.ts';

/** Figures that are written wrong. */
export const figuresMessages = {
  'letter-in-figure': {
    severity: 'error',
    zh: {
      says: '“{text}”：数字里混着字母',
      fix: '写成“{instead}”',
      about: '字母 O、l 和数字 0、1 很像，混在数字里检索、计算都会出错。O2O、NO2、H1N1、10l（升）不算。',
    },
    en: {
      says: '“{text}”: a letter stands among the digits',
      fix: 'write {instead}',
      about:
        'The letters O and l look like 0 and 1, and break searching and reckoning. O2O, NO2, H1N1 and 10l (litres) are not meant.',
    },
    example: { bad: '2O20年', good: '2020年' },
  },
  'figure-punctuated': {
    severity: 'error',
    zh: {
      says: '“{text}”：数字里的标点不对',
      fix: '小数点只用一个“.”，整数不加逗号，例如“35.6”“12345”',
      about: '两个小数点、用句号或逗号断开的数字，读的人不知道是多少。版本号、章节号、日期不算。',
    },
    en: {
      says: '“{text}”: the figure is broken by punctuation',
      fix: 'use one decimal point and no commas, such as 35.6 or 12345',
      about:
        'Nobody can tell what a figure with two points, or with a full stop or comma in it, is. Versions, section numbers and dates are not meant.',
    },
    example: { bad: '完成3.5.6亿元', good: '完成35.6亿元' },
  },
  'figure-leading-zero': {
    severity: 'error',
    zh: {
      says: '“{text}”：整数前面多了0',
      fix: '写成“{instead}”',
      about: '带单位的数字前面不补0；很可能是漏打或多打了一位。编号、电话号码不算。',
    },
    en: {
      says: '“{text}”: a zero too many stands in front',
      fix: 'write {instead}',
      about:
        'A figure with a unit is not padded with zeros; perhaps a digit was lost. Numbers of telephones and documents are not meant.',
    },
    example: { bad: '完成税收012.5亿元', good: '完成税收12.5亿元' },
  },
  'date-padded': {
    severity: 'error',
    zh: {
      says: '“{text}”：月、日前面不补0',
      fix: '写成“{instead}”',
      about: '公文的成文日期用阿拉伯数字把年、月、日标全，月、日不编虚位，即 1 不编为 01（GB/T 9704）。',
    },
    en: {
      says: '“{text}”: months and days are not padded with zeros',
      fix: 'write {instead}',
      about: 'GB/T 9704 wants the full date in Arabic digits, 1 and not 01.',
    },
    example: { bad: '2020年07月05日', good: '2020年7月5日' },
  },
  'digit-full-width': {
    severity: 'warning',
    zh: {
      says: '“{text}”是全角数字',
      fix: '写成半角“{instead}”',
      about: '全角数字字形宽、查找不到，公文里的阿拉伯数字用半角。',
    },
    en: {
      says: '“{text}” is in full-width digits',
      fix: 'write {instead}',
      about:
        'Full-width digits are too wide and not found by a search; official documents use half-width ones.',
    },
    example: { bad: '达到３５２亿元', good: '达到352亿元' },
  },
  'figure-units-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”：一个数里用了几个单位',
      fix: '只用一个“万”或“亿”，例如“5.34亿”',
      about: '大数只用一个单位，不把亿、千、百、万夹在阿拉伯数字中间。',
    },
    en: {
      says: '“{text}”: several units in one figure',
      fix: 'use one 万 or 亿, such as 5.34亿',
      about: 'A large figure takes one unit; 亿, 千, 百 and 万 are not put between Arabic digits.',
    },
    example: { bad: '5亿3千4百万平方米', good: '5.34亿平方米' },
  },
  'figure-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”：阿拉伯数字不和千、百、十连用',
      fix: '写成“{instead}”，或者全用汉字',
      about: '除万、亿以外，阿拉伯数字后面不加汉字数词。5千米、5千瓦、3千克里的千属于单位，不算。',
    },
    en: {
      says: '“{text}”: Arabic digits do not go with 千, 百 or 十',
      fix: 'write {instead}, or all in hanzi',
      about: 'Only 万 and 亿 follow Arabic digits. In 5千米, 5千瓦 and 3千克 the 千 belongs to the unit.',
    },
    example: { bad: '8千余名', good: '8000余名' },
  },
  'approx-digits': {
    severity: 'warning',
    zh: {
      says: '“{text}”：这样的约数用汉字连写',
      fix: '写成“{instead}”',
      about:
        '带“几”的数和两个相邻数字表示的约数都用汉字，中间不加顿号：二十几、二三十家。第二、三产业是列举，不算。',
    },
    en: {
      says: '“{text}”: such a rough figure is written in hanzi, joined',
      fix: 'write {instead}',
      about:
        'Figures with 几 and rough ones of two neighbouring digits are written in hanzi without 、: 二十几, 二三十家. 第二、三产业 is a list.',
    },
    example: { bad: '20几名干部', good: '二十几名干部' },
  },
  'year-zero': {
    severity: 'warning',
    zh: {
      says: '“{text}”：年份里的零写作“〇”',
      fix: '写成“{instead}”',
      about: '汉字书写的年份用“〇”（U+3007），不用零、字母 O 或者圆圈 ○。',
    },
    en: {
      says: '“{text}”: the zero of a year in hanzi is 〇',
      fix: 'write {instead}',
      about: 'A year in hanzi takes 〇 (U+3007), not 零, the letter O or the circle ○.',
    },
    example: { bad: '二零二零年', good: '二〇二〇年' },
  },
  'year-short': {
    severity: 'warning',
    zh: {
      says: '“{text}”：年份没有写全',
      fix: '写成“{instead}”',
      about: '公历年份写四位数字。30年来一类的时长不算。',
    },
    en: {
      says: '“{text}”: the year is not written in full',
      fix: 'write {instead}',
      about: 'Years take four digits. Spans such as 30年来 are not meant.',
    },
    example: { bad: '20年上半年', good: '2020年上半年' },
  },
} as const satisfies MessageTable;
