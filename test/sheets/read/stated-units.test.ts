import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/sheets/read/csv.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { handmade } from '../../fixtures/sheets/handmade.ts';
import { codesOf, resultsOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slotMap, someSlots } from '../../fixtures/sheets/slots.ts';

const SLOTS = slotMap(someSlots);
const KEY = '综合.固定资产投资';

async function values(...lines: string[]) {
  const [result] = await resultsOf(readCsv('上报.csv', Buffer.from(lines.join('\n')), SLOTS));
  return valuesOf(result);
}

describe('a unit that is stated once for many figures', () => {
  it.each([
    ['单位：万元,'],
    [',单位:万元'],
    ['云岭区统计表（单位：万元）,'],
    ['云岭区统计表（万元）,'],
    [',计量单 位： 万元、%'],
    ['单位：,万元'],
  ])('stands above a row a slot: %s', async (above) => {
    const read = await values(above, '项目,值', '固定资产投资,1685', '固定资产投资增长,5.2');
    expect(read).toEqual({ [KEY]: '1685万元', '综合.固定资产投资增长': '5.2' });
  });

  it('stands between the rows for those under it', async () => {
    const read = await values('单位：万元,', '项目,值', '固定资产投资,1685', '单位：千人,', '综合.人数,3');
    expect(read).toEqual({ [KEY]: '1685万元', '综合.人数': '3千人' });
  });

  it('stands in the head of the values, beside the row, or with its section', async () => {
    expect(await values('项目,值（万元）,备注', '固定资产投资,1685,')).toEqual({ [KEY]: '1685万元' });
    expect(await values('项目,单位,值（万元）', '固定资产投资,,1685')).toEqual({ [KEY]: '1685万元' });
    expect(await values('项目,值,备注', '固定资产投资,1685,单位：万元')).toEqual({ [KEY]: '1685万元' });
    expect(await values('章节,项目,值', '综合（万元）,固定资产投资,1685')).toEqual({ [KEY]: '1685万元' });
  });

  it('stands above a row a district, also over some of its columns', async () => {
    expect(await values(',,单位：万元', '地区,固定资产投资,综合.人数', '云岭区,1685,30')).toMatchObject({
      [KEY]: '1685万元',
      '综合.人数': '30',
    });
    const cells = {
      B1: '投资（万元）',
      A2: '地区',
      B2: '固定资产投资',
      C2: '固定资产投资增长',
      D2: '综合.人数',
      A3: '云岭区',
      B3: '1685',
      C3: '5.2',
      D3: '30',
    };
    const grouped = handmade([{ name: '上报', cells, merges: ['B1:C1'] }]);
    const [result] = await readXlsx('上报.xlsx', grouped, SLOTS);
    expect(valuesOf(result)).toMatchObject({ [KEY]: '1685万元', '综合.固定资产投资增长': '5.2' });
  });

  it('yields to a unit of the row, of the head, or of the cell', async () => {
    const above = '单位：万元,,';
    expect(await values(above, '项目,单位,值', '固定资产投资,亿元,16')).toEqual({ [KEY]: '16' });
    expect(await values('单位：万元,', '项目,值', '固定资产投资（亿元）,16')).toEqual({ [KEY]: '16' });
    expect(await values('单位：万元,', '项目,值', '固定资产投资,16亿元')).toEqual({ [KEY]: '16亿元' });
  });

  it('is none where an office is meant, or another kind of unit', async () => {
    for (const text of ['填报单位：云岭区统计局', '单位：家', '云岭区统计表（2024年）'])
      expect(await values(`${text},`, '项目,值', '固定资产投资,16')).toEqual({ [KEY]: '16' });
  });

  it('is asked for where two could be meant, unless one is the slot’s own, which is read and said', async () => {
    const said = async (...lines: string[]) => {
      const results = await resultsOf(readCsv('上报.csv', Buffer.from(lines.join('\n')), SLOTS));
      return results.flatMap(({ diagnostics }) =>
        diagnostics.map(({ code, severity }) => `${code} ${severity}`),
      );
    };
    const rows = ['项目,值', '固定资产投资,16'];
    expect(await said('单位：亿元、万元,', ...rows)).toEqual(['sheet-unit-stated warning']);
    expect(await said('单位：万元、元,', ...rows)).toEqual(['sheet-unit-unclear error']);
    expect(await said('单位：万元、元,', '地区,固定资产投资', '云岭区,16')).toEqual([
      'sheet-unit-unclear error',
    ]);
    expect(await said('单位：万元、元,', '项目,值', '固定资产投资,16亿元')).toEqual([]);
    expect(await said('单位：万元、%,', ...rows)).toEqual(['sheet-unit-stated warning']);
  });

  it('is said once, but for a unit in the head of the values', async () => {
    const codes = async (...lines: string[]) =>
      codesOf(await resultsOf(readCsv('上报.csv', Buffer.from(lines.join('\n')), SLOTS)));
    const said = ['sheet-unit-stated'];
    expect(await codes('单位：万元,', '项目,值', '固定资产投资,1685', '固定资产投资增长,5')).toEqual(said);
    expect(await codes('单位：万元,', '地区,固定资产投资', '云岭区,1685', '松岚县,8')).toEqual(said);
    expect(await codes('项目,单位,值（万元）', '固定资产投资,,1685')).toEqual([]);
    expect(await codes('单位：亿元,', '项目,值', '固定资产投资,1685')).toEqual([]);
  });
});
