import { describe, expect, it } from 'vitest';
import { fill } from '../../src/fill/fill.ts';
import { markdownOwnership } from '../../src/markdown/write.ts';
import { readDocument } from '../word/read-back.ts';
import { compileText, fillWith, recordOf, show, templateOf, type Value } from './filling.ts';

const DESCRIPTION = `标题: 总结
填写项:
  地区: { 类型: 名, 记号: XXX区 }
  年度: { 类型: 名, 默认: "2020" }
  投资: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率, 后缀: 以上 }
  企业: { 类型: 名单 }
  途经: { 类型: 是否 }
  常写: { 类型: 是否, 默认: 是 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 }, 增速: { 类型: 率, 后缀: 左右 }, 在建: { 类型: 是否 } } }
`;

/** The paragraphs that a template's body gives, below its title. */
async function words(body: string, data: { readonly [key: string]: Value }): Promise<string[]> {
  const template = await templateOf(`# 题\n\n${body}\n`, DESCRIPTION);
  const paragraphs = readDocument(fillWith(template, data, 'docx').document).map(({ text }) => text);
  return paragraphs.slice(1);
}

describe('filling', () => {
  it.each([
    ['5.2', '增长5.2%以上', '提高5.2%'],
    ['-3.2', '下降3.2%', '下降3.2%'],
    ['0', '持平', '与上年持平'],
    ['0.0', '持平', '与上年持平'],
    ['12.50', '增长12.50%以上', '提高12.50%'],
  ])('writes a rate of %s by its sign', async (figure, usual, own) => {
    const body = '同比{{增长 增速}}；{{增长 增速 升="提高" 平="与上年持平" 后=""}}。';
    expect(await words(body, { 增速: figure })).toEqual([`同比${usual}；${own}。`]);
  });

  it("writes a column's rate with the column's words", async () => {
    const body = '{{#each 项目}}\n\n{{序号}}．{{名称}}{{增长 增速}}\n\n{{/each}}';
    const rows = [
      { 名称: '桥', 金额: '1', 增速: '5' },
      { 名称: '路', 金额: '1', 增速: '-5' },
    ];
    expect(await words(body, { 项目: rows })).toEqual(['1．桥增长5%左右', '2．路下降5%']);
  });

  it('shows the mark of an unfilled rate among the words of a rise', async () => {
    const template = await templateOf('# 题\n\n同比{{增长 增速}}。\n', DESCRIPTION);
    const { document, fills } = fillWith(template, {}, 'docx');
    expect(readDocument(document)[1]?.runs).toEqual([
      { text: '同比增长', look: '' },
      { text: 'X', look: 'highlight' },
      { text: '%以上。', look: '' },
    ]);
    expect(fills.map(({ text, state }) => [text, state])).toEqual([['X', 'gap']]);
  });

  it.each([
    ['澄溪县', '县政府'],
    ['松岚市', '市政府'],
    ['云岭区', '区政府'],
    ['草原旗', '旗政府'],
    ['高新', '区政府'],
  ])("takes the word for the level from %s's last character", async (district, expected) => {
    expect(await words('{{层级 地区}}政府', { 地区: district })).toEqual([expected]);
  });

  it('says that the district is missing where only its level is shown', async () => {
    const template = await templateOf('# 题\n\n{{层级 地区}}政府\n', DESCRIPTION);
    const { document, diagnostics } = fill(template, recordOf({}), { to: 'md' });
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ code, slot }) => [code, slot])).toEqual([['value-missing', '地区']]);
  });

  it('loops over names, over rows and over nothing', async () => {
    const names = '有{{#each 企业}}{{序号}}.{{this}}{{#if @last}}。{{else}}、{{/if}}{{/each}}';
    expect(await words(names, { 企业: ['甲厂', '乙厂'] })).toEqual(['有1.甲厂、2.乙厂。']);
    expect(await words(names, { 企业: '甲厂、乙厂，丙厂' })).toEqual(['有1.甲厂、2.乙厂、3.丙厂。']);
    expect(await words(names, {})).toEqual(['有1.XX。']);
    const rows =
      '有{{#each 项目}}{{名称}}{{#if 在建}}（在建）{{/if}}{{#unless @last}}；{{/unless}}{{else}}无{{/each}}';
    const given = [
      { 名称: '桥', 金额: '1', 增速: '1', 在建: '是' },
      { 名称: '路', 金额: '1', 增速: '1' },
    ];
    expect(await words(rows, { 项目: given })).toEqual(['有桥（在建）；路']);
    expect(await words(rows, {})).toEqual(['有无']);
  });

  it('reaches slots of the report from within a loop, and from loops within loops', async () => {
    const body = '甲{{#each 项目}}{{地区}}{{../年度}}{{@root.年度}}{{#each 企业}}{{this}}{{/each}}{{/each}}';
    const data = { 地区: '云岭区', 年度: '2021', 企业: ['厂'], 项目: [{ 名称: '桥', 金额: '1', 增速: '1' }] };
    expect(await words(body, data)).toEqual(['甲云岭区20212021厂']);
  });

  it('does not miss a slot of a block that this record does not show, nor say its default', async () => {
    const body = '甲\n\n{{#if 途经}}\n\n{{地区}}{{年度}}{{#if 常写}}乙{{/if}}\n\n{{/if}}';
    const template = await templateOf(`# 题\n\n${body}\n`, DESCRIPTION);
    const codes = (data: { [key: string]: Value }): string[] =>
      fill(template, recordOf(data), { to: 'md' }).diagnostics.map(({ code, slot }) => `${code} ${slot}`);
    expect(codes({ 途经: '否' })).toEqual([]);
    expect(codes({ 途经: '是' })).toEqual(['value-missing 地区', 'default-used 年度', 'default-used 常写']);
    expect(codes({})).toEqual([]);
  });

  it('gives no document where a value is wrong, and shows it as typed in a draft', async () => {
    const template = await templateOf('# 题\n\n投资{{投资}}亿元，同比{{增长 增速}}\n', DESCRIPTION);
    const data = recordOf({ 投资: '1,234', 增速: '涨了' });
    expect(fill(template, data, { to: 'docx' }).document).toBeUndefined();
    const { document, diagnostics } = fill(template, data, { to: 'md', draft: true });
    expect(Buffer.from(document ?? '').toString()).toMatch(
      /投资<mark>1,234<\/mark>亿元，同比<mark>涨了<\/mark>/,
    );
    expect(diagnostics).toHaveLength(2);
  });

  it("gives the document's own title, also where conditions stand in it", async () => {
    const template = await templateOf('# {{年度}}年{{#if 途经}}铁路{{/if}}的*总结*\n\n正文\n', DESCRIPTION);
    expect(fillWith(template, { 途经: '是' }, 'md').title).toBe('2020年铁路的总结');
    expect(fillWith(template, { 年度: '2021\n二' }, 'docx').title).toBe('2021 二年的总结');
  });

  it('writes the same digest twice, and knows a Markdown file that was changed', async () => {
    const template = await templateOf('# 题\n\n{{年度}}年\n', DESCRIPTION);
    const { document } = fillWith(template, {}, 'md');
    expect(Buffer.compare(document, fillWith(template, {}, 'md').document)).toBe(0);
    const text = Buffer.from(document).toString('utf8');
    expect(markdownOwnership(document)).toBe('untouched');
    expect(markdownOwnership(Buffer.from(text.replace('2020', '2021')))).toBe('changed');
    expect(markdownOwnership(Buffer.from(text.replaceAll('\n', '\r\n')))).toBe('changed');
    expect(markdownOwnership(Buffer.from(`${text}补一句\n`))).toBe('changed');
    expect(markdownOwnership(Buffer.from('# 题\n'))).toBe('foreign');
    expect(markdownOwnership(Buffer.from(text.slice(0, text.indexOf('<!--'))))).toBe('foreign');
  });
});

