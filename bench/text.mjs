// The words of a Word document, by which the bench sees that all contenders did the same work.
import PizZip from 'pizzip';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function documentXml(docx) {
  return new PizZip(docx).file('word/document.xml').asText();
}

export function unescapeXml(text) {
  return text.replace(/&(\w+);/g, (_, name) => ENTITIES[name]);
}

/** The paragraphs of word/document.xml, as XML. */
export function paragraphsOf(xml) {
  return xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
}

/** The texts of a paragraph, a piece for each text element. */
export function piecesOf(paragraph) {
  return Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text]) => unescapeXml(text));
}

/** A document's text, a line for each paragraph. */
export function textOf(docx) {
  return paragraphsOf(documentXml(docx))
    .map((paragraph) => piecesOf(paragraph).join(''))
    .join('\n');
}

/** Throws unless two documents have the same words. */
export function assertSameText(name, expected, docx) {
  const found = textOf(docx).split('\n');
  const lines = expected.split('\n');
  const at = lines.findIndex((line, index) => line !== found[index]);
  if (at === -1 && lines.length === found.length) return;
  throw new Error(`${name} made another document\nwanted: ${lines[at]}\nfound:  ${found[at]}`);
}
