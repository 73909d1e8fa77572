import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compare, shift } from '../../src/figures/figure.ts';
import { convert, otherUnits, placesBetween } from '../../src/figures/units.ts';
import { figure } from './figures.ts';

const FAMILIES = [
  ['元', '千元', '万元', '百万元', '千万元', '亿元', '万亿元'],
  ['人', '万人'],
  ['户', '万户'],
  ['只', '万只', '亿只'],
  ['平方米', '万平方米', '公顷', '平方公里', '平方千米', '㎡'],
  ['吨', '万吨', '千克', '公斤', '克'],
  ['米', '公里', '千米', '万公里'],
  ['千瓦时', '度', '万度', '亿千瓦时'],
  ['千瓦', '万千瓦', '兆瓦'],
  ['美元', '万美元', '亿美元'],
  ['亩', '万亩'],
  ['人次', '万人次'],
];

describe('convert', () => {
  it.each([
    ['352000', '万元', '亿元', '35.2'],
    ['352000', '万', '亿元', '35.2'],
    ['352000', '万', '亿', '35.2'],
    ['35.2', '亿', '万元', '352000'],
    ['0.00', '万元', '亿元', '0'],
    ['12.50', '亿元', '亿', '12.50'],
    ['12.50', '公顷', '万平方米', '12.50'],
    ['3', '平方公里', '万平方米', '300'],
    ['35000', '户', '万户', '3.5'],
    ['5000', '公斤', '吨', '5'],
    ['1.5', '万公里', '米', '15000000'],
    ['2', '万亿元', '亿元', '20000'],
    ['1200', '千克', '公斤', '1200'],
    ['1', '度', '千瓦时', '1'],
  ])('%s%s in %s is %s', (amount, unit, target, result) => {
    expect(convert(amount, unit, target)).toBe(result);
  });

  it.each([
    ['美元', '元'],
    ['亿美元', '亿元'],
    ['万', '亿美元'],
    ['元', '美元'],
    ['万', '万人'],
    ['人次', '人'],
    ['户', '人'],
    ['亩', '公顷'],
    ['斤', '公斤'],
    ['%', '亿元'],
    ['亿亿元', '亿元'],
    ['', '元'],
    ['万万元', '亿元'],
    ['个百分点', '%'],
    ['人民币', '元'],
  ])('does not turn %s into %s', (unit, target) => {
    expect(convert('5', unit, target)).toBeUndefined();
  });

  const pair = fc
    .constantFrom(...FAMILIES)
    .chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));

  test.prop([figure, pair])('goes there and back', (amount, [unit, other]) => {
    const there = convert(amount, unit, other) ?? '';
    const back = convert(there, other, unit) ?? '';
    expect(compare(back, amount)).toBe(0);
    expect(there).toBe(
      placesBetween(unit, other) === 0 ? amount : shift(amount, placesBetween(unit, other) ?? 0),
    );
  });

  test.prop([
    fc
      .constantFrom(...FAMILIES.keys())
      .chain((a) => fc.tuple(fc.constant(a), fc.constantFrom(...FAMILIES.keys()))),
    fc.nat(10),
    fc.nat(10),
  ])('turns no unit into one of another family', ([a, b], i, j) => {
    fc.pre(a !== b);
    const [one, other] = [FAMILIES[a] ?? [], FAMILIES[b] ?? []];
    expect(placesBetween(one[i % one.length] ?? '', other[j % other.length] ?? '')).toBeUndefined();
  });
});

describe('otherUnits', () => {
  it('names what a person would think of', () => {
    expect(otherUnits('亿')).toEqual(['元', '千元', '万元', '百万元', '千万元', '万亿元']);
    expect(otherUnits('万人')).toEqual(['人']);
    expect(otherUnits('吨')).toContain('公斤');
    expect(otherUnits('%')).toEqual([]);
    expect(otherUnits('')).toEqual([]);
  });

  it.each(FAMILIES.flat())('names only units that %s can be given in', (unit) => {
    for (const other of otherUnits(unit)) expect(placesBetween(other, unit)).toBeDefined();
  });
});
