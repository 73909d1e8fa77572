import { bindSingly } from '../bind/bind.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { compare, isFigure, isNegative, isZero, shift } from '../figures/figure.ts';
import { otherUnits } from '../figures/units.ts';
import { kindOf } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { onceFor } from '../model/once.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue, Values } from '../model/value.ts';
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
import { recordName } from './record-name.ts';

/*
 * What only the records of a run together show of their figures: a column of percentages pasted as fractions, a figure that
 * somebody gave in another unit than the others did, a form that was copied and not changed, or is that of another period. The
 * first records tell; of more, nobody holds all at once.
 */

type Slots = ReadonlyMap<string, Slot>;

/** The slots of a record's template; none where it has none. */
type SlotsFor = (record: DataRecord) => Slots | undefined | Promise<Slots | undefined>;

/** A record with what it gives its slots, and its number among the others. */
interface Member {
  readonly index: number;
  readonly record: DataRecord;
  readonly slots: Slots;
  readonly values: Values;
}

/** What is to be said, and of which record. */
type Finding = readonly [index: number, said: Diagnostic];

/** A figure in its slot's unit, and by its number which record gives it. */
interface Figure {
  readonly index: number;
  readonly slot: string;
  readonly text: string;
  readonly place: Place;
}

/** So many records are looked at before the first of them is passed on. */
const TOGETHER = 100;

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
  if (results.length < 2) return results;
  const members: Member[] = [];
  for (const [index, { record }] of results.entries()) {
    const slots = record && (await slotsFor(record));
    if (slots) members.push({ index, record, slots, values: bindSingly(slots, record) });
  }
  const all = [fractions, offScale, copies, strayPeriods].flatMap((compare) => compare(members));
  return all.reduce<readonly Result[]>(withFinding, results);
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

const percentagesOf = onceFor((slots: Slots): Percentages => percentagesIn(slots.values()));

function fractions(members: readonly Member[]): readonly Finding[] {
  const columns = groupBy(members.flatMap(unaskedRates), ({ slot }) => slot);
  const found = [...columns.values()].filter(isColumnOfFractions).flat();
  const first = found.find(({ text }) => !isZero(text));
  return first ? [[first.index, rateFractions(found)]] : [];
}

/** Of a record all of whose rates are so small it is said by itself. */
function unaskedRates({ index, slots, values }: Member): readonly (Rate & Figure)[] {
  const percentages = percentagesOf(slots);
  if (checkFractions(percentages, values).length > 0) return [];
  return ratesIn(percentages, values).map((rate) => ({ ...rate, index }));
}

/** An amount, and whether its unit was typed with it. */
interface Amount extends Figure {
  readonly unit: string;
  readonly isSure: boolean;
}

/** Slots whose unit people mistake for a greater or smaller one, and that have no bound by which one record tells. */
const scaledOf = onceFor((slots: Slots): readonly Slot[] =>
  [...slots.values()].filter(
    (slot) => kindOf(slot).isFigure && slot.max === undefined && otherUnits(slot.unit).length > 0,
  ),
);

/** The amounts of a record; none is nought, which has no size. */
function amountsIn({ index, slots, values }: Member): readonly Amount[] {
  return scaledOf(slots).flatMap(({ key, unit }) => {
    const { state, text = '', place, bare } = values.get(key) ?? {};
    const isAmount = state === 'given' && isFigure(text) && !isZero(text) && !isNegative(text);
    return isAmount && place ? [{ index, slot: key, unit, text, place, isSure: bare === undefined }] : [];
  });
}

/** So many records tell how large an amount is. */
const MANY = 5;
/** Of so many records that tell something of each other at most one may be doubted. */
const MANY_TO_ONE = 3;
/** By so many places the point is moved between two that are no longer of one size: 万元 and 亿元 are four apart. */
const APART = 3;

function offScale(members: readonly Member[]): readonly Finding[] {
  const columns = groupBy(members.flatMap(amountsIn), ({ slot }) => slot);
  return [...columns.values()].flatMap(offScaleIn);
}

