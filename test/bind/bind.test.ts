import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import type { Slot } from '../../src/model/slot.ts';
import type { BoundValue } from '../../src/model/value.ts';
import { isBlank } from '../../src/text/marks.ts';
import { bound, record, slot, slotMap, told } from './bind-records.ts';

/** What `text` (a YAML value) gives a slot of its own. */
function given(kind: Slot, text: string): BoundValue & { says: readonly string[] } {
  const { values, diagnostics } = bound(slotMap(kind), `${kind.key}: ${text}`);
  const value = values.get(kind.key);
  if (value === undefined) throw new Error('unbound');
  return { ...value, says: diagnostics.map((each) => `${told(each).says} → ${told(each).fix}`) };
}

const words = slot('站名', '名', '', { mark: 'XX' });
const names = slot('特色带', '名单', '', { mark: 'XX' });
const flag = slot('有铁路', '是否');

describe('名', () => {
  it.each([
    ['云岭站', '云岭站'],
    ['"  云岭站 "', '云岭站'],
    ['12.50', '12.50'],
    ['0123', '0123'],
    ['2020-06-01', '2020-06-01'],
    ['"true"', 'true'],
    ['"第一行\\n第二行"', '第一行\n第二行'],
    ['SpaceX', 'SpaceX'],
    ['X射线研究所', 'X射线研究所'],
    ['甲、乙', '甲、乙'],
  ])('%s is printed as %j', (text, printed) => {
    expect(given(words, text)).toMatchObject({ state: 'given', text: printed, says: [] });
  });

  it.each(['true', 'False'])('%s is no word', (text) => {
    const value = given(words, text);
    expect(value).toMatchObject({
      state: 'wrong',
      text,
      diagnostic: { code: 'bool-for-words', slot: '站名' },
    });
    expect(value.says[0]).toContain(`加引号："${text}"`);
  });

  it.each([
    ['[甲, 乙]', '甲、乙'],
    ['{名称: 甲}', '名称：甲'],
  ])('%s is not one value', (text, typed) => {
    expect(given(words, text)).toMatchObject({
      state: 'wrong',
      text: typed,
      diagnostic: { code: 'value-not-single' },
    });
  });

  const letters = fc
    .string({ unit: 'binary' })
    .filter((text) => !/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/u.test(text));

  test.prop([letters], { numRuns: 500 })('any text that is no mark is printed as it is', (text) => {
    fc.pre(!isBlank(text));
    const [value] = [...bind(slotMap(words), named(text)).values.values()];
    expect(value).toMatchObject({ state: 'given', text: text.trim() });
  });

  it.each(['\u0002', '\uFFFF', '\uD800', '\uDC00\uD800', '\u000B'])(
    'a document cannot hold %j',
    (character) => {
      const [value] = [...bind(slotMap(words), named(`云${character}岭`)).values.values()];
      expect(value).toMatchObject({ state: 'wrong', diagnostic: { code: 'forbidden-character' } });
      expect(value?.text).toMatch(/^云\uFFFD+岭$/u);
    },
  );
});

/** A record that gives 站名 a text without a source, as a sheet's does. */
function named(text: string) {
  const place = { file: 'd.xlsx', sheet: '表1', cell: 'C7' };
  const value = { type: 'scalar', text, means: 'text', place } as const;
  const root = { type: 'map', entries: [{ key: '站名', keyPlace: place, value }], place } as const;
  return { file: 'd.xlsx', root, place };
}

describe('名单', () => {
  it.each([
    ['[甲, 乙, 丙]', ['甲', '乙', '丙']],
    ['甲、乙，丙', ['甲', '乙', '丙']],
    ['甲 、 乙', ['甲', '乙']],
    ['"甲\\n乙"', ['甲', '乙']],
    ['甲', ['甲']],
    ['[甲、乙]', ['甲、乙']],
    ['"ACME Co., Ltd、乙"', ['ACME Co., Ltd', '乙']],
    ['[12, 3.50]', ['12', '3.50']],
  ])('%s', (text, items) => {
    expect(given(names, text)).toMatchObject({ state: 'given', items, text: items.join('、'), says: [] });
  });

  it.each([
    ['甲、XX、丙', 2, 'XX'],
    ['甲、、丙', 2, ''],
    ['甲、乙、', 3, ''],
    ['[甲, ~]', 2, '~'],
    ['[X, 乙]', 1, 'X'],
    ['["", 乙]', 1, '""'],
  ])('%s is a gap because of name %i', (text, number, at) => {
    const { state, text: mark, diagnostic: said, says } = given(names, text);
    expect({ state, mark, says }).toEqual({ state: 'gap', mark: 'XX', says: [] });
    expect(said).toMatchObject({ code: 'name-blank', args: { number } });
    expect(said && told(said).at).toBe(at);
  });

  it.each([
    ['甲,乙', '甲、乙'],
    ['甲；乙; 丙', '甲、乙、丙'],
    ['“甲”,“乙”', '“甲”、“乙”'],
  ])('%s has the wrong separators', (text, right) => {
    const value = given(names, text);
    expect(value).toMatchObject({
      state: 'wrong',
      text,
      diagnostic: { code: 'names-separator', args: { right } },
    });
  });

  it.each([
    ['[甲, true]', 'bool-for-words'],
    ['[甲, [乙]]', 'names-not-list'],
    ['[甲, {乙: 1}]', 'names-not-list'],
    ['{甲: 1}', 'names-not-list'],
    ['true', 'bool-for-words'],
    ['["甲\\u0002", 乙]', 'forbidden-character'],
  ])('%s is wrong', (text, code) => {
    expect(given(names, text)).toMatchObject({ state: 'wrong', diagnostic: { code } });
    expect(given(names, text).says).toHaveLength(1);
  });

  it('an empty list is blank', () => {
    expect(given(names, '[]')).toMatchObject({ state: 'gap', diagnostic: { code: 'value-blank' } });
  });
});

