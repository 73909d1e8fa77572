import type { Nodes, Root } from 'mdast';
import { childrenOf } from '../../text/markdown.ts';
import { cutAtPlaceholders, PLACEHOLDER, placeholderIndex } from '../placeholders.ts';
import type { CutPiece } from '../tree.ts';
import type { TagPosition } from './tag-positions.ts';

type Placed = ReadonlyMap<number, TagPosition>;

/** A text cut at its tags: one text more than there are tags. */
interface Cut<Tag> {
  readonly texts: readonly string[];
  readonly tags: readonly Tag[];
}

interface WordTag {
  readonly index: number;
  /** The properties of the run in which the tag stands. */
  readonly run: string;
}

/** The element of the laid-out document that a tag takes the place of. */
const ELEMENT: Readonly<Record<TagPosition['level'], readonly [open: RegExp, close: string]>> = {
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
function cutDocument(xml: string, placed: Placed): Cut<WordTag> {
  const texts: string[] = [];
  const tags: WordTag[] = [];
  let rest = xml;
  for (let match = PLACEHOLDER.exec(rest); match; match = PLACEHOLDER.exec(rest)) {
    const index = placeholderIndex(match[0]);
    const [open, close] = ELEMENT[placed.get(index)?.level ?? 'words'];
    const start = lastStart(rest.slice(0, match.index), open);
    const end = rest.indexOf(close, match.index) + close.length;
    const run = /<w:rPr>.*?<\/w:rPr>/.exec(rest.slice(start, match.index))?.[0] ?? '';
    texts.push(rest.slice(0, start));
    tags.push({ index, run });
    rest = rest.slice(end);
  }
  return { texts: [...texts, rest], tags };
}

/** What goes with a block tag from its line: blanks and a row's bars around it; of paragraphs the blank line after it. */
const LINE: Readonly<Record<'paragraph' | 'row', readonly [before: RegExp, after: RegExp]>> = {
  paragraph: [/[ \t]*$/, /[ \t]*\n(?:[ \t]*\n)?/y],
  row: [/[ \t|]*$/, /[ \t|]*\n/y],
};

/** Cuts Markdown: a block tag that covers paragraphs or rows goes with its line. */
function cutMarkdown(text: string, placed: Placed): Cut<number> {
  const texts: string[] = [];
  const tags: number[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(PLACEHOLDER, 'gu'))) {
    const index = placeholderIndex(match[0]);
    const level = placed.get(index)?.level ?? 'words';
    const before = text.slice(at, match.index);
    at = match.index + match[0].length;
    tags.push(index);
    if (level === 'words') texts.push(before);
    else {
      const [blanks, line] = LINE[level];
      texts.push(before.replace(blanks, ''));
      line.lastIndex = at;
      if (line.test(text)) at = line.lastIndex;
    }
  }
  return { texts: [...texts, text.slice(at)], tags };
}

/** Both formats cut at their tags, which are the same in the same order. */
export function bodyPieces(document: string, markdown: string, placed: Placed): CutPiece[] {
  const [docx, md] = [cutDocument(document, placed), cutMarkdown(markdown, placed)];
  return docx.texts.flatMap((text, at): CutPiece[] => {
    const between = { texts: { docx: text, md: md.texts[at] ?? '' } };
    const tag = docx.tags[at];
    if (!tag) return [between];
    const site = placed.get(tag.index)?.site;
    if (tag.index !== md.tags[at] || !site) throw new Error(`tag ${tag.index} is not where it was`);
    return [between, { tag: tag.index, sites: { docx: { run: tag.run }, md: site } }];
  });
}

/** A title has no format, and no line breaks. */
function titleText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? ' ' : node.value;
  return 'children' in node ? childrenOf(node).map(titleText).join('') : ' ';
}

/** The title: the words of the first heading of level 1. */
export function titlePieces(root: Root): CutPiece[] {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  return cutAtPlaceholders(heading ? titleText(heading) : '').map((text, at) =>
    at % 2 === 1 ? { tag: placeholderIndex(text), sites: {} } : { texts: { plain: text } },
  );
}
