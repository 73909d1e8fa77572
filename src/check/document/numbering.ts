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
const INLINE: readonly RegExp[] = [
  /(?<=[：；。][ ]?|^[\s　]*)[（(](?<number>[一二三四五六七八九十]+)[）)]/gu,
  /(?<=[：；。][ ]?|^[\s　]*)[（(](?<number>\d{1,2})[）)]/gu,
  /(?<=[：；。][ ]?|^[\s　]*)(?<number>\d{1,2})[.．](?![\d.．])/gu,
  /(?<=[：；。][ ]?|^[\s　]*)(?<number>\d{1,2})[）)]/gu,
  /(?<=[：；。][ ]?|^[\s　]*)(?<number>[①-⑳])/gu,
  /(?<=[：；。][ ]?|^[\s　]*)第(?<number>[一二三四五六七八九十]+)，/gu,
];
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
export const numberingRule: DocumentRule = {
  codes: ['numbering-skips'],
  *findAll(readings) {
    const levels = HEADS.map((): Count => ({ last: 0, overall: 0 }));
    const points = new Map<string, Count>();
    for (const reading of readings) {
      if (reading.kind === 'cell') continue;
      const head = wrongHead(reading, levels);
      if (head !== undefined) yield [reading, { ...head, code: 'numbering-skips' }];
      for (const found of wrongPoints(reading, points))
        yield [reading, { ...found, code: 'numbering-skips' }];
      for (const found of wrongInline(reading)) yield [reading, { ...found, code: 'numbering-skips' }];
    }
  },
};

function wrongHead({ text }: ReadParagraph, levels: readonly Count[]): Found | undefined {
  for (const [level, pattern] of HEADS.entries()) {
    const match = pattern.exec(text);
    const count = levels[level];
    if (match === null || count === undefined) continue;
    for (const lower of levels.slice(level + 1)) lower.last = 0;
    const expected = wrongNumber(count, value(match.groups?.['number']));
    const start = match[0].search(/\S/u);
    return expected === undefined ? undefined : { start, end: match[0].length, about: expected };
  }
  return undefined;
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
  for (const pattern of INLINE) {
    let last = 0;
    for (const { groups = {}, index, 0: words } of text.matchAll(pattern)) {
      const number = value(groups['number']);
      const isWrong = last > 0 && number !== 1 && number !== last + 1;
      if (isWrong) yield { start: index, end: index + words.length, about: last + 1 };
      if (last > 0 || number === 1) last = number;
    }
  }
}
