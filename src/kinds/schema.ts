/*
 * What the kinds' JSON Schemas are put together from. A figure arrives as a number or, with a unit or in quotation
 * marks, as a text; nothing and a blank text leave the slot unfilled, which is no mistake yet.
 */
import { isFigure } from '../figures/figure.ts';
import { otherUnits, placesBetween } from '../figures/units.ts';
import type { Slot } from '../model/slot.ts';
import { escapedPattern } from '../text/pattern.ts';
import type { SchemaObject } from './kind.ts';

/** A value typed in one line. */
export const ONE_VALUE: readonly string[] = ['string', 'number', 'null'];

export const POSITIVE = '(0|[1-9][0-9]*)(\\.[0-9]+)?';

/** A slot's figures: `forms` is a pattern for its texts; `least` and `most` are what its kind allows at all. */
export function figureSchema(
  { min, max }: Slot,
  forms: string,
  type: readonly string[] = ONE_VALUE,
  [least, most]: readonly string[] = [],
): SchemaObject {
  return { type, pattern: whole(forms), ...limit('minimum', min, least), ...limit('maximum', max, most) };
}

/** A bound as a number: an editor compares with it, nothing is printed from it. Another slot's key is none. */
export function limit(keyword: string, bound: string | undefined, otherwise?: string): SchemaObject {
  const figure = bound !== undefined && isFigure(bound) ? bound : otherwise;
  return figure === undefined ? {} : { [keyword]: JSON.parse(figure) };
}

const SCALES = ['', '千', '万', '百万', '千万', '亿', '万亿'];

/** Every unit that an amount in `unit` may be given in: its own, and those that can be converted into it. */
export function unitForms(unit: string): readonly string[] {
  if (unit === '' || unit === '%') return unit === '' ? [] : [unit];
  const bases = ['', unit, ...otherUnits(unit)];
  const forms = bases.flatMap((base) => SCALES.map((scale) => scale + base));
  return [...new Set([unit, ...forms])].filter(
    (form) => form !== '' && placesBetween(form, unit) !== undefined,
  );
}

/** A pattern for one of the units, or none. */
export function optional(units: readonly string[]): string {
  return units.length === 0 ? '' : `\\s*(${units.map(escapedPattern).join('|')})?`;
}

/** A pattern for the whole of a text, blanks around it aside; or nothing. */
export function whole(forms: string): string {
  return `^\\s*(${forms})?\\s*$`;
}
