import { fromNumerals } from '../../figures/numerals.ts';
import type { DocumentRule, Found, ReadParagraph } from './rule.ts';

/** Heads by level; each begins its paragraph. */
const HEADS: readonly RegExp[] = [
  /^[\s　]*(?<number>[一二三四五六七八九十]+)、/u,
  /^[\s　]*[（(](?<number>[一二三四五六七八九十]+)[）)]/u,
  /^[\s　]*(?<number>\d{1,2})[.．](?![\d.．])/u,
  /^[\s　]*[（(](?<number>\d{1,2})[）)]/u,
];
/** 一是 … 二是, 一要 … 二要, within a paragraph or one to each. */
const POINTS =
  /(?<=^[\s　]*|[：；。，、])(?<number>[一二三四五六七八九十]+)(?<word>是|要)(?!\k<number>|求|点|素|件)/gu;

/** Lists within a paragraph, each point behind a mark of punctuation: 任务是：1.…；2.…。 */
const INLINE = [
  '[（(](?<number>[一二三四五六七八九十]+)[）)]',
  '[（(](?<number>\\d{1,2})[）)]',
  '(?<number>\\d{1,2})[.．](?![\\d.．])',
  '(?<number>\\d{1,2})[）)]',
  '(?<number>[①-⑳])',
  '第(?<number>[一二三四五六七八九十]+)，',
  '其(?<number>[一二三四五六七八九])[，、是]',
].map((number) => ({
  // To look for a number is cheap, to look at each place whether one may begin there is not.
  any: new RegExp(number, 'u'),
  all: new RegExp(`(?<=[：；。][ ]?|^[\\s　]*)${number}`, 'gu'),
}));
const ANNEX = /^[\s　]*附件(?<number>\d{1,2})(?:[：:．.、\s　]|$)/u;
/** 21.5+2就业之家: the number with its point, and words that begin with digits. */
const RUN_ON = /^[\s　]*(?<number>\d{1,2})[.．]\d/u;
const NUMBERED = 2;
/** Where 第一，…；第三，… are places and no points. */
const RANKED = /排名|名次|位[居列次]/u;
const FIRST_CIRCLED = '①'.codePointAt(0) ?? 0;

function value(number: string | undefined): number {
  if (number !== undefined && /^[①-⑳]/u.test(number)) return (number.codePointAt(0) ?? 0) - FIRST_CIRCLED + 1;
  const digits = number === undefined ? undefined : /^\d/.test(number) ? number : fromNumerals(number);
  return digits === undefined ? 0 : Number(digits);
}

/** A numbering as far as it has come: the last number within its section, and over all sections. */
interface Count {
  last: number;
  overall: number;
}

/** What a number should be, where it skips or repeats; numbers begin again, or go on over sections. */
function wrongNumber(count: Count, number: number): number | undefined {
  const { last, overall } = count;
  const right = number === 1 || number === last + 1 || number === overall + 1 || last === 0;
  const back = number < last;
  count.last = number;
  count.overall = number;
  return right || back ? undefined : last + 1;
}

/** Heads and points that skip a number or have it twice. */
export const numberingRule: DocumentRule = function* (readings) {
  const levels = HEADS.map((): Count => ({ last: 0, overall: 0 }));
  const points = new Map<string, Count>();
  const annexes: Count = { last: 0, overall: 0 };
  for (const [at, reading] of readings.entries()) {
    if (reading.kind === 'cell') continue;
    const annex = wrongAnnex(reading, annexes);
    if (annex !== undefined) yield [reading, { ...annex, code: 'numbering-skips' }];
    for (const found of wrongCounts(reading, readings[at + 1]))
      yield [reading, { ...found, code: 'points-count' }];
    const head = wrongHead(reading, levels);
    if (head !== undefined) yield [reading, { ...head, code: 'numbering-skips' }];
    for (const found of wrongPoints(reading, points)) yield [reading, { ...found, code: 'numbering-skips' }];
    for (const found of wrongInline(reading)) yield [reading, { ...found, code: 'numbering-skips' }];
  }
};

