import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isFigure } from '../../src/figures/figure.ts';
import { type FigureMistake, findMistake } from '../../src/figures/mistakes.ts';
import { fromNumerals } from '../../src/figures/numerals.ts';
import { positive, textOf } from './figures.ts';

const MENDED: readonly (readonly [string, FigureMistake, string])[] = [
  ['1,234', 'separator', '1234'],
  ['1，234.5万元', 'separator', '1234.5万元'],
  ['1,234,567.80', 'separator', '1234567.80'],
  ["1'234", 'separator', '1234'],
  ['1_000', 'separator', '1000'],
  ['010', 'extra-zero', '10'],
  ['-007.50', 'extra-zero', '-7.50'],
  ['00', 'extra-zero', '0'],
  ['+5', 'plus', '5'],
  ['+1,234', 'plus', '1234'],
  ['.5', 'point', '0.5'],
  ['5.', 'point', '5'],
  ['5.亿元', 'point', '5亿元'],
  ['5。2', 'point', '5.2'],
  ['1e3', 'exponent', '1000'],
  ['-1.25E-2', 'exponent', '-0.0125'],
  ['1.23457E+14', 'exponent', '123457000000000'],
  ['0x1F', 'radix', '31'],
  ['0o17', 'radix', '15'],
  ['0b101', 'radix', '5'],
  ['１２', 'full-width', '12'],
  ['１，２３４', 'full-width', '1234'],
  ['5.2％', 'full-width', '5.2%'],
  ['－５．２', 'full-width', '-5.2'],
  ['−3.2', 'minus', '-3.2'],
  ['－3.2', 'minus', '-3.2'],
  ['–3.2%', 'minus', '-3.2%'],
  ['负3.2', 'minus', '-3.2'],
  ['--3.2', 'minus', '-3.2'],
  ['—-3.2%', 'minus', '-3.2%'],
  ['- 3.2', 'space', '-3.2'],
  ['1 234 567', 'space', '1234567'],
  ['3. 2', 'space', '3.2'],
  ['一百', 'numerals', '100'],
  ['一百二十人', 'numerals', '120人'],
  ['五点二', 'numerals', '5.2'],
  ['负三', 'numerals', '-3'],
  ['一百亿元', 'numerals', '100亿元'],
  ['3百人', 'numerals', '300人'],
  ['百分之五', 'fraction', '5%'],
  ['约5', 'about', '5'],
  ['5左右', 'about', '5'],
  ['约1,234万元左右', 'about', '1234万元'],
  ['10多亿元', 'about', '10亿元'],
  ['3千余人', 'about', '3000人'],
  ['1200余', 'about', '1200'],
  ['￥500', 'currency', '500元'],
  ['￥5亿', 'currency', '5亿'],
  ['-￥3', 'currency', '-3元'],
  ['￥-3万元', 'currency', '-3万元'],
  ['−￥3', 'minus', '-3元'],
  ['rmb 500', 'currency', '500元'],
  ['48.6亿元人民币', 'currency', '48.6亿元'],
  ['48.6亿人民币', 'currency', '48.6亿元'],
  ['500万人民币元', 'currency', '500万元'],
  ['500万元（人民币）', 'remark', '500万元'],
  ['12\u200B', 'hidden', '12'],
  ['2O', 'letter', '20'],
  ['5.2亿元，', 'remark', '5.2亿元'],
  ['5亿元（快报数）', 'remark', '5亿元'],
  ['5亿5000万元', 'compound', '55000万元'],
  ['1万2345人', 'compound', '12345人'],
  ['l2.5', 'letter', '12.5'],
];

/** Where nobody can tell what is meant, nothing is proposed. */
const UNCLEAR: readonly (readonly [string, FigureMistake])[] = [
  ['2020-06-01', 'date'],
  ['2020/6/1', 'date'],
  ['2020年6月', 'date'],
  ['6月30日', 'date'],
  ['12:30', 'date'],
  ['1/3', 'fraction'],
  ['三分之一', 'fraction'],
  ['一半', 'fraction'],
  ['3-5', 'range'],
  ['35.2-36', 'range'],
  ['3～5', 'range'],
  ['3%—5%', 'range'],
  ['100到200', 'range'],
  ['约3至5万', 'range'],
  ['12,34', 'separator'],
  ['$3.5', 'foreign-money'],
  ['US$ 3亿', 'foreign-money'],
  ['€-3', 'foreign-money'],
  ['-$3', 'foreign-money'],
  ['usd 5', 'foreign-money'],
  ['三百五', 'numerals'],
  ['三万五千', 'numerals'],
];

describe('findMistake', () => {
  it.each(MENDED)('%j: %s, to be written %s', (text, mistake, mended) => {
    expect(findMistake(text)).toEqual({ mistake, mended });
  });

  it.each(UNCLEAR)('%j: %s, and no form is proposed', (text, mistake) => {
    expect(findMistake(text)).toEqual({ mistake });
  });

  it.each(['5', '-5.20', '5亿元', '5 亿元', '5%', '5 美元', '$X', '1.2.3', 'SpaceX', '云岭', '', '5万2'])(
    'sees none in %j',
    (text) => {
      expect(findMistake(text)).toBeUndefined();
    },
  );

  test.prop([positive])('puts back the digits that a mistake hid', (text) => {
    const grouped = text.replace(/^\d+/, (whole) => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','));
    const wide = text.replace(/[0-9.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const written of [grouped, wide, `+${text}`, `约${text}`, `${text}左右`, `0${text}`]) {
      if (written !== text && written.length <= 60) expect(findMistake(written)?.mended).toBe(text);
    }
    expect(findMistake(text)).toBeUndefined();
  });

  const pieces = fc.constantFrom(
    ...'0123456789.,，-−＋+ 　eExXOol_约余左右一百万亿元%％~～/年月日￥负点分之半成'.split(''),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 24 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );

  test.prop([text], { numRuns: 2000 })('comes to an end, and leaves nothing to mend', (written) => {
    const mended = findMistake(written)?.mended;
    if (mended !== undefined) expect(findMistake(mended)).toBeUndefined();
  });
});

/** Written by places, in another way than it is read. */
function numerals(value: number): string {
  const text = [1000, 100, 10, 1]
    .map((place, index) => [Math.floor(value / place) % 10, '千百十'[index] ?? ''] as const)
    .map(([n, unit]) => (n === 0 ? '零' : ('零一二三四五六七八九'[n] ?? '') + unit))
    .join('');
  return text.replace(/零+/g, '零').replace(/^零|零$/g, '') || '零';
}

describe('fromNumerals', () => {
  it.each([
    ['零', '0'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['两百零五', '205'],
    ['三千零二十', '3020'],
    ['一万零三百', '10300'],
    ['三万五千', '35000'],
    ['一亿零二万', '100020000'],
    ['二〇二〇', '2020'],
    ['三十点五零', '30.50'],
  ])('%s is %s', (numerals, result) => {
    expect(fromNumerals(numerals)).toBe(result);
  });

  it.each(['', '三百五', '三万五', '百', '万', '十百', '五五十', '一点', '点五', '一点十', '零零五百', '甲'])(
    'cannot tell %j',
    (numerals) => {
      expect(fromNumerals(numerals)).toBeUndefined();
    },
  );

  test.prop([fc.nat(9999)])('reads every number below ten thousand', (value) => {
    expect(fromNumerals(numerals(value))).toBe(String(value));
  });

  test.prop([textOf('零〇一二两三九十百千万亿点负')])('gives a figure or nothing', (text) => {
    const result = fromNumerals(text);
    expect(result === undefined || isFigure(result)).toBe(true);
  });
});
