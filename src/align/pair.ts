import { type Same, sameTokens } from './context.ts';
import { type Block, type Cell, type Stream, streamOf, type TokenRange } from './stream.ts';
import { type Index, startsOf, tokenIndexOf } from './token-index.ts';

/** A text with all that is looked up in it. */
export interface Side extends Stream {
  readonly index: Index;
  /** The words at the head of each column, by `columnOf`. */
  readonly heads: ReadonlyMap<string, string>;
}

/** Two texts being compared. */
export interface Pair {
  readonly base: Side;
  readonly now: Side;
  readonly literal: Same;
  readonly exact: Same;
  readonly masked: Same;
}

/** `ranges` are the values of the first one. */
export function pairOf(base: Side, now: Side, ranges: readonly (TokenRange | undefined)[]): Pair {
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
  };
}

export function sideOf(blocks: readonly Block[]): Side {
  const stream = streamOf(blocks);
  return { ...stream, index: tokenIndexOf(stream), heads: headsOf(blocks) };
}

function headsOf(blocks: readonly Block[]): Side['heads'] {
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

function columnOf({ table, column }: Cell): string {
  return `${table} ${column}`;
}

/** In a table, whether the head of the column is the same as it was. */
export function hasSameHead({ base, now }: Pair, value: TokenRange, place: TokenRange): boolean {
  const wanted = headOf(base, value);
  return wanted === undefined || wanted === headOf(now, place);
}

function headOf({ tokens, blocks, heads }: Side, { from }: TokenRange): string | undefined {
  const cell = blocks[tokens[from]?.block ?? -1]?.cell;
  return cell && (heads.get(columnOf(cell)) ?? '');
}

/** Whether a value's own tokens stand from a token of a text on. */
export function isSameText(base: Stream, value: TokenRange, stream: Stream, from: number): boolean {
  for (let at = value.from; at < value.to; at += 1) {
    const [own, token] = [base.tokens[at], stream.tokens[from + at - value.from]];
    if (token?.text !== own?.text || token?.kind !== own?.kind) return false;
  }
  return true;
}

/** Every place of a text where a value's own tokens stand. */
export function* placesOfText(base: Stream, value: TokenRange, side: Side): Iterable<TokenRange> {
  for (const from of startsOf(base, value, side.index))
    if (isSameText(base, value, side, from)) yield { from, to: from + value.to - value.from };
}

/** The figures among some tokens. */
export function figuresOf({ tokens }: Stream, { from, to }: TokenRange): readonly string[] {
  return tokens.slice(from, to).flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));
}
