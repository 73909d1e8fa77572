import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/model/record.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { pack, packBlock, writeZip } from '../../../src/zip/write.ts';
import {
  formula,
  handmade,
  number,
  partsOf,
  type XmlCell,
  type XmlSheet,
} from '../../fixtures/sheets/handmade.ts';
import { codesOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap, someSlots } from '../../fixtures/sheets/slots.ts';

const SLOTS = slotMap(someSlots);

/** A sheet from rows of cells, from A1 on. */
function sheet(name: string, rows: readonly (readonly XmlCell[])[], more: Partial<XmlSheet> = {}): XmlSheet {
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column) => [`${String.fromCharCode(65 + column)}${at + 1}`, cell] as const),
  );
  return { name, cells: Object.fromEntries(cells.filter(([, cell]) => cell !== '')), ...more };
}

async function read(...sheets: readonly XmlSheet[]) {
  return readXlsx('上报.xlsx', handmade(sheets), SLOTS);
}

const REPORT = [
  ['章节', '项目', '单位', '值', '含义', '备注'],
  ['', '地区', '', '云岭区', '', '看一下'],
  ['综合', '固定资产投资', '亿元', number(12.5, '0.00'), '', ''],
  ['', '固定资产投资增长', '%', number(-0.032, '0.0%'), '', ''],
  ['', '人数', '人', number(1200, '#,##0'), '', ''],
  ['民生', '人数', '人', number(30), '', ''],
  ['', '占比', '%', number(85.5), '', ''],
  ['', '企业', '', '甲公司、乙公司', '', ''],
  ['', '火车站', '', '是', '', ''],
] as const;

const VALUES = {
  地区: '云岭区',
  '综合.固定资产投资': '12.50',
  '综合.固定资产投资增长': '-3.2%',
  '综合.人数': '1200',
  '民生.人数': '30',
  '民生.占比': '85.5',
  '民生.企业': '甲公司、乙公司',
  '民生.火车站': '是',
};

/** One report's rows with some cells changed. */
function changed(cells: Readonly<Record<string, XmlCell>>, more: Partial<XmlSheet> = {}): XmlSheet {
  const base = sheet('表1', REPORT, more);
  return { ...base, cells: { ...base.cells, ...cells } };
}

