import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Nodes, Paragraph as ParagraphNode, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type OfficialPart, officialPart, partLabels } from '../model/official.ts';
import { childrenOf, plainText } from '../text/markdown.ts';
import { bodySize, gridOf } from './page.ts';
import { colophonSize, partStyles, redRule } from './part-styles.ts';
import { HAN, type Layout, type RunLook, runsOf } from './runs.ts';

/** A character of the body and of the colophon, in twips. */
const CHARACTER = bodySize * 10;
const COLOPHON_CHARACTER = colophonSize * 10;

type Block = Paragraph | Table;

/** A part, and what stands behind it among its siblings. */
interface Part {
  readonly layout: Layout;
  readonly node: ContainerDirective;
  readonly next: RootContent | undefined;
  /** Lays out what stands in a part as text of its own. */
  readonly blocks: (layout: Layout, node: ContainerDirective) => Block[];
}

/** The part that a node is. */
export function officialPartOf(node: Nodes | undefined): OfficialPart | undefined {
  const isDirective = node?.type === 'containerDirective' || node?.type === 'leafDirective';
  return isDirective ? officialPart(node.name) : undefined;
}

/** A block's mark, which goes when the template is cut at its tags. */
function mark(node: Nodes): Paragraph {
  return new Paragraph({ children: [new TextRun(plainText(node).trim())] });
}

/** The paragraphs in a node: a list's items too, since a part numbers its own. */
function paragraphsIn(node: ContainerDirective): ParagraphNode[] {
  const inside = (child: Nodes): ParagraphNode[] => {
    return child.type === 'paragraph' ? [child] : childrenOf(child).flatMap(inside);
  };
  return node.children.flatMap(inside);
}

/** A part's paragraphs in a style; block marks stay what they are. */
function styled(
  { layout, node }: Part,
  look: RunLook,
  of: (node: ParagraphNode, at: number, count: number) => IParagraphOptions,
): Paragraph[] {
  const all = paragraphsIn(node);
  const isMark = (one: ParagraphNode): boolean => layout.cutting.isMark(plainText(one));
  const texts = all.filter((one) => !isMark(one));
  return all.map((one) => {
    if (isMark(one)) return mark(one);
    const children = runsOf(layout, one.children, look);
    return new Paragraph({ children, ...of(one, texts.indexOf(one), texts.length) });
  });
}

function tab(): ParagraphChild {
  return new TextRun({ children: [new Tab()], font: HAN });
}

function label(part: OfficialPart): ParagraphChild {
  return new TextRun({ text: partLabels[part] ?? '', font: HAN });
}

/** The office's mark; where the paper has no number the red rule stands below it. */
function officeMark(part: Part): Paragraph[] {
  const hasNumber = officialPartOf(part.next) === '发文字号';
  return styled(part, {}, (_, at, count) => ({
    style: partStyles.mark,
    ...(!hasNumber && at === count - 1 && { border: { bottom: redRule } }),
  }));
}

/** The number, in the middle; in papers that go up it is on the left, with who signs on the right. */
function documentNumber(part: Part): Paragraph[] {
  const { layout, node, next } = part;
  const signer = next?.type === 'containerDirective' && officialPartOf(next) === '签发人' ? next : undefined;
  const border = { bottom: redRule };
  const [first] = paragraphsIn(node);
  if (!signer || !first) return styled(part, {}, () => ({ style: partStyles.number, border }));
  const names = paragraphsIn(signer).flatMap(({ children }) =>
    runsOf(layout, children, { font: layout.format.fonts.heading2 }),
  );
  // A character in from both edges; the tab stands where the names end.
  const children = [...runsOf(layout, first.children, {}), tab(), label('签发人'), ...names];
  return [
    new Paragraph({
      style: partStyles.number,
      alignment: 'left',
      border,
      tabStops: [{ type: TabStopType.RIGHT, position: layout.width - CHARACTER }],
      children: [new TextRun({ text: '\u3000', font: HAN }), ...children],
    }),
  ];
}

function signature(part: Part): Paragraph[] {
  const sealed = part.node.attributes?.['盖章'] !== undefined;
  const name = sealed ? partStyles.sealedSignature : partStyles.signature;
  const date = sealed ? partStyles.sealedDate : partStyles.date;
  return styled(part, {}, (_, at, count) => ({ style: at === count - 1 ? date : name }));
}

/** An attachment begins a page: `附件1`, an empty line, and what it holds. */
function attachment({ layout, node, blocks }: Part): Block[] {
  const head = (pageBreakBefore: boolean): Paragraph =>
    new Paragraph({
      style: partStyles.attachment,
      pageBreakBefore,
      children: [new TextRun({ text: node.name, font: HAN })],
    });
  if (node.attributes?.['横排'] === undefined) return [head(true), ...blocks(layout, node)];
  return turned(layout, (wide) => [head(false), ...blocks(wide, node)]);
}

