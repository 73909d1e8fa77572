import { groupBy } from '../model/group-by.ts';
import { isSentenceEnd, type Stream, type StreamToken, type TokenRange } from './stream.ts';

/** So many tokens that follow each other are compared. */
const LENGTH = 3;
/** What share of a sentence standing more often than it did makes it one that was copied. */
const SHARE = 0.2;
/** Of so large a share the sentences beside are doubtful, too. */
const WHOLE = 0.8;
/** So many of its words on end do, too. */
const STRETCH = 6;

/** What a run tells that stands in one sentence only; one that stands in several tells less. */
const RAREST = 60;

/**
 * Tells the values whose sentence, or row of a table, stands in `now` more than once in large part: somebody copied it, and
 * perhaps changed either since, so that nobody knows which of the two is the one that was written.
 */
export function copiedIn(base: Stream, now: Stream): (value: TokenRange) => boolean {
  const units = unitsOf(base);
  const index = indexOf(units);
  const before = taken(units, units, index);
  const after = taken(unitsOf(now), units, index);
  const shares = units.map((unit, at) => copiedShare(unit, before[at] as Counts, after[at] as Counts));
  // Who copies a whole sentence may have copied what stands beside it, too.
  const isBeside = (at: number, other: number): boolean =>
    (shares[other] ?? 0) >= WHOLE && units[other]?.block === units[at]?.block;
  // Who copied most of a paragraph copied all of it.
  const mostly = mostlyIn(units, (at) => (shares[at] as number) >= SHARE);
  const copied = new Map(
    units.map(({ start, block }, at) => [
      start,
      (shares[at] as number) >= SHARE || mostly.has(block) || isBeside(at, at - 1) || isBeside(at, at + 1),
    ]),
  );
  return ({ from }) => {
    let start = from;
    while (!isSentenceEnd(base.tokens[start - 1])) start -= 1;
    return copied.get(start) === true;
  };
}

/** The paragraphs several and at least half of whose other sentences `holds` is true of. */
function mostlyIn(units: readonly Unit[], holds: (at: number) => boolean): ReadonlySet<number> {
  const all = groupBy(units.keys(), (at) => (units[at] as Unit).block);
  const those = Array.from(all).filter(([, own]) => {
    const count = own.filter(holds).length;
    return count > 1 && count * 2 >= own.length - 1;
  });
  return new Set(those.map(([block]) => block));
}

/** A sentence or a row of a table: where it begins, and what is looked for in others. */
interface Unit {
  readonly start: number;
  readonly block: number;
  /** Of a sentence its figures, and its runs of tokens, figures masked; of a row its cells. */
  readonly runs: readonly string[];
  /** Of a row. */
  readonly name?: string;
}

type Counts = Map<string, number>;

function unitsOf(stream: Stream): Unit[] {
  const units: Unit[] = [];
  for (let start = 1; start < stream.tokens.length; ) {
    const end = endOf(stream.tokens, start);
    if (end > start) units.push(unitOf(stream, start, end));
    start = end + 1;
  }
  return units;
}

function endOf(tokens: readonly StreamToken[], at: number): number {
  let end = at;
  while (!isSentenceEnd(tokens[end])) end += 1;
  return end;
}

function unitOf({ tokens, blocks }: Stream, start: number, end: number): Unit {
  const own = tokens.slice(start, end);
  return blocks[own[0]?.block ?? -1]?.cell
    ? rowOf(start, own)
    : { start, block: own[0]?.block ?? -1, runs: runsIn(own) };
}

/** A row is compared by its cells; the first one with words says what it is of. */
function rowOf(start: number, tokens: readonly StreamToken[]): Unit {
  const cells: string[] = [];
  let name: string | undefined;
  for (let from = 0; from < tokens.length; from += 1) {
    let text = '';
    let hasWords = false;
    for (; from < tokens.length && tokens[from]?.kind !== 'cell'; from += 1) {
      text += tokens[from]?.text;
      hasWords ||= tokens[from]?.kind === 'word';
    }
    if (text === '') continue;
    cells.push(`│${text}`);
    if (hasWords) name ??= `│${text}`;
  }
  return { start, block: -1 - start, runs: cells, ...(name !== undefined && { name }) };
}

function runsIn(tokens: readonly StreamToken[]): string[] {
  const runs: string[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'figure') runs.push(`=${text}`);
    if (at + LENGTH > tokens.length) continue;
    let run = '';
    for (const token of tokens.slice(at, at + LENGTH)) run += token.kind === 'figure' ? '0' : token.text;
    runs.push(run);
  }
  return runs;
}

function indexOf(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { runs }] of units.entries()) {
    for (const run of new Set(runs)) {
      const known = index.get(run);
      if (known === undefined) index.set(run, [at]);
      else known.push(at);
    }
  }
  return index;
}

/**
 * How often each run of each of `known` stands in `units`: a run is taken for one of the sentence that most of what stands
 * there is of, and where two are alike in that, of neither.
 */
function taken(
  units: readonly Unit[],
  known: readonly Unit[],
  index: ReadonlyMap<string, readonly number[]>,
): Counts[] {
  const counts = known.map((): Counts => new Map());
  let follows = 0;
  for (const { runs } of units) {
    // Of two that are alike the one is meant that follows what stands before.
    const shares = new Map([[follows, 1]]);
    for (const run of runs) {
      const own = index.get(run) ?? [];
      const weight = Math.ceil(RAREST / own.length);
      for (const at of own) shares.set(at, (shares.get(at) ?? 0) + weight);
    }
    for (const run of runs) {
      let best: number | undefined;
      let most = 0;
      for (const at of index.get(run) ?? []) {
        const share = shares.get(at) ?? 0;
        if (share === most) best = undefined;
        if (share <= most) continue;
        most = share;
        best = at;
      }
      const own = best === undefined ? undefined : counts[best];
      own?.set(run, (own.get(run) ?? 0) + 1);
    }
    follows = largest(shares) + 1;
  }
  return counts;
}

function largest(shares: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 1;
  for (const [at, share] of shares) {
    if (share <= most) continue;
    most = share;
    best = at;
  }
  return best;
}

/** How much of a sentence or row stands more often than it did, from 0 to 1. */
function copiedShare({ runs, name }: Unit, before: Counts, after: Counts): number {
  const isMore = (run: string): boolean => (after.get(run) ?? 0) > Math.max(1, before.get(run) ?? 0);
  // A row with another name is another row, whatever else is alike.
  if (name !== undefined) return isMore(name) ? 1 : 0;
  let copied = 0;
  let onEnd = 0;
  let most = 0;
  for (const run of runs) {
    onEnd = isMore(run) ? onEnd + 1 : 0;
    most = Math.max(most, onEnd);
    if (onEnd > 0) copied += 1;
  }
  const share = copied / Math.max(1, runs.length);
  return most >= STRETCH ? Math.max(share, SHARE) : share;
}
