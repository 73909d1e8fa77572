import { describe, expect, it } from 'vitest';
import { words } from '../../../src/diagnostics/words.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { readPart, readZip } from '../../../src/zip/read.ts';
import { type PackedPart, pack, packBlock, writeZip } from '../../../src/zip/write.ts';
import { handmade, number, partsOf, type XmlCell, type XmlSheet } from '../../fixtures/sheets/handmade.ts';
import { codesOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap } from '../../fixtures/sheets/slots.ts';

const SLOTS = slotMap([
  slot('地区', '名'),
  slot('投资', '量', { unit: '亿元' }),
  slot('增长', '率'),
  slot('品牌', '名'),
]);

/** A report with a cell of its own for 投资. */
function sheet(
  cell: XmlCell,
  more: Readonly<Record<string, XmlCell>> = {},
  rest: Partial<XmlSheet> = {},
): XmlSheet {
  const cells: Record<string, XmlCell> = {
    A1: '项目',
    B1: '值',
    A2: '地区',
    B2: '云岭区',
    A3: '投资',
    B3: cell,
    A4: '增长',
    B4: number(-0.032, '0.0%'),
    A5: '品牌',
    B5: '山水云岭',
    ...more,
  };
  return { name: '表1', cells, ...rest };
}

async function read(...sheets: readonly XmlSheet[]) {
  return readXlsx('上报.xlsx', handmade(sheets), SLOTS);
}

/** What 投资 is, and the codes of what is said. */
async function investment(cell: XmlCell, more?: Readonly<Record<string, XmlCell>>, rest?: Partial<XmlSheet>) {
  const results = await read(sheet(cell, more, rest));
  return [valuesOf(results[0])['投资'], ...codesOf(results)];
}

/** Runs of an inline string: each its properties and its text. */
function runs(...list: readonly (readonly [look: string | undefined, text: string])[]): XmlCell {
  const xml = list.map(
    ([look, text]) =>
      `<r>${look === undefined ? '' : `<rPr>${look}</rPr>`}<t xml:space="preserve">${text}</t></r>`,
  );
  return { t: 'inlineStr', xml: `<is>${xml.join('')}</is>` };
}

const RAISED = '<vertAlign val="superscript"/>';
const LOWERED = '<vertAlign val="subscript"/>';

it('a number of more than 15 digits is read as the file writes it', async () => {
  const long = { xml: '<v>1234567890123456.78</v>' };
  expect((await investment(long))[0]).toBe('1234567890123456.78');
  expect((await investment({ xml: '<v>0.30000000000000004</v>' }))[0]).toBe('0.3');
});

describe('a cell without anything to see', () => {
  it.each([
    ['a shared string without a number', { t: 's', xml: '' }],
    ['a shared string with an empty number', { t: 's', xml: '<v/>' }],
    ['a shared string of blanks', '  '],
    ['an inline string without text', { t: 'inlineStr', xml: '' }],
    ['an inline string of nothing', { t: 'inlineStr', xml: '<is><t/></is>' }],
    ['a formula that gives nothing', { t: 'str', xml: '<f>X1</f><v></v>' }],
    ['a style alone', { format: '0.0%', xml: '' }],
    ['a number without digits', { xml: '<v/>' }],
  ] satisfies [string, XmlCell][])('is blank: %s', async (_, cell) => {
    expect(await investment(cell)).toEqual([undefined]);
  });

  it('is blank under a merged range, upright and lying', async () => {
    expect(await investment(number(99), {}, { merges: ['A3:B3'] })).toEqual([undefined]);
    const cells = { B3: '168.5', C1: '备注', B4: { t: 's', xml: '' } as XmlCell };
    const results = await read(sheet('', { ...cells, B3: number(99) }, { merges: ['B2:B3'] }));
    expect(valuesOf(results[0])).not.toHaveProperty('投资');
  });
});

