import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bindText } from '../../src/bind/value.ts';
import { findMistake } from '../../src/figures/mistakes.ts';
import type { Slot } from '../../src/model/slot.ts';
import { bound, slot, slotMap, told } from '../bind/bind-records.ts';
import { figure } from '../figures/figures.ts';

const SLOTS = slotMap(
  slot('投资', '量', '亿元'),
  slot('规模', '量', '亿'),
  slot('面积', '量', '万平方米'),
  slot('人数', '数', '人'),
  slot('登记', '量', '万人'),
  slot('名次', '数'),
  slot('增长', '率'),
  slot('占比', '比'),
);
const PLACE = { file: 'd.csv', cell: 'C7' };

function slotOf(key: string): Slot {
  return SLOTS.get(key) ?? slot(key, '名');
}

/** What is printed, or what is said. */
function read(key: string, text: string) {
  const { state, text: printed, diagnostic: said } = bindText(slotOf(key), text, PLACE);
  return state === 'given' ? printed : { state, ...(said === undefined ? {} : told(said)) };
}

describe('figures that are read', () => {
  it.each<[string, string, string]>([
    ['投资', '12.50', '12.50'],
    ['投资', ' 5.0 ', '5.0'],
    ['投资', '-0.10', '-0.10'],
    ['投资', '12345678901234567890123.45', '12345678901234567890123.45'],
    ['投资', '35.20亿元', '35.20'],
    ['投资', '35.20 亿元', '35.20'],
    ['投资', '35.20亿', '35.20'],
    ['投资', '352000万元', '35.2'],
    ['投资', '352000万', '35.2'],
    ['规模', '500', '500'],
    ['规模', '500亿', '500'],
    ['规模', '500亿元', '500'],
    ['规模', '5000000万元', '500'],
    ['人数', '120', '120'],
    ['人数', '120人', '120'],
    ['人数', '1.2万人', '12000'],
    ['名次', '100', '100'],
    ['面积', '3.50公顷', '3.50'],
    ['面积', '35000平方米', '3.5'],
    ['增长', '5.2', '5.2'],
    ['增长', '-3.20%', '-3.20'],
    ['增长', '5.2 %', '5.2'],
    ['增长', '增长5.2%', '5.2'],
    ['增长', '同比增长 5.20', '5.20'],
    ['增长', '下降3.2%', '-3.2'],
    ['增长', '下降0.0%', '0.0'],
    ['增长', '-0', '0'],
    ['增长', '-0.0', '0.0'],
    ['投资', '-0.00亿元', '0.00'],
    ['增长', '减少 3.2 %', '-3.2'],
    ['增长', '持平', '0'],
    ['增长', '0', '0'],
    ['增长', '-132', '-132'],
    ['占比', '62.5', '62.5'],
    ['占比', '62.50%', '62.50'],
    ['占比', '0', '0'],
    ['占比', '100.00', '100.00'],
  ])('%s: %s', (key, text, printed) => {
    expect(read(key, text)).toBe(printed);
  });

  test.prop([figure])('an amount and a rate are printed letter for letter, nought without a sign', (text) => {
    const printed = text.replace(/^-(?=[0.]+$)/, '');
    expect(read('投资', text)).toBe(printed);
    expect(read('投资', `${text}亿元`)).toBe(printed);
    expect(read('增长', `${text}%`)).toBe(printed);
  });

  it('whether quoted or not', () => {
    for (const text of ['12.50', '"12.50"', "'12.50'"]) {
      expect(bound(slotMap(slotOf('投资')), `投资: ${text}`).values.get('投资')?.text).toBe('12.50');
    }
  });
});

