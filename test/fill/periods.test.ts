import { describe, expect, it } from 'vitest';
import { isPeriod, mayStandForPeriod, spanOf } from '../../src/fill/periods.ts';

describe('a period', () => {
  it.each([
    '2026',
    '2026年',
    '2026年上半年',
    '1—6月',
    '1-6月份',
    '前三季度',
    '前两个季度',
    '2026 年 1 — 6 月',
  ])('is %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  it.each(['', '5', '1-6', '6月3日', '同上', '2026年上半年工作'])('is not %j', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  it.each([
    ['2026', '2026年'],
    ['2026年上半年', '2026年1—6月'],
    ['2026年一季度', '2026年1-3月份'],
    ['2026年二季度', '2026年4至6月'],
    ['2026年前三季度', '2026年1~9月'],
    ['四季度', '10—12月'],
    ['2026年全年', '2026年1—12月'],
  ])('%s is %s', (one, other) => {
    expect(spanOf(one)).toBe(spanOf(other));
  });

  it.each([
    ['2026年上半年', '上半年'],
    ['2026年上半年', '2025年上半年'],
    ['二季度', '上半年'],
    ['三季度', '前三季度'],
    ['1—5月', '1—6月'],
  ])('%s is not %s', (one, other) => {
    expect(spanOf(one)).not.toBe(spanOf(other));
  });

  it('may be meant by a day, figures and 同上, but by no other words', () => {
    expect(['6月3日', '1-6', '同上', '〃'].every(mayStandForPeriod)).toBe(true);
    expect(['长期坚持', '云岭区', ''].some(mayStandForPeriod)).toBe(false);
  });
});