describe('letters that do not all say the same', () => {
  it.each([
    ['a raised figure behind one', runs(['', '168.5'], [RAISED, '1']), 'sheet-raised-text'],
    ['a lowered one', runs([undefined, '168.5'], [LOWERED, '2']), 'sheet-raised-text'],
    ['a raised sign behind a unit', runs(['', '168.5亿元'], [RAISED, '①']), 'sheet-raised-text'],
    ['a raised figure before it', runs([RAISED, '1'], ['', '168.5']), 'sheet-raised-text'],
    ['a figure crossed out before it', runs(['<strike/>', '16'], ['', '168.5']), 'sheet-struck-out'],
    ['all of it crossed out', runs(['<strike val="1"/>', '168.5']), 'sheet-struck-out'],
    [
      'a text in a font with a line',
      { t: 'str', font: '<strike/>', xml: '<v>168.5</v>' },
      'sheet-struck-out',
    ],
    ['a number in a font with a line', { font: '<strike/>', xml: '<v>168.5</v>' }, 'sheet-struck-out'],
    [
      'a run that looks as its cell does',
      { ...(runs([undefined, '16'], ['', '168.5']) as object), font: '<strike/>' } as XmlCell,
      'sheet-struck-out',
    ],
  ] satisfies [string, XmlCell, string][])('are refused: %s', async (_, cell, code) => {
    const [value, ...codes] = await investment(cell);
    expect(value).toMatchObject({ broken: code });
    expect(codes).toEqual([code]);
  });

  it('are shown with their parts, the slot and the cell', async () => {
    const [result] = await read(sheet(runs(['', '168.5'], [RAISED, '1'])));
    expect(result?.diagnostics[0]).toMatchObject({
      slot: '投资',
      place: { sheet: '表1', cell: 'B3' },
      args: { slot: '投资', rest: '168.5', raised: '1' },
    });
  });

  it.each([
    ['bold', runs(['<b/>', '168'], ['', '.5']), '168.5'],
    ['a blank crossed out', runs(['', '168.5'], ['<strike/>', ' ']), '168.5'],
    ['no line', runs(['<strike val="0"/>', '168.5'], ['<vertAlign val="baseline"/>', '亿元']), '168.5亿元'],
    ['all raised', runs([RAISED, '168'], [RAISED, '.5']), '168.5'],
    ['a font that raises', { font: RAISED, xml: '<v>168.5</v>' }, '168.5'],
  ] satisfies [string, XmlCell, string][])('do not matter: %s', async (_, cell, value) => {
    expect(await investment(cell)).toEqual([value]);
  });

  it('belong to units and formulas', async () => {
    const brand = async (cell: XmlCell) => valuesOf((await read(sheet(number(1), { B5: cell })))[0])['品牌'];
    expect(await brand(runs(['', '5万m'], [RAISED, '2'], ['', '厂房']))).toBe('5万m²厂房');
    expect(await brand(runs(['', 'PM'], [LOWERED, '2.5']))).toBe('PM2.5');
  });

  it('are no phonetic guides', async () => {
    const guide = '<rPh sb="0" eb="1"><t>ユンリン</t></rPh><phoneticPr fontId="1"/>';
    const cell = { t: 'inlineStr', xml: `<is><t>168.5</t>${guide}</is>` };
    expect(await investment(cell)).toEqual(['168.5']);
  });
});