function wrongAnnex({ text }: ReadParagraph, count: Count): Found | undefined {
  const match = ANNEX.exec(text);
  const expected = match === null ? undefined : wrongNumber(count, value(match.groups?.['number']));
  if (match === null || expected === undefined) return undefined;
  return { start: match[0].search(/\S/u), end: match[0].trimEnd().length, about: expected };
}

const TOLD =
  /(?<!第)(?<number>[两二三四五六七八九十]|\d{1,2})(?:个?方面|项|点|条|个)[^。：；，、\d]{0,8}(?=[：:][ ]?一(?<word>是|要))/gu;

/** 抓好三个方面工作：一是…四是: as many points as were told, in the same paragraph. */
function* wrongCounts({ text }: ReadParagraph, next: ReadParagraph | undefined): Iterable<Found> {
  if (!/[：:][ ]?一[是要]/u.test(text)) return;
  for (const { groups = {}, index, 0: words } of text.matchAll(TOLD)) {
    const told = value(groups['number']?.replace('两', '二'));
    const last = lastPoint(text.slice(index + words.length), groups['word'] ?? '');
    const goesOn = next !== undefined && /^[\s　]*[二三四五六七八九十]+[是要]/u.test(next.text);
    if (last !== told && !goesOn)
      yield {
        start: index,
        end: index + words.length,
        about: last,
        ...(last > told ? {} : { severity: 'warning' }),
      };
  }
}

/** How far the points go that begin here, one after the other. */
function lastPoint(text: string, word: string): number {
  let last = 0;
  for (const { groups = {} } of text.matchAll(POINTS)) {
    if (groups['word'] !== word) continue;
    const number = value(groups['number']);
    if (number !== last + 1) break;
    last = number;
  }
  return last;
}

function wrongHead({ text }: ReadParagraph, levels: readonly Count[]): Found | undefined {
  for (const [level, pattern] of HEADS.entries()) {
    const match = pattern.exec(text);
    const count = levels[level];
    if (level === NUMBERED && match === null && count !== undefined) runOn(text, count);
    if (match === null || count === undefined) continue;
    for (const lower of levels.slice(level + 1)) lower.last = 0;
    const expected = wrongNumber(count, value(match.groups?.['number']));
    const start = match[0].search(/\S/u);
    return expected === undefined ? undefined : { start, end: match[0].length, about: expected };
  }
  return undefined;
}

/** Counts a number that stands before a digit, where it is the next. */
function runOn(text: string, count: Count): void {
  const number = value(RUN_ON.exec(text)?.groups?.['number']);
  if (count.last > 0 && number === count.last + 1) [count.last, count.overall] = [number, number];
}

function* wrongPoints({ text }: ReadParagraph, points: Map<string, Count>): Iterable<Found> {
  if (!/[一二三四五六七八九十][是要]/u.test(text)) return;
  for (const { groups = {}, index, 0: words } of text.matchAll(POINTS)) {
    const word = groups['word'] ?? '';
    const count = points.get(word) ?? { last: 0, overall: 0 };
    points.set(word, count);
    const expected = wrongNumber(count, value(groups['number']));
    if (expected !== undefined) yield { start: index, end: index + words.length, about: expected };
  }
}

/** Points of lists that begin with their first in this very paragraph. */
function* wrongInline({ text }: ReadParagraph): Iterable<Found> {
  if (!/[：；。]/u.test(text) || RANKED.test(text)) return;
  for (const { any, all } of INLINE) {
    if (!any.test(text)) continue;
    let last = 0;
    for (const { groups = {}, index, 0: words } of text.matchAll(all)) {
      const number = value(groups['number']);
      const isWrong = last > 0 && number !== 1 && number !== last + 1;
      if (isWrong) yield { start: index, end: index + words.length, about: last + 1 };
      if (last > 0 || number === 1) last = number;
    }
  }
}
