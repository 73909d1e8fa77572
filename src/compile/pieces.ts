import type { Placement } from './markdown/placement.ts';
import { PLACEHOLDER, placeholderIndex } from './placeholders.ts';

/** A laid-out template cut at its tags. */
export type Piece = string | TagPiece;

interface TagPiece {
  /** The tag's index. */
  readonly tag: number;
  /** Word: the properties of the run in which the tag stands. */
  readonly run: string;
}

/** The element of the laid-out document that a tag takes the place of. */
const ELEMENT: Readonly<Record<Placement['level'], readonly [open: RegExp, close: string]>> = {
  paragraph: [/<w:p>|<w:p [^>]*>/g, '</w:p>'],
  row: [/<w:tr>|<w:tr [^>]*>/g, '</w:tr>'],
  words: [/<w:r>|<w:r [^>]*>/g, '</w:r>'],
};

function lastStart(xml: string, open: RegExp): number {
  let last = -1;
  for (const match of xml.matchAll(open)) last = match.index;
  return last;
}

/** Cuts word/document.xml: a block tag takes the place of its paragraph or row, an output tag of its run. */
export function cutDocument(xml: string, tags: ReadonlyMap<number, Placement>): Piece[] {
  const pieces: Piece[] = [];
  let rest = xml;
  for (let match = PLACEHOLDER.exec(rest); match; match = PLACEHOLDER.exec(rest)) {
    const tag = placeholderIndex(match[0]);
    const [open, close] = ELEMENT[tags.get(tag)?.level ?? 'words'];
    const start = lastStart(rest.slice(0, match.index), open);
    const end = rest.indexOf(close, match.index) + close.length;
    const run = /<w:rPr>.*?<\/w:rPr>/.exec(rest.slice(start, match.index))?.[0] ?? '';
    pieces.push(rest.slice(0, start), { tag, run });
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** What goes with a block tag from its line: blanks and a row's bars around it; of paragraphs the blank line after it. */
const LINE: Readonly<Record<'paragraph' | 'row', readonly [before: RegExp, after: RegExp]>> = {
  paragraph: [/[ \t]*$/, /[ \t]*\n(?:[ \t]*\n)?/y],
  row: [/[ \t|]*$/, /[ \t|]*\n/y],
};

/** Cuts Markdown: a block tag that covers paragraphs or rows goes with its line. */
export function cutMarkdown(text: string, tags: ReadonlyMap<number, Placement>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(PLACEHOLDER, 'gu'))) {
    const tag = placeholderIndex(match[0]);
    const level = tags.get(tag)?.level ?? 'words';
    const before = text.slice(at, match.index);
    at = match.index + match[0].length;
    if (level === 'words') pieces.push(before, { tag, run: '' });
    else {
      const [blanks, line] = LINE[level];
      pieces.push(before.replace(blanks, ''), { tag, run: '' });
      line.lastIndex = at;
      if (line.test(text)) at = line.lastIndex;
    }
  }
  return [...pieces, text.slice(at)];
}