describe('a sheet of one report', () => {
  it('gives each slot its value, with its cell', async () => {
    const results = await read(sheet('表1', REPORT));
    expect(codesOf(results)).toEqual([]);
    expect(results).toHaveLength(1);
    expect(valuesOf(results[0])).toEqual(VALUES);
    const entry = results[0]?.record?.root.entries.find(({ key }) => key === '综合.固定资产投资');
    expect(entry?.value.place).toEqual({ file: '上报.xlsx', sheet: '表1', cell: 'D3' });
    expect(entry?.keyPlace).toEqual({ file: '上报.xlsx', sheet: '表1', cell: 'B3' });
  });

  it('finds its columns in any order, under a title, by their heads', async () => {
    const order = [3, 5, 1, 4, 0, 2];
    const rows = REPORT.map((row) => order.map((column) => row[column] ?? ''));
    const results = await read(sheet('表1', [['2020年上半年数据'], [], ...rows]));
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])).toEqual(VALUES);
  });

  it('takes full keys, section rows, merged sections, ordinals and units in brackets', async () => {
    const results = await read(
      sheet('表1', [
        ['指标', '数据'],
        ['1.地区', '云岭区'],
        ['一、综合', ''],
        ['固定资产投资（亿元）', number(12.5, '0.00')],
        ['（二）固定资产投资 增长', '-3.2%'],
        ['人数', '1,200'],
        ['民生.人数', number(30)],
        ['二、民生', ''],
        ['占比', number(85.5)],
        ['企业', '甲公司、乙公司'],
        ['火车站', '是'],
      ]),
    );
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])).toEqual(VALUES);
  });

  it('reads the only column of values when no head says which it is', async () => {
    const results = await read(
      sheet(
        '表1',
        REPORT.slice(1).map((row) => [row[0], row[1], row[3]]),
      ),
    );
    expect(valuesOf(results[0])).toEqual(VALUES);
    const unclear = await read(
      sheet(
        '表1',
        REPORT.slice(2).map((row) => [row[0], row[1], row[3], row[3]]),
      ),
    );
    expect(codesOf(unclear)).toEqual(['sheet-value-unclear']);
    expect(unclear[0]?.record).toBeUndefined();
    const none = await read(
      sheet(
        '表1',
        REPORT.map((row) => [row[0], row[1], row[2]]),
      ),
    );
    expect(codesOf(none)).toEqual(['sheet-no-value-column']);
  });

  it('adds the unit of a row or a head to a figure when it is not the slot’s', async () => {
    const inUnits = await read(changed({ C3: '万元', D3: number(125000) }));
    expect(valuesOf(inUnits[0])['综合.固定资产投资']).toBe('125000万元');
    const inBrackets = await read(changed({ B3: '固定资产投资(万元)', D3: number(125000) }));
    expect(valuesOf(inBrackets[0])['综合.固定资产投资']).toBe('125000万元');
    const itsOwn = await read(changed({ C3: '万元', D3: '12.5亿元' }));
    expect(valuesOf(itsOwn[0])['综合.固定资产投资']).toBe('12.5亿元');
    const noFigure = await read(changed({ C3: '万元', D3: '待填' }));
    expect(valuesOf(noFigure[0])['综合.固定资产投资']).toBe('待填');
  });

  it('gives every blank a place', async () => {
    const results = await read(changed({ D3: { xml: '' }, D4: ' \u00A0' }));
    const blanks = results[0]?.record?.root.entries.filter(
      ({ value }) => value.type === 'scalar' && value.means === 'null',
    );
    expect(blanks?.map(({ key, value }) => [key, value.place.cell])).toEqual([
      ['综合.固定资产投资', 'D3'],
      ['综合.固定资产投资增长', 'D4'],
    ]);
  });

  it('names errors, formulas that were never computed and formulas kept as text at their cells', async () => {
    const results = await read(
      changed({
        D3: { t: 'e', xml: '<f>A1/0</f><v>#REF!</v>' },
        D4: formula('B1*2', undefined),
        D5: '=B3/B4',
      }),
    );
    expect(results[0]?.diagnostics.map(({ code, place, slot }) => [code, place.cell, slot])).toEqual([
      ['sheet-error-value', 'D3', '综合.固定资产投资'],
      ['sheet-formula-uncomputed', 'D4', '综合.固定资产投资增长'],
      ['sheet-formula-as-text', 'D5', '综合.人数'],
    ]);
    expect(valuesOf(results[0])['综合.固定资产投资']).toEqual({ broken: 'sheet-error-value', text: '#REF!' });
  });

  it('takes a formula’s stored result, and says hidden digits: typed ones each, formulas in one line', async () => {
    const results = await read(
      changed({
        D3: number(12.345, '0.0'),
        D4: formula('1/3', '0.0333333333333333', '0.0%'),
        D5: formula('2400/7', '342.857142857143', '0'),
        D6: formula('0.1+0.2', '0.30000000000000004', '0.0'),
        D7: number(1.005, '0.00'),
      }),
    );
    expect(valuesOf(results[0])).toMatchObject({
      '综合.固定资产投资': '12.3',
      '综合.固定资产投资增长': '3.3%',
      '综合.人数': '343',
      '民生.人数': '0.3',
      '民生.占比': '1.01',
    });
    expect(results[0]?.diagnostics.map(({ code, place }) => [code, place.cell])).toEqual([
      ['sheet-formulas-rounded', 'D4'],
      ['sheet-digits-hidden', 'D3'],
      ['sheet-digits-hidden', 'D7'],
    ]);
    expect(results[0]?.diagnostics[0]?.args).toEqual({
      count: 2,
      cells: '“综合.固定资产投资增长”D4、“综合.人数”D5',
    });
  });

  it('reads inline strings, rich text, cached strings and truth values', async () => {
    const results = await read(
      changed({
        D2: { t: 'inlineStr', xml: '<is><r><rPr><b/></rPr><t>云岭</t></r><r><t>区</t></r></is>' },
        D3: { t: 'inlineStr', xml: '<is><t>12.50</t></is>' },
        D8: { t: 'str', xml: '<f>A1&amp;B1</f><v>甲公司、乙公司</v>' },
        D9: { t: 'b', xml: '<v>1</v>' },
      }),
    );
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])).toEqual({ ...VALUES, '民生.火车站': 'TRUE' });
  });

  it('reads dates by the numbers of Chinese formats, also where days are counted from 1904', async () => {
    const rows = [...REPORT, ['', '年度', '', number(44012, 31), '', '']];
    expect(valuesOf((await read(sheet('表1', rows)))[0])['年度']).toBe('2020年6月30日');
    const later = [...REPORT, ['', '年度', '', number(44012 - 1462, 57), '', '']];
    const from1904 = await readXlsx('a.xlsx', handmade([sheet('表1', later)], { from1904: true }), SLOTS);
    expect(valuesOf(from1904[0])['年度']).toBe('2020年6月');
  });

  it('reads built-in accounting formats, which have a number and no code', async () => {
    const results = await read(changed({ D3: number(-12.5, 43), D5: number(1200, 41) }));
    expect(valuesOf(results[0])).toMatchObject({ '综合.固定资产投资': '-12.50', '综合.人数': '1200' });
  });

  it('reads sheets whose elements have prefixes', async () => {
    const results = await readXlsx('a.xlsx', handmade([sheet('表1', REPORT)], { prefix: 'x' }), SLOTS);
    expect(valuesOf(results[0])).toEqual(VALUES);
  });

  it('does not fill from hidden rows, and says so', async () => {
    const results = await read(changed({}, { hiddenRows: [3, 5] }));
    expect(valuesOf(results[0])).not.toHaveProperty('综合.固定资产投资');
    expect(codesOf(results)).toEqual(['sheet-hidden-left-alone']);
  });

  it('takes zeros that the sheet does not show for blanks', async () => {
    const cells = { D3: formula('X1', '0', '0.00'), D4: number(0) };
    const hidden = valuesOf((await read(changed(cells, { hidesZeros: true })))[0]);
    expect(hidden).not.toHaveProperty('综合.固定资产投资');
    expect(hidden).not.toHaveProperty('综合.固定资产投资增长');
    expect(valuesOf((await read(changed(cells)))[0])).toMatchObject({
      '综合.固定资产投资': '0.00',
      '综合.固定资产投资增长': '0',
    });
  });

  it('hands on a slip of a name as it is, and names what is no slot once', async () => {
    const results = await read(
      sheet('表1', [
        ...REPORT,
        ['', '固定资产投资増长', '', number(5), '', ''],
        ['', '联系电话', '', '12345', '', ''],
        ['', '填表日期', '', '', '', ''],
      ]),
    );
    expect(results[0]?.record?.root.entries.map(({ key }) => key)).toContain('综合.固定资产投资増长');
    expect(results[0]?.diagnostics.map(({ code, args }) => [code, args['names']])).toEqual([
      ['sheet-names-left-alone', '联系电话'],
    ]);
  });

  it('hands on both rows of a slot that stands twice', async () => {
    const results = await read(sheet('表1', [...REPORT, ['', '综合.人数', '', number(7), '', '']]));
    const twice = results[0]?.record?.root.entries.filter(({ key }) => key === '综合.人数');
    expect(twice?.map(({ keyPlace }) => keyPlace.cell)).toEqual(['B5', 'B10']);
  });

  it('asks for the section of a name that stands in two', async () => {
    const results = await read(
      sheet(
        '表1',
        REPORT.map((row) => row.slice(1)),
      ),
    );
    expect(codesOf(results)).toEqual(['sheet-name-unclear', 'sheet-name-unclear']);
  });

  it.each([
    ['综合（亿元）', '把上面的“综合（亿元）”改成“综合”，单位写到下面每个名称后面的括号里'],
    ['其他', '在它上面一行写上它的章节'],
  ])('says of such a head under %s what to change, and each key once', async (above, how) => {
    const heads = ['地区', '人数（人）', '固定资产投资', '占比'];
    const rows = [['', above], heads, ['云岭区', number(5), number(2), number(3)]];
    const [first] = await read(sheet('表1', rows));
    const found = first?.diagnostics.find(({ code }) => code === 'sheet-name-unclear');
    expect(found?.args['how']).toMatchObject({ zh: how });
    expect(found?.args['keys']).toBe('综合.人数、民生.人数');
  });
});

