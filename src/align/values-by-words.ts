import type { BaseOutput } from '../fill/base.ts';
import { groupBy } from '../model/group-by.ts';
import type { Template } from '../model/template.ts';
import type { GeneratedDocument } from './generated.ts';
import { bare, escapeRegExp, isWords, linesOf, type Piece, signedRate, wildcard } from './line-patterns.ts';
import type { Block } from './stream.ts';

/** Finds values by the words around them; with each, the more words around it are asked for, the surer it is. */
const WHOLE = Number.POSITIVE_INFINITY;
const CONTEXTS = [WHOLE, 16, 9, 5] as const;
/** Fewer words than these tell nothing. */
const LEAST = 3;

export function valuesIn(
  template: Template,
  generated: GeneratedDocument,
  blocks: readonly Block[],
): ReadonlyMap<string, string> {
  const texts = blocks.map(({ text }) => bare(text));
  const votes = new Map<string, string[]>();
  for (const { pieces } of linesOf(generated)) {
    for (const [at, piece] of pieces.entries()) {
      const output = typeof piece === 'number' ? generated.made[piece] : undefined;
      const key = output && keyOf(output);
      const text = key === undefined ? undefined : readAt(template, generated, pieces, at, texts);
      if (key === undefined || text === undefined) continue;
      votes.set(key, [...(votes.get(key) ?? []), text]);
    }
  }
  return new Map(Array.from(votes, ([key, texts]) => [key, mostOf(texts)] as const));
}

/** The slot that is printed as a whole: a table's columns and the names of a list are looked for otherwise. */
function keyOf({ output: { target, prints } }: BaseOutput): string | undefined {
  return target?.type === 'slot' && prints !== 'level' ? target.key : undefined;
}

function mostOf(texts: readonly string[]): string {
  const counts = groupBy(texts, (text) => text);
  return Array.from(counts).toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

/** What stands in the document between the words around an output; undefined where that is nothing, or two things. */
function readAt(
  template: Template,
  generated: GeneratedDocument,
  pieces: readonly Piece[],
  at: number,
  texts: readonly string[],
): string | undefined {
  const output = generated.made[pieces[at] as number] as BaseOutput;
  if (isGlued(template, generated, pieces, at)) return undefined;
  for (const length of CONTEXTS) {
    const before = around(template, generated, pieces.slice(0, at).toReversed(), length, true);
    const behind = around(template, generated, pieces.slice(at + 1), length, false);
    if (before.words + behind.words < (length === WHOLE ? 1 : LEAST)) continue;
    const pattern = new RegExp(`${before.pattern}(${wildcard(template, output)})${behind.pattern}`, 'gu');
    const holding = texts.filter((text) => text.includes(before.longest) && text.includes(behind.longest));
    const found = new Set(
      holding.flatMap((text) => Array.from(text.matchAll(pattern), ([, value = '']) => value)),
    );
    if (found.size > 1) return undefined;
    const [value] = found;
    if (value !== undefined) return output.output.words ? signedRate(value) : value;
  }
  return undefined;
}

/** Where one ends and the next begins nobody can tell of two names with nothing between them. */
function isGlued(
  template: Template,
  { made }: GeneratedDocument,
  pieces: readonly Piece[],
  at: number,
): boolean {
  const isFree = (piece: Piece | undefined): boolean =>
    typeof piece === 'number' && isWords(template, made[piece] as BaseOutput);
  const touches = (side: 1 | -1): boolean => pieces[at + side] === '' && isFree(pieces[at + 2 * side]);
  return isFree(pieces[at]) && (touches(1) || touches(-1));
}

interface Around {
  readonly pattern: string;
  /** How many characters of the template's own it has, and the longest words among them. */
  readonly words: number;
  readonly longest: string;
}

/** Other values than these are not looked across: the ways in which words can be shared out among them grow with each. */
const MOST_CROSSED = 2;

/** The pieces on one side of an output as a pattern, as many as hold so many words of the template; to the block's end with fewer. */
function around(
  template: Template,
  generated: GeneratedDocument,
  pieces: readonly Piece[],
  length: number,
  isBefore: boolean,
): Around {
  let [pattern, words, longest, crossed] = ['', 0, '', 0];
  const add = (more: string): void => {
    pattern = isBefore ? more + pattern : pattern + more;
  };
  for (const piece of pieces) {
    if (words >= length || crossed > MOST_CROSSED) return { pattern, words, longest };
    if (typeof piece === 'number') {
      crossed += 1;
      add(`(?:${wildcard(template, generated.made[piece] as BaseOutput)})`);
      continue;
    }
    const rest = length - words;
    const part = piece.length <= rest ? piece : isBefore ? piece.slice(-rest) : piece.slice(0, rest);
    add(escapeRegExp(part));
    words += part.length;
    if (part.length > longest.length) longest = part;
  }
  add(isBefore ? '^' : '$');
  return { pattern, words, longest };
}
