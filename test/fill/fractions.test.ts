import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import { checkFractions, fewFractions, percentagesIn, ratesIn } from '../../src/fill/fractions.ts';
import type { ScalarNode } from '../../src/model/record.ts';
import { bound, record, slot, slotMap, told } from '../bind/bind-records.ts';

const KEYS = ['甲增长', '乙增长', '丙增长', '丁占比', '戊增长', '己占比'];
const columns = [slot('增长', '率'), slot('投资', '量', '亿元')];
const slots = slotMap(
  ...KEYS.map((key) => slot(key, key.endsWith('比') ? '比' : '率')),
  slot('项目', '表', '', { columns }),
);
const percentages = percentagesIn(slots.values());

/** A record's rates in order: a text as typed, a number as a sheet's cell in no format holds it. */
function asked(given: readonly (string | number)[]) {
  const { root, ...rest } = record(given.map((value, at) => `${KEYS[at]}: ${value}`).join('\n'));
  const entries = root.entries.map((entry, at) => {
    const isNumber = typeof given[at] === 'number';
    return isNumber
      ? { ...entry, value: { ...(entry.value as ScalarNode), isNumber: true as const } }
      : entry;
  });
  const { values } = bind(slots, { ...rest, root: { ...root, entries } });
  return checkFractions(percentages, values).map(told);
}

describe('percentages pasted as fractions of one', () => {
  it.each([
    [['0.021', '0.634', '1']],
    [['-0.05', '0.2', '0', '0.62']],
    [[0.021, '3.5', -0.032, 0.634, '18.5', 1]],
    [[0.3, 0.5, 0.8, '60', '3.5']],
    [['0.021', '0.634', '-0.052', '60', '3.5', '18.5']],
    [[0.05, 0.62, -0.32, 60, 3.5, 18.5]],
  ])('%j', (given) => {
    expect(asked(given)).toMatchObject([{ code: 'rates-as-fractions' }]);
  });

  it.each([
    [['0.3', '0.5', '0.8', '60', '3.5', '18.5']],
    [[0.3, 0.5, 0.8, 60, 3.5, 18.5]],
    [['0.35', '0.52', '0.81', '60', '3.5', '18.5']],
    [[0.35, 0.52, 0.81, 60.12, 3.5, 18.5]],
    [['0.021', '0.634', '60']],
    [['0.5', '0.3', '-0.8', '0.7']],
    [[0.5, 0.3, -0.8, 0.7]],
    [['0', '0', '0']],
    [[0, 0, 0, '3.5']],
    [['0.3%', '0.5%', '0.8%']],
    [['增长0.3', '下降0.5%', '0.8%', '0.1']],
    [['0.021', '0.634']],
  ])('not %j', (given) => {
    expect(asked(given)).toEqual([]);
  });

  it('says which, and where', () => {
    expect(asked([0.021, '3.5', 0, 0.634])).toMatchObject([
      {
        says: '3 个百分数都在 -1 到 1 之间：“甲增长”0.021（第 1 行）、“丁占比”0.634（第 4 行）等',
        at: '0.021',
      },
    ]);
  });

  it('also in the rows of a table', () => {
    const rows = ['0.052', '0.121', '-0.03'].map((rate) => `  - {增长: ${rate}, 投资: 0.5}`);
    const { values } = bound(slots, ['项目:', ...rows].join('\n'));
    expect(checkFractions(percentages, values)).toMatchObject([{ slot: '项目.增长' }]);
  });
});

describe('a few among rates of one place', () => {
  const few = (texts: readonly string[]): readonly string[] => {
    const { values } = bind(slots, record(texts.map((text, at) => `${KEYS[at]}: ${text}`).join('\n')));
    return fewFractions(ratesIn(percentages, values)).map(({ text }) => text);
  };

  it.each([
    [['5.2', '-6.4', '3.5', '0.634'], ['0.634']],
    [
      ['0.053', '-6.4', '3.5', '60', '0.021'],
      ['0.053', '0.021'],
    ],
    [['5.2', '-6.4', '3.5', '0.63'], []],
    [['5.2', '-6.43', '3.5', '0.634'], []],
    [['5.2', '-6.4', '3.5', '0.634%'], []],
    [['5.2', '-6.4', '0.634'], []],
  ])('of %j are %j', (texts, expected) => {
    expect(few(texts)).toEqual(expected);
  });
});