describe('what offices do in a template', () => {
  it.each<[string, string, string[]]>([
    ['breaks lines within a paragraph', '今年\n以来', ['今年以来']],
    ['breaks a line for good', '今年\\\n以来  \n好', ['今年\n以来\n好']],
    ['writes <br>', '今年<br>以来', ['今年\n以来']],
    ['hides a note in HTML', '今年<!-- 注 -->以来\n\n<!-- 又注 -->\n\n好', ['今年以来', '好']],
    [
      'hides a note in a tag',
      '甲\n{{!-- 注 --}}\n\n乙\n\n{{! 注 }}\n\n丙{{!-- {{x}} --}}丁',
      ['甲', '乙', '丙丁'],
    ],
    ['writes entities', '甲&nbsp;乙&amp;丙&lt;', ['甲\u00a0乙&丙<']],
    ['links', '[文](https://a.cn/b_c)和<https://a.cn/b_c>', ['文和https://a.cn/b_c']],
    ['underlines a heading', '一、甲\n---', ['一、甲']],
    [
      'puts a condition around a heading',
      '{{#if 途经}}\n\n## 一、{{年度}}\n\n甲\n\n{{/if}}',
      ['一、2020', '甲'],
    ],
    [
      'puts a heading right below a tag',
      '{{#if 途经}}\n## 一、甲\n\n{{/if}}\n## 二、乙',
      ['一、甲', '二、乙'],
    ],
    [
      'leaves out the bars at the ends of rows',
      '甲 | 乙\n--- | ---\n{{#each 项目}}\n{{名称}} | {{金额}}\n{{/each}}',
      ['甲', '乙', '桥', '1'],
    ],
    [
      'puts bars around a loop over rows',
      '| 甲 |\n| --- |\n| {{#each 项目}} |\n| {{名称}} |\n| {{/each}} |',
      ['甲', '桥'],
    ],
  ])('%s', async (_, body, expected) => {
    const rows = [{ 名称: '桥', 金额: '1', 增速: '1' }];
    expect(await words(body, { 途经: '是', 项目: rows })).toEqual(expected);
  });
});

