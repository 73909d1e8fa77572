import { groupBy } from '../model/group-by.ts';
import { countBelow } from './in-order.ts';
import { isSentenceEnd, type Stream, type TokenRange } from './stream.ts';

/** A value, and where it stands, or seems to. */
interface SeenValue {
  readonly value: TokenRange;
  readonly place: TokenRange;
  readonly isCertain: boolean;
}

/**
 * Tells the values whose sentence or table may be a copy, while the first one was changed into something else. Such a
 * sentence stands elsewhere than it was written, and one that nobody knows stands in its old place; where it is out
 * of order with the others, the unknown one may stand anywhere. A sentence stands where it was written if it is in
 * order with the others and follows or precedes one of another paragraph, with nothing unknown between.
 */
export function displacedIn(
  base: Stream,
  now: Stream,
  seen: readonly SeenValue[],
): (value: TokenRange, place: TokenRange) => boolean {
  const numbers = new Map<string, number>();
  const [before, after] = [sentencesOf(base, numbers), sentencesOf(now, numbers)];
  const likeness = likenessOf(before, after, seen);
  const images = imagesOf(before, after, { likeness, seen });
  const order = orderOf(images);
  const unknown = unknownIn(after, likeness);
  return ({ from, to }, place) => {
    const own = before.numbers[from] as number;
    const at = images.get(own);
    if (at === undefined) return false;
    // A sentence may be split, but nothing else stands between its parts.
    const [start, end] = likeness.around(own, at);
    const part = after.numbers[place.from] as number;
    if (part < start || part > end) return true;
    // A sentence without figures is none that a figure was taken from.
    const isFigure = base.tokens.slice(from, to).some(({ kind }) => kind === 'figure');
    const isStrange = (low: number, high: number): boolean =>
      unknown(low, high, isFigure) ||
      likeness.stands(own, low, Math.min(high, start)) ||
      likeness.stands(own, Math.max(low, end), high);
    const [first, last] = before.paragraphs[own] as Span;
    // The text's own ends stay where they are.
    const above = first === 0 ? -1 : order.before(first);
    const below = last === before.texts.length - 1 ? after.texts.length : order.after(last);
    const isJoined =
      order.has(own) &&
      ((above !== undefined && !isStrange(above, at)) || (below !== undefined && !isStrange(at, below)));
    if (isJoined) return false;
    // What is left of the first one may have been moved itself.
    return order.has(own)
      ? isStrange(order.before(own) ?? -1, order.after(own) ?? after.texts.length)
      : isStrange(-1, after.texts.length);
  };
}

type Span = readonly [first: number, last: number];

/** Of each number the first and the last place of those beside it that are the same. */
function spansOf(all: readonly number[]): readonly Span[] {
  const spans: [number, number][] = [];
  for (const [at, number] of all.entries()) {
    const span = number === all[at - 1] ? spans[at - 1] : undefined;
    if (span) span[1] = at;
    spans.push(span ?? [at, at]);
  }
  return spans;
}

/** The sentences of a text, and its tables, by their numbers. */
interface Sentences {
  /** In which one each token stands. */
  readonly numbers: readonly number[];
  /** Their words, figures masked: a number for the same ones in both texts. */
  readonly texts: readonly number[];
  readonly byText: ReadonlyMap<number | undefined, readonly number[]>;
  readonly withFigures: ReadonlySet<number>;
  /** Of each the first and the last one of its paragraph. */
  readonly paragraphs: readonly Span[];
}

