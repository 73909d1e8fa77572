import { describe, expect, it } from 'vitest';
import { longDecimal, plainDecimal } from '../../../src/sheets/read/decimal.ts';

describe('a number with more than 15 digits', () => {
  it.each([
    ['1234567890123456.78', '1234567890123456.78'],
    ['-01234567890123456.780', '-1234567890123456.78'],
    ['1234567890123456', '1234567890123456'],
    ['100000000000000001', '100000000000000001'],
    ['123456789012.3456', '123456789012.3456'],
  ])('%s keeps those that were written', (written, kept) => {
    expect(longDecimal(written)).toBe(kept);
  });

  it.each([
    ['0.30000000000000004', '0.3'],
    ['0.7999999999999999', '0.8'],
    ['98765.43210000001', '98765.4321'],
    ['1200000000000000000', '1200000000000000000'],
    ['1.5E+20', '150000000000000000000'],
    ['12.50', '12.5'],
  ])('%s is %s: it has no more, or noise of arithmetic', (written, rounded) => {
    expect(longDecimal(written)).toBeUndefined();
    expect(plainDecimal(Number(written))).toBe(rounded);
  });
});
