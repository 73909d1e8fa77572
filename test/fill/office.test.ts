import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { words } from '../../src/diagnostics/words.ts';
import { readDocument } from '../../src/documents/read.ts';
import { fill } from '../../src/fill/fill.ts';
import { readData } from '../../src/read/read.ts';
import { readWordPart } from '../../src/word/edit/part.ts';
import { wordOwnership } from '../../src/word/ownership.ts';
import { readPart, readZip } from '../../src/zip/read.ts';
import { docx, paragraph, rels, run, story, zip } from '../documents/package.ts';

/*
 * What Word, WPS and LibreOffice write, each with its oddity: an office's own file with tags typed into it, filled.
 */

function part(bytes: Uint8Array, name: string): string {
  const directory = readZip(bytes);
  if (typeof directory === 'string') throw new Error(directory);
  const entry = directory.entries.find((each) => each.name === name);
  const content = entry && readPart(directory, entry, 1 << 26);
  if (content === undefined || typeof content === 'string') throw new Error(`${name}: ${content}`);
  return new TextDecoder().decode(content);
}

async function compiled(file: Uint8Array, description?: string) {
  return compile({
    file: 'office.docx',
    bytes: file,
    ...(description === undefined ? {} : { description: { file: 'office.slots.yaml', text: description } }),
  });
}

async function filled(file: Uint8Array, data: string, description?: string, draft = false) {
  const { template, diagnostics } = await compiled(file, description);
  if (!template) throw new Error(diagnostics.map((each) => words(each, 'en').says).join('\n'));
  const source = { file: 'data.yaml', bytes: new TextEncoder().encode(data) };
  for await (const { record } of readData(source, template.slots)) {
    if (!record) break;
    const result = fill(template, record, { to: 'docx', draft });
    if (!result.document)
      throw new Error(result.diagnostics.map((each) => words(each, 'en').says).join('\n'));
    return { ...result, document: result.document };
  }
  throw new Error('no record');
}

async function texts(bytes: Uint8Array): Promise<string[]> {
  const { paragraphs } = await readDocument('out.docx', bytes);
  return paragraphs.map(({ text }) => text);
}

async function codes(body: string, description?: string): Promise<string[]> {
  const { diagnostics } = await compiled(docx(body), description);
  return diagnostics.map(({ code }) => code);
}

const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const p = (text: string) => paragraph(run(text));
const bold = '<w:rPr><w:b/></w:rPr>';
const proof = '<w:proofErr w:type="spellStart"/>';

