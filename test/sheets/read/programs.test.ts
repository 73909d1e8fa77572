import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { codesOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slotMap, someSlots } from '../../fixtures/sheets/slots.ts';

const FOLDER = new URL('../../fixtures/sheets/', import.meta.url);

function read(name: string) {
  return readXlsx(name, readFileSync(new URL(name, FOLDER)), slotMap(someSlots));
}

const FIRST = {
  地区: '云岭区',
  年度: '2020年',
  '综合.固定资产投资': '12.50',
  '综合.固定资产投资增长': '-3.2%',
  '综合.人数': '1200',
  '民生.人数': '30',
  '民生.占比': '85.5',
  '民生.企业': '甲公司、乙公司',
  '民生.火车站': '是',
  '民生.项目': [{ 名称: '甲项目', 投资: '1.50' }],
};
const SECOND = {
  地区: '松岚县',
  年度: '2020',
  '综合.固定资产投资': '8',
  '综合.固定资产投资增长': '持平',
  '综合.人数': '900',
  '民生.项目': [{ 名称: '丙项目', 投资: '3' }],
};

describe('a wide workbook counted from 1904, with merged heads and a hidden row', () => {
  it('is read as openpyxl wrote it, but for the formula it did not compute', async () => {
    const results = await read('openpyxl-wide.xlsx');
    const uncomputed = { broken: 'sheet-formula-uncomputed', text: '' };
    expect(results.map(valuesOf)).toEqual([FIRST, { ...SECOND, '综合.固定资产投资': uncomputed }]);
    expect(codesOf(results)).toEqual([
      'sheets-left-alone',
      'sheet-hidden-left-alone',
      'sheet-formula-uncomputed',
    ]);
  });

  it('is read as LibreOffice saved it', async () => {
    const results = await read('libreoffice-wide.xlsx');
    expect(results.map(valuesOf)).toEqual([FIRST, SECOND]);
    expect(codesOf(results)).toEqual(['sheets-left-alone', 'sheet-hidden-left-alone']);
  });
});

describe('a report with merged sections, another unit, and formulas', () => {
  const VALUES = {
    '综合.固定资产投资': '125000.00万元',
    '综合.固定资产投资增长': '-3.2',
    '综合.人数': '1200人',
    '民生.人数': '30',
    '民生.占比': { broken: 'sheet-error-value', text: '#DIV/0!' },
    '民生.企业': '甲公司、乙公司',
    '民生.火车站': 'TRUE',
  };

  it('is read as LibreOffice saved it', async () => {
    const results = await read('libreoffice-tall.xlsx');
    expect(results.map(valuesOf)).toEqual([VALUES]);
    expect(results[0]?.record?.district?.text).toBe('云岭区');
    expect(results[0]?.diagnostics.map(({ code, place }) => [code, place.sheet, place.cell])).toEqual([
      ['sheet-error-value', '云岭区', 'E6'],
    ]);
  });

  it('has errors where openpyxl computed nothing', async () => {
    const results = await read('openpyxl-tall.xlsx');
    expect(results[0]?.diagnostics.map(({ code, place }) => [code, place.cell])).toEqual([
      ['sheet-formula-uncomputed', 'E3'],
      ['sheet-formula-uncomputed', 'E4'],
      ['sheet-formula-uncomputed', 'E6'],
    ]);
  });
});