describe('several sheets', () => {
  it('reads each that has half of the slots, names the others, and takes districts from their names', async () => {
    const without = REPORT.filter((row) => row[1] !== '地区');
    const results = await read(
      sheet('云岭区', without),
      sheet('说明', [['请于7月5日前报送']]),
      sheet('松岚县', without),
      sheet('Sheet3', []),
    );
    expect(results.map(({ record }) => record?.district?.text)).toEqual(['云岭区', '松岚县']);
    expect(results[0]?.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['sheets-left-alone', { sheets: '说明' }],
    ]);
  });

  it('puts a report together from a sheet for each section, whose names need not be said again', async () => {
    const [, , ...rest] = REPORT;
    const head = ['项目', '值'];
    const rows = (from: number, to: number) => rest.slice(from, to).map((row) => [row[1], row[3]]);
    const first = sheet('基本', [head, ['地区', '云岭区'], ['年度', '2024']]);
    const parts = [sheet('综合', [head, ...rows(0, 3)]), sheet('民生', [head, ...rows(3, 7)])];
    const results = await read(first, ...parts, sheet('说明', [['请于7月5日前报送']]));
    expect(results.map(valuesOf)).toEqual([{ 年度: '2024', ...VALUES }]);
    expect(results[0]?.diagnostics.map(({ code, args }) => [code, args['sheets']])).toEqual([
      ['sheets-left-alone', '说明'],
    ]);
    const again = parts.map(({ cells, ...part }) => ({
      ...part,
      cells: { ...cells, A9: '地区', B9: '云岭区' },
    }));
    expect((await read(first, ...again)).map(valuesOf)).toEqual([{ 年度: '2024', ...VALUES }]);
    const broken = { ...parts[1], name: '民生', cells: { A1: '项目', A2: '人数' } };
    const faulty = await read(first, parts[0] as XmlSheet, broken);
    expect(codesOf(faulty)).toEqual(['sheet-no-value-column']);
    expect(faulty).toHaveLength(1);
  });

  it('puts the reports of many districts together from a sheet for each section', async () => {
    const [, heads, ...rows] = WIDE;
    const part = (name: string, columns: readonly number[], order = [0, 1]) =>
      sheet(
        name,
        [heads, ...order.map((at) => rows[at] ?? [])].map((row) => columns.map((at) => row[at] ?? '')),
      );
    const results = await read(part('综合', [1, 2, 3, 4]), part('民生', [1, 5, 6, 7, 8], [1, 0]));
    expect(codesOf(results)).toEqual([]);
    expect(results.map(valuesOf)).toEqual([VALUES, OTHER]);
  });

  it('does not put together what two sheets give differently', async () => {
    const other = sheet('上年', [
      ['项目', '值'],
      ['综合.人数', number(900)],
      ['民生.人数', number(20)],
    ]);
    const results = await read(sheet('表1', REPORT), other);
    expect(results.map(valuesOf)).toEqual([VALUES]);
    expect(codesOf(results)).toEqual(['sheets-left-alone']);
  });

  it('passes over hidden sheets, naming one that holds a report', async () => {
    const results = await read(
      sheet('表1', REPORT),
      sheet('旧', REPORT, { state: 'hidden' }),
      sheet('列表', [['是'], ['否']], { state: 'veryHidden' }),
    );
    expect(results).toHaveLength(1);
    expect(results[0]?.diagnostics.map(({ code, place }) => [code, place.sheet])).toEqual([
      ['sheet-hidden-left-alone', '旧'],
    ]);
  });

  it('tells that the only sheet with a report is hidden', async () => {
    const results = await read(sheet('表1', REPORT, { state: 'hidden' }), sheet('说明', [['请报送']]));
    expect(codesOf(results)).toEqual(['sheet-no-slots', 'sheet-hidden-left-alone']);
    expect(results[0]?.diagnostics[0]?.args['sheets']).toBe('说明');
  });

  it('says when there is nothing to read', async () => {
    expect(codesOf(await read(sheet('说明', [['请于7月5日前报送']])))).toEqual(['sheet-no-slots']);
    expect(codesOf(await read(sheet('空', [])))).toEqual(['sheet-no-slots']);
  });

  it('reads a 表 from the sheet of its name', async () => {
    const table = [
      ['名称', '投资（万元）', '备注'],
      ['甲项目', number(1000)],
      [],
      ['乙项目', number(2.5, '0.00')],
    ];
    const results = await read(sheet('表1', REPORT), sheet('民生.项目', table));
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])['民生.项目']).toEqual([
      { 名称: '甲项目', 投资: '1000万元' },
      { 名称: '乙项目', 投资: '2.50万元' },
    ]);
    expect(valuesOf((await read(sheet('表1', REPORT), sheet('项目', table)))[0])).toHaveProperty('民生.项目');
  });
});

