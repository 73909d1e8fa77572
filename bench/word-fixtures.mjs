// Word files of our own, each imitating what a real program writes, with its oddity in its name. Tags are written so that
// they can be said in each tool's way: ⟪甲⟫ an output, ⟪#each 列⟫ ⟪/each 列⟫ a loop, ⟪#if 有⟫ ⟪/if 有⟫ a condition; ⦃⦄ and ⦄⦃ are the
// halves of an opening and a closing sign.

const r = (text, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs) => `<w:p>${runs.join('')}</w:p>`;
const t = (text) => p(r(text));
const cell = (...content) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.join('')}</w:tc>`;
const row = (...cells) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const bold = '<w:b/>';
const song = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:eastAsia="宋体"/>';
const en = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
const box = (content) => `<w:txbxContent>${content}</w:txbxContent>`;
const control = (content) =>
  `<w:sdt><w:sdtPr><w:alias w:val="填写"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const ONE = { 甲: '云岭区' };
const TWO = {
  列: [
    { 名: '东桥', 额: '3' },
    { 名: '西桥', 额: '4' },
  ],
};
const OFF = { 有: false, 甲: '云岭区' };
const ON = { 有: true, 甲: '云岭区' };

/** Program, oddity, body, data, the paragraphs with words that must come out; other parts by relation and name. */
const ROWS = [
  ['Word', 'tag typed in one go', t('在⟪甲⟫内'), ONE, ['在云岭区内']],
  [
    'Word',
    'spell check splits the tag',
    p(r('⟪'), '<w:proofErr w:type="spellStart"/>', r('甲'), '<w:proofErr w:type="spellEnd"/>', r('⟫内')),
    ONE,
    ['云岭区内'],
  ],
  [
    'Word',
    'rsid splits the tag at every edit',
    p(
      '<w:r w:rsidR="00A10001"><w:t>⟪</w:t></w:r>',
      '<w:r w:rsidR="00B20002"><w:t>甲</w:t></w:r>',
      '<w:r w:rsidR="00C30003"><w:t>⟫</w:t></w:r>',
    ),
    ONE,
    ['云岭区'],
  ],
  ['Word', 'opening sign split in its midst', p(r('⦃'), r('⦄甲', bold), r('⟫')), ONE, ['云岭区']],
  ['Word', 'languages split the tag', p(r('⟪', en), r('甲', song), r('⟫', en)), ONE, ['云岭区']],
  [
    'Word',
    'bookmark begins within the tag',
    p(r('⟪'), '<w:bookmarkStart w:id="1" w:name="a"/>', r('甲⟫'), '<w:bookmarkEnd w:id="1"/>'),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'last rendered page break in the tag',
    p(r('⟪'), '<w:r><w:lastRenderedPageBreak/><w:t>甲⟫</w:t></w:r>'),
    ONE,
    ['云岭区'],
  ],
  ['Word', 'soft hyphen in the tag', p(r('⟪'), '<w:r><w:softHyphen/></w:r>', r('甲⟫')), ONE, ['云岭区']],
  [
    'Word',
    'tracked insertion holds half of the tag',
    p('<w:ins w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z">', r('⟪甲'), '</w:ins>', r('⟫')),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'tracked deletion within the tag',
    p(
      r('⟪'),
      '<w:del w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del>',
      r('甲⟫'),
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'tag in a tracked deletion is none',
    p(
      '<w:del w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>⟪乙⟫</w:delText></w:r></w:del>',
      r('⟪甲⟫'),
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'comment range begins within the tag',
    p(r('⟪'), '<w:commentRangeStart w:id="0"/>', r('甲⟫'), '<w:commentRangeEnd w:id="0"/>'),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'tag in a content control of a line',
    p(r('在'), control(r('⟪甲⟫')), r('内')),
    ONE,
    ['在云岭区内'],
  ],
  ['Word', 'tag in a content control of paragraphs', control(t('⟪甲⟫')), ONE, ['云岭区']],
  [
    'Word',
    'tag in a text box, twice for older programs',
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${box(t('⟪甲⟫'))}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:90pt;height:30pt"><v:textbox>${box(t('⟪甲⟫'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'tag in a hyperlink',
    p('<w:hyperlink w:anchor="a">', r('⟪甲⟫'), '</w:hyperlink>'),
    ONE,
    ['云岭区'],
  ],
  ['Word', 'tag in the result of a field', p(field('REF a', r('⟪甲⟫'))), ONE, ['云岭区']],
  [
    'Word',
    'tag over a simple field',
    p('<w:fldSimple w:instr=" QUOTE ">', r('⟪甲⟫'), '</w:fldSimple>'),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'smart tag around half of the tag',
    p(r('⟪'), '<w:smartTag w:uri="urn:a" w:element="place">', r('甲'), '</w:smartTag>', r('⟫')),
    ONE,
    ['云岭区'],
  ],
  [
    'Word',
    'numbered paragraphs repeated',
    t('⟪#each 列⟫') +
      p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', r('⟪名⟫')) +
      t('⟪/each 列⟫'),
    TWO,
    ['东桥', '西桥'],
  ],
  [
    'Word',
    'loop tags alone in their paragraphs',
    t('⟪#each 列⟫') + t('⟪名⟫投资⟪额⟫亿元') + t('⟪/each 列⟫'),
    TWO,
    ['东桥投资3亿元', '西桥投资4亿元'],
  ],
  ['Word', 'loop within a paragraph', t('有⟪#each 列⟫⟪名⟫、⟪/each 列⟫等'), TWO, ['有东桥、西桥、等']],
  [
    'Word',
    'row opened in its first cell and closed in its last',
    table(row(cell(t('⟪#each 列⟫⟪名⟫')), cell(t('⟪额⟫⟪/each 列⟫')))),
    TWO,
    ['东桥', '3', '西桥', '4'],
  ],
  [
    'Word',
    'row tag split by a spell check',
    table(
      row(cell(p(r('⟪#each '), '<w:proofErr w:type="gramStart"/>', r('列⟫⟪名⟫'))), cell(t('⟪额⟫⟪/each 列⟫'))),
    ),
    TWO,
    ['东桥', '3', '西桥', '4'],
  ],
  ['Word', 'table within a cell', table(row(cell(table(row(cell(t('⟪甲⟫')))) + t('')))), ONE, ['云岭区']],
  [
    'Word',
    'vertically merged cells in the rows',
    table(
      row(cell(t('头')), cell(t('额'))),
      row(cell(t('⟪#each 列⟫⟪名⟫')), cell(t('⟪额⟫⟪/each 列⟫'))),
    ).replace(
      '<w:tcW w:w="2000" w:type="dxa"/>',
      '<w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/>',
    ),
    TWO,
    ['头', '额', '东桥', '3', '西桥', '4'],
  ],
  [
    'Word',
    'paragraphs that a condition takes',
    t('⟪#if 有⟫') + t('铁路') + t('⟪/if 有⟫') + t('⟪甲⟫'),
    OFF,
    ['云岭区'],
  ],
  ['Word', 'words that a condition keeps', t('⟪甲⟫⟪#if 有⟫有铁路⟪/if 有⟫。'), ON, ['云岭区有铁路。']],
  [
    'Word',
    'a table that a condition takes',
    t('⟪#if 有⟫') + table(row(cell(t('格')))) + t('⟪/if 有⟫') + t('⟪甲⟫'),
    OFF,
    ['云岭区'],
  ],
  [
    'Word',
    'a cell that a condition empties',
    table(row(cell(t('⟪#if 有⟫'), t('铁路'), t('⟪/if 有⟫')), cell(t('⟪甲⟫')))),
    OFF,
    ['云岭区'],
  ],
  ['Word', 'a value with signs of XML', t('⟪甲⟫'), { 甲: 'A&B<丙>"丁"' }, ['A&B<丙>"丁"']],
  ['Word', 'a value of two lines', t('⟪甲⟫'), { 甲: '一行\n二行' }, ['一行\n二行']],
  ['Word', 'a value with blanks at its ends', t('甲⟪甲⟫乙'), { 甲: '云 岭' }, ['甲云 岭乙']],
  [
    'Word',
    'words with entities and CDATA beside the tag',
    p('<w:r><w:t>A&amp;B<![CDATA[<甲>]]>⟪甲⟫&#x3002;</w:t></w:r>'),
    ONE,
    ['A&B<甲>云岭区。'],
  ],
  [
    'Word',
    'tag in header, footer and note',
    t('正文'),
    ONE,
    ['正文', '云岭区', '云岭区', '注云岭区'],
    {
      header1: `<w:hdr NS>${t('⟪甲⟫')}</w:hdr>`,
      footer1: `<w:ftr NS>${t('⟪甲⟫')}</w:ftr>`,
      footnotes: `<w:footnotes NS><w:footnote w:id="1">${t('注⟪甲⟫')}</w:footnote></w:footnotes>`,
    },
  ],
  [
    'WPS',
    'a run for every character',
    p(...Array.from('在⟪甲⟫内', (each) => r(each, song))),
    ONE,
    ['在云岭区内'],
  ],
  [
    'WPS',
    'font hints split the tag',
    p(
      r('⟪', '<w:rFonts w:hint="default"/>'),
      r('甲', '<w:rFonts w:hint="eastAsia"/>'),
      r('⟫', '<w:rFonts w:hint="default"/>'),
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'WPS',
    'GoBack bookmark behind the tag',
    p(r('⟪甲⟫'), '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'),
    ONE,
    ['云岭区'],
  ],
  [
    'WPS',
    'underlined blanks beside the tag',
    p(
      r('    ', '<w:u w:val="single"/>'),
      r('⟪甲⟫', '<w:u w:val="single"/>'),
      r('    ', '<w:u w:val="single"/>'),
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'WPS',
    'row of a table with an exception of its own',
    table(
      `<w:tr><w:tblPrEx><w:tblLayout w:type="fixed"/></w:tblPrEx>${cell(t('⟪#each 列⟫⟪名⟫'))}${cell(t('⟪额⟫⟪/each 列⟫'))}</w:tr>`,
    ),
    TWO,
    ['东桥', '3', '西桥', '4'],
  ],
  [
    'WPS',
    'shape of VML alone',
    p(
      `<w:r><w:pict><v:shape style="width:90pt;height:30pt"><v:textbox>${box(t('⟪甲⟫'))}</v:textbox></v:shape></w:pict></w:r>`,
    ),
    ONE,
    ['云岭区'],
  ],
  [
    'LibreOffice',
    'empty properties in every run',
    p('<w:r><w:rPr></w:rPr><w:t>⟪</w:t></w:r>', '<w:r><w:rPr></w:rPr><w:t>甲⟫</w:t></w:r>'),
    ONE,
    ['云岭区'],
  ],
  [
    'LibreOffice',
    'several texts in one run',
    p('<w:r><w:t>⟪</w:t><w:t>甲</w:t><w:t>⟫</w:t></w:r>'),
    ONE,
    ['云岭区'],
  ],
  [
    'LibreOffice',
    'text and tab in one run',
    p('<w:r><w:t>⟪甲⟫</w:t><w:tab/><w:t>尾</w:t></w:r>'),
    ONE,
    ['云岭区\t尾'],
  ],
  [
    'LibreOffice',
    'bookmark around a loop',
    p('<w:bookmarkStart w:id="5" w:name="b"/>', r('⟪#each 列⟫')) +
      t('⟪名⟫') +
      p(r('⟪/each 列⟫'), '<w:bookmarkEnd w:id="5"/>'),
    TWO,
    ['东桥', '西桥'],
  ],
];

const fixture = (program, oddity, body, data, expected, parts = {}) => ({
  program,
  oddity,
  body,
  data,
  expected,
  parts,
});
export const fixtures = ROWS.map((columns) => fixture(...columns));
