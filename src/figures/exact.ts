/** A decimal without loss: `units` × 10 to the power of -`places`. */
export interface Exact {
  readonly units: bigint;
  readonly places: number;
}

export const HUNDRED: Exact = { units: 100n, places: 0 };

/** A figure's digits, with a sign or without; undefined for what is none. Commas between thousands are passed over. */
export function exact(figure: string): Exact | undefined {
  const plain = figure.replaceAll(',', '');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const [whole = '0', fraction = ''] = plain.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

/** The same number with more places. */
function widened({ units, places }: Exact, to: number): bigint {
  return units * 10n ** BigInt(to - places);
}

export function add(...all: readonly Exact[]): Exact {
  const places = Math.max(...all.map((each) => each.places));
  return { units: all.reduce((sum, each) => sum + widened(each, places), 0n), places };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { units: -b.units, places: b.places });
}

export function multiply(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, places: a.places + b.places };
}

/** Without its sign. */
export function magnitude({ units, places }: Exact): Exact {
  return { units: units < 0n ? -units : units, places };
}

/** Less than 0 if `a` is below `b`, more than 0 if above, 0 if they are the same number. */
export function compareExact(a: Exact, b: Exact): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** By how much a figure as rounded may differ from what it was: half of its last place. */
export function halfOfLast({ places }: Exact): Exact {
  return { units: 5n, places: places + 1 };
}

/** As a figure: `102.4`. */
export function showExact({ units, places }: Exact): string {
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const point = text.length - places;
  return `${units < 0n ? '-' : ''}${text.slice(0, point)}${places === 0 ? '' : `.${text.slice(point)}`}`;
}

/** How many percent `part` is of `whole`, rounded to one place, half away from zero; undefined of nothing. */
export function percentage(part: Exact, whole: Exact): Exact | undefined {
  if (whole.units === 0n) return undefined;
  const places = Math.max(part.places, whole.places);
  const [above, below] = [widened(part, places) * 1000n, widened(whole, places)];
  const isNegative = above < 0n !== below < 0n;
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const rounded = (a * 2n + b) / (b * 2n);
  return { units: isNegative ? -rounded : rounded, places: 1 };
}
