import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../src/documents/paragraph.ts';
import { readDocument } from '../../src/documents/read.ts';
import { docx, paragraph, rels, run, story, zip } from './package.ts';

/** The paragraphs of a document as `part number: text`. */
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const { paragraphs, diagnostics } = await readDocument('文件.docx', bytes);
  expect(diagnostics).toEqual([]);
  return paragraphs.map(({ part, number, text }) => `${part} ${number}: ${text}`);
}

async function refusalOf(bytes: Uint8Array): Promise<string | undefined> {
  const { paragraphs, diagnostics } = await readDocument('文件.docx', bytes);
  expect(paragraphs).toEqual([]);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]?.code;
}

describe('what a Word document says', () => {
  it('joins runs, and keeps tabs, breaks and hyphens', async () => {
    const body = paragraph(
      run('完成X'),
      '<w:bookmarkStart w:id="1"/>',
      run('X亿'),
      '<w:proofErr w:type="spellStart"/>',
      run('元'),
      '<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t></w:r>',
    );
    expect(await wordsOf(docx(body))).toEqual(['body 1: 完成XX亿元\t甲\n乙-丙']);
  });

  it('takes no tab stop for a tab', async () => {
    const body = paragraph('<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>', run('甲'));
    expect(await wordsOf(docx(body))).toEqual(['body 1: 甲']);
  });

  it('reads every part, and counts the paragraphs that have words by part', async () => {
    const body = [
      paragraph(run('一')),
      paragraph(),
      paragraph(run('二')),
      `<w:tbl><w:tr><w:tc>${paragraph(run('格'))}<w:tbl><w:tr><w:tc>${paragraph(run('内格'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      paragraph(run('三')),
    ].join('');
    const others = {
      header1: story('hdr', paragraph(run('眉一'))),
      header2: story('hdr', paragraph(run('眉二'))),
      footer1: story('ftr', paragraph(run('脚'))),
      footnotes: story('footnotes', `<w:footnote w:id="1">${paragraph(run('注'))}</w:footnote>`),
      endnotes: story('endnotes', `<w:endnote w:id="1">${paragraph(run('尾注'))}</w:endnote>`),
      comments: story('comments', `<w:comment w:id="0" w:author="张三">${paragraph(run('批'))}</w:comment>`),
    };
    expect(await wordsOf(docx(body, others))).toEqual([
      'body 1: 一',
      'body 2: 二',
      'table 1: 格',
      'table 2: 内格',
      'body 3: 三',
      'header 1: 眉一',
      'header 2: 眉二',
      'footer 1: 脚',
      'footnote 1: 注',
      'endnote 1: 尾注',
      'comment 1: 批',
    ]);
  });

  it('reads a text box once, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${paragraph(run('框'))}</w:txbxContent>`;
    const body = paragraph(
      run('前'),
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>${box}</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      run('后'),
    );
    expect(await wordsOf(docx(body))).toEqual(['textbox 1: 框', 'body 1: 前后']);
  });

  it('leaves out what is deleted or moved away, and keeps what is inserted', async () => {
    const body = paragraph(
      run('完成'),
      '<w:del w:id="1" w:author="a"><w:r><w:delText>XX</w:delText><w:t>旧</w:t></w:r></w:del>',
      `<w:ins w:id="2" w:author="a">${run('35.6')}</w:ins>`,
      `<w:moveFrom w:id="3" w:author="a">${run('旧')}</w:moveFrom>`,
      run('亿元'),
    );
    expect(await wordsOf(docx(body))).toEqual(['body 1: 完成35.6亿元']);
  });

  it('leaves out the codes of fields and keeps their results', async () => {
    const inner = `${char('begin')}<w:r><w:instrText>MERGEFIELD 数</w:instrText></w:r>${char('separate')}${run('内')}${char('end')}`;
    const body = paragraph(
      run('第'),
      char('begin'),
      '<w:r><w:instrText> PAGE </w:instrText></w:r>',
      inner,
      char('separate'),
      run('1'),
      char('end'),
      run('页'),
      `<w:fldSimple w:instr="PAGE">${run('2')}</w:fldSimple>`,
    );
    expect(await wordsOf(docx(body))).toEqual(['body 1: 第1页2']);
  });

  it('loses no further paragraph to a field that is left open', async () => {
    const body =
      paragraph(run('甲'), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run('码')) + paragraph(run('乙'));
    expect(await wordsOf(docx(body))).toEqual(['body 1: 甲', 'body 2: 乙']);
  });

  it('puts an object where something stands that is no text', async () => {
    const body = paragraph(
      run('完成'),
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
      run('亿元'),
      '<w:r><w:drawing><wp:inline/></w:drawing></w:r>',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    );
    expect(await wordsOf(docx(body))).toEqual([`body 1: 完成${OBJECT}亿元${OBJECT}${OBJECT}`]);
  });

  it('knows the prompt of a content control', async () => {
    const body = paragraph(
      run('由'),
      control('<w:showingPlcHdr/>', '选择一项'),
      run('和'),
      control('<w:showingPlcHdr w:val="0"/>', '财政局'),
    );
    const { paragraphs } = await readDocument('a.docx', docx(body));
    expect(paragraphs[0]).toMatchObject({ text: '由选择一项和财政局', unfilled: [{ start: 1, end: 5 }] });
  });

  it('reads strict files, any prefix, and a main part elsewhere', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`;
    const bytes = zip({
      '_rels/.rels': rels([
        ['http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument', '/doc/Document2.xml'],
      ]),
      'doc/_rels/document2.xml.rels': rels([
        ['header', '../h/h.xml'],
        ['footer', 'missing.xml'],
      ]),
      'doc/document2.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le'),
      'h/h.xml': story('hdr', paragraph(run('眉'))),
    });
    expect(await wordsOf(bytes)).toEqual(['body 1: 严格', 'header 1: 眉']);
  });

  it('tells the comments of a draft of ours from those of people, and leaves settled ones out', async () => {
    const of = (author: string, id: string, ...texts: readonly string[]): string => {
      const all = texts.map((text) => `<w:p w14:paraId="${id}">${run(text)}</w:p>`);
      return `<w:comment w:id="0" w:author="${author}" xmlns:w14="urn:w14">${all.join('')}</w:comment>`;
    };
    const comments = story(
      'comments',
      of('fill-report', 'A', '填XX', '写成 2.1') + of('李四', 'B', '看', '再看') + of('王五', 'C', '办好了'),
    );
    const commentsExtended =
      '<w15:commentsEx xmlns:w15="urn:w15"><w15:commentEx w15:paraId="C" w15:done="1"/><w15:commentEx w15:paraId="B" w15:done="0"/></w15:commentsEx>';
    const { paragraphs, openPlaces } = await readDocument(
      'a.docx',
      docx(paragraph(run('甲')), { comments, commentsExtended }),
    );
    expect(paragraphs.map(({ text, opensComment = false }) => `${opensComment} ${text}`)).toEqual([
      'false 甲',
      'true 看',
      'false 再看',
    ]);
    expect(openPlaces).toBe(1);
  });

  it('reads what is marked yellow, run by run', async () => {
    const marked = (text: string, properties: string): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:pPr><w:rPr><w:highlight w:val="yellow"/></w:rPr></w:pPr>${run('甲')}${marked('乙', '<w:highlight w:val="yellow"/>')}${marked('丙', '<w:shd w:val="clear" w:fill="ffff00"/>')}${marked('丁', '<w:highlight w:val="none"/>')}${marked('戊', '<w:rPrChange><w:rPr><w:highlight w:val="yellow"/></w:rPr></w:rPrChange>')}</w:p>`;
    const { paragraphs } = await readDocument('a.docx', docx(body));
    expect(paragraphs).toMatchObject([{ text: '甲乙丙丁戊', highlighted: [{ start: 1, end: 3 }] }]);
  });

  it('reads charts and SmartArt: titles, series, categories, shapes, and none of the figures', async () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const text = (words: string): string => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
    const names = (words: string): string =>
      `<c:strCache><c:pt idx="0"><c:v>${words}</c:v></c:pt></c:strCache>`;
    const bytes = zip({
      '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
      'word/_rels/document.xml.rels': rels([
        ['chart', 'charts/chart1.xml'],
        ['diagramData', 'diagrams/data1.xml'],
        ['http://schemas.microsoft.com/office/2014/relationships/chartEx', 'charts/chartEx1.xml'],
      ]),
      'word/document.xml': story('document', `<w:body>${paragraph(run('正文'))}</w:body>`),
      'word/charts/chart1.xml': `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${a}>${text('标题')}${names('系列')}<c:numCache><c:pt idx="0"><c:v>3.5</c:v></c:pt></c:numCache></c:chartSpace>`,
      'word/charts/_rels/chart1.xml.rels': rels([['chartUserShapes', '../drawings/drawing1.xml']]),
      'word/drawings/drawing1.xml': `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${a}>${text('图中说明')}</c:userShapes>`,
      'word/charts/chartEx1.xml': `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:strDim><cx:lvl><cx:pt idx="0">类别</cx:pt></cx:lvl></cx:strDim><cx:numDim><cx:lvl><cx:pt idx="0">7</cx:pt></cx:lvl></cx:numDim></cx:chartSpace>`,
      'word/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="urn:dgm" ${a}>${text('步骤一')}<a:p/></dgm:dataModel>`,
    });
    const { paragraphs } = await readDocument('a.docx', bytes);
    expect(paragraphs.map(({ part, kind, text: words }) => `${part} ${kind} ${words}`)).toEqual([
      'body text 正文',
      'chart cell 标题',
      'chart cell 系列',
      'diagram text 步骤一',
      'chart cell 类别',
      'chart cell 图中说明',
    ]);
  });

  it('turns off the rules that a comment names', async () => {
    const comments = story(
      'comments',
      `<w:comment w:id="0" w:author="李四">${paragraph(run('fill-report-off: word-twice，blank-left'))}</w:comment>`,
    );
    const { paragraphs, off } = await readDocument('a.docx', docx(paragraph(run('甲')), { comments }));
    expect(off.map(({ code }) => code)).toEqual(['word-twice', 'blank-left']);
    expect(paragraphs.map(({ text }) => text)).toEqual(['甲']);
  });
});

