import {
  type Context,
  contextOf,
  isInRow,
  matchesLeft,
  matchesRight,
  type Same,
  sameTokens,
  widened,
} from './context.ts';
import { copiedIn } from './copies.ts';
import { displacedIn } from './displaced.ts';
import {
  type Block,
  type Cell,
  isSentenceEnd,
  type Stream,
  type StreamToken,
  type Stretch,
  streamOf,
  type TokenRange,
  tokensAt,
} from './stream.ts';
import { type Index, longest, startsAfter, startsBeside, startsOf, tokenIndexOf } from './token-index.ts';

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

/** Two texts being compared. */
interface Pair {
  readonly base: Stream;
  readonly now: Stream;
  readonly literal: Same;
  readonly exact: Same;
  readonly masked: Same;
  readonly baseIndex: Index;
  readonly nowIndex: Index;
  readonly baseHeads: Heads;
  readonly nowHeads: Heads;
}

/** The words at the head of each column, by `columnOf`. */
type Heads = ReadonlyMap<string, string>;

/**
 * Tells what became of each value of a text that was generated and then edited. A value is certain only where what
 * stands beside it is unbroken on both sides and stands once in both texts.
 */
export function align(generated: Generated, blocks: readonly Block[]): Alignment[] {
  const own = unedited(generated.blocks, blocks);
  if (own) return generated.outputs.map((output) => placeIn(own, output));
  const base = streamOf(generated.blocks);
  const now = streamOf(blocks);
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

function pairOf(base: Stream, now: Stream, ranges: readonly (TokenRange | undefined)[]): Pair {
  const values = new Set<number>();
  for (const range of ranges) {
    for (let at = range?.from ?? 0; at < (range?.to ?? 0); at += 1) values.add(at);
  }
  const isValue = (token: number): boolean => values.has(token);
  return {
    base,
    now,
    literal: sameTokens(base, isValue, 'literal'),
    exact: sameTokens(base, isValue, 'exact'),
    masked: sameTokens(base, isValue, 'masked'),
    baseIndex: tokenIndexOf(base),
    nowIndex: tokenIndexOf(now),
    baseHeads: headsOf(base),
    nowHeads: headsOf(now),
  };
}

function unsure(doubt: Doubt, place?: Stretch): Alignment {
  return place === undefined ? { state: 'unsure', doubt } : { state: 'unsure', doubt, place };
}

function alignOne(pair: Pair, range: TokenRange): Alignment | undefined {
  const context = uniqueContext(pair, range);
  if (context === undefined) return undefined;
  const same = isName(pair.base, range) ? placesOfSame(context, pair.now, pair.nowIndex, pair.masked) : [];
  const [named, other] = same;
  const [place, second] = named ? [named, other] : placesOf(context, pair.now, pair.nowIndex, pair.masked);
  if (place === undefined) return missing(pair, context);
  const stretch = stretchOf(pair.now, place);
  if (second !== undefined) return unsure('copied', stretch);
  if (!isExact(pair, context, place)) return unsure('words', stretch);
  if (!hasSameHead(pair, range, place)) return unsure('head', stretch);
  if (!isSame(pair, range, place)) return changed(pair, context, place);
  // A row's label is all of what stands before its values: part of it says nothing.
  const isCopied = !isInRow(pair.base, range) && (isDoubled(pair, context) || isLabelDoubled(pair, context));
  if (isCopied) return unsure('copied', stretch);
  return isRetold(pair, range, place) ? unsure('words', stretch) : { state: 'found', place: stretch };
}

/** Whether the sentence begins with other words and has none of its figures: it tells of another time or place. */
function isRetold({ base, now, masked }: Pair, value: TokenRange, place: TokenRange): boolean {
  const [own, other] = [sentenceAt(base, value), sentenceAt(now, place)];
  if (masked(own.from, now.tokens[other.from])) return false;
  const figures = figuresOf(base, own);
  const left = new Set(figuresOf(now, other));
  return figures.length > 0 && !figures.some((figure) => left.has(figure));
}

function sentenceAt({ tokens }: Stream, { from, to }: TokenRange): TokenRange {
  let [start, end] = [from, to];
  while (!isSentenceEnd(tokens[start - 1])) start -= 1;
  while (!isSentenceEnd(tokens[end])) end += 1;
  return { from: start, to: end };
}

function figuresOf({ tokens }: Stream, { from, to }: TokenRange): readonly string[] {
  return tokens.slice(from, to).flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));
}

