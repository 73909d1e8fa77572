import type { MessageTable } from '../../message.ts';

/** Figures that are written wrong. */
export const figuresMessages = {
  'letter-in-figure': {
    severity: 'error',
    zh: {
      says: '“{text}”：数字里混着字母',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: a letter stands among the digits',
      fix: 'write {instead}',
    },
  },
  'figure-punctuated': {
    severity: 'error',
    zh: {
      says: '“{text}”：数字里的标点不对',
      fix: '小数点只用一个“.”，整数不加逗号，例如“35.6”“12345”',
    },
    en: {
      says: '“{text}”: the figure is broken by punctuation',
      fix: 'use one decimal point and no commas, such as 35.6 or 12345',
    },
  },
  'figure-leading-zero': {
    severity: 'error',
    zh: {
      says: '“{text}”：整数前面多了0',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: a zero too many stands in front',
      fix: 'write {instead}',
    },
  },
  'date-padded': {
    severity: 'error',
    zh: {
      says: '“{text}”：月、日前面不补0',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: months and days are not padded with zeros',
      fix: 'write {instead}',
    },
  },
  'digit-full-width': {
    severity: 'warning',
    zh: {
      says: '“{text}”是全角数字',
      fix: '写成半角“{instead}”',
    },
    en: {
      says: '“{text}” is in full-width digits',
      fix: 'write {instead}',
    },
  },
  'figure-units-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”：一个数里用了几个单位',
      fix: '只用一个“万”或“亿”，例如“5.34亿”',
    },
    en: {
      says: '“{text}”: several units in one figure',
      fix: 'use one 万 or 亿, such as 5.34亿',
    },
  },
  'figure-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”：阿拉伯数字不和千、百、十连用',
      fix: '写成“{instead}”，或者全用汉字',
    },
    en: {
      says: '“{text}”: Arabic digits do not go with 千, 百 or 十',
      fix: 'write {instead}, or all in hanzi',
    },
  },
  'approx-digits': {
    severity: 'warning',
    zh: {
      says: '“{text}”：这样的约数用汉字连写',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: such a rough figure is written in hanzi, joined',
      fix: 'write {instead}',
    },
  },
  'year-zero': {
    severity: 'warning',
    zh: {
      says: '“{text}”：年份里的零写作“〇”',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the zero of a year in hanzi is 〇',
      fix: 'write {instead}',
    },
  },
  'year-short': {
    severity: 'warning',
    zh: {
      says: '“{text}”：年份没有写全',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the year is not written in full',
      fix: 'write {instead}',
    },
  },
  'figure-spaced': {
    severity: 'error',
    zh: {
      says: '“{text}”：数字中间有空格',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: a blank stands inside the figure',
      fix: 'write {instead}',
    },
  },
} as const satisfies MessageTable;
