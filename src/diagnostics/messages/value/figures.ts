import type { MessageTable } from '../../message.ts';

export const figureMessages = {
  'figure-unreadable': {
    severity: 'error',
    zh: {
      says: '“{text}”不是一个数，而“{slot}”要的是数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is no figure, and “{slot}” takes one',
      fix: 'write {right}',
    },
  },
  'figure-full-width': {
    severity: 'error',
    zh: {
      says: '“{text}”里有全角的数字或符号',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” holds full-width digits or signs',
      fix: 'write {right}',
    },
  },
  'figure-hidden': {
    severity: 'error',
    zh: {
      says: '“{text}”里有看不见的字符',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” holds a character that cannot be seen',
      fix: 'write {right}',
    },
  },
  'figure-date': {
    severity: 'error',
    zh: {
      says: '“{text}”是日期或时间，不是一个数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is a date or a time, no figure',
      fix: 'write {right}',
    },
  },
  'figure-fraction': {
    severity: 'error',
    zh: {
      says: '“{text}”是分数，这里要写成小数或整数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is a fraction; a figure in decimals is wanted here',
      fix: 'write {right}',
    },
  },
  'figure-exponent': {
    severity: 'error',
    zh: {
      says: '“{text}”是科学记数法，报告里不这样写',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is in scientific notation, which a report does not use',
      fix: 'write {right}',
    },
  },
  'figure-range': {
    severity: 'error',
    zh: {
      says: '“{text}”是一个范围，这里只能有一个数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is a range, and only one figure can stand here',
      fix: 'write {right}',
    },
  },
  'figure-remark': {
    severity: 'error',
    zh: {
      says: '“{text}”后面多了标点或说明',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” has punctuation or a remark after it',
      fix: 'write {right}',
    },
  },
  'figure-minus': {
    severity: 'error',
    zh: {
      says: '“{text}”的负号不对',
      fix: '写成 {right}',
    },
    en: {
      says: 'the minus sign of “{text}” is not the right one',
      fix: 'write {right}',
    },
  },
  'figure-plus': {
    severity: 'error',
    zh: {
      says: '“{text}”前面不用写加号',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” needs no plus sign',
      fix: 'write {right}',
    },
  },
  'figure-space': {
    severity: 'error',
    zh: {
      says: '“{text}”里有空格',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” holds a blank',
      fix: 'write {right}',
    },
  },
  'figure-separator': {
    severity: 'error',
    zh: {
      says: '“{text}”里的数字不能用逗号之类隔开',
      fix: '写成 {right}',
    },
    en: {
      says: 'the digits of “{text}” cannot be divided by commas or the like',
      fix: 'write {right}',
    },
  },
  'figure-point': {
    severity: 'error',
    zh: {
      says: '“{text}”的小数点不对',
      fix: '写成 {right}',
    },
    en: {
      says: 'the point of “{text}” is not right',
      fix: 'write {right}',
    },
  },
  'figure-radix': {
    severity: 'error',
    zh: {
      says: '“{text}”不是十进制的数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is not a decimal figure',
      fix: 'write {right}',
    },
  },
  'figure-letter': {
    severity: 'error',
    zh: {
      says: '“{text}”里的字母当成了数字',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” has letters for digits',
      fix: 'write {right}',
    },
  },
  'figure-about': {
    severity: 'error',
    zh: {
      says: '“{text}”里有“约”“余”“以上”“左右”之类，这里只填数',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” holds words such as 约, 余, 以上 or 左右; only the figure is wanted here',
      fix: 'write {right}',
    },
  },
  'figure-currency': {
    severity: 'error',
    zh: {
      says: '“{text}”里的“人民币”或货币符号不用写',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” needs neither 人民币 nor a currency sign',
      fix: 'write {right}',
    },
  },
  'figure-foreign-money': {
    severity: 'error',
    zh: {
      says: '“{text}”前面是外币的符号，不知道该怎样折算成“{slot}”的单位',
      fix: '按“{slot}”的单位折算好再写，写成{right}',
    },
    en: {
      says: '“{text}” has the sign of a foreign currency; how that converts into the unit of “{slot}” is not known',
      fix: 'convert it into the unit of “{slot}”, and write {right}',
    },
  },
  'figure-compound': {
    severity: 'error',
    zh: {
      says: '“{text}”分成了两截',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is in two pieces',
      fix: 'write {right}',
    },
  },
  'figure-numerals': {
    severity: 'error',
    zh: {
      says: '“{text}”用了中文数字',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” is written in Chinese numerals',
      fix: 'write {right}',
    },
  },
  'figure-extra-zero': {
    severity: 'error',
    zh: {
      says: '“{text}”前面多了 0',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” begins with a 0 too many',
      fix: 'write {right}',
    },
  },
  'count-negative': {
    severity: 'error',
    zh: {
      says: '“{slot}”是个数，不能是负的：“{text}”',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is a count and cannot be negative: “{text}”',
      fix: 'write {right}',
    },
  },
  'count-decimals': {
    severity: 'error',
    zh: {
      says: '“{slot}”是个数，不能有小数：“{text}”',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is a count and has no decimals: “{text}”',
      fix: 'write {right}',
    },
  },
  'share-out-of-range': {
    severity: 'error',
    zh: {
      says: '“{slot}”是占比，只能在 0 到 100 之间：“{text}”',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is a share, between 0 and 100: “{text}”',
      fix: 'write {right}',
    },
  },
  'rate-sign-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”的方向说了两遍：又有“{words}”，又有负号',
      fix: '写成 {right}',
    },
    en: {
      says: '“{text}” says its direction twice: by “{words}” and by a minus sign',
      fix: 'write {right}',
    },
  },
  'rate-in-points': {
    severity: 'error',
    zh: {
      says: '“{slot}”是百分数，“{text}”是百分点',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is in percent, and “{text}” is in percentage points',
      fix: 'write {right}',
    },
  },
  'unit-foreign': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单位是{unit}，“{given}”换算不了',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is in {unit}, and “{given}” cannot be turned into that',
      fix: 'write {right}',
    },
  },
  'unit-unwanted': {
    severity: 'error',
    zh: {
      says: '“{slot}”没有单位，“{given}”是多余的',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” has no unit, and “{given}” is too much',
      fix: 'write {right}',
    },
  },
  'unit-doubled': {
    severity: 'error',
    zh: {
      says: '“{given}”把单位写了两遍',
      fix: '写成 {right}',
    },
    en: {
      says: '“{given}” gives the unit twice',
      fix: 'write {right}',
    },
  },
} as const satisfies MessageTable;
