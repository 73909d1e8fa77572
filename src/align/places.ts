import { type Context, contextOf, matchesLeft, matchesRight, type Same, widened } from './context.ts';
import { isSameText, type Pair, placesOfText, type Side } from './pair.ts';
import { isSentenceEnd, type Stream, type StreamToken, sentenceAround, type TokenRange } from './stream.ts';
import { longest, startsBeside } from './token-index.ts';

/**
 * The narrowest context that stands once in the text as it was generated. A name counts with its context: the same words
 * around another name are another place.
 */
export function uniqueContext(pair: Pair, range: TokenRange): Context | undefined {
  const places = isName(pair.base, range) ? placesOfSame : placesOf;
  const isUnique = (context: Context): boolean => {
    const [first, second] = places(context, pair.base, pair.masked);
    return first !== undefined && second === undefined;
  };
  const least = contextOf(pair.base, range);
  if (!isBare(pair.base, least) && isUnique(least)) return least;
  for (const context of widened(least)) if (isUnique(context)) return context;
  return undefined;
}

/** Whether a value is a sentence by itself, in a paragraph with others: anybody may have put it to other words. */
function isBare({ tokens }: Stream, { value, left, right }: Context): boolean {
  const isAlone = tokens[value.from - 1]?.kind === 'edge' && isLast(tokens, value.to);
  const beside = [
    ...tokens.slice(value.from - left, value.from),
    ...tokens.slice(value.to, value.to + right),
  ];
  return !isAlone && !beside.some(({ kind }) => kind === 'word' || kind === 'cell');
}

function isLast(tokens: readonly StreamToken[], at: number): boolean {
  return tokens[at]?.kind === 'edge' || (tokens[at]?.kind === 'mark' && tokens[at + 1]?.kind === 'edge');
}

/** Whether a value tells one place from another by itself: a long enough name, or all that its paragraph has. */
export function isName({ tokens }: Stream, { from, to }: TokenRange): boolean {
  if (to - from < 3) return false;
  if (tokens[from - 1]?.kind === 'edge' && tokens[to]?.kind === 'edge') return true;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'figure') return false;
  return true;
}

/** The places of a text that have the value's context on both sides, and anything short between. */
export function* placesOf(context: Context, side: Side, same: Same): Iterable<TokenRange> {
  for (const from of startsBeside(context, side.index)) {
    // Beyond the last edge there is nothing.
    if (from >= side.tokens.length || !matchesLeft(context, side.tokens, from, same)) continue;
    const to = endOf(context, side, from, same);
    if (to !== undefined) yield { from, to };
  }
}

/** Of these, the ones that have the value itself between. */
export function* placesOfSame(context: Context, side: Side, same: Same): Iterable<TokenRange> {
  for (const place of placesOfText(context.stream, context.value, side)) {
    const isLeft = matchesLeft(context, side.tokens, place.from, same);
    if (isLeft && matchesRight(context, side.tokens, place.to, same)) yield place;
  }
}

/**
 * Where the words behind a value begin, for a value that begins at `from`: behind the unchanged value if they follow
 * it, else at the first place where they stand.
 */
function endOf(context: Context, side: Side, from: number, same: Same): number | undefined {
  const { value, stream: base } = context;
  const { tokens } = side;
  const end = from + value.to - value.from;
  if (isSameText(base, value, side, from) && matchesRight(context, tokens, end, same)) return end;
  for (let to = from; to <= from + longest(value); to += 1) {
    if (matchesRight(context, tokens, to, same)) return to;
    if (isSentenceEnd(tokens[to]) || tokens[to]?.kind === 'cell') return undefined;
  }
  return undefined;
}

/** Whether the context is there letter for letter, but for other values' figures. */
export function isExact(
  { base, now, exact, literal }: Pair,
  context: Context,
  { from, to }: TokenRange,
): boolean {
  const { tokens } = now;
  const { value, isWidened } = context;
  const same = isWidened ? literal : exact;
  if (!matchesLeft(context, tokens, from, same) || !matchesRight(context, tokens, to, same)) return false;
  if (!isWidened) return true;
  const right = sentenceAround(base, value).to - value.to;
  return matchesRight({ ...context, right, rightEnds: false }, tokens, to, same);
}
