import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/bind/bind.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { handmade, type XmlSheet } from '../../fixtures/sheets/handmade.ts';
import { codesOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap } from '../../fixtures/sheets/slots.ts';

const STEPS = slot('工序', '表', { columns: [slot('名称', '名'), slot('进度', '比')] });
const PROJECTS = slot('项目', '表', {
  columns: [slot('名称', '名'), slot('投资', '量', { unit: '亿元' }), slot('单位', '名单'), STEPS],
});
const SLOTS = slotMap([
  slot('地区', '名'),
  slot('期间', '名'),
  slot('区县', '表', { columns: [slot('序号', '数'), slot('名称', '名'), PROJECTS, slot('人数', '数')] }),
]);

/** Rows of cells with blanks between them, `_` for none. */
function sheet(name: string, rows: string, merges: readonly string[] = []): XmlSheet {
  const cells = rows.split('\n').flatMap((row, at) =>
    row
      .trim()
      .split(' ')
      .flatMap((text, column) =>
        text === '_' ? [] : [[`${String.fromCharCode(65 + column)}${at + 1}`, text] as const],
      ),
  );
  return { name, cells: Object.fromEntries(cells), merges };
}

const MAIN = sheet('汇总', '项目 值\n地区 松岚市\n期间 上半年');
const DISTRICTS = sheet('区县', '序号 名称 人数\n1 云岭区 30\n2 城西区 20');

async function read(...sheets: readonly XmlSheet[]) {
  return readXlsx('a.xlsx', handmade([MAIN, DISTRICTS, ...sheets]), SLOTS);
}

function said(results: Awaited<ReturnType<typeof read>>) {
  return results.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, slot: key, place }) => [code, key, `${place.sheet}!${place.cell}`]),
  );
}

describe('a 表 in the rows of another', () => {
  it.each([
    ['its column by its whole key', '区县.项目', '区县.名称 名称 投资'],
    ['by the table', '项目', '区县 名称 投资'],
    ['by both', '项目表', '区县名称 名称 投资（亿元）'],
    ['wherever it stands', '区县.项目', '名称 投资 区县.名称'],
  ])('has its rows from a sheet that names theirs: %s', async (_, name, heads) => {
    const order = heads.split(' ').map((head) => (head.startsWith('区县') ? 0 : head === '名称' ? 1 : 2));
    const rows = [
      ['云岭区', '桥', '3.20'],
      ['城西区', '路', '1'],
      ['云岭区', '渠', '0'],
    ].map((row) => order.map((at) => row[at]).join(' '));
    const results = await read(sheet(name, [heads, ...rows].join('\n')));
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])['区县']).toEqual([
      {
        序号: '1',
        名称: '云岭区',
        人数: '30',
        项目: [
          { 名称: '桥', 投资: '3.20' },
          { 名称: '渠', 投资: '0' },
        ],
      },
      { 序号: '2', 名称: '城西区', 人数: '20', 项目: [{ 名称: '路', 投资: '1' }] },
    ]);
  });

  it('is empty where no row names it, and a 名单 in a row is a cell', async () => {
    const results = await read(sheet('区县.项目', '区县.名称 名称 投资 单位\n城西区 路 1 甲局、乙局'));
    const [result] = results;
    if (result?.record === undefined) throw new Error('no record');
    const { values, diagnostics } = bind(SLOTS, result.record);
    expect(diagnostics).toEqual([]);
    const rows = values.get('区县')?.rows ?? [];
    expect(rows.map((row) => row.get('项目')?.rows?.length)).toEqual([0, 1]);
    expect(rows[1]?.get('项目')?.rows?.[0]?.get('单位')?.items).toEqual(['甲局', '乙局']);
  });

  it('may hold another, whose sheet names the rows of both', async () => {
    const results = await read(
      sheet('区县.项目', '区县.名称 名称\n云岭区 桥\n城西区 桥'),
      sheet('工序', '区县.名称 区县.项目.名称 名称 进度\n城西区 桥 打桩 50\n云岭区 桥 架梁 100'),
    );
    expect(codesOf(results)).toEqual([]);
    expect(valuesOf(results[0])['区县']).toMatchObject([
      { 项目: [{ 工序: [{ 名称: '架梁', 进度: '100' }] }] },
      { 项目: [{ 工序: [{ 名称: '打桩', 进度: '50' }] }] },
    ]);
  });

  it('takes cells that are merged for each of their rows, and tells totals and notes of rows', async () => {
    const rows = '区县.名称 名称 投资\n云岭区 桥 1\n_ 路 2\n云岭区 小计 3\n合计 _ 3\n注：含在建项目';
    const results = await read(sheet('区县.项目', rows, ['A2:A3']));
    expect(valuesOf(results[0])['区县']).toMatchObject([{ 项目: [{ 名称: '桥' }, { 名称: '路' }] }, {}]);
    expect(said(results)).toEqual([
      ['sheet-table-total', '区县.项目', '区县.项目!B4'],
      ['sheet-table-total', '区县.项目', '区县.项目!A5'],
      ['sheet-table-note', '区县.项目', '区县.项目!A6'],
    ]);
  });
});

