import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lineColumn } from '../../../src/model/source.ts';
import { readCsv } from '../../../src/sheets/read/csv.ts';
import { codesOf, resultsOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap, someSlots } from '../../fixtures/sheets/slots.ts';
import { gb18030 } from '../../text/gb18030.ts';

const SLOTS = slotMap(someSlots);

async function read(text: string | Uint8Array, file = '上报.csv') {
  return resultsOf(readCsv(file, typeof text === 'string' ? Buffer.from(text) : text, SLOTS));
}

const HEAD = '地区,固定资产投资,固定资产投资增长,综合.人数,民生.人数（人）,占比,企业,火车站,备注';
const FIRST = '云岭区,12.50,-3.2%,"1,200",30,85.5,"甲公司、\n乙公司",是,';
const SECOND = '松岚县,8,持平,900,,,,,迟报';
const WIDE = [HEAD, FIRST, SECOND].join('\r\n');

const VALUES = {
  地区: '云岭区',
  '综合.固定资产投资': '12.50',
  '综合.固定资产投资增长': '-3.2%',
  '综合.人数': '1200',
  '民生.人数': '30',
  '民生.占比': '85.5',
  '民生.企业': '甲公司、\n乙公司',
  '民生.火车站': '是',
};
const OTHER = {
  地区: '松岚县',
  '综合.固定资产投资': '8',
  '综合.固定资产投资增长': '持平',
  '综合.人数': '900',
};

const TALL =
  '章节,项目,单位,值,含义,备注\n,地区,,云岭区,,\n综合,固定资产投资,亿元,12.50,,\n,固定资产投资增长,%,-3.2%,,\n,人数,人,"1,200",,\n民生,人数,人,30,,\n,占比,%,85.5,,\n,企业,,"甲公司、\n乙公司",,\n,火车站,,是,,\n';

describe('a level that the district’s name does not tell', () => {
  it.each([
    ['a column', '地区,层级,占比\n高新区管委会,区,85.5\n'],
    ['a row', '章节,项目,单位,值\n,地区,,高新区管委会\n,层级,,区\n民生,占比,%,85.5\n'],
  ])('may be %s of its own', async (_, text) => {
    const results = await read(text);
    expect(results.map(valuesOf)).toEqual([{ 地区: '高新区管委会', 层级: '区', '民生.占比': '85.5' }]);
    expect(codesOf(results)).toEqual([]);
  });
});

