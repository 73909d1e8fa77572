import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';
import { yaml } from './reading.ts';

describe('what YAML hides', () => {
  it.each<[text: string, finding: string]>([
    ['地区：云岭区\n年度: 2020\n', '1:3 full-width-colon ：'],
    ['年度: 2020\n地区∶云岭区\n', '2:3 full-width-colon ∶'],
    ['综合:\n  固定资产投资：128.6\n  外贸进出口: 3\n', '2:9 full-width-colon ：'],
    ['年度: 2020\n综合：\n  固定资产投资: 128.6\n', '2:3 full-width-colon ：'],
    ['备注：见附件: 表1\n', '1:3 full-width-colon ：'],
    ['"地区"：云岭区\n', '1:5 full-width-colon ：'],
    ['项目:\n  - 名称：甲\n    投资额: 1\n', '2:7 full-width-colon ：'],
    ['地区:云岭区\n', '1:3 colon-without-space :'],
    ['地区:\u3000云岭区\n年度: 2020\n', '1:3 colon-without-space :'],
    ['综合:\n  固定资产投资:128.6\n', '2:9 colon-without-space :'],
    ['疫情防控:\n  N95:30\n  KN95: 2\n', '2:6 colon-without-space :'],
    ['综合:\n\t固定资产投资: 128.6\n', '2:1 indent-not-spaces \t'],
    ['综合:\n  \u3000外贸进出口: 1\n', '2:3 indent-not-spaces \u3000'],
    ['综合:\n\u00a0 外贸进出口: 1\n', '2:1 indent-not-spaces \u00a0'],
    ['地区: 云岭区\n\ufeff年度: 2020\n', '2:1 indent-not-spaces \ufeff'],
    ['名单: [\n\t甲]\n年度: 2020\n', '2:1 indent-not-spaces \t'],
    ['综合:\n  甲: 1\n 乙: 2\n  丙: 3\n', '3:2 wrong-indent 乙'],
    ['综合:\n  甲: 1\n   乙: 2\n  丙: 3\n', '3:4 wrong-indent 乙'],
    ['地区: 云岭区\n 年度: 2020\n', '2:2 wrong-indent 年度'],
    [' 地区: 云岭区\n年度: 2020\n', '1:2 wrong-indent 地区'],
    ['综合:\n    甲: 1\n  乙: 2\n', '3:3 wrong-indent 乙'],
    ['片:\n  - 东片\n - 西片\n', '3:2 wrong-indent - 西片'],
    ['地区 云岭区\n年度: 2020\n', '1:1 line-without-colon 地区 云岭区'],
    ['年度: 2020\n=====\n', '2:1 line-without-colon ====='],
    ['综合\n  甲: 1\n', '1:1 line-without-colon 综合'],
    ['地区: 云岭区\n愿景: 开放\n  创新\n年度: 2020\n', '2:5 value-over-lines 开放\n  创新'],
    ['备注: 来源: 统计局\n', '1:7 colon-in-value :'],
    ['增长: - 3.2\n年度: 2020\n', '1:5 dash-before-figure - 3.2'],
    ['示范片: - 东片\n', '1:6 dash-in-value - 东片'],
    ['示范片:\n  -东片\n  -西片\n年度: 1\n', '2:3 dash-without-space -'],
    ['示范片:\n  —东片\n', '2:3 dash-without-space —'],
    ['示范片: [东片，西片]\n', '1:9 full-width-comma ，'],
    ['示范片: [东片、西片]\n', '1:9 full-width-comma 、'],
    ['示范片: 【东片、西片】\n', '1:6 full-width-brackets 【东片、西片】'],
    ['示范片: ［东片，西片］\n', '1:6 full-width-brackets ［东片，西片］'],
    ['示范片: {东片, 西片}\n', '1:7 braces-without-colon 东片'],
    ['地区: {{地区}}\n年度: 2020\n', '1:5 tag-for-value {{地区}}'],
    ['人口: {{ 人口 }}万人\n', '1:5 tag-for-value {{ 人口 }}'],
    ['名单: [{{甲}},\n  {{乙}}]\n年度: 2020\n', '1:6 tag-for-value {{甲}}'],
    ['项目:\n  - 名称: {{名称}}\n', '2:9 tag-for-value {{名称}}'],
    ['项目: [{名称：甲}]\n', '1:7 braces-without-colon 名称：甲'],
    ['示范片: [东片, 西片\n年度: 2020\n', '1:6 bracket-not-closed [东片, 西片'],
    ['火车站: "云岭站\n年度: "2020"\n', '1:6 quote-not-closed "云岭站'],
    ['火车站: "云岭站”\n年度: 2020\n', '1:6 quote-not-closed "云岭站”'],
    ['规划: "十四五"规划\n', '1:10 text-after-value 规划'],
    ['规划: "十四五"# 注\n', '1:10 text-after-value # 注'],
    ['备注: @统计局\n', '1:5 reserved-start @'],
    ['增长: %5\n', '1:5 reserved-start %'],
    ['增长: >5%\n年度: 2020\n', '1:5 reserved-start >'],
    ['备注: `甲`\n', '1:5 reserved-start `'],
    ['火车站: ***\n', '1:6 unknown-alias ***'],
    ['火车站: *云岭站*\n', '1:6 unknown-alias *云岭站*'],
    ['火车站: * 云岭站\n', '1:6 unknown-alias * 云岭站'],
    ['火车站: &云岭站\n', '1:6 unused-anchor &云岭站'],
    ['火车站: &a 云岭站\n', '1:6 unused-anchor &a'],
    ['年度: !!str 2020\n', '1:5 explicit-tag !!str'],
    ['数: !!binary MTI=\n', '1:4 explicit-tag !!binary'],
    ['表: !include a.yaml\n', '1:4 explicit-tag !include'],
    ['表: [!!str 5]\n', '1:5 explicit-tag !!str'],
    ['火车站: 云岭站# 高铁\n', '1:9 hash-without-space #'],
    ['＃ 上半年\n地区: 云岭区\n', '1:1 full-width-hash ＃'],
    ['城市愿景: “开放创新”\n', '1:7 chinese-quotation-marks “开放创新”'],
    ['备注: "D:\\数据"\n', '1:8 unknown-escape \\数'],
  ])('is named in %j', async (text, finding) => {
    expect((await yaml(text)).findings).toEqual([finding]);
    expect((await yaml(text.replaceAll('\n', '\r\n'))).findings).toEqual([finding.replace('\n', '\r\n')]);
  });

  it('costs only the value when the rest can be trusted', async () => {
    const { records } = await yaml(
      '地区：云岭区\n综合：\n  甲: 1\n  乙:2\n  丙: - 3\n年度: "2020\n站: ***\n片: [东，西]\n',
    );
    expect(records).toEqual([
      {
        地区: '!云岭区',
        综合: { 甲: '1', 乙: '!2', 丙: '!- 3' },
        年度: '!"2020',
        站: '!***',
        片: ['!东，西'],
      },
    ]);
  });

  it('is told once when every line has it', async () => {
    const { records, findings } = await yaml('地区：云岭区\n年度：2020\n综合：\n  甲：1\n');
    expect(findings).toEqual(['1:3 full-width-colon ：']);
    expect(records).toEqual([{ 地区: '!云岭区', 年度: '!2020', 综合: { 甲: '!1' } }]);
  });

  it('is told of several lines at once', async () => {
    const { findings } = await yaml('地区:云岭区\n站: "云岭\n片: - 东片\n\n  \n备注: @a\n');
    expect(findings.map((text) => text.split(' ')[1])).toEqual([
      'colon-without-space',
      'quote-not-closed',
      'dash-in-value',
      'reserved-start',
    ]);
  });
});

