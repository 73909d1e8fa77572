import { describe, expect, it } from 'vitest';
import { readWordPart, type WordPart, xmlOffset } from '../../../src/word/edit/part.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function part(body: string): WordPart {
  const read = readWordPart(`<w:document ${W} ${MC}><w:body>${body}</w:body></w:document>`);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** What the XML has for each character of a paragraph. */
function letters({ xml, paragraphs }: WordPart, index = 0): string[] {
  const paragraph = paragraphs[index];
  return (paragraph?.pieces ?? []).flatMap((piece) =>
    Array.from({ length: piece.end - piece.start }, (_, at) =>
      xml.slice(xmlOffset(piece, piece.start + at), xmlOffset(piece, piece.start + at + 1)),
    ),
  );
}

describe('the text of a paragraph and where it stands', () => {
  it('joins runs, and knows their properties', () => {
    const read = part(
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>增长</w:t></w:r><w:r><w:t xml:space="preserve">5.2 </w:t></w:r></w:p>',
    );
    expect(read.paragraphs.map(({ text }) => text)).toEqual(['增长5.2 ']);
    expect(read.paragraphs[0]?.pieces.map(({ run }) => run.properties)).toEqual([
      '<w:rPr><w:b/></w:rPr>',
      '',
    ]);
    expect(letters(read)).toEqual(['增', '长', '5', '.', '2', ' ']);
  });

  it('tells where a character begins that is an entity, or stands in CDATA', () => {
    const read = part('<w:p><w:r><w:t>A&amp;B&#x7532;<![CDATA[<x>]]>c</w:t></w:r></w:p>');
    expect(read.paragraphs[0]?.text).toBe('A&B甲<x>c');
    expect(letters(read).slice(0, 3)).toEqual(['A', '&amp;', 'B']);
  });

  it('leaves out what is deleted, and the codes of fields; keeps what is inserted', () => {
    const read = part(
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    );
    expect(read.paragraphs[0]?.text).toBe('新3');
  });

  it('reads both forms of a text box, and says which is the copy', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>';
    const read = part(
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>外</w:t></w:r></w:p>`,
    );
    expect(read.paragraphs.map(({ text, isCopy }) => [text, isCopy])).toEqual([
      ['框', false],
      ['框', true],
      ['外', false],
    ]);
  });

  it('knows tables, rows, cells and controls around paragraphs', () => {
    const read = part(
      '<w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>' +
        '<w:p><w:sdt><w:sdtContent><w:r><w:t>内</w:t></w:r></w:sdtContent></w:sdt></w:p>',
    );
    const chain = (index: number): string[] => {
      const types: string[] = [];
      for (let at = read.paragraphs[index]?.parent; at; at = at.parent) types.push(at.type);
      return types;
    };
    expect(chain(0)).toEqual(['cell', 'row', 'table', 'control', 'part']);
    expect(chain(1)).toEqual(['part']);
    for (const paragraph of read.paragraphs) {
      expect(read.xml.slice(paragraph.start, paragraph.end)).toMatch(/^<w:p>.*<\/w:p>$/);
      expect(read.xml.slice(paragraph.parent.start, paragraph.parent.end)).toContain('<w:p>');
    }
  });

  it('refuses a DOCTYPE and what is not well-formed', () => {
    expect(readWordPart('<!DOCTYPE a><a/>')).toBe('doctype');
    expect(readWordPart('<a><b></a>')).toBe('broken');
  });
});
