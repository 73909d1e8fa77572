import { addTo, groupBy } from '../model/group-by.ts';
import { isSentenceEnd, type Stream, type TokenRange } from './stream.ts';

/** A value, and where it stands, or seems to. */
export interface SeenValue {
  readonly value: TokenRange;
  readonly place: TokenRange;
  readonly isCertain: boolean;
}

/**
 * Tells the values whose sentence, or table, stands elsewhere than it was written while one that nobody knows stands in its
 * place, or anywhere if it is out of order with the others: then it may be a copy, and what stands there what somebody made
 * of the first one. A sentence stands where it was written if it is in order with the others and follows one of another
 * paragraph, or precedes one, with nothing unknown between.
 */
export function displacedIn(
  base: Stream,
  now: Stream,
  seen: readonly SeenValue[],
): (value: TokenRange, place: TokenRange) => boolean {
  const [before, after] = [sentencesOf(base), sentencesOf(now)];
  const owners = ownersOf(before, after, seen);
  const places = placesOf(owners);
  const images = imagesOf(before, after, { owners, places, seen });
  const order = orderOf(images);
  const unknown = unknownIn(after, owners);
  return ({ from, to }, place) => {
    const own = before.numbers[from] as number;
    const at = images.get(own);
    if (at === undefined) return false;
    // A sentence may be split, but nothing else stands between its parts.
    const isPart = (each: number): boolean =>
      isWhole(at, each, (between) => owners.get(between)?.has(own) === true);
    if (!isPart(after.numbers[place.from] as number)) return true;
    // A sentence without figures is none that a figure was taken from.
    const isFigure = base.tokens.slice(from, to).some(({ kind }) => kind === 'figure');
    const isStrange = (low: number, high: number): boolean =>
      unknown(low, high, isFigure) ||
      (places.get(own) ?? []).some((each) => each > low && each < high && !isPart(each));
    const [first, last] = before.paragraphs[own] as Span;
    // The text's own ends stay where they are.
    const above = first === 0 ? -1 : order.before(first);
    const below = last === before.count - 1 ? after.count : order.after(last);
    const isJoined =
      order.has(own) &&
      ((above !== undefined && !isStrange(above, at)) || (below !== undefined && !isStrange(at, below)));
    if (isJoined) return false;
    // What is left of the first one may have been moved itself.
    return order.has(own)
      ? isStrange(order.before(own) ?? -1, order.after(own) ?? after.count)
      : isStrange(-1, after.count);
  };
}

/** Whether all sentences between two are ones that `holds` is true of. */
function isWhole(one: number, other: number, holds: (at: number) => boolean): boolean {
  for (let at = Math.min(one, other) + 1; at < Math.max(one, other); at += 1) if (!holds(at)) return false;
  return true;
}

type Span = readonly [first: number, last: number];

/** The sentences of a text, and its tables, by their numbers. */
interface Sentences {
  readonly count: number;
  /** In which one each token stands. */
  readonly numbers: readonly number[];
  /** Their words, figures masked, and which have them. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
  readonly withFigures: ReadonlySet<number>;
  /** Of each the first and the last one of its paragraph. */
  readonly paragraphs: readonly Span[];
}

function sentencesOf({ tokens, blocks: lines }: Stream): Sentences {
  const texts: string[] = [];
  const blocks: number[] = [];
  const withFigures = new Set<number>();
  let table: number | undefined;
  const numbers = tokens.map((token, at) => {
    if (isSentenceEnd(token)) return texts.length - 1;
    const own = lines[token.block]?.cell?.table;
    // Its rows may be put in any order: a table is one.
    if (isSentenceEnd(tokens[at - 1]) && (own === undefined || own !== table)) {
      texts.push('');
      blocks.push(token.block);
    }
    table = own;
    const last = texts.length - 1;
    texts[last] += token.kind === 'figure' ? '0' : token.text;
    if (/\p{N}/u.test(token.text)) withFigures.add(last);
    return last;
  });
  const all = [...texts.keys()];
  const byText = groupBy(all, (at) => texts[at] ?? '');
  const spans = groupBy(all, (at) => blocks[at]);
  const paragraphs = blocks.map((block): Span => {
    const own = spans.get(block) ?? [];
    return [own[0] as number, own.at(-1) as number];
  });
  return { count: texts.length, numbers, byText, withFigures, paragraphs };
}

