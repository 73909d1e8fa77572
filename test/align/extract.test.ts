import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Extracted, extract } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { baseOf, decodeBase } from '../../src/fill/base.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import type { Format } from '../../src/model/format.ts';
import type { DataNode } from '../../src/model/record.ts';
import type { Slot } from '../../src/model/slot.ts';
import type { Template } from '../../src/model/template.ts';
import { recordOf, templateOf, type Value } from '../fill/filling.ts';
import { runs } from '../runs.ts';

/** A template with every kind of slot, values that touch each other, and words that stand twice. */
const EVERY_KIND = await templateOf(
  `# {{地区}}简报

全{{层级 地区}}{{户数}}户完成投资{{投资}}亿元，同比{{增长 增速}}，占{{占比}}%。完成投资{{其他}}亿元。

工作开展。{{#if 有会}}参加的有{{单位}}，召开{{户数}}次。{{/if}}

{{#each 单位}}

{{this}}：已办。

{{/each}}

| 序号 | 名称 | 金额 | 增长 |
| :--- | :--- | ---: | ---: |
{{#each 项目}}
| {{序号}} | {{名称}} | {{金额}} | {{增速}} |
{{/each}}
`,
  `填写项:
  地区: { 类型: 名 }
  户数: { 类型: 数, 单位: 户 }
  投资: { 类型: 量, 单位: 亿元 }
  其他: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率 }
  占比: { 类型: 比 }
  有会: { 类型: 是否 }
  单位: { 类型: 名单 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 }, 增速: { 类型: 率 } } }
`,
);

/** Lists and tables within the rows of a table. */
const NESTED = await templateOf(
  `# {{地区}}情况

{{#each 区县}}

{{名称}}共有{{#each 单位}}{{this}}、{{/each}}等单位，牵头的有{{牵头}}，项目有{{#each 项目}}{{名称}}（{{金额}}亿元）、{{/each}}等。

{{/each}}
`,
  `填写项:
  地区: { 类型: 名 }
  区县:
    类型: 表
    列:
      名称: { 类型: 名 }
      单位: { 类型: 名单 }
      牵头: { 类型: 名单 }
      项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }
`,
);

/** 是否 within others, in rows and in empty tables; tables with rows of the template's own, and two in one. */
const CONDITIONS = await templateOf(
  `# {{地区}}情况

按要求推进。{{#if 甲}}甲事已办。{{#if 公开}}办理结果公开。{{#if 乙}}另有乙事。{{/if}}{{else}}办理结果暂不公开。{{/if}}{{/if}}

{{#if 公开}}

总体情况已向社会公布。

{{/if}}

{{#each 项目}}

{{名称}}项目：{{#if 开工}}已经开工{{else}}尚在筹备{{/if}}，{{#unless 公开}}内部掌握，{{/unless}}列入计划。

{{/each}}

| 名称 | 金额 | 进展 |
| :--- | ---: | :--- |
{{#each 项目}}
| {{名称}} | {{金额}} | {{#if 开工}}建设{{else}}前期{{/if}} |
{{/each}}
| 合计 | {{总额}} | 见上 |
{{#each 其他}}
| {{名称}} | {{金额}} | 无 |
{{/each}}
| 备注 | 无 | 无 |

参加的有{{单位}}。
`,
  `填写项:
  地区: { 类型: 名 }
  甲: { 类型: 是否 }
  乙: { 类型: 是否, 默认: 否 }
  公开: { 类型: 是否 }
  总额: { 类型: 量, 单位: 亿元 }
  单位: { 类型: 名单 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 }, 开工: { 类型: 是否 } } }
  其他: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }
`,
);

const name = fc.stringMatching(/^[东西南北云岭澜江清溪]{1,4}[区县街道局桥]$/);
const figure = fc.stringMatching(/^(?:[1-9]\d{0,3}|0)(?:\.\d{1,2})?$/);

const FLAGS = `填写项:
  地区: { 类型: 名 }
  甲: { 类型: 是否 }
  公开: { 类型: 是否 }
`;

