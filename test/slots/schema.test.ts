import { readFileSync } from 'node:fs';
import { fc, it as property } from '@fast-check/vitest';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bindText } from '../../src/bind/value.ts';
import type { Slot } from '../../src/model/slot.ts';
import { slotSchema } from '../../src/slots/schema.ts';
import { slotYaml } from '../../src/slots/yaml.ts';
import { builtIn, slot, slotMap } from './built-in.ts';

const template = await builtIn();
const accepts = validator(template.slots);

function validator(slots: ReadonlyMap<string, Slot>): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const schema = JSON.parse(JSON.stringify(slotSchema(slots, '总结')));
  expect(ajv.validateSchema(schema)).toBe(true);
  return ajv.compile(schema);
}

/** The data as an editor sees it, which knows nothing of figures as they are written. */
function accepted(text: string, by = accepts): boolean {
  return by(parse(text));
}

const SAMPLES = ['yunling', 'chengxi', 'songlan'].map(
  (name) => [name, readFileSync(`data/${name}.yaml`, 'utf8')] as const,
);

describe('the schema of the built-in template', () => {
  it.each(SAMPLES)('accepts the sample %s', (_, text) => {
    expect(accepted(text)).toBe(true);
    expect(accepts.errors).toBeNull();
  });

  it('accepts an empty data file: what is missing is said by check, not underlined while one types', () => {
    expect(accepted(slotYaml(template.slots, { title: '总结' }))).toBe(true);
    expect(accepted('')).toBe(true);
  });

  it('accepts notes and the name of the template', () => {
    const notes = ['_谁: 张三', '备注: [一, 二]', 'template: 总结.md.hbs', '模板: half-year-summary'];
    expect(accepted(`${notes.join('\n')}\n综合:\n  _来源: 统计局\n  备注: 初步数`)).toBe(true);
    expect(accepted('综合:\n  template: 总结.md.hbs')).toBe(false);
    expect(accepted('"__proto__": 1')).toBe(false);
  });

  const [, YUNLING] = SAMPLES[0] ?? ['', ''];
  const [, CHENGXI] = SAMPLES[1] ?? ['', ''];
  const [, SONGLAN] = SAMPLES[2] ?? ['', ''];

  it.each([
    ['a misspelt key', YUNLING, '  固定资产投资:', '  固定资产投次:'],
    ['a misspelt section', YUNLING, '疫情防控:', '疫情防空:'],
    ['a misspelt dotted key', CHENGXI, '综合.固定资产投资:', '综合.固定资产投:'],
    ['a key in another section', CHENGXI, '综合.固定资产投资:', '复产达产.固定资产投资:'],
    ['a section as a value', YUNLING, '综合:\n', '综合: 好\n_x:\n'],
    ['another unit', SONGLAN, '96.50亿元', '96.50亿人'],
    ['a unit doubled', SONGLAN, '96.50亿元', '96.50亿元元'],
    ['another word for a count', SONGLAN, '援鄂医疗队人数: 80人', '援鄂医疗队人数: 80家'],
    ['a count with decimals', YUNLING, '金融机构数: 28', '金融机构数: 28.5'],
    ['a count below zero', YUNLING, '金融机构数: 28', '金融机构数: -28'],
    ['digits doubled', YUNLING, '金融机构数: 28', '金融机构数: 2828'],
    ['thousands separators', YUNLING, '一次性口罩: 3800', '一次性口罩: 3,800'],
    ['underscores', YUNLING, '一次性口罩: 3800', '一次性口罩: 3_800'],
    ['full-width digits', YUNLING, '一次性口罩: 3800', '一次性口罩: ３８００'],
    ['a full-width minus', CHENGXI, '一般公共预算收入增长: -4.6', '一般公共预算收入增长: －4.6'],
    ['a blank behind the minus', CHENGXI, '一般公共预算收入增长: -4.6', '一般公共预算收入增长: "- 4.6"'],
    ['a sign twice', SONGLAN, '下降3.2%', '下降-3.2%'],
    ['points for percent', SONGLAN, '增长1.9%', '增长1.9个百分点'],
    ['a share above 100', SONGLAN, '58.6%', '158.6%'],
    ['a share above 100, as a number', CHENGXI, '选择占比: 47.0', '选择占比: 470'],
    ['a share below 0', CHENGXI, '选择占比: 47.0', '选择占比: -47.0'],
    ['a yes that is none', SONGLAN, '途经铁路: 是', '途经铁路: 大概'],
    ['a switch for words', YUNLING, '五个目标: 云岭', '五个目标: true'],
    ['a list for words', YUNLING, '五个目标: 云岭', '五个目标: [云岭]'],
    ['a list for a figure', YUNLING, '金融机构数: 28', '金融机构数: [28]'],
    ['a mapping for names', SONGLAN, '[渔港云仓, 数字田园]', '{ 渔港云仓: 1 }'],
    ['a mapping among names', SONGLAN, '[渔港云仓, 数字田园]', '[渔港云仓, { 数字: 田园 }]'],
    ['too few names', SONGLAN, '[渔歌湾, 松风岭, 盐田记忆]', '[渔歌湾, 松风岭]'],
    ['an unknown column', SONGLAN, '投资额: 36.5', '投资: 36.5'],
    ['a wrong unit in a column', SONGLAN, '95000万元', '95000万吨'],
    [
      'a row that is none',
      SONGLAN,
      '- { 名称: 松岚港三期码头, 投资额: 36.5, 进展: 水工主体完工 }',
      '- 松岚港三期码头',
    ],
    ['a mark', YUNLING, '金融机构数: 28', '金融机构数: XX'],
    ['a range', YUNLING, '金融机构数: 28', '金融机构数: 28-30'],
    ['about', YUNLING, '金融机构数: 28', '金融机构数: 约28'],
  ])('rejects %s', (_, text, right, wrong) => {
    expect(text).toContain(right);
    expect(accepted(text.replace(right, wrong))).toBe(false);
  });

  it('shows with each key what it means', () => {
    const schema = JSON.parse(JSON.stringify(slotSchema(template.slots, '总结')));
    const reference: string = schema.properties.综合.properties.固定资产投资.$ref;
    expect(schema.$defs[reference.replace('#/$defs/', '')]).toMatchObject({
      title: '固定资产投资（亿元）',
      description: expect.stringContaining('统计时段内固定资产投资累计完成额。数，必填。'),
    });
    expect(Object.keys(schema.properties)).not.toContain('综合.固定资产投资');
    expect(Object.values(schema.$defs)).toContainEqual(
      expect.objectContaining({ title: '年度', default: '2020' }),
    );
  });
});

