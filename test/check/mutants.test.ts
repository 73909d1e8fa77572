import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/check/file.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { words } from '../../src/diagnostics/words.ts';
import { fill } from '../../src/fill/fill.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { readData } from '../../src/read/read.ts';
import { span } from '../../src/report/place.ts';

type Sample = 'yunling' | 'songlan' | 'chengxi';

/** What stands in the sample, what a tired person makes of it, and what is to be said of the words between ⟦ and ⟧. */
type Mutant = readonly [sample: Sample, from: string, to: string, code: string];

const MUTANTS: readonly Mutant[] = [
  // A name misspelt.
  ['yunling', '固定资产投资:', '⟦固定资产投姿⟧:', 'misspelt-key'],
  ['yunling', '规上工业总产值增长:', '⟦规上工业总值增长⟧:', 'misspelt-key'],
  ['yunling', '外贸进出口增长:', '⟦外贸出进口增长⟧:', 'misspelt-key'],
  ['yunling', '  N95口罩:', '  ⟦N96口罩⟧:', 'misspelt-key'],
  ['songlan', '复产达产.授信金额:', '⟦复产达产.受信金额⟧:', 'misspelt-key'],
  ['songlan', '  特色带条数:', '  ⟦特色带数⟧:', 'misspelt-key'],
  ['chengxi', '动能转换.签约投资额:', '⟦动能转换.签约投资⟧:', 'misspelt-key'],
  ['chengxi', '城市品质.选择占比:', '⟦城市品质.选择比⟧:', 'misspelt-key'],
  ['chengxi', '地区: 澄溪县', '⟦地区名称⟧: 澄溪县', 'misspelt-key'],
  // A section misspelt, left out, or one too many.
  ['yunling', '\n综合:', '\n⟦综和⟧:', 'misspelt-section'],
  ['yunling', '\n疫情防控:', '\n⟦疫情防空⟧:', 'misspelt-section'],
  ['songlan', '\n城乡融合:', '\n⟦城乡溶合⟧:', 'misspelt-section'],
  ['chengxi', '综合.外贸进出口:', '⟦综和.外贸进出口⟧:', 'misspelt-key'],
  ['chengxi', '综合.固定资产投资:', '⟦固定资产投资⟧:', 'misplaced-key'],
  ['yunling', '\n\n复产达产:', '\n  ⟦固定资产投资⟧: 168.50\n\n复产达产:', 'misplaced-key'],
  ['yunling', '地区: 云岭区', '地区: 云岭区\n⟦填表人⟧: 王立', 'unknown-key?'],
  // Twice.
  ['yunling', '  外贸进出口: 48.6\n', '  外贸进出口: 48.6\n  ⟦外贸进出口⟧: 46.8\n', 'duplicate-key'],
  ['yunling', '\n疫情防控:', '\n⟦综合.外贸进出口⟧: 46.8\n疫情防控:', 'duplicate-key'],
  // A value removed, or still a mark.
  ['yunling', '固定资产投资: 168.50', '固定资产投资:⟦⟧', 'value-blank'],
  [
    'songlan',
    '指标表: 是\n\n综合:\n  城市愿景: 活力之都、蓝色港湾\n',
    '指标表: 是\n\n⟦综合⟧:\n',
    'value-missing',
  ],
  ['yunling', '火车站: 云岭北', '火车站: ⟦XX⟧', 'value-mark'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦XX亿元⟧', 'value-mark'],
  ['yunling', '城市品牌: 山水云岭', '城市品牌: ⟦____⟧', 'value-mark'],
  ['songlan', '材料产业园: 海工特种', '材料产业园: ⟦【待补充】⟧', 'value-mark'],
  ['songlan', '城市品牌: 松风海韵', '城市品牌: ⟦待填⟧', 'value-mark'],
  ['chengxi', '城乡融合.示范片: 溪口、竹坪、枫林古渡', '城乡融合.示范片: 溪口、⟦XX⟧、枫林古渡', 'name-blank'],
  ['yunling', '示范片: [鹿鸣谷, 稻香湖, 石桥古村]', '示范片: [鹿鸣谷, ⟦X⟧, 石桥古村]', 'name-blank'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦~⟧', 'value-blank'],
  // A unit changed.
  ['yunling', '固定资产投资: 168.50', '固定资产投资: 168.50⟦吨⟧', 'unit-foreign'],
  ['songlan', '外贸进出口: 27.16亿元', '外贸进出口: 27.16⟦亿美元⟧', 'unit-foreign'],
  ['songlan', '登记户数: 22.4万户', '登记户数: 22.4⟦万人⟧', 'unit-foreign'],
  ['songlan', '无纺布: 860吨', '无纺布: 860⟦万只⟧', 'unit-foreign'],
  ['songlan', '标准厂房面积: 64万平方米', '标准厂房面积: 64⟦万米⟧', 'unit-foreign'],
  ['songlan', '复产达产.授信企业数: 143家', '复产达产.授信企业数: 143⟦人⟧', 'unit-foreign'],
  ['songlan', '  固定资产投资: 96.50亿元', '  固定资产投资: 96.50⟦亿元亿元⟧', 'unit-doubled'],
  ['songlan', '选择占比: 58.6%', '选择占比: ⟦58.6个百分点⟧', 'rate-in-points'],
  ['songlan', '复产达产.放款金额: 126000万元', '复产达产.放款金额: ⟦126000亿元⟧', 'value-above-bound?'],
  // A digit doubled, as far as bounds tell.
  ['yunling', '放款金额: 31.5', '放款金额: ⟦331.5⟧', 'value-above-bound?'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦16888.50⟧', 'value-above-bound?'],
  ['yunling', '三年整合村数: 150', '三年整合村数: ⟦15⟧', 'value-below-bound?'],
  ['yunling', '后备人才人数: 2', '后备人才人数: ⟦22⟧', 'value-above-bound?'],
  ['yunling', '开工达产率: 100', '开工达产率: ⟦1100⟧', 'share-out-of-range'],
  ['yunling', '选择占比: 63.4', '选择占比: ⟦663.4⟧', 'share-out-of-range'],
  [
    'chengxi',
    '综合.外贸进出口增长: -11.3',
    '综合.外贸进出口增长: ⟦-111.3⟧',
    'rate-below-minus-100? value-below-bound?',
  ],
  // Figures.
  ['chengxi', '综合.外贸进出口增长: -11.3', '综合.外贸进出口增长: ⟦--11.3⟧', 'figure-minus'],
  ['songlan', '外贸进出口增长: 下降3.2%', '外贸进出口增长: ⟦下降-3.2%⟧', 'rate-sign-twice'],
  ['chengxi', '综合.外贸进出口增长: -11.3', '综合.外贸进出口增长: ⟦−11.3⟧', 'figure-minus'],
  ['chengxi', '综合.外贸进出口增长: -11.3', '综合.外贸进出口增长: ⟦－11.3⟧', 'figure-minus'],
  ['yunling', '外贸进出口增长: 6.4', '外贸进出口增长: ⟦+6.4⟧', 'figure-plus'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦１68.50⟧', 'figure-full-width'],
  ['yunling', '社保缓缴金额: 4620', '社保缓缴金额: ⟦4,620⟧', 'figure-separator'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦168。50⟧', 'figure-point'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦16O.50⟧', 'figure-letter'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦08650⟧', 'figure-extra-zero'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦8.65e3⟧', 'figure-exponent'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦约8650⟧', 'figure-about'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦8650.5⟧', 'count-decimals'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦-8650⟧', 'count-negative'],
  ['yunling', '新增就业人数: 8650', '新增就业人数: ⟦8600—8700⟧', 'figure-range'],
  ['yunling', '开工项目数: 86', '开工项目数: ⟦2020-06-01⟧', 'figure-date'],
  ['yunling', '包挂领导人数: 36', '包挂领导人数: ⟦三十六⟧', 'figure-numerals'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦168.50（快报数）⟧', 'figure-remark'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦若干⟧', 'figure-unreadable'],
  // Slips that YAML hides.
  ['yunling', '固定资产投资: 168.50', '固定资产投资⟦：⟧168.50', 'full-width-colon'],
  ['yunling', '固定资产投资: 168.50', '固定资产投资⟦:⟧168.50', 'colon-without-space'],
  ['yunling', '  固定资产投资: 168.50', '⟦　⟧固定资产投资: 168.50', 'indent-not-spaces'],
  ['yunling', '  固定资产投资: 168.50', '⟦\t⟧固定资产投资: 168.50', 'indent-not-spaces'],
  ['yunling', '外贸进出口增长: 6.4', '外贸进出口增长: ⟦- 6.4⟧', 'dash-before-figure'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦***⟧', 'unknown-alias'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦@⟧云岭北', 'reserved-start'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦“云岭北”⟧', 'chinese-quotation-marks?'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦"云岭北⟧', 'quote-not-closed'],
  ['yunling', '特色带: [茶香云岭, 白鹭河]', '特色带: [茶香云岭⟦，⟧白鹭河]', 'full-width-comma'],
  ['yunling', '特色带: [茶香云岭, 白鹭河]', '特色带: ⟦[茶香云岭, 白鹭河⟧', 'bracket-not-closed'],
  [
    'chengxi',
    '城乡融合.示范片: 溪口、竹坪、枫林古渡',
    '城乡融合.示范片: 溪口、竹坪⟦,⟧枫林古渡',
    'names-separator',
  ],
  ['yunling', '火车站: 云岭北', '⟦火车站 云岭北⟧', 'line-without-colon'],
  // Shapes, numbers of names, yes or no.
  ['chengxi', '城乡融合.示范片: 溪口、竹坪、枫林古渡', '城乡融合.示范片: ⟦溪口、竹坪⟧', 'names-too-few?'],
  [
    'yunling',
    '示范片: [鹿鸣谷, 稻香湖, 石桥古村]',
    '示范片: ⟦[鹿鸣谷, 稻香湖, 石桥古村, 云台]⟧',
    'names-too-many?',
  ],
  ['yunling', '固定资产投资: 168.50', '固定资产投资: ⟦[168.50, 170]⟧', 'value-not-single'],
  ['yunling', '火车站: 云岭北', '火车站: ⟦true⟧', 'bool-for-words'],
  ['songlan', '指标表: 是', '指标表: ⟦要⟧', 'flag-unclear'],
  ['songlan', '途经铁路: 是', '途经铁路: ⟦1⟧', 'flag-unclear'],
  ['songlan', '投资额: 36.5,', '投资额: 36,⟦5⟧,', 'braces-without-colon'],
  ['songlan', '投资额: 22.80,', '⟦投资⟧: 22.80,', 'misspelt-key'],
  ['songlan', '\n疫情防控:', '\n⟦综合⟧: 128.6\n\n疫情防控:', 'duplicate-key'],
];

/** Where a digit doubled is found, by the last part of the key. */
const DOUBLED: readonly (readonly [Sample, readonly string[]])[] = [
  [
    'yunling',
    [
      '登记户数',
      '登记人数',
      '包挂领导人数',
      '放款金额',
      '开工达产率',
      '审批提速',
      '经开区目标名次',
      '合村并居数',
      '特色带条数',
      '后备人才人数',
      '选择占比',
    ],
  ],
  [
    'songlan',
    [
      '年度',
      '包挂领导人数',
      '放款金额',
      '开工达产率',
      '审批提速',
      '经开区目标名次',
      '合村并居数',
      '特色带条数',
      '后备人才人数',
      '选择占比',
    ],
  ],
  [
    'chengxi',
    [
      '年度',
      '外贸进出口增长',
      '包挂领导人数',
      '放款金额',
      '开工达产率',
      '审批提速',
      '经开区目标名次',
      '合村并居数',
      '选择占比',
    ],
  ],
];

const templates = findTemplates(undefined);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function sampleText(sample: Sample): string {
  return readFileSync(`data/${sample}.yaml`, 'utf8');
}

async function check(text: string): Promise<Diagnostic[]> {
  const all: Diagnostic[] = [];
  for await (const { diagnostics } of checkFile('数据.yaml', bytes(text), templates, new Set()))
    all.push(...diagnostics);
  return all;
}

/** `13:11 figure-minus −3.2`, with `?` after the code of a warning. */
function told({ code, severity, place }: Diagnostic): string {
  const at = span(place);
  const words = place.source?.text.slice(place.start, place.end);
  return `${at?.line}:${at?.column} ${code}${severity === 'warning' ? '?' : ''} ${words}`;
}

/** What a sample brings up by itself: the defaults that it uses. */
async function usual(sample: Sample): Promise<Set<string | undefined>> {
  const said = await check(sampleText(sample));
  expect(said.map(({ code }) => code).filter((code) => code !== 'default-used')).toEqual([]);
  return new Set(said.map(({ slot }) => slot));
}

describe('a sample with one mistake', () => {
  it.each(MUTANTS)('%s: %j as %j gives %s', async (sample, from, to, code) => {
    const text = sampleText(sample);
    expect(text.split(from)).toHaveLength(2);
    const marked = text.replace(from, () => to);
    const mutant = marked.replace(/[⟦⟧]/g, '');
    const at = marked.indexOf('⟦');
    const before = mutant.slice(0, at).split('\n');
    const spot = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    const meant = marked.slice(at + 1, marked.indexOf('⟧'));
    const said = await check(mutant);
    const defaults = await usual(sample);
    const news = said.filter((each) => each.code !== 'default-used' || !defaults.has(each.slot));
    expect(news.map(told)).toEqual(code.split(' ').map((each) => `${spot} ${each} ${meant}`));
  });

  /**
   * The first digit typed twice makes ten times as much. A district may well have ten times the industry of another, so
   * bounds that let both pass cannot tell; what is found is what has a kind, another slot or a custom that limits it.
   */
  it.each(DOUBLED)('%s: a digit doubled is found in %j', async (sample, expected) => {
    const text = sampleText(sample);
    const defaults = await usual(sample);
    const found: string[] = [];
    for (const match of text.matchAll(/^ *([^#\s:]+): (?:增长|下降)?-?([1-9])[\d.]*(?:[^-+\d\s，—].*)?$/gm)) {
      const [line, key = '', digit = ''] = match;
      const at = match.index + line.indexOf(digit, line.indexOf(': '));
      const said = await check(text.slice(0, at) + digit + text.slice(at));
      const news = said.filter((each) => each.code !== 'default-used' || !defaults.has(each.slot));
      if (news.length > 0) found.push(key.slice(key.indexOf('.') + 1));
      for (const { code } of news) {
        expect(code).toMatch(
          /^(?:share-out-of-range|rate-below-minus-100|value-(?:above|below)-bound|time-unclear)$/,
        );
      }
    }
    expect(found).toEqual(expected);
  });

  it('is told of in the same words when it is filled', async () => {
    for (const [sample, from, to] of MUTANTS) {
      const text = sampleText(sample).replace(from, () => to.replace(/[⟦⟧]/g, ''));
      const inWords = (all: readonly Diagnostic[]): string[] => all.map((d) => told(d) + words(d, 'zh').says);
      const checked = new Set(inWords(await check(text)));
      const { template } = await templates.asked();
      for await (const { record, diagnostics } of readData(
        { file: '数据.yaml', bytes: bytes(text) },
        new Map(),
      )) {
        const filled = record && template ? fill(template, record, { to: 'docx' }).diagnostics : [];
        // Of the defaults that it used, filling tells; a check does not.
        const all = [...diagnostics, ...filled].filter(({ code }) => code !== 'default-used');
        for (const said of inWords(all)) expect(checked).toContain(said);
      }
    }
  });
});