/** `known` are the numbers of words that another text has, too. */
function sentencesOf({ tokens, blocks: lines }: Stream, known: Map<string, number>): Sentences {
  const words: string[] = [];
  const blocks: number[] = [];
  const withFigures = new Set<number>();
  let table: number | undefined;
  const numbers = tokens.map((token, at) => {
    if (isSentenceEnd(token)) return words.length - 1;
    const own = lines[token.block]?.cell?.table;
    // Its rows may be put in any order: a table is one.
    if (isSentenceEnd(tokens[at - 1]) && (own === undefined || own !== table)) {
      words.push('');
      blocks.push(token.block);
    }
    table = own;
    const last = words.length - 1;
    words[last] += token.kind === 'figure' ? '0' : token.text;
    if (/\p{N}/u.test(token.text)) withFigures.add(last);
    return last;
  });
  const texts = words.map((text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
  const byText = groupBy(texts.keys(), (at) => texts[at]);
  return { numbers, texts, byText, withFigures, paragraphs: spansOf(blocks) };
}

/** Which sentence each one may be: word for word, and by the values that are seen in it. */
interface Likeness {
  /** Which ones a sentence may be, and where one may stand. */
  readonly owners: (at: number) => Numbers;
  readonly places: (own: number) => Numbers;
  /** Whether a sentence may stand between two. */
  readonly stands: (own: number, low: number, high: number) => boolean;
  /** The first and the last of those beside a place of a sentence that may all be it. */
  readonly around: (own: number, at: number) => Span;
}

/** Those with the same words, and others, both in order. Of thousands with the same words no pairs are made. */
type Numbers = readonly [same: readonly number[], others: readonly number[]];

function likenessOf(before: Sentences, after: Sentences, seen: readonly SeenValue[]): Likeness {
  const [ownersAt, placesOf] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()];
  for (const { value, place } of seen) {
    const [own, at] = [before.numbers[value.from] as number, after.numbers[place.from] as number];
    if (after.texts[at] === before.texts[own]) continue;
    ownersAt.set(at, (ownersAt.get(at) ?? new Set()).add(own));
    placesOf.set(own, (placesOf.get(own) ?? new Set()).add(at));
  }
  const [otherOwners, otherPlaces] = [sorted(ownersAt), sorted(placesOf)];
  const places = (own: number): Numbers => [
    after.byText.get(before.texts[own]) ?? [],
    otherPlaces.get(own) ?? [],
  ];
  const stands = (own: number, low: number, high: number): boolean =>
    places(own).some((all) => hasBetween(all, low, high));
  const repeated = spansOf(after.texts);
  const reach = (own: number, from: number, step: 1 | -1): number => {
    for (let at = from; ; at += step) {
      if (after.texts[at] === before.texts[own]) at = repeated[at]?.[step === 1 ? 1 : 0] ?? at;
      if (!stands(own, at + step - 1, at + step + 1)) return at;
    }
  };
  const spans = new Map<number, Span>();
  return {
    owners: (at) => [before.byText.get(after.texts[at]) ?? [], otherOwners.get(at) ?? []],
    places,
    stands,
    around: (own, at) => {
      const span = spans.get(own) ?? [reach(own, at, -1), reach(own, at, 1)];
      spans.set(own, span);
      return span;
    },
  };
}

function sorted(all: ReadonlyMap<number, ReadonlySet<number>>): ReadonlyMap<number, readonly number[]> {
  return new Map(Array.from(all, ([key, numbers]) => [key, [...numbers].toSorted((a, b) => a - b)]));
}

interface Seen {
  readonly likeness: Likeness;
  readonly seen: readonly SeenValue[];
}

/**
 * Where each sentence stands now: by a value that is certain, else at the only place where it may be, if no other may
 * be there.
 */
function imagesOf(before: Sentences, after: Sentences, { likeness, seen }: Seen): Map<number, number> {
  const images = new Map<number, number>();
  for (const { value, place, isCertain } of seen) {
    const own = before.numbers[value.from] as number;
    if (isCertain && !images.has(own)) images.set(own, after.numbers[place.from] as number);
  }
  for (const own of before.texts.keys()) {
    if (images.has(own)) continue;
    const at = onlyOne(likeness.places(own));
    if (at !== undefined && onlyOne(likeness.owners(at)) !== undefined) images.set(own, at);
  }
  return images;
}

function onlyOne([same, others]: Numbers): number | undefined {
  return same.length + others.length === 1 ? (same[0] ?? others[0]) : undefined;
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

/** Whether one of numbers in order is between two. */
function hasBetween(all: readonly number[], low: number, high: number): boolean {
  return countBelow(all, high) > countBelow(all, low + 1);
}

/** Tells whether a sentence that is of none stands between two, one with figures where `isFigure`. */
function unknownIn(
  { texts, withFigures }: Sentences,
  { owners }: Likeness,
): (low: number, high: number, isFigure: boolean) => boolean {
  const all = [...texts.keys()].filter((at) => owners(at).every(({ length }) => length === 0));
  const figures = all.filter((at) => withFigures.has(at));
  return (low, high, isFigure) => hasBetween(isFigure ? figures : all, low, high);
}
