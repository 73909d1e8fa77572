import { groupBy } from '../../model/group-by.ts';
import type { Token } from '../../text/tokens.ts';
import { segments } from './repeats.ts';
import type { DocumentRule, Finding, Placed, ReadParagraph } from './rule.ts';

/* What is no mistake by itself, but is written otherwise everywhere else in the document. */

/** How often the one way must be seen, and the other at most, for the other to be a slip. */
const OFTEN = 3;
const SELDOM = 2;

const RANGE = /[\d月日年%％][—–～~－-]\d/u;
const DASH = /^[—–～~－-]$/u;
const PROPER = /^[—～]$/u;

function isStart(token: Token | undefined): boolean {
  return token?.type === 'date' || (token?.type === 'figure' && /^\d+(?:\.\d+)?$/.test(token.digits));
}

/** 年内 is no unit to whoever reads tokens; 3-5号楼 is no range. */
function isEnd(token: Token | undefined, text: string): boolean {
  if (token?.type !== 'figure') return token?.type === 'date';
  return token.sign === '' && (/^[^号]/u.test(token.unit) || text[token.end] === '年');
}

/** The marks of ranges: 1—5月, 3～5年. */
function rangeMarks(reading: ReadParagraph): Placed[] {
  const { tokens, text } = reading;
  if (!RANGE.test(text)) return [];
  return tokens.flatMap((dash, at): Placed[] => {
    const isRange = dash.type === 'punctuation' && isStart(tokens[at - 1]) && isEnd(tokens[at + 1], text);
    if (!isRange || !DASH.test(dash.text)) return [];
    return [[reading, { code: 'range-mark', start: dash.start, end: dash.end }]];
  });
}

/** A half-width mark of a range in a document that has the full-width ones. */
function* mixedMarks(readings: readonly ReadParagraph[]): Iterable<Placed> {
  const marks = readings.flatMap(rangeMarks);
  const markOf = ([{ text }, { start, end }]: Placed): string => text.slice(start, end);
  const [proper, others] = [
    marks.filter((each) => PROPER.test(markOf(each))),
    marks.filter((each) => !PROPER.test(markOf(each))),
  ];
  if (proper.length < OFTEN || others.length > SELDOM) return;
  const [first] = proper as [Placed];
  const most =
    proper.filter((each) => markOf(each) === '—').length * 2 >= proper.length ? '—' : markOf(first);
  for (const [reading, finding] of others) yield [reading, { ...finding, instead: most }];
}

const HEADS = [/^[\s　]*[一二三四五六七八九十]+、/u, /^[\s　]*（[一二三四五六七八九十]+）/u];
/** Longer than that it is a paragraph that begins with its head. */
const LONGEST_HEAD = 36;
const ENDED = /[。；：]\s*$/u;

/** A head with a full stop or a colon behind it, where its fellows have none; heads that paragraphs begin with have one. */
function* headEnds(readings: readonly ReadParagraph[]): Iterable<Placed> {
  for (const pattern of HEADS) {
    const all = readings.filter(({ text }) => pattern.test(text));
    const alone = all.filter(({ text }) => text.length <= LONGEST_HEAD && !/[。；：].*\S/u.test(text));
    const ended = alone.filter(({ text }) => ENDED.test(text));
    if (ended.length > SELDOM || alone.length < all.length || alone.length - ended.length < OFTEN) continue;
    for (const reading of ended) {
      const end = reading.text.trimEnd().length;
      yield [reading, { code: 'heading-end', start: end - 1, end }];
    }
  }
}

const HAN = '[一-龥]';
/** Blanks within a sentence, the words on both sides being no name, title or number of an article. */
const SPACE = new RegExp(
  `(?<=${HAN}{2})(?<!第${HAN}{1,3}|[长记员任者席理志稿]|附件|表|图|注)[ \\u00A0]{1,2}(?=${HAN}{2})(?!${HAN}{2,4}[ \\u3000\\u00A0])`,
  'gu',
);
const SENTENCE = /[，。；][^，。；]/u;
/** Behind a number or a short word at its beginning, a paragraph may well have a blank. */
const BEGINNING = 8;

/** As far as quotation marks are looked for. */
const LONGEST_QUOTE = 60;