describe('other cells', () => {
  it.each([
    ['a text with escapes', { t: 'str', xml: '<v>168_x002E_5_x000D_</v>' }, '168.5'],
    ['an escaped escape', { t: 'str', xml: '<v>_x005F_x0031_</v>' }, '_x0031_'],
    [
      'a text with spaces kept',
      { t: 'inlineStr', xml: '<is><t xml:space="preserve"> 168.5 </t></is>' },
      '168.5',
    ],
    ['a number of seventeen digits', { xml: '<v>168.49999999999999</v>' }, '168.5'],
    ['a number with an exponent', { xml: '<v>1.685E2</v>' }, '168.5'],
    [
      'a date by ISO 8601',
      { t: 'd', format: 'yyyy"年"m"月"d"日"', xml: '<v>2019-12-31</v>' },
      '2019年12月31日',
    ],
    ['a cell in two pieces of text', { xml: '<v>168<![CDATA[.5]]></v>' }, '168.5'],
  ] satisfies [string, XmlCell, string][])('are read as they are shown: %s', async (_, cell, value) => {
    expect(await investment(cell)).toEqual([value]);
  });

  it.each([
    ['a number that is none', { xml: '<v>NaN</v>' }, 'sheet-error-value'],
    ['a shared formula without a result', { xml: '<f t="shared" si="0"/>' }, 'sheet-formula-uncomputed'],
    ['an error', { t: 'e', xml: '<v>#N/A</v>' }, 'sheet-error-value'],
  ] satisfies [string, XmlCell, string][])('are refused: %s', async (_, cell, code) => {
    expect((await investment(cell)).slice(1)).toEqual([code]);
  });

  it('is no result of a formula that is still to be worked out', async () => {
    const cells = { B3: { xml: '<f>1+1</f><v>0</v>' }, B4: { xml: '<f>1+1</f><v>2</v>' } };
    const parts = changed([sheet('', cells)], 'xl/workbook.xml', (xml) =>
      xml.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'),
    );
    expect(codesOf(await readXlsx('a.xlsx', parts, SLOTS))).toEqual(['sheet-formula-uncomputed']);
    expect(await investment(cells.B3)).toEqual(['0']);
  });

  it('of words that the sheet took for a date or a fraction are pointed to', async () => {
    const cells = [number(44892, 58), number(44892, 14), number(0.5, 12), number(0.5, 20)];
    for (const cell of cells) {
      const [result] = await read(sheet(number(1), { B5: cell }));
      expect(result?.diagnostics.map(({ code, slot: key, place }) => [code, key, place.cell])).toEqual([
        ['sheet-turned', '品牌', 'B5'],
      ]);
    }
    expect(valuesOf((await read(sheet(number(1), { B5: number(0.5, 12) })))[0])['品牌']).toBe('1/2');
    expect(codesOf(await read(sheet(number(1), { B5: number(44892, 31) })))).toEqual([]);
  });

  it('of a period may be a month, but no day, which the sheet made of 1-6', async () => {
    const slots = slotMap([slot('地区', '名'), slot('期间', '名', { meaning: '哪一段时间' })]);
    const said = async (cell: XmlCell): Promise<readonly string[]> => {
      const cells = { A1: '地区', B1: '期间', A2: '云岭区', B2: cell };
      return codesOf(await readXlsx('a.xlsx', handmade([{ name: '表1', cells }]), slots));
    };
    expect(await said(number(45297, 'm"月"d"日"'))).toEqual(['sheet-turned']);
    expect(await said(number(45297, 'm-d'))).toEqual(['sheet-turned']);
    expect(await said(number(45297, 'yyyy"年"m"月"'))).toEqual([]);
    expect(await said('1—6月')).toEqual([]);
  });
});

/** The workbook with the text of a part changed; undefined takes the part away. */
function changed(
  sheets: readonly XmlSheet[],
  part: string,
  change: (xml: string) => string | Uint8Array | undefined,
): Uint8Array {
  const zip = readZip(writeZip(packBlock([]), partsOf(sheets)));
  if (typeof zip === 'string') throw new Error(zip);
  const parts = zip.entries.flatMap((entry): PackedPart[] => {
    const content = readPart(zip, entry, entry.size);
    if (typeof content === 'string') throw new Error(content);
    const next = entry.name === part ? change(Buffer.from(content).toString()) : content;
    return next === undefined ? [] : [pack(entry.name, next)];
  });
  return writeZip(packBlock([]), parts);
}

