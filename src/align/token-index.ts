import { addTo } from '../model/group-by.ts';
import type { Context } from './context.ts';
import { isSentenceEnd, type Stream, type StreamToken, type TokenRange } from './stream.ts';

/** Where each token stands, by its text with figures masked; figures also by how they are written. */
export type Index = ReadonlyMap<string, readonly number[]>;

export function tokenIndexOf({ tokens }: Stream): Index {
  const index = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    addTo(index, maskedKey(token), at);
    if (token.kind === 'figure') addTo(index, literalKey(token), at);
  }
  return index;
}

function maskedKey(token: StreamToken | undefined): string {
  if (isSentenceEnd(token)) return '¶';
  return token?.kind === 'figure' ? '0' : (token?.text ?? '');
}

function literalKey(token: StreamToken | undefined): string {
  return token?.kind === 'figure' ? `=${token.text}` : maskedKey(token);
}

/**
 * A token that must stand at a fixed distance from the place that is looked for (`offset`, below 0 for before it),
 * and where such tokens stand.
 */
interface Anchor {
  readonly offset: number;
  readonly at: readonly number[];
}

const NOWHERE: Anchor = { offset: 0, at: [] };

/** Of the tokens that must stand there, the one that stands least often: only where it stands is worth a look. */
function rarest(
  { tokens }: Stream,
  { from, to }: TokenRange,
  origin: number,
  placesOf: (token: StreamToken | undefined) => readonly number[] | undefined,
): Anchor | undefined {
  let best: Anchor | undefined;
  for (let token = from; token < to; token += 1) {
    const at = placesOf(tokens[token]);
    if (at === undefined) return NOWHERE;
    if (best === undefined || at.length < best.at.length) best = { offset: token - origin, at };
  }
  return best;
}

function* startsBy({ offset, at }: Anchor): Iterable<number> {
  for (const each of at) yield each - offset;
}

/** Where the value itself may begin, in order. */
export function startsOf(base: Stream, value: TokenRange, index: Index): Iterable<number> {
  return startsBy(rarest(base, value, value.from, (token) => index.get(literalKey(token))) ?? NOWHERE);
}

function masked(index: Index): (token: StreamToken | undefined) => readonly number[] | undefined {
  return (token) => index.get(maskedKey(token));
}

function leftAnchor({ stream, value, left }: Context, index: Index): Anchor {
  // Where nothing need stand before it, a sentence ends there.
  const from = value.from - Math.max(1, left);
  return rarest(stream, { from, to: value.from }, value.from, masked(index)) ?? NOWHERE;
}

/** Where something may begin that has what must stand before the value before it, in order. */
export function startsAfter(context: Context, index: Index): Iterable<number> {
  return startsBy(leftAnchor(context, index));
}

/** How many tokens may stand where a value stood. */
export function longest({ from, to }: TokenRange): number {
  return (to - from) * 2 + 8;
}

/** Where something may begin that has what must stand beside the value on both sides, in order. */
export function* startsBeside(context: Context, index: Index): Iterable<number> {
  const { stream, value, right } = context;
  const before = leftAnchor(context, index);
  const behind = rarest(stream, { from: value.to, to: value.to + right }, value.to, masked(index));
  const most = longest(value);
  if (behind === undefined || behind.at.length * most >= before.at.length) {
    yield* startsBy(before);
    return;
  }
  let from = 1;
  for (const end of startsBy(behind)) {
    for (from = Math.max(from, end - most); from <= end; from += 1) yield from;
  }
}
