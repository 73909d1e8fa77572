import {
  add,
  compareExact,
  type Exact,
  exact,
  halfOfLast,
  magnitude,
  showExact,
  subtract,
} from '../../figures/exact.ts';
import type { Figure, Token } from '../../text/tokens.ts';
import { inUnitOf } from './from-to.ts';
import { type Found, type Rule, since } from './rule.ts';

/** A whole against its parts, rounding allowed; undefined where a figure cannot be read. */
function sumOff(whole: string, parts: readonly string[]): Exact | undefined {
  const values = [whole, ...parts].map(exact);
  const [total, ...rest] = values;
  if (total === undefined || !rest.every((value) => value !== undefined)) return undefined;
  const sum = add(...rest);
  const rounding = add(...[total, ...rest].map(halfOfLast));
  return compareExact(magnitude(subtract(total, sum)), rounding) > 0 ? sum : undefined;
}

const INDUSTRIES = [
  /^(?:第一产业|一产|第一产业增加值|一产增加值)$/u,
  /^(?:第二产业|二产|第二产业增加值|二产增加值)$/u,
  /^(?:第三产业|三产|第三产业增加值|三产增加值)$/u,
] as const;
const GROSS = /^(?:地区生产总值|国内生产总值|生产总值)$/u;

/** The amount that follows a name, with nothing between but 达到, 为, 增加值. */
function amountAfter(tokens: readonly Token[], at: number): Figure | undefined {
  for (let index = at + 1; index <= at + 4; index += 1) {
    const token = tokens[index];
    if (token?.type === 'figure') return token.unit.endsWith('元') && token.sign === '' ? token : undefined;
    const links = token?.type === 'word' && (token.sort !== 'time' || token.text === '全年');
    if (!links || /^[占比超分]/u.test(token.text)) return undefined;
  }
  return undefined;
}

/** The gross product against its three industries, where a paragraph gives all four in one unit. */
const gross: Rule = {
  code: 'gross-sum',
  needs: '产',
  *find({ tokens, text }) {
    if (!text.includes('生产总值')) return;
    for (const [at, name] of tokens.entries()) {
      if (name.type !== 'word' || !GROSS.test(name.text)) continue;
      const total = amountAfter(tokens, at);
      const parts = total && INDUSTRIES.map((industry) => partAfter(tokens, at, industry));
      const found = parts && wrongTotal(total, parts);
      if (found !== undefined) yield found;
    }
  },
};

function partAfter(tokens: readonly Token[], from: number, industry: RegExp): Figure | undefined {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') continue;
    if (GROSS.test(token.text)) return undefined;
    if (industry.test(token.text)) return amountAfter(tokens, at);
  }
  return undefined;
}

const AMOUNT =
  '(?:总?额|总?值)?(?:完成|实现|达到?|为)?(?<digits>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?(?:美|人民币)?元)';
const TRADE = new RegExp(`进出口${AMOUNT}`, 'gu');
const SIDES = ['出口', '进口'].map((side) => new RegExp(`(?:其中|[，；、。])[，：:]?${side}${AMOUNT}`, 'u'));
/** How far behind the whole its parts may stand. */
const NEAR = 100;

/** 进出口 against 出口 and 进口, where a sentence gives all three in one unit. */
const trade: Rule = {
  code: 'parts-sum',
  needs: '口',
  *find({ text }) {
    for (const { index, 0: words, groups = {} } of text.matchAll(TRADE)) {
      const end = index + words.length;
      const rest = text.slice(end, end + NEAR).split('进出口')[0] ?? '';
      const sides = SIDES.map((side) => side.exec(rest)?.groups);
      const digits = groups['digits'] ?? '';
      const unit = groups['unit'] ?? '';
      if (!sides.every((side) => side?.['unit'] === unit)) continue;
      const sum = sumOff(
        digits,
        sides.map((side) => side?.['digits'] ?? ''),
      );
      const start = end - unit.length - digits.length;
      if (sum !== undefined) yield { start, end, about: `${showExact(sum)}${unit}` };
    }
  },
};

const TOTAL = /^(?:合计|共计|总计)$/u;
const LINK = /^(?:为|达|达到|完成|实现)$/u;
/** Before 合计 where it sums up all that was named: a comma, 两项, 上半年. */
const SUMMED = /(?:[，；]|[两二三四五六七八九]项|上半年|下半年|全年|前三季度)$/u;
/** A sentence whose beginning is further away is too long to be read. */
const LONGEST = 120;
/** Of figures that are compared, parts of parts, or not all. */
const OTHERS = /其中|占|比|等|较|余|包括|扣除|累计|还有/u;