const WHOLE = sheet(number(168.5));
const PART = 'xl/worksheets/sheet1.xml';
const VALUES = { 地区: '云岭区', 投资: '168.5', 增长: '-3.2%', 品牌: '山水云岭' };

async function readChanged(part: string, change: (xml: string) => string | Uint8Array | undefined) {
  return readXlsx('a.xlsx', changed([WHOLE], part, change), SLOTS);
}

describe('a workbook', () => {
  it('is read where its parts are in UTF-16, strict, or name no cells', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const changes: ((xml: string) => string | Uint8Array)[] = [
      (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le'),
      (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16(),
      (xml) => xml.replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''),
      (xml) => xml.replace('<sheetData>', '<x:c xmlns:x="urn:x"><c r="B3"><v>9</v></c></x:c><sheetData>'),
    ];
    for (const change of changes) {
      expect(valuesOf((await readChanged(PART, change))[0])).toEqual(VALUES);
    }
  });

  it.each([
    ['<v>3.30106199001011E+17</v>', ['sheet-digits-lost']],
    ['<v>330106199001011000</v>', ['sheet-digits-lost']],
    ['<v>330106199001011234</v>', []],
    ['<v>330106199001011</v>', []],
  ])('a code of words in a number of %s', async (xml, codes) => {
    const bytes = handmade([sheet('12.5', { A5: '品牌', B5: { xml } })]);
    expect(codesOf(await readXlsx('a.xlsx', bytes, SLOTS))).toEqual(codes);
  });

  it('says what is broken in it', async () => {
    const said = async (part: string, change: (xml: string) => string | undefined) =>
      (await readChanged(part, change)).flatMap(({ diagnostics }) =>
        diagnostics.map((each) => words(each, 'zh').says.replace(/^.*：/, '')),
      );
    expect(await said('xl/styles.xml', (xml) => xml.replace('</cellXfs>', ''))).toEqual([
      '“xl/styles.xml”读不出来',
    ]);
    expect(await said(PART, () => undefined)).toEqual(['缺少“xl/worksheets/sheet1.xml”']);
    const again = '<sheet name="乙" sheetId="9" r:id="rId1"/></sheets>';
    expect(await said('xl/workbook.xml', (xml) => xml.replace('</sheets>', again))).toEqual([
      '工作表“乙”和前面的工作表是同一张',
    ]);
    expect(await said('xl/sharedStrings.xml', () => undefined)).toEqual(['缺少“xl/sharedStrings.xml”']);
    const fewer = (xml: string) => xml.replace(/<si>.*<\/si>/s, '');
    expect((await said('xl/sharedStrings.xml', fewer))[0]).toMatch(/没有的文字或样式$/);
  });

  it('needs its shared strings only where a cell names one', async () => {
    const gone = await readChanged('xl/sharedStrings.xml', () => undefined);
    expect(codesOf(gone)).toEqual(['workbook-broken']);
    const short = await readChanged('xl/sharedStrings.xml', (xml) => xml.replace(/<si>.*<\/si>/s, ''));
    expect(codesOf(short)).toEqual(['workbook-broken']);
    const unstyled = await readChanged('xl/styles.xml', (xml) => xml.replace(/<cellXfs>.*<\/cellXfs>/s, ''));
    expect(codesOf(unstyled)).toEqual(['workbook-broken']);
  });

  it('may have sheets of charts and dialogs, and sheets without a part', async () => {
    const rels = 'xl/_rels/workbook.xml.rels';
    const two = [WHOLE, { ...WHOLE, name: '图' }];
    for (const type of ['chartsheet', 'dialogsheet']) {
      const bytes = changed(two, rels, (xml) =>
        xml.replace(/\/worksheet"( Target="worksheets\/sheet2)/, `/${type}"$1`),
      );
      expect((await readXlsx('a.xlsx', bytes, SLOTS)).map(valuesOf)).toEqual([VALUES]);
    }
    const listed = await readChanged('xl/workbook.xml', (xml) =>
      xml.replace('<sheets>', '<sheets><sheet name="空" sheetId="9"/>'),
    );
    expect(listed.map(valuesOf)).toEqual([VALUES]);
  });

  it('is refused when one part is many sheets, or a cell stands twice', async () => {
    const sheets = Array.from(
      { length: 200 },
      (_, at) => `<sheet name="表${at}" sheetId="${at}" r:id="rId1"/>`,
    );
    const many = await readChanged('xl/workbook.xml', (xml) =>
      xml.replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets.join('')}</sheets>`),
    );
    expect(codesOf(many)).toEqual(['workbook-broken']);
    const twice = await readChanged(PART, (xml) => xml.replace(/(<c r="B3".*?<\/c>)/, '$1$1'));
    expect(codesOf(twice)).toEqual(['workbook-broken']);
  });

  it('takes no longer for a cell far away, a range over all of it, or styles in all of its rows', async () => {
    const styled = Array.from(
      { length: 3000 },
      (_, at) => `<row r="${at + 100}"><c r="XFD${at + 100}" s="1"/></row>`,
    );
    const changes: ((xml: string) => string)[] = [
      (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row></sheetData>',
        ),
      (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      (xml) =>
        xml.replace(
          '</sheetData>',
          `${styled.join('')}</sheetData><mergeCells><mergeCell ref="D1:XFD1048576"/></mergeCells>`,
        ),
      (xml) =>
        xml.replace(
          '<sheetData>',
          '<cols><col min="3" max="16384" hidden="1"/><col min="3" max="16384" hidden="1"/></cols><sheetData>',
        ),
    ];
    for (const change of changes) {
      expect(valuesOf((await readChanged(PART, change))[0])).toEqual(VALUES);
    }
  });
});

describe('what stands beside', () => {
  it('a blank value and may be it is pointed to', async () => {
    const cells = { C1: '备注', D1: '上年', C3: '168.5', B5: '', C5: '山水云岭', C2: '迟报' };
    const results = await read(sheet('', cells));
    expect(
      results[0]?.diagnostics.map(({ code, slot: key, place, args }) => [
        code,
        key,
        place.cell,
        args['where'],
      ]),
    ).toEqual([
      ['sheet-value-beside', '投资', 'C3', '表1!B3'],
      ['sheet-value-beside', '品牌', 'C5', '表1!B5'],
    ]);
    const notes = {
      C1: '备注',
      C3: '选填，不填就用“12”',
      D1: '含义',
      D3: '投资额',
      E1: '序号',
      E3: number(3),
    };
    expect(codesOf(await read(sheet('', notes)))).toEqual([]);
  });
});

describe('the sheet of a 表', () => {
  const slots = slotMap([
    slot('投资', '量', { unit: '亿元' }),
    slot('增长', '率'),
    slot('项目', '表', { columns: [slot('名称', '名'), slot('金额', '量', { unit: '亿元' })] }),
  ]);

  it('tells its rows of totals and notes, which are no items', async () => {
    const cells = {
      A1: '序号',
      B1: '名称',
      C1: '金额',
      A2: number(1),
      B2: '甲',
      C2: number(1),
      A3: '合 计',
      C3: number(1),
      A4: '注：含在建项目',
    };
    const results = await readXlsx('a.xlsx', handmade([sheet(number(1)), { name: '项目', cells }]), slots);
    expect(valuesOf(results[0])['项目']).toEqual([{ 名称: '甲', 金额: '1' }]);
    const told = results[0]?.diagnostics.filter(({ place }) => place.sheet === '项目');
    expect(told?.map(({ code, slot: key, place }) => [code, key, place.cell])).toEqual([
      ['sheet-table-total', '项目', 'A3'],
      ['sheet-table-note', '项目', 'A4'],
    ]);
  });
});
