import {
  add,
  compareExact,
  type Exact,
  exact,
  halfOfLast,
  magnitude,
  multiply,
  showExact,
  subtract,
} from '../../figures/exact.ts';
import { placesBetween } from '../../figures/units.ts';
import type { Change, Figure, Token } from '../../text/tokens.ts';
import { type ReadParagraph, type Rule, tokenRule } from './rule.ts';
import { SHARES } from './words.ts';

export const HUNDRED: Exact = { units: 100n, places: 0 };

const REACHED =
  '(?:已|均|都|全部|也|就|总体|平均)?(?:分别)?(?:达到?|为|是|超过?|约|近|突破|稳定在|保持在|提高到|提高至|提升到|提升至|上升到|上升至|增至|升至|增加到)?';
const SHARE_BEFORE = new RegExp(`(?:(?:${SHARES})${REACHED}|占[^，。；：、\\d]{1,16}的)$`, 'u');
const FAR_SIGHT = 40;

/** Words of a fall by which nothing can lose more than all; profits, balances and rates of growth can. */
const FALLS_BY = /(?:下降|减少|降低|下滑|下跌)了?$/u;
const BELOW_ZERO = /利润|收益|效益|回报|盈|亏|净|差|余|流|增速|增幅|涨幅|贡献/u;

const shareAbove = tokenRule(
  'share-above-hundred',
  ['figure'],
  ({ token: { start, end, digits, unit, sign } }, { text }) => {
    const figure = /^[%％]$/.test(unit) && sign === '' ? exact(digits) : undefined;
    if (figure === undefined || compareExact(figure, HUNDRED) <= 0) return undefined;
    const left = text.slice(Math.max(0, start - FAR_SIGHT), start);
    if (SHARE_BEFORE.test(left)) return { start, end };
    const falls = FALLS_BY.test(left) && !BELOW_ZERO.test(left.split(/[。；]/u).at(-1) ?? '');
    return falls ? { start, end, severity: 'warning' } : undefined;
  },
);

const RATIO = /(?<![\d.:：∶])(\d+(?:\.\d+)?)([:：∶])(\d+(?:\.\d+)?)\2(\d+(?:\.\d+)?)(?!\.?\d|[:：∶]\d)/gu;
const OF_SHARES = /结构|比重|比例|占比|构成|产业/u;
const ROUNDING: Exact = { units: 25n, places: 2 };
const LEAST_SHARES: Exact = { units: 60n, places: 0 };

/** A ratio of three shares, 8.6:45.2:46.2, whose sum is not 100. */
const ratio: Rule = {
  code: 'ratio-sum',
  needs: ':：∶',
  *find({ text }) {
    for (const match of text.matchAll(RATIO)) {
      const shares = [match[1], match[3], match[4]].map((digits) => exact(digits ?? ''));
      if (!shares.every((share) => share !== undefined)) continue;
      const sum = add(...shares);
      const off = compareExact(magnitude(subtract(sum, HUNDRED)), ROUNDING) > 0;
      const left = text.slice(Math.max(0, match.index - FAR_SIGHT), match.index);
      if (off && compareExact(sum, LEAST_SHARES) > 0 && OF_SHARES.test(left))
        yield { start: match.index, end: match.index + match[0].length, about: showExact(sum) };
    }
  },
};

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
  let figure = -1;
  for (let index = at - 1; index >= Math.max(0, at - 2 * NEAR); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.type === 'punctuation' || token.type === 'bracket') return -1;
    if (figure < 0 && token.type === 'figure') figure = index;
    else if (figure < 0 && at - index > NEAR) return -1;
    else if (token.type === 'change' || (figure >= 0 && token.type === 'figure')) return -1;
    else if (/[负亏逆降]/u.test(token.text)) return -1;
    else if (figure >= 0 && token.type === 'word' && /^[由从]$/u.test(token.text)) return figure;
  }
  return -1;
}

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
  const named =
    text
      .slice(Math.max(0, from.start - FAR_SIGHT), from.start)
      .split(/[由从]/u)
      .at(-1) ?? '';
  return OTHER_TIME.test(named.replace(/[上去]年(?:同期|全年)?|同期/gu, ''));
}

