import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import { textOf } from '../figures/figures.ts';
import { bound, slot, slotMap, told } from './bind-records.ts';

const SLOTS = slotMap(
  slot('地区', '名'),
  slot('年度', '名', '', { default: '2020' }),
  slot('综合.一般公共预算收入', '量', '亿元'),
  slot('综合.一般公共预算收入增长', '率'),
  slot('综合.固定资产投资', '量', '亿元'),
  slot('疫情防控.登记户数', '量', '万户'),
  slot('疫情防控.N95口罩', '量', '万只'),
  slot('疫情防控.KN95口罩', '量', '万只'),
  slot('复产达产.包挂企业数', '数', '个'),
  slot('复产达产.包挂项目数', '数', '个'),
);

function codes(text: string): readonly (readonly [string, string | undefined, string])[] {
  return bound(SLOTS, text).diagnostics.map((each) => [each.code, each.slot, told(each).at]);
}

function keysGiven(text: string): readonly string[] {
  return [...bound(SLOTS, text).values].filter(([, value]) => value.state === 'given').map(([key]) => key);
}

describe('keys', () => {
  it.each([
    '综合:\n  固定资产投资: 5\n  一般公共预算收入: 6',
    '综合.固定资产投资: 5\n综合.一般公共预算收入: 6',
    '综合:\n  固定资产投资: 5\n综合.一般公共预算收入: 6',
    '综合.一般公共预算收入: 6\n综合:\n  固定资产投资: 5',
  ])('may be nested, dotted or mixed: %j', (text) => {
    expect(codes(text)).toEqual([]);
    expect(keysGiven(text)).toEqual(['综合.一般公共预算收入', '综合.固定资产投资']);
  });

  it.each([
    ['地\u200B区: 云岭区', '地区', 'the invisible character U+200B'],
    ['"\uFEFF地区": 云岭区', '地区', 'the invisible character U+FEFF'],
    ['综合: {"固定资产投资\u00A0": 5}', '综合.固定资产投资', 'a no-break space'],
    ['综合: {固定\u3000资产投资: 5}', '综合.固定资产投资', 'a full-width space'],
    ['综合: {固定 资产投资: 5}', '综合.固定资产投资', 'a space'],
    ['综\u200B合: {固定资产投资: 5}', undefined, 'the invisible character U+200B'],
  ])('names the blank in a name that is another by it alone: %j', (text, slotKey, what) => {
    const { diagnostics } = bound(SLOTS, text);
    expect(diagnostics.map(({ code, slot: key, args }) => [code, key, args['what']])).toEqual([
      ['key-with-blank', slotKey, expect.objectContaining({ en: what })],
    ]);
  });

  it.each([
    '_填表人: 王',
    '备注: x',
    'template: a.md.hbs',
    '模板: a',
    '综合: {备注: x, _来源: y}',
    '_: {a: [1]}',
  ])('are free: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each(['综合: {template: x}', '综合: {模板: x}'])('name the template only outermost: %s', (text) => {
    expect(bound(SLOTS, text).diagnostics).toMatchObject([{ code: 'unknown-key' }]);
  });

  it.each(['__proto__: 1', 'constructor: 1', '综合: {__proto__: {a: 1}}', '综合.prototype: 1'])(
    'are refused: %s',
    (text) => {
      expect(bound(SLOTS, text).diagnostics).toMatchObject([{ code: 'reserved-key' }]);
    },
  );

  it.each([
    'toString: 1',
    'hasOwnProperty: 1',
    '填表人: 王',
    '综合: {联系电话: 1}',
    '附件: {a: 1, b: 2}',
    '综合.: 1',
    '.: 1',
  ])('far from any slot are a warning: %s', (text) => {
    expect(bound(SLOTS, text).diagnostics).toMatchObject([{ code: 'unknown-key', severity: 'warning' }]);
  });
});

