import { isFigure } from '../../figures/figure.ts';
import { otherUnits, placesBetween } from '../../figures/units.ts';
import type { Slot } from '../../model/slot.ts';

/** A JSON Schema, or a part of one. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

const WORDS = ['string', 'number', 'null'];
const POSITIVE = '(0|[1-9][0-9]*)(\\.[0-9]+)?';
const FIGURE = `-?${POSITIVE}`;
const SHARE = '(100(\\.0+)?|(0|[1-9][0-9]?)(\\.[0-9]+)?)';
const DIRECTION = '(同比)?(增长|上升|提高|增加|上涨|下降|降低|减少|下跌)';
const FLAT = '(同比|与(上年|去年)(同期)?)?持平';
const FLAG = '(是|否|有|无|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo])';

/**
 * What may be typed for a slot that is no 表. A figure arrives as a number or, with a unit or in quotation marks, as a
 * text; nothing and a blank text leave the slot unfilled, which is no mistake yet.
 */
export function valueSchema(slot: Slot): { readonly [keyword: string]: unknown } {
  const unit = optional(unitForms(slot));
  switch (slot.kind) {
    case '名单':
      return {
        type: ['array', ...WORDS],
        items: { type: WORDS },
        ...limit('minItems', slot.min),
        ...limit('maxItems', slot.max),
      };
    case '数':
      return figures(slot, ['integer', 'string', 'null'], countForms(slot, unit), ['0']);
    case '量':
      return figures(slot, WORDS, FIGURE + unit, []);
    case '率':
      return figures(slot, WORDS, `${FLAT}|(-|${DIRECTION}\\s*)?${POSITIVE}${unit}`, []);
    case '比':
      return figures(slot, WORDS, SHARE + unit, ['0', '100']);
    case '是否':
      return {
        anyOf: [
          { enum: ['是', '否'] },
          { type: ['boolean', 'null'] },
          { type: 'string', pattern: whole(FLAG) },
        ],
      };
    default:
      return { type: WORDS };
  }
}

/** `least` and `most` are what the kind itself allows where the slot says nothing narrower. */
function figures(
  { min, max }: Slot,
  type: readonly string[],
  forms: string,
  [least, most]: readonly string[],
): { readonly [keyword: string]: unknown } {
  return { type, pattern: whole(forms), ...limit('minimum', min, least), ...limit('maximum', max, most) };
}

/** A bound as a number: an editor compares with it, nothing is printed from it. Another slot's key is none. */
function limit(keyword: string, bound: string | undefined, otherwise?: string): Record<string, unknown> {
  const figure = bound !== undefined && isFigure(bound) ? bound : otherwise;
  return figure === undefined ? {} : { [keyword]: JSON.parse(figure) };
}

/** A count in its own word, or in 万 of it if that comes out whole. */
function countForms({ unit }: Slot, own: string): string {
  const one = `(0|[1-9][0-9]*)${own}`;
  return unit === '' ? one : `${one}|(0|[1-9][0-9]*)(\\.[0-9]{1,4}0*)?\\s*万${escapedPattern(unit)}`;
}

const SCALES = ['', '千', '万', '百万', '千万', '亿', '万亿'];

/** Every unit that a slot's figures may be given in: its own, and those that can be converted into it. */
function unitForms({ kind, unit }: Slot): readonly string[] {
  if (unit === '' || unit === '%' || kind === '数') return unit === '' ? [] : [unit];
  const bases = ['', unit, ...otherUnits(unit)];
  const forms = bases.flatMap((base) => SCALES.map((scale) => scale + base));
  return [...new Set([unit, ...forms])].filter(
    (form) => form !== '' && placesBetween(form, unit) !== undefined,
  );
}

function optional(units: readonly string[]): string {
  return units.length === 0 ? '' : `\\s*(${units.map(escapedPattern).join('|')})?`;
}

/** The whole of a text, blanks around it aside; or nothing. */
function whole(forms: string): string {
  return `^\\s*(${forms})?\\s*$`;
}

/** A text as a regular expression for it, for readers with and without the `u` flag. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
