import {
  AlignmentType,
  Document,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  AlignType,
  Heading,
  List,
  ListItem,
  Root,
  TableRow as RowNode,
  Table as TableNode,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { PageFormat } from '../model/page-format.ts';
import { plainText } from '../text/markdown.ts';
import { readNamedPart, readZip } from '../zip/read.ts';
import { gridOf, HEADER, indent, paper } from './page.ts';
import { officialPartOf, partBlocks } from './parts.ts';
import { footerIds } from './relations.ts';
import { type Cutting, type Layout, paragraphWords, runsOf } from './runs.ts';
import { cellMargins, styleIds, tableCharacter } from './styles.ts';
import { withTablesApart } from './tables.ts';
import { declaration, R, W } from './xml.ts';

/** A document laid out: word/document.xml, and word/numbering.xml if it has lists. */
export interface Body {
  readonly document: string;
  readonly numbering?: string;
  /** Whether it has parts beside the text. */
  readonly hasParts?: true;
}

interface NumberedList {
  readonly reference: string;
  readonly instance: number;
}

const DEEPEST_LEVEL = 8;
/** Characters beyond which a cell is broken into lines rather than given more width. */
const LONGEST_CELL = 30;

/** The title stands two lines below the red rule, where there is one. */
function heading(layout: Layout, { depth, children }: Heading, hasHead: boolean): Paragraph {
  const style = depth === 1 ? styleIds.title : (styleIds.headings[depth - 2] ?? styleIds.headings[3]);
  const spacing = depth === 1 && hasHead ? { spacing: { before: 2 * gridOf(layout.format).pitch } } : {};
  return new Paragraph({ style, ...spacing, children: runsOf(layout, children, {}) });
}

/** An item's paragraphs: the official form has numbers, but no bullets. */
function listItem(
  layout: Layout,
  item: ListItem,
  list: NumberedList | undefined,
  level: number,
): Paragraph[] {
  return item.children.flatMap((child, index): Paragraph[] => {
    if (child.type === 'list') return listParagraphs(layout, child, newList(layout, child), level + 1);
    if (child.type !== 'paragraph') return [];
    const numbered = list && index === 0 && { numbering: { ...list, level: Math.min(level, DEEPEST_LEVEL) } };
    const place = numbered || (!list && level > 0 && { indent: { left: indent * level } });
    return [new Paragraph({ style: styleIds.list, ...place, children: runsOf(layout, child.children, {}) })];
  });
}

/** The numbering of a list; none of one without numbers. */
function newList(layout: Layout, list: List): NumberedList | undefined {
  if (!list.ordered) return undefined;
  layout.lists.push({ start: list.start ?? 1 });
  return { reference: `list${layout.lists.length}`, instance: 0 };
}

function listParagraphs(
  layout: Layout,
  list: List,
  numbered: NumberedList | undefined,
  level: number,
): Paragraph[] {
  return list.children.flatMap((item) => listItem(layout, item, numbered, level));
}

function widthOf(layout: Layout, row: RowNode, column: number): number {
  const cell = row.children[column];
  const text = cell ? plainText(cell) : '';
  return layout.cutting
    .cut(text)
    .reduce((sum, piece, at) => sum + (at % 2 === 1 ? layout.cutting.width(piece) : piece.length), 0);
}

/** A block's tag alone in its row. */
function isMarkRow(layout: Layout, row: RowNode): boolean {
  return row.children.length === 1 && layout.cutting.isMark(plainText(row));
}

/** Columns share the width of the type area by what their longest cells need. */
function columnWidths(layout: Layout, table: TableNode): number[] {
  const { width } = layout;
  const count = Math.max(...table.children.map((row) => row.children.length));
  const rows = table.children.filter((row) => !isMarkRow(layout, row));
  const needed = Array.from({ length: count }, (_, column) => {
    const characters = rows.map((row) => Math.min(LONGEST_CELL, widthOf(layout, row, column)));
    return Math.max(2, ...characters) * tableCharacter + cellMargins;
  });
  const sum = needed.reduce((a, b) => a + b, 0);
  return sum > width ? shared(needed, width) : needed.map((need) => Math.round((width * need) / sum));
}

/** Columns that need more than there is: the narrow get what they need, and the others share the rest. */
function shared(needed: readonly number[], width: number): number[] {
  const narrowFirst = [...needed.entries()].toSorted((a, b) => a[1] - b[1]);
  const widths = [...needed];
  let left = width;
  for (const [index, [column, need]] of narrowFirst.entries()) {
    const given = Math.min(need, Math.floor(left / (needed.length - index)));
    widths[column] = given;
    left -= given;
  }
  return widths;
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

interface Column {
  /** In twips. */
  readonly width: number;
  readonly align: AlignType | undefined;
}

function tableRow(layout: Layout, row: RowNode, columns: readonly Column[], head: boolean): TableRow {
  const shown = isMarkRow(layout, row) ? columns.slice(0, 1) : columns;
  const children = shown.map(({ width: size, align }, at) => {
    const cell = row.children[at];
    const alignment = align && !head ? { alignment: ALIGNMENT[align] } : {};
    const content = cell ? runsOf(layout, cell.children, {}) : [];
    const width = { size, type: WidthType.DXA };
    return new TableCell({
      width,
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ style: styleIds.cell, ...alignment, children: content })],
    });
  });
  return new TableRow({ children, tableHeader: head, cantSplit: true });
}