describe('a row that belongs to no row of the other table, or to one of two', () => {
  it('is an error at its cell', async () => {
    const results = await read(sheet('区县.项目', '区县.名称 名称\n云领区 桥\n_ 路\n云岭区 渠'));
    expect(valuesOf(results[0])['区县']).toMatchObject([{ 项目: [{ 名称: '渠' }] }, {}]);
    expect(said(results)).toEqual([
      ['sheet-table-holder-unknown', '区县.项目', '区县.项目!A2'],
      ['sheet-table-holder-blank', '区县.项目', '区县.项目!A3'],
    ]);
    expect(results[0]?.diagnostics.map(({ args }) => args['known'] ?? args['example'])).toEqual([
      '云岭区',
      '云岭区',
    ]);
  });

  it('is one where the other table has two rows of that name', async () => {
    const twice = sheet('区县', '名称 人数\n云岭区 30\n云岭区 20\n城西区 1\n城东区 1\n城东区 2');
    const inner = sheet('区县.项目', '区县.名称 名称\n云岭区 桥\n城西区 路');
    const results = await readXlsx('a.xlsx', handmade([MAIN, twice, inner]), SLOTS);
    expect(said(results)).toEqual([['sheet-table-holder-doubled', '区县.项目', '区县.项目!A2']]);
    expect(results[0]?.diagnostics[0]?.args).toMatchObject({ count: 2, where: { zh: '区县!A2、区县!A3' } });
  });

  it('is one where the other table has no sheet', async () => {
    const results = await readXlsx(
      'a.xlsx',
      handmade([MAIN, sheet('区县.项目', '区县.名称 名称\n云岭区 桥')]),
      SLOTS,
    );
    expect(said(results)).toEqual([['sheet-table-holder-unknown', '区县.项目', '区县.项目!A2']]);
  });

  it('is said once where the sheet has no column for it', async () => {
    const results = await read(sheet('区县.项目', '名称 投资\n桥 1\n路 2'));
    expect(said(results)).toEqual([['sheet-table-without-holders', '区县.项目', '区县.项目!A2']]);
    expect(valuesOf(results[0])['区县']).toEqual([
      { 序号: '1', 名称: '云岭区', 人数: '30' },
      { 序号: '2', 名称: '城西区', 人数: '20' },
    ]);
  });
});

describe('where many reports are collected', () => {
  const main = sheet('汇总', '地区 期间\n松岚市 上半年\n白河市 上半年');
  const districts = sheet('区县', '地区 名称\n松岚市 城区\n白河市 城区');

  it('belongs to the row of its own district', async () => {
    const inner = sheet('区县.项目', '地区 区县.名称 名称\n白河市 城区 路\n松岚市 城区 桥');
    const results = await readXlsx('a.xlsx', handmade([main, districts, inner]), SLOTS);
    expect(codesOf(results)).toEqual([]);
    expect(results.map((result) => valuesOf(result)['区县'])).toEqual([
      [{ 名称: '城区', 项目: [{ 名称: '桥' }] }],
      [{ 名称: '城区', 项目: [{ 名称: '路' }] }],
    ]);
  });

  it('is told only of that district’s report where it belongs nowhere', async () => {
    const inner = sheet('区县.项目', '地区 区县.名称 名称\n白河市 郊区 路\n松岚市 城区 桥');
    const results = await readXlsx('a.xlsx', handmade([main, districts, inner]), SLOTS);
    expect(results.map(({ diagnostics }) => diagnostics.map(({ place }) => place.cell))).toEqual([
      [],
      ['B2'],
    ]);
  });
});

it('what a row lacks belongs beside the columns of its own sheet', async () => {
  const rows = sheet('区县', '序号 名称\n1 云岭区');
  const [result] = await readXlsx(
    'a.xlsx',
    handmade([MAIN, rows, sheet('区县.项目', '区县 名称\n云岭区 桥')]),
    SLOTS,
  );
  if (result?.record === undefined) throw new Error('no record');
  const { ifShown } = bind(SLOTS, result.record);
  expect(ifShown.map(({ slot: key, args }) => [key, (args['how'] as { zh: string }).zh])).toEqual([
    ['区县.项目.投资', '在“名称”（区县.项目!B1）右边加一列“投资”，填上 …亿元'],
    ['区县.项目.单位', '在“名称”（区县.项目!B1）右边加一列“单位”，填上 ……、……'],
    ['区县.人数', '在“名称”（区县!B1）右边加一列“人数”，填上 …'],
  ]);
});