describe('duplicates', () => {
  it.each([
    '综合:\n  固定资产投资: 5\n综合.固定资产投资: 6',
    '综合.固定资产投资: 6\n综合:\n  固定资产投资: 5',
    '综合:\n  固定资产投资: 5\n  固定资产投资: 5',
  ])('%j', (text) => {
    const { values, diagnostics } = bound(SLOTS, text);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-key', slot: '综合.固定资产投资' }]);
    expect(values.get('综合.固定资产投资')).toMatchObject({ state: 'wrong', diagnostic: diagnostics[0] });
    expect(diagnostics[0] && told(diagnostics[0]).says).toMatch(/第 [12] 行已经有了/);
  });

  it('a section given twice', () => {
    const { values, diagnostics } = bound(SLOTS, '综合:\n  固定资产投资: 5\n综合:\n  一般公共预算收入: 6');
    expect(diagnostics).toMatchObject([{ code: 'duplicate-key', args: { key: '综合' } }]);
    expect(values.get('综合.一般公共预算收入')?.text).toBe('6');
  });
});

describe('near keys', () => {
  it.each([
    ['综合: {固定资产投姿: 5}', '固定资产投姿', '综合.固定资产投资'],
    ['综合: {固定资产投资额: 5}', '固定资产投资额', '综合.固定资产投资'],
    ['综合: {固定产资投资: 5}', '固定产资投资', '综合.固定资产投资'],
    ['综合: {固定资产投资(亿元): 5}', '固定资产投资(亿元)', '综合.固定资产投资'],
    ['综合.固定资产投姿: 5', '综合.固定资产投姿', '综合.固定资产投资'],
    ['综和.固定资产投资: 5', '综和.固定资产投资', '综合.固定资产投资'],
    ['地取: 云岭区', '地取', '地区'],
    ['地区名称: 云岭区', '地区名称', '地区'],
    ['疫情防控: {NK95口罩: 5, N95口罩: 3}', 'NK95口罩', '疫情防控.KN95口罩'],
    ['疫情防控: {KN59口罩: 5, N95口罩: 3}', 'KN59口罩', '疫情防控.KN95口罩'],
    ['固定资产投姿: 5', '固定资产投姿', '综合.固定资产投资'],
  ])('%s', (text, key, near) => {
    expect(codes(text)).toEqual([['misspelt-key', near, key]]);
    const { values, diagnostics } = bound(SLOTS, text);
    expect(values.get(near)).toMatchObject({ state: 'gap', text: 'X' });
    expect(values.get(near)?.diagnostic).toBe(diagnostics[0]);
  });

  it.each([
    ['固定资产投资: 5', '固定资产投资', '综合.固定资产投资'],
    ['复产达产: {登记户数: 5}', '登记户数', '疫情防控.登记户数'],
    ['综合.登记户数: 5', '综合.登记户数', '疫情防控.登记户数'],
    ['综合: {地区: 云岭区}', '地区', '地区'],
  ])('the right name in the wrong place: %s', (text, key, near) => {
    expect(codes(text)).toEqual([['misplaced-key', near, key]]);
    expect(bound(SLOTS, text).values.get(near)?.diagnostic?.code).toBe('misplaced-key');
  });

  it('a misspelt key of a slot with a default is not filled by the default', () => {
    const { values, diagnostics } = bound(SLOTS, '年渡: 2021');
    expect(values.get('年度')).toMatchObject({ state: 'gap', diagnostic: diagnostics[0] });
  });

  it('a key like one that is given is an error only if it differs by one character', () => {
    expect(codes('综合: {固定资产投资: 5, 固定资产投姿: 6}')).toMatchObject([
      ['misspelt-key', '综合.固定资产投资', '固定资产投姿'],
    ]);
    expect(codes('复产达产: {包挂企业数: 5, 包挂项目数: 6, 包挂村庄数: 7}')).toEqual([
      ['unknown-key', undefined, '包挂村庄数'],
    ]);
    expect(keysGiven('综合: {固定资产投资: 5, 固定资产投姿: 6}')).toEqual(['综合.固定资产投资']);
  });
});