const ROWS = await templateOf(
  `| 名称 | 金额 |
| :--- | ---: |
{{#each 项目}}
| {{名称}} | {{金额}} |
{{/each}}
`,
  '填写项:\n  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }\n',
);

const LISTED = `参加的有{{单位}}。

{{#each 单位}}

{{this}}：已办。

{{/each}}
`;

/** What may stand in a slot. */
function valueOf(slot: Slot): fc.Arbitrary<Value> {
  switch (slot.kind) {
    case '名':
      return name;
    case '名单':
      return fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    case '数':
      return fc.nat(9999).map(String);
    case '量':
      return figure;
    case '率':
      return fc.tuple(fc.constantFrom('', '-'), figure).map((parts) => parts.join(''));
    case '比':
      return fc.stringMatching(/^\d{1,2}(?:\.\d)?$/).map((text) => text.replace(/^0+(?=\d)/, ''));
    case '是否':
      return fc.constantFrom('是', '否');
    default:
      return fc.array(
        fc.record(Object.fromEntries((slot.columns ?? []).map((each) => [each.key, valueOf(each)]))),
        { maxLength: 4 },
      );
  }
}

function recordFor({ slots }: Template): fc.Arbitrary<Record<string, Value>> {
  return fc.record(Object.fromEntries(Array.from(slots.values(), (slot) => [slot.key, valueOf(slot)])));
}

const templates = await Promise.all(
  ['half-year-summary', 'economic-brief', 'notice'].map(async (file) => {
    const { template } = await loadTemplate(file);
    if (!template) throw new Error(`no template ${file}`);
    return template;
  }),
);

/** What a document says, written as `to`. */
async function readBack(template: Template, written: Uint8Array, to: Format): Promise<Extracted> {
  const document = await readEdited('a', written, to);
  const base = 'code' in document ? undefined : decodeBase(document.base ?? '');
  if ('code' in document || !base) throw new Error('not read');
  const read = await extract({ file: 'a', template, base, document });
  if ('code' in read) throw new Error(read.code);
  return read;
}

