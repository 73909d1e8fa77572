import { SHORT_UNITS } from '../../text/short-units.ts';
import { type Token } from '../../text/tokens.ts';
import { improperUnit } from '../../text/units.ts';
import { pattern, type Rule, tokenRule } from './rule.ts';
import { FIGURE, PERCENT } from './words.ts';

/** What stands behind a unit and says the same once more: 亿元亿元, 亩亩, 1250万元元, 56万平方平方米. */
function repeated(unit: string, after: Token | undefined, text: string): number {
  if (after === undefined) return 0;
  const last = unit.at(-1) ?? '';
  if (after.type === 'unit') {
    const money = last === '元' && after.text.endsWith('元');
    const square = /^[万亿]?平方/u.test(unit) && after.text.startsWith('平方');
    if (after.text.startsWith(unit)) return unit.length;
    return money || square || unit.endsWith(after.text) ? after.text.length : 0;
  }
  if (after.type !== 'word' || after.text !== last) return 0;
  return SHORT_UNITS.get(last)?.includes(text[after.end] ?? ' ') === false ? 1 : 0;
}

/** Units and percent signs said twice, clashing, or left off. */
export const unitsRules: readonly Rule[] = [
  tokenRule(
    'percent-point',
    ['figure'],
    ({ token: { unit, end }, right }) => {
      const point = /^[%％]$/.test(unit) ? /^[ ]?个?百分点/u.exec(right)?.[0] : undefined;
      return point === undefined
        ? undefined
        : { start: end - 1, end: end + point.length, instead: '个百分点' };
    },
    { cells: true },
  ),
  pattern('percent-twice', `${PERCENT}(?:[ ]?${PERCENT})+`, { instead: () => '%', needs: '%％' }),
  tokenRule(
    'unit-twice',
    ['figure', 'numeral'],
    ({ token: { unit, digits, end }, after }, { text }) => {
      const from = end - unit.length;
      if (/^(?:万万|亿万(?=元))/u.test(unit)) return { start: from, end, instead: unit.slice(1) };
      if (unit === '' || digits === '一' || after?.start !== end) return undefined;
      const more = repeated(unit, after, text);
      return more === 0
        ? undefined
        : { start: end - Math.min(unit.length, Math.max(more, 1)), end: end + more, instead: unit };
    },
    { cells: true },
  ),
  tokenRule(
    'unit-twice',
    ['date'],
    ({ token: { end, text }, right }) => {
      const last = text.at(-1) ?? '';
      const twice = right.startsWith(last) && SHORT_UNITS.get(last)?.includes(right[1] ?? ' ') === false;
      return twice && /[年月日]/u.test(last) ? { start: end - 1, end: end + 1, instead: last } : undefined;
    },
    { cells: true },
  ),
  tokenRule(
    'point-without-measure',
    ['figure'],
    ({ token: { unit, end } }) =>
      unit === '百分点' ? { start: end - unit.length, end, instead: '个百分点' } : undefined,
    { cells: true },
  ),
  tokenRule(
    'unit-improper',
    ['figure'],
    ({ token: { unit, end }, right }) => {
      const improper = improperUnit(unit + right);
      if (improper?.written !== unit) return undefined;
      return { start: end - unit.length, end, instead: improper.right };
    },
    { cells: true },
  ),
  pattern(
    'range-unit',
    `(?<![\\d.年月－-])(?<low>${FIGURE})(?<dash>[～~—–-])(?<high>${FIGURE})(?<unit>${PERCENT}|[万亿])`,
    {
      needs: '～~—–-',
      instead: ({ groups = {} }) =>
        `${groups['low']}${groups['unit']}${groups['dash']}${groups['high']}${groups['unit']}`,
    },
  ),
];