/**
 * A value of a slot that is printed in several places with the same words around it, as in the headers of odd and even
 * pages: certain where all of them stand there still, for then it matters not which is which.
 */
function alignAlike(
  pair: Pair,
  range: TokenRange,
  slot: string,
  slots: ReadonlyMap<number, string | undefined>,
): Alignment {
  const context = contextOf(pair.base, range);
  const printed = allIf(
    placesOf(context, pair.base, pair.baseIndex, pair.masked),
    ({ from }) => slots.get(from) === slot,
  );
  const places =
    printed &&
    allIf(
      placesOf(context, pair.now, pair.nowIndex, pair.masked),
      (place) => isSame(pair, range, place) && isExact(pair, context, place),
    );
  const place = places?.[printed?.findIndex(({ from }) => from === range.from) ?? -1];
  if (place === undefined || places?.length !== printed?.length) return unsure('alike');
  return { state: 'found', place: stretchOf(pair.now, place) };
}

/** All places, if it holds of all of them; of thousands that are alike the first that is not of the slot ends the search. */
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

/**
 * The narrowest context that stands once in the text as it was generated. A name counts with its context: the same words
 * around another name are another place.
 */
function uniqueContext(pair: Pair, range: TokenRange): Context | undefined {
  const places = isName(pair.base, range) ? placesOfSame : placesOf;
  const isUnique = (context: Context): boolean => {
    const [first, second] = places(context, pair.base, pair.baseIndex, pair.masked);
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
function isName({ tokens }: Stream, { from, to }: TokenRange): boolean {
  if (to - from < 3) return false;
  if (tokens[from - 1]?.kind === 'edge' && tokens[to]?.kind === 'edge') return true;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'figure') return false;
  return true;
}

/** The places in `stream` that have the value's context on both sides, and anything short between. */
function* placesOf(context: Context, stream: Stream, index: Index, same: Same): Iterable<TokenRange> {
  for (const from of startsBeside(context, index)) {
    // Beyond the last edge there is nothing.
    if (from >= stream.tokens.length || !matchesLeft(context, stream.tokens, from, same)) continue;
    const to = endOf(context, stream, from, same);
    if (to !== undefined) yield { from, to };
  }
}

/** Of these, the ones that have the value itself between. */
function* placesOfSame(context: Context, stream: Stream, index: Index, same: Same): Iterable<TokenRange> {
  const { value, stream: base } = context;
  for (const from of startsOf(base, value, index)) {
    const to = from + value.to - value.from;
    if (!isSameText(base.tokens, value, stream.tokens, from)) continue;
    if (matchesLeft(context, stream.tokens, from, same) && matchesRight(context, stream.tokens, to, same))
      yield { from, to };
  }
}

/** Where what stands after the value begins, for a value that begins at `from`: where it would end unchanged, else the first. */
function endOf(context: Context, { tokens }: Stream, from: number, same: Same): number | undefined {
  const { value, stream: base } = context;
  const length = value.to - value.from;
  if (isSameText(base.tokens, value, tokens, from) && matchesRight(context, tokens, from + length, same)) {
    return from + length;
  }
  const most = from + longest(value);
  for (let to = from; to <= most; to += 1) {
    if (matchesRight(context, tokens, to, same)) return to;
    if (isSentenceEnd(tokens[to]) || tokens[to]?.kind === 'cell') return undefined;
  }
  return undefined;
}

function isSameText(
  base: readonly StreamToken[],
  value: TokenRange,
  tokens: readonly StreamToken[],
  from: number,
): boolean {
  for (let at = value.from; at < value.to; at += 1) {
    const token = tokens[from + at - value.from];
    if (token?.text !== base[at]?.text || token?.kind !== base[at]?.kind) return false;
  }
  return true;
}

function isSame({ base, now }: Pair, value: TokenRange, { from, to }: TokenRange): boolean {
  return to - from === value.to - value.from && isSameText(base.tokens, value, now.tokens, from);
}

/** Whether the context is there letter for letter, but for other values' figures. */
function isExact({ base, now, exact, literal }: Pair, context: Context, { from, to }: TokenRange): boolean {
  const same = context.isWidened ? literal : exact;
  if (!matchesLeft(context, now.tokens, from, same) || !matchesRight(context, now.tokens, to, same))
    return false;
  if (!context.isWidened) return true;
  let right = 0;
  while (!isSentenceEnd(base.tokens[context.value.to + right])) right += 1;
  return matchesRight({ ...context, right, rightEnds: false }, now.tokens, to, same);
}

/** In a table, whether the head of the column is the same as it was. */
function hasSameHead(
  { base, now, baseHeads, nowHeads }: Pair,
  value: TokenRange,
  place: TokenRange,
): boolean {
  const wanted = headOf(base, baseHeads, value);
  return wanted === undefined || wanted === headOf(now, nowHeads, place);
}

function headOf({ tokens, blocks }: Stream, heads: Heads, { from }: TokenRange): string | undefined {
  const cell = blocks[tokens[from]?.block ?? -1]?.cell;
  return cell && (heads.get(columnOf(cell)) ?? '');
}

function columnOf({ table, column }: Cell): string {
  return `${table} ${column}`;
}

function headsOf({ blocks }: Stream): Heads {
  const heads = new Map<string, string>();
  for (const { cell, text } of blocks) {
    if (cell?.row !== 0) continue;
    const key = columnOf(cell);
    const above = heads.get(key);
    const words = text.replace(/\s+/g, '');
    heads.set(key, above === undefined ? words : `${above}\n${words}`);
  }
  return heads;
}

/** What stands where a value stood: taken for that only if it is of the same sort. */
function changed(pair: Pair, context: Context, place: TokenRange): Alignment {
  const { base, now } = pair;
  if (place.from === place.to) return { state: 'gone' };
  const stretch = stretchOf(now, place);
  const [, another] = placesOf(context, base, pair.baseIndex, pair.masked);
  if (another !== undefined) return unsure('words', stretch);
  const figures = figuresIn(base, context.value);
  const isAlike = figures === 0 || figuresIn(now, place) === figures;
  const text = textOf(now, stretch);
  if (!isAlike || isAddedTo(pair, context.value, place)) return unsure('words', stretch);
  return { state: 'changed', place: stretch, text };
}

/** Whether a value stands there still, with words before or after it that go on with no list. */
function isAddedTo({ base, now }: Pair, value: TokenRange, { from, to }: TokenRange): boolean {
  const length = value.to - value.from;
  for (let at = from; at + length <= to; at += 1) {
    if (!isSameText(base.tokens, value, now.tokens, at)) continue;
    const goesOn = now.tokens[at + length]?.text === '、' && at + length < to;
    return !goesOn && !(at > from && now.tokens[at - 1]?.text === '、');
  }
  return false;
}

function figuresIn(stream: Stream, range: TokenRange): number {
  return figuresOf(stream, range).length;
}

/** So many tokens unbroken on one side of a value make what stands there look like it, whatever is on the other. */
const ALIKE = 5;
/** So few on both sides do, too. */
const NEAR_LEFT = 3;
const NEAR_RIGHT = 2;

/**
 * Whether the value stands with words beside it more often than it was printed with them: somebody copied it, and perhaps
 * changed what stands around one of the two since.
 */
function isDoubled({ base, now, baseIndex, nowIndex, exact }: Pair, { value }: Context): boolean {
  const length = value.to - value.from;
  const count = (stream: Stream, index: Index): number =>
    countOf(startsOf(base, value, index), (from) => {
      if (!isSameText(base.tokens, value, stream.tokens, from)) return false;
      if (isRare(base, value)) return true;
      const [left, right] = beside(exact, value, stream.tokens, { from, to: from + length });
      const [nearLeft, nearRight] = [left >= NEAR_LEFT, right >= NEAR_RIGHT];
      if (left >= ALIKE || right >= ALIKE || (nearLeft && nearRight)) return true;
      // Somebody may have split the sentence there.
      const isText = stream.blocks[stream.tokens[from]?.block ?? -1]?.cell === undefined;
      const isCut = (at: number): boolean => isText && isSentenceEnd(stream.tokens[at]);
      return (nearRight && isCut(from - 1)) || (nearLeft && isCut(from + length));
    });
  return count(now, nowIndex) > count(base, baseIndex);
}

/**
 * Whether the words by which a value is known stand more often than they did, also where something else follows them: of a
 * copy and what became of the first one neither is certain.
 */
function isLabelDoubled({ base, now, baseIndex, nowIndex, masked }: Pair, context: Context): boolean {
  const { value } = context;
  const left = Math.min(LABEL, context.left);
  const wordsLeft = base.tokens
    .slice(value.from - left, value.from)
    .filter(({ kind }) => kind === 'word').length;
  if (wordsLeft < ALIKE) return false;
  const label = { ...context, left, leftEnds: context.leftEnds && left === context.left };
  const count = (stream: Stream, index: Index): number =>
    countOf(startsAfter(label, index), (from) => matchesLeft(label, stream.tokens, from, masked));
  return count(now, nowIndex) > count(base, baseIndex);
}

function countOf(all: Iterable<number>, holds: (each: number) => boolean): number {
  let count = 0;
  for (const each of all) if (holds(each)) count += 1;
  return count;
}

/** So many tokens before a value are looked for elsewhere. */
const LABEL = 8;

/** Whether a value is so long that it stands nowhere by chance. */
function isRare({ tokens }: Stream, { from, to }: TokenRange): boolean {
  const length = tokens.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  return length >= ALIKE;
}

/** How many tokens stand unbroken before and after a value, at another place, up to what a sentence ends with. */
function beside(
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

const FAR = 12;

/** A value whose context is nowhere whole: what is left of it. */
function missing(pair: Pair, context: Context): Alignment {
  const { base, now, nowIndex, exact } = pair;
  const { value } = context;
  const length = value.to - value.from;
  let best: TokenRange | undefined;
  let most = 3;
  for (const from of startsOf(base, value, nowIndex)) {
    if (!isSameText(base.tokens, value, now.tokens, from)) continue;
    const [left, right] = beside(exact, value, now.tokens, { from, to: from + length });
    const near = left + right;
    if (near < most) continue;
    most = near;
    best = { from, to: from + length };
  }
  if (best !== undefined)
    return unsure(hasOtherUnit(pair, context, best) ? 'unit' : 'words', stretchOf(now, best));
  for (const from of context.left < 2 ? [] : startsAfter(context, nowIndex)) {
    if (!matchesLeft(context, now.tokens, from, exact)) continue;
    const place = { from, to: Math.min(from + length, now.tokens.length - 1) };
    const isFigure = now.tokens[place.from]?.kind === 'figure';
    return isFigure && figuresIn(base, value) === 1
      ? unsure(
          hasOtherUnit(pair, context, { ...place, to: place.from + 1 }) ? 'unit' : 'words',
          stretchOf(now, { ...place, to: place.from + 1 }),
        )
      : unsure('words');
  }
  return { state: 'gone' };
}

const UNIT = /^[%％‰万亿千百元吨个家户人名件项公里亩]/;

function hasOtherUnit({ base, now }: Pair, { value }: Context, place: TokenRange): boolean {
  const [before, after] = [base.tokens[value.to]?.text ?? '', now.tokens[place.to]?.text ?? ''];
  return figuresIn(base, value) > 0 && before !== after && UNIT.test(before) && UNIT.test(after);
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