describe('figures that are not', () => {
  it.each<[string, string, string, string]>([
    ['投资', '1,234', 'figure-separator', '1234'],
    ['投资', '1，234万元', 'figure-separator', '1234万元'],
    ['投资', '010', 'figure-extra-zero', '10'],
    ['投资', '+5', 'figure-plus', '5'],
    ['投资', '.5', 'figure-point', '0.5'],
    ['投资', '1e3', 'figure-exponent', '1000'],
    ['投资', '0x1F', 'figure-radix', '31'],
    ['投资', '1_000', 'figure-separator', '1000'],
    ['投资', '１２', 'figure-full-width', '12'],
    ['投资', '一百', 'figure-numerals', '100'],
    ['投资', '−3.2', 'figure-minus', '-3.2'],
    ['投资', '- 3.2', 'figure-space', '-3.2'],
    ['投资', '约5亿元', 'figure-about', '5亿元'],
    ['投资', '5亿元左右', 'figure-about', '5亿元'],
    ['投资', '￥500', 'figure-currency', '500元（单位是元）或 500亿元（单位是亿元）'],
    ['投资', '￥500万', 'figure-currency', '500万'],
    ['投资', '35.2亿元亿元', 'unit-doubled', '35.2亿元'],
    ['人数', '5万', 'unit-foreign', '5万人'],
    ['登记', '5万', 'unit-foreign', '5万人'],
    ['人数', '3百人', 'figure-numerals', '300人'],
    ['人数', '12.0', 'count-decimals', '12'],
    ['人数', '-0', 'count-negative', '0'],
    ['人数', '1,234人', 'figure-separator', '1234人'],
    ['增长', '增长５.2％', 'figure-full-width', '增长5.2%'],
    ['增长', '下降-3.2%', 'rate-sign-twice', '-3.2'],
    ['增长', '增长−3.2%', 'rate-sign-twice', '-3.2'],
    ['增长', '5.2%%', 'unit-doubled', '5.2%'],
    ['增长', '增长5.2%以上', 'figure-about', '增长5.2%'],
    ['增长', '百分之五', 'figure-fraction', '5%'],
    ['增长', '5.2％', 'figure-full-width', '5.2%'],
    ['占比', '-0.0', 'share-out-of-range', '0'],
    ['名次', '12位', 'unit-unwanted', '12'],
  ])('%s: %s: %s, to be written %s', (key, text, code, right) => {
    expect(read(key, text)).toMatchObject({ state: 'wrong', code, fix: `写成 ${right}` });
  });

  it.each<[string, string, string]>([
    ['投资', '#REF!', 'figure-unreadable'],
    ['面积', '3百', 'unit-foreign'],
    ['投资', '5美元', 'unit-foreign'],
    ['投资', '5亿美元', 'unit-foreign'],
    ['投资', '5%', 'unit-foreign'],
    ['投资', '5万人', 'unit-foreign'],
    ['投资', '3-5', 'figure-range'],
    ['投资', '2020-06-01', 'figure-date'],
    ['投资', '三分之一', 'figure-fraction'],
    ['投资', '若干', 'figure-unreadable'],
    ['投资', '一汽大众', 'figure-unreadable'],
    ['投资', '1.2.3', 'figure-unreadable'],
    ['投资', '$5', 'figure-foreign-money'],
    ['投资', '5万2', 'figure-unreadable'],
    ['投资', 'true', 'figure-unreadable'],
    ['人数', '5千', 'unit-foreign'],
    ['人数', '5名', 'unit-foreign'],
    ['人数', '1.5', 'count-decimals'],
    ['人数', '1.23456万人', 'count-decimals'],
    ['人数', '-12', 'count-negative'],
    ['增长', '5.2个百分点', 'rate-in-points'],
    ['增长', '提高3个百分点', 'rate-in-points'],
    ['增长', '1.2倍', 'unit-foreign'],
    ['增长', '5‰', 'unit-foreign'],
    ['增长', '环比增长5.2%', 'figure-unreadable'],
    ['增长', '基本持平', 'figure-unreadable'],
    ['占比', '132', 'share-out-of-range'],
    ['占比', '100.01%', 'share-out-of-range'],
    ['占比', '-1', 'share-out-of-range'],
    ['占比', '增长5%', 'figure-unreadable'],
    ['名次', '5万', 'unit-unwanted'],
  ])('%s: %s: %s', (key, text, code) => {
    expect(read(key, text)).toMatchObject({ state: 'wrong', code });
  });

  it('names both units', () => {
    expect(read('投资', '5亿美元')).toMatchObject({ says: '“投资”的单位是亿元，“亿美元”换算不了' });
    expect(read('人数', '5名')).toMatchObject({ says: '“人数”的单位是人，“名”换算不了', fix: '写成 …人' });
  });

  it('points to the very unit', () => {
    const { diagnostics } = bound(slotMap(slotOf('投资')), '投资: "5 亿美元"');
    expect(diagnostics.map((each) => told(each).at)).toEqual(['亿美元']);
  });

  it('a long text is named by its beginning', () => {
    const found = read('投资', '很长的话'.repeat(1000));
    expect(found).toMatchObject({ code: 'figure-unreadable' });
    expect(JSON.stringify(found).length).toBeLessThan(400);
  });

  const kinds = fc.constantFrom(...SLOTS.values());
  const piece = fc.constantFrom(
    ...'0123456789.,，-−+ eXO约余左右一百千万亿元人%％～/年月￥负增长下降持平个百分点'.split(''),
  );
  const typed = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''));

  test.prop([kinds, typed], { numRuns: 3000 })(
    'a form that is proposed is read, and as what was mended',
    (kind, text) => {
      const { state, diagnostic: said } = bindText(kind, text, PLACE);
      if (state !== 'wrong' || said === undefined) return;
      const { right } = said.args;
      if (typeof right !== 'string' || right.startsWith('…')) return;
      expect(bindText(kind, right, PLACE).state).toBe('given');
      expect(findMistake(right)).toBeUndefined();
    },
  );
});
