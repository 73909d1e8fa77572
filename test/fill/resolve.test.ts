import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/compile/compile.ts';
import { resolve, type Step } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { openTemplate, type Template, type TemplateNode } from '../../src/model/template.ts';
import { fillWith, recordOf, templateOf, type Value } from './filling.ts';

const DESCRIPTION = `填写项:
  甲: { 类型: 是否 }
  乙: { 类型: 是否 }
  名: { 类型: 名 }
  增速: { 类型: 率, 后缀: 以上 }
  企业: { 类型: 名单 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 在建: { 类型: 是否 } } }
`;

function textOf(steps: readonly Step[]): string {
  return steps.map((step) => (step.type === 'literal' ? step.texts.md : step.text)).join('');
}

function bodyOf(template: Template, data: { readonly [key: string]: Value }): string {
  return textOf(resolve(template, recordOf(data)).parts['body'] ?? []).trim();
}

describe('the tree', () => {
  it('is plain data: written as JSON and read again, it fills to the same bytes', async () => {
    const text =
      '# {{名}}题\n\n{{#each 项目}}\n\n{{序号}}{{名称}}{{#if 在建}}建{{else if @last}}末{{else}}、{{/if}}\n\n{{/each}}\n\n{{增长 增速}}{{层级 名}}\n';
    const { compiled } = await compileTemplate({
      file: 't.md.hbs',
      text,
      description: { file: 't.slots.yaml', text: DESCRIPTION },
    });
    if (!compiled) throw new Error('refused');
    const again: typeof compiled = JSON.parse(JSON.stringify(compiled));
    expect(again).toEqual(compiled);
    const data = { 名: '云县', 项目: [{ 名称: '桥', 在建: '是' }, { 名称: '路' }], 增速: '-1' };
    for (const to of ['docx', 'md'] as const) {
      const [first, second] = [compiled, again].map(
        (each) => fillWith(openTemplate(each), data, to).document,
      );
      expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array(1))).toBe(0);
    }
  });

  it('has the same tags for every format, and a text for each between them', async () => {
    const { parts } = await templateOf('# 题\n\n**甲{{名}}字**乙\n', DESCRIPTION);
    expect(parts.title).toEqual([{ type: 'literal', texts: { plain: '题' } }]);
    expect(parts.body).toMatchObject(
      [
        { type: 'literal', texts: { docx: /甲<\/w:t><\/w:r>$/, md: '# 题\n\n**甲' } },
        {
          type: 'output',
          prints: 'value',
          target: { type: 'slot', key: '名' },
          sites: { docx: { run: /<w:b\/>/ }, md: { oneLine: false } },
        },
        { type: 'literal', texts: { docx: /乙/, md: '字**乙\n' } },
      ].map((node) => matching(node)),
    );
  });
});

/** Expressions as matchers. */
function matching(value: unknown): unknown {
  if (value instanceof RegExp) return expect.stringMatching(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, matching(inner)]));
}

