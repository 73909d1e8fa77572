import type { DocumentPart, Place, SourceText } from '../diagnostics/diagnostic.ts';

/** Stands in a paragraph's text for what is no text (a picture, a formula, code), so that words around it do not touch. */
export const OBJECT = '\uFFFC';

/** A piece of a paragraph's text and where it stands in the source: equal lengths, letter for letter, or one whole. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
}

/** Words of a paragraph: offsets in its text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a finished document, as rules see it. */
export interface Paragraph {
  /** The words, without the markup around them. */
  readonly text: string;
  /** A table's cell, where heads like 增长% stand without a figure. */
  readonly kind: 'text' | 'cell';
  /** The text that places point into: the file, or for Word the paragraph itself. */
  readonly source: SourceText;
  /** Where the words stand in `source`, in order; absent when they are the whole of it. */
  readonly segments?: readonly Segment[];
  readonly part?: DocumentPart;
  /** Counted from 1 within its part, paragraphs without words left out. */
  readonly number?: number;
  /** What a content control of Word still shows as a prompt. */
  readonly unfilled?: readonly TextRange[];
  /** What is marked yellow in Word, or stands in `<mark>`. */
  readonly highlighted?: readonly TextRange[];
  /** The first paragraph with words of a comment that is still open. */
  readonly opensComment?: boolean;
}

/** A code that a document turns off for itself: offsets in the text of the paragraph that says so, `end` exclusive. */
export interface TurnedOff extends TextRange {
  readonly code: string;
  readonly paragraph: Paragraph;
}

/** A finished document's paragraphs in order, and the codes that it turns off for itself. */
export interface DocumentText {
  readonly paragraphs: readonly Paragraph[];
  readonly off: readonly TurnedOff[];
  /** How many places a draft of ours leaves open: its comments in Word, what it marks in Markdown. */
  readonly openPlaces?: number;
}

/** The place of the words from `start` to `end` of a paragraph's text. */
export function placeIn(file: string, paragraph: Paragraph, start: number, end: number): Place {
  const { source, part, number } = paragraph;
  return {
    file,
    source,
    start: sourceOffset(paragraph, start, 'start'),
    end: end > start ? sourceOffset(paragraph, end - 1, 'end') : sourceOffset(paragraph, start, 'start'),
    ...(part === undefined ? {} : { part }),
    ...(number === undefined ? {} : { paragraph: number }),
  };
}

/** Where the character at `offset` starts or ends in the source. */
function sourceOffset(paragraph: Paragraph, offset: number, edge: 'start' | 'end'): number {
  const ahead = edge === 'end' ? 1 : 0;
  if (paragraph.segments === undefined) return offset + ahead;
  const segment = segmentAt(paragraph.segments, offset);
  if (segment === undefined) return offset + ahead;
  const { start, length, sourceStart, sourceLength } = segment;
  if (length === sourceLength) return sourceStart + offset - start + ahead;
  return edge === 'start' ? sourceStart : sourceStart + sourceLength;
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}