describe('what is no slip', () => {
  it.each<[text: string, record: unknown]>([
    ['a: http://例.cn/a:b#c\nb: 8:30\nc: 1:2\n', { a: 'http://例.cn/a:b#c', b: '8:30', c: '1:2' }],
    [
      'a:\n  http://例.cn\nb:\n  - 上午8:30\n  - 主题：创新\n',
      { a: 'http://例.cn', b: ['上午8:30', '主题：创新'] },
    ],
    ['备注: 说明：甲，乙\n', { 备注: '说明：甲，乙' }],
    [
      '备注: |\n  地区：甲\n  年度:2020\n\n  - 3.2\n  “乙” ***\n',
      { 备注: '地区：甲\n年度:2020\n\n- 3.2\n“乙” ***' },
    ],
    ['备注: >-\n  甲\n  乙：\n', { 备注: '甲 乙：' }],
    [
      'a: "地区：甲 # x ***"\nb: \'“乙”：1\'\nc: "多行\n  地区：丙"\n',
      { a: '地区：甲 # x ***', b: '“乙”：1', c: '多行 地区：丙' },
    ],
    ['# 地区：甲\n  # 年度:2020\n\u3000# 丙\n\u3000\na: 1 # “x”：y\n', { a: '1' }],
    [
      '楼: 1#楼\n号: C#\n梦: 【甲】\n约: 【待补充：甲、乙】\n',
      { 楼: '1#楼', 号: 'C#', 梦: '【甲】', 约: '【待补充：甲、乙】' },
    ],
    [
      'a: [\n  甲,\n  乙 # 注\n]\nb: ["甲，乙", 丙、丁, 戊]\n',
      { a: ['甲', '乙'], b: ['甲，乙', '丙、丁', '戊'] },
    ],
    ['a: 他说“好”\nb: “一”和“二”\nc: it\'s "ok"\n', { a: '他说“好”', b: '“一”和“二”', c: 'it\'s "ok"' }],
    [
      '基: &基 {甲: 1}\n乙: *基\n丙: &丙 12.50\n丁: [*丙]\n',
      { 基: { 甲: '1' }, 乙: { 甲: '1' }, 丙: '12.50', 丁: ['12.50'] },
    ],
    [
      'a: -3.2\nb: 12.50\nc: 123456789012345678901.10\nd: 0x1F\ne: 1e3\nf: [0.10, 5.0]\n',
      { a: '-3.2', b: '12.50', c: '123456789012345678901.10', d: '0x1F', e: '1e3', f: ['0.10', '5.0'] },
    ],
    [
      'a: yes\nb: true\nc: ~\nd:\ne: null\nf: "true"\ng: False\nh: "" # x\ni:   # x\n',
      { a: 'yes', b: true, c: null, d: null, e: null, f: 'true', g: false, h: '', i: null },
    ],
    ['? a\n: 1\n"b": 2\n5: 3\ntrue: 4\n', { a: '1', b: '2', 5: '3', true: '4' }],
    ['a: 1\u00a0\nb: 云岭区\u3000\nc: "\u3000"\n', { a: '1', b: '云岭区', c: '\u3000' }],
    ['a: 1\rb: 2\r', { a: '1', b: '2' }],
    ['{"a": 1.50,\n\t"b": [1, "\\u4e59"]}', { a: '1.50', b: ['1', '乙'] }],
    ['%YAML 1.1\n---\na: no\n...\n', { a: 'no' }],
    ['a: "\\uD83D\\uDE00"\nb: "x\\ty\\n"\n', { a: '😀', b: 'x\ty\n' }],
    ['', {}],
    ['# 空的\n\n', {}],
    ['---\n...\n', {}],
    ['~\n', {}],
  ])('%j is read as it stands', async (text, record) => {
    expect(await yaml(text)).toEqual({ records: [record], findings: [] });
  });
});

