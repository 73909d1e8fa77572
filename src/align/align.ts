import { type Context, contextOf, matchesLeft } from './context.ts';
import { copiedIn } from './copies.ts';
import { displacedIn } from './displaced.ts';
import { beside, isDoubled } from './doubled.ts';
import { figuresOf, hasSameHead, isSameText, type Pair, pairOf, placesOfText, sideOf } from './pair.ts';
import { isExact, isName, placesOf, placesOfSame, uniqueContext } from './places.ts';
import {
  type Block,
  type Cell,
  type Stream,
  type StreamToken,
  type Stretch,
  sentenceAround,
  type TokenRange,
  tokensAt,
} from './stream.ts';
import { startsAfter } from './token-index.ts';

/** Where a value was printed, and of which slot it is: two places of one slot hold the same, whatever the data. */
export interface PrintedAt extends Stretch {
  readonly slot: string;
}

/** A text as it was generated: its blocks, and where in them each value was printed, in order. */
export interface Generated {
  readonly blocks: readonly Block[];
  readonly outputs: readonly PrintedAt[];
}

/**
 * Why it is not certain where a value stands. alike: the text as it was generated has two places that nothing tells
 * apart · copied: what stands beside it stands twice now · words: words beside it were changed, added or taken away ·
 * unit: it has another unit · head: its column has another head · blank: it was printed as nothing · glued: it is part of
 * a longer word or figure · moved: its sentence or table stands elsewhere, and one that nobody knows
 * may be what became of the first one.
 */
export type Doubt = 'alike' | 'copied' | 'words' | 'unit' | 'head' | 'blank' | 'glued' | 'moved';

/**
 * What became of a printed value. found: it stands there, unchanged, for certain · changed: in its place, for certain,
 * stands something else · unsure · gone: neither it nor what stood beside it is there.
 */
export type Alignment =
  | { readonly state: 'found'; readonly place: Stretch }
  | { readonly state: 'changed'; readonly place: Stretch; readonly text: string }
  | { readonly state: 'unsure'; readonly doubt: Doubt; readonly place?: Stretch }
  | { readonly state: 'gone' };

/**
 * Tells what became of each value of a text that was generated and then edited. A value is certain only where what
 * stands beside it is unbroken on both sides and stands once in both texts.
 */
export function align(generated: Generated, blocks: readonly Block[]): Alignment[] {
  const own = unedited(generated.blocks, blocks);
  if (own) return generated.outputs.map((output) => placeIn(own, output));
  const [base, now] = [sideOf(generated.blocks), sideOf(blocks)];
  const ranges = generated.outputs.map((output) => tokensAt(base, output));
  const pair = pairOf(base, now, ranges);
  const isCopied = copiedIn(base, now);
  const slots = new Map(ranges.map((range, index) => [range?.from ?? -1, generated.outputs[index]?.slot]));
  const found = generated.outputs.map((output, index) => {
    const range = ranges[index];
    if (range === undefined) return unsure(output.start === output.end ? 'blank' : 'glued');
    const one = alignOne(pair, range) ?? alignAlike(pair, range, output.slot, slots);
    return one.state === 'found' && isCopied(range) ? unsure('copied', one.place) : one;
  });
  return withoutDisplaced(pair, ranges, withoutOverlaps(found));
}

/** What stands elsewhere than it was written is certain only where nothing else took its place. */
function withoutDisplaced(
  { base, now }: Pair,
  ranges: readonly (TokenRange | undefined)[],
  all: readonly Alignment[],
): Alignment[] {
  const seen = all.map((each, index) => {
    const value = ranges[index];
    const place = 'place' in each && each.place ? tokensAt(now, each.place) : undefined;
    return value && place ? { value, place, isCertain: each.state !== 'unsure' } : undefined;
  });
  const isDisplaced = displacedIn(
    base,
    now,
    seen.filter((each) => each !== undefined),
  );
  return all.map((each, index) => {
    const own = seen[index];
    if (each.state !== 'found' || !own) return each;
    return isDisplaced(own.value, own.place) ? unsure('moved', each.place) : each;
  });
}

