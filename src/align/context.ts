import {
  isClauseEnd,
  isSentenceEnd,
  type Stream,
  type StreamToken,
  sentenceAround,
  type TokenRange,
} from './stream.ts';

/**
 * How many tokens beside a value must be unchanged: to its left up to the sentence's start, to its right up to the
 * clause's end, and no more than so many.
 */
const LEFT = 18;
const RIGHT = 6;
/** A value with fewer words than this before it in its sentence is known by what follows. */
const FEW = 4;
/** Nobody reads further than this to tell two places apart. */
const FARTHEST = 160;
/** Words that deal figures out to names in order: all of the sentence counts. */
const DEALING = /分别|依次|分列|各为|各占/;

/** What must stand beside a value for it to be known: so many tokens, and beyond them a sentence's (a clause's) end. */
export interface Context {
  readonly stream: Stream;
  /** The value's own tokens. */
  readonly value: TokenRange;
  readonly left: number;
  readonly leftEnds: boolean;
  readonly right: number;
  readonly rightEnds: boolean;
  /** Whether it is more than a value must have: then all its figures count, those of other values too. */
  readonly isWidened?: true;
}

/**
 * How tokens are compared. literal: each with itself · exact: figures that are values of the text as it was generated match any figure, all others
 * themselves · masked: every figure matches every other.
 */
type Comparison = 'literal' | 'exact' | 'masked';

/** The context that every value must have. */
export function contextOf(stream: Stream, value: TokenRange): Context {
  const { tokens } = stream;
  const inCell = isInRow(stream, value);
  const left = value.from - sentenceAround(stream, value).from;
  const whole = inCell ? toRowStart(stream, value) : left;
  const sentence = tokens.slice(value.from - left, value.from);
  const deals = DEALING.test(sentence.map(({ text }) => text).join(''));
  const leftEnds = inCell || deals || left <= LEFT;
  const wordsLeft = sentence.filter(({ kind }) => kind === 'word').length;
  const isKnownByLeft = wordsLeft >= FEW;
  const most = isKnownByLeft ? RIGHT : LEFT;
  const ends = isKnownByLeft ? isClauseEnd : isSentenceEnd;
  let right = 0;
  while (right < most && !ends(tokens[value.to + right])) right += 1;
  return {
    stream,
    value,
    left: leftEnds ? whole : LEFT,
    leftEnds,
    right,
    rightEnds: right < most,
  };
}

/** Whether a value stands in a table. */
export function isInRow({ tokens, blocks }: Stream, { from }: TokenRange): boolean {
  return blocks[(tokens[from] as StreamToken).block]?.cell !== undefined;
}

function toRowStart({ tokens }: Stream, { from }: TokenRange): number {
  let left = 0;
  while (tokens[from - 1 - left] !== undefined && tokens[from - 1 - left]?.kind !== 'edge') left += 1;
  return left;
}

/**
 * Contexts that are wider and wider than `context`, within the value's paragraph or row: what stands before and after that
 * may be moved, and says nothing of the value.
 */
export function* widened(context: Context): Iterable<Context> {
  const { stream, value } = context;
  const before = toRowStart(stream, value);
  const after = toRowEnd(stream, value);
  for (let more = 12; more <= FARTHEST; more *= 2) {
    const left = Math.min(before, context.left + more);
    const right = Math.min(after, context.right + more);
    const wideLeft = { left, leftEnds: left === before, isWidened: true } as const;
    const wideRight = { right, rightEnds: right === after, isWidened: true } as const;
    yield { ...context, ...wideLeft };
    yield { ...context, ...wideRight };
    yield { ...context, ...wideLeft, ...wideRight };
    if (left === before && right === after) return;
  }
}

function toRowEnd({ tokens }: Stream, { to }: TokenRange): number {
  let right = 0;
  while (tokens[to + right] !== undefined && tokens[to + right]?.kind !== 'edge') right += 1;
  return right;
}

/** Compares tokens of a base with those of another stream. `isValue` tells which tokens of the base are values' figures. */
export type Same = (base: number, token: StreamToken | undefined) => boolean;

export function sameTokens(base: Stream, isValue: (token: number) => boolean, how: Comparison): Same {
  return (index, token) => {
    const wanted = base.tokens[index];
    if (wanted === undefined || token === undefined) return wanted === token;
    if (wanted.kind === 'figure' && token.kind === 'figure') {
      return how === 'masked' || (how === 'exact' && isValue(index)) || wanted.text === token.text;
    }
    if (wanted.kind !== token.kind) return isSentenceEnd(wanted) && isSentenceEnd(token);
    return wanted.text === token.text || (isSentenceEnd(wanted) && isSentenceEnd(token));
  };
}

/** Whether what must stand before a value stands before token `at` of `tokens`. */
export function matchesLeft(
  context: Context,
  tokens: readonly StreamToken[],
  at: number,
  same: Same,
): boolean {
  const { value, left, leftEnds } = context;
  for (let back = 1; back <= left; back += 1) {
    if (!same(value.from - back, tokens[at - back])) return false;
  }
  return !leftEnds || isSentenceEnd(tokens[at - left - 1]);
}

/** Whether what must stand after a value stands from token `at` on. */
export function matchesRight(
  context: Context,
  tokens: readonly StreamToken[],
  at: number,
  same: Same,
): boolean {
  const { value, right, rightEnds } = context;
  for (let on = 0; on < right; on += 1) {
    if (!same(value.to + on, tokens[at + on])) return false;
  }
  return !rightEnds || endsAlike(context.stream.tokens[value.to + right], tokens[at + right]);
}

/** Whether a clause ends at both; where 、 goes on with a list, only at another 、. */
function endsAlike(wanted: StreamToken | undefined, token: StreamToken | undefined): boolean {
  return isClauseEnd(token) && (token?.text === '、') === (wanted?.text === '、');
}
