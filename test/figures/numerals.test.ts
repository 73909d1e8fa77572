import { expect, it } from 'vitest';
import { toNumerals } from '../../src/figures/numerals.ts';

it.each([
  ['1', '一'],
  ['10', '十'],
  ['12', '十二'],
  ['20', '二十'],
  ['105', '一百零五'],
  ['110', '一百一十'],
  ['1001', '一千零一'],
])('%s is %s', (digits, han) => expect(toNumerals(digits)).toBe(han));
