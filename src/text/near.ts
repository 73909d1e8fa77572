/**
 * Steps from one text to another, a step being a character put in, left out, changed or swapped with its neighbour
 * (optimal string alignment, by code points).
 */
export function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, character] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) {
      const changed = (row[j] ?? 0) + (character === other ? 0 : 1);
      const swapped = i > 0 && j > 0 && character === to[j - 1] && from[i - 1] === other;
      const swap = swapped ? (before[j - 1] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}

/** Longer names than this are compared for equality alone. */
const LONGEST = 60;

/** A name without what people add or change without meaning another: width, case, blanks, a unit in brackets. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)$/u, '')
    .replace(/[\s\p{Cf}]+/gu, '');
}

/** How many steps may part a name from one of `length` characters that it is taken for: a third of it, at most 3. */
function allowance(length: number): number {
  return length < 2 ? 0 : Math.max(1, Math.min(3, Math.floor(length / 3)));
}

/** Whether a name is another with at most two characters left out at its end or beginning (地区名称, 我区面积). */
function isPartOf(part: string, name: string): boolean {
  const more = name.length - part.length;
  return part.length >= 2 && more > 0 && more <= 2 && (name.startsWith(part) || name.endsWith(part));
}

/** The steps between two names if they are near enough to be taken for one another; undefined if not. */
export function nearness(a: string, b: string): number | undefined {
  const [x, y] = [folded(a), folded(b)];
  if (x === y) return 0;
  if (isPartOf(x, y) || isPartOf(y, x)) return Math.abs(x.length - y.length);
  const longer = Math.max(x.length, y.length);
  const allowed = allowance(longer);
  if (longer > LONGEST || Math.abs(x.length - y.length) > allowed) return undefined;
  const steps = distance(x, y);
  return steps <= allowed ? steps : undefined;
}

/** The known name that a person most likely meant; undefined if none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = nearness(name, candidate);
    if (steps !== undefined && steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
