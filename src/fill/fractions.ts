import { type Arg, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { compare, decimalsOf, isZero } from '../figures/figure.ts';
import { kindOf } from '../kinds/kinds.ts';
import { elsewhere, inLang } from '../kinds/phrases.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue, Values } from '../model/value.ts';

/** Slots of rates and shares, and those of a table's columns by the table's key. */
export interface Percentages {
  readonly keys: readonly string[];
  readonly tables: readonly (readonly [table: string, columns: Percentages])[];
}

export function percentagesIn(slots: Iterable<Slot>): Percentages {
  const keys: string[] = [];
  const tables: (readonly [string, Percentages])[] = [];
  for (const slot of slots) {
    if (kindOf(slot).unit === '%') keys.push(slot.key);
    const columns = percentagesIn(slot.columns ?? []);
    if (columns.keys.length > 0) tables.push([slot.key, columns]);
  }
  return { keys, tables };
}

/** A rate or share that was given in digits alone. */
export interface Rate extends Pick<BoundValue, 'text' | 'bare'> {
  readonly slot: string;
  readonly place: NonNullable<BoundValue['place']>;
}

/** The rates and shares of a record that were given in digits alone. */
export function ratesIn(percentages: Percentages, values: Values): readonly Rate[] {
  const rates: Rate[] = [];
  addBare(percentages, values, '', rates);
  return rates;
}

function addBare({ keys, tables }: Percentages, values: Values, path: string, found: Rate[]): void {
  for (const key of keys) {
    const value = values.get(key);
    if (value?.state !== 'given' || value.bare === undefined || value.place === undefined) continue;
    found.push({ slot: path + key, text: value.text, bare: value.bare, place: value.place });
  }
  for (const [table, columns] of tables) {
    for (const row of values.get(table)?.rows ?? []) addBare(columns, row, `${path}${table}.`, found);
  }
}

/** So many rates that all of them being small is no chance, or that tell how many digits the others have. */
const MANY = 3;
/** As many digits behind the point as a percentage hardly has, unless all of them have so many. */
const FINE = { digits: 3, number: 2 } as const;
const SHOWN = 5;

/**
 * Percentages that lost their format on the way are fractions of one: 0.021 for 2.1%. They may be all that a record has,
 * all that came as numbers while the rest was typed as text, or those with more digits than any other.
 */
export function checkFractions(percentages: Percentages, values: Values): readonly Diagnostic[] {
  const rates = ratesIn(percentages, values);
  const small = rates.filter(isSmall);
  const finest = Math.max(0, ...rates.filter((rate) => !isSmall(rate)).map(decimals));
  const numbers = rates.filter(({ bare }) => bare === 'number');
  const groups: readonly (readonly Rate[])[] = [
    areTooFine(rates) ? rates : [],
    numbers.length < rates.length ? numbers : [],
    small.filter((rate) => decimals(rate) >= Math.max(finest + 1, FINE[rate.bare ?? 'digits'])),
  ];
  const found = groups.find(
    (group) => group.length >= MANY && group.every(isSmall) && !group.every(isNought),
  );
  return found ? [rateFractions(found)] : [];
}

/** Too few for that among a record's rates, but finer than all others: of those no other record tells more. */
export function fewFractions(rates: readonly Rate[]): readonly Rate[] {
  const whole = rates.filter((rate) => !isSmall(rate));
  const areCoarse = whole.length >= MANY && whole.every((rate) => decimals(rate) <= 1);
  return areCoarse ? rates.filter((rate) => isSmall(rate) && isFine(rate)) : [];
}

/** Those of one slot's rates in many records that are fractions of one; `all` are those of every slot. */
export function fractionsInColumn<Each extends Rate>(
  rates: readonly Each[],
  isShare: boolean,
  all: readonly Rate[],
): readonly Each[] {
  if (isColumnOfFractions(rates, isShare, all)) return rates;
  const told = rates.filter((rate) => !isNought(rate));
  const few = told.filter((rate) => isSmall(rate) && isFine(rate));
  const others = told.filter((rate) => !few.includes(rate));
  return others.length >= MANY && few.length * MANY <= told.length && !others.some(isFine) ? few : [];
}

/**
 * Whether one slot's rates in many records are fractions of one: small, unless they have as many digits as 252.7% has as
 * 2.527, and most with more digits than an indicator has that is small everywhere, such as the rise of prices.
 */
function isColumnOfFractions(rates: readonly Rate[], isShare: boolean, all: readonly Rate[]): boolean {
  const told = rates.filter((rate) => !isNought(rate));
  const large = told.filter((rate) => !isSmall(rate));
  if (told.length < MANY || large.length * MANY > told.length) return false;
  if (isMost(told, isFine))
    return large.every(isFine) || (isMost(large, isFine) && told.length > MANY * MANY);
  return large.length === 0 && areTooFine(told) && (isShare || told.some(isFine) || !areFiner(all));
}

/** Whether the rates that are no fractions have places behind the point: as fractions they would have three and more. */
function areFiner(all: readonly Rate[]): boolean {
  const whole = all.filter((rate) => !isSmall(rate));
  return whole.length >= MANY && isMost(whole, (rate) => decimals(rate) > 0);
}

/** Whether most have more digits than full tens of percent have as fractions. */
function areTooFine(rates: readonly Rate[]): boolean {
  return isMost(
    rates.filter((rate) => !isNought(rate)),
    (rate) => decimals(rate) > 1,
  );
}

function isMost(rates: readonly Rate[], is: (rate: Rate) => boolean): boolean {
  return rates.filter(is).length * 2 > rates.length;
}

function isFine(rate: Rate): boolean {
  return decimals(rate) >= FINE.digits;
}

function isNought({ text }: Rate): boolean {
  return isZero(text);
}

function isSmall({ text }: Rate): boolean {
  return compare(text, '1') <= 0 && compare(text, '-1') >= 0;
}

function decimals({ text }: Rate): number {
  return decimalsOf(text);
}

/** What is said of rates that are fractions of one. */
export function rateFractions(rates: readonly Rate[]): Diagnostic {
  const shown = rates.filter(({ text }) => !isZero(text));
  const [{ slot, place }] = shown as [Rate];
  return diagnostic(
    'rates-as-fractions',
    place,
    { count: howMany(rates.length), values: listed(shown, rates.length) },
    { slot },
  );
}

function howMany(count: number): Arg {
  if (count === 1) return { zh: '这个百分数', en: 'this percentage lies' };
  return { zh: `${count} 个百分数都`, en: `${count} rates and shares lie` };
}

/** The first of some values with their places, of `count` in all; the file that the first stands in is told anyway. */
export function listed(
  values: readonly Pick<Rate, 'slot' | 'text' | 'place'>[],
  count: number = values.length,
): Arg {
  const shown = values.slice(0, SHOWN);
  const more = count > shown.length;
  return { zh: inOneLine(shown, 'zh', more ? '等' : ''), en: inOneLine(shown, 'en', more ? ' …' : '') };
}

function inOneLine(
  values: readonly Pick<Rate, 'slot' | 'text' | 'place'>[],
  lang: 'zh' | 'en',
  more: string,
): string {
  const each = values.map(({ slot, text, place }) => {
    const within = place.cell === undefined && !place.source ? '' : inLang(elsewhere(place), lang);
    const at = place.file === values[0]?.place.file ? within : `${place.file} ${within}`.trimEnd();
    if (lang === 'zh') return `“${slot}”${text}${at && `（${at}）`}`;
    return `“${slot}” ${text}${at && ` (${at})`}`;
  });
  return each.join(lang === 'zh' ? '、' : ', ') + more;
}
