import { compare } from '../../figures/figure.ts';
import { fromNumerals } from '../../figures/numerals.ts';
import type { DateToken, Figure, Token } from '../../text/tokens.ts';
import { type Found, pattern, type ReadParagraph, type Rule, tokenRule } from './rule.ts';

const WEEKDAYS = '日一二三四五六';
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A part of a date, in digits or numerals. */
function part(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(/^\d+$/.test(text) ? text : (fromNumerals(text) ?? Number.NaN));
  return Number.isNaN(number) ? undefined : number;
}

function partsOf({ year, month, day }: DateToken) {
  return { y: part(year), m: part(month), d: part(day) };
}

/** The days of a month; of February without its year, as many as it may have. */
function daysOf(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leaps = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return leaps ? 29 : 28;
}

function impossible(date: DateToken, right: string): Found | undefined {
  const { text, start, end } = date;
  const { y, m, d } = partsOf(date);
  if (m === undefined || !text.includes('月') || /^[龄薪]/u.test(right)) return undefined;
  if (m < 1 || m > 12) return { start, end, about: { zh: '一年只有12个月', en: 'a year has 12 months' } };
  const days = daysOf(m, y);
  if (d === undefined || (d >= 1 && d <= days)) return undefined;
  const whole = m === 2 && y !== undefined ? `${y}年` : '';
  return { start, end, about: { zh: `${whole}${m}月只有${days}天`, en: `that month has ${days} days` } };
}

/** A weekday behind a full date, perhaps in brackets, that the date has not. */
function wrongWeekday(date: DateToken, right: string): Found | undefined {
  const named = /^[ ]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])/u.exec(right);
  const { y, m, d } = partsOf(date);
  if (named === null || y === undefined || m === undefined || d === undefined) return undefined;
  if (m < 1 || m > 12 || d < 1 || d > daysOf(m, y)) return undefined;
  const weekday = new Date(Date.UTC(y, m - 1, d)).getUTCDay();
  if (WEEKDAYS.indexOf((named[1] ?? '').replace('天', '日')) === weekday) return undefined;
  const about = { zh: `这一天是星期${WEEKDAYS[weekday]}`, en: `that day is a ${ENGLISH[weekday]}` };
  return { start: date.start, end: date.end + named[0].length, about };
}

const TIME =
  '(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|[日晚])[ ]?(?<hour>\\d{1,2}|[一二三四五六七八九十]{1,3}(?=[时点]))(?:(?:[:：]|时|点)(?<minute>\\d{2})(?![\\d.:：%％])|时(?![\\d均])|(?<![日晚][ ]?[\\d一二三四五六七八九十]{1,3})点(?![\\d位])(?=[一-龥，。；、—至到]))';
/** Without the part of the day only what has its 分 is a time for certain: 24时30分. */
const TIME_OF_DAY = '(?<![\\d.:：])(?<hour>\\d{1,2})时(?<minute>\\d{1,2})分(?!钟)';

function isTime({ groups: { part: half = '', hour = '', minute = '0' } = {} }: RegExpExecArray): boolean {
  const latest = /^(?:凌晨|早上|早晨|上午)$/u.test(half) ? 12 : 24;
  return (
    (part(hour) ?? 0) * 60 + Number(minute) <= latest * 60 + (latest === 12 ? 59 : 0) && Number(minute) < 60
  );
}

const HOURS = /(?<![\d.:：])(\d{1,2})[:：](\d{2})[ ]?[—–～~－-]{1,2}[ ]?(\d{1,2})[:：](\d{2})(?![\d.:：])/gu;
/** Hours may run over midnight, but not for most of a day: 17:30—14:00. */
const LONGEST_NIGHT = 16 * 60;

const hoursBackwards: Rule = {
  code: 'range-backwards',
  needs: ':：',
  *find({ text }) {
    for (const match of text.matchAll(HOURS)) {
      const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
      if (Math.max(fromHour, toHour) > 24 || Math.max(fromMinute, toMinute) > 59) continue;
      const back = fromHour * 60 + fromMinute - toHour * 60 - toMinute;
      if (back > 0 && 24 * 60 - back > LONGEST_NIGHT)
        yield { start: match.index, end: match.index + match[0].length };
    }
  },
};

const RANGE_MARKS = new Set('—–～~-至到');

/** Whether a date is later than another: by the parts that both have, where the first of them can tell. */
function isLater(first: DateToken, second: DateToken): boolean {
  const [from, to] = [partsOf(first), partsOf(second)];
  if (isAbove(from.y, to.y)) return true;
  if (isAbove(to.y, from.y)) return false;
  // 3月15日至8日: the second is of the same month.
  const isSameMonth = from.m === to.m || (to.m === undefined && to.y === undefined);
  if (from.m !== undefined && isSameMonth) return isAbove(from.d, to.d);
  // Without their years, months may run over New Year: 11月至2月.
  return from.y !== undefined && to.y !== undefined && isAbove(from.m, to.m);
}