/** A paragraph that ends a section; settle.ts gives it the section's page. */
function sectionEnd(page: 'upright' | 'turned'): Paragraph {
  return new Paragraph({ style: partStyles.spacer, children: [new TextRun(page)] });
}

/** Blocks on pages of their own that lie on their side. */
function turned(layout: Layout, blocks: (wide: Layout) => Block[]): Block[] {
  const { lyingWidth } = gridOf(layout.format);
  return [sectionEnd('upright'), ...blocks({ ...layout, width: lyingWidth }), sectionEnd('turned')];
}

/** The rules of a colophon: the first and the last 0.35 mm, between them 0.25 mm (GB/T 9704-2012, 7.4.1), in eighths of a point. */
const OUTER_RULE = { style: BorderStyle.SINGLE, size: 8, color: 'auto' };
const INNER_RULE = { style: BorderStyle.SINGLE, size: 6, color: 'auto' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function colophonRow({ width }: Layout, content: Paragraph): TableRow {
  const cell = new TableCell({ width: { size: width, type: WidthType.DXA }, children: [content] });
  return new TableRow({ cantSplit: true, children: [cell] });
}

/** Who gets copies, a row each; the last two paragraphs are one: who prints the paper, and when. */
function colophonRows({ layout, node }: Part): TableRow[] {
  const all = paragraphsIn(node);
  const texts = all.filter((one) => !layout.cutting.isMark(plainText(one)));
  const [office, date] = texts.slice(-2);
  const style = partStyles.colophon;
  return all.flatMap((one) => {
    if (!texts.includes(one)) return [colophonRow(layout, mark(one))];
    if (one === office && date) return [];
    if (one !== date || !office) {
      const indent = { left: 4 * COLOPHON_CHARACTER, hanging: 3 * COLOPHON_CHARACTER };
      return [
        colophonRow(layout, new Paragraph({ style, indent, children: runsOf(layout, one.children, {}) })),
      ];
    }
    const children = [...runsOf(layout, office.children, {}), tab(), ...runsOf(layout, date.children, {})];
    const tabStops = [{ type: TabStopType.RIGHT, position: layout.width - COLOPHON_CHARACTER }];
    return [colophonRow(layout, new Paragraph({ style, tabStops, children }))];
  });
}

/** A table at the foot of the last page, whatever stands above it. LibreOffice lets only one float that is placed by the page. */
function colophon(part: Part): Block[] {
  const { format, width } = part.layout;
  const size = { size: width, type: WidthType.DXA };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: size,
    columnWidths: [width],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: gridOf(format).margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: OUTER_RULE,
      bottom: OUTER_RULE,
      insideHorizontal: INNER_RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
    },
    rows: colophonRows(part),
  });
  return [table, new Paragraph({ style: partStyles.spacer })];
}

const styles = (style: string, look: RunLook = {}) => {
  return (part: Part): Block[] => styled(part, look, () => ({ style }));
};

/** How each part is laid out. */
const LAYOUT: Readonly<Record<OfficialPart, (part: Part) => Block[]>> = {
  份号: styles(partStyles.note),
  密级: (part) => styles(partStyles.note, { font: part.layout.format.fonts.heading1 })(part),
  紧急程度: (part) => styles(partStyles.note, { font: part.layout.format.fonts.heading1 })(part),
  发文机关标志: officeMark,
  发文字号: documentNumber,
  // On the line of the number.
  签发人: () => [],
  主送: styles(partStyles.addressee),
  附件说明: styles(partStyles.attachments),
  落款: signature,
  附注: (part) => styled(part, {}, () => ({})),
  附件: attachment,
  版记: colophon,
  横排: ({ layout, node, blocks }) => turned(layout, (wide) => blocks(wide, node)),
  分页: () => [new Paragraph({ style: partStyles.spacer, pageBreakBefore: true })],
};

/** Lays out a part beside the text. */
export function partBlocks(
  layout: Layout,
  siblings: readonly RootContent[],
  at: number,
  blocks: Part['blocks'],
): Block[] {
  const node = siblings[at];
  const name = officialPartOf(node);
  if (!name) return [];
  const container = node?.type === 'containerDirective' ? node : EMPTY;
  return LAYOUT[name]({
    layout,
    node: container,
    next: siblings[at + 1],
    blocks,
  });
}

const EMPTY: ContainerDirective = { type: 'containerDirective', name: '', children: [] };
