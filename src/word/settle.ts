import type { PageFormat } from '../model/page-format.ts';
import type { WordDesign } from '../model/template.ts';
import { isHalfWide } from '../text/width.ts';
import { unescapeXml } from '../xml/entities.ts';
import { CHARACTERS, gridOf, HEADER, paper } from './page.ts';
import { partStyles } from './part-styles.ts';
import { settleTitles } from './titles.ts';
import { hanRun } from './xml.ts';

/**
 * What of an official paper follows from how long its words are, which only a filled document shows: where a title is
 * broken; of the parts beside the text, where a signature and its date begin, how large the office's mark is, how attachments
 * are numbered, where a section ends. Not which page is the last one: that it be an even page (7.4.2) would take a layout.
 */
export function settle(
  document: string,
  { format, hasParts }: Pick<WordDesign, 'format' | 'hasParts'>,
): string {
  const titled = settleTitles(document, gridOf(format).width);
  return hasParts ? settleSections(settleParagraphs(titled, format), format) : titled;
}

/** A paragraph of a part, of which nothing but its style has been settled. */
interface Found {
  readonly style: string;
  readonly xml: string;
  /** Where it stands in the document. */
  readonly start: number;
}

/** A paragraph to be settled among those around it that go together with it, with nothing between them. */
interface Placed {
  readonly xml: string;
  readonly group: readonly string[];
  /** Which one of them it is. */
  readonly at: number;
  /** How many notes stand before them. */
  readonly notes: number;
}

const { note, mark, attachments, signature, date, sealedSignature, sealedDate, spacer } = partStyles;
const GROUPS = [[note], [mark], [attachments], [signature, date], [sealedSignature, sealedDate]] as const;
const PARAGRAPH = new RegExp(`<w:p><w:pPr><w:pStyle w:val="(${GROUPS.flat().join('|')})"/>[^]*?</w:p>`, 'g');

/** From the top of the type area to the office's mark: 35 mm (GB/T 9704-2012, 7.2.4), in twips. */
const MARK_TOP = 1984;
/** A mark is no higher than 22 mm, in points. */
const MARK_SIZE = 62;
/** The height of a spacer's line, in twips. */
const SPACER = 10;

function settleParagraphs(document: string, format: PageFormat): string {
  const found = Array.from(document.matchAll(PARAGRAPH), ({ 0: xml, 1: style = '', index }) => ({
    style,
    xml,
    start: index,
  }));
  const pieces: string[] = [];
  let at = 0;
  for (const [index, one] of found.entries()) {
    pieces.push(document.slice(at, one.start), settled(one.style, placedIn(found, index, one), format));
    at = one.start + one.xml.length;
  }
  return pieces.join('') + document.slice(at);
}

function settled(style: string, placed: Placed, format: PageFormat): string {
  if (style === note) return placed.xml;
  if (style === mark) return settledMark(placed, format);
  if (style === attachments) return settledAttachment(placed, format);
  return settledEnd(placed, style === sealedSignature || style === sealedDate, format);
}

function placedIn(found: readonly Found[], index: number, { style, xml }: Found): Placed {
  const styles: readonly string[] = GROUPS.find((group) => group.some((each) => each === style)) ?? [];
  const joins = (at: number): boolean => styles.includes(found[at]?.style ?? '');
  let first = index;
  while (joins(first - 1)) first -= 1;
  let end = index + 1;
  while (joins(end)) end += 1;
  return {
    xml,
    group: found.slice(first, end).map((each) => each.xml),
    at: index - first,
    notes: found.slice(0, first).filter((each) => each.style === note).length,
  };
}

/** A paragraph's words. */
function textOf(xml: string): string {
  const texts = Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g), ([, text = '']) => text);
  return unescapeXml(texts.join(''));
}

/** A text's width in body characters: Latin letters and digits are half as wide as Han. */
function widthOf(xml: string): number {
  let width = 0;
  for (const char of textOf(xml)) width += isHalfWide(char) ? 0.5 : 1;
  return width;
}

/** Puts properties into a paragraph, in the order that Word wants. */
function withProperties(xml: string, properties: string): string {
  return xml.replace('</w:pPr>', `${properties}</w:pPr>`);
}