describe('what cannot be read', () => {
  const bomb = Array.from('bcdefghi', (name, index) => {
    const alias = `*${'abcdefgh'[index]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => alias).join(', ')}]`;
  });
  it.each<[name: string, text: string, ...findings: string[]]>([
    ['a list', '- 1\n', '1:3 record-not-mapping 1'],
    ['a text', '云岭区\n', '1:1 record-not-mapping 云岭区'],
    ['an empty list', '[]\n', '1:1 list-without-records []'],
    ['a merge key', 'b: &b {甲: 1}\na:\n  <<: *b\n', '3:3 merge-key <<'],
    ['a list as a key', '[甲, 乙]: 1\n', '1:1 key-not-text [甲, 乙]'],
    ['no key', 'a: 1\n: 2\n', '2:1 key-not-text '],
    ['a hostile key', 'a:\n  __proto__: 1\n', '2:3 reserved-key __proto__'],
    ['a hostile part of a path', 'a.constructor.b: 1\n', '1:1 reserved-key a.constructor.b'],
    ['an alias bomb', `a: &a [x]\n${bomb.join('\n')}`, '5:20 too-many-aliases *'],
    ['an alias to itself', 'a: &a [*a]\n', '1:7 nested-too-deep ['],
    ['brackets', 'a: '.padEnd(200_000, '['), '1:504 nested-too-deep ['],
    ['braces', `a: ${'{b: '.repeat(40)}1${'}'.repeat(40)}`, '1:132 nested-too-deep {'],
    ['dashes', `${'- '.repeat(100_000)}1`, '1:1 nested-too-deep -'],
    [
      'levels',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
      '33:33 nested-too-deep k',
    ],
    [
      'an unclosed quotation mark over the file',
      `"${'x'.repeat(100_000)}`,
      `1:1 quote-not-closed "${'x'.repeat(100_000)}`,
    ],
    ['no YAML', 'a: 1\n- b\n', '2:1 yaml-syntax - b'],
  ])('%s', async (_, text, ...findings) => {
    const read = await yaml(text);
    expect(read.records).toEqual([undefined]);
    expect(read.findings).toEqual(findings);
  });

  it('a record above 8 MB, and no other', async () => {
    const long = `a: ${'甲'.repeat(3_000_000)}`;
    const { records, findings } = await yaml(`a: 1\n---\n${long}\n---\nb: ${'甲'.repeat(2_000_000)}\n`);
    expect(findings).toEqual(['2:4 record-too-large \n']);
    expect(records.map((record) => record !== undefined)).toEqual([true, false, true]);
  });

  it('forbidden characters, themselves and as escapes', async () => {
    const { records, findings } = await yaml(
      'a: "\\x02"\nb: "x\\uD800"\nc: 甲\u0001乙\nd: "\\0"\ne: |\n  \uffff\nf: "\\\\x02"\n',
    );
    expect(findings).toEqual([
      '1:5 forbidden-character \\x02',
      '2:6 forbidden-character \\uD800',
      '3:5 forbidden-character \u0001',
      '4:5 forbidden-character \\0',
      '6:3 forbidden-character \uffff',
    ]);
    expect(records).toEqual([
      { a: '!"\\x02"', b: '!"x\\uD800"', c: '!甲\ufffd乙', d: '!"\\0"', e: '!|\n  \ufffd\n', f: '\\x02' },
    ]);
  });
});

