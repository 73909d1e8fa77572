import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { baseOf, decodeBase, encodeBase, isTemplateOf, replay } from '../../src/fill/base.ts';
import { type Resolved, resolve } from '../../src/fill/resolve.ts';
import { recordOf, templateOf } from './filling.ts';

const TEXT = `# {{地区}}总结

投资{{投资}}亿元，同比{{增长 增速}}。

{{#if 有表}}

| 序号 | 名称 | 金额 |
| :--- | :--- | ---: |
{{#each 项目}}
| {{序号}} | {{名称}} | {{金额}} |
{{/each}}

{{/if}}

{{#each 项目}}

{{名称}}完成{{金额}}亿元，参加的有{{#each 单位}}{{this}}、{{/each}}等。

{{/each}}
`;
const DESCRIPTION = `填写项:
  地区: { 类型: 名 }
  投资: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率 }
  有表: { 类型: 是否 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 }, 单位: { 类型: 名单 } } }
`;

const name = fc.stringMatching(/^[\u4e00-\u9fff<>&"-]{1,6}$/).filter((text) => /[\u4e00-\u9fff]/.test(text));
const rows = fc.array(
  fc.record({ 名称: name, 金额: fc.nat().map(String), 单位: fc.array(name, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 4 },
);

function textsIn(parts: Resolved['parts']) {
  return parts['body']?.map((step) => (step.type === 'literal' ? step : step.text));
}

const compiled = templateOf(TEXT, DESCRIPTION);

describe('what a document was made of', () => {
  property.prop([name, fc.boolean(), rows], { numRuns: 30 })(
    'gives the document again, through its line of text',
    async (district, withTable, projects) => {
      const template = await compiled;
      const values = { 地区: district, 投资: '3', 增速: '1', 有表: withTable ? '是' : '否', 项目: projects };
      const resolved = resolve(template, recordOf(values));
      const base = decodeBase(encodeBase(baseOf(template, resolved)));
      expect(base && isTemplateOf(base, template)).toBe(true);
      if (base) expect(textsIn(replay(template, base).parts)).toEqual(textsIn(resolved.parts));
    },
  );

  test('knows the rounds of its loops', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const projects = [
      { 名称: '甲', 金额: '1', 单位: '子公司、丑公司' },
      { 名称: '乙', 金额: '2', 单位: '寅公司' },
    ];
    const values = { 地区: '云岭区', 投资: '3', 增速: '1', 有表: '是', 项目: projects };
    const base = baseOf(template, resolve(template, recordOf(values)));
    const rounds = replay(template, base)
      .outputs.filter((output) => output.rounds.length > 0)
      .map((output) => output.rounds.map(({ index }) => index).join('.'));
    expect(rounds.join(' ')).toMatch(/^0 0 0 1 1 1 0 0 (?:0\.\d )+1 1 (?:1\.\d ?)+$/);
  });

  test('is of one template, word for word', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const base = baseOf(template, resolve(template, recordOf({})));
    expect(isTemplateOf(base, await templateOf(TEXT.replace('总结', '小结'), DESCRIPTION))).toBe(false);
    expect(isTemplateOf(base, await templateOf(TEXT, `字体: { 正文: 宋体 }\n${DESCRIPTION}`))).toBe(true);
  });

  test('is nothing else than what was written', () => {
    const others = [
      '',
      '{}',
      '[1]',
      '[2,"t","d",{},[]]',
      '[1,"t","d",{"body":"0-9999999"},[]]',
      '[1,"t","d",{"body":"x"},[]]',
    ];
    for (const text of others) expect(decodeBase(text)).toBeUndefined();
  });
});