const WIDE = [
  ['', '', '综合', '', '', '民生', '', '', ''],
  ['序号', '地区', '固定资产投资（亿元）', '固定资产投资增长', '人数', '人数', '占比', '企业', '火车站'],
  [
    number(1),
    '云岭区',
    number(12.5, '0.00'),
    number(-0.032, '0.0%'),
    number(1200, '#,##0'),
    number(30),
    number(85.5),
    '甲公司、乙公司',
    '是',
  ],
  [number(2), '松岚县', number(8), '持平', number(900), '', '', '', ''],
] as const;

const OTHER = {
  地区: '松岚县',
  '综合.固定资产投资': '8',
  '综合.固定资产投资增长': '持平',
  '综合.人数': '900',
};

describe('a sheet of many reports', () => {
  it('may have a district a row, sections merged above', async () => {
    const results = await read(sheet('汇总', WIDE, { merges: ['C1:E1', 'F1:I1', 'A1:A2'] }));
    expect(codesOf(results)).toEqual([]);
    expect(results.map(valuesOf)).toEqual([VALUES, OTHER]);
    expect(results[1]?.record?.place).toEqual({ file: '上报.xlsx', sheet: '汇总', cell: 'B4' });
  });

  it('may have a slot a row, districts as heads', async () => {
    const rows = REPORT.filter((row) => row[1] !== '地区').map((row, at) => [
      row[0],
      row[1],
      at === 0 ? '云岭区' : row[3],
      at === 0 ? '松岚县' : '',
      row[5],
    ]);
    const results = await read(sheet('汇总', rows));
    expect(codesOf(results)).toEqual([]);
    const { 地区: _, ...values } = VALUES;
    expect(results.map(({ record }) => record?.district?.text)).toEqual(['云岭区', '松岚县']);
    expect(results.map(valuesOf)).toEqual([values, {}]);
    expect(results[1]?.record?.district?.place.cell).toBe('D1');
  });

  it('takes columns for districts by the row 地区, whatever their heads', async () => {
    const rows = REPORT.map((row, at) => [
      row[0],
      row[1],
      at === 0 ? '甲' : row[3],
      at === 0 ? '乙' : at === 1 ? '松岚县' : '',
    ]);
    const results = await read(sheet('汇总', rows));
    expect(results.map((result) => valuesOf(result)['地区'])).toEqual(['云岭区', '松岚县']);
  });

  it('leaves totals, notes and columns of its own alone, saying so, and hidden rows and columns too', async () => {
    const rows = [
      ...WIDE.map((row, at) => [...row, at === 1 ? '联系人' : at > 1 ? '张三' : '']),
      ['', '合计', number(20.5)],
      ['', '注：数据截至6月底，由各地区报送'],
      ['', '隐岭区', number(1)],
    ];
    const results = await read(
      sheet('汇总', rows, { merges: ['C1:E1', 'F1:I1'], hiddenRows: [7], hiddenColumns: [7] }),
    );
    const { '民生.占比': _, ...seen } = VALUES;
    expect(results.map(valuesOf)).toEqual([seen, OTHER]);
    expect(codesOf(results)).toEqual([
      'sheet-names-left-alone',
      'sheet-hidden-left-alone',
      'sheet-total-left-alone',
      'sheet-note-left-alone',
      'sheet-hidden-left-alone',
    ]);
    expect(results[0]?.diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('takes units from a row of their own, and says when there are no rows', async () => {
    const units = ['', '', '万元', '%', '人', '人', '%', '', ''];
    const [sections, heads, first] = WIDE;
    const named = heads.map((head) => head.replace('（亿元）', ''));
    const results = await read(
      sheet('汇总', [sections, named, units, first], { merges: ['C1:E1', 'F1:I1'] }),
    );
    expect(results.map(valuesOf)).toEqual([{ ...VALUES, '综合.固定资产投资': '12.50万元' }]);
    expect(codesOf(await read(sheet('汇总', [sections, heads], { merges: ['C1:E1', 'F1:I1'] })))).toEqual([
      'sheet-no-rows',
    ]);
  });

  it('takes a date that shows as bare digits for no figure', async () => {
    const rows = [
      ['项目', '值'],
      ['期间', number(44012, 'yyyy')],
      ['综合.人数', number(2024, 'yyyy')],
    ];
    const slots = slotMap([slot('期间', '名'), slot('综合.人数', '数', { unit: '人' })]);
    const results = await readXlsx('上报.xlsx', handmade([sheet('上报', rows)]), slots);
    expect(valuesOf(results[0])['期间']).toBe('2020');
    expect(codesOf(results)).toEqual(['sheet-shown-differs']);
  });

  it('gives words in a cell merged over districts to each, and a figure there to the first alone', async () => {
    const rows = [
      ['地区', '期间', '综合.人数'],
      ['云岭区', '1—6月', number(3)],
      ['松岚县', '', ''],
    ];
    const merged = sheet('汇总', rows, { merges: ['B2:B3', 'C2:C3'] });
    const slots = slotMap([slot('地区', '名'), slot('期间', '名'), slot('综合.人数', '数', { unit: '人' })]);
    const results = await readXlsx('汇总.xlsx', handmade([merged]), slots);
    expect(results.map(valuesOf)).toEqual([
      { 地区: '云岭区', 期间: '1—6月', '综合.人数': '3' },
      { 地区: '松岚县', 期间: '1—6月' },
    ]);
  });

  it('gives each district its rows of a 表', async () => {
    const table = [
      ['区县', '名称', '投资'],
      ['松岚县', '丙项目', number(3)],
      ['云岭区', '甲项目', number(1)],
      ['北山县', '丁项目', number(4)],
    ];
    const wide = sheet('汇总', WIDE, { merges: ['C1:E1', 'F1:I1'] });
    const results = await read(wide, sheet('民生.项目', table));
    expect(results.slice(0, 2).map((result) => valuesOf(result)['民生.项目'])).toEqual([
      [{ 名称: '甲项目', 投资: '1' }],
      [{ 名称: '丙项目', 投资: '3' }],
    ]);
    expect(strayCells(results)).toEqual([[], [], ['A4']]);
  });

  it('gives a district all rows beside which its name stands merged', async () => {
    const table = sheet(
      '民生.项目',
      [
        ['所属区县', '名称', '投资'],
        ['云岭区', '甲项目', number(1)],
        ['', '乙项目', number(2)],
      ],
      { merges: ['A2:A3'] },
    );
    const results = await read(sheet('汇总', WIDE, { merges: ['C1:E1', 'F1:I1'] }), table);
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])['民生.项目']).toHaveLength(2);
  });

  it('leaves a total under a 表 alone, and names a head of it that is no slot', async () => {
    const rows = [
      ['区县', '项目名称', '名称', '投资'],
      ['云岭区', '一', '甲项目', number(1)],
      ['合计', '', '', number(1)],
    ];
    const wide = sheet('汇总', WIDE, { merges: ['C1:E1', 'F1:I1'] });
    const results = await read(wide, sheet('项目表', rows));
    expect(valuesOf(results[0])['民生.项目']).toEqual([{ 名称: '甲项目', 投资: '1' }]);
    expect(results.flatMap(({ diagnostics }) => diagnostics.map(({ code, args }) => [code, args]))).toEqual([
      ['sheet-names-left-alone', { names: '项目名称' }],
      ['sheet-total-left-alone', { text: '合计' }],
    ]);
  });

  it('tells every district of rows of a 表 that may be its own', async () => {
    const rows = [
      ['区县', '名称', '投资'],
      ['松岚', '丙项目', number(3)],
      ['', '甲项目', number(1)],
    ];
    const wide = sheet('汇总', WIDE, { merges: ['C1:E1', 'F1:I1'] });
    const results = await read(wide, sheet('民生.项目', rows));
    expect(strayCells(results)).toEqual([['A3'], ['A2', 'A3']]);
    const nameless = rows.map((row) => row.slice(1));
    const without = await read(wide, sheet('民生.项目', nameless));
    expect(codesOf(without)).toEqual(['sheet-table-without-districts', 'sheet-table-without-districts']);
  });
});