/** A body, the data, and the paragraphs that come out. */
const CASES: readonly (readonly [name: string, body: string, data: string, expected: readonly string[]])[] = [
  [
    'columns whose units stand behind them, and lists in a row',
    p('{{#each 项目}}') +
      p('{{名称}}总投资{{金额}}亿元，{{户数}}户{{#each 企业}}、{{this}}{{/each}}。') +
      p('{{/each}}') +
      p('金额共{{合计}}亿元。'),
    '{ 合计: 7, 项目: [{ 名称: 东桥, 金额: 30000万元, 户数: 2, 企业: [甲] }, { 名称: 西桥, 金额: 4, 户数: 1, 企业: [乙, 丙] }] }',
    ['东桥总投资3亿元，2户、甲。', '西桥总投资4亿元，1户、乙、丙。', '金额共7亿元。'],
  ],
  [
    'tables in the rows of a table, their units told by the words behind them, and a column of the row around',
    p('{{#each 区县}}') +
      p('{{名称}}：{{#each 项目}}{{../名称}}{{名称}}{{投资}}亿元（{{@root.年度}}年）{{/each}}') +
      p('{{/each}}'),
    '{ 年度: 2025, 区县: [{ 名称: 甲区, 项目: [{ 名称: 东桥, 投资: 30000万元 }, { 名称: 西桥, 投资: 4 }] }, { 名称: 乙区, 项目: [] }] }',
    ['甲区：甲区东桥3亿元（2025年）甲区西桥4亿元（2025年）', '乙区：'],
  ],
  [
    'names that differ by a letter, one of them with a unit behind it',
    p('{{登记户数}}万户、{{登记人数}}万人，{{登记户数据}}'),
    '{ 登记户数: 3, 登记人数: 5, 登记户数据: 完整 }',
    ['3万户、5万人，完整'],
  ],
  [
    'names before what is a unit elsewhere',
    p('{{村}}村{{层级}}级领导，第{{届}}届第{{次}}次'),
    '{ 村: 东桥, 层级: 县, 届: 十五, 次: 三 }',
    ['东桥村县级领导，第十五届第三次'],
  ],
  ['a tag in one run', p('在{{地区}}。'), '地区: 云岭区', ['在云岭区。']],
  [
    'words whose format somebody changed under track changes, within them a condition',
    paragraph(
      `<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="a"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>甲{{#if 公开}}乙{{地区}}{{/if}}丙</w:t></w:r>`,
    ),
    '{ 公开: 是, 地区: 云岭区 }',
    ['甲乙云岭区丙'],
  ],
  [
    'a cell that is one block, in a paragraph whose format somebody changed under track changes',
    table(
      row(
        cell(
          `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange w:id="1" w:author="a"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>${run('{{#if 公开}}')}</w:p>`,
          p('甲'),
          `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange w:id="2" w:author="a"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>${run('{{/if}}')}</w:p>`,
        ),
        cell(p('乙')),
      ),
    ),
    '公开: 否',
    ['乙'],
  ],
  [
    'a tag that a spell check has split over runs',
    paragraph(run('{{地'), proof, run('区}'), run('}完成')),
    '地区: 云岭区',
    ['云岭区完成'],
  ],
  [
    'a tag split at its braces, each with a format of its own',
    paragraph(run('{'), `<w:r>${bold}<w:t>{地区}</w:t></w:r>`, run('}')),
    '地区: 云岭区',
    ['云岭区'],
  ],
  [
    'a tag across a bookmark',
    paragraph(
      run('{{地'),
      '<w:bookmarkStart w:id="1" w:name="a"/>',
      run('区}}'),
      '<w:bookmarkEnd w:id="1"/>',
    ),
    '地区: 云岭区',
    ['云岭区'],
  ],
  [
    'a tag in a tracked insertion',
    paragraph('<w:ins w:id="1" w:author="a">', run('{{地区'), '</w:ins>', run('}}')),
    '地区: 云岭区',
    ['云岭区'],
  ],
  [
    'a tag in a tracked deletion is none',
    paragraph(
      '<w:del w:id="1" w:author="a"><w:r><w:delText>{{旧}}</w:delText></w:r></w:del>',
      run('{{地区}}'),
    ),
    '地区: 云岭区',
    ['云岭区'],
  ],
  [
    'a tag with a soft hyphen and a last rendered page break in it',
    paragraph(run('{{地'), '<w:r><w:softHyphen/><w:lastRenderedPageBreak/></w:r>', run('区}}')),
    '地区: 云岭区',
    ['云岭区'],
  ],
  [
    'a value with what XML reserves, and one that looks like a tag',
    p('{{甲}}{{乙}}'),
    '甲: "A&B <c>"\n乙: "{{甲}}"',
    ['A&B <c>{{甲}}'],
  ],
  ['line ends and tabs in a value', p('一{{甲}}二'), '甲: "a\\nb\\tc"', ['一a\nb\tc二']],
  ['blanks at a tag’s side', paragraph('<w:r><w:t>x{{甲}} y</w:t></w:r>'), '甲: 值', ['x值 y']],
  [
    'a condition within a paragraph, over runs of other formats',
    paragraph(run('有{{#if 铁路}}'), `<w:r>${bold}<w:t>铁路</w:t></w:r>`, run('{{/if}}的区')),
    '铁路: 否',
    ['有的区'],
  ],
  ['an else within a paragraph', p('{{#if 铁路}}有{{else}}没有{{/if}}铁路'), '铁路: 否', ['没有铁路']],
  [
    'a condition within a hyperlink that ends behind it',
    paragraph('<w:hyperlink w:anchor="a">', run('甲{{#if 铁路}}乙'), '</w:hyperlink>', run('丙{{/if}}丁')),
    '铁路: 否',
    ['甲丁'],
  ],
  [
    'tags alone in their paragraphs',
    p('{{#if 铁路}}') + p('铁路') + p('{{/if}}') + p('尾'),
    '铁路: 否',
    ['尾'],
  ],
  [
    'a loop over paragraphs, with a blank around its tag',
    p(' {{#each 项目}} ') + p('{{序号}}.{{名称}}') + p('{{/each}}'),
    '项目: [{名称: 甲}, {名称: 乙}]',
    ['1.甲', '2.乙'],
  ],
  [
    'a table that a condition takes with it',
    p('头') + p('{{#if 铁路}}') + table(row(cell(p('格')))) + p('{{/if}}') + p('尾'),
    '铁路: 否',
    ['头', '尾'],
  ],
  [
    'a row opened in its first cell and closed in its last',
    table(
      row(cell(p('名称')), cell(p('额'))),
      row(cell(p('{{#each 项目}}{{名称}}')), cell(p('{{额}}{{/each}}'))),
    ),
    '项目: [{名称: 甲, 额: 1}, {名称: 乙, 额: 2}]',
    ['名称', '额', '甲', '1', '乙', '2'],
  ],
  [
    'tags alone in rows',
    table(
      row(cell(p('头'))),
      row(cell(p('{{#each 项目}}'))),
      row(cell(p('{{名称}}'))),
      row(cell(p('{{/each}}'))),
    ),
    '项目: [{名称: 甲}, {名称: 乙}]',
    ['头', '甲', '乙'],
  ],
  [
    'a table all of whose rows may go',
    p('头') + table(row(cell(p('{{#each 项目}}{{名称}}{{额}}')), cell(p('{{/each}}')))) + p('尾'),
    '项目: []',
    ['头', '尾'],
  ],
  [
    'a cell that a loop fills',
    table(row(cell(p('{{#each 单位}}'), p('{{this}}'), p('{{/each}}')))),
    '单位: 甲局、乙局',
    ['甲局', '乙局'],
  ],
  ['a table in a table’s cell', table(row(cell(table(row(cell(p('{{甲}}')))), p('')))), '甲: 值', ['值']],
  [
    'a table in a row of a table',
    p('{{#each 区}}') +
      p('{{名称}}：') +
      p('{{#each 项目}}') +
      p('{{../名称}}{{名称}}') +
      p('{{/each}}') +
      p('{{/each}}'),
    '区: [{名称: 东, 项目: [{名称: 甲}, {名称: 乙}]}, {名称: 西, 项目: []}]',
    ['东：', '东甲', '东乙', '西：'],
  ],
  [
    'a list of names in a row of a table',
    p('{{#each 区}}') +
      p('{{名称}}：{{#each 单位}}{{this}}{{#unless @last}}，{{/unless}}{{/each}}') +
      p('{{/each}}'),
    '区: [{名称: 东, 单位: [甲局, 乙局]}]',
    ['东：甲局，乙局'],
  ],
  [
    'a content control around paragraphs',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('{{#if 铁路}}')}${p('铁路')}${p('{{/if}}')}${p('{{地区}}')}</w:sdtContent></w:sdt>`,
    '铁路: 是\n地区: 云岭区',
    ['铁路', '云岭区'],
  ],
  [
    'a content control within a paragraph',
    paragraph(run('在'), `<w:sdt><w:sdtPr/><w:sdtContent>${run('{{地区}}')}</w:sdtContent></w:sdt>`),
    '地区: 云岭区',
    ['在云岭区'],
  ],
  [
    'the result of a field',
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY a</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('{{甲}}'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '甲: 值',
    ['值'],
  ],
  [
    'a field that Word merges',
    paragraph(
      run('致'),
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD 姓名 \\* MERGEFORMAT </w:instrText></w:r>',
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>${bold}<w:t>«姓名»</w:t></w:r>`,
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      run('：'),
    ),
    '姓名: 王某',
    ['致王某：'],
  ],
  [
    'a simple field that Word merges',
    paragraph(`<w:fldSimple w:instr=" MERGEFIELD 姓名 ">${run('«姓名»')}</w:fldSimple>`),
    '姓名: 王某',
    ['王某'],
  ],
  [
    'words written as entities and as CDATA',
    paragraph('<w:r><w:t>A&amp;B<![CDATA[<甲>]]>{{甲}}&#x3002;</w:t></w:r>'),
    '甲: 值',
    ['A&B<甲>值。'],
  ],
  ['a comment to whoever keeps the template', p('{{!-- 请勿改 --}}{{甲}}'), '甲: 值', ['值']],
  ['a rate in words', p('同比{{增长 增速}}。'), '增速: -3.2', ['同比下降3.2%。']],
  ['a unit behind a slot makes an amount of it', p('完成{{投资}}亿元'), '投资: 352000万元', ['完成35.2亿元']],
];

