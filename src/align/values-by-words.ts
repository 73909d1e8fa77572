import type { BaseOutput } from '../fill/base.ts';
import { addTo, groupBy } from '../model/group-by.ts';
import type { Template } from '../model/template.ts';
import { escapedPattern } from '../text/pattern.ts';
import { type LinePattern, type Piece, printsWords, signedRate, wildcard } from './line-patterns.ts';

const WHOLE = Number.POSITIVE_INFINITY;
/** How many characters of the template's are asked for on each side of a value, one after the other: the more, the surer. */
const CONTEXTS = [WHOLE, 16, 9, 5] as const;
/** Fewer than these on both sides tell nothing. */
const LEAST = 3;

/** Values of slots by the template's words around them in a document's `texts`; of several places of a slot the text that most of them have. */
export function valuesIn(
  template: Template,
  lines: readonly LinePattern[],
  texts: readonly string[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, string[]>();
  for (const { pieces } of lines) {
    for (const [at, piece] of pieces.entries()) {
      const key = typeof piece === 'string' ? undefined : keyOf(piece);
      const text = key === undefined ? undefined : readAt(template, pieces, at, texts);
      if (key !== undefined && text !== undefined) addTo(votes, key, text);
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
  pieces: readonly Piece[],
  at: number,
  texts: readonly string[],
): string | undefined {
  const output = pieces[at];
  if (output === undefined || typeof output === 'string' || isGlued(template, pieces, at)) return undefined;
  for (const length of CONTEXTS) {
    const before = around(template, pieces.slice(0, at).toReversed(), length, true);
    const behind = around(template, pieces.slice(at + 1), length, false);
    if (before.words + behind.words < (length === WHOLE ? 1 : LEAST)) continue;
    const pattern = new RegExp(`${before.pattern}(${wildcard(template, output)})${behind.pattern}`, 'gu');
    const holding = texts.filter((text) => text.includes(before.longest) && text.includes(behind.longest));
    const found = new Set(
      holding.flatMap((text) => Array.from(text.matchAll(pattern), ([, value = '']) => value)),
    );
    if (found.size > 1) return undefined;
    const [value] = found;
    if (value !== undefined) return output.output.words ? signedRate(value, output.output.words) : value;
  }
  return undefined;
}

/** Where one ends and the next begins nobody can tell of two names with nothing between them. */
function isGlued(template: Template, pieces: readonly Piece[], at: number): boolean {
  const isWordsAt = (index: number): boolean => {
    const piece = pieces[index];
    return piece !== undefined && typeof piece !== 'string' && printsWords(template, piece);
  };
  const touches = (side: 1 | -1): boolean => pieces[at + side] === '' && isWordsAt(at + 2 * side);
  return isWordsAt(at) && (touches(1) || touches(-1));
}

interface Around {
  readonly pattern: string;
  /** How many characters of the template's own it has, and the longest words among them. */
  readonly words: number;
  readonly longest: string;
}

/**
 * So many other values are looked across and no more: with each there are more ways to share out the words among
 * them.
 */
const MOST_CROSSED = 2;

/**
 * The pieces on one side of an output, from it outwards, as a pattern: as many as hold `length` characters of the template's
 * words; with fewer, up to the block's end.
 */
function around(template: Template, pieces: readonly Piece[], length: number, isBefore: boolean): Around {
  let [pattern, words, longest, crossed] = ['', 0, '', 0];
  const add = (more: string): void => {
    pattern = isBefore ? more + pattern : pattern + more;
  };
  for (const piece of pieces) {
    if (words >= length || crossed > MOST_CROSSED) return { pattern, words, longest };
    if (typeof piece !== 'string') {
      crossed += 1;
      add(`(?:${wildcard(template, piece)})`);
      continue;
    }
    const rest = length - words;
    const part = piece.length <= rest ? piece : isBefore ? piece.slice(-rest) : piece.slice(0, rest);
    add(escapedPattern(part));
    words += part.length;
    if (part.length > longest.length) longest = part;
  }
  add(isBefore ? '^' : '$');
  return { pattern, words, longest };
}
