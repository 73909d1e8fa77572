import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/model/record.ts';
import { readCsv } from '../../../src/sheets/read/csv.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { handmade, number } from '../../fixtures/sheets/handmade.ts';
import { resultsOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap } from '../../fixtures/sheets/slots.ts';

const SLOTS = slotMap([
  slot('地区', '名'),
  slot('投资', '量', { unit: '亿元' }),
  slot('收入', '量', { unit: '亿元' }),
  slot('外贸', '量', { unit: '亿元' }),
  slot('家数', '数', { unit: '家' }),
  slot('增长', '率', { unit: '%' }),
]);
const HEAD = '地区,投资,收入,外贸,家数,增长';

/** What is said of rows of sums: the slot, its figure and what the rows come to. */
function differencesIn(results: readonly ReadResult[]): unknown[] {
  return results.flatMap(({ diagnostics }) =>
    diagnostics.flatMap(({ code, slot: key, args }) =>
      code === 'sheet-total-differs' ? [[key, args['figure'], args['sum'], args['count']]] : [],
    ),
  );
}

async function differences(...rows: readonly string[]) {
  const text = [HEAD, ...rows].join('\n');
  return differencesIn(await resultsOf(readCsv('汇总.csv', Buffer.from(text), SLOTS)));
}

const ROWS = [
  '云岭区,351.2,28.61,12.5,35,5.2',
  '松岚区,286.4,19.48,3.2,28,3.1',
  '澄溪县,198.7,15.02,6.1,19,4.4',
];

describe('a row of sums in which one column differs', () => {
  it('is asked about: below its rows', async () => {
    expect(await differences(...ROWS, '合计,839.3,63.11,21.8,82,4.3')).toEqual([
      ['投资', '839.3', '836.3', 3],
    ]);
  });

  it('above them', async () => {
    expect(await differences('全市,836.3,63.11,21.8,85,4.3', ...ROWS)).toEqual([['家数', '85', '82', 3]]);
  });

  it('of a group of them', async () => {
    const found = await differences(
      ...ROWS,
      '小计,836.3,63.11,21.8,82,',
      '望川市,10,1,1,1,2',
      '竹坪县,20,2,2,2,1',
      '小计,30,3,4,3,',
    );
    expect(found).toEqual([['外贸', '4', '3', 2]]);
  });

  it('in a workbook, whatever unit is stated', async () => {
    const cells = Object.fromEntries(
      [
        ['地区', '投资（万元）', '收入', '外贸'],
        ['云岭区', 3512000, 28.61, 12.5],
        ['松岚区', 2864000, 19.48, 3.2],
        ['合计', 6376000, 48.09, 16.7],
      ].flatMap((row, at) =>
        row.map((value, column) => [
          `${'ABCD'[column]}${at + 1}`,
          typeof value === 'number' ? number(String(value)) : value,
        ]),
      ),
    );
    const results = await readXlsx('汇总.xlsx', handmade([{ name: '表', cells }]), SLOTS);
    expect(differencesIn(results)).toEqual([['外贸', '16.7', '15.7', 2]]);
  });
});

describe('a row of sums is left alone', () => {
  it.each([
    ['that adds up', ['合计,836.3,63.11,21.8,82,4.3']],
    ['whose figures were rounded', ['合计,836,63.1,21.8,82,4.3']],
    ['that is an average', ['平均,278.8,21.04,7.3,27,4.3']],
    ['of which one column is an average', ['合计,836.3,63.11,7.3,82,4.3']],
    ['that has more than its rows in all', ['合计,900.3,70.11,25.8,90,4.3']],
    ['of which one column alone adds up', ['合计,836.3,70.11,25.8,,']],
  ])('%s', async (_, total) => {
    expect(await differences(...ROWS, ...total)).toEqual([]);
  });

  it('where a row lacks a figure', async () => {
    expect(await differences(...ROWS, '望川市,10,1,,1,', '合计,846.3,64.11,21.8,83,')).toEqual([]);
  });

  it('above more rows than are kept', async () => {
    const rows = Array.from({ length: 301 }, (_, at) => `第${at}区,1,1,1,1,1`);
    expect(await differences(...rows, '合计,301,301,302,301,')).toEqual([]);
    expect(await differences(...rows.slice(1), '合计,300,300,302,300,')).toEqual([
      ['外贸', '302', '300', 300],
    ]);
  });
});

const amounts = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 99_999 }))), {
  minLength: 1,
  maxLength: 20,
});
const tenth = (units: number): string => `${Math.floor(units / 10)}.${units % 10}`;

test.prop([amounts])('whatever adds up is left alone', async (rows) => {
  const line = (name: string, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): string =>
    `${name},${tenth(a)},${tenth(b)},${tenth(c)},${d},1`;
  const sums = [0, 1, 2, 3].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  expect(await differences(...rows.map((row, at) => line(`第${at}区`, row)), line('合计', sums))).toEqual([]);
});