describe('a key', () => {
  const slots = slotMap(slot('甲', '名'), slot('甲.乙', '名'), slot('丙.丁.戊', '名'), slot('己', '名'));
  const by = validator(slots);
  it.each([
    '甲: 1',
    '甲:\n  乙: 1',
    '甲.乙: 1',
    '丙.丁.戊: 1',
    '丙.丁: { 戊: 1 }',
    '丙: { 丁.戊: 1 }',
    '丙: { 丁: { 戊: 1 } }',
  ])('may be written as %j', (text) => expect(accepted(text, by)).toBe(true));
  it.each(['丁.戊: 1', '丙.戊: 1', '丙: { 戊: 1 }', '丙.丁: { 己: 1 }', '丙X丁.戊: 1', '甲.丙: 1'])(
    'may not be written as %j',
    (text) => expect(accepted(text, by)).toBe(false),
  );
});

const figure = fc.constantFrom(
  '0',
  '12',
  '5.2',
  '12.50',
  '-3.2',
  '-0',
  '100',
  '100.0',
  '100.1',
  '007',
  '.5',
  '5.',
  '1.23450',
  '99.95',
  '1e3',
  '',
);
const words = fc.constantFrom(
  '',
  '增长',
  '下降',
  '同比增长',
  '同比',
  '持平',
  '同比持平',
  '与上年同期持平',
  '约',
  ' ',
  '减少 ',
);
const unit = fc.constantFrom(
  '',
  '%',
  '亿元',
  '万元',
  '元',
  '亿',
  '万',
  '万人',
  '人',
  '个',
  '万个',
  '千克',
  '公斤',
  '吨',
  '万吨',
  '平方米',
  '公顷',
  '万平方米',
  '亿美元',
  '亿元元',
  '百万元',
  '个百分点',
  '％',
);

describe.each([
  slot('一', '量', { unit: '亿元' }),
  slot('二', '量', { unit: '吨' }),
  slot('三', '量', { unit: '万平方米' }),
  slot('四', '量'),
  slot('五', '数', { unit: '人' }),
  slot('六', '数'),
  slot('七', '率'),
  slot('八', '比'),
  slot('九', '是否'),
])('a text for $kind in $unit', (one) => {
  const by = validator(slotMap(one));
  const flag = fc.constantFrom('是', '否', '有', '无', 'Yes', 'NO', 'true', 'False', '对', '1', ' 是 ', '');
  const text =
    one.kind === '是否'
      ? flag
      : fc.tuple(words, figure, fc.constantFrom('', ' '), unit).map((parts) => parts.join(''));
  property.prop([text], { numRuns: 1500 })('is accepted just when it is bound, or blank', (typed) => {
    const { state } = bindText(one, typed, { file: '' });
    fc.pre(state !== 'gap' || typed.trim() === '');
    // A count of minus nothing is read, but odd enough to be underlined.
    fc.pre(one.kind !== '数' || !typed.trim().startsWith('-0'));
    expect([typed, by({ [one.key]: typed })]).toEqual([typed, state !== 'wrong']);
  });
});
