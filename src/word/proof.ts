import type { WordSite, Writer } from '../model/format.ts';
import { commented } from './comments.ts';
import { GRID } from './tables.ts';
import { type WordWriter, wordWriter } from './write.ts';
import { runContent } from './xml.ts';

const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="DDEBF7"/>';
/** What the schema lets stand behind a run's shading (ECMA-376 part 1, 17.3.2.28). */
const BEHIND = /<w:(?:fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b/;

/** A run's properties with a shade. */
function shaded(run: string): string {
  if (run === '') return `<w:rPr>${SHADE}</w:rPr>`;
  const bare = run.replace(/<w:shd\b[^>]*\/>/, '');
  const at = BEHIND.exec(bare)?.index ?? bare.lastIndexOf('</w:rPr>');
  return `${bare.slice(0, at)}${SHADE}${bare.slice(at)}`;
}

/**
 * Writes values shaded, each with a comment that says where it comes from. `noteOf` gives the comment of the value that is
 * written next; '' for one that has none.
 */
export function proofWriter(noteOf: () => string, firstComment: number): WordWriter {
  const plain = wordWriter();
  const comments: string[] = [];
  const write: Writer['text'] = (sites, text) => {
    const note = noteOf();
    const { run = '', stands, uncommented }: Partial<WordSite> = sites.docx ?? {};
    if (text === '' || stands === 'plain' || note === '') return plain.text(sites, text);
    const shadedRun = `<w:r>${shaded(run)}${runContent(text)}</w:r>`;
    if (!uncommented) comments.push(note);
    const runs = uncommented ? shadedRun : commented(firstComment + comments.length - 1, shadedRun);
    return stands === 'inside' ? `</w:t></w:r>${runs}<w:r>${run}<w:t xml:space="preserve">` : runs;
  };
  return { text: write, marked: (sites, text) => write(sites, text), comments: () => comments };
}

/** A heading and a table on a page of their own, with nothing but direct formats: an office's file has its own styles. */
export function closingTable(
  title: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const cell = (text: string, column: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 1000}" w:type="dxa"/></w:tcPr>${paragraph(text, 18)}</w:tc>`;
  const row = (cells: readonly string[], index: number): string =>
    `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblBorders>${GRID}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
  const opening = `<w:p><w:pPr><w:pageBreakBefore/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>${runContent(title)}</w:r></w:p>`;
  return `${opening}${table}<w:p/>`;
}

function paragraph(text: string, size: number): string {
  const format = '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/>';
  return `<w:p><w:pPr>${format}</w:pPr><w:r><w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${runContent(text)}</w:r></w:p>`;
}

/** A document's XML with blocks put in at its end, before the section's properties. */
export function withEnd(document: string, blocks: string): string {
  const section = document.lastIndexOf('<w:sectPr');
  const end = document.lastIndexOf('</w:body>');
  const isLast = section >= 0 && !/<w:p[\s/>]/.test(document.slice(section, end));
  const at = isLast ? section : end;
  return document.slice(0, at) + blocks + document.slice(at);
}
