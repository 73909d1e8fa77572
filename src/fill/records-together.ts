import { bindSingly } from '../bind/bind.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { isZero } from '../figures/figure.ts';
import { holdsFigure } from '../kinds/kinds.ts';
import { share } from '../kinds/share.ts';
import { addTo, groupBy } from '../model/group-by.ts';
import { onceFor, onceForEach } from '../model/once.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Values } from '../model/value.ts';
import {
  checkFractions,
  fewFractions,
  fractionsInColumn,
  type Percentages,
  percentagesIn,
  type Rate,
  rateFractions,
  ratesIn,
} from './fractions.ts';
import { offScaleIn, sizedIn, sizedSlots } from './off-scale.ts';
import { isPeriod, mayStandForPeriod, spanOf } from './periods.ts';
import { recordName } from './record-name.ts';
import { areTelling } from './rows.ts';

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

/** What a record gives, by the record's number. */
interface Numbered {
  readonly index: number;
}

/** So many records are looked at before the first of them is passed on: no province has as many counties. */
const TOGETHER = 200;

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
  const members: Member[] = [];
  for (const [index, { record }] of results.entries()) {
    const slots = record && (await slotsFor(record));
    if (!slots) continue;
    const values = bindSingly(slots, record);
    members.push({ index, record, slots, values: { get: onceForEach((key) => values.get(key)) } });
  }
  // Slots of one name are something else in each template.
  const alike = [...groupBy(members, ({ slots }) => slots).values()];
  const all = alike.flatMap((those) =>
    [fractions, offScale, copies, strayPeriods].flatMap((compared) => compared(those)),
  );
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
  const all = members.flatMap(unaskedRates);
  const columns = [...groupBy(all, ({ slot }) => slot).values()];
  const found = columns.flatMap((rates) => fractionsInColumn(rates, isShare(rates[0], members[0]), all));
  const first = found.find(({ text }) => !isZero(text));
  if (first) return [[first.index, rateFractions(found)]];
  return members.length <= FEW ? [...groupBy(all, ({ index }) => index)].flatMap(fewOf) : [];
}

/** Whether a rate's slot is a 比; `member` is any record, since all have the same slots. */
function isShare({ slot }: Rate, member: Member | undefined): boolean {
  return member?.slots.get(slot)?.kind === share.name;
}

/** So few records do not tell of a column that one of its rates is none of the others. */
const FEW = 3;

function fewOf([index, rates]: readonly [number, readonly Rate[]]): readonly Finding[] {
  const few = fewFractions(rates);
  return few.length === 0 ? [] : [[index, rateFractions(few)]];
}

/** Of a record all of whose rates are so small it is said by itself. */
function unaskedRates({ index, slots, values }: Member): readonly (Rate & Numbered)[] {
  const percentages = percentagesOf(slots);
  if (checkFractions(percentages, values).length > 0) return [];
  return ratesIn(percentages, values).map((rate) => ({ ...rate, index }));
}

const sizedOf = onceFor((slots: Slots): readonly Slot[] => sizedSlots(slots.values()));

function offScale(members: readonly Member[]): readonly Finding[] {
  const figures = members.flatMap(({ index, slots, values }) =>
    sizedIn(sizedOf(slots), values).map((figure) => ({ ...figure, index })),
  );
  const columns = groupBy(figures, ({ slot }) => slot);
  return [...columns.values()].flatMap((column) =>
    offScaleIn(column).map(([{ index }, said]): Finding => [index, said]),
  );
}

/** So many figures of three digits and more are none either, if most of a record's such figures are another's. */
const MOSTLY = { figures: 8, outOf: 5, same: 4 } as const;

const figuresOf = onceFor((slots: Slots): readonly Slot[] => [...slots.values()].filter(holdsFigure));

/** A record's figures, a text for each slot that may have one. */
interface Figures extends Member {
  readonly texts: readonly string[];
  /** Those that are no round numbers, which are often the same: each with its slot's number. */
  readonly odd: readonly string[];
}

