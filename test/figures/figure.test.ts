import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  compare,
  isFigure,
  isNegative,
  isWhole,
  isZero,
  shift,
  splitFigure,
} from '../../src/figures/figure.ts';
import { figure } from './figures.ts';

/** A figure as a whole number of 10^-60: exact, and computed in another way than the code under test. */
function exact(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(60, '0'));
  return text.startsWith('-') ? -size : size;
}

describe('isFigure', () => {
  it.each(['0', '5', '-5', '12.50', '5.0', '0.10', '-0', '-0.0', '123456789012345678901234567890.5'])(
    'takes %s',
    (text) => {
      expect(isFigure(text)).toBe(true);
    },
  );

  it.each(
    [
      '',
      '-',
      '010',
      '00',
      '-01',
      '+5',
      '.5',
      '5.',
      '1e3',
      '1E3',
      '0x1F',
      '1_000',
      '1,234',
      '１２',
      '٣',
    ].concat(['1.2.3', ' 5', '5 ', '5\n', '- 5', '--5', '−5', 'Infinity', 'NaN', '五']),
  )('refuses %j', (text) => {
    expect(isFigure(text)).toBe(false);
  });

  test.prop([figure])('takes every figure', (text) => {
    expect(isFigure(text)).toBe(true);
  });
});

describe('splitFigure', () => {
  it.each([
    ['5.2亿元', '5.2', '亿元'],
    ['-5.2 %', '-5.2', '%'],
    ['12', '12', ''],
    ['0人', '0', '人'],
  ])('takes %s apart', (text, digits, rest) => {
    expect(splitFigure(text)).toEqual({ figure: digits, rest });
  });

  it.each(['010人', '1.2.3', '5.', '.5', '亿元', ''])('finds no figure before %j', (text) => {
    expect(splitFigure(text)).toBeUndefined();
  });

  test.prop([figure])('gives back the figure letter for letter', (text) => {
    expect(splitFigure(`${text}亿元`)).toEqual({ figure: text, rest: '亿元' });
  });
});

describe('shift', () => {
  it.each([
    ['352000', -4, '35.2'],
    ['35.2', 4, '352000'],
    ['12.50', -4, '0.00125'],
    ['0.10', 1, '1'],
    ['-5', -1, '-0.5'],
    ['0.00', -4, '0'],
    ['-0', 3, '0'],
    ['1', -12, '0.000000000001'],
    ['100', 0, '100'],
    ['1.500', 0, '1.5'],
  ])('%s times ten to the %i is %s', (text, places, result) => {
    expect(shift(text, places)).toBe(result);
  });

  test.prop([figure, fc.nat(20)])('is what BigInt computes', (text, places) => {
    expect(exact(shift(text, places))).toBe(exact(text) * 10n ** BigInt(places));
    expect(exact(shift(text, -places)) * 10n ** BigInt(places)).toBe(exact(text));
  });

  test.prop([figure, fc.integer({ min: -20, max: 20 })])(
    'gives a figure without zeros at its end, and back',
    (text, places) => {
      const there = shift(text, places);
      expect(isFigure(there)).toBe(true);
      expect(there).not.toMatch(/\.\d*0$|^-0$/);
      expect(shift(there, -places)).toBe(shift(text, 0));
    },
  );

  it('takes a million digits in its stride', () => {
    const long = `1.${'0'.repeat(1_000_000)}1`;
    expect(shift(long, 4)).toHaveLength(long.length);
  });
});

describe('compare', () => {
  test.prop([figure, figure])('is what BigInt finds', (a, b) => {
    const [x, y] = [exact(a), exact(b)];
    expect(Math.sign(compare(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
  });

  it.each([
    ['-0', '0.0', 0],
    ['1.0', '1', 0],
    ['9', '10', -1],
    ['-9', '-10', 1],
    ['0.09', '0.1', -1],
    ['99999999999999999999.1', '99999999999999999999.09', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compare(a, b))).toBe(sign);
  });
});

test.prop([figure])('zero, negative and whole are what BigInt finds', (text) => {
  const value = exact(text);
  expect(isZero(text)).toBe(value === 0n);
  expect(isNegative(text)).toBe(value < 0n);
  expect(isWhole(text)).toBe(value % 10n ** 60n === 0n);
});
