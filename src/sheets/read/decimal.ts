import { decimalsOf, shift } from '../../figures/figure.ts';

/** A decimal as text: `-12.50`, `0.3`. */
type Decimal = string;

/** Excel keeps 15 significant digits; what a double holds beyond them (0.30000000000000004) nobody typed. */
const SIGNIFICANT = 15;

/** A cell's number, rounded to 15 significant digits and never with an exponent: 1.23e-7 is `0.000000123`. */
export function plainDecimal(value: number): Decimal {
  const short = String(value);
  if (short.length <= SIGNIFICANT && !short.includes('e')) return short;
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  return shift(mantissa, Number(exponent));
}

/** Of what arithmetic in doubles leaves behind, rounding to 15 digits leaves no more than this. */
const TIDY = 10;

/**
 * The digits of a number as a file writes them, where it writes more than 15 that mean something: rounded they would be
 * another figure. Undefined where it has fewer, an exponent, or only noise behind (0.30000000000000004).
 */
export function longDecimal(written: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = ''] =
    /^\s*\+?(-?)0*(\d*)(?:\.(\d*?)0*)?\s*$/.exec(written) ?? [];
  if (significant(whole + fraction) <= SIGNIFICANT) return undefined;
  const rounded = plainDecimal(Number(written)).replace(/[-.]/g, '');
  if (fraction !== '' && whole.length <= SIGNIFICANT && significant(rounded) <= TIDY) return undefined;
  return `${sign}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}

function significant(digits: string): number {
  return digits.replace(/^0+|0+$/g, '').length;
}

/** How a figure as shown compares with another: the same, the same but for digits that the display rounds away, or not. */
type Likeness = 'same' | 'rounded' | 'different';

function scaled(figure: Decimal, places: number): bigint {
  return BigInt(figure.replace('.', '') + '0'.repeat(places - decimalsOf(figure)));
}

/** Compares `shown` (as many decimals as the display has) with `figure`; both without sign. */
export function likeness(shown: Decimal, figure: Decimal): Likeness {
  if (shown === figure) return 'same';
  const places = Math.max(decimalsOf(shown), decimalsOf(figure));
  const difference = scaled(shown, places) - scaled(figure, places);
  if (difference === 0n) return 'same';
  const lastPlace = 10n ** BigInt(places - decimalsOf(shown));
  return difference < lastPlace && -difference < lastPlace ? 'rounded' : 'different';
}