/**
 * Without a seal the date begins two characters behind the name, and the longer of the two ends where the other rule
 * lets it (GB/T 9704-2012, 7.3.5.3); with one the date ends four characters before the edge and the name is centred above
 * it (7.3.5.1). By left indents: right ones drift with what hangs over the edge.
 */
function settledEnd({ xml, group, at }: Placed, sealed: boolean, format: PageFormat): string {
  const { width, pitch } = gridOf(format);
  const widths = group.map(widthOf);
  const own = widths[at] ?? 0;
  const dated = widths.at(-1) ?? 0;
  const named = Math.max(0, ...widths.slice(0, -1));
  const isDate = at === group.length - 1;
  const left = sealed
    ? CHARACTERS - 4 - dated + (isDate ? 0 : (dated - own) / 2)
    : CHARACTERS - 2 - (dated <= named ? named : dated + 2) + (isDate ? 2 : 0);
  const before = at === 0 ? `<w:spacing w:before="${pitch}"/>` : '';
  const indent = Math.round((Math.max(0, left) * width) / CHARACTERS);
  return withProperties(
    xml,
    `${NO_GAPS}${before}<w:ind w:left="${indent}" w:firstLineChars="0" w:firstLine="0"/>`,
  );
}

/** No gaps between digits and Han: a date is as wide as its characters. */
const NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** `附件：` before the first, numbers where there are several, turned lines under the name's first character. */
function settledAttachment({ xml, group, at }: Placed, format: PageFormat): string {
  const { width, pitch } = gridOf(format);
  const number = group.length > 1 ? `${at + 1}.` : '';
  const label = `${at === 0 ? '附件：' : ''}${number}`;
  const twips = (characters: number): number => Math.round((characters * width) / CHARACTERS);
  const hanging = widthOf(`<w:t>${label}<`);
  const left = 5 + widthOf(`<w:t>${number}<`);
  const before = at === 0 ? `<w:spacing w:before="${pitch}"/>` : '';
  const indent = `<w:ind w:left="${twips(left)}" w:hanging="${twips(hanging)}"/>`;
  const run = `<w:r>${hanRun}<w:t>${label}</w:t></w:r>`;
  return withProperties(xml, `${before}${indent}`).replace('</w:pPr>', `</w:pPr>${label === '' ? '' : run}`);
}

/** The lines of an office's mark, or of several offices that share one, in the document. */
interface Mark {
  readonly lines: readonly string[];
  /** From the top of the type area, 35 mm but for what stands above it. */
  readonly above: number;
  /** The width that its lines may have, in twips. */
  readonly width: number;
}

function settledMark({ xml, group: lines, at, notes }: Placed, format: PageFormat): string {
  const { width, pitch } = gridOf(format);
  const above = Math.max(0, MARK_TOP - notes * pitch);
  if (lines.length > 1 && textOf(lines.at(-1) ?? '') === JOINT_WORD)
    return at === 0 ? jointMark({ lines, above, width }) : '';
  return markLine(xml, markSize(lines, width), at === 0 ? above : undefined, lines.length > 1);
}

/** As large as the longest line takes, in points; many lines leave room for text below them on their page. */
function markSize(lines: readonly string[], width: number, beside = 0): number {
  const longest = Math.max(1, ...lines.map(widthOf)) + beside;
  return Math.min(MARK_SIZE, Math.floor(width / 20 / longest), Math.floor(MARKS_HEIGHT / lines.length));
}

