import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import { lineColumn } from '../../src/model/source.ts';
import { readCsv } from '../../src/sheets/read/csv.ts';
import { readXlsx } from '../../src/sheets/read/xlsx.ts';
import { handmade, type XmlCell } from '../fixtures/sheets/handmade.ts';
import { resultsOf } from '../fixtures/sheets/results.ts';
import { slot, slotMap } from '../fixtures/sheets/slots.ts';

const SLOTS = slotMap([
  slot('地区', '名'),
  slot('综合.收入', '量', { unit: '亿元' }),
  slot('期间', '名'),
  slot('综合.支出', '量', { unit: '亿元' }),
  slot('综合.人数', '数', { unit: '人' }),
  slot('综合.项目', '表', { columns: [slot('名称', '名'), slot('投资', '量', { unit: '亿元' })] }),
]);

/** What is said of the slots that a sheet lacks: the place, and what to do. */
async function missing(...sheets: readonly (readonly (readonly XmlCell[])[])[]) {
  const workbook = handmade(
    sheets.map((rows, at) => ({
      name: at === 0 ? '表1' : '项目',
      cells: Object.fromEntries(
        rows.flatMap((row, r) => row.map((cell, c) => [`${String.fromCharCode(65 + c)}${r + 1}`, cell])),
      ),
    })),
  );
  const [result] = await readXlsx('a.xlsx', workbook, SLOTS);
  if (result?.record === undefined) throw new Error('no record');
  const { ifShown, diagnostics } = bind(SLOTS, result.record);
  return [...diagnostics, ...ifShown]
    .filter(({ code }) => code === 'value-missing')
    .map(({ slot: key, place, args }) => [key, place.sheet, place.cell, (args['how'] as { zh: string }).zh]);
}

describe('a slot that a sheet lacks', () => {
  it('belongs into a new row, below the one before it in its section', async () => {
    const rows = [
      ['项目', '值'],
      ['地区', '云岭区'],
      ['期间', '1—5月份'],
      ['综合.收入', '1'],
      ['综合.人数', '3'],
    ];
    expect(await missing(rows)).toEqual([
      ['综合.支出', '表1', 'A4', '在“综合.收入”（表1!A4）下面加一行“综合.支出”，填上 …亿元'],
    ]);
    expect(await missing(rows.filter(([name]) => name !== '地区'))).toEqual([
      ['地区', '表1', undefined, '加一行“地区”，填上 ……'],
      ['综合.支出', '表1', 'A3', '在“综合.收入”（表1!A3）下面加一行“综合.支出”，填上 …亿元'],
    ]);
  });

  it('belongs into a new column where slots are columns, also in the sheet of a 表', async () => {
    const wide = [
      ['地区', '期间', '综合.收入', '综合.人数'],
      ['云岭区', '1—5月份', '1', '3'],
    ];
    expect(await missing(wide, [['名称'], ['甲']])).toEqual([
      ['综合.支出', '表1', undefined, '在“综合.收入”（表1!C1）右边加一列“综合.支出”，填上 …亿元'],
      ['综合.项目.投资', '项目', undefined, '在“名称”（项目!A1）右边加一列“投资”，填上 …亿元'],
    ]);
  });
});

describe('a default of a slot that a sheet lacks', () => {
  const slots = slotMap([
    slot('地区', '名'),
    slot('收入', '量', { unit: '亿元' }),
    slot('年度', '名', { default: '2024' }),
  ]);

  it.each([
    ['地区,收入\n云岭区,1\n松岚县,2\n', ['2:1', '3:1']],
    ['项目,值\n收入,1\n地区,云岭区\n', ['2:4']],
  ])('is told of at the record: %j', async (text, places) => {
    const results = await resultsOf(readCsv('a.csv', Buffer.from(text), slots));
    const told = results.flatMap(({ record }) => (record ? bind(slots, record).ifShown : []));
    expect(told.map(({ code }) => code)).toEqual(places.map(() => 'default-used'));
    expect(
      told.map(({ place: { source, start } }) => {
        const { line, column } = lineColumn(source ?? { text: '' }, start ?? -1);
        return `${line}:${column}`;
      }),
    ).toEqual(places);
  });
});