describe('what offices write', () => {
  it.each(CASES)('%s', async (_, body, data, expected) => {
    const { document } = await filled(docx(body), data);
    expect(await texts(document)).toEqual(expected);
    expect(wordOwnership(document)).toBe('untouched');
    expect(readWordPart(part(document, 'word/document.xml'))).not.toBe('broken');
  });

  it('without anybody having described it: no name is missing, and none mistyped', async () => {
    expect(await codes(p('{{地区}}登记{{登记户数}}户、{{登记人数}}人，同比{{登记户数增长}}。'))).toEqual([]);
  });

  it('without anybody having described it: slots come in the order in which they stand', async () => {
    const { template } = await compiled(docx(p('{{地区}}第{{期数}}期') + p('登记{{户数}}户，{{投资}}亿元')));
    expect([...(template?.slots.keys() ?? [])]).toEqual(['地区', '期数', '户数', '投资']);
  });

  it('in headers, footers, notes and comments', async () => {
    const file = docx(p('正文'), {
      header1: story('hdr', p('{{地区}}')),
      footer2: story('ftr', p('{{地区}}脚')),
      footnotes: story('footnotes', `<w:footnote w:id="1">${p('注{{地区}}')}</w:footnote>`),
    });
    const { document, fills } = await filled(file, '地区: 云岭区');
    expect(await texts(document)).toEqual(['正文', '云岭区', '云岭区脚', '注云岭区']);
    expect(fills).toHaveLength(3);
  });

  it('in both forms of a text box, which are one place', async () => {
    const box = `<w:txbxContent>${p('{{地区}}')}</w:txbxContent>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    const { document, fills } = await filled(docx(body), '地区: 云岭区');
    expect(part(document, 'word/document.xml').match(/云岭区/g)).toHaveLength(2);
    expect(fills).toHaveLength(1);
  });

  it('in the title among the file’s properties', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{地区}}报告</dc:title></cp:coreProperties>';
    const file = zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': rels([
        ['officeDocument', 'word/document.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
      'word/document.xml': story('document', `<w:body>${p('{{地区}}')}</w:body>`),
      'docProps/core.xml': core,
    });
    const { document, title } = await filled(file, '地区: A&B区');
    expect(part(document, 'docProps/core.xml')).toContain('<dc:title>A&amp;B区报告</dc:title>');
    expect(title).toBe('A&B区报告');
  });
});

describe('what stays as it is', () => {
  it('every part without tags, and all XML between tags, letter for letter', async () => {
    const body = `<!-- keep -->${paragraph('<w:pPr><w:jc w:val="center"/></w:pPr>', run('头 '), `<w:r>${bold}<w:t>{{甲}}</w:t></w:r>`)}<w:sectPr/>`;
    const file = zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
      'word/document.xml': story('document', `<w:body>${body}</w:body>`),
      'word/vbaProject.bin': new Uint8Array([1, 2, 3, 0, 255]),
      'customXml/item1.xml': '<a  b = "1" />',
    });
    const { document } = await filled(file, '甲: 值');
    expect(part(document, 'customXml/item1.xml')).toBe('<a  b = "1" />');
    expect(part(document, 'word/document.xml')).toBe(
      part(file, 'word/document.xml').replace('<w:t>{{甲}}', '<w:t xml:space="preserve">值'),
    );
    expect(readZip(document)).toMatchObject({ isWhole: true });
  });

  it('the properties that an office has of its own', async () => {
    const own =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="文号"><vt:lpwstr>1</vt:lpwstr></property></Properties>';
    const file = (custom: string) =>
      zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': rels([
          ['officeDocument', 'word/document.xml'],
          ['custom-properties', 'docProps/custom.xml'],
        ]),
        'word/document.xml': story('document', `<w:body>${p('{{甲}}')}</w:body>`),
        'docProps/custom.xml': custom,
      });
    const { document } = await filled(file(own), '甲: 值');
    expect(part(document, 'docProps/custom.xml')).toContain('name="文号"');
    expect(part(document, 'docProps/custom.xml')).toContain('pid="8" name="fill-report"');
    expect(wordOwnership(document)).toBe('untouched');
    const empty =
      '<?xml version="1.0"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';
    expect(wordOwnership((await filled(file(empty), '甲: 值')).document)).toBe('untouched');
  });

  it('a bookmark half of which stands in a block that goes', async () => {
    const body =
      paragraph('<w:bookmarkStart w:id="3" w:name="x"/>', run('{{#if 铁路}}')) +
      p('铁路') +
      paragraph(run('{{/if}}')) +
      paragraph(run('尾'), '<w:bookmarkEnd w:id="3"/>');
    const xml = part((await filled(docx(body), '铁路: 否')).document, 'word/document.xml');
    expect(xml.match(/bookmarkStart/g)).toHaveLength(1);
    expect(xml.match(/bookmarkEnd/g)).toHaveLength(1);
  });

  describe('the pages of sections that end in a block', () => {
    const sect = (width: number, more = '') => `<w:sectPr>${more}<w:pgSz w:w="${width}"/></w:sectPr>`;
    const ends = (text: string, width: number, more?: string) =>
      paragraph(`<w:pPr>${sect(width, more)}</w:pPr>`, text === '' ? '' : run(text));
    /** Words, and at each section's end its width. */
    const pages = async (body: string, data: string) => {
      const xml = part((await filled(docx(body), data)).document, 'word/document.xml');
      return Array.from(
        xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)|w:w="(\d+)"/g),
        ([, text, width]) => text ?? width,
      );
    };
    const DISTRICTS = '区县:\n  - 名: 东桥\n  - 名: 西桥\n';
    const EACH =
      p('首') +
      p('{{#each 区县}}') +
      p('{{名}}') +
      p('表') +
      ends('', 2) +
      p('{{/each}}') +
      p('尾') +
      sect(3);

    it('a round repeats whole sections', async () => {
      expect(await pages(p('首页') + ends('', 1) + EACH, DISTRICTS)).toEqual([
        '首页',
        '1',
        '首',
        '东桥',
        '表',
        '2',
        '西桥',
        '表',
        '2',
        '尾',
        '3',
      ]);
    });

    it('words before a block that gives nothing keep their page', async () => {
      expect(await pages(EACH, '区县: []')).toEqual(['首', '2', '尾', '3']);
    });

    it('sections that nothing stands in go', async () => {
      const body = p('{{#if 附表}}') + p('表') + ends('', 2) + p('{{/if}}') + p('尾') + sect(3);
      expect(await pages(body, '附表: 否')).toEqual(['尾', '3']);
      expect(await pages(body, '附表: 是')).toEqual(['表', '2', '尾', '3']);
    });

    it('but not with the headers that later sections go on with', async () => {
      const header = '<w:headerReference w:type="default" r:id="rId9"/>';
      const body = p('{{#if 附表}}') + p('表') + ends('', 2, header) + p('{{/if}}') + p('尾') + sect(3);
      expect(await pages(body, '附表: 否')).toEqual(['2', '尾', '3']);
    });

    it('a break before each round, where the page stays the same', async () => {
      const round = ends('{{#each 区县}}', 1, '<w:type w:val="nextPage"/>') + p('{{名}}') + p('{{/each}}');
      expect(await pages(p('首') + round + sect(1), DISTRICTS)).toEqual([
        '首',
        '1',
        '东桥',
        '1',
        '西桥',
        '1',
      ]);
      expect(await codes(p('首') + round + sect(2))).toEqual(['template-block-section']);
    });

    it('a section ends behind the tag that closes a block', async () => {
      const body = p('{{#if 附表}}') + p('表') + ends('{{/if}}', 2) + p('尾') + sect(3);
      expect(await pages(body, '附表: 否')).toEqual(['2', '尾', '3']);
    });

    it.each([
      ['with an else', p('{{#if 甲}}') + p('x') + ends('', 2) + p('{{else}}') + p('y') + p('{{/if}}')],
      [
        'in a block in a block',
        p('{{#if 甲}}') + p('{{#if 乙}}') + p('x') + ends('', 2) + p('{{/if}}') + p('{{/if}}'),
      ],
      ['before words of another page', p('{{#if 甲}}') + p('x') + ends('', 2) + p('y') + p('{{/if}}')],
    ])('are refused %s', async (_, body) => {
      expect(new Set(await codes(body + sect(3)))).toEqual(new Set(['template-block-section']));
    });
  });

  it('a cell keeps a paragraph when all of its own go', async () => {
    const body = table(row(cell(p('{{#if 铁路}}'), p('铁路'), p('{{/if}}'))));
    const xml = part((await filled(docx(body), '铁路: 否')).document, 'word/document.xml');
    expect(xml).toMatch(/<w:tc><w:p><\/w:p><\/w:tc>/);
    expect(part((await filled(docx(body), '铁路: 是')).document, 'word/document.xml')).not.toContain(
      '<w:p></w:p>',
    );
  });

  it('a value has the format of its tag’s first character', async () => {
    const body = paragraph(`<w:r>${bold}<w:t>{{</w:t></w:r>`, run('甲}}乙'));
    const xml = part((await filled(docx(body), '甲: 值')).document, 'word/document.xml');
    expect(xml).toContain(`<w:r>${bold}<w:t xml:space="preserve">值</w:t></w:r>`);
  });

  it('nor does a value take the format of a text box in its run, or of words before a change', async () => {
    const italic = '<w:rPr><w:i/></w:rPr>';
    const box = `<w:pict><w:txbxContent><w:p><w:pPr>${italic}</w:pPr><w:r>${italic}<w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict>`;
    const change = `<w:rPrChange w:id="1" w:author="a">${italic}</w:rPrChange>`;
    const body = paragraph(
      `<w:r>${bold}${box}<w:t>{{#if 有}}{{甲}}{{/if}}</w:t></w:r>`,
      `<w:r><w:rPr><w:b/>${change}</w:rPr><w:t>{{乙}}</w:t></w:r>`,
    );
    const { document } = await filled(docx(body), '有: 是', undefined, true);
    const xml = part(document, 'word/document.xml');
    expect(readWordPart(xml)).not.toBe('broken');
    expect(xml.match(/<w:rPr><w:b\/><w:highlight w:val="yellow"\/><\/w:rPr>/g)).toHaveLength(2);
    expect(xml).not.toContain('<w:i/><w:highlight');
  });
});

describe('a draft', () => {
  it('highlights what is missing in the format of its place, with a comment where Word has comments', async () => {
    const file = docx(paragraph(`<w:r>${bold}<w:t>在{{地区}}内</w:t></w:r>`), {
      header1: story('hdr', p('{{地区}}')),
    });
    const { document } = await filled(file, '备注: 无', undefined, true);
    const xml = part(document, 'word/document.xml');
    expect(xml).toContain('<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr>');
    expect(xml.match(/commentReference/g)).toHaveLength(1);
    expect(part(document, 'word/header1.xml')).not.toContain('comment');
    expect(part(document, 'word/_rels/document.xml.rels')).toContain('comments.xml');
    expect(part(document, '[Content_Types].xml')).toContain('/word/comments.xml');
  });

  it('goes on from the comments that the office has', async () => {
    const file = docx(p('{{地区}}'), {
      comments: story('comments', `<w:comment w:id="4" w:author="a">${p('旧')}</w:comment>`),
    });
    const { document } = await filled(file, '备注: 无', undefined, true);
    expect(part(document, 'word/comments.xml')).toMatch(/w:id="4".*w:id="5"/);
  });
});

describe('what cannot be', () => {
  it('tables so deep in one another that no program wrote them', async () => {
    const deep = Array.from({ length: 400 }).reduce<string>(
      (inner) => table(row(cell(inner, p('')))),
      p('甲'),
    );
    expect(await codes(deep)).toEqual(['document-part-broken']);
  });

  it.each([
    ['a tag that is not closed', p('{{地区 完成'), 'template-tag-unclosed'],
    [
      'a tag in a formula',
      p('{{地区}}') + paragraph('<m:oMath><m:r><m:t>x={{投资}}</m:t></m:r></m:oMath>'),
      'template-tag-elsewhere',
    ],
    [
      'a tag in a field’s code',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY {{地区}} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'template-tag-elsewhere',
    ],
    [
      'a merged field that adds words behind its value',
      paragraph(`<w:fldSimple w:instr=' MERGEFIELD 投资 \\f "亿元" '>${run('«投资»')}</w:fldSimple>`),
      'template-field-words',
    ],
    [
      'a merged field whose picture adds a sign',
      paragraph(`<w:fldSimple w:instr=' MERGEFIELD 增速 \\# "0.0%" '>${run('«增速»')}</w:fldSimple>`),
      'template-field-words',
    ],
    [
      'a block that ends in another row’s cell',
      table(row(cell(p('{{#if 甲}}x'))), row(cell(p('y{{/if}}')))),
      'template-block-crossing',
    ],
    [
      'a block that ends in another paragraph’s words',
      p('a{{#if 甲}}b') + p('c{{/if}}d'),
      'template-block-crossing',
    ],
    [
      'a block around a note',
      p('{{#if 甲}}') + paragraph(run('x'), '<w:r><w:footnoteReference w:id="1"/></w:r>') + p('{{/if}}'),
      'template-block-note',
    ],
    [
      'a figure under another unit than its own',
      p('{{甲}}亿元') +
        table(row(cell(p('乙')), cell(p('甲（万元）'))), row(cell(p('丙')), cell(p('{{甲}}')))),
      'template-unit-head',
    ],
    [
      'a figure beside another unit than its own',
      p('{{甲}}亿元') + table(row(cell(p('甲（万元）')), cell(p('{{甲}}')))),
      'template-unit-head',
    ],
    [
      'a figure in a table that states another unit',
      p('{{甲}}亿元') + p('单位：万元') + table(row(cell(p('乙')), cell(p('{{甲}}')))),
      'template-unit-head',
    ],
    ['a block that nobody closes', p('{{#if 甲}}x'), 'template-block-unclosed'],
  ])('%s', async (_, body, code) => {
    expect(await codes(body)).toContain(code);
  });

  it('Markdown of a Word file, and a signature that stays good', async () => {
    const { template } = await compiled(docx(p('{{甲}}')));
    const source = { file: 'd.yaml', bytes: new TextEncoder().encode('甲: 值') };
    const { value: read } = await readData(source, template?.slots ?? new Map()).next();
    const { document, diagnostics } = fill(
      template ?? expect.unreachable(),
      read?.record ?? expect.unreachable(),
      { to: 'md' },
    );
    expect([document, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['output-format']]);
    const signed = zip({
      '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
      'word/document.xml': story('document', `<w:body>${p('{{甲}}')}</w:body>`),
      '_xmlsignatures/sig1.xml': '<Signature/>',
    });
    expect((await compiled(signed)).diagnostics.map(({ code }) => code)).toEqual(['template-signed']);
  });

  it('is said with the part, the paragraph and the words around', async () => {
    const { diagnostics } = await compiled(docx(p('甲') + p('乙{{地区 完成')));
    expect(diagnostics[0]?.place).toMatchObject({
      part: 'body',
      paragraph: 2,
      source: { text: '乙{{地区 完成' },
    });
  });
});
