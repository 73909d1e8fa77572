import { type Context, isInRow, matchesLeft, type Same } from './context.ts';
import { type Pair, placesOfText, type Side } from './pair.ts';
import { isSentenceEnd, type Stream, type StreamToken, type TokenRange } from './stream.ts';
import { startsAfter } from './token-index.ts';

/** So many tokens unbroken on one side of a value make what stands there look like it, whatever is on the other. */
const ALIKE = 5;
/** So few on both sides do, too. */
const NEAR_LEFT = 3;
const NEAR_RIGHT = 2;
/** So many tokens before a value are looked for elsewhere. */
const LABEL = 8;

/** Whether a value, or the words by which it is known, stands more often than it was printed: somebody copied it. */
export function isDoubled(pair: Pair, context: Context): boolean {
  // A row's label is all of what stands before its values: part of it says nothing.
  return (
    !isInRow(pair.base, context.value) && (isValueDoubled(pair, context) || isLabelDoubled(pair, context))
  );
}

/**
 * Whether the value stands more often than it did with words of its own beside it: the words around one of the two
 * may have been changed since.
 */
function isValueDoubled({ base, now, exact }: Pair, { value }: Context): boolean {
  const isLong = isRare(base, value);
  const count = (side: Side): number =>
    countOf(placesOfText(base, value, side), (place) => isLong || isBeside(exact, value, side, place));
  return count(now) > count(base);
}

/** Whether enough tokens beside a place stand unbroken. */
function isBeside(exact: Same, value: TokenRange, { tokens, blocks }: Side, place: TokenRange): boolean {
  const [left, right] = beside(exact, value, tokens, place);
  const [nearLeft, nearRight] = [left >= NEAR_LEFT, right >= NEAR_RIGHT];
  if (left >= ALIKE || right >= ALIKE || (nearLeft && nearRight)) return true;
  // Somebody may have split the sentence there.
  const isText = blocks[tokens[place.from]?.block ?? -1]?.cell === undefined;
  const isCut = (at: number): boolean => isText && isSentenceEnd(tokens[at]);
  return (nearRight && isCut(place.from - 1)) || (nearLeft && isCut(place.to));
}

/**
 * Whether the words by which a value is known stand more often than they did, whatever follows them: of a copy and a
 * first one that was changed since, neither is certain.
 */
function isLabelDoubled({ base, now, masked }: Pair, context: Context): boolean {
  const { value } = context;
  const left = Math.min(LABEL, context.left);
  const words = base.tokens.slice(value.from - left, value.from).filter(({ kind }) => kind === 'word');
  if (words.length < ALIKE) return false;
  const label = { ...context, left, leftEnds: context.leftEnds && left === context.left };
  const count = ({ index, tokens }: Side): number =>
    countOf(startsAfter(label, index), (from) => matchesLeft(label, tokens, from, masked));
  return count(now) > count(base);
}

function countOf<T>(all: Iterable<T>, holds: (each: T) => boolean): number {
  let count = 0;
  for (const each of all) if (holds(each)) count += 1;
  return count;
}

/** Whether a value is so long that it stands nowhere by chance. */
function isRare({ tokens }: Stream, { from, to }: TokenRange): boolean {
  const length = tokens.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  return length >= ALIKE;
}

const FAR = 12;

/** How many tokens stand unbroken before and after a value, at another place, up to what a sentence ends with. */
export function beside(
  exact: Same,
  value: TokenRange,
  tokens: readonly StreamToken[],
  place: TokenRange,
): readonly [left: number, right: number] {
  let left = 0;
  while (left < FAR && exact(value.from - left - 1, tokens[place.from - left - 1])) left += 1;
  let right = 0;
  while (right < FAR && exact(value.to + right, tokens[place.to + right])) right += 1;
  return [left, right];
}