describe.each(
  [EVERY_KIND, CONDITIONS, NESTED, ...templates].map((template) => [template.file, template] as const),
)('what was filled into %s is read back', (_, template) => {
  property.prop([recordFor(template), fc.constantFrom('docx' as const, 'md' as const)], {
    numRuns: runs(15, 300),
  })('whatever the data', async (values, to) => {
    const resolved = resolve(template, recordOf(values));
    fc.pre(!hasErrors(resolved.diagnostics));
    const written = write(template, resolved, to);
    const read = await readBack(template, written, to);
    expect(read.diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
    expect(write(template, resolve(template, read.record), to)).toEqual(written);
  });
});

type Values = { readonly [key: string]: Value };

const DATA: Values = {
  地区: '云岭区',
  甲: '是',
  乙: '是',
  公开: '是',
  总额: '9',
  单位: ['发展改革局', '统计局'],
  项目: [
    { 名称: '东桥', 金额: '4', 开工: '是' },
    { 名称: '西桥', 金额: '5.50', 开工: '否' },
  ],
  其他: [{ 名称: '水厂', 金额: '1' }],
};

function plain(node: DataNode): Value {
  if (node.type === 'list') return node.items.map(plain);
  if (node.type === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.type === 'scalar' ? node.text : '';
}

interface Back {
  readonly values: Values;
  /** What is told: the code, and the slot with the words shown at its place. */
  readonly told: readonly string[];
  readonly count: number;
}

/** What is read back of Markdown that somebody edited. */
async function back(
  template: Template,
  values: Values,
  ...edits: readonly (readonly [from: string | RegExp, to: string])[]
): Promise<Back> {
  let text = new TextDecoder().decode(write(template, resolve(template, recordOf(values)), 'md'));
  for (const [from, to] of edits) {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing changed: ${String(from)}`);
    text = changed;
  }
  const { record, diagnostics, count } = await readBack(template, new TextEncoder().encode(text), 'md');
  const told = diagnostics.map(({ code, slot = '', place: { source, start = 0, end = 0 } }) =>
    [code, slot, source?.text.slice(start, end) ?? ''].join(' ').trim(),
  );
  return { values: plain(record.root) as Values, told, count };
}

test('lists within rows are read where somebody edited what stands around them', async () => {
  const values = {
    地区: '云岭区',
    区县: [
      {
        名称: '青坪区',
        单位: ['发展局', '统计局'],
        牵头: ['发展局', '统计局'],
        项目: [{ 名称: '东桥', 金额: '3' }],
      },
      { 名称: '柳湾区', 单位: ['文旅局'], 牵头: ['文旅局'], 项目: [{ 名称: '西桥', 金额: '4' }] },
    ],
  };
  const { values: read, count } = await back(NESTED, values, [
    '# 云岭区情况',
    '# 云岭区情况\n\n新写的一段。',
  ]);
  expect(read).toEqual(values);
  expect(count).toBe(2);
  const other = await back(NESTED, values, ['西桥（4亿元）', '西桥（9亿元）']);
  expect(other.values).toMatchObject({ 区县: [{}, { 项目: [{ 名称: '西桥', 金额: '9' }] }] });
});

describe('a 是否', async () => {
  test.each([
    ['a block around it is not shown', { 甲: '否' }],
    ['a table around it has no rows', { 公开: '否', 项目: [], 其他: [] }],
    ['each row has another', { 公开: '否' }],
  ] as const)('is what it was where %s', async (_, other) => {
    const values = { ...DATA, ...other };
    const { values: read, told } = await back(CONDITIONS, values);
    const { 乙: _hidden, ...shown } = values as Values;
    expect(read).toMatchObject(shown);
    expect(told).toEqual([]);
  });

  const HIDDEN = await templateOf(
    '# {{地区}}通报\n\n情况如下。{{#if 甲}}甲事。{{#if 公开}}公开。{{/if}}{{/if}}\n',
    FLAGS,
  );
  const BOTH = await templateOf(
    '# {{地区}}通报\n\n情况如下。{{#if 公开}}结果公开。{{/if}}{{#if 甲}}甲事。{{/if}}\n',
    FLAGS,
  );
  test('is left out and told where nothing that depends on it was reached', async () => {
    const { values, told } = await back(HIDDEN, { 地区: '甲区', 甲: '否', 公开: '是' });
    expect(values).toEqual({ 地区: '甲区', 甲: '否' });
    expect(told).toEqual(['document-flag-unsure 公开']);
  });

  test('is left out and told where somebody took out its sentence, or wrote it in', async () => {
    const out = await back(BOTH, { 地区: '甲区', 甲: '是', 公开: '是' }, ['结果公开。', '']);
    expect(out).toEqual({
      values: { 地区: '甲区', 甲: '是' },
      told: ['document-flag-unsure 公开'],
      count: 2,
    });
    const into = await back(BOTH, { 地区: '甲区', 甲: '是', 公开: '否' }, ['甲事。', '甲事。结果公开。']);
    expect(into.told).toContain('document-flag-unsure 公开');
    expect(into.values).not.toHaveProperty('公开');
    const beside = await back(BOTH, { 地区: '甲区', 甲: '是', 公开: '是' }, ['甲事。', '甲事。以上。']);
    expect(beside.values).toMatchObject({ 甲: '是', 公开: '是' });
  });

  test('of a row is read in that row', async () => {
    const { values, told } = await back(CONDITIONS, DATA, ['| 5.50 | 前期', '| 5.50 | 建设']);
    expect(values['项目']).toEqual([{ 名称: '东桥', 金额: '4', 开工: '是' }, { 名称: '西桥' }]);
    expect(told).toContain('document-flag-unsure 项目[2].开工');
  });
});

describe('a table', () => {
  test('has a row that somebody added, and not those of the template', async () => {
    const row = '| 北桥 | 7 | 前期 |';
    const { values, told } = await back(CONDITIONS, DATA, ['| 合计', `${row}\n| 合计`]);
    expect(told).toEqual([]);
    expect(values['项目']).toContainEqual({ 名称: '北桥', 金额: '7' });
    expect(values['项目']).toHaveLength(3);
    expect(values['其他']).toEqual(DATA['其他']);
  });

  test('leaves out a row that may be another one, and tells it', async () => {
    const renamed = await back(CONDITIONS, DATA, ['| 备注 |', '| 说明 |']);
    expect(renamed.values['其他']).toEqual(DATA['其他']);
    expect(renamed.told).toContain('document-row-unsure 其他 说明');
    const below = await back(CONDITIONS, DATA, [
      '| 备注 | 无 | 无 |',
      '| 备注 | 无 | 无 |\n| 填报 | 1 | 某某 |',
    ]);
    expect(below.told).toContain('document-row-unsure 其他 填报');
  });

  test('that is empty is so, unless somebody wrote rows into it', async () => {
    const empty = { ...DATA, 项目: [], 其他: [] };
    expect((await back(CONDITIONS, empty)).values).toMatchObject({ 项目: [], 其他: [] });
    const { values, told } = await back(CONDITIONS, empty, ['| 合计', '| 北桥 | 7 | 前期 |\n| 合计']);
    expect(values).not.toHaveProperty('项目');
    expect(told).toContain('document-value-unsure 项目');
  });

  test('has no row of which nothing was read, and is not counted as read', async () => {
    const before = await back(ROWS, {
      项目: [
        { 名称: '东桥', 金额: '4' },
        { 名称: '西桥', 金额: '5' },
      ],
    });
    expect(before).toMatchObject({ told: [], count: 1 });
    const { values, told, count } = await back(
      ROWS,
      {
        项目: [
          { 名称: '东桥', 金额: '4' },
          { 名称: '西桥', 金额: '5' },
        ],
      },
      ['| 名称 | 金额 |', '| 金额 | 名称 |'],
    );
    expect(values).toEqual({});
    expect(told.length).toBeGreaterThan(0);
    expect(count).toBe(0);
  });
});

describe('what is told', () => {
  test('of a rate in other words is these words', async () => {
    const rate = await templateOf('投资{{增长 增速}}，形势总体平稳。\n', '填写项:\n  增速: { 类型: 率 }\n');
    const { values, told } = await back(rate, { 增速: '3.1' }, ['增长3.1%', '增幅为5.2%']);
    expect(values).toEqual({});
    expect(told).toEqual(['document-rate-unread 增速 增幅为5.2%']);
  });
});

describe('names', () => {
  test('that hold a 、 are whole where they are printed one by one, or were given', async () => {
    const names = ['发展改革局', '教育局、体育局'];
    const listed = await templateOf(LISTED, '填写项:\n  单位: { 类型: 名单 }\n');
    expect((await back(listed, { 单位: names })).values).toEqual({ 单位: names });
    const joined = await templateOf('参加的有{{单位}}。\n', '填写项:\n  单位: { 类型: 名单 }\n');
    const { values, parts, diagnostics } = resolve(joined, recordOf({ 单位: names }));
    expect(diagnostics.map(({ code, args }) => [code, args['name']])).toEqual([
      ['name-divided', '教育局、体育局'],
    ]);
    const written = write(joined, resolve(joined, recordOf({ 单位: names })), 'md');
    const document = await readEdited('a', written, 'md');
    if ('code' in document) throw new Error(document.code);
    const read = await extract({
      file: 'a',
      template: joined,
      base: baseOf(joined, { parts }),
      document,
      known: values,
    });
    if ('code' in read) throw new Error(read.code);
    expect(plain(read.record.root)).toEqual({ 单位: names });
  });

  test('are told where they stand in two ways', async () => {
    const listed = await templateOf(LISTED, '填写项:\n  单位: { 类型: 名单 }\n');
    const { told } = await back(listed, { 单位: ['发展改革局', '统计局'] }, [
      '改革局、统计局。',
      '改革局、财政局。',
    ]);
    expect(told.map((each) => each.split(' ')[0])).toEqual(['document-value-differs']);
  });
});
