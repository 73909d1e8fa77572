import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  baseOf,
  baseWith,
  decodeBase,
  encodeBase,
  isTemplateOf,
  replay,
  stepsIn,
} from '../../src/fill/base.ts';
import { type Resolved, resolve } from '../../src/fill/resolve.ts';
import { runs } from '../runs.ts';
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

  /** What a round prints: its own name and its companies', in blocks that are shown by turns. */
  const { inner } = fc.letrec<{ inner: string; piece: string }>((tie) => ({
    inner: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('{{名称}}', '字', '{{#each 单位}}{{this}}、{{/each}}'),
      fc
        .tuple(
          fc.constantFrom('if 开工', 'unless 开工', 'if 投产', 'if @first', 'if @last'),
          tie('inner'),
          tie('inner'),
        )
        .map(([tag, first, second]) => `{{#${tag}}}${first}{{else}}${second}{{/${tag.split(' ')[0]}}}`),
      fc
        .tuple(fc.constantFrom('if 开工', 'unless 投产'), tie('inner'))
        .map(([tag, only]) => `{{#${tag}}}${only}{{/${tag.split(' ')[0]}}}`),
      fc
        .tuple(fc.constantFrom('if 开工', 'unless 投产'), tie('inner'))
        .map(([tag, only]) => `{{#each 单位}}{{#${tag}}}{{this}}{{/${tag.split(' ')[0]}}}{{/each}}${only}`),
    ),
  }));
  const flags = fc.record({ 开工: fc.constantFrom('是', '否'), 投产: fc.constantFrom('是', '否') });

  property.prop([inner, fc.array(flags, { maxLength: 5 })], { numRuns: runs(60, 600) })(
    'knows the rounds of loops that hold anything',
    async (round, states) => {
      const template = await templateOf(
        `# 情况\n\n有：{{#each 项目}}${round}{{/each}}。\n`,
        `填写项:
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 单位: { 类型: 名单 }, 开工: { 类型: 是否 }, 投产: { 类型: 是否 } } }
`,
      );
      const rows = states.map((each, at) => ({ 名称: `甲${at}`, 单位: [`乙${at}0`, `乙${at}1`], ...each }));
      const base = baseOf(template, resolve(template, recordOf({ 项目: rows })));
      const read = decodeBase(encodeBase(base));
      if (!read) throw new Error('not read');
      const again = baseWith(template, read, stepsIn(template, read));
      for (const { outputs } of [replay(template, read), replay(template, again)]) {
        for (const { output, rounds, text } of outputs) {
          const [row = -1, item = -1] = rounds.map(({ index }) => index);
          expect(output.target?.type === 'item' ? rows[row]?.单位[item] : rows[row]?.名称).toBe(text);
        }
      }
    },
  );

  test('is read as it was written before rounds were', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const base = baseOf(template, resolve(template, recordOf({ 地区: '云岭区' })));
    expect(encodeBase(base)).not.toContain(':0');
    expect(base.rounds).toBeUndefined();
    expect(decodeBase(encodeBase({ ...base, rounds: {} }))).toEqual({ ...base, rounds: {} });
  });

  test('is of one template, word for word', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const base = baseOf(template, resolve(template, recordOf({})));
    expect(isTemplateOf(base, await templateOf(TEXT.replace('总结', '小结'), DESCRIPTION))).toBe(false);
    expect(isTemplateOf(base, await templateOf(TEXT, `字体: { 正文: 宋体 }\n${DESCRIPTION}`))).toBe(true);
    const other = await templateOf(TEXT.replace('总结', '小结'), DESCRIPTION);
    expect(() => baseOf(other, resolve(template, recordOf({})))).toThrow('another template');
  });

  test('is nothing else than what was written', () => {
    const others = [
      '',
      '{}',
      '[1]',
      '[2,"t","d",{},[]]',
      '[1,"t","d",{"body":"0-9999999"},[]]',
      '[1,"t","d",{"body":"x"},[]]',
      '[1,"t","d",{},[],null,{"body":"0:x"}]',
      '[1,"t","d",{},[],null,[0]]',
    ];
    for (const text of others) expect(decodeBase(text)).toBeUndefined();
  });
});
