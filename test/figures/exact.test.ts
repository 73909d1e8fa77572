import { fc, test as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import {
  add,
  compareExact,
  exact,
  halfOfLast,
  multiply,
  showExact,
  subtract,
} from '../../src/figures/exact.ts';

const of = (figure: string) => exact(figure) ?? expect.unreachable();

it('adds, subtracts and multiplies without loss', () => {
  expect(showExact(add(of('0.1'), of('0.2')))).toBe('0.3');
  expect(showExact(add(of('8.6'), of('45.2'), of('46.2')))).toBe('100.0');
  expect(showExact(subtract(of('1'), of('1.05')))).toBe('-0.05');
  expect(showExact(multiply(of('1.1'), of('1.1')))).toBe('1.21');
  expect(showExact(halfOfLast(of('5.2')))).toBe('0.05');
  expect(showExact(of('12,345'))).toBe('12345');
});

it.each(['', '1.', '.5', '1.2.3', '一', '１'])('%j is no figure', (text) => {
  expect(exact(text)).toBeUndefined();
});

const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }));
property.prop([decimal, decimal])('orders as the numbers are', ([a, p], [b, q]) => {
  const order = compareExact({ units: BigInt(a), places: p }, { units: BigInt(b), places: q });
  expect(order).toBe(Math.sign(a * 10 ** (3 - p) - b * 10 ** (3 - q)));
});
