import {
  add,
  compareExact,
  type Exact,
  exact,
  HUNDRED,
  halfOfLast,
  magnitude,
  multiply,
  showExact,
  subtract,
} from '../../figures/exact.ts';
import { placesBetween } from '../../figures/units.ts';
import type { Change, Figure, Token } from '../../text/tokens.ts';
import { type ReadParagraph, type Rule, since } from './rule.ts';

/*
 * 由A增加到B，增长Z%: two figures with what lies between them, said by a word and perhaps by a third figure.
 */

const FAR_SIGHT = 40;

/** 由 … A … 提高到 B: the two figures and the word between them. */
interface FromTo {
  readonly from: Figure;
  readonly change: Change;
  readonly to: Figure;
  /** Where the second figure stands among the tokens. */
  readonly at: number;
}

const NEAR = 10;
const REACHES = /[到至为]$/u;
/** What may be below zero or count downwards, so that up and down say nothing: 缩小, 亏损, 第8位. */
const NO_ORDER = /^(?:扩大|缩小|收窄|缩减)/u;
const RANKS = /^(?:位|名|级|等|期|号|线|时|点|折)$/u;

function* fromTo({ tokens }: ReadParagraph): Iterable<FromTo> {
  for (const [at, change] of tokens.entries()) {
    if (change.type !== 'change' || !REACHES.test(change.text) || NO_ORDER.test(change.text)) continue;
    const to = nextFigure(tokens, at);
    const from = to === -1 ? -1 : fromBefore(tokens, at);
    const [first, second] = [tokens[from], tokens[to]];
    if (first?.type !== 'figure' || second?.type !== 'figure') continue;
    if (isWhole(tokens, from) && isWhole(tokens, to)) yield { from: first, change, to: second, at: to };
  }
}

/** The figure right behind, perhaps after 近 or 约. */
function nextFigure(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  const index = next?.type === 'word' && next.sort === 'about' ? at + 2 : at + 1;
  return tokens[index]?.type === 'figure' ? index : -1;
}

/** The figure that 由 or 从 leads to, in the same clause, right before. */
function fromBefore(tokens: readonly Token[], at: number): number {
  const figure = nearestBefore(tokens, at, at - NEAR - 1, ({ type }) => type === 'figure');
  const lead = figure < 0 ? -1 : nearestBefore(tokens, figure, at - 2 * NEAR, isLead);
  return lead < 0 ? -1 : figure;
}

function isLead({ type, text }: Token): boolean {
  return type === 'word' && /^[由从]$/u.test(text);
}

/**
 * The nearest token before `at` for which `holds` is true; -1 where something between begins another clause or is
 * another figure.
 */
function nearestBefore(
  tokens: readonly Token[],
  at: number,
  lowest: number,
  holds: (token: Token) => boolean,
): number {
  for (let index = at - 1; index >= Math.max(0, lowest); index -= 1) {
    const token = tokens[index] as Token;
    if (holds(token)) return index;
    if (PARTING.has(token.type) || /[负亏逆降]/u.test(token.text)) return -1;
  }
  return -1;
}

const PARTING: ReadonlySet<Token['type']> = new Set(['punctuation', 'bracket', 'change', 'figure']);

/** Not a part of 1亿3千万, of a range or a signed figure. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]];
  const token = tokens[at];
  if (token?.type !== 'figure' || token.sign !== '') return false;
  return beside.every((each) => each?.type !== 'figure' && !/^[—–～~-]$/.test(each?.text ?? ''));
}

/** Both figures in the unit of the second; undefined where they have no unit in common. */
function inOneUnit(from: Figure, to: Figure): readonly [Exact, Exact] | undefined {
  return RANKS.test(to.unit) || RANKS.test(from.unit) ? undefined : inUnitOf(from, to);
}

/** The same of figures that may be ranks. */
export function inUnitOf(from: Figure, to: Figure): readonly [Exact, Exact] | undefined {
  const [a, b] = [exact(from.digits), exact(to.digits)];
  const places = from.unit === to.unit ? 0 : placesBetween(from.unit, to.unit);
  if (a === undefined || b === undefined || places === undefined) return undefined;
  return places < 0
    ? [{ units: a.units, places: a.places - places }, b]
    : [multiply(a, { units: 10n ** BigInt(places), places: 0 }), b];
}