describe('keys given twice', () => {
  it('are said at the second; of two sections both are kept', async () => {
    const { records, findings } = await yaml('甲: 1\n甲: 2\n综合: {乙: 3}\n综合:\n  乙: 4\n  丙: 5\n');
    expect(findings).toEqual(['2:1 duplicate-key 甲', '4:1 duplicate-key 综合']);
    expect(records).toEqual([{ 甲: '!1', 综合: { 乙: '3', 丙: '5' } }]);
  });
});

describe('several records', () => {
  it.each<[name: string, text: string, records: unknown[]]>([
    ['documents', '---\na: 1\n---\na: |\n  x\n--- # 丙\na: 3\n...\n', [{ a: '1' }, { a: 'x' }, { a: '3' }]],
    [
      'a list',
      '# 注\n- a: 1\n  b: 2\n-\n  a: |\n    - x\n- {a: 3}\n',
      [{ a: '1', b: '2' }, { a: '- x' }, { a: '3' }],
    ],
    ['a list in brackets', '[{a: 1}, {a: 2}]', [{ a: '1' }, { a: '2' }]],
    ['anchors across a list', '- a: &x 1\n- a: *x\n', [{ a: '1' }, { a: '1' }]],
    [
      'documents of both kinds, and empty ones',
      '---\n---\na: 1\n---\n# 空\n---\n- a: 2\n- a: 3\n---\n',
      [{ a: '1' }, { a: '2' }, { a: '3' }],
    ],
  ])('from %s', async (_, text, records) => {
    expect(await yaml(text)).toEqual({ records, findings: [] });
  });

  it('go on behind a broken one', async () => {
    const { records, findings } = await yaml('- a: 1\n- a: "x\n- a\n- a: 4\n---\n\ta: 5\n---\na: 6\n');
    expect(records).toEqual([{ a: '1' }, { a: '!"x' }, undefined, { a: '4' }, undefined, { a: '6' }]);
    expect(findings).toEqual([
      '2:6 quote-not-closed "x',
      '3:3 record-not-mapping a',
      '6:1 indent-not-spaces \t',
    ]);
  });
});

test.prop(
  [
    fc.string({
      unit: fc.constantFrom(...Array.from('甲a:：- \n"\'[]{}#&*!|>%@`?,，\t　1\r')),
      maxLength: 60,
    }),
  ],
  {
    numRuns: 3_000,
  },
)('whatever is in the file, every finding has its place and nothing is thrown', async (text) => {
  for await (const { record, diagnostics } of readYaml('a.yaml', text)) {
    if (record === undefined) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { place } of diagnostics) {
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start ?? 0);
      expect(place.end).toBeLessThanOrEqual(text.length);
    }
  }
});
