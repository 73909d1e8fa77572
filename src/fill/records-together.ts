import { bindSingly } from '../bind/bind.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { compare, isFigure, isNegative, isZero, shift } from '../figures/figure.ts';
import { otherUnits } from '../figures/units.ts';
import { kindOf } from '../kinds/kinds.ts';
import { addTo } from '../model/group-by.ts';
import { onceFor } from '../model/once.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Values } from '../model/value.ts';
import {
  checkFractions,
  isColumnOfFractions,
  listed,
  type Percentages,
  percentagesIn,
  type Rate,
  rateFractions,
  ratesIn,
} from './fractions.ts';

/*
 * What only the records of a file together show of their figures: a column of percentages pasted as fractions, a figure that
 * somebody gave in another unit than the others did. The first records tell; of more, nobody holds all at once.
 */

type Slots = ReadonlyMap<string, Slot>;

/** The slots of a record's template; none where it has none. */
type SlotsFor = (record: DataRecord) => Slots | undefined | Promise<Slots | undefined>;

/** A figure, and by its number which record gives it. */
type Of<Figure> = Figure & { readonly record: number };

/** An amount in its slot's unit. */
interface Amount {
  readonly slot: string;
  readonly unit: string;
  readonly text: string;
  readonly place: Place;
  /** Whether its unit was typed with it. */
  readonly isSure: boolean;
}

/** What is to be said, and of which record. */
type Finding = readonly [record: number, said: Diagnostic];

/** What records can be compared by. */
interface Compared {
  readonly percentages: Percentages;
  /** Slots whose unit people mistake for a greater or smaller one, and that have no bound by which one record tells. */
  readonly scaled: readonly Slot[];
}

function isScaled(slot: Slot): boolean {
  return kindOf(slot).isFigure && slot.max === undefined && otherUnits(slot.unit).length > 0;
}

const comparedOf = onceFor(
  (slots: Slots): Compared => ({
    percentages: percentagesIn(slots.values()),
    scaled: [...slots.values()].filter(isScaled),
  }),
);

/** So many records are looked at before the first of them is passed on. */
const TOGETHER = 100;
/** Fewer say nothing of each other. */
const FEWEST = 3;

/** Passes records on, and says of the first of them what they show together. */
export async function* readTogether<Result extends ReadResult>(
  results: AsyncIterable<Result>,
  slotsFor: SlotsFor,
): AsyncGenerator<Result> {
  const first: Result[] = [];
  let isOver = false;
  for await (const result of results) {
    if (isOver) yield result;
    else if (first.push(result) === TOGETHER) {
      isOver = true;
      yield* await proofed(first, slotsFor);
    }
  }
  if (!isOver) yield* await proofed(first, slotsFor);
}

async function proofed<Result extends ReadResult>(
  results: readonly Result[],
  slotsFor: SlotsFor,
): Promise<readonly Result[]> {
  if (results.length < FEWEST) return results;
  const rates = new Map<string, Of<Rate>[]>();
  const amounts = new Map<string, Of<Amount>[]>();
  for (const [index, { record }] of results.entries()) {
    const slots = record && (await slotsFor(record));
    if (!slots) continue;
    const { percentages, scaled } = comparedOf(slots);
    const values = bindSingly(slots, record);
    for (const rate of unaskedRates(percentages, values)) addTo(rates, rate.slot, { ...rate, record: index });
    for (const amount of amountsIn(scaled, values)) addTo(amounts, amount.slot, { ...amount, record: index });
  }
  const all = [...fractions([...rates.values()]), ...[...amounts.values()].flatMap(offScale)];
  return all.reduce<readonly Result[]>(withFinding, results);
}

/** Of a record all of whose rates are so small it is said by itself. */
function unaskedRates(percentages: Percentages, values: Values): readonly Rate[] {
  return checkFractions(percentages, values).length > 0 ? [] : ratesIn(percentages, values);
}

/** The amounts of a record; none is nought, which has no size. */
function amountsIn(slots: readonly Slot[], values: Values): readonly Amount[] {
  return slots.flatMap(({ key, unit }) => {
    const { state, text = '', place, bare } = values.get(key) ?? {};
    const isAmount = state === 'given' && isFigure(text) && !isZero(text) && !isNegative(text);
    return isAmount && place ? [{ slot: key, unit, text, place, isSure: bare === undefined }] : [];
  });
}

function fractions(columns: readonly (readonly Of<Rate>[])[]): readonly Finding[] {
  const found = columns.filter(isColumnOfFractions).flat();
  const first = found.find(({ text }) => !isZero(text));
  return first ? [[first.record, rateFractions(found)]] : [];
}

/** So many records tell how large an amount is. */
const MANY = 5;
/** By so many places the point is moved between two that are no longer of one size: 万元 and 亿元 are four apart. */
const APART = 3;

/** Few of many amounts that are a thousand times as large as the next, or as small. */
function offScale(amounts: readonly Of<Amount>[]): readonly Finding[] {
  if (amounts.length < MANY) return [];
  const sorted = amounts.toSorted((one, other) => compare(other.text, one.text));
  return sorted.flatMap(({ text }, at): readonly Finding[] => {
    const larger = sorted[at - 1];
    if (!larger || compare(larger.text, shift(text, APART)) < 0) return [];
    const [above, below] = [sorted.slice(0, at), sorted.slice(at)];
    const [few, most] = above.length < below.length ? [above, below] : [below, above];
    const doubtful = few.filter(({ isSure }) => !isSure).toSorted((one, other) => one.record - other.record);
    const [first] = doubtful;
    if (!first || few.length * FEWEST > amounts.length) return [];
    return [[first.record, scaleFinding(doubtful, most)]];
  });
}

function scaleFinding(few: readonly Of<Amount>[], most: readonly Of<Amount>[]): Diagnostic {
  const [{ slot, unit, place, text }] = few as [Of<Amount>];
  const [greatest, least] = [most[0]?.text ?? '', most.at(-1)?.text ?? ''];
  const args = { values: listed(few), count: most.length, least, greatest, unit, example: `${text}${unit}` };
  return diagnostic('amount-off-scale', place, args, { slot });
}

/** Says it with the record: what its reader says of it is heard by whoever binds it, too. */
function withFinding<Result extends ReadResult>(
  results: readonly Result[],
  [index, said]: Finding,
): readonly Result[] {
  return results.map((result, at) => {
    if (at !== index || !result.record) return result;
    const { record, diagnostics } = result;
    return {
      ...result,
      diagnostics: [...diagnostics, said],
      record: { ...record, diagnostics: [...(record.diagnostics ?? []), said] },
    };
  });
}
