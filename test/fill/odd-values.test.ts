import { describe, expect, it } from 'vitest';
import { checkValues } from '../../src/fill/odd-values.ts';
import type { Slot } from '../../src/model/slot.ts';
import { bound, slot, slotMap, told } from '../bind/bind-records.ts';

function warned(slots: readonly Slot[], text: string) {
  const map = slotMap(...slots);
  return checkValues(map, bound(map, text)).map((each) => ({
    severity: each.severity,
    slot: each.slot,
    ...told(each),
  }));
}

describe('a rate below -100', () => {
  it.each(['-100.1', '-132', '-99999999999999999999', '下降101%'])('%s is odd', (text) => {
    expect(warned([slot('增长', '率')], `增长: ${text}`)).toMatchObject([
      { code: 'rate-below-minus-100', severity: 'warning', slot: '增长', at: text },
    ]);
  });

  it.each(['-100', '-100.00', '-99.9', '0', '1000', 'X', '', '-1,000'])('%s is not', (text) => {
    expect(warned([slot('增长', '率')], `增长: "${text}"`)).toEqual([]);
  });
});

describe('bounds', () => {
  const loan = slot('复产.放款', '量', '亿元', { max: '复产.授信' });
  const credit = slot('复产.授信', '量', '亿元', { min: '0', max: '1000.5' });

  it('a figure', () => {
    expect(warned([credit], '复产: {授信: -0.1}')).toMatchObject([
      { code: 'value-below-bound', says: '“复产.授信”是 -0.1，低于 0', at: '-0.1' },
    ]);
    expect(warned([credit], '复产: {授信: 1000.51}')).toMatchObject([{ code: 'value-above-bound' }]);
    expect(warned([credit], '复产: {授信: 1000.50}')).toEqual([]);
    expect(warned([credit], '复产: {授信: 10005001万元}')).toMatchObject([
      { says: '“复产.授信”是 1000.5001，高于 1000.5' },
    ]);
  });

  it('another slot', () => {
    expect(warned([loan, credit], '复产: {放款: 12.1, 授信: 12}')).toMatchObject([
      {
        code: 'value-above-bound',
        slot: '复产.放款',
        says: '“复产.放款”是 12.1，高于“复产.授信”的 12',
        at: '12.1',
      },
    ]);
    expect(warned([loan, credit], '复产: {放款: 12, 授信: 120000万}')).toEqual([]);
  });

  it('bounds nothing where the other is missing, wrong or of another unit', () => {
    expect(warned([loan, credit], '复产: {放款: 12.1}')).toEqual([]);
    expect(warned([loan, credit], '复产: {放款: 12.1, 授信: "1,2"}')).toEqual([]);
    expect(warned([loan, { ...credit, unit: '万元' }], '复产: {放款: 12.1, 授信: 12}')).toEqual([]);
  });

  it('compares digits, however many', () => {
    const slots = [slot('数', '量', '吨', { max: '100000000000000000000.1' })];
    expect(warned(slots, '数: 100000000000000000000.2')).toHaveLength(1);
    expect(warned(slots, '数: 100000000000000000000.09')).toEqual([]);
  });

  it('the number of names', () => {
    const areas = [slot('示范片', '名单', '', { min: '3', max: '3' })];
    expect(warned(areas, '示范片: 甲、乙')).toMatchObject([
      { code: 'names-too-few', says: '名单“示范片”只有 2 个，少于 3' },
    ]);
    expect(warned(areas, '示范片: 甲、乙、丙、丁')).toMatchObject([{ code: 'names-too-many' }]);
    expect(warned(areas, '示范片: 甲、乙、丙')).toEqual([]);
    expect(warned(areas, '示范片: ')).toEqual([]);
  });

  it('the cells of a table', () => {
    const columns = [
      slot('投资', '量', '亿元', { max: '上限' }),
      slot('上限', '量', '亿元'),
      slot('增长', '率'),
    ];
    const text = '综合:\n  项目:\n    - {投资: 5, 上限: 4, 增长: -101}\n    - {投资: 3, 上限: 4, 增长: 1}\n';
    expect(warned([slot('综合.项目', '表', '', { columns })], text)).toMatchObject([
      { code: 'value-above-bound', slot: '综合.项目.投资', at: '5' },
      { code: 'rate-below-minus-100', slot: '综合.项目.增长', at: '-101' },
    ]);
  });
});

describe('rows of a table', () => {
  const columns = [slot('名称', '名'), slot('总量', '量', '亿元'), slot('增速', '率')];
  const amounts = ['351.2', '286.4', '198.7', '420.5', '96.2', '127.3', '75.8'];

  function rows(total: string, rate: string) {
    const each = amounts.map((amount, at) => `{ 名称: 第${at}区, 总量: ${amount}, 增速: ${at}.5 }`);
    return `区县: [${[...each, `{ 名称: 末区, 总量: ${total}, 增速: ${rate} }`].join(', ')}]`;
  }

  it('are compared, each column by itself', () => {
    expect(warned([slot('区县', '表', '', { columns })], rows('1763000', '176.3'))).toMatchObject([
      { code: 'amount-off-scale', slot: '区县.总量', at: '1763000' },
      { code: 'rate-off-scale', slot: '区县.增速', at: '176.3' },
    ]);
  });

  it('have nothing odd where they are near to each other', () => {
    expect(warned([slot('区县', '表', '', { columns })], rows('176.3', '4.4'))).toEqual([]);
  });

  it('are said where one has the name of another', () => {
    const text = rows('176.3', '4.4').replace('末区', '第3区');
    expect(warned([slot('区县', '表', '', { columns })], text)).toMatchObject([
      { code: 'row-twice', slot: '区县.名称', at: '第3区', says: '“区县.名称”里“第3区”写了两行' },
    ]);
    const kinds = columns.map((column) => (column.key === '名称' ? { ...column, key: '类别' } : column));
    expect(warned([slot('区县', '表', '', { columns: kinds })], text.replaceAll('名称', '类别'))).toEqual([]);
  });

  it('are said where one has all figures of another', () => {
    const heads = ['甲', '乙', '丙', '丁', '戊'];
    const many = [slot('名称', '名'), ...heads.map((key) => slot(key, '量', '亿元'))];
    const row = (name: string, figures: readonly string[]): string =>
      `{ 名称: ${name}, ${heads.map((key, at) => `${key}: ${figures[at]}`).join(', ')} }`;
    const table = (...all: readonly string[]): string => `区县: [${all.join(', ')}]`;
    const slots = [slot('区县', '表', '', { columns: many })];
    const figures = ['12.3', '4.5', '6', '0', '3.1'];
    expect(warned(slots, table(row('云岭区', figures), row('松岚区', figures)))).toMatchObject([
      { code: 'row-copied', at: '松岚区', says: '“松岚区”一行的 5 个数字与“云岭区”一行的完全一样' },
    ]);
    expect(warned(slots, table(row('云岭区', figures), row('松岚区', [...figures.slice(1), '9'])))).toEqual(
      [],
    );
    const noughts = ['0', '0', '0', '0', '1'];
    expect(warned(slots, table(row('云岭区', noughts), row('松岚区', noughts)))).toEqual([]);
  });

  it('are not compared below a bound, of which it is said', () => {
    const bounded = columns.map((column) => (column.kind === '名' ? column : { ...column, max: '100000' }));
    expect(
      warned([slot('区县', '表', '', { columns: bounded })], rows('1763000', '4.4')).map(({ code }) => code),
    ).toEqual(['value-above-bound']);
  });
});
