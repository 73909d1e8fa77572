import { describe, expect, it } from 'vitest';
import { words } from '../../src/diagnostics/words.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { recordOf, templateOf, type Value } from './filling.ts';

const DESCRIPTION = `
对象: 地区
填写项:
  地区: { 类型: 名 }
  年度: { 类型: 名 }
  企业: { 类型: 名单 }
  牵头: { 类型: 名 }
  品牌: { 类型: 名 }
  投资: { 类型: 量, 单位: 亿元 }
  甲率: { 类型: 率 }
  乙率: { 类型: 率 }
  丙比: { 类型: 比, 上限: 90 }
`;
const BODY = `# 报告

{{地区}}{{年度}}年完成{{投资}}亿元，支持{{企业}}等企业扩产。

打响“{{品牌}}”，由{{牵头}}牵头，{{层级 地区}}政府抓落实。{{地区}}政府负责。

同比{{增长 甲率}}，环比{{增长 乙率}}，占{{丙比}}%。

| 单位 | 备注 |
| --- | --- |
| {{牵头}} | 无 |
`;
const GOOD = {
  地区: '云岭县',
  年度: '2024',
  投资: '12.50',
  企业: ['甲公司', '乙公司'],
  牵头: '发改局',
  品牌: '山水云岭',
  甲率: '5.2',
  乙率: '0.4',
  丙比: '63.4',
};

async function said(values: { readonly [key: string]: Value }): Promise<string[]> {
  const template = await templateOf(BODY, DESCRIPTION);
  const { diagnostics } = resolve(template, recordOf({ ...GOOD, ...values }));
  return diagnostics.map((each) => `${each.severity} ${each.code} ${words(each, 'zh').says}`);
}

describe('a record’s own proof', () => {
  it('has nothing to say of words that fit', async () => {
    expect(await said({})).toEqual([]);
    expect(await said({ 牵头: '人民政府办公室', 企业: ['某等级医院建设公司'] })).toEqual([]);
  });

  it.each([
    [{ 年度: '2024年' }, 'error value-repeats-words', '2024年年完成'],
    [{ 投资: '12.5', 企业: ['甲公司', '乙公司等'] }, 'error value-repeats-words', '乙公司等等企业'],
    [{ 企业: ['甲公司等企业'] }, 'error value-repeats-words', '等企业等企业'],
    [{ 牵头: '由发改局' }, undefined, ''],
    [{ 企业: '无' }, 'error value-says-none', '支持无等企业'],
    [{ 牵头: '暂无' }, 'error value-says-none', '由暂无牵头'],
    [{ 企业: '无企业' }, 'error value-says-none', '支持无企业等企业'],
    [{ 企业: '暂时没有。' }, 'error value-says-none', '支持暂时没有。等企业'],
    [{ 牵头: 'N/A' }, 'error value-says-none', '由N/A牵头'],
    [{ 企业: ['无锡公司', '空港集团'] }, undefined, ''],
    [{ 年度: '2024年度' }, 'error value-repeats-words', '2024年度年完成'],
    [{ 牵头: '{{地区}}局' }, 'warning value-debris', '{{地区}}'],
    [{ 牵头: '发改\u202E局' }, 'warning value-debris', '“牵头”里'],
    [{ 地区: '云岭\u200B县' }, 'warning value-debris', '“地区”里'],
    [{ 企业: ['甲公司', '乙\uFFFD公司'] }, 'warning value-debris', '\uFFFD'],
    [{ 牵头: 'undefined' }, 'warning value-debris', 'undefined'],
    [{ 牵头: '发改\n局' }, 'warning value-breaks-line', '发改 局'],
    [{ 牵头: '同上' }, 'warning value-debris', '同上'],
    [{ 牵头: '同上海合作组' }, undefined, ''],
    [{ 地区: '云　岭县' }, 'warning name-with-blank', '“云 岭县”'],
    [{ 牵头: '发改 局' }, undefined, ''],
    [{ 牵头: '云岭 City 县' }, undefined, ''],
    [{ 年度: '24' }, 'warning time-unclear', '24年完成'],
    [{ 年度: '20244' }, 'warning time-unclear', '20244年完成'],
    [{ 牵头: '发改局牵头' }, 'error value-repeats-words', '牵头牵头'],
    [{ 品牌: '“山水云岭”' }, 'error value-repeats-words', '““山水云岭””'],
    [{ 品牌: '“山水”云岭' }, 'error value-repeats-words', '““山水”云岭”'],
    [{ 品牌: '山水“云岭”' }, 'error value-repeats-words', '“山水“云岭””'],
    [{ 品牌: '‘山水’云岭' }, undefined, ''],
    [{ 地区: '澄溪' }, 'error level-unknown', '澄溪'],
    [{ 地区: '澄溪', 层级: '村' }, 'error level-wrong', '村'],
    [{ 丙比: '95' }, 'warning value-above-bound', '95'],
    [{ 甲率: '0.021', 乙率: '0.634', 丙比: '1' }, 'warning rates-as-fractions', '0.021'],
  ] as const)('says of %j: %s', async (values, code, shown) => {
    const found = await said(values);
    if (code === undefined) expect(found).toEqual([]);
    else
      expect(found.filter((each) => each.startsWith(code) && each.includes(shown)).length).toBeGreaterThan(0);
  });

  it.each([
    ['1-6', '总体平稳', ['time-unclear']],
    ['2024-06-01', '总体平稳', ['time-unclear']],
    ['2024年1—6月', '总体平稳', []],
    ['上半年', '总体平稳。', ['value-stops']],
    ['上半年', '总体平稳；', ['value-stops']],
    ['上半年', '总体平稳（快报）', []],
  ])('of the period %s and the words %s', async (period, words, codes) => {
    const template = await templateOf(
      '# 题\n\n{{期间}}，经济{{判断}}。\n\n{{判断}}下一步，抓落实。\n',
      '填写项: { 期间: { 类型: 名 }, 判断: { 类型: 名 } }',
    );
    const { diagnostics } = resolve(template, recordOf({ 期间: period, 判断: words }));
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('says once that a name has a blank within it', async () => {
    expect(await said({ 地区: '云 岭县' })).toHaveLength(1);
  });

  it('asks where a name may rightly end in the word behind it', async () => {
    const template = await templateOf('# 题\n\n{{地区}}区政府。\n', '填写项: { 地区: { 类型: 名 } }');
    const { diagnostics } = resolve(template, recordOf({ 地区: '云岭区' }));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['value-repeats-likely', 'warning'],
    ]);
  });

  it('takes the level that the data gives', async () => {
    expect(await said({ 地区: '澄溪', 层级: '县' })).toEqual([]);
    const template = await templateOf('# 题\n\n{{层级 地区}}政府。\n', '填写项: { 地区: { 类型: 名 } }');
    const printed = (values: { readonly [key: string]: Value }): string[] =>
      resolve(template, recordOf(values)).parts['body']?.flatMap((step) =>
        step.type === 'printed' ? [step.text] : [],
      ) ?? [];
    expect(printed({ 地区: '澄溪', 层级: '自治州' })).toEqual(['区']);
    expect(printed({ 地区: '澄溪', 层级: '州' })).toEqual(['州']);
    expect(printed({ 地区: '桥头街道' })).toEqual(['街道']);
  });
});
