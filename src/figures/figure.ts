/**
 * Figures as they are written: `-?(0|[1-9]\d*)(\.\d+)?`, of any length. They stay strings of decimal digits from the
 * data file to the document; arithmetic here works on the digits, so nothing is ever rounded.
 */
const FIGURE = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

const LEADING_FIGURE = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?![0-9.])/;

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Whether a text is a figure, letter for letter. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** The figure that a text begins with, and what follows it without blanks around (`5.2 亿元` is `5.2` and `亿元`). */
export function splitFigure(text: string): { readonly figure: string; readonly rest: string } | undefined {
  const figure = LEADING_FIGURE.exec(text)?.[0];
  return figure === undefined ? undefined : { figure, rest: text.slice(figure.length).trim() };
}

/** Whether a figure is zero, however it is written (`0`, `0.00`, `-0`). */
export function isZero(figure: string): boolean {
  return /^[-0.]+$/.test(figure);
}

/** Whether a figure is below zero; `-0` is not. */
export function isNegative(figure: string): boolean {
  return figure.startsWith('-') && !isZero(figure);
}

/** How many digits a figure has after the point. */
export function decimalsOf(figure: string): number {
  const point = figure.indexOf('.');
  return point < 0 ? 0 : figure.length - point - 1;
}

/** Whether a figure has no digits after the point but zeros. */
export function isWhole(figure: string): boolean {
  return /^[^.]*(?:\.0+)?$/.test(figure);
}

function digits(figure: string): Digits {
  const negative = figure.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? figure.slice(1) : figure).split('.');
  return { negative, whole, fraction };
}

/**
 * A figure times ten to the power of `places` (which may be negative), exactly. Zeros at the end of the fraction are
 * dropped, and zero is `0`.
 */
export function shift(figure: string, places: number): string {
  const { negative, whole, fraction } = digits(figure);
  const point = whole.length + places;
  const all = (whole + fraction)
    .padEnd(Math.max(point, 0), '0')
    .padStart(whole.length + fraction.length - Math.min(point, 0), '0');
  const at = Math.max(point, 0);
  const left = all.slice(0, at).replace(/^0+(?=[0-9])/, '') || '0';
  const right = trimZeros(all.slice(at));
  const text = right === '' ? left : `${left}.${right}`;
  return negative && text !== '0' ? `-${text}` : text;
}

/** By hand, since `/0+$/` takes quadratic time on a long run of zeros that is not at the end. */
function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end -= 1;
  return fraction.slice(0, end);
}

/** Less than 0 if `a` is below `b`, more than 0 if above, 0 if they are the same number (`1.0` and `1`). */
export function compare(a: string, b: string): number {
  const [x, y] = [signOf(a), signOf(b)];
  if (x !== y) return x - y;
  return x < 0 ? compareSizes(b, a) : compareSizes(a, b);
}

function signOf(figure: string): number {
  if (isZero(figure)) return 0;
  return figure.startsWith('-') ? -1 : 1;
}

const ZERO = 0x30;

/** Digit by digit from the first that counts, as far as the longer one goes. */
function compareSizes(a: string, b: string): number {
  const [from, other] = [firstDigit(a), firstDigit(b)];
  const longer = pointOf(a) - from - (pointOf(b) - other);
  if (longer !== 0) return longer;
  const count = Math.max(a.length - from, b.length - other);
  for (let at = 0; at < count; at += 1) {
    const difference = digitAt(a, from + at) - digitAt(b, other + at);
    if (difference !== 0) return difference;
  }
  return 0;
}

function pointOf(figure: string): number {
  const point = figure.indexOf('.');
  return point < 0 ? figure.length : point;
}

/** Where the whole part begins without its zeros. */
function firstDigit(figure: string): number {
  const point = pointOf(figure);
  let at = figure.startsWith('-') ? 1 : 0;
  while (at < point && figure.charCodeAt(at) === ZERO) at += 1;
  return at;
}

/** What stands there as a digit: points stand under each other, and behind the end nothing but zeros. */
function digitAt(figure: string, at: number): number {
  return at < figure.length && figure.charAt(at) !== '.' ? figure.charCodeAt(at) : ZERO;
}