/** 一季度130亿元，二季度150亿元，上半年合计312亿元. */
const total: Rule = {
  code: 'parts-sum',
  needs: '计',
  *find({ tokens, text }) {
    if (!/[合共总]计/u.test(text)) return;
    for (const [at, word] of tokens.entries()) {
      if (word.type !== 'word' || !TOTAL.test(word.text)) continue;
      const next = tokens[LINK.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1];
      const clause = since(/[。；！？]/u, text, word.start, LONGEST);
      const start = word.start - clause.length;
      if (clause.length === LONGEST) continue;
      if (next?.type !== 'figure' || !SUMMED.test(clause) || OTHERS.test(clause)) continue;
      const found = wrongTotal(next, figuresBefore(tokens, at, start));
      if (found !== undefined) yield found;
    }
  },
};

/** The figures of a sentence as far as a token; undefined if something in it changes. */
function figuresBefore(tokens: readonly Token[], at: number, start: number): Figure[] | undefined {
  const figures: Figure[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.start < start) break;
    if (token.type === 'change') return undefined;
    if (token.type === 'figure') figures.push(token);
  }
  return figures;
}

function wrongTotal(whole: Figure, parts: readonly (Figure | undefined)[] | undefined): Found | undefined {
  if (parts === undefined || parts.length < 2 || whole.unit === '') return undefined;
  const isExact = (each: Figure | undefined): each is Figure =>
    each?.unit === whole.unit && each.rough + each.before + each.sign === '';
  if (!isExact(whole) || !parts.every(isExact)) return undefined;
  const sum = sumOff(
    whole.digits,
    parts.map(({ digits }) => digits),
  );
  return sum && { start: whole.start, end: whole.end, about: `${showExact(sum)}${whole.unit}` };
}

/**
 * Words behind 其中 that name no part but an extreme or a mean. Words before a whole that make a mean, a change or a
 * balance of it, whose parts may be more.
 */
const EXTREME = /最|均|累计|合计|占|比|增|减/u;
const NO_WHOLE = /均|每|净|增|减|比|差|少|多|升|降|超|第$/u;
const OF_PARTS =
  /^[十百千万亿]*(?:个|家|户|名|人|项|件|所|座|处|次|场|台|辆|亩|吨|公里|元|人次|平方米|平方公里)$/u;

/** How many tokens behind the whole its part may stand, and how many figures before it are compared. */
const SIGHT = 16;
const EARLIER = 40;

/** 招聘教师120名，其中研究生156名: a part that is more than all that was named before it. */
const partAbove: Rule = {
  code: 'part-above-whole',
  needs: '其',
  *find({ tokens, text, kind, at }) {
    if (kind === 'cell') return;
    const figures = (at.figure ?? []).map((index) => [index, tokens[index] as Figure] as const);
    for (const [order, [index, whole]] of figures.entries()) {
      if (!text.startsWith('，其中', whole.end)) continue;
      const [next, part] = figures[order + 1] ?? [];
      if (next === undefined || part === undefined || next > index + SIGHT) continue;
      const named = text.slice(whole.end + 3, part.start).replace(/^[：，]/u, '');
      const before = since(/[，。；]/u, text, whole.start, NEAR);
      if (/[，。；、]/u.test(named) || EXTREME.test(named) || NO_WHOLE.test(before)) continue;
      const earlier = figures.slice(Math.max(0, order + 1 - EARLIER), order + 1).map(([, figure]) => figure);
      if (isMore(part, whole, earlier)) yield { start: whole.start, end: part.end };
    }
  },
};

/** Whether a part is more than its whole, and than all else before it that is in its unit. */
function isMore(part: Figure, whole: Figure, others: readonly Figure[]): boolean {
  if (!OF_PARTS.test(part.unit) || part.sign !== '' || inUnitOf(whole, part) === undefined) return false;
  return others.every((other) => {
    const [less, more] = inUnitOf(other, part) ?? [];
    return less === undefined || more === undefined || (other.rough === '' && compareExact(more, less) > 0);
  });
}

/** Parts that do not make up their whole. */
export const partsRules: readonly Rule[] = [gross, trade, total, partAbove];
