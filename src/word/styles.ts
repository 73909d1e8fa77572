import type { Fonts, PageFormat } from '../model/page-format.ts';
import { escapeXml } from '../xml/entities.ts';
import { bodySize, gridOf, indent } from './page.ts';
import { GRID } from './tables.ts';
import { declaration, W } from './xml.ts';

/** Ids of the styles that the document's paragraphs and runs name. */
export const styleIds = {
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  list: 'ListParagraph',
  cell: 'TableText',
  table: 'TableGrid',
  footer: 'Footer',
  commentText: 'CommentText',
  commentReference: 'CommentReference',
} as const;

/** 2号, 4号 and 五号 in half-points. */
export const titleSize = 44;
const TABLE_SIZE = 28;
const COMMENT_SIZE = 21;
/** Blank between a cell's border and its text, in twips. */
const CELL_SIDE = 108;
const CELL_TOP = 50;

/** The width of a character in a table, and of a cell's two side margins, in twips. */
export const tableCharacter = TABLE_SIZE * 10;
export const cellMargins = 2 * CELL_SIDE;

/**
 * Han fonts for Han text and for what stands in hAnsi: quotation marks, dashes and dots would come out in the Latin
 * font otherwise.
 */
export function fonts(latin: string, han: string): string {
  const l = escapeXml(latin);
  const h = escapeXml(han);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${l}" w:hAnsi="${h}" w:eastAsia="${h}" w:cs="${l}"/>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly type?: 'paragraph' | 'character';
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
  readonly based?: string;
  readonly priority?: number;
  /** Shown in the gallery of styles. */
  readonly quick?: boolean;
}

export function style({
  id,
  name,
  type = 'paragraph',
  paragraph,
  run,
  next,
  based,
  priority,
  quick,
}: Style): string {
  return [
    `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>`,
    `<w:name w:val="${name}"/>`,
    based ? `<w:basedOn w:val="${based}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    priority === undefined ? '' : `<w:uiPriority w:val="${priority}"/>`,
    quick ? '<w:qFormat/>' : '',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

export const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
export const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

function defaults({ fonts: names }: PageFormat): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(names.latin, names.body)}${size(bodySize)}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

function bodyStyles(format: PageFormat): string[] {
  const { pitch, spacing } = gridOf(format);
  const line = `w:line="${pitch}" w:lineRule="exact"`;
  return [
    style({
      id: 'Normal',
      name: 'Normal',
      quick: true,
      paragraph: `<w:widowControl w:val="0"/><w:spacing ${line}/><w:ind w:firstLineChars="200" w:firstLine="${indent}"/><w:jc w:val="both"/>`,
      run: `<w:spacing w:val="${spacing}"/>`,
    }),
    style({
      id: styleIds.title,
      name: 'Title',
      based: 'Normal',
      next: 'Normal',
      priority: 10,
      quick: true,
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:after="${pitch}" ${line}/>${NO_INDENT}<w:jc w:val="center"/>`,
      run: `${fonts(format.fonts.latin, format.fonts.title)}<w:spacing w:val="0"/>${size(titleSize)}`,
    }),
  ];
}

function headingStyles({ fonts: names }: { readonly fonts: Fonts }): string[] {
  const han = [names.heading1, names.heading2, names.body, names.body];
  return styleIds.headings.map((id, level) =>
    style({
      id,
      name: `heading ${level + 1}`,
      based: 'Normal',
      next: 'Normal',
      priority: 9,
      quick: true,
      paragraph: `<w:keepNext/><w:outlineLvl w:val="${level}"/>`,
      run: fonts(names.latin, han[level] ?? names.body),
    }),
  );
}

function otherStyles({ fonts: names }: PageFormat): string[] {
  return [
    style({ id: styleIds.list, name: 'List Paragraph', based: 'Normal', priority: 34, quick: true }),
    style({
      id: styleIds.cell,
      name: '表格文字',
      based: 'Normal',
      quick: true,
      // Not exact: rows would cut what is higher than a line.
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="center"/>`,
      run: `<w:spacing w:val="0"/>${size(TABLE_SIZE)}`,
    }),
    style({
      id: styleIds.footer,
      name: 'footer',
      based: 'Normal',
      priority: 99,
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="left"/>`,
      run: `${fonts(names.pageNumber, names.pageNumber)}<w:spacing w:val="0"/>${size(TABLE_SIZE)}`,
    }),
    style({ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character', priority: 1 }),
    style({
      id: styleIds.commentReference,
      name: 'annotation reference',
      type: 'character',
      based: 'DefaultParagraphFont',
      priority: 99,
      run: size(COMMENT_SIZE),
    }),
    style({
      id: styleIds.commentText,
      name: 'annotation text',
      based: 'Normal',
      priority: 99,
      paragraph: `<w:spacing w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="left"/>`,
      run: `<w:spacing w:val="0"/>${size(COMMENT_SIZE)}`,
    }),
  ];
}

function cellMar(top: number): string {
  const side = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  return `<w:tblCellMar>${side('top', top)}${side('left', CELL_SIDE)}${side('bottom', top)}${side('right', CELL_SIDE)}</w:tblCellMar>`;
}

const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMar(0)}</w:tblPr></w:style>`,
  `<w:style w:type="table" w:styleId="${styleIds.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>`,
  `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${GRID}</w:tblBorders>${cellMar(CELL_TOP)}</w:tblPr></w:style>`,
].join('');

/**
 * word/styles.xml. Body text is Normal (正文), so that a clerk changes all of it in one place.
 *
 * @param more - styles that only some documents have
 */
export function stylesXml(format: PageFormat, more: string): string {
  const styles = [...bodyStyles(format), ...headingStyles(format), ...otherStyles(format)];
  return `${declaration}<w:styles xmlns:w="${W}">${defaults(format)}${styles.join('')}${more}${TABLE_STYLES}</w:styles>`;
}