/** 由A增加到B，增长Z%: Z is not the quotient of the two, however they were rounded. */
const quotient: Rule = {
  code: 'growth-quotient',
  needs: '由从',
  *find(reading) {
    const { tokens, text } = reading;
    for (const { from, change, to, at } of fromTo(reading)) {
      const rate = rateBehind(tokens, text, at, /^[%％]$/);
      const values = inOneUnit(from, to);
      if (rate?.direction !== change.direction || values === undefined) continue;
      if (from.before !== '' || to.before !== '' || (rate.isYearly && isOfOtherTime(text, from))) continue;
      const clause = text.slice(Math.max(0, from.start - FAR_SIGHT), rate.start);
      if (NO_QUOTIENT.test(clause) || /[%％‰]/.test(to.unit) || from.rough !== '' || to.rough !== '')
        continue;
      const slack = COUNTS.test(to.unit) ? NONE : undefined;
      const expected = quotientOff(...values, exact(rate.digits), change.direction, slack);
      if (expected === undefined) continue;
      const severity = to.unit.endsWith('元') ? ({ severity: 'warning' } as const) : {};
      yield { start: rate.start, end: rate.end, about: `${expected}%`, ...severity };
    }
  },
};

/** What a change came to, behind the two figures. */
interface Rate extends Figure {
  readonly direction: Change['direction'];
  /** 同比, 比上年: against the year before, said so. */
  readonly isYearly: boolean;
}

function rateBehind(tokens: readonly Token[], text: string, at: number, unit: RegExp): Rate | undefined {
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
    const { tokens, text } = reading;
    for (const { from, change, to, at } of fromTo(reading)) {
      const points = rateBehind(tokens, text, at, /^个百分点$/u);
      const values = [from, to, points].map((each) => exact(each?.digits ?? ''));
      if (points === undefined || points.isYearly || !values.every((value) => value !== undefined)) continue;
      if ([from, to, points].some(({ before, after, rough }) => before + after + rough !== '')) continue;
      const [first, last, told] = values;
      if (!/^[%％]$/.test(from.unit) || !/^[%％]$/.test(to.unit)) continue;
      if (first === undefined || last === undefined || told === undefined) continue;
      const real = magnitude(subtract(last, first));
      const off = magnitude(subtract(real, told));
      const contraryWay = points.direction !== change.direction;
      if (!contraryWay && compareExact(off, add(...values.map(halfOfLast))) <= 0) continue;
      yield { start: points.start, end: points.end, about: `${showExact(real)}个百分点` };
    }
  },
};

/** What the rate should be, to its own places, if no rounding of the three explains it. */
function quotientOff(
  from: Exact,
  to: Exact,
  rate: Exact | undefined,
  direction: Change['direction'],
  counted?: Exact,
): string | undefined {
  if (rate === undefined || from.units === 0n) return undefined;
  const [low, high] = direction === 'fall' ? [to, from] : [from, to];
  const change = subtract(high, low);
  // |change × 100 − rate × from| beyond what half a last place of each can make of it.
  const off = magnitude(subtract(multiply(change, HUNDRED), multiply(rate, from)));
  const slack = add(
    multiply(HUNDRED, add(counted ?? halfOfLast(from), counted ?? halfOfLast(to))),
    multiply(rate, counted ?? halfOfLast(from)),
    multiply(from, halfOfLast(rate)),
  );
  if (compareExact(off, slack) <= 0) return undefined;
  const scaled = change.units * 10n ** BigInt(from.places + rate.places + 3);
  const tenths = scaled / (from.units * 10n ** BigInt(change.places));
  return showExact({ units: (tenths + 5n) / 10n, places: rate.places });
}

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

/** Figures that cannot stand together. */
export const sumsRules: readonly Rule[] = [
  shareAbove,
  ratio,
  contrary,
  quotient,
  difference,
  ...pointsAsPercent,
];