function table(layout: Layout, node: TableNode): Table {
  const widths = columnWidths(layout, node);
  const columns = widths.map((width, at): Column => ({ width, align: node.align?.[at] }));
  return new Table({
    style: styleIds.table,
    layout: TableLayoutType.FIXED,
    width: { size: layout.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: node.children.map((row, index) => tableRow(layout, row, columns, index === 0)),
  });
}

function blocks(layout: Layout, { children }: Root | ContainerDirective): (Paragraph | Table)[] {
  let list: { readonly ordered: boolean; readonly numbered: NumberedList | undefined } | undefined;
  let marked = false;
  let hasHead = false;
  return children.flatMap((node, at): (Paragraph | Table)[] => {
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
    if (node.type === 'heading') return [heading(layout, node, hasHead)];
    if (node.type === 'paragraph')
      return [new Paragraph({ children: paragraphWords(layout, node.children) })];
    if (node.type === 'table') return [table(layout, node)];
    const part = officialPartOf(node);
    hasHead ||= part === '发文机关标志' || part === '发文字号';
    return partBlocks(layout, children, at, blocks);
  });
}

/** A list's levels: `1.`, each two characters further in. */
function levels(start: number): ILevelsOptions[] {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    start: level === 0 ? start : 1,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent: { left: indent * level, firstLine: indent } } },
  }));
}

function section(format: PageFormat) {
  const { margin, pitch } = gridOf(format);
  return {
    page: { size: paper, margin: { ...margin, header: HEADER, footer: 1417, gutter: 0 } },
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
  const layout: Layout = { cutting, format, width: gridOf(format).width, lists: [] };
  const children = blocks(layout, root);
  const config = layout.lists.map(({ start }, index) => ({
    reference: `list${index + 1}`,
    levels: levels(start),
  }));
  const document = new Document({
    numbering: { config },
    sections: [{ properties: section(format), children }],
  });
  const zip = readZip(new Uint8Array(await Packer.toArrayBuffer(document)));
  const part = (name: string): string => {
    const content = typeof zip === 'string' ? undefined : readNamedPart(zip, name, Infinity);
    if (!content) throw new Error(`docx made a package without ${name}`);
    return new TextDecoder().decode(content);
  };
  const hasParts = root.children.some((node) => officialPartOf(node) !== undefined);
  const body = {
    document: withTablesApart(trimDocument(part('word/document.xml'))),
    ...(hasParts && { hasParts }),
  };
  return layout.lists.length > 0 ? { ...body, numbering: part('word/numbering.xml') } : body;
}