/** Which sentences each one may be. */
type Owners = ReadonlyMap<number, ReadonlySet<number>>;

/** By the values that are seen in it, and word for word. */
function ownersOf(before: Sentences, after: Sentences, seen: readonly SeenValue[]): Owners {
  const owners = new Map<number, Set<number>>();
  const give = (at: number, own: number): void => {
    const known = owners.get(at);
    if (known === undefined) owners.set(at, new Set([own]));
    else known.add(own);
  };
  for (const { value, place } of seen) {
    give(after.numbers[place.from] as number, before.numbers[value.from] as number);
  }
  for (const [text, all] of after.byText) {
    for (const own of before.byText.get(text) ?? []) for (const at of all) give(at, own);
  }
  return owners;
}

/** Where each sentence may be. */
type Places = ReadonlyMap<number, readonly number[]>;

function placesOf(owners: Owners): Places {
  const places = new Map<number, number[]>();
  for (const [at, those] of owners) {
    for (const own of those) addTo(places, own, at);
  }
  return places;
}

interface Seen {
  readonly owners: Owners;
  readonly places: Places;
  readonly seen: readonly SeenValue[];
}

/** Where sentences stand now: by a value that is certain, else where the one may be nowhere else and no other may be. */
function imagesOf(before: Sentences, after: Sentences, { owners, places, seen }: Seen): Map<number, number> {
  const images = new Map<number, number>();
  for (const { value, place, isCertain } of seen) {
    const own = before.numbers[value.from] as number;
    if (isCertain && !images.has(own)) images.set(own, after.numbers[place.from] as number);
  }
  for (const [own, [at, other]] of places) {
    const isOne = at !== undefined && other === undefined && owners.get(at)?.size === 1;
    if (isOne && !images.has(own)) images.set(own, at);
  }
  return images;
}

/** The sentences that stand in the order in which they were written, whichever way as many as possible do. */
interface Order {
  readonly has: (own: number) => boolean;
  /** Where the last of them stands that was written before one, and the first after it. */
  readonly before: (own: number) => number | undefined;
  readonly after: (own: number) => number | undefined;
}

function orderOf(images: ReadonlyMap<number, number>): Order {
  const all = [...images].toSorted(([a], [b]) => a - b);
  const up = risesTo(all.map(([, at]) => at));
  const down = risesTo(all.map(([, at]) => -at).toReversed()).toReversed();
  const longest = Math.max(0, ...up);
  const isLongest = (index: number): boolean => (up[index] as number) + (down[index] as number) > longest;
  const rivals = groupBy([...all.keys()].filter(isLongest), (index) => up[index]);
  const rising = all.filter((_, index) => isLongest(index) && rivals.get(up[index])?.length === 1);
  const owns = rising.map(([own]) => own);
  return {
    has: (own) => owns[countBelow(owns, own)] === own,
    before: (own) => rising[countBelow(owns, own) - 1]?.[1],
    after: (own) => rising[countBelow(owns, own + 1)]?.[1],
  };
}

/** For each number, of how many that rise one after another it can be the last. */
function risesTo(all: readonly number[]): number[] {
  const ends: number[] = [];
  return all.map((each) => {
    const at = countBelow(ends, each);
    ends[at] = each;
    return at + 1;
  });
}

/** How many of numbers in order are below one. */
function countBelow(all: readonly number[], limit: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells whether a sentence that is of none stands between two, one with figures where `isFigure`. */
function unknownIn(
  { count, withFigures }: Sentences,
  owners: Owners,
): (low: number, high: number, isFigure: boolean) => boolean {
  const all = Array.from({ length: count }, (_, at) => at).filter((at) => !owners.has(at));
  const figures = all.filter((at) => withFigures.has(at));
  return (low, high, isFigure) => {
    const those = isFigure ? figures : all;
    return countBelow(those, high) > countBelow(those, low + 1);
  };
}
