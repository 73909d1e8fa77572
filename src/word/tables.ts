/**
 * Word shows tables that touch as one. A paragraph keeps them apart, as low as Word allows: what stood between them may be
 * left out by a condition, or a loop may hold nothing but a table.
 */
const BETWEEN =
  '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** A laid-out document whose tables stand apart. */
export function withTablesApart(xml: string): string {
  return xml.replaceAll('</w:tbl><w:tbl>', `</w:tbl>${BETWEEN}<w:tbl>`);
}

const TABLE = /^<w:tbl[ >]/;

/** What parts a piece of a document from those before it: tables that come to touch stand apart, those that always did stay as they are. */
export function tableGap(before: readonly string[], piece: string): string {
  if (!TABLE.test(piece)) return '';
  return before.findLast((text) => text !== '')?.endsWith('</w:tbl>') ? BETWEEN : '';
}

/** Thin rules around a table and between its cells. */
export const GRID = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