describe('a CSV file', () => {
  it('may have a district a row', async () => {
    const results = await read(WIDE);
    expect(codesOf(results)).toEqual([]);
    expect(results.map(valuesOf)).toEqual([VALUES, OTHER]);
  });

  it('may have a slot a row', async () => {
    const results = await read(TALL);
    expect(codesOf(results)).toEqual([]);
    expect(results.map(valuesOf)).toEqual([VALUES]);
  });

  it('may be of others than districts, by the slot that names them', async () => {
    const slots = slotMap([{ ...slot('单位', '名'), isSubject: true }, slot('人数', '数', { unit: '人' })]);
    const text = '单位,人数\n水务局,12\n合计,12\n以上数据截至六月底由各单位报送,\n';
    const results = await resultsOf(readCsv('上报.csv', Buffer.from(text), slots));
    expect(results.map(valuesOf)).toEqual([{ 单位: '水务局', 人数: '12' }]);
    expect(codesOf(results)).toEqual(['sheet-total-left-alone', 'sheet-note-left-alone']);
  });

  it.each([
    ['counts its columns', '1,2,3'],
    ['counts its columns behind a sign', '甲,1,2'],
    ['counts its columns in brackets', '（1）,（2）,（3）'],
    ['repeats its head', '地区,综合.人数,民生.人数'],
    ['sums up with a blank in the word', '合　计,3,7'],
    ['sums up with a colon', '总计：,3,7'],
    ['sums up, saying how many', '小计（2个）,3,7'],
  ])('leaves a row alone that %s, and says so', async (_what, row) => {
    const results = await read(`地区,综合.人数,民生.人数\n云岭区,1,3\n${row}\n松岚县,2,4`);
    expect(results.map((result) => valuesOf(result)['地区'])).toEqual(['云岭区', '松岚县']);
    expect(codesOf(results)).toHaveLength(1);
    expect(codesOf(results)[0]).toMatch(/^sheet-(?:note|total)-left-alone$/);
  });

  it.each([
    ['behind its own figure', '地区,固定资产投资,单位,综合.人数\n云岭区,35.2,万元,8', '35.2万元', '8'],
    [
      'behind its own figure, a foreign one',
      '地区,固定资产投资,单位,综合.人数\n云岭区,35.2,亿美元,8',
      '35.2亿美元',
      '8',
    ],
    ['before all figures', '地区,计量单位,固定资产投资,综合.人数\n云岭区,万元,35.2,8', '35.2万元', '8'],
    ['left blank', '地区,固定资产投资,单位,综合.人数\n云岭区,35.2,,8', '35.2', '8'],
    [
      'where the head says another',
      '地区,固定资产投资（亿元）,综合.人数,单位\n云岭区,35.2,8,万人',
      '35.2',
      '8万人',
    ],
  ])('takes a row’s units from a column of units %s', async (_where, text, amount, count) => {
    const [result] = await read(text);
    expect(result && valuesOf(result)).toMatchObject({ '综合.固定资产投资': amount, '综合.人数': count });
  });

  it('may have districts as heads', async () => {
    const results = await read(
      '项目,云岭区,松岚县\n综合.固定资产投资,12.50,8\n固定资产投资增长,-3.2%,持平\n占比,85.5,\n综合.人数,1,2\n民生.人数,3,4',
    );
    expect(results.map(({ record }) => record?.district?.text)).toEqual(['云岭区', '松岚县']);
    expect(results.map((result) => valuesOf(result)['综合.固定资产投资'])).toEqual(['12.50', '8']);
  });

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${WIDE}`)],
    ['semicolons', Buffer.from(WIDE.replaceAll('"1,200"', '1200').replaceAll(',', ';'))],
    ['tabs', Buffer.from(WIDE.replaceAll('"1,200"', '1200').replaceAll(',', '\t'))],
    ['a line sep=', Buffer.from(`sep=,\r\n${WIDE}`)],
    ['a title and blank lines', Buffer.from(`2020年上半年,,,,,,,,\n\n${WIDE}\n\n,,,,,,,,\n`)],
  ])('may have %s', async (_, bytes) => {
    expect((await read(bytes)).map(valuesOf)).toEqual([VALUES, OTHER]);
    expect(codesOf(await read(bytes))).toEqual([]);
  });

  it('may be in GB18030, which is said', async () => {
    const results = await read(gb18030(WIDE));
    expect(codesOf(results)).toEqual(['gb18030-text']);
    expect(results.map(valuesOf)).toEqual([VALUES, OTHER]);
  });

  it('may be tab-separated by its name, in UTF-8, GB18030 or UTF-16', async () => {
    const text = WIDE.replaceAll('"1,200"', '1200').replaceAll(',', '\t').replace('甲公司、', '甲,公司、,');
    const values = { ...VALUES, '民生.企业': '甲,公司、,\n乙公司' };
    const wide = (mark: string): Buffer => Buffer.from(`${mark}${text}`, 'utf16le');
    const forms = [
      Buffer.from(text),
      gb18030(text),
      wide('\uFEFF'),
      wide(''),
      wide('\uFEFF').swap16(),
      wide('').swap16(),
    ];
    for (const bytes of forms) {
      expect((await read(bytes, '上报.tsv')).map(valuesOf)).toEqual([values, OTHER]);
    }
    expect(codesOf(await read(wide('\uFEFF').subarray(0, 101), '上报.tsv'))).toEqual([
      'unsupported-encoding',
    ]);
  });

  it('names its template in the first line', async () => {
    for (const line of ['模板,简报.md.hbs', '模板：简报.md.hbs', '模板,简报.md.hbs,,,,,,,']) {
      for (const table of [WIDE, TALL]) {
        const results = await read(`${line}\n${table}`);
        expect(codesOf(results)).toEqual([]);
        expect(results.map((result) => valuesOf(result)['模板'])).toEqual(results.map(() => '简报.md.hbs'));
        expect(results.map((result) => valuesOf(result)['地区'])[0]).toBe('云岭区');
      }
    }
    expect(valuesOf((await read(WIDE.replace('备注', '模板')))[1])).not.toHaveProperty('模板');
  });

  it('places values and heads where they stand, within quotation marks', async () => {
    const entry = (await read(WIDE))[0]?.record?.root.entries[3];
    const source = entry?.value.place.source;
    expect(source?.text.slice(entry?.value.place.start, entry?.value.place.end)).toBe('1,200');
    expect(source?.text.slice(entry?.keyPlace.start, entry?.keyPlace.end)).toBe('综合.人数');
    expect(source === undefined ? undefined : lineColumn(source, entry?.value.place.start ?? 0)).toEqual({
      line: 2,
      column: 18,
    });
  });

  it('names the row that does not fit, with its line, and reads on', async () => {
    const rows = [HEAD, '青石区,1,234,5,6,7,8,9,是,', '北山县,1,2', FIRST, '南湖区,"1,2', SECOND];
    const results = await read(rows.join('\n'));
    expect(results.map((result) => valuesOf(result)['地区'])).toEqual([
      undefined,
      undefined,
      '云岭区',
      undefined,
      '松岚县',
    ]);
    expect(
      results.flatMap(({ diagnostics }) => diagnostics.map(({ code, args }) => [code, args['line']])),
    ).toEqual([
      ['csv-width', 2],
      ['csv-width', 3],
      ['csv-quote', 6],
    ]);
  });

  it('does not fill a slot whose row does not fit', async () => {
    const results = await read(TALL.replace(',人数,人,"1,200",,', ',人数,人,1,200,,'));
    expect(codesOf(results)).toEqual(['csv-width']);
    expect(valuesOf(results[0])['综合.人数']).toEqual({ broken: 'csv-width', text: '1' });
    const value = results[0]?.record?.root.entries.find(({ key }) => key === '综合.人数')?.value;
    expect(value?.type === 'broken' && value.diagnostic === results[0]?.diagnostics[0]).toBe(true);
    expect(valuesOf(results[0])['民生.占比']).toBe('85.5');
  });

  it('keeps what spreadsheets put in to keep figures as text', async () => {
    const results = await read(`${HEAD}\n云岭区,"=""12.50""",'-3.2,=“1”,=A1,#REF!,,,`);
    expect(valuesOf(results[0])).toMatchObject({
      '综合.固定资产投资': '12.50',
      '综合.固定资产投资增长': '-3.2',
      '民生.人数': { broken: 'sheet-formula-as-text' },
      '民生.占比': { broken: 'sheet-error-value' },
    });
  });

  it('leaves thousands separators of words alone', async () => {
    expect(valuesOf((await read(`${HEAD}\n云岭区,,,,,,"1,200 强企业",,`))[0])['民生.企业']).toBe(
      '1,200 强企业',
    );
    expect(valuesOf((await read(`${HEAD}\n云岭区,"1,20",,,,,,,`))[0])['综合.固定资产投资']).toBe('1,20');
  });

  it('leaves totals and notes alone, said with the record before them', async () => {
    const results = await read(`${WIDE}\n合计,20.5,,,,,,,\n注：数据截至6月底,,,,,,,,\n`);
    expect(results).toHaveLength(2);
    expect(codesOf(results.slice(1))).toEqual(['sheet-total-left-alone', 'sheet-note-left-alone']);
  });

  it.each(['注：快报', '备注：待核', '一、市区', '（二）县域', '填表人：张三'])(
    'takes %s for no district',
    async (note) => {
      const results = await read(`${WIDE}\n${note},,,,,,,,\n`);
      expect(results).toHaveLength(2);
      expect(codesOf(results)).toEqual(['sheet-note-left-alone']);
    },
  );

  it.each([
    ['地区,固定资产投资,,民生.占比\n云岭区,12.5,-3.2,85.5\n', ['sheet-column-unnamed']],
    ['地区,固定资产投资,,民生.占比\n,亿元,,%\n云岭区,12.5,"1,200",85.5\n', ['sheet-column-unnamed']],
    ['地区,固定资产投资,,民生.占比\n云岭区,12.5,快报数,85.5\n', []],
    [',地区,固定资产投资,民生.占比\n1,云岭区,12.5,85.5\n2,松岚县,8,60\n', []],
  ])('says of %j that a column of figures has no head, or does not', async (text, codes) => {
    expect(codesOf(await read(text))).toEqual(codes);
  });

  it('may have heads of two rows, which name slots together', async () => {
    const heads = [
      '地区,固定资产投资,,民生.占比\n,总量（万元）,增速（%）,\n',
      '2026年上半年主要指标,,,\n地区,固定资产投资,,民生.占比\n,完成（万元）,同比,%\n',
    ];
    for (const head of heads) {
      const results = await read(`${head}云岭区,125000,-3.2,85.5\n松岚县,80000,4.1,60\n`);
      expect(codesOf(results)).toEqual([]);
      expect(results.map(valuesOf)).toEqual([
        {
          地区: '云岭区',
          '综合.固定资产投资': '125000万元',
          '综合.固定资产投资增长': expect.stringMatching(/^-3\.2%?$/),
          '民生.占比': expect.stringMatching(/^85\.5%?$/),
        },
        expect.objectContaining({ 地区: '松岚县' }),
      ]);
    }
  });

  it('says when there is nothing to read', async () => {
    expect(codesOf(await read(''))).toEqual(['csv-empty']);
    expect(codesOf(await read('\r\n,,\r\n'))).toEqual(['csv-empty']);
    expect(codesOf(await read('甲,乙\n1,2'))).toEqual(['sheet-no-slots']);
    expect(codesOf(await read(HEAD))).toEqual(['sheet-no-rows']);
    expect(codesOf(await read(Buffer.from('PK\x03\x04rest')))).toEqual(['not-a-text-file']);
  });

  it('is read row by row as results are asked for', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => SECOND.replace('松岚', `第${at}`));
    const results = readCsv('a.csv', Buffer.from([HEAD, ...rows].join('\n')), SLOTS);
    expect(valuesOf((await results.next()).value ?? undefined)['地区']).toBe('第0县');
    expect(valuesOf((await results.next()).value ?? undefined)['地区']).toBe('第1县');
  });

  test.prop(
    [
      fc.string({
        unit: fc.constantFrom(
          '地区',
          '综合',
          '.',
          '人数',
          ',',
          '"',
          '\n',
          '1',
          '.5',
          '%',
          '区',
          '项目',
          '值',
          ' ',
          '=',
        ),
        maxLength: 60,
      }),
    ],
    { numRuns: 1000 },
  )('is never too strange to be read or refused', async (text) => {
    const results = await read(text);
    expect(results.length).toBeGreaterThan(0);
    for (const { record, diagnostics } of results) {
      expect(record !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});
