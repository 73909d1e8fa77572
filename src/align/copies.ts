import { addTo, groupBy } from '../model/group-by.ts';
import { copiedRows, rowOf, type TableRow } from './copied-rows.ts';
import { isSentenceEnd, type Stream, type StreamToken, sentenceAround, type TokenRange } from './stream.ts';

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
/** One that stands in more sentences or rows than this tells nothing. */
const COMMON = 240;

/**
 * Tells the values whose sentence, or row of a table, stands in `now` more than once in large part: somebody copied it, and
 * perhaps changed either since, so that nobody knows which of the two is the one that was written.
 */
export function copiedIn(base: Stream, now: Stream): (value: TokenRange) => boolean {
  const [units, present] = [unitsOf(base), unitsOf(now)];
  const index = indexOf(units);
  const before = taken(units, units, index);
  const after = taken(present, units, index);
  const rows = copiedRows(rowsIn(units), rowsIn(present));
  const shares = units.map((unit, at) =>
    unit.row && rows.has(unit.row) ? 1 : copiedShare(unit, before[at] as Counts, after[at] as Counts),
  );
  // Who copies a whole sentence may have copied what stands beside it, too.
  const isBeside = (at: number, other: number): boolean =>
    (shares[other] ?? 0) >= WHOLE && units[other]?.block === units[at]?.block && !units[at]?.row;
  // Who copied most of a paragraph or a table copied all of it.
  const mostly = mostlyIn(units, (at) => (shares[at] as number) >= SHARE);
  const copied = new Map(
    units.map(({ start, block }, at) => [
      start,
      (shares[at] as number) >= SHARE || mostly.has(block) || isBeside(at, at - 1) || isBeside(at, at + 1),
    ]),
  );
  return (value) => copied.get(sentenceAround(base, value).from) === true;
}

/** The paragraphs and tables several and at least half of whose other sentences `holds` is true of. */
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
  /** The paragraph; of a row its table, below 0. */
  readonly block: number;
  /** Of a sentence its figures, and its runs of tokens, figures masked; of a row its cells. */
  readonly runs: readonly string[];
  readonly row?: TableRow;
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
  const block = own[0]?.block ?? -1;
  const cell = blocks[block]?.cell;
  if (!cell) return { start, block, runs: runsIn(own) };
  const row = rowOf(cell, own);
  const isText = tokens
    .slice(start, end + 1)
    .some(({ kind, text }) => kind === 'mark' && '，。；'.includes(text));
  const table = -1 - cell.table;
  if (!isText) return { start, block: table, runs: row.cells, row };
  // A paragraph that stands in a table.
  const runs = [...row.cells, ...runsIn(own)];
  return row.cells.length === 1 ? { start, block: table, runs } : { start, block: table, runs, row };
}

function rowsIn(units: readonly Unit[]): TableRow[] {
  return units.flatMap(({ row }) => (row ? [row] : []));
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
    for (const run of new Set(runs)) addTo(index, run, at);
  }
  return index;
}

/**
 * How often each run of each of `known` stands in `units`. A run counts for the sentence to which most of what stands
 * around it belongs; where two sentences have the same share, for neither.
 */
function taken(
  units: readonly Unit[],
  known: readonly Unit[],
  index: ReadonlyMap<string, readonly number[]>,
): Counts[] {
  const counts = known.map((): Counts => new Map());
  const all = known.map(({ runs }) => new Set(runs));
  let follows = 0;
  for (const { runs } of units) {
    // Of two that are alike the one is meant that follows what stands before.
    const shares = new Map([[follows, 1]]);
    for (const run of runs) {
      const own = index.get(run) ?? [];
      if (own.length > COMMON) continue;
      const weight = Math.ceil(RAREST / own.length);
      for (const at of own) shares.set(at, (shares.get(at) ?? 0) + weight);
    }
    for (const run of runs) {
      const best = bestOf(index.get(run) ?? [], shares, (at) => all[at]?.has(run) === true);
      const own = best === undefined ? undefined : counts[best];
      own?.set(run, (own.get(run) ?? 0) + 1);
    }
    follows = largest(shares) + 1;
  }
  return counts;
}

/** Which of those that have a run has the largest share; undefined where two are alike in that. */
function bestOf(
  own: readonly number[],
  shares: ReadonlyMap<number, number>,
  has: (at: number) => boolean,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const at of own.length > shares.size ? [...shares.keys()].filter(has) : own) {
    const share = shares.get(at) ?? 0;
    if (share === most) best = undefined;
    if (share <= most) continue;
    most = share;
    best = at;
  }
  return best;
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
function copiedShare({ runs, row }: Unit, before: Counts, after: Counts): number {
  const isMore = (run: string): boolean => (after.get(run) ?? 0) > Math.max(1, before.get(run) ?? 0);
  // A row with another name is another row, whatever else is alike.
  if (row?.name !== undefined) return isMore(row.name) ? 1 : 0;
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
