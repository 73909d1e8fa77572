import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ScannedText, Tag } from './scan.ts';

/**
 * While Markdown is parsed and laid out, each tag is one character of a private-use plane: to Markdown a letter like any
 * other, so that quotes in a tag cannot become entities, nor `*` in it emphasis.
 */
const FIRST = 0xf0000;
const LAST = 0xffffd;

export const PLACEHOLDER = /[\u{F0000}-\u{FFFFD}]/u;
/** Characters that stand for tags while a template is laid out, and so may not stand in one. */
export function privateUse(at: ScannedText): Diagnostic[] {
  const found = PLACEHOLDER.exec(at.source.text);
  if (!found) return [];
  return [diagnostic('template-private-use', { ...at, start: found.index, end: found.index + 2 }, {})];
}

const PLACEHOLDERS = /([\u{F0000}-\u{FFFFD}])/u;

export function placeholder(index: number): string {
  return String.fromCodePoint(FIRST + index);
}

/** The index of the tag for which `char` stands, or -1. */
export function placeholderIndex(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= FIRST && code <= LAST ? code - FIRST : -1;
}

/** A text cut at its placeholders: texts at even places, placeholders at odd ones. */
export function cutAtPlaceholders(text: string): string[] {
  return text.split(PLACEHOLDERS);
}

/** A template's text with a placeholder for each tag and nothing for a comment, and the way back. */
export interface Prepared {
  readonly text: string;
  /** Where each tag's placeholder stands in the prepared text, by the tag's index; a comment has none (-1). */
  readonly offsets: readonly number[];
  /** The offset in the template at which `offset` of the prepared text stands. */
  readonly toSource: (offset: number) => number;
}

/** Whether the line that ends before `lineStart` is blank; so is what stands before the first line. */
function isBlankBefore(text: string, lineStart: number): boolean {
  const before = text.lastIndexOf('\n', lineStart - 2) + 1;
  return lineStart === 0 || text.slice(before, lineStart).trim() === '';
}

/** A comment alone on its line goes with the line; one between two blank lines with the second, or paragraphs would join. */
function commentSpan(text: string, tag: Tag): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', tag.start - 1) + 1;
  const rest = /[ \t]*(?:\n|$)/y;
  rest.lastIndex = tag.end;
  if (text.slice(lineStart, tag.start).trim() !== '' || !rest.test(text)) return tag;
  const blank = /[ \t]*\n/y;
  blank.lastIndex = rest.lastIndex;
  const goes = isBlankBefore(text, lineStart) && blank.test(text);
  return { start: lineStart, end: goes ? blank.lastIndex : rest.lastIndex };
}

export function prepare(text: string, tags: readonly Tag[]): Prepared {
  const pieces: string[] = [];
  const starts: { readonly prepared: number; readonly source: number }[] = [];
  const offsets: number[] = [];
  let at = 0;
  let length = 0;
  for (const [index, tag] of tags.entries()) {
    const span = tag.kind === 'comment' ? commentSpan(text, tag) : tag;
    const mark = tag.kind === 'comment' ? '' : placeholder(index);
    const before = text.slice(at, Math.max(at, span.start));
    pieces.push(before, mark);
    starts.push({ prepared: length, source: at });
    offsets.push(mark === '' ? -1 : length + before.length);
    length += before.length + mark.length;
    at = Math.max(at, span.end);
  }
  pieces.push(text.slice(at));
  starts.push({ prepared: length, source: at });
  const toSource = (offset: number): number => {
    const last = starts.findLast((start) => start.prepared <= offset) ?? { prepared: 0, source: 0 };
    return last.source + offset - last.prepared;
  };
  return { text: pieces.join(''), offsets, toSource };
}