/** Few of many amounts that are a thousand times as large as the next, or as small. */
function offScaleIn(amounts: readonly Amount[]): readonly Finding[] {
  if (amounts.length < MANY) return [];
  const sorted = amounts.toSorted((one, other) => compare(other.text, one.text));
  return sorted.flatMap(({ text }, at): readonly Finding[] => {
    const larger = sorted[at - 1];
    if (!larger || compare(larger.text, shift(text, APART)) < 0) return [];
    const [above, below] = [sorted.slice(0, at), sorted.slice(at)];
    const [few, most] = above.length < below.length ? [above, below] : [below, above];
    const doubtful = few.filter(({ isSure }) => !isSure).toSorted((one, other) => one.index - other.index);
    const [first] = doubtful;
    if (!first || few.length * MANY_TO_ONE > amounts.length) return [];
    const { slot, unit, place } = first;
    const [greatest, least] = [most[0]?.text ?? '', most.at(-1)?.text ?? ''];
    const example = first.text + unit;
    const args = { values: listed(doubtful), count: most.length, least, greatest, unit, example };
    return [[first.index, diagnostic('amount-off-scale', place, args, { slot })]];
  });
}

/** So many figures, of which so many differ, are no chance where another record has the same. */
const COPIED = { figures: 5, different: 3 } as const;

const figuresOf = onceFor((slots: Slots): readonly Slot[] =>
  [...slots.values()].filter((slot) => kindOf(slot).isFigure),
);

/** A record's figures, one behind the other; none where they are too few to tell. */
function figureLine({ slots, values }: Member): string | undefined {
  const texts = figuresOf(slots).map(({ key }) => {
    const { state, text = '' } = values.get(key) ?? {};
    return state === 'given' ? text : '';
  });
  const given = texts.filter((text) => text !== '');
  const isTelling = given.length >= COPIED.figures && new Set(given).size >= COPIED.different;
  return isTelling ? texts.join(' ') : undefined;
}

/** Records all of whose figures are those of one before. */
function copies(members: readonly Member[]): readonly Finding[] {
  const first = new Map<string, Member>();
  return members.flatMap((member): readonly Finding[] => {
    const line = figureLine(member);
    const original = line === undefined ? undefined : first.get(line);
    if (line !== undefined && !original) first.set(line, member);
    if (!line || !original) return [];
    const { index, record, slots } = member;
    const other = recordName(original.record, slots, original);
    const count = line.split(' ').filter((text) => text !== '').length;
    return [[index, diagnostic('record-copied', record.place, { other, count })]];
  });
}

/** A year, or words that name a span of one: 2026, 2026年, 上半年, 1—5月, 一季度. */
const PERIOD =
  /^(?:(?:19|20)\d\d年?)?(?:上半年|下半年|全年|前?[一二三四\d]季度|\d{1,2}(?:[-—－~～至到]\d{1,2})?月份?)?$/u;

/** The records of one period that say another. */
function strayPeriods(members: readonly Member[]): readonly Finding[] {
  const given = members.flatMap((member) =>
    Array.from(member.slots.keys(), (slot) => ({ ...member.values.get(slot), slot, index: member.index })),
  );
  const periods = given.filter(
    ({ state, text = '' }) => state === 'given' && text !== '' && PERIOD.test(text),
  );
  return [...groupBy(periods, ({ slot }) => slot).values()].flatMap(strayIn);
}

type Period = Partial<BoundValue> & Pick<Figure, 'slot' | 'index'>;

function strayIn(periods: readonly Period[]): readonly Finding[] {
  const byText = [...groupBy(periods, ({ text = '' }) => text)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [[other, most] = ['', []], ...rest] = byText;
  const stray = rest.flatMap(([, few]) => few);
  if (most.length < MANY_TO_ONE || stray.length * MANY_TO_ONE > periods.length) return [];
  return stray.flatMap(({ slot, text = '', place, index }): readonly Finding[] =>
    place
      ? [[index, diagnostic('period-differs', place, { slot, text, count: most.length, other }, { slot })]]
      : [],
  );
}
