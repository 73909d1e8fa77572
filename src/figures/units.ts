import { shift } from './figure.ts';

/** A unit as ten to the power of `exponent` times a base unit: `万元` is 10^4 元. */
interface Measure {
  readonly base: string;
  readonly exponent: number;
}

/** Longest first, for `万亿元` is not 万 of 亿元. */
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
];

/** Units that are whole words (万千瓦 is 万 of 千瓦), which a shift of the decimal point turns into each other. */
const NAMED: ReadonlyMap<string, Measure> = new Map([
  ['千克', { base: '克', exponent: 3 }],
  ['公斤', { base: '克', exponent: 3 }],
  ['吨', { base: '克', exponent: 6 }],
  ['千米', { base: '米', exponent: 3 }],
  ['公里', { base: '米', exponent: 3 }],
  ['公顷', { base: '平方米', exponent: 4 }],
  ['平方公里', { base: '平方米', exponent: 6 }],
  ['平方千米', { base: '平方米', exponent: 6 }],
  ['㎡', { base: '平方米', exponent: 0 }],
  ['千瓦时', { base: '瓦时', exponent: 3 }],
  ['度', { base: '瓦时', exponent: 3 }],
  ['千瓦', { base: '瓦', exponent: 3 }],
  ['兆瓦', { base: '瓦', exponent: 6 }],
]);

const MONEY = ['元', '千元', '万元', '百万元', '千万元', '亿元', '万亿元'];

/** A slot's unit in full: 亿 alone means 亿元. */
export function fullUnit(unit: string): string {
  return unit === '亿' ? '亿元' : unit;
}

function measure(unit: string): Measure {
  const named = NAMED.get(unit);
  if (named !== undefined) return named;
  for (const [scale, exponent] of SCALES) {
    if (!unit.startsWith(scale)) continue;
    const base = unit.slice(scale.length);
    const inner = NAMED.get(base);
    return inner === undefined
      ? { base, exponent }
      : { base: inner.base, exponent: inner.exponent + exponent };
  }
  return { base: unit, exponent: 0 };
}

/**
 * By how many places the point moves from a figure in `unit` to the same amount in `target`; undefined if one cannot
 * be turned into the other. Of money, 元 may be left out of `unit` (`万` is 万元), never out of 美元.
 */
export function placesBetween(unit: string, target: string): number | undefined {
  const from = measure(fullUnit(unit));
  const to = measure(fullUnit(target));
  const base = from.base === '' && to.base === '元' && from.exponent > 0 ? '元' : from.base;
  return base === to.base ? from.exponent - to.exponent : undefined;
}

/**
 * An amount given in `unit`, in `target`: exactly, letter for letter where the two are the same size, else without
 * zeros at the end of the fraction. Undefined if one cannot be turned into the other.
 */
export function convert(figure: string, unit: string, target: string): string | undefined {
  const places = placesBetween(unit, target);
  if (places === undefined) return undefined;
  return places === 0 ? figure : shift(figure, places);
}

/** Other units that an amount in a slot of `unit` may be given in: those a person would think of. */
export function otherUnits(unit: string): readonly string[] {
  const full = fullUnit(unit);
  if (full === '' || full === '%') return [];
  const { base } = measure(full);
  const named = [...NAMED.keys()].filter((name) => placesBetween(name, full) !== undefined);
  const all = base === '元' ? MONEY : [base, `万${base}`, ...named];
  return all.filter((other) => other !== full);
}