/** What is no round number. */
const ODD = /[1-9](?:\.?\d)(?:\.?\d)*\.?[1-9]/;

/** Those of a record; none where they are too few to tell. */
function tellingFigures(member: Member): readonly Figures[] {
  const texts = figuresOf(member.slots).map(({ key }) => {
    const { state, text = '' } = member.values.get(key) ?? {};
    return state === 'given' ? text : '';
  });
  const odd = texts.flatMap((text, at) => (ODD.test(text) ? [`${at} ${text}`] : []));
  return areTelling(texts) ? [{ ...member, texts, odd }] : [];
}

/** Records whose figures are those of one before, all of them or most. */
function copies(members: readonly Member[]): readonly Finding[] {
  const byFigures = new Map<string, Figures>();
  const byOdd = new Map<string, Figures[]>();
  return members.flatMap(tellingFigures).flatMap((one): readonly Finding[] => {
    const line = one.texts.join(' ');
    const original = byFigures.get(line) ?? mostlySame(one, byOdd);
    if (!byFigures.has(line)) byFigures.set(line, one);
    for (const figure of one.odd) addTo(byOdd, figure, one);
    return original ? [[one.index, copied(one, original)]] : [];
  });
}

/** The first record that has most of the odd figures of another. */
function mostlySame({ odd }: Figures, byOdd: ReadonlyMap<string, readonly Figures[]>): Figures | undefined {
  const shared = new Map<Figures, number>();
  for (const figure of odd)
    for (const other of byOdd.get(figure) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const same = [...shared].filter(
    ([, count]) => count >= MOSTLY.figures && count * MOSTLY.outOf >= odd.length * MOSTLY.same,
  );
  return same.map(([other]) => other).toSorted((one, other) => one.index - other.index)[0];
}

function copied({ texts, record }: Figures, original: Figures): Diagnostic {
  const given = texts.filter((text) => text !== '').length;
  const count = texts.filter((text, at) => text !== '' && text === original.texts[at]).length;
  const figures =
    count === given
      ? { zh: `${count} 个数字`, en: `all ${count} figures` }
      : { zh: `${given} 个数字里有 ${count} 个`, en: `${count} of the ${given} figures` };
  const other = recordName(original.record, original.slots, original);
  return diagnostic('record-copied', record.place, { other, figures });
}

/** Slots that by their names may name a period: words, and the figures that count no things but years. */
const periodsOf = onceFor((slots: Slots): readonly string[] =>
  [...slots.values()]
    .filter((slot) =>
      holdsFigure(slot)
        ? slot.unit === '年' || /年[度份]?$/u.test(slot.key)
        : /[年月季期时日]/u.test(slot.key),
    )
    .map(({ key }) => key),
);

/** The records of one period that say another. */
function strayPeriods(members: readonly Member[]): readonly Finding[] {
  const periods = members.flatMap(({ index, slots, values }) =>
    periodsOf(slots).flatMap((slot): readonly Period[] => {
      const { state, text = '', place } = values.get(slot) ?? {};
      const isOne = state === 'given' && place && (isPeriod(text) || mayStandForPeriod(text));
      return isOne ? [{ slot, text, place, index }] : [];
    }),
  );
  return [...groupBy(periods, ({ slot }) => slot).values()].flatMap(strayIn);
}

/** Of so many records of one period at most one may be of another. */
const MANY_TO_ONE = 3;

type Period = Pick<Rate, 'slot' | 'text' | 'place'> & Numbered;

function strayIn(periods: readonly Period[]): readonly Finding[] {
  const bySpan = [...groupBy(periods, ({ text }) => spanOf(text)).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const [most = [], ...rest] = bySpan;
  const other = most[0]?.text ?? '';
  const stray = rest.flat();
  if (!isPeriod(other) || most.length < MANY_TO_ONE || stray.length * MANY_TO_ONE > periods.length) return [];
  return stray.map(({ slot, text, place, index }): Finding => {
    const args = { slot, text, count: most.length, other };
    return [index, diagnostic('period-differs', place, args, { slot })];
  });
}