describe('a hostile template', () => {
  it('may have Windows line ends, a byte order mark, or neither a description nor a title', async () => {
    const { template, diagnostics } = await compileText(
      '\ufeff# 题{{甲}}\r\n\r\n{{#if 乙}}\r\n\r\n丙\r\n\r\n{{/if}}\r\n\r\n丁\r戊\r\n',
    );
    expect(diagnostics.map(show)).toEqual([
      '1:4 template-slot-undescribed “甲”在说明文件里没有写',
      '3:1 template-slot-undescribed “乙”在说明文件里没有写',
    ]);
    const paragraphs = template && readDocument(fillWith(template, { 甲: 'a', 乙: '是' }, 'docx').document);
    expect(paragraphs?.map(({ text }) => text)).toEqual(['题a', '丙', '丁戊']);
  });

  it.each(['', '\n\n', '\ufeff', '{{!-- 注 --}}'])('may be empty: %j', async (text) => {
    const { template, diagnostics } = await compileText(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['template-title-missing']);
    expect(template && readDocument(fillWith(template, {}, 'docx').document)).toEqual([]);
    expect(template && fillWith(template, {}, 'md').title).toBe('');
  });

  it('may have thousands of tags', async () => {
    const text = `# 题\n\n${Array.from({ length: 3_000 }, (_, at) => `第${at}{{甲}}`).join('\n\n')}\n`;
    const template = await templateOf(text, '填写项: { 甲: { 类型: 名 } }');
    expect(readDocument(fillWith(template, { 甲: '字' }, 'docx').document)).toHaveLength(3_001);
  });

  it.each([
    '{{',
    '}}',
    '{{{',
    '{{}}',
    '{{{{甲}}}}',
    '{{!',
    '{{!--',
    '{{"',
    "{{甲 '}}",
    '{{#}}',
    '{{/}}',
    '{{&}}',
    '{{甲.}}',
    '{{.}}',
    '{{..}}',
    '{{甲..乙}}',
    '{{[}}',
    '{{[甲}}',
    '{{else}}',
    '{{^}}',
    '{{#if}}',
    '{{#each}}甲{{/each}}',
    '{{../}}',
    '{{@root}}',
    '{{this.this}}',
    '{{#if 甲}}{{/if',
  ])('is never more than an error: %s', async (text) => {
    const { template, diagnostics } = await compileText(`# 题\n\n甲${text}\n`);
    if (template) fillWith(template, {}, 'docx');
    else expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('may use names of JavaScript for keys', async () => {
    const keys = ['toString', 'slot', 'if', 'hasOwnProperty', 'length'];
    const text = `# 题\n\n${keys.map((key) => `{{[${key}]}}`).join('，')}\n`;
    const { template } = await compileText(text);
    if (!template) throw new Error('refused');
    const { document } = fillWith(template, Object.fromEntries(keys.map((key) => [key, '值'])), 'md');
    expect(Buffer.from(document).toString()).toMatch(/^值，值，值，值，值$/m);
  });
});
