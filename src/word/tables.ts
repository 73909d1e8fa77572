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

/** The pieces of a document together: tables that come to touch stand apart, those that always did stay as they are. */
export function joinPieces(pieces: readonly string[]): string {
  const texts: string[] = [];
  let last = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (piece.startsWith('<w:tbl') && TABLE.test(piece) && last.endsWith('</w:tbl>')) texts.push(BETWEEN);
    texts.push(piece);
    last = piece;
  }
  return texts.join('');
}