function main(xml: string | Uint8Array): Buffer {
  return zip({ '_rels/.rels': rels([['officeDocument', 'word/document.xml']]), 'word/document.xml': xml });
}

function char(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function control(shows: string, text: string): string {
  return `<w:sdt><w:sdtPr>${shows}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
}

describe('what is refused', () => {
  const sound = docx(paragraph(run('正文')));
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
  it.each([
    ['nothing', Buffer.alloc(0), 'document-not-word'],
    ['a text', Buffer.from('完成XX亿元'), 'document-not-word'],
    ['a .doc under another name', ole, 'document-binary-word'],
    [
      'one behind a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'document-encrypted',
    ],
    ['one cut short', sound.subarray(0, sound.length - 200), 'document-truncated'],
    ['a zip of something else', zip({ 'a.txt': 'a' }), 'document-not-word'],
    [
      'a workbook',
      zip({ '_rels/.rels': rels([['officeDocument', 'xl/workbook.xml']]), 'xl/workbook.xml': '<a/>' }),
      'document-not-word',
    ],
    [
      'one without its main part',
      zip({ '_rels/.rels': rels([['officeDocument', 'word/document.xml']]) }),
      'document-not-word',
    ],
    ['broken XML', main('<w:document><w:body>'), 'document-part-broken'],
    ['XML that is no UTF-8', main(Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x2f, 0x3e])), 'document-part-broken'],
    ['control characters', main(story('document', paragraph(run('\u0001')))), 'document-part-broken'],
    [
      'a DOCTYPE',
      main('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'document-doctype',
    ],
    ['broken relations', zip({ '_rels/.rels': '<a' }), 'document-part-broken'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('an entry that is encrypted', async () => {
    const bytes = Buffer.from(sound);
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes[at + 8] = 1;
    expect(await refusalOf(bytes)).toBe('document-encrypted');
  });

  it('bytes that do not fit their checksum', async () => {
    const bytes = Buffer.from(sound);
    const at = bytes.lastIndexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(1, at + 16);
    expect(await refusalOf(bytes)).toBe('document-part-broken');
  });

  it('zip bombs, honest and lying', async () => {
    const bomb = main(Buffer.alloc(100 * 1024 * 1024, 0x20));
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.lastIndexOf('PK\u0001\u0002') + 24);
    const elsewhere = zip({
      '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
      'word/document.xml': story('document', ''),
      'word/media/a.bin': 'a',
    });
    elsewhere.writeUInt32LE(0x7fffffff, elsewhere.lastIndexOf('PK\u0001\u0002') + 24);
    expect(await refusalOf(bomb)).toBe('document-too-large');
    expect(await refusalOf(lying)).toBe('document-too-large');
    expect(await refusalOf(elsewhere)).toBe('document-too-large');
  });

  it('but not depth: 100,000 levels are read', async () => {
    const deep = `${'<w:a>'.repeat(100_000)}${paragraph(run('底'))}${'</w:a>'.repeat(100_000)}`;
    expect(await wordsOf(docx(deep))).toEqual(['body 1: 底']);
  });
});