/** Not behind a number at its beginning, nor between the halves of a motto: “才聚云岭 智汇东湖”. */
function isInSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_QUOTE), start);
  if (/[ \u3000]/.test(before.slice(-5)) || before.lastIndexOf('“') > before.lastIndexOf('”')) return false;
  return (start >= BEGINNING && SENTENCE.test(text)) || isWithinWord(text, start, end);
}

const AROUND = 6;

/** 经 济: without the blank, a word runs over its place. */
function isWithinWord(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  let at = 0;
  for (const { segment } of segments(before + after)) {
    if (at < before.length && at + segment.length > before.length) return true;
    at += segment.length;
  }
  return false;
}

/** Brackets of half width around words, in a document that has hardly any. */
const HALF_WIDTH = /\([^()（）\n]{1,60}\)/gu;
/** A paragraph that begins with what divides words; many of them are lines that were broken. */
const AT_START = /(?<=^[ 　]{0,4})[，。；！？](?=\p{Script=Han})/gu;
/** 单引号 stand within “” alone. */
const SINGLE = /‘[^‘’“”\n]{1,40}’/gu;

interface Odd {
  readonly pattern: RegExp;
  readonly finding: (words: string) => Omit<Finding, 'start' | 'end'>;
  /** What looks like it and is right. */
  readonly unless?: (reading: ReadParagraph, start: number, end: number) => boolean;
  readonly most?: number;
}

/** What a pattern finds, where it is seldom; else it is the document's way. */
function* seldom(readings: readonly ReadParagraph[], odd: Odd): Iterable<Placed> {
  const { pattern, finding, unless, most = SELDOM } = odd;
  const found = readings.flatMap((reading) =>
    Array.from(reading.text.matchAll(pattern), ({ index: start, 0: words }): Placed => {
      return [reading, { ...finding(words), start, end: start + words.length }];
    }).filter(([, { start, end }]) => unless?.(reading, start, end) !== true),
  );
  if (found.length <= most) yield* found;
}

function isQuoted({ text }: ReadParagraph, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTE), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || /\w$/.test(before);
}

/** Brackets behind Latin words or around them, and a number in brackets, which is a list's: (一). */
function isOfLatin({ text }: ReadParagraph, at: number): boolean {
  const inside = text.slice(at, text.indexOf(')', at));
  if (!/\p{Script=Han}/u.test(inside) || /^\([一二三四五六七八九十]+$/u.test(inside)) return true;
  return /\w/.test(text.slice(Math.max(0, at - 1), at));
}

const LEVEL = /[我本][区县旗](?![长委域分间级])/gu;

/** 我县 once or twice in a document that says 我区 throughout. */
export const levelsRule: DocumentRule = function* (readings) {
  const said = readings.flatMap((reading): Placed[] =>
    Array.from(reading.text.matchAll(LEVEL), ({ 0: { length }, index: start }) => [
      reading,
      { code: 'level-mixed', start, end: start + length },
    ]),
  );
  const levels = groupBy(said, ([{ text }, { end }]) => text[end - 1]);
  const [most, ...others] = [...levels].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length < OFTEN) return;
  for (const [reading, finding] of others.flatMap(([, all]) => (all.length <= SELDOM ? all : [])))
    yield [reading, { ...finding, about: `我${most[0]}` }];
};

/** Ways of writing that differ from the rest of the document. */
export const consistencyRule: DocumentRule = function* (readings) {
  const body = readings.filter(({ kind }) => kind !== 'cell');
  yield* mixedMarks(body);
  yield* headEnds(body);
  // Blanks between words in the middle of a sentence; many of them are somebody's layout.
  const sentences = body.filter(({ text }) => /[ \u00A0]/.test(text) && text.includes('。'));
  yield* seldom(sentences, {
    pattern: SPACE,
    finding: () => ({ code: 'space-within' }),
    unless: ({ text }, start, end) => !isInSentence(text, start, end),
    most: OFTEN,
  });
  yield* seldom(body, {
    pattern: HALF_WIDTH,
    finding: (words) => ({ code: 'punctuation-half-width', instead: `（${words.slice(1, -1)}）` }),
    unless: isOfLatin,
  });
  yield* seldom(body, {
    pattern: SINGLE,
    finding: (words) => ({ code: 'quote-single', instead: `“${words.slice(1, -1)}”` }),
    unless: isQuoted,
  });
  yield* seldom(body, { pattern: AT_START, finding: () => ({ code: 'mark-at-start' }) });
};