/** Which block each is of a text that nobody edited: there all that was printed stands where it stood. */
function unedited(
  before: readonly Block[],
  after: readonly Block[],
): ReadonlyMap<number, number> | undefined {
  const written = (blocks: readonly Block[]): number[] =>
    blocks.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const [old, now] = [written(before), written(after)];
  const isSame = old.every((block, at) => {
    const [was, is] = [before[block], after[now[at] ?? -1]];
    return was?.text === is?.text && isSameCell(was?.cell, is?.cell);
  });
  return isSame && old.length === now.length
    ? new Map(old.map((block, at) => [block, now[at] as number]))
    : undefined;
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

function placeIn(own: ReadonlyMap<number, number>, { block, start, end }: PrintedAt): Alignment {
  const at = own.get(block);
  return at === undefined || start === end
    ? unsure('blank')
    : { state: 'found', place: { block: at, start, end } };
}

function unsure(doubt: Doubt, place?: Stretch): Alignment {
  return place === undefined ? { state: 'unsure', doubt } : { state: 'unsure', doubt, place };
}

function alignOne(pair: Pair, range: TokenRange): Alignment | undefined {
  const context = uniqueContext(pair, range);
  if (context === undefined) return undefined;
  const same = isName(pair.base, range) ? placesOfSame(context, pair.now, pair.masked) : [];
  const [named, other] = same;
  const [place, second] = named ? [named, other] : placesOf(context, pair.now, pair.masked);
  if (place === undefined) return missing(pair, context);
  const stretch = stretchOf(pair.now, place);
  if (second !== undefined) return unsure('copied', stretch);
  if (!isExact(pair, context, place)) return unsure('words', stretch);
  if (!hasSameHead(pair, range, place)) return unsure('head', stretch);
  if (!isSame(pair, range, place)) return changed(pair, context, place);
  if (isDoubled(pair, context)) return unsure('copied', stretch);
  return isRetold(pair, range, place) ? unsure('words', stretch) : { state: 'found', place: stretch };
}

function isSame({ base, now }: Pair, value: TokenRange, { from, to }: TokenRange): boolean {
  return to - from === value.to - value.from && isSameText(base, value, now, from);
}

/** Whether the sentence begins with other words and has none of its figures: it tells of another time or place. */
function isRetold({ base, now, masked }: Pair, value: TokenRange, place: TokenRange): boolean {
  const [own, other] = [sentenceAround(base, value), sentenceAround(now, place)];
  if (masked(own.from, now.tokens[other.from])) return false;
  const figures = figuresOf(base, own);
  const left = new Set(figuresOf(now, other));
  return figures.length > 0 && !figures.some((figure) => left.has(figure));
}

/**
 * A value that is printed in several places with the same words around it, as in the headers of odd and even pages.
 * It is certain where all of these places still stand: then it does not matter which is which.
 */
function alignAlike(
  pair: Pair,
  range: TokenRange,
  slot: string,
  slots: ReadonlyMap<number, string | undefined>,
): Alignment {
  const context = contextOf(pair.base, range);
  const printed = allIf(placesOf(context, pair.base, pair.masked), ({ from }) => slots.get(from) === slot);
  const places =
    printed &&
    allIf(
      placesOf(context, pair.now, pair.masked),
      (place) => isSame(pair, range, place) && isExact(pair, context, place),
    );
  const place = places?.[printed?.findIndex(({ from }) => from === range.from) ?? -1];
  if (place === undefined || places?.length !== printed?.length) return unsure('alike');
  return { state: 'found', place: stretchOf(pair.now, place) };
}

/**
 * All places, if `holds` is true of each. The first for which it is not ends the search: of places that are alike
 * there may be thousands.
 */
function allIf(
  places: Iterable<TokenRange>,
  holds: (place: TokenRange) => boolean,
): readonly TokenRange[] | undefined {
  const all: TokenRange[] = [];
  for (const place of places) {
    if (!holds(place)) return undefined;
    all.push(place);
  }
  return all;
}

/** What stands where a value stood: taken for that only if it is of the same sort. */
function changed(pair: Pair, context: Context, place: TokenRange): Alignment {
  const { base, now } = pair;
  if (place.from === place.to) return { state: 'gone' };
  const stretch = stretchOf(now, place);
  const [, another] = placesOf(context, base, pair.masked);
  if (another !== undefined) return unsure('words', stretch);
  const figures = figuresOf(base, context.value).length;
  const isAlike = figures === 0 || figuresOf(now, place).length === figures;
  const text = textOf(now, stretch);
  if (!isAlike || isAddedTo(pair, context.value, place)) return unsure('words', stretch);
  return { state: 'changed', place: stretch, text };
}

/** Whether a value stands there still, with words before or after it that go on with no list. */
function isAddedTo({ base, now }: Pair, value: TokenRange, { from, to }: TokenRange): boolean {
  const length = value.to - value.from;
  for (let at = from; at + length <= to; at += 1) {
    if (!isSameText(base, value, now, at)) continue;
    const goesOn = now.tokens[at + length]?.text === '、' && at + length < to;
    return !goesOn && !(at > from && now.tokens[at - 1]?.text === '、');
  }
  return false;
}

/** A value whose context is nowhere whole: what is left of it. */
function missing(pair: Pair, context: Context): Alignment {
  const { base, now, exact } = pair;
  const best = mostAlike(pair, context);
  if (best) return unsureAt(pair, context, best);
  for (const from of context.left < 2 ? [] : startsAfter(context, now.index)) {
    if (!matchesLeft(context, now.tokens, from, exact)) continue;
    const isFigure = now.tokens[from]?.kind === 'figure' && figuresOf(base, context.value).length === 1;
    return isFigure ? unsureAt(pair, context, { from, to: from + 1 }) : unsure('words');
  }
  return { state: 'gone' };
}

/** Fewer tokens than this beside a value do not make it look like itself. */
const LEAST = 3;

/** Where the value stands with the most of what stood beside it, the last of several. */
function mostAlike({ base, now, exact }: Pair, { value }: Context): TokenRange | undefined {
  let best: TokenRange | undefined;
  let most = LEAST;
  for (const place of placesOfText(base, value, now)) {
    const [left, right] = beside(exact, value, now.tokens, place);
    if (left + right < most) continue;
    most = left + right;
    best = place;
  }
  return best;
}

function unsureAt(pair: Pair, context: Context, place: TokenRange): Alignment {
  return unsure(hasOtherUnit(pair, context, place) ? 'unit' : 'words', stretchOf(pair.now, place));
}

const UNIT = /^[%％‰万亿千百元吨个家户人名件项公里亩]/;

function hasOtherUnit({ base, now }: Pair, { value }: Context, place: TokenRange): boolean {
  const [before, after] = [base.tokens[value.to]?.text ?? '', now.tokens[place.to]?.text ?? ''];
  return figuresOf(base, value).length > 0 && before !== after && UNIT.test(before) && UNIT.test(after);
}

function stretchOf({ tokens }: Stream, { from, to }: TokenRange): Stretch {
  const [first, last] = [tokens[from] as StreamToken, tokens[to - 1] as StreamToken];
  if (to <= from) return { block: first.block, start: first.start, end: first.start };
  return { block: first.block, start: first.start, end: last.end };
}

function textOf({ blocks }: Stream, { block, start, end }: Stretch): string {
  return blocks[block]?.text.slice(start, end) ?? '';
}

/** Of two values that would stand at one place neither is certain. */
function withoutOverlaps(all: readonly Alignment[]): Alignment[] {
  const placed = all.flatMap((each, index) =>
    each.state === 'found' || each.state === 'changed' ? [{ index, place: each.place }] : [],
  );
  placed.sort((a, b) => a.place.block - b.place.block || a.place.start - b.place.start);
  const clashing = new Set<number>();
  for (const [at, { index, place }] of placed.entries()) {
    const next = placed[at + 1];
    if (next === undefined || next.place.block !== place.block || next.place.start >= place.end) continue;
    clashing.add(index).add(next.index);
  }
  return all.map((each, index) => {
    if (!clashing.has(index) || each.state === 'gone' || each.state === 'unsure') return each;
    return unsure('copied', each.place);
  });
}