describe('是否', () => {
  it.each(['是', '有', 'true', 'True', 'yes', 'YES', '"true"'])('%s is yes', (text) => {
    expect(given(flag, text)).toMatchObject({ state: 'given', flag: true, says: [] });
  });

  it.each(['否', '无', 'false', 'no', 'No'])('%s is no', (text) => {
    expect(given(flag, text)).toMatchObject({ state: 'given', flag: false, says: [] });
  });

  it.each(['', '/', '—', '×'])('“%s” leaves it at no', (text) => {
    expect(given(flag, JSON.stringify(text))).toMatchObject({ flag: false });
  });

  it.each(['1', '0', 'on', 'y', '没有', '对', '待定', 'X', 'XX', '____', '【待补充】'])(
    '%s is neither',
    (text) => {
      expect(given(flag, text)).toMatchObject({ state: 'wrong', text, diagnostic: { code: 'flag-unclear' } });
    },
  );

  it('is no by default, of which nothing is said', () => {
    const value = bound(slotMap(flag), '{}').values.get('有铁路');
    expect(value).toEqual({ state: 'default', text: '否', flag: false });
  });
});

describe('表', () => {
  const columns = [
    slot('名称', '名'),
    slot('投资额', '量', '亿元'),
    slot('备案', '名', '', { default: '已备案' }),
  ];
  const table = slot('综合.项目', '表', '', { columns });
  const read = (text: string) => bound(slotMap(table), text);

  it('binds each row by its columns', () => {
    const { values, diagnostics } = read(
      '综合:\n  项目:\n    - {名称: 水厂, 投资额: 5000万, 备案: 无}\n    - {名称: 桥}\n',
    );
    const rows = values.get('综合.项目')?.rows ?? [];
    expect(diagnostics).toEqual([]);
    expect(rows.map((row) => [...row].map(([name, { state, text }]) => [name, state, text]))).toEqual([
      [
        ['名称', 'given', '水厂'],
        ['投资额', 'given', '0.5'],
        ['备案', 'given', '无'],
      ],
      [
        ['名称', 'given', '桥'],
        ['投资额', 'gap', 'X'],
        ['备案', 'default', '已备案'],
      ],
    ]);
    expect(rows[1]?.get('投资额')?.diagnostic).toMatchObject({
      code: 'value-missing',
      slot: '综合.项目.投资额',
    });
  });

  it('names columns that are misspelt or unknown, and wrong cells', () => {
    const { diagnostics } = read(
      '综合:\n  项目:\n    - {名称: 水厂, 投资鹅: 5, 备注: x, 联系电话: 1}\n    - {名称: 桥, 投资额: "1,5"}\n',
    );
    expect(diagnostics.map((each) => [each.code, each.slot, told(each).at])).toEqual([
      ['misspelt-key', '综合.项目.投资额', '投资鹅'],
      ['unknown-key', undefined, '联系电话'],
      ['figure-separator', '综合.项目.投资额', '"1,5"'],
    ]);
  });

  it.each([
    ['水厂', 'table-not-list'],
    ['{名称: 水厂}', 'table-not-list'],
    ['[水厂]', 'row-not-mapping'],
    ['[{名称: 水厂, 投资额: 5}, ""]', 'row-blank'],
    ['[{名称: 水厂, 投资额: 5}, null]', 'row-blank'],
    ['[[水厂]]', 'row-not-mapping'],
  ])('%s is no table', (text, code) => {
    const { values, diagnostics } = read(`综合: {项目: ${text}}`);
    expect(values.get('综合.项目')).toMatchObject({ state: 'wrong', diagnostic: { code } });
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });

  it('without columns has a row for each name, but none for a blank', () => {
    const rounds = slotMap(slot('批次', '表', '', { columns: [] }));
    expect(bound(rounds, '批次: [甲, "2", {}]').values.get('批次')?.rows).toHaveLength(3);
    expect(bound(rounds, '批次: [甲, ]\n').diagnostics).toEqual([]);
    expect(bound(rounds, '批次: [甲, XX]').values.get('批次')?.state).toBe('wrong');
    expect(bound(rounds, '批次: [[甲]]').values.get('批次')?.state).toBe('wrong');
  });

  it('is empty if nothing is given, of which nothing is said; an empty list is given', () => {
    expect(read('综合: {项目: }').values.get('综合.项目')).toEqual({ state: 'default', text: '', rows: [] });
    expect(read('综合: {项目: []}').values.get('综合.项目')).toMatchObject({ state: 'given', rows: [] });
  });
});

