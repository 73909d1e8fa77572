import { describe, expect, test } from 'vitest';
import { type Alignment, align } from '../../src/align/align.ts';
import type { Block } from '../../src/align/stream.ts';
import { growth, PROPORTIONAL } from '../growth.ts';

/** A text with its values in braces: `{slot:text}`; cells of a row are parted by `|`. */
function generated(lines: readonly string[]) {
  const blocks: Block[] = [];
  const outputs: { block: number; start: number; end: number; slot: string }[] = [];
  for (const [row, line] of lines.entries()) {
    const cells = line.includes('|') ? line.split('|') : undefined;
    for (const [column, words] of (cells ?? [line]).entries()) {
      let text = '';
      let at = 0;
      for (const match of words.matchAll(/\{([^:}]+):([^}]*)\}/g)) {
        text += words.slice(at, match.index);
        const [whole, slot = '', value = ''] = match;
        outputs.push({ block: blocks.length, start: text.length, end: text.length + value.length, slot });
        text += value;
        at = match.index + whole.length;
      }
      text += words.slice(at);
      blocks.push(cells ? { text, cell: { table: 0, row, column } } : { text });
    }
  }
  return { blocks, outputs };
}

/** A table after the others: `table` counts it. */
function tableOf(rows: readonly string[], table: number): Block[] {
  return rows.flatMap((line, row) =>
    line.split('|').map((text, column) => ({ text, cell: { table, row, column } })),
  );
}

/** What became of each value, by its slot. */
function whatBecame(before: readonly string[], after: readonly string[]): Record<string, string> {
  const base = generated(before);
  const now = generated(after).blocks;
  const told = (said: Alignment): string => {
    if (said.state === 'unsure') return said.doubt;
    return said.state === 'changed' ? `changed: ${said.text}` : said.state;
  };
  return Object.fromEntries(align(base, now).map((said, at) => [base.outputs[at]?.slot, told(said)]));
}

/** What became of the values of a table, of which there are several now. */
function inTables(before: readonly string[], tables: readonly (readonly string[])[]): string[] {
  const now = tables.flatMap((rows, table) => [
    { text: table === 0 ? '附表' : '续表' },
    ...tableOf(rows, table),
  ]);
  const base = generated(before);
  return align(base, now).map((said) => (said.state === 'unsure' ? said.doubt : said.state));
}

const BUDGET =
  '上半年，全区一般公共预算收入{a:35.2}亿元，同比{b:增长2.1%}；固定资产投资完成{c:168.5}亿元，规模稳步扩大。';

describe('a value is certain', () => {
  test('in a text that nobody touched', () => {
    expect(whatBecame([BUDGET], [BUDGET])).toEqual({ a: 'found', b: 'found', c: 'found' });
  });

  test('when its sentence moved, its paragraph was split, words elsewhere were changed', () => {
    const [first, second] = BUDGET.split('；');
    const after = ['新写的一段。', `${second}`, '别的话。', `${first}。`];
    expect(whatBecame([BUDGET], after)).toEqual({ a: 'found', b: 'found', c: 'found' });
  });

  test('in rows that were sorted, with one added and one taken away', () => {
    const before = ['街道|投资|进展', '东街|{a:35}|在建', '西街|{b:36}|在建', '南街|{c:37}|在建'];
    const after = ['街道|投资|进展', '南街|37|在建', '新街|38|在建', '东街|35|在建'];
    expect(whatBecame(before, after)).toEqual({ a: 'found', b: 'gone', c: 'found' });
  });

  test('of paragraphs that resemble each other, by their whole name', () => {
    const line = (name: string, value: string) => `${name}街道办事处完成投资${value}亿元，同比增长2%。`;
    const before = [line('东风', '{a:35}'), line('西风', '{b:36}')];
    expect(whatBecame(before, [line('西风', '36'), line('东风', '35')])).toEqual({ a: 'found', b: 'found' });
    expect(whatBecame(before, [line('东风', '36')])).toEqual({ a: 'changed: 36', b: 'words' });
  });

  test('of equal values beside each other', () => {
    const before = ['{a:36}位区级领导联系企业{b:36}个、项目{c:36}个，逐个解决难题。'];
    const after = ['36位区级领导联系企业36个、项目38个，逐个解决难题。'];
    expect(whatBecame(before, after)).toEqual({ a: 'found', b: 'found', c: 'changed: 38' });
  });

  test('of values that touch each other', () => {
    const before = ['全{a:区}{b:486}家企业的开工率达到{c:100}%。'];
    expect(whatBecame(before, before)).toEqual({ a: 'found', b: 'found', c: 'found' });
  });

  test('of one slot in several places with the same words around', () => {
    const before = ['关于{n:云岭区}的报告', '正文。', '关于{n2:云岭区}的报告'];
    const base = generated(before);
    const outputs = base.outputs.map((output) => ({ ...output, slot: 'n' }));
    expect(align({ ...base, outputs }, base.blocks).map(({ state }) => state)).toEqual(['found', 'found']);
  });
});

