import { PLACEHOLDER, placeholderIndex } from './placeholders.ts';
import type { Placement } from './placement.ts';

/** A laid-out template cut at its tags. */
export type Piece =
  | string
  | {
      readonly tag: number /** Word: the properties of the run in which the tag stands. */;
      readonly run: string;
    };

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

/** Cuts Markdown: a block tag that covers paragraphs or rows goes with its line and a blank line after it. */
export function cutMarkdown(text: string, tags: ReadonlyMap<number, Placement>): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let match = PLACEHOLDER.exec(rest); match; match = PLACEHOLDER.exec(rest)) {
    const tag = placeholderIndex(match[0]);
    let before = rest.slice(0, match.index);
    let after = rest.slice(match.index + match[0].length);
    if (tags.get(tag)?.level !== 'words') {
      before = before.replace(/[ \t]*$/, '');
      after = after.replace(tags.get(tag)?.level === 'row' ? /^[ \t|]*\n/ : /^[ \t]*\n(?:[ \t]*\n)?/, '');
    }
    pieces.push(before, { tag, run: '' });
    rest = after;
  }
  return [...pieces, rest];
}
