import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { compareExact, type Exact, exact, multiply } from '../figures/exact.ts';
import { compare, isFigure, isNegative, isZero, shift } from '../figures/figure.ts';
import { otherUnits } from '../figures/units.ts';
import { isRate, kindOf } from '../kinds/kinds.ts';
import type { Slot } from '../model/slot.ts';
import type { Values } from '../model/value.ts';
import { listed } from './fractions.ts';

/*
 * Of many figures for one slot, or in one column of a table, those that are of another size: an amount that somebody gave in
 * another unit than the others did, a rate that is the amount of the cell beside it.
 */

/** A figure in its slot's unit, and whether the unit was typed with it. */
export interface Sized {
  readonly slot: string;
  readonly unit: string;
  readonly text: string;
  readonly place: Place;
  readonly isSure: boolean;
}

/** What is to be said of a figure among others. */
type Said<Each> = readonly [first: Each, said: Diagnostic];

/** Slots whose unit people mistake for a greater or smaller one, and that have no bound by which one record tells; rates. */
export function sizedSlots(slots: Iterable<Slot>): readonly Slot[] {
  return [...slots].filter(
    (slot) =>
      isRate(slot) || (kindOf(slot).isFigure && slot.max === undefined && otherUnits(slot.unit).length > 0),
  );
}

/** The figures that are given to some slots, but for those above their bound, of which it is said; their keys follow `path`. */
export function sizedIn(slots: readonly Slot[], values: Values, path = ''): readonly Sized[] {
  return slots.flatMap(({ key, unit, max }): readonly Sized[] => {
    const { state, text = '', place, bare } = values.get(key) ?? {};
    if (state !== 'given' || !place || !isFigure(text)) return [];
    if (max !== undefined && isFigure(max) && compare(text, max) > 0) return [];
    return [{ slot: path + key, unit, text, place, isSure: bare === undefined }];
  });
}

/** What is said of one slot's figures. */
export function offScaleIn<Each extends Sized>(figures: readonly Each[]): readonly Said<Each>[] {
  return figures[0]?.unit === '%' ? rateOffScale(figures) : amountsOffScale(figures);
}

/** So many tell how large an amount is. */
const MANY = 5;
/** So many tell it of amounts that are nearer to each other, and of rates. */
const MORE = 8;
/** Of so many that tell something of each other at most one may be doubted. */
const MANY_TO_ONE = 3;
/** By so many places the point is moved between two that are no longer of one size: 万元 and 亿元 are four apart. */
const APART = 3;
/** By so many between two that are not where the others lie close together: of small districts one may be among large ones. */
const NEARLY_APART = 2;

/** Few of many amounts that are a thousand times as large as the next, or as small; nought has no size. */
function amountsOffScale<Each extends Sized>(figures: readonly Each[]): readonly Said<Each>[] {
  const amounts = figures.filter(({ text }) => !isZero(text) && !isNegative(text));
  if (amounts.length < MANY) return [];
  const sorted = amounts.toSorted((one, other) => compare(other.text, one.text));
  return sorted.flatMap((smaller, at): readonly Said<Each>[] => {
    const larger = sorted[at - 1];
    const isAbove = at * 2 < sorted.length;
    const places = larger && placesApart(larger, smaller, isAbove ? sorted : []);
    if (places === undefined) return [];
    const [above, below] = [sorted.slice(0, at), sorted.slice(at)];
    const [few, most] = isAbove ? [new Set(above), below] : [new Set(below), above];
    const doubtful = figures.filter((each) => few.has(each) && !each.isSure);
    const [first] = doubtful;
    if (!first || few.size * MANY_TO_ONE > amounts.length) return [];
    const { slot, unit, place } = first;
    const [greatest, least] = [most[0]?.text ?? '', most.at(-1)?.text ?? ''];
    const times = places === APART ? { zh: '一千', en: 'a thousand' } : { zh: '一百', en: 'a hundred' };
    const example = first.text + unit;
    const args = { values: listed(doubtful), count: most.length, times, least, greatest, unit, example };
    return [[first, diagnostic('amount-off-scale', place, args, { slot })]];
  });
}

/**
 * By how many places two neighbours are too far apart; undefined if they are not. Of `sorted`, if the few are above: small
 * amounts may well be a hundredth of the others.
 */
function placesApart(larger: Sized, smaller: Sized, sorted: readonly Sized[]): number | undefined {
  const areApart = (places: number): boolean => compare(larger.text, shift(smaller.text, places)) >= 0;
  if (areApart(APART)) return APART;
  const isFar = sorted.length >= MORE && areApart(NEARLY_APART) && isFarForThem(larger, smaller, sorted);
  return isFar ? NEARLY_APART : undefined;
}

/** Whether two are farther apart than twice what lies between the middle half of all: in places of the point, for sizes multiply. */
function isFarForThem(larger: Sized, smaller: Sized, sorted: readonly Sized[]): boolean {
  const quarter = Math.floor(sorted.length / 4);
  const [high, low] = [sorted[quarter], sorted[sorted.length - 1 - quarter]].map(squared);
  const [much, little] = [exact(larger.text), exact(smaller.text)];
  if (!high || !low || !much || !little) return false;
  return compareExact(multiply(much, low), multiply(little, high)) >= 0;
}

function squared(figure: Sized | undefined): Exact | undefined {
  const one = figure && exact(figure.text);
  return one && multiply(one, one);
}

/** A rate of so many percent, and so many times the greatest of the others, is an amount from the cell beside it. */
const STEEP = { rate: '100', places: 1 } as const;

/** One rate that is far above and below all others. */
function rateOffScale<Each extends Sized>(figures: readonly Each[]): readonly Said<Each>[] {
  if (figures.length < MORE) return [];
  const sorted = figures.toSorted((one, other) => compare(size(other), size(one)));
  const [first, next] = sorted as [Each, Each];
  const isSteep =
    compare(size(first), STEEP.rate) >= 0 && compare(size(first), shift(size(next), STEEP.places)) >= 0;
  if (!isSteep || first.isSure) return [];
  const { slot, text, place } = first;
  const others = sorted.slice(1).toSorted((one, other) => compare(one.text, other.text));
  const [least, greatest] = [others[0]?.text ?? '', others.at(-1)?.text ?? ''];
  const args = { slot, text, count: others.length, least, greatest };
  return [[first, diagnostic('rate-off-scale', place, args, { slot })]];
}

function size({ text }: Sized): string {
  return text.replace('-', '');
}
