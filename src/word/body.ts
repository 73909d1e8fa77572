import {
  AlignmentType,
  Document,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  Link,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  TableRow as RowNode,
  Table as TableNode,
} from 'mdast';
import type { PageFormat } from '../model/page-format.ts';
import { isBreak } from '../text/break.ts';
import { readPart, readZip } from '../zip/read.ts';
import { gridOf, indent, paper } from './page.ts';
import { footerIds } from './relations.ts';
import { cellMargins, styleIds, tableCharacter } from './styles.ts';
import { declaration, R, W } from './xml.ts';

/** A document laid out: word/document.xml, and word/numbering.xml if it has lists. */
export interface Body {
  readonly document: string;
  readonly numbering?: string;
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** How texts are cut into runs, and which paragraphs only mark where a block begins or ends (see the template's placeholders). */
export interface Cutting {
  readonly cut: (text: string) => readonly string[];
  readonly isMark: (text: string) => boolean;
  /** How many characters the value at a placeholder is likely to have: columns share a table's width by it. */
  readonly width: (placeholder: string) => number;
}

interface NumberedList {
  readonly reference: string;
  readonly instance: number;
}

interface Layout {
  readonly cutting: Cutting;
  readonly format: PageFormat;
  /** One numbering for each list; lists with only a block's marks between them are one list. */
  readonly lists: { readonly ordered: boolean; readonly start: number }[];
}

const HINT = { hint: 'eastAsia' } as const;
const DEEPEST_LEVEL = 8;
/** Characters beyond which a cell is broken into lines rather than given more width. */
const LONGEST_CELL = 30;

function textRuns(layout: Layout, value: string, look: Look): TextRun[] {
  // A line end within a paragraph is no blank between Chinese characters.
  return layout.cutting
    .cut(value.replace(/\n/g, ''))
    .filter((text) => text !== '')
    .map((text) => new TextRun({ text, font: HINT, ...look }));
}

function words(layout: Layout, nodes: readonly PhrasingContent[], look: Look): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return textRuns(layout, node.value, look);
    if (node.type === 'inlineCode') return textRuns(layout, node.value, look);
    if (isBreak(node)) return [new TextRun({ break: 1, ...look })];
    if (node.type === 'strong') return words(layout, node.children, { ...look, bold: true });
    if (node.type === 'emphasis') return words(layout, node.children, { ...look, italics: true });
    return 'children' in node ? words(layout, (node as Link).children, look) : [];
  });
}

function heading(layout: Layout, depth: number, children: readonly PhrasingContent[]): Paragraph {
  const style = depth === 1 ? styleIds.title : (styleIds.headings[depth - 2] ?? styleIds.headings[3]);
  return new Paragraph({ style, children: words(layout, children, {}) });
}

function listItem(layout: Layout, item: ListItem, list: NumberedList, level: number): Paragraph[] {
  return item.children.flatMap((child, index): Paragraph[] => {
    if (child.type === 'list') return listParagraphs(layout, child, newList(layout, child), level + 1);
    if (child.type !== 'paragraph') return [];
    const numbering = index === 0 ? { numbering: { ...list, level: Math.min(level, DEEPEST_LEVEL) } } : {};
    return [
      new Paragraph({ style: styleIds.list, ...numbering, children: words(layout, child.children, {}) }),
    ];
  });
}

function newList(layout: Layout, list: List): NumberedList {
  layout.lists.push({ ordered: list.ordered ?? false, start: list.start ?? 1 });
  return { reference: `list${layout.lists.length}`, instance: 0 };
}

function listParagraphs(layout: Layout, list: List, numbered: NumberedList, level: number): Paragraph[] {
  return list.children.flatMap((item) => listItem(layout, item, numbered, level));
}

function widthOf(layout: Layout, row: RowNode, column: number): number {
  const cell = row.children[column];
  const text = cell ? plainText(cell) : '';
  return layout.cutting
    .cut(text)
    .reduce((sum, piece, at) => sum + (at % 2 === 1 ? layout.cutting.width(piece) : piece.length), 0);
}

