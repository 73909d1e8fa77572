import { type ParagraphChild, TextRun } from 'docx';
import type { Link, PhrasingContent } from 'mdast';
import type { PageFormat } from '../model/page-format.ts';
import { isBreak, plainText } from '../text/markdown.ts';

export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** The Han font, where it is not that of the paragraph's style. */
  readonly font?: string;
}

/** How texts are cut into runs, and which paragraphs only mark where a block begins or ends (see the template's placeholders). */
export interface Cutting {
  readonly cut: (text: string) => readonly string[];
  readonly isMark: (text: string) => boolean;
  /** How many characters the value at a placeholder is likely to have: columns share a table's width by it. */
  readonly width: (placeholder: string) => number;
}

/** A document that is being laid out. */
export interface Layout {
  readonly cutting: Cutting;
  readonly format: PageFormat;
  /** The width of the type area on the page at hand, in twips. */
  readonly width: number;
  /** One numbering for each list; lists with only a block's marks between them are one list. */
  readonly lists: { readonly start: number }[];
}

/** Signs that Han and Latin share are Han. */
export const HAN = { hint: 'eastAsia' } as const;

function textRuns(layout: Layout, value: string, { font, ...look }: RunLook): TextRun[] {
  const { latin } = layout.format.fonts;
  const own = font === undefined ? HAN : { ...HAN, ascii: latin, hAnsi: font, eastAsia: font, cs: latin };
  // A line end within a paragraph is no blank between Chinese characters.
  return layout.cutting
    .cut(value.replace(/\n/g, ''))
    .filter((text) => text !== '')
    .map((text) => new TextRun({ text, font: own, ...look }));
}

/** The runs of a paragraph's words. */
export function runsOf(layout: Layout, nodes: readonly PhrasingContent[], look: RunLook): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return textRuns(layout, node.value, look);
    if (node.type === 'inlineCode') return textRuns(layout, node.value, look);
    if (isBreak(node)) return [new TextRun({ break: 1, ...look })];
    if (node.type === 'strong') return runsOf(layout, node.children, { ...look, bold: true });
    if (node.type === 'emphasis') return runsOf(layout, node.children, { ...look, italics: true });
    return 'children' in node ? runsOf(layout, (node as Link).children, look) : [];
  });
}

/** Numbers with which a head of the first and of the second level begins. */
const HEAD_NUMBERS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/];

/** The runs of a paragraph: a head in bold at its beginning (`**一、时间**。…`) is set in the head's font, with its full stop. */
export function paragraphWords(layout: Layout, nodes: readonly PhrasingContent[]): ParagraphChild[] {
  const [first, ...rest] = nodes;
  const level =
    first?.type === 'strong' ? HEAD_NUMBERS.findIndex((number) => number.test(plainText(first))) : -1;
  if (first?.type !== 'strong' || level < 0) return runsOf(layout, nodes, {});
  const { heading1, heading2 } = layout.format.fonts;
  const look = { font: level === 0 ? heading1 : heading2 };
  const head = runsOf(layout, first.children, look);
  const [next, ...others] = rest;
  if (next?.type !== 'text' || !/^[。：]/.test(next.value)) return [...head, ...runsOf(layout, rest, {})];
  const stop = textRuns(layout, next.value.slice(0, 1), look);
  return [...head, ...stop, ...textRuns(layout, next.value.slice(1), {}), ...runsOf(layout, others, {})];
}
