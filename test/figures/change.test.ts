import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isFlat, rateWords, readRate, signed, splitRate } from '../../src/figures/change.ts';
import { isZero } from '../../src/figures/figure.ts';
import { figure, positive, textOf } from './figures.ts';

const WORDS = { up: '增长', down: '下降', flat: '持平', after: '以上' };

describe('rateWords', () => {
  it.each([
    ['5.2', '增长5.2%以上'],
    ['5.0', '增长5.0%以上'],
    ['-3.2', '下降3.2%'],
    ['-0.10', '下降0.10%'],
    ['0', '持平'],
    ['0.0', '持平'],
    ['-0', '持平'],
    ['-0.00', '持平'],
  ])('%s is %s', (rate, text) => {
    expect(rateWords(rate, WORDS)).toBe(text);
  });

  test.prop([figure])('never says a sign, nor 以上 of what does not rise', (rate) => {
    const text = rateWords(rate, WORDS);
    expect(text).not.toContain('-');
    expect(text.includes('以上')).toBe(text.startsWith('增长'));
    expect(text === '持平' || text.includes(rate.replace('-', ''))).toBe(true);
  });
});

describe('readRate', () => {
  const word = textOf('增长上升比年的以');
  const words = fc.record({ up: word, down: word, flat: word, after: word });

  test.prop([figure, words])('reads back what rateWords prints', (rate, those) => {
    fc.pre(those.up !== those.down);
    expect(readRate(rateWords(rate, those), those)).toBe(isZero(rate) ? '0' : rate);
  });

  it.each([
    ['增长5.2%', '5.2'],
    ['下降3.2％', '-3.2'],
    ['下降0.0%', '0.0'],
    ['与去年持平', '0'],
    ['下降3.2%以上', undefined],
    ['提高5.2%', undefined],
    ['增幅为5.2%', undefined],
    ['增长5.2', undefined],
  ])('%s is %s', (text, rate) => {
    expect(readRate(text, WORDS)).toBe(rate);
  });
});

describe('splitRate', () => {
  it.each([
    ['增长5.2%', 'up', '5.2%'],
    ['同比增长 5.2%', 'up', '5.2%'],
    ['上升5.2%', 'up', '5.2%'],
    ['下降3.2%', 'down', '3.2%'],
    ['减少3.2%', 'down', '3.2%'],
    ['负增长3.2%', 'down', '3.2%'],
    ['5.2%', undefined, '5.2%'],
    ['环比增长5.2%', undefined, '环比增长5.2%'],
    ['同比5.2%', undefined, '同比5.2%'],
  ])('takes %s apart', (text, direction, rest) => {
    const split = splitRate(text);
    expect(split.direction).toBe(direction);
    expect(split.rest).toBe(rest);
    expect(split.words + split.rest).toBe(text);
  });
});

test.prop([positive])('a rate goes into words and comes back', (rate) => {
  for (const written of [rate, signed(rate, 'down')]) {
    const said = rateWords(written, { ...WORDS, after: '' });
    const { direction, rest } = splitRate(said);
    const back = isFlat(said) ? said : signed(rest.replace('%', ''), direction ?? 'up');
    expect(back).toBe(/[1-9]/.test(rate) ? written : '持平');
  }
});

it.each(['持平', '同比持平', '与上年持平', '与去年同期持平'])('%s says that nothing changed', (text) => {
  expect(isFlat(text)).toBe(true);
});

it.each(['基本持平', '持平5%', '环比持平', '不持平'])('%s does not', (text) => {
  expect(isFlat(text)).toBe(false);
});
