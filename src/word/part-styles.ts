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

function atEnd(id: string, name: string): string {
  // Where they begin follows from how long they are: see settle.ts.
  return style({
    id,
    name,
    based: 'Normal',
    paragraph: `<w:keepLines/>${NO_INDENT}<w:jc w:val="left"/>`,
  });
}

/** The styles of an official paper's parts, for documents that have them. */
export function partStylesXml(format: PageFormat): string {
  const { pitch } = gridOf(format);
  const { latin, title, heading1 } = format.fonts;
  const twoLines = `<w:spacing w:before="${2 * pitch}"/>`;
  return [
    style({
      id: partStyles.note,
      name: '份号密级紧急程度',
      based: 'Normal',
      paragraph: `${NO_INDENT}<w:jc w:val="left"/>`,
    }),
    style({
      id: partStyles.mark,
      name: '发文机关标志',
      based: 'Normal',
      paragraph: `<w:snapToGrid w:val="0"/>${NO_INDENT}<w:jc w:val="center"/>`,
      run: `${fonts(latin, title)}<w:color w:val="${red}"/><w:spacing w:val="0"/>${size(MARK_SIZE)}`,
    }),
    style({
      id: partStyles.number,
      name: '发文字号',
      based: 'Normal',
      paragraph: `<w:snapToGrid w:val="0"/>${twoLines}${NO_INDENT}<w:jc w:val="center"/>`,
    }),
    style({
      id: partStyles.addressee,
      name: '主送机关',
      based: 'Normal',
      paragraph: `${NO_INDENT}<w:jc w:val="left"/>`,
    }),
    style({
      id: partStyles.attachments,
      name: '附件说明',
      based: 'Normal',
      paragraph: '<w:jc w:val="left"/>',
    }),
    atEnd(partStyles.signature, '署名'),
    atEnd(partStyles.date, '成文日期'),
    atEnd(partStyles.sealedSignature, '署名（盖章）'),
    atEnd(partStyles.sealedDate, '成文日期（盖章）'),
    style({
      id: partStyles.attachment,
      name: '附件',
      based: 'Normal',
      paragraph: `<w:keepNext/><w:spacing w:after="${pitch}"/>${NO_INDENT}<w:jc w:val="left"/>`,
      run: fonts(latin, heading1),
    }),
    style({
      id: partStyles.colophon,
      name: '版记',
      based: 'Normal',
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="${COLOPHON_LINE}" w:lineRule="exact"/><w:ind w:left="${colophonSize * 10}" w:right="${colophonSize * 10}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>`,
      run: `<w:spacing w:val="0"/>${size(colophonSize)}`,
    }),
    style({
      id: partStyles.spacer,
      name: '占位',
      based: 'Normal',
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="10" w:lineRule="exact"/>${NO_INDENT}`,
      run: size(2),
    }),
  ].join('');
}