/** Several offices that share the mark have lines of one width. */
function markLine(xml: string, points: number, above: number | undefined, isShared: boolean): string {
  const before = above === undefined ? '' : ` w:before="${above}"`;
  const size = `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
  const spacing = `<w:spacing${before} w:line="${points * 20}" w:lineRule="exact"/>`;
  const sized = xml.replace(/(<w:highlight [^>]*>)?<\/w:rPr>/g, (end) => `${size}${end}`);
  return withProperties(sized, `${spacing}${isShared ? '<w:jc w:val="distribute"/>' : ''}`);
}

/** All marks of a page together, in points: with five and more they get smaller. */
const MARKS_HEIGHT = 4 * MARK_SIZE;
/** The word that stands behind several offices in the middle of their lines, where it is a line of its own. */
const JOINT_WORD = '文件';
/** Between the offices and that word, and what its cell has to spare, in characters. */
const JOINT_GAP = 0.5;
const SPARE = 0.1;

/** Offices one below the other, and 文件 behind them in the middle of their height (GB/T 9704-2012, 7.2.4). */
function jointMark({ lines, above, width }: Mark): string {
  const word = lines.at(-1) ?? '';
  const offices = lines.slice(0, -1);
  const [only, second] = offices;
  if (only !== undefined && second === undefined) {
    const line = word.replace('</w:pPr>', () => `</w:pPr>${only.slice(only.indexOf('</w:pPr>') + 8, -6)}`);
    return markLine(line, markSize([line], width), above, false);
  }
  const beside = JOINT_GAP + JOINT_WORD.length + 2 * SPARE;
  const points = markSize(offices, width, beside);
  const twips = (characters: number): number => Math.round(characters * points * 20);
  const widths = [Math.max(...offices.map(widthOf)) + SPARE, beside - SPARE].map(twips);
  // A rule below the mark is as wide as the type area, not as the table.
  const [rule = ''] = /<w:pBdr>[^]*?<\/w:pBdr>/.exec(word) ?? [];
  const cells = [
    cell(widths[0] ?? 0, 0, offices.map((office) => markLine(office, points, undefined, true)).join('')),
    cell(widths[1] ?? 0, twips(JOINT_GAP), markLine(word.replace(rule, ''), points, undefined, false)),
  ];
  return [
    `<w:p><w:pPr><w:pStyle w:val="${spacer}"/><w:spacing w:before="${Math.max(0, above - SPACER)}"/></w:pPr></w:p>`,
    `<w:tbl><w:tblPr><w:tblW w:w="${(widths[0] ?? 0) + (widths[1] ?? 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
    rule === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${spacer}"/>${rule}</w:pPr></w:p>`,
  ].join('');
}

function cell(width: number, left: number, content: string): string {
  const margin = left === 0 ? '' : `<w:tcMar><w:left w:w="${left}" w:type="dxa"/></w:tcMar>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${margin}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

const SECTION_END = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${spacer}"/></w:pPr><w:r><w:t(?: [^>]*)?>(upright|turned)</w:t></w:r></w:p>`,
  'g',
);
/** From the edge to the footer of a page on its side, where its margin is a narrow one, in twips. */
const LYING_FOOTER = 964;

/** The page of a section that lies on its side: the margins turn with it, so that the binding stays. */
function turnedPage(section: string, format: PageFormat): string {
  const { top, bottom, left, right } = gridOf(format).margin;
  return section
    .replace(/<w:pgSz [^>]*>/, `<w:pgSz w:w="${paper.height}" w:h="${paper.width}" w:orient="landscape"/>`)
    .replace(
      /<w:pgMar [^>]*>/,
      `<w:pgMar w:top="${left}" w:right="${top}" w:bottom="${right}" w:left="${bottom}" w:header="${HEADER}" w:footer="${LYING_FOOTER}" w:gutter="0"/>`,
    );
}

function settleSections(document: string, format: PageFormat): string {
  const at = document.lastIndexOf('<w:sectPr>');
  const last = document.slice(at, document.indexOf('</w:sectPr>', at) + '</w:sectPr>'.length);
  const pages = { upright: last, turned: turnedPage(last, format) };
  const end = (page: 'upright' | 'turned'): string =>
    `<w:p><w:pPr><w:pStyle w:val="${spacer}"/>${pages[page]}</w:pPr></w:p>`;
  const ended = document.replace(SECTION_END, (_, page: 'upright' | 'turned') => end(page));
  // Nothing stands between two sections that follow each other, nor before one that begins the document or behind one that ends it.
  return ended
    .replaceAll(end('turned') + end('upright'), end('turned'))
    .replace(`<w:body>${end('upright')}`, '<w:body>')
    .replace(end('turned') + last, pages.turned);
}