describe('what is not filled in', () => {
  const slots = slotMap(
    slot('地区', '名', '', { mark: 'XXX区' }),
    slot('年度', '名', '', { default: '2020' }),
    slot('综合.投资', '量', '亿元', { meaning: '不含农户' }),
    slot('综合.增长', '率'),
  );
  const said = (text: string, key: string) => {
    const { values, diagnostics } = bound(slots, text);
    const value = values.get(key);
    expect(diagnostics).toEqual([]);
    return value?.diagnostic === undefined
      ? undefined
      : { state: value.state, mark: value.text, ...told(value.diagnostic) };
  };

  it.each(['', '~', 'null', '""', '"  "', '"　"'])('综合.投资: %s is blank', (text) => {
    expect(said(`综合:\n  投资: ${text}`, '综合.投资')).toMatchObject({
      state: 'gap',
      mark: 'X',
      code: 'value-blank',
    });
  });

  it.each(['X', 'XX', 'XX亿元', '××', '____', '待填', '【待补充】'])('%s is still a mark', (text) => {
    const found = said(`综合:\n  投资: ${text}`, '综合.投资');
    expect(found).toMatchObject({ state: 'gap', code: 'value-mark', at: text });
    expect(found?.says).toContain(text);
  });

  it('增长X% is still a mark', () => {
    expect(said('综合:\n  增长: 增长X%', '综合.增长')).toMatchObject({ state: 'gap', code: 'value-mark' });
  });

  it('a missing value is said at its section, with unit, meaning and the line to add', () => {
    expect(said('地区: 云岭区\n综合:\n  增长: 5', '综合.投资')).toEqual({
      state: 'gap',
      mark: 'X',
      code: 'value-missing',
      says: '缺“综合.投资”（不含农户，单位：亿元）',
      fix: '在“综合”下面加一行：投资: …亿元',
      at: '综合',
    });
  });

  it('without its section it is said where the record begins, with the section', () => {
    expect(said('地区: 云岭区', '综合.投资')?.fix).toBe('在数据里写上：\n综合:\n  投资: …亿元');
    expect(said('综合:', '综合.投资')?.at).toBe('综合');
    expect(said('综合: ~', '综合.投资')?.at).toBe('综合');
  });

  it('a default that is used is said, also for a blank value', () => {
    for (const text of ['地区: 云岭区', '年度: ', '年度: XXXX']) {
      expect(bound(slots, text).values.get('年度')).not.toHaveProperty('place');
      expect(said(text, '年度')).toMatchObject({ state: 'default', mark: '2020', code: 'default-used' });
    }
    expect(said('年度: 2020', '年度')).toBeUndefined();
  });

  it('a sheet’s district stands in for 地区 alone, and only where nothing else gives it', () => {
    const district = {
      type: 'scalar',
      text: '青石区',
      means: 'text',
      place: { file: 'd.xlsx', sheet: '青石区' },
    } as const;
    const of = (text: string) => bind(slots, { ...record(text), district }).values.get('地区')?.text;
    expect(of('年度: 2020')).toBe('青石区');
    expect(of('地区: ')).toBe('青石区');
    expect(of('地区: 云岭区')).toBe('云岭区');
    expect(of('地区: true')).toBe('true');
  });

  it('what the reader has said is not said again', () => {
    const { values, diagnostics } = bound(slots, '地区: =broken\n综合: =broken');
    expect(diagnostics).toEqual([]);
    expect(values.get('地区')).toMatchObject({
      state: 'wrong',
      text: '=broken',
      diagnostic: { args: { key: '=broken' } },
    });
    expect(values.get('综合.投资')).toMatchObject({
      state: 'gap',
      text: 'X',
      diagnostic: { args: { key: '=broken' } },
    });
    expect(given(names, '[甲, =broken]')).toMatchObject({ state: 'wrong', text: '甲、=broken', says: [] });
  });

  it('every slot has a value, in the order of the slots', () => {
    expect([...bound(slots, '综合: 5').values.keys()]).toEqual([...slots.keys()]);
  });
});