describe('resolving', () => {
  it.each([
    ['是', '是', '一'],
    ['是', '否', '一'],
    ['否', '是', '二'],
    ['否', '否', '三'],
  ])('takes the first condition that holds: %s, %s', async (first, second, expected) => {
    const chained = await templateOf(
      '# 题\n\n甲{{#if 甲}}一{{else if 乙}}二{{else}}三{{/if}}\n',
      DESCRIPTION,
    );
    expect(bodyOf(chained, { 甲: first, 乙: second })).toBe(`# 题\n\n甲${expected}`);
    const negated = await templateOf(
      '# 题\n\n甲{{#unless 甲}}{{#if 乙}}二{{else}}三{{/if}}{{else}}一{{/unless}}\n',
      DESCRIPTION,
    );
    expect(bodyOf(negated, { 甲: first, 乙: second })).toBe(`# 题\n\n甲${expected}`);
  });

  it('goes through rows, names, and what stands where there are none', async () => {
    const text =
      '有{{#each 项目}}{{#if @first}}（{{/if}}{{序号}}{{名称}}{{#each 企业}}{{序号}}{{this}}{{#unless @last}}与{{/unless}}{{/each}}{{#if @last}}）{{else}}；{{/if}}{{else}}无{{/each}}';
    const template = await templateOf(`# 题\n\n${text}\n`, DESCRIPTION);
    const data = { 企业: ['甲厂', '乙厂'], 项目: [{ 名称: '桥' }, { 名称: '路' }] };
    expect(bodyOf(template, data)).toBe('# 题\n\n有（1桥1甲厂与2乙厂；2路1甲厂与2乙厂）');
    expect(bodyOf(template, { ...data, 项目: [] })).toBe('# 题\n\n有无');
  });

  it('goes through the table of a row, innermost first', async () => {
    const template = await templateOf('# 题\n\n{{名}}\n', DESCRIPTION);
    const column = (key: string, name: string): TemplateNode => {
      return { type: 'output', prints: 'value', target: { type: 'column', key, column: name }, sites: {} };
    };
    const literal = (md: string): TemplateNode => ({ type: 'literal', texts: { md } });
    const inner: TemplateNode = {
      type: 'loop',
      subject: { type: 'column', key: '项目', column: '单位' },
      nodes: [{ type: 'output', prints: 'value', target: { type: 'item', key: '项目.单位' }, sites: {} }],
      otherwise: [literal('无')],
    };
    const loop: TemplateNode = {
      type: 'loop',
      subject: { type: 'slot', key: '项目' },
      nodes: [column('项目', '名称'), inner, column('项目', '名称'), literal('；')],
      otherwise: [],
    };
    const columns = [
      { key: '名称', kind: '名', unit: '', mark: 'XX', meaning: '', places: [] },
      { key: '单位', kind: '名单', unit: '', mark: 'XX', meaning: '', places: [] },
    ] as const;
    const slots = new Map([
      ['项目', { key: '项目', kind: '表', unit: '', mark: '', meaning: '', columns, places: [] } as const],
    ]);
    const nested: Template = { ...template, slots, parts: { title: [], body: [loop] } };
    const rows = [
      { 名称: '桥', 单位: ['甲', '乙'] },
      { 名称: '路', 单位: '丙' },
    ];
    expect(bodyOf(nested, { 项目: rows })).toBe('桥甲乙桥；路丙路；');
    expect(resolve(nested, recordOf({ 项目: rows })).fills[1]).toMatchObject({
      key: '项目.单位',
      text: '甲',
    });
  });

  it('says which outputs a record shows with which values, and renders nothing', async () => {
    const template = await templateOf('# {{名}}\n\n{{#if 甲}}{{名}}{{/if}}同比{{增长 增速}}\n', DESCRIPTION);
    const { parts, ...rest } = template;
    const unreadable = new Proxy({}, { get: () => expect.fail('a place to write at was looked at') });
    const blind = (nodes: readonly TemplateNode[]): readonly TemplateNode[] =>
      nodes.map((node): TemplateNode => {
        if (node.type === 'literal') return node;
        if (node.type === 'output') return { ...node, sites: unreadable };
        return { ...node, nodes: blind(node.nodes), otherwise: blind(node.otherwise) };
      });
    const resolved = resolve(
      { ...rest, parts: { title: parts.title, body: blind(parts.body) } },
      recordOf({ 名: '云县' }),
    );
    expect(resolved.title).toBe('云县');
    expect(resolved.fills.map(({ key, text, state }) => [key, text, state])).toEqual([
      ['名', '云县', 'given'],
      ['增速', 'X', 'gap'],
    ]);
    expect(resolved.diagnostics.map(({ code, slot }) => [code, slot])).toEqual([['value-missing', '增速']]);
  });

  it('serves every format from one walk', async () => {
    const template = await templateOf('# 题\n\n同比{{增长 增速}}，{{名}}\n', DESCRIPTION);
    const data = { 增速: '5', 名: 'a*b' };
    const resolved = resolve(template, recordOf(data));
    for (const to of ['docx', 'md'] as const) {
      expect(Buffer.compare(write(template, resolved, to), fillWith(template, data, to).document)).toBe(0);
    }
  });
});
