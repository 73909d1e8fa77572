import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { distance, nearest, nearness } from '../../src/text/near.ts';
import { textOf } from '../figures/figures.ts';

describe('distance', () => {
  it.each([
    ['固定资产投资', '固定资产投姿', 1],
    ['地区', '区地', 1],
    ['N95口罩', 'KN95口罩', 1],
    ['固定资产投资', '固定资产投资', 0],
    ['', '地区', 2],
    ['𠮷野家', '吉野家', 1],
    ['check', 'chekc', 1],
  ])('%s to %s', (a, b, steps) => {
    expect(distance(a, b)).toBe(steps);
  });

  const word = textOf('甲乙丙丁', { maxLength: 8 });

  test.prop([word, word])('is the same both ways, 0 for the same, and within the lengths', (a, b) => {
    const steps = distance(a, b);
    expect(steps).toBe(distance(b, a));
    expect(steps === 0).toBe(a === b);
    expect(steps).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    expect(steps).toBeLessThanOrEqual(Math.max(a.length, b.length));
  });

  test.prop([textOf('甲乙丙丁', { minLength: 2 }), fc.nat()])('is 1 for a swap', (a, n) => {
    const at = n % (a.length - 1);
    const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
    expect(distance(a, swapped)).toBe(a === swapped ? 0 : 1);
  });
});

describe('nearness', () => {
  it.each([
    ['年渡', '年度'],
    ['固定资产投资额', '固定资产投资'],
    ['固定资产投资（亿元）', '固定资产投资'],
    ['ＫＮ95口罩', 'KN95口罩'],
    ['kn95口罩', 'KN95口罩'],
    ['固定资产 投资', '固定资产投资'],
    ['地区名称', '地区'],
    ['规上工业总产值增涨', '规上工业总产值增长'],
  ])('%s is near %s', (name, known) => {
    expect(nearness(name, known)).toBeDefined();
  });

  it.each([
    ['填表人', '地区'],
    ['联系电话', '登记户数'],
    ['单位', '地区'],
    ['x', 'y'],
    ['人口', '综合'],
    ['地区生产总值', '地区'],
  ])('%s is not near %s', (name, known) => {
    expect(nearness(name, known)).toBeUndefined();
  });

  it('does not compare a text of a million characters', () => {
    expect(nearness('甲'.repeat(1_000_000), '乙'.repeat(1_000_000))).toBeUndefined();
  });
});

it('nearest gives the known name with the fewest steps', () => {
  expect(nearest('chek', ['fill', 'slots', 'check'])).toBe('check');
  expect(nearest('登记人數', ['登记户数', '登记人数'])).toBe('登记人数');
  expect(nearest('完全不同的名字', ['登记户数', '登记人数'])).toBeUndefined();
});
