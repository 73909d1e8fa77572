import { SHORT_UNITS } from '../../text/short-units.ts';
import { type Token } from '../../text/tokens.ts';
import { improperUnit } from '../../text/units.ts';
import { FIGURE, PERCENT, pattern, type Rule, tokenRule } from './rule.ts';
import { SHARES } from './shares.ts';

const SCALES = /^[十百千万亿]+/u;

/** Whether a character is a unit there, and does not begin another word: 个个 and not 个个体户. */
function isShortUnit(unit: string, next = ' '): boolean {
  return SHORT_UNITS.get(unit)?.includes(next) === false;
}

/** How much behind a unit says the same once more: 亿元亿元, 亩亩, 1250万元元, 56万平方平方米. */
function repeated(unit: string, after: Token | undefined, text: string): number {
  if (after?.type === 'unit') return repeatsUnit(unit, after.text);
  const last = unit.at(-1) ?? '';
  const isSame = after?.type === 'word' && after.text === last;
  return isSame && isShortUnit(last, text[after.end]) ? 1 : 0;
}

function repeatsUnit(unit: string, next: string): number {
  if (next.startsWith(unit)) return unit.length;
  const isMoney = unit.endsWith('元') && next.endsWith('元');
  const isSquare = /^[万亿]?平方/u.test(unit) && next.startsWith('平方');
  // 万人人次, 千瓦千瓦时: the measure begins once more in a longer one.
  const measure = unit.replace(SCALES, '');
  const isLonger = measure !== '' && next.startsWith(measure);
  return isMoney || isSquare || isLonger || unit.endsWith(next) ? next.length : 0;
}

/** A share or a rate itself, and no change of it. */
const SHARE_BEFORE = new RegExp(
  `(?:${SHARES})(?:已|均|仅)?(?:达到?|为|是|约|超过?|(?:提高|提升|上升|下降|降低|保持|稳定|控制)[到至在])?$`,
  'u',
);
const SIGHT = 20;

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
  pattern('percent-twice', `百分之${FIGURE}${PERCENT}`, { instead: ([text]) => text.slice(3), needs: '%％' }),
  // So many there are of nothing that is counted.
  pattern('unit-twice', '(?<=\\d)万亿(?:[亩户家名座辆]|人(?!民))', { needs: '亿' }),
  pattern('unit-improper', '(?<=\\d)个百分(?:[比率数]|(?=[，。；、）]|$))', {
    instead: () => '个百分点',
    needs: '百',
  }),
  pattern('unit-improper', '微克[/每]平方米|[微毫]克/立方(?![米分厘])', {
    instead: ([text]) => `${text.slice(0, 3)}立方米`,
    needs: '克',
  }),
  tokenRule('share-in-points', ['figure'], ({ token: { start, end, unit, digits } }, { text }) => {
    const isShare = unit === '个百分点' && SHARE_BEFORE.test(text.slice(Math.max(0, start - SIGHT), start));
    return isShare ? { start, end, instead: `${digits}%` } : undefined;
  }),
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
      const isTwice = /[年月日]/u.test(last) && right.startsWith(last) && isShortUnit(last, right[1]);
      return isTwice ? { start: end - 1, end: end + 1, instead: last } : undefined;
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