describe('a value is left alone', () => {
  const after = (from: string, to: string) => whatBecame([BUDGET], [BUDGET.replace(from, to)]);

  test('when a person retyped it', () => {
    expect(after('{a:35.2}', '36.1')).toMatchObject({ a: 'changed: 36.1', b: 'found' });
    expect(after('{b:增长2.1%}', '下降2.1%')).toMatchObject({ a: 'found', b: 'changed: 下降2.1%' });
  });

  test('when its unit is another', () => {
    expect(after('{a:35.2}亿元', '35.2万元')).toMatchObject({ a: 'unit' });
    expect(after('{a:35.2}亿元', '352000万元')).toMatchObject({ a: 'unit' });
  });

  test('when words stand beside it that did not', () => {
    expect(after('{b:增长2.1%}', '增长2.1%左右')).toMatchObject({ b: 'words' });
    expect(after('{b:增长2.1%}', '预计增长2.1%')).toMatchObject({ b: 'words' });
    expect(after('一般公共预算收入', '税收收入')).toMatchObject({ a: 'words', b: 'words', c: 'found' });
  });

  test('when its sentence stands twice', () => {
    expect(whatBecame([BUDGET], [BUDGET, BUDGET])).toEqual({ a: 'copied', b: 'copied', c: 'copied' });
    const quoted = '要点：一般公共预算收入35.2亿元。';
    expect(whatBecame([BUDGET], [quoted, BUDGET])).toMatchObject({ a: 'copied', c: 'found' });
  });

  test('when nothing told its place from another', () => {
    const before = ['完成{a:5}件。', '完成{b:5}件。'];
    expect(whatBecame(before, ['完成5件。'])).toEqual({ a: 'alike', b: 'alike' });
  });

  test('when the head of its column is another', () => {
    const rows = ['东街|{a:35}', '西街|{b:36}'];
    const told = whatBecame(['街道|本年', ...rows], ['街道|上年', ...rows]);
    expect(told).toEqual({ a: 'head', b: 'head' });
  });

  test('when it was deleted, or printed as nothing', () => {
    expect(whatBecame([BUDGET, '另起一段。'], ['另起一段。'])).toEqual({ a: 'gone', b: 'gone', c: 'gone' });
    expect(whatBecame(['备注：{a:}无。'], ['备注：无。'])).toEqual({ a: 'blank' });
  });

  const office = (name: string, at: number) =>
    `${name}街道办事处完成投资{${name}:3${at}}亿元，其中工业投资占比继续提高。`;
  const OFFICES = ['东风', '西关', '南湖', '北城', '云桥'].map(office);
  const bare = (line: string) => line.replace(/\{[^:]+:|\}/g, '');

  test('when its sentence stands elsewhere, and one that nobody knows in its place', () => {
    const [first = '', second = '', third = '', ...rest] = OFFICES.map(bare);
    const retyped = '该街道上半年投入资金44亿元。';
    expect(whatBecame(OFFICES, [third, first, second, retyped, ...rest])).toEqual({
      东风: 'found',
      西关: 'found',
      南湖: 'moved',
      北城: 'found',
      云桥: 'found',
    });
    // Where nothing took its place, or only words that hold no figure, it moved.
    for (const place of [[], ['该街道另行通报。']]) {
      const moved = whatBecame(OFFICES, [third, first, second, ...place, ...rest]);
      expect(new Set(Object.values(moved))).toEqual(new Set(['found']));
    }
  });

  test('when it is not joined to any sentence that stands where it was written', () => {
    const others = ['甲类投入资金44亿元。', '乙类投入资金45亿元。'];
    const [first = '', second = '', third = ''] = OFFICES.map(bare);
    const lonely = whatBecame(OFFICES, [others[0] ?? '', third, others[1] ?? '']);
    expect(lonely).toMatchObject({ 南湖: 'moved' });
    expect(whatBecame(OFFICES, [first, second, third, ...others])).toMatchObject({ 南湖: 'found' });
  });

  test('when it stands apart from the rest of its sentence', () => {
    const before = [
      '柳湾区实现地区生产总值{a:281.9}亿元，固定资产投资同比下降{b:6.7}%，一般公共预算收入{c:20.15}亿元。',
      '其他区县另行通报。',
    ];
    const [own = '', other = ''] = before.map(bare);
    const split = own.replace('亿元，固定', '亿元。固定');
    expect(whatBecame(before, [split, other])).toMatchObject({ a: 'found', c: 'found' });
    const [first = '', second = ''] = split.split('。');
    expect(whatBecame(before, [`${first}。`, other, `${second}。`])).toMatchObject({ c: 'moved' });
  });

  test('when all of its paragraph is something long', () => {
    const long = '另写的一段话和原来的没有关系也比原来的长得多要读到这里才完';
    expect(whatBecame(['{a:甲乙丙丁}'], [long])).toEqual({ a: 'gone' });
  });

  test('when most of its paragraph was copied', () => {
    const before = [
      '总体平稳。',
      '规模以上工业总产值{a:91}亿元，同比增长6%；固定资产投资{b:39}亿元，同比下降1%；一般公共预算收入{c:61}亿元，同比增长3%。',
    ];
    const [head = '', own = ''] = before.map(bare);
    const changed = own.replace('一般公共预算收入61亿元，同比增长3%', '另计44亿');
    expect(whatBecame(before, [own, head, changed])).toEqual({ a: 'copied', b: 'copied', c: 'copied' });
  });

  test('when its table stands twice, whatever became of either', () => {
    const written = ['指标|单位|数值', '投资|亿元|{a:35.1}', '工业|亿元|{b:36.2}', '外贸|亿元|{c:37.3}'];
    const plain = written.map((row) => row.replace(/\{.:|\}/g, ''));
    const without = plain.map((row) => row.slice(row.indexOf('|') + 1));
    const renamed = plain.map((row, at) => (at === 0 ? row : `另外${at}|万元|4${at}`));
    const bare = plain.map((row) => row.slice(row.lastIndexOf('|') + 1));
    const headed = bare.map((cell) => `片区|${cell}`);
    for (const other of [plain, without, bare, headed, renamed]) {
      expect(inTables(written, [plain, other])).toEqual(['copied', 'copied', 'copied']);
      expect(inTables(written, [other, plain])).toEqual(['copied', 'copied', 'copied']);
    }
    expect(inTables(written, [plain])).toEqual(['found', 'found', 'found']);
    const copiedRow = plain.toSpliced(2, 0, '消费|亿元|35.1');
    expect(inTables(written, [copiedRow])).toEqual(['found', 'found', 'found']);
    const [head = '', ...rows] = plain;
    expect(
      inTables(written, [
        [head, ...rows.slice(0, 2)],
        [head, ...rows.slice(2)],
      ]),
    ).not.toContain('copied');
  });

  test('when its paragraph was copied into a table, and words put beside it', () => {
    const cell = (text: string, table: number): Block[] => [{ text, cell: { table, row: 0, column: 0 } }];
    const text = '推行统筹安置，选择市场化安置的有1268户，占63.4%，群众更快入住。';
    const base = generated(['推行统筹安置，选择市场化安置的有1268户，占{a:63.4}%，群众更快入住。']);
    const now = [...cell(text.replace('63.4', '63.4（预计）'), 0), ...cell(text, 1)];
    expect(align(base, now)).toMatchObject([{ state: 'unsure', doubt: 'copied' }]);
    expect(align(base, cell(text, 0))).toMatchObject([{ state: 'found' }]);
  });

  test('when its sentence was copied, and the first one split before it', () => {
    const before = ['引进服务中心，与优选合作，做优毛尖，叫响“{a:云上好物}”品牌。'];
    const after = ['云上好物”品牌。', '引进服务中心，与优选合作，做优毛尖，叫响“云上好物”品牌。'];
    expect(whatBecame(before, after)).toEqual({ a: 'copied' });
  });

  test('when its sentence begins otherwise and has none of its figures: it tells of another time', () => {
    const before = [
      '全区完成预算收入{a:20.15}亿元，同比{b:持平}。',
      '妥善安排医疗队{c:80}余人返回休整，为{d:邻省}航班提供服务。',
    ];
    const [first = '', second = ''] = before.map((line) => line.replace(/\{[^:]+:|\}/g, ''));
    const told = [`一季度，${first.replace('20.15', '9.8')}`, `二月，${second.replace('80', '55')}`];
    expect(whatBecame(before, told)).toMatchObject({ b: 'words', d: 'words' });
    expect(whatBecame(before, [first, second.replace('80', '55')])).toMatchObject({ b: 'found', d: 'found' });
  });

  test('when names were dealt figures in another order', () => {
    const before = [
      '社会消费品零售总额和规模以上工业增加值以及外贸进出口总额分别增长{a:5}%、{b:6}%、{c:7}%。',
    ];
    const swapped =
      before[0]?.replace(
        '社会消费品零售总额和规模以上工业增加值',
        '规模以上工业增加值和社会消费品零售总额',
      ) ?? '';
    expect(Object.values(whatBecame(before, [swapped]))).not.toContain('found');
  });
});

describe('a table with thousands of rows', () => {
  const named = (row: number) =>
    Array.from(String(row), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

  test.each([
    ['names', (row: number) => `{n${row}:${named(row)}工程}|{a${row}:${row}.5}|{b${row}:${row + 1}}`],
    [
      'cells that all share',
      (row: number) => `{n${row}:${named(row)}工程}|亿元|{a${row}:${row % 9}.5}|{b${row}:正在施工}`,
    ],
    ['numbers only', (row: number) => `{n${row}:项目${row}}|{a${row}:${row}.5}|{b${row}:${row + 1}}`],
  ])('takes time in proportion: its rows have %s', { retry: 2 }, async (_, line) => {
    const edited = (rows: number): void => {
      const before = ['项目|投资|计划', ...Array.from({ length: rows }, (__, row) => line(row))];
      const base = generated(before);
      align(
        base,
        base.blocks.map((block, at) => (at === 7 ? { ...block, text: '999' } : block)),
      );
    };
    expect(await growth(edited, 60)).toBeLessThan(PROPORTIONAL);
  });
});
