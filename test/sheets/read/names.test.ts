import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnOf, isTotal, readsLikeDistrict } from '../../../src/sheets/read/heads.ts';
import {
  oneOff,
  sectionNamed,
  slipNamed,
  slotNamed,
  slotNamedUnder,
  slotNames,
} from '../../../src/sheets/read/names.ts';
import { slot, slotMap, someSlots } from '../../fixtures/sheets/slots.ts';

const NAMES = slotNames(slotMap(someSlots));

describe('a slot by the heads of two rows', () => {
  it.each([
    ['固定资产投资', '总量', '综合.固定资产投资', undefined],
    ['固定资产投资', '绝对值（万元）', '综合.固定资产投资', '万元'],
    ['固定资产投资（亿元）', '完成', '综合.固定资产投资', undefined],
    ['固定资产投资', '亿元', '综合.固定资产投资', '亿元'],
    ['固定资产 投资', '增长（%）', '综合.固定资产投资增长', '%'],
    ['固定资产投资', '增速', '综合.固定资产投资增长', undefined],
    ['固定资产投资', '同比±%', '综合.固定资产投资增长', undefined],
    ['固定资产投资', '比上年同期增长', '综合.固定资产投资增长', undefined],
  ])('%j over %j is %j', (above, head, key, unit) => {
    expect(slotNamedUnder(above, head, NAMES)).toEqual({
      key,
      slot: expect.objectContaining({ key }),
      ...(unit !== undefined && { unit }),
    });
  });

  it.each([
    ['固定资产投资', '计划'],
    ['固定资产投资', '12.5'],
    ['固定资产投资', '固定资产投资'],
    ['综合', '固定资产投资'],
    ['人数', '增长'],
    ['主要指标', '总量'],
    ['', '固定资产投资'],
  ])('%j over %j is none', (above, head) => {
    expect(slotNamedUnder(above, head, NAMES)).toBeUndefined();
  });
});

describe('a slot by name', () => {
  it.each([
    ['综合.固定资产投资', undefined, '综合.固定资产投资'],
    ['固定资产投资', undefined, '综合.固定资产投资'],
    ['固定资产\n投资 ', undefined, '综合.固定资产投资'],
    ['3、固定资产投资', undefined, '综合.固定资产投资'],
    ['（三）固定资产投资', undefined, '综合.固定资产投资'],
    ['人数', '民生', '民生.人数'],
    ['人数', '综合', '综合.人数'],
    ['人数', undefined, undefined],
    ['占比', '综合', '民生.占比'],
    ['区县', undefined, '地区'],
    ['填报单位', undefined, '地区'],
    ['固定资产', undefined, undefined],
  ])('%j in %j is %j', (text, section, key) => expect(slotNamed(text, section, NAMES)?.key).toBe(key));

  it('may have its unit in brackets', () => {
    expect(slotNamed('固定资产投资（万元）', undefined, NAMES)).toMatchObject({
      key: '综合.固定资产投资',
      unit: '万元',
    });
    expect(slotNamed('固定资产投资 (万元)', undefined, NAMES)).toMatchObject({ unit: '万元' });
  });

  it('may have brackets of its own', () => {
    const names = slotNames(slotMap([slot('收入（含税）', '量', { unit: '元' })]));
    expect(slotNamed('收入(含税)', undefined, names)).toBeUndefined();
    expect(slotNamed('收入（含税）', undefined, names)?.unit).toBeUndefined();
    expect(slotNamed('收入（含税）（万元）', undefined, names)).toMatchObject({
      key: '收入（含税）',
      unit: '万元',
    });
  });

  it('is handed on misspelt when it is one character off', () => {
    expect(slipNamed('固定资产头资', NAMES)?.key).toBe('综合.固定资产头资');
    expect(slipNamed('综合.固定资产资投', NAMES)?.key).toBe('综合.固定资产资投');
    expect(slipNamed('固定资产投资额（万元）', NAMES)).toEqual({ key: '综合.固定资产投资额', unit: '万元' });
    expect(slipNamed('联系电话', NAMES)).toBeUndefined();
    expect(slipNamed('城区', NAMES)).toBeUndefined();
  });

  it('has a section, with or without an ordinal', () => {
    expect(sectionNamed('一、综合', NAMES)).toBe('综合');
    expect(sectionNamed('（二）民 生', NAMES)).toBe('民生');
    expect(sectionNamed('综合情况', NAMES)).toBeUndefined();
  });
});

describe('one character off', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 8 });

  test.prop([word, fc.nat(), fc.constantFrom('戊', '')])(
    'is a text with one put in, left out or changed',
    (text, at, put) => {
      const here = at % text.length;
      const changed = text.slice(0, here) + put + text.slice(here + 1);
      expect(oneOff(text, changed)).toBe(true);
      expect(oneOff(changed, text)).toBe(true);
      expect(oneOff(text, text)).toBe(false);
      expect(oneOff(text, `${text}戊己`)).toBe(false);
    },
  );

  it('is a text with two swapped', () => {
    expect(oneOff('固定资产投资', '固定资产资投')).toBe(true);
    expect(oneOff('固定资产投资', '资定固产投资')).toBe(false);
  });
});

describe('heads', () => {
  it('are known however they are spaced', () => {
    expect(columnOf('单 位')).toBe('unit');
    expect(columnOf('备\n注')).toBe('note');
    expect(columnOf('Value')).toBe('value');
    expect(columnOf('联系人')).toBeUndefined();
  });

  it('read like districts, or sum them up', () => {
    expect(['云岭区', '松岚县', '高新区', '济南市', '达茂旗', '柳埠街道'].every(readsLikeDistrict)).toBe(
      true,
    );
    expect(['备注', '全区', '合计', '区县', '2020年', '甲'].some(readsLikeDistrict)).toBe(false);
    expect(['合计', '全市', '全市合计', '平均'].every(isTotal)).toBe(true);
  });
});