describe('sections', () => {
  it.each([
    ['综和: {固定资产投资: 5, 一般公共预算收入: 6}', 'misspelt-section'],
    ['总体情况: {固定资产投资: 5, 一般公共预算收入: 6}', 'misspelt-section'],
    ['复产达产:\n  综合: {固定资产投资: 5}', 'misplaced-section'],
    ['数据:\n  地区: 云岭区\n  综合: {固定资产投资: 5}', 'extra-level'],
  ])('%j is said once, and nothing inside is also missing', (text, code) => {
    const { values, diagnostics } = bound(SLOTS, text);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(values.get('综合.固定资产投资')).toMatchObject({
      state: 'gap',
      text: 'X',
      diagnostic: diagnostics[0],
    });
    expect(values.get('综合.一般公共预算收入增长')?.diagnostic?.code).toBe('value-missing');
  });

  it('a misspelt key inside a misspelt section is said too', () => {
    expect(codes('综和: {固定资产投姿: 5}')).toEqual([
      ['misspelt-section', undefined, '综和'],
      ['misspelt-key', '综合.固定资产投资', '固定资产投姿'],
    ]);
  });

  it.each(['5', '[5]', '[{固定资产投资: 5}]', '云岭'])('综合: %s is no section', (text) => {
    const { values, diagnostics } = bound(SLOTS, `综合: ${text}`);
    expect(diagnostics).toMatchObject([{ code: 'section-not-mapping' }]);
    expect(values.get('综合.固定资产投资')?.diagnostic).toBe(diagnostics[0]);
  });

  it('a mapping where a value belongs', () => {
    expect(codes('综合: {固定资产投资: {值: 5}}')).toEqual([
      ['value-not-single', '综合.固定资产投资', '{值: 5}'],
    ]);
  });
});

it('a hundred thousand unknown keys are each said, soon', () => {
  const place = { file: 'd.json' };
  const value = { type: 'scalar', text: '1', means: 'text', place } as const;
  const entries = Array.from({ length: 100_000 }, (_, index) => ({
    key: `项目${index}`,
    keyPlace: place,
    value,
  }));
  const root = { type: 'map', entries, place } as const;
  expect(bind(SLOTS, { file: 'd.json', root, place }).diagnostics).toHaveLength(100_000);
}, 10_000);

const key = fc.oneof(
  fc.constantFrom(
    ...SLOTS.keys(),
    '综合',
    '疫情防控',
    '备注',
    '综和',
    '_x',
    '__proto__',
    'constructor',
    '固定资产投资',
  ),
  textOf('综合固定资产投资地区.年度增长_', { maxLength: 9 }),
);
const value = fc.constantFrom(
  '5',
  '5亿元',
  '~',
  'XX',
  '[1, 2]',
  '{固定资产投资: 5}',
  'true',
  '1,234',
  '{综合: {固定资产投资: 1}}',
);

test.prop([fc.array(fc.tuple(key, value), { maxLength: 12 })])(
  'every slot has a value, and what is wrong is said',
  (pairs) => {
    const text = pairs.map(
      ([name, given]) =>
        `${JSON.stringify(name)}: ${/[,]/.test(given) && !/^[[{]/.test(given) ? `"${given}"` : given}`,
    );
    const { values, diagnostics } = bound(SLOTS, text.join('\n'));
    expect([...values.keys()]).toEqual([...SLOTS.keys()]);
    for (const each of values.values()) {
      if (each.state === 'given') expect(each.diagnostic).toBeUndefined();
      else expect(each.diagnostic).toBeDefined();
      if (each.state === 'wrong') expect(diagnostics).toContain(each.diagnostic);
    }
    expect(new Set(diagnostics).size).toBe(diagnostics.length);
  },
);
