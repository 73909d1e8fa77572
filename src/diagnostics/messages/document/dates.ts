import type { MessageTable } from '../../message.ts';

/** Days and ranges of them. */
export const datesMessages = {
  'date-impossible': {
    severity: 'error',
    zh: {
      says: '“{text}”：没有这一天，{about}',
      fix: '查一下日历，改成真实的日期',
    },
    en: {
      says: '{text}: there is no such day, {about}',
      fix: 'look it up in a calendar and write the real date',
    },
  },
  'date-mixed': {
    severity: 'error',
    zh: {
      says: '“{text}”：汉字和阿拉伯数字混着写',
      fix: '年月日用一种数字，例如“2024年6月18日”或者“二〇二四年六月十八日”',
    },
    en: {
      says: '{text}: digits and numerals in one date',
      fix: 'write it in one of them, such as 2024年6月18日 or 二〇二四年六月十八日',
    },
  },
  'date-form': {
    severity: 'warning',
    zh: {
      says: '“{text}”：句子里的日期用年月日',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: within a sentence dates are written with 年, 月, 日',
      fix: 'write {instead}',
    },
  },
  'time-impossible': {
    severity: 'error',
    zh: {
      says: '“{text}”：没有这个时间',
      fix: '改成真实的时间',
    },
    en: {
      says: '{text}: there is no such time',
      fix: 'write the real time',
    },
  },
  'weekday-wrong': {
    severity: 'error',
    zh: {
      says: '“{text}”：日期和星期对不上，{about}',
      fix: '改正日期或者星期',
    },
    en: {
      says: '{text}: the weekday is not that of the date, {about}',
      fix: 'mend the date or the weekday',
    },
  },
  'range-backwards': {
    severity: 'error',
    zh: {
      says: '“{text}”：范围前大后小，倒过来了',
      fix: '把小的、早的写在前面；如果数字写错了，改正数字',
    },
    en: {
      says: '{text}: the range runs backwards',
      fix: 'put the smaller or earlier first, or mend the figure',
    },
  },
} as const satisfies MessageTable;
