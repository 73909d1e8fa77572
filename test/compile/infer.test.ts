import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';

async function slotsOf(text: string, description?: string) {
  const { template } = await compile({
    file: '简报.md.hbs',
    text,
    ...(description === undefined ? {} : { description: { file: '简报.slots.yaml', text: description } }),
  });
  return Object.fromEntries(
    Array.from(template?.slots.values() ?? [], ({ key, kind, unit }) => [key, `${kind} ${unit}`.trim()]),
  );
}

describe('a slot of a Markdown template that nobody describes', () => {
  const TEXT =
    '# {{地区}}简报\n\n完成投资{{投资}}亿元，占{{占比}}%，企业{{家数}}家，第{{名次}}位，由{{姓名}}负责。\n';
  const SLOTS = { 地区: '名', 投资: '量 亿元', 占比: '比 %', 家数: '数 家', 名次: '名', 姓名: '名' };

  it('is the figure that the unit behind it tells, else words', async () => {
    expect(await slotsOf(TEXT)).toEqual(SLOTS);
    expect(await slotsOf(TEXT, '填写项:\n  地区: { 类型: 名 }\n')).toEqual(SLOTS);
  });

  it('is what it is described as, where it is', async () => {
    const described = await slotsOf(TEXT, '填写项:\n  家数: { 类型: 名 }\n');
    expect(described).toEqual({ ...SLOTS, 家数: '名' });
  });

  it('belongs to the loop that `../` means, a loop of its own too', async () => {
    const text =
      '# 简报\n\n共{{#each 批次}}{{#each ../项目}}{{名称}}{{投资}}亿元（{{../../地区}}）{{/each}}{{/each}}完。\n';
    const { template } = await compile({ file: '简报.md.hbs', text });
    const columns = Array.from(template?.slots.values() ?? [], (slot) => [
      slot.key,
      slot.columns?.map(({ key, unit }) => key + unit),
    ]);
    expect(Object.fromEntries(columns)).toEqual({
      批次: [],
      项目: ['名称', '投资亿元'],
      地区: undefined,
    });
  });

  it('may be a column', async () => {
    const text = '# 简报\n\n共{{#each 项目}}{{名称}}{{投资}}亿元、{{/each}}完。\n';
    const { template } = await compile({ file: '简报.md.hbs', text });
    const columns = template?.slots.get('项目')?.columns?.map(({ key, kind, unit }) => [key, kind, unit]);
    expect(columns).toEqual([
      ['名称', '名', ''],
      ['投资', '量', '亿元'],
    ]);
  });
});
