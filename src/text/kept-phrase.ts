import { clauseAround } from './clause.ts';

/**
 * Marks that a person decided are words (打造X人工智能谷): told by the phrase in which they stand, for the same letters
 * elsewhere may well be a blank.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a phrase on either side of its mark. */
const AROUND = 6;

/** The phrase that tells a mark from others: up to the ends of its clause, and never into `before` and `behind` it. */
export function phraseAround(text: string, mark: Span, bounds: Span): string {
  const { before, behind } = clauseAround(text, mark, AROUND, bounds);
  return `${before}${text.slice(mark.start, mark.end)}${behind}`.trim();
}

/** Whether a mark stands in one of the phrases; a phrase that is nothing but the mark counts only as the whole text. */
export function isKept(text: string, { start, end }: Span, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    if (phrase.length <= end - start) return text.trim() === phrase;
    const from = Math.max(0, end - phrase.length);
    for (let at = text.indexOf(phrase, from); at >= 0 && at <= start; at = text.indexOf(phrase, at + 1)) {
      if (at + phrase.length >= end) return true;
    }
    return false;
  });
}
