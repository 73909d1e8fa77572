import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { practice } from '../../src/model/page-format.ts';
import { layOut } from '../../src/word/body.ts';
import { joined, type Paragraph, readParagraphs } from '../word/read-back.ts';

const NO_TAGS = { cut: (text: string) => [text], isMark: () => false, width: () => 0 };

/** Markdown as all of GitHub's reads it: with literal addresses, strikethrough, footnotes and task lists. */
export function parseGfm(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The slow way to a Word document: filled Markdown, parsed and laid out afresh. */
export async function slowWay(
  markdown: string,
  parse: (text: string) => Root = parseMarkdown,
): Promise<Paragraph[]> {
  const { document, numbering } = await layOut(parse(markdown), practice, NO_TAGS);
  return readParagraphs(document, numbering);
}

/** Without the highlights of what is unfilled: Markdown has them in HTML, which layout leaves out. */
export function unmarked(paragraph: Paragraph): Paragraph {
  const runs = paragraph.runs.map(({ text, look }) => ({ text, look: look.replace(/ ?highlight/, '') }));
  return { ...paragraph, runs: joined(runs) };
}