/** Of parts that both dates have. */
function isAbove(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

/** `2026—2021年`: the first without 年. */
function asDate(token: Token | undefined): DateToken | undefined {
  if (token?.type === 'date') return token;
  if (token?.type !== 'figure' || token.unit !== '' || !/^(?:19|20)\d{2}$/.test(token.digits))
    return undefined;
  return { type: 'date', start: token.start, end: token.end, text: token.text, year: token.digits };
}

function isPlain(token: Token | undefined): token is Figure {
  return token?.type === 'figure' && token.sign === '' && /^\d+(?:\.\d+)?$/.test(token.digits);
}

/** A range of the same unit whose first value is the larger. Times of day may run over midnight. */
function isFalling(from: Token | undefined, to: Token | undefined): boolean {
  if (!isPlain(from) || !isPlain(to) || to.unit === '' || (from.unit !== to.unit && from.unit !== ''))
    return false;
  if (/^[时点分号位名级]$/u.test(to.unit) || from.before !== '' || from.rough !== '') return false;
  return compare(plain(from), plain(to)) > 0;
}

const FALLS = /[由从降减压缩跌低退负零海深]/u;

/** Whether a mark makes a range of two figures; of 增收800至500元, where nothing falls from the one to the other. */
function isRange(from: Token | undefined, mark: Token, to: Token | undefined, text: string): boolean {
  if (from?.type === 'figure' && from.unit === '')
    return mark.text === '至' && !FALLS.test(text.slice(Math.max(0, from.start - SIGHT), from.start));
  return mark.type === 'punctuation' || text.startsWith('之间', to?.end);
}

const SIGHT = 16;

const plain = ({ digits }: Figure): string => digits.replace(/^0+(?=\d)/, '');

const backwards: Rule = {
  code: 'range-backwards',
  needs: '—–～~-至到',
  *find({ tokens, text }) {
    for (const [at, dash] of tokens.entries()) {
      if (!RANGE_MARKS.has(dash.text)) continue;
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      const [from, to] = [asDate(before), asDate(after)];
      const dates = from !== undefined && to?.type === 'date' && after?.type === 'date' && isLater(from, to);
      if (!dates && !(isRange(before, dash, after, text) && isFalling(before, after))) continue;
      yield { start: before?.start ?? 0, end: after?.end ?? 0 };
    }
  },
};

const HAN = '〇零一二三四五六七八九';
const HAN_DAY = '[一二三四五六七八九十]{1,3}';
const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])';
/** 2024年三月三 is a day of the old calendar. */
const MIXED = [
  `(?<![\\d${HAN}])(?=[12一二][\\d${HAN}]{3}年)(?=\\d*[${HAN}])(?=[${HAN}]*\\d)[\\d${HAN}]{4}年`,
  `(?:19|20)\\d{2}年${HAN_MONTH}月(?:\\d{1,2}日|${HAN_DAY}日|(?=[底末初]))`,
  `(?<!年)(?<![一二三四五六七八九十])${HAN_MONTH}月\\d{1,2}日`,
  `(?:(?:19|20)\\d{2}年)?(?<!\\d)\\d{1,2}月${HAN_DAY}日(?!内)`,
  `[一二][${HAN}]{3}年\\d{1,2}月(?:\\d{1,2}日)?`,
].join('|');

const LABEL = /(?:日期|时间|发布|更新|来源|编号|标准|版本|版|号)$/u;

/** Within a sentence dates are said in words: 2024年5月18日. */
function signedDate(
  { text, start, end, year, month, day }: DateToken,
  { left, right }: Sides,
): Found | undefined {
  if (!/^\d{4}[-/.]/.test(text) || !/[一-龥（，]$/u.test(left) || LABEL.test(left)) return undefined;
  if (/^[ ]?[\d-]/.test(right)) return undefined;
  return { start, end, instead: `${year}年${part(month)}月${part(day)}日` };
}

/** A rule for paragraphs that are more than a label. */
function inSentences(rule: Rule): Rule {
  const isSentence = (text: string): boolean => /[。；]$/u.test(text.slice(-1)) && /[，。；]./u.test(text);
  return { ...rule, find: (reading) => (isSentence(reading.text) ? rule.find(reading) : []) };
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

/** 2024年5日: the month is gone. */
function monthLost(reading: ReadParagraph, index: number): Found | undefined {
  const [date, next] = [reading.tokens[index], reading.tokens[index + 1]];
  if (date?.type !== 'date' || next?.type !== 'date' || date.month !== undefined || next.month !== undefined)
    return undefined;
  if (
    next.day === undefined ||
    next.year !== undefined ||
    !/^(?:\d|[，。；）]|召|举|印|发|$)/u.test(reading.text.slice(next.end))
  )
    return undefined;
  return {
    start: date.start,
    end: next.end,
    about: { zh: '年和日之间少了月份', en: 'the month is missing' },
  };
}

const SERIAL = /(?<=日期[：: 　]{0,3})[34]\d{4}(?=[ 　]*(?:[，。；）]|$))/gu;

/** A day as sheets count it, left where its format was lost: 成文日期：45292. */
const serial: Rule = {
  code: 'date-impossible',
  needs: '期',
  *find({ text }) {
    for (const { index: start, 0: days } of text.matchAll(SERIAL)) {
      const date = new Date(Date.UTC(1899, 11, 30 + Number(days)));
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const about = {
        zh: `这是表格里日期的序号，指${y}年${m}月${d}日`,
        en: `a sheet counts ${y}-${m}-${d} so`,
      };
      yield { start, end: start + days.length, about };
    }
  },
};

/** Days that there are not, weekdays that a date has not, ranges that run backwards. */
export const datesRules: readonly Rule[] = [
  tokenRule('date-impossible', ['date'], ({ token, right }) => impossible(token, right), { cells: true }),
  tokenRule('weekday-wrong', ['date'], ({ token, right }) => wrongWeekday(token, right), { cells: true }),
  tokenRule('date-impossible', ['date'], ({ index }, reading) => monthLost(reading, index)),
  serial,
  pattern('date-mixed', MIXED, { needs: '年月' }),
  inSentences(tokenRule('date-form', ['date'], ({ token, ...sides }) => signedDate(token, sides))),
  backwards,
  hoursBackwards,
  pattern('time-impossible', TIME, { needs: ':：时点', unless: isTime }),
  pattern('time-impossible', TIME_OF_DAY, { needs: '时', unless: isTime }),
];
