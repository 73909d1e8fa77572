import type { Paragraph } from '../documents/paragraph.ts';
import { findMarks, type Mark, type MarkOptions } from '../text/marks.ts';

/** A mark in a paper: a place where something is to be filled in. */
export interface MarkedPlace {
  /** The paragraph's number, from 0. */
  readonly paragraph: number;
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** False where it may be a word. */
  readonly certain: boolean;
}

/** A blank that is a mark by its format alone, in Word: highlighted or underlined, or a form's empty cell. */
export interface FormatMark {
  readonly start: number;
  readonly end: number;
  readonly certain?: boolean;
}
type FormatMarks = ReadonlyMap<number, readonly FormatMark[]>;

export interface PlaceOptions extends MarkOptions {
  /** Marks that are the paper's own: `@@`, `待定`. */
  readonly extra?: readonly string[];
  readonly formats?: FormatMarks;
}

/** Empty brackets, and a line to write on. */
const EMPTY = /(?<=[（(【［[])[ \u3000]*(?=[）)】］\]])/g;

/** Finds every mark of a paper. */
export function findPlaces(paragraphs: readonly Paragraph[], options: PlaceOptions = {}): MarkedPlace[] {
  return paragraphs.flatMap(({ text }, paragraph) => {
    const found = findMarks(text, options);
    const marks = found
      .filter((mark) => !explains(mark, found))
      .map(({ start, end, text: mark, certain }) => ({ start, end, mark, certain }));
    const others = [
      ...extraMarks(text, options.extra ?? []),
      ...(options.formats?.get(paragraph) ?? []),
      ...Array.from(text.matchAll(EMPTY), ({ index, 0: blank }) => ({
        start: index,
        end: index + blank.length,
      })),
    ].map(({ start, end, certain = true }: FormatMark) => ({
      start,
      end,
      mark: text.slice(start, end),
      certain,
    }));
    const all = [...marks, ...others.filter((other) => !marks.some((mark) => overlaps(mark, other)))];
    return all.toSorted((a, b) => a.start - b.start).map((each) => ({ ...each, paragraph }));
  });
}

/** ____（姓名）: what a line is for stands behind it. */
function explains({ start, text }: Mark, marks: readonly Mark[]): boolean {
  return /^[（(]/.test(text) && marks.some(({ end }) => end === start);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function extraMarks(text: string, marks: readonly string[]): { start: number; end: number }[] {
  return marks.flatMap((mark) => {
    const found: { start: number; end: number }[] = [];
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length))
      found.push({ start: at, end: at + mark.length });
    return found;
  });
}
