import { compare } from '../../figures/figure.ts';
import { fromNumerals } from '../../figures/numerals.ts';
import type { DateToken, Figure, Token } from '../../text/tokens.ts';
import { type Found, pattern, type Rule, tokenRule } from './rule.ts';

const WEEKDAYS = '日一二三四五六';
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A part of a date, in digits or numerals. */
function part(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(/^\d+$/.test(text) ? text : (fromNumerals(text) ?? Number.NaN));
  return Number.isNaN(number) ? undefined : number;
}

/** The days of a month; of February without its year, as many as it may have. */
function daysOf(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leaps = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return leaps ? 29 : 28;
}

function impossible({ text, start, end, year, month, day }: DateToken, right: string): Found | undefined {
  const [y, m, d] = [part(year), part(month), part(day)];
  if (m === undefined || !text.includes('月') || /^[龄薪]/u.test(right)) return undefined;
  if (m < 1 || m > 12) return { start, end, about: { zh: '一年只有12个月', en: 'a year has 12 months' } };
  const days = daysOf(m, y);
  if (d === undefined || (d >= 1 && d <= days)) return undefined;
  const whole = m === 2 && y !== undefined ? `${y}年` : '';
  return { start, end, about: { zh: `${whole}${m}月只有${days}天`, en: `that month has ${days} days` } };
}

/** A weekday behind a full date, perhaps in brackets, that the date has not. */
function wrongWeekday({ start, end, year, month, day }: DateToken, right: string): Found | undefined {
  const named = /^[ ]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])/u.exec(right);
  const [y, m, d] = [part(year), part(month), part(day)];
  if (named === null || y === undefined || m === undefined || d === undefined) return undefined;
  if (m < 1 || m > 12 || d < 1 || d > daysOf(m, y)) return undefined;
  const weekday = new Date(Date.UTC(y, m - 1, d)).getUTCDay();
  if (WEEKDAYS.indexOf((named[1] ?? '').replace('天', '日')) === weekday) return undefined;
  const about = { zh: `这一天是星期${WEEKDAYS[weekday]}`, en: `that day is a ${ENGLISH[weekday]}` };
  return { start, end: end + named[0].length, about };
}

const TIME =
  '(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|[日晚])[ ]?(?<hour>\\d{1,2})(?:[:：]|时|点)(?<minute>\\d{2})(?![\\d.:：%％])';

function isTime({ groups: { part: half = '', hour = '', minute = '' } = {} }: RegExpExecArray): boolean {
  const latest = /^(?:凌晨|早上|早晨|上午)$/u.test(half) ? 12 : 24;
  return Number(hour) <= latest && Number(minute) < 60;
}

const DASH = /^[—–～~-]$/;

/** Whether a date stands before another: by the parts that both have, where the first of them can tell. */
function isLater(from: DateToken, to: DateToken): boolean {
  const [years, months, days] = (['year', 'month', 'day'] as const).map(
    (name) => [part(from[name]), part(to[name])] as const,
  );
  const [y1, y2] = years ?? [];
  const [m1, m2] = months ?? [];
  const [d1, d2] = days ?? [];
  if (y1 !== undefined && y2 !== undefined && y1 !== y2) return y1 > y2;
  const sameMonth = m1 !== undefined && (m2 === undefined ? y2 === undefined : m1 === m2);
  if (sameMonth) return d1 !== undefined && d2 !== undefined && d1 > d2;
  // Without their years, months may run over New Year: 11月至2月.
  return y1 !== undefined && y2 !== undefined && m1 !== undefined && m2 !== undefined && m1 > m2;
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
  if (!isPlain(from) || !isPlain(to) || from.unit === '' || from.unit !== to.unit) return false;
  if (/^[时点分号位名级]$/u.test(from.unit) || from.before !== '' || from.rough !== '') return false;
  return compare(plain(from), plain(to)) > 0;
}

const plain = ({ digits }: Figure): string => digits.replace(/^0+(?=\d)/, '');

const backwards: Rule = {
  code: 'range-backwards',
  needs: '—–～~-至到',
  *find({ tokens, text }) {
    for (const [at, dash] of tokens.entries()) {
      const isDash = dash.type === 'punctuation' && DASH.test(dash.text);
      if (!isDash && !(dash.type === 'word' && /^[至到]$/u.test(dash.text))) continue;
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      const [from, to] = [asDate(before), asDate(after)];
      const dates = from !== undefined && to?.type === 'date' && after?.type === 'date' && isLater(from, to);
      const isRange = isDash || text.startsWith('之间', after?.end);
      if (!dates && !(isRange && isFalling(before, after))) continue;
      yield { start: before?.start ?? 0, end: after?.end ?? 0 };
    }
  },
};

/** Days that there are not, weekdays that a date has not, ranges that run backwards. */
export const datesRules: readonly Rule[] = [
  tokenRule('date-impossible', ['date'], ({ token, right }) => impossible(token, right), { cells: true }),
  tokenRule('weekday-wrong', ['date'], ({ token, right }) => wrongWeekday(token, right), { cells: true }),
  backwards,
  pattern('time-impossible', TIME, { needs: ':：时点', unless: isTime }),
];
