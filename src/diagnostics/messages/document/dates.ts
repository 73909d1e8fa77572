import type { MessageTable } from '../../message.ts';

/** Days and ranges of them. */
export const datesMessages = {
  'date-impossible': {
    severity: 'error',
    zh: {
      says: '“{text}”：没有这一天，{about}',
      fix: '查一下日历，改成真实的日期',
      about: '6月31日、2月30日、平年的2月29日都不存在，多半是按另一个月的日期改的，或者输错了一位。',
    },
    en: {
      says: '{text}: there is no such day, {about}',
      fix: 'look it up in a calendar and write the real date',
      about:
        'There is no 31 June, 30 February, or 29 February in a common year; mostly the month was changed and the day was not.',
    },
    example: { bad: '截至6月31日，累计完成投资35.6亿元。', good: '截至6月30日，累计完成投资35.6亿元。' },
  },
  'weekday-wrong': {
    severity: 'error',
    zh: {
      says: '“{text}”：日期和星期对不上，{about}',
      fix: '改正日期或者星期',
      about: '只在年、月、日都写明的时候核对。对不上的时候，日期和星期必有一个是错的。',
    },
    en: {
      says: '{text}: the weekday is not that of the date, {about}',
      fix: 'mend the date or the weekday',
      about: 'Looked at only where year, month and day are given. One of the two is wrong.',
    },
    example: { bad: '会议定于2026年7月1日（星期五）召开。', good: '会议定于2026年7月1日（星期三）召开。' },
  },
  'range-backwards': {
    severity: 'error',
    zh: {
      says: '“{text}”：范围前大后小，倒过来了',
      fix: '把小的、早的写在前面；如果数字写错了，改正数字',
      about:
        '起止时间和同一单位的上下限应当由小到大。不带年份、跨过新年的月份（11月至2月）和跨过零点的时刻不算。',
    },
    en: {
      says: '{text}: the range runs backwards',
      fix: 'put the smaller or earlier first, or mend the figure',
      about:
        'Periods and limits of one unit go from the smaller to the larger. Months over New Year without their years (11月至2月) and hours over midnight are not meant.',
    },
    example: { bad: '2025—2021年，累计投入36亿元。', good: '2021—2025年，累计投入36亿元。' },
  },
} as const satisfies MessageTable;
