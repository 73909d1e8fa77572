import { styleIds } from './styles.ts';
import { declaration, hanRun, W } from './xml.ts';

/** One 4号 character, in twips: the page number stands one character in from the edge (GB/T 9704-2012, 7.5). */
const CHARACTER = 280;

const run = (content: string): string => `<w:r>${hanRun}${content}</w:r>`;

const PAGE_NUMBER = [
  run('<w:t xml:space="preserve">— </w:t>'),
  run('<w:fldChar w:fldCharType="begin"/>'),
  run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
  run('<w:fldChar w:fldCharType="separate"/>'),
  run('<w:t>1</w:t>'),
  run('<w:fldChar w:fldCharType="end"/>'),
  run('<w:t xml:space="preserve"> —</w:t>'),
].join('');

/** word/footer1.xml (odd pages: right) and word/footer2.xml (even pages: left): `— 1 —`. */
export function footerXml(pages: 'odd' | 'even'): string {
  const side = pages === 'odd' ? 'right' : 'left';
  const indent = `<w:ind w:${side}Chars="100" w:${side}="${CHARACTER}" w:firstLineChars="0" w:firstLine="0"/>`;
  const paragraph = `<w:pPr><w:pStyle w:val="${styleIds.footer}"/>${indent}<w:jc w:val="${side}"/></w:pPr>`;
  return `${declaration}<w:ftr xmlns:w="${W}"><w:p>${paragraph}${PAGE_NUMBER}</w:p></w:ftr>`;
}