const contrary: Rule = {
  code: 'change-backwards',
  needs: '由从',
  *find(reading) {
    for (const { from, change, to } of fromTo(reading)) {
      const values = inOneUnit(from, to);
      const order = values === undefined ? 0 : compareExact(values[0], values[1]);
      const wrong = (change.direction === 'rise' && order > 0) || (change.direction === 'fall' && order < 0);
      if (wrong) yield { start: change.start, end: to.end };
    }
  },
};

/** Growth at constant prices, by year, or of a rate is no quotient of the two figures. */
const NO_QUOTIENT = /可比|不变价|年均|平均|日均|每年|生产总值|增加值|总产值|GDP/u;
/** What is counted one by one is not rounded. */
const COUNTS = /^[家个人户项名件辆台套所处座条位次]$/u;
const NONE: Exact = { units: 0n, places: 0 };
const BETWEEN = /^[，、（(](?:同比|比上年|较上年|比去年|较去年|净|共|累计|总共|实际)?$/u;
/** Such a rate is against the year before; the first figure may be of another time: 由年初的312家增加到356家，同比增长20.5%. */
const YEARLY = /[同上去]/u;
const OTHER_TIME = /[年月季旬底初末期]/u;

/** Whether the figure after 由 is of another time than the year before. */
function isOfOtherTime(text: string, from: Figure): boolean {
  const named = since(/[由从]/u, text, from.start, FAR_SIGHT);
  return OTHER_TIME.test(named.replace(/[上去]年(?:同期|全年)?|同期/gu, ''));
}

/** 由A增加到B，增长Z%: Z is not the quotient of the two, however they were rounded. */
const quotient: Rule = {
  code: 'growth-quotient',
  needs: '由从',
  *find(reading) {
    for (const pair of fromTo(reading)) {
      const rate = rateBehind(reading, pair.at, /^[%％]$/);
      const expected = rate && isGrowth(reading.text, pair, rate) ? quotientOff(pair, rate) : undefined;
      if (rate === undefined || expected === undefined) continue;
      const severity = pair.to.unit.endsWith('元') ? ({ severity: 'warning' } as const) : {};
      yield { start: rate.start, end: rate.end, about: `${expected}%`, ...severity };
    }
  },
};

/** Whether a rate is said to be by how much the first figure grew or fell to be the second, both said exactly. */
function isGrowth(text: string, { from, change, to }: FromTo, rate: Rate): boolean {
  if (rate.direction !== change.direction || /[%％‰]/.test(to.unit)) return false;
  if ([from, to].some(({ before, rough }) => before + rough !== '')) return false;
  if (rate.isYearly && isOfOtherTime(text, from)) return false;
  return !NO_QUOTIENT.test(text.slice(Math.max(0, from.start - FAR_SIGHT), rate.start));
}

/** What the rate should be, to its own places, if no rounding of the three explains it. */
function quotientOff({ from: first, change: { direction }, to: second }: FromTo, { digits }: Rate) {
  const [[from, to] = [], rate] = [inOneUnit(first, second), exact(digits)];
  if (!from || !to || !rate || from.units === 0n) return undefined;
  const change = direction === 'fall' ? subtract(from, to) : subtract(to, from);
  const isCounted = COUNTS.test(second.unit);
  const halfOf = (figure: Exact): Exact => (isCounted ? NONE : halfOfLast(figure));
  // |change × 100 − rate × from| beyond what half a last place of each can make of it.
  const off = magnitude(subtract(multiply(change, HUNDRED), multiply(rate, from)));
  const slack = add(
    multiply(HUNDRED, add(halfOf(from), halfOf(to))),
    multiply(rate, halfOf(from)),
    multiply(from, halfOfLast(rate)),
  );
  if (compareExact(off, slack) <= 0) return undefined;
  const scaled = change.units * 10n ** BigInt(from.places + rate.places + 3);
  const tenths = scaled / (from.units * 10n ** BigInt(change.places));
  return showExact({ units: (tenths + 5n) / 10n, places: rate.places });
}

/** What a change came to, behind the two figures. */
interface Rate extends Figure {
  readonly direction: Change['direction'];
  /** 同比, 比上年: against the year before, said so. */
  readonly isYearly: boolean;
}

function rateBehind({ tokens, text }: ReadParagraph, at: number, unit: RegExp): Rate | undefined {
  for (let index = at + 1; index < at + 5; index += 1) {
    const token = tokens[index];
    if (token?.type !== 'change') continue;
    const figure = tokens[tokens[index + 1]?.text === '了' ? index + 2 : index + 1];
    const between = text.slice(tokens[at]?.end, token.start);
    if (figure?.type !== 'figure' || !unit.test(figure.unit) || !BETWEEN.test(between)) return undefined;
    if (figure.sign !== '' || REACHES.test(token.text) || figure.rough !== '') return undefined;
    return { ...figure, direction: token.direction, isYearly: YEARLY.test(between) };
  }
  return undefined;
}

/** 由78.3%提高到81.5%，提高2.3个百分点: not what lies between the two shares, however the three were rounded. */
const difference: Rule = {
  code: 'points-difference',
  needs: '由从',
  *find(reading) {
    for (const { from, change, to, at } of fromTo(reading)) {
      const points = rateBehind(reading, at, /^个百分点$/u);
      if (points === undefined || points.isYearly || ![from, to].every(({ unit }) => /^[%％]$/.test(unit)))
        continue;
      const figures = [from, to, points];
      if (figures.some(({ before, after, rough }) => before + after + rough !== '')) continue;
      const [first, last, told] = figures.map(({ digits }) => exact(digits));
      if (first === undefined || last === undefined || told === undefined) continue;
      const real = magnitude(subtract(last, first));
      const slack = add(...[first, last, told].map(halfOfLast));
      const isOff = compareExact(magnitude(subtract(real, told)), slack) > 0;
      if (isOff || points.direction !== change.direction)
        yield { start: points.start, end: points.end, about: `${showExact(real)}个百分点` };
    }
  },
};

const RISE = '(?:提高|上升|增加|提升|增长)';
const FALL = '(?:下降|降低|减少|回落)';
const SHARE_FIGURE = (name: string): string => `(?<${name}>\\d+(?:\\.\\d+)?)[%％]`;
/** 由94.2%提高到96.5%，提高2.3%, and 由94.2%提高2.3%，达到96.5%. */
const PERCENT_CHANGES = [RISE, FALL].flatMap((word) => [
  `[由从][^，。；\\d]{0,8}${SHARE_FIGURE('from')}${word}[到至]${SHARE_FIGURE('to')}，${word}了?${SHARE_FIGURE('change')}`,
  `[由从][^，。；\\d]{0,8}${SHARE_FIGURE('from')}${word}了?${SHARE_FIGURE('change')}[，、]?[达至到]到?${SHARE_FIGURE('to')}`,
]);

/** What lies between two percentages just so is points, said as percent. */
const pointsAsPercent: readonly Rule[] = PERCENT_CHANGES.map((expression) => {
  const compiled = new RegExp(expression, 'dgu');
  return {
    code: 'point-for-percent',
    needs: '由从',
    *find({ text }) {
      for (const { groups = {}, indices } of text.matchAll(compiled)) {
        const [from, to, change] = [groups['from'], groups['to'], groups['change']].map((each) =>
          exact(each ?? ''),
        );
        const [start, end] = indices?.groups?.['change'] ?? [];
        if (!from || !to || !change || start === undefined || end === undefined) continue;
        const isBetween = compareExact(magnitude(subtract(to, from)), change) === 0;
        if (isBetween) yield { start, end: end + 1, instead: `${groups['change']}个百分点` };
      }
    },
  };
});

/** Changes from one figure to another that the two do not bear out. */
export const fromToRules: readonly Rule[] = [contrary, quotient, difference, ...pointsAsPercent];
