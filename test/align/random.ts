/** Random numbers that are the same for the same seed. */
export interface Random {
  /** From 0 up to `below`, a whole number. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  readonly chance: (of: number) => boolean;
}

/** A small generator (mulberry32): good enough to choose edits by. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { int, pick: (from) => from[int(from.length)], chance: (of) => next() < of };
}