/** For each result the cells of rows that are nobody's. */
function strayCells(results: readonly ReadResult[]) {
  return results.map(({ diagnostics }) =>
    diagnostics.filter(({ code }) => code === 'sheet-table-stray-row').map(({ place }) => place.cell),
  );
}

async function code(bytes: Uint8Array) {
  return codesOf(await readXlsx('a.xlsx', bytes, SLOTS));
}

describe('a workbook that cannot be opened', () => {
  const whole = handmade([sheet('表1', REPORT)]);

  it('is refused in words', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await code(old)).toEqual(['workbook-old']);
    expect(await code(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      'workbook-encrypted',
    ]);
    expect(await code(Buffer.from('<html><table></table></html>'))).toEqual(['workbook-not']);
    expect(await code(new Uint8Array())).toEqual(['workbook-not']);
    expect(await code(whole.subarray(0, whole.length >> 1))).toEqual(['workbook-truncated']);
    expect(await code(writeZip(packBlock([]), [pack('word/document.xml', '<w/>')]))).toEqual([
      'workbook-not',
    ]);
    expect(await code(writeZip(packBlock([]), [pack('xl/workbook.bin', 'x')]))).toEqual(['workbook-binary']);
  });

  it('is refused when its parts are too large, or larger than they say', async () => {
    const bomb = pack('xl/worksheets/sheet1.xml', Buffer.alloc(65 * 1024 * 1024, 32));
    const others = partsOf([sheet('表1', REPORT)]).filter(({ name }) => name !== bomb.name);
    expect(await code(writeZip(packBlock([]), [...others, bomb]))).toEqual(['workbook-too-large']);
    for (const size of [1000, 0])
      expect(await code(writeZip(packBlock([]), [...others, { ...bomb, size }]))).toEqual([
        'workbook-broken',
      ]);
  });

  it('is refused, never thrown, wherever its bytes are changed', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const results = await readXlsx('a.xlsx', bytes, SLOTS);
      const values = valuesOf(results[0]);
      if (codesOf(results).length === 0) expect(values).toEqual(VALUES);
      else expect(values).toEqual({});
    }
  });
});
