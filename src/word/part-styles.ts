import type { PageFormat } from '../model/page-format.ts';
import { gridOf } from './page.ts';
import { fonts, NO_INDENT, size, style } from './styles.ts';

/** Ids of the styles of the parts beside the text. */
export const partStyles = {
  note: 'HeadNote',
  mark: 'OfficeMark',
  number: 'DocumentNumber',
  addressee: 'Addressee',
  attachments: 'AttachmentList',
  signature: 'SignatureText',
  date: 'SignatureDate',
  sealedSignature: 'SealedSignature',
  sealedDate: 'SealedDate',
  attachment: 'AttachmentHead',
  colophon: 'Colophon',
  /** Next to no height: a page's break, a section's end, what a table needs behind it. */
  spacer: 'Spacer',
} as const;

/** 初号 and 4号 in half-points: of the office's mark where it is not settled, and of the colophon. */
const MARK_SIZE = 84;
export const colophonSize = 28;
/** A colophon's lines, in twips. */
const COLOPHON_LINE = 480;
const red = 'FF0000';
/** From the number's line to the red rule, in points: with what the line has below its letters, 4 mm from these. */
const RULE_SPACE = 9;

/**
 * The red rule: as wide as the type area, below the number (GB/T 9704-2012, 7.2.7); not in the style, for it stands under
 * whichever part is the last of the head.
 */
export const redRule = { style: 'single', size: 8, space: RULE_SPACE, color: red } as const;

function part(id: string, name: string, paragraph: string, run?: string): string {
  return style({ id, name, based: 'Normal', paragraph, ...(run !== undefined && { run }) });
}

const LEFT = `${NO_INDENT}<w:jc w:val="left"/>`;
const CENTER = `${NO_INDENT}<w:jc w:val="center"/>`;
const NO_GRID = '<w:snapToGrid w:val="0"/>';
/** Where they begin follows from how long they are: see settle.ts. */
const AT_END = `<w:keepLines/>${LEFT}`;

/** The styles of an official paper's parts, for documents that have them. */
export function partStylesXml(format: PageFormat): string {
  const { pitch } = gridOf(format);
  const { latin, title, heading1 } = format.fonts;
  const side = colophonSize * 10;
  const colophonLine = `<w:spacing w:line="${COLOPHON_LINE}" w:lineRule="exact"/>`;
  const colophonIndent = `<w:ind w:left="${side}" w:right="${side}" w:firstLineChars="0" w:firstLine="0"/>`;
  return [
    part(partStyles.note, '份号密级紧急程度', LEFT),
    part(
      partStyles.mark,
      '发文机关标志',
      NO_GRID + CENTER,
      `${fonts(latin, title)}<w:color w:val="${red}"/><w:spacing w:val="0"/>${size(MARK_SIZE)}`,
    ),
    part(partStyles.number, '发文字号', `${NO_GRID}<w:spacing w:before="${2 * pitch}"/>${CENTER}`),
    part(partStyles.addressee, '主送机关', LEFT),
    part(partStyles.attachments, '附件说明', '<w:jc w:val="left"/>'),
    part(partStyles.signature, '署名', AT_END),
    part(partStyles.date, '成文日期', AT_END),
    part(partStyles.sealedSignature, '署名（盖章）', AT_END),
    part(partStyles.sealedDate, '成文日期（盖章）', AT_END),
    part(
      partStyles.attachment,
      '附件',
      `<w:keepNext/><w:spacing w:after="${pitch}"/>${LEFT}`,
      fonts(latin, heading1),
    ),
    part(
      partStyles.colophon,
      '版记',
      `${NO_GRID}${colophonLine}${colophonIndent}<w:jc w:val="left"/>`,
      `<w:spacing w:val="0"/>${size(colophonSize)}`,
    ),
    part(
      partStyles.spacer,
      '占位',
      `${NO_GRID}<w:spacing w:line="10" w:lineRule="exact"/>${NO_INDENT}`,
      size(2),
    ),
  ].join('');
}