/** Columns share the width of the type area by what their longest cells need. */
function columnWidths(layout: Layout, table: TableNode): number[] {
  const { width } = gridOf(layout.format);
  const count = Math.max(...table.children.map((row) => row.children.length));
  const needed = Array.from({ length: count }, (_, column) => {
    const characters = table.children.map((row) => Math.min(LONGEST_CELL, widthOf(layout, row, column)));
    return Math.max(2, ...characters) * tableCharacter + cellMargins;
  });
  const sum = needed.reduce((a, b) => a + b, 0);
  return needed.map((need) => Math.round((width * need) / sum));
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

function tableRow(
  layout: Layout,
  row: RowNode,
  table: TableNode,
  widths: readonly number[],
  head: boolean,
): TableRow {
  const isMark = row.children.length === 1 && layout.cutting.isMark(plainText(row));
  const cells = isMark ? row.children : widths.map((_, column) => row.children[column]);
  const children = cells.map((cell, column) => {
    const align = head ? undefined : table.align?.[column];
    const alignment = align ? { alignment: ALIGNMENT[align] } : {};
    const content = cell ? words(layout, cell.children, {}) : [];
    const width = { size: widths[column] ?? 0, type: WidthType.DXA };
    return new TableCell({
      width,
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ style: styleIds.cell, ...alignment, children: content })],
    });
  });
  return new TableRow({ children, tableHeader: head, cantSplit: true });
}

function table(layout: Layout, node: TableNode): Table {
  const columns = columnWidths(layout, node);
  return new Table({
    style: styleIds.table,
    layout: TableLayoutType.FIXED,
    width: { size: gridOf(layout.format).width, type: WidthType.DXA },
    columnWidths: columns,
    rows: node.children.map((row, index) => tableRow(layout, row, node, columns, index === 0)),
  });
}

/** The text of a node, breaks and marks included. */
function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plainText).join('') : '';
}

function blocks(layout: Layout, root: Root): (Paragraph | Table)[] {
  let list: { readonly ordered: boolean; readonly numbered: NumberedList } | undefined;
  let marked = false;
  return root.children.flatMap((node): (Paragraph | Table)[] => {
    if (node.type === 'list') {
      const ordered = node.ordered ?? false;
      const joins = marked && list?.ordered === ordered;
      list = joins && list ? list : { ordered, numbered: newList(layout, node) };
      marked = false;
      return listParagraphs(layout, node, list.numbered, 0);
    }
    marked = node.type === 'paragraph' && layout.cutting.isMark(plainText(node));
    if (!marked) list = undefined;
    if (marked) return [new Paragraph({ children: [new TextRun(plainText(node).trim())] })];
    if (node.type === 'heading') return [heading(layout, node.depth, node.children)];
    if (node.type === 'paragraph') return [new Paragraph({ children: words(layout, node.children, {}) })];
    return node.type === 'table' ? [table(layout, node)] : [];
  });
}

/** A list's levels: numbered `1.` or marked `●`, each two characters further in. */
function levels(ordered: boolean, start: number): ILevelsOptions[] {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    start: level === 0 ? start : 1,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : '●',
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent: { left: indent * level, firstLine: indent } } },
  }));
}

function section(format: PageFormat) {
  const { margin, pitch } = gridOf(format);
  return {
    page: { size: paper, margin: { ...margin, header: 851, footer: 1417, gutter: 0 } },
    grid: { type: 'lines', linePitch: pitch },
  } as const;
}

const FOOTERS =
  `<w:footerReference w:type="default" r:id="${footerIds.odd}"/>` +
  `<w:footerReference w:type="even" r:id="${footerIds.even}"/>`;

/** Only the namespaces that are used, and the footers that we write ourselves. */
function trimDocument(xml: string): string {
  const body = xml.slice(xml.indexOf('<w:body>'), xml.lastIndexOf('</w:document>'));
  return `${declaration}<w:document xmlns:w="${W}" xmlns:r="${R}">${body.replace('<w:sectPr>', `<w:sectPr>${FOOTERS}`)}</w:document>`;
}

/** Lays a Markdown tree out on the page of an official document. */
export async function layOut(root: Root, format: PageFormat, cutting: Cutting): Promise<Body> {
  const layout: Layout = { cutting, format, lists: [] };
  const children = blocks(layout, root);
  const config = layout.lists.map(({ ordered, start }, index) => ({
    reference: `list${index + 1}`,
    levels: levels(ordered, start),
  }));
  const document = new Document({
    numbering: { config },
    sections: [{ properties: section(format), children }],
  });
  const zip = readZip(new Uint8Array(await Packer.toArrayBuffer(document)));
  const part = (name: string): string => {
    const entry = typeof zip === 'string' ? undefined : zip.entries.find((found) => found.name === name);
    const content = entry && typeof zip !== 'string' ? readPart(zip, entry, entry.size) : 'broken';
    if (typeof content === 'string') throw new Error(`docx made a package without ${name}`);
    return new TextDecoder().decode(content);
  };
  const body = { document: trimDocument(part('word/document.xml')) };
  return layout.lists.length > 0 ? { ...body, numbering: part('word/numbering.xml') } : body;
}
