import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTogether } from '../../src/fill/records-together.ts';
import { readData } from '../../src/read/read.ts';
import { slot, slotMap, told } from '../bind/bind-records.ts';

const slots = slotMap(
  slot('地区', '名'),
  slot('年度', '数', '年'),
  slot('时段', '名'),
  slot('增速', '率'),
  slot('占比', '比'),
  slot('投资', '量', '亿元'),
  slot('人口', '量', '万人', { max: '500' }),
  slot('家数', '数', '家', { max: '500' }),
  slot('户数', '数', '户', { max: '500' }),
);

const withRise = slotMap(...slots.values(), slot('同比', '率'));

const CODES = ['rates-as-fractions', 'amount-off-scale', 'rate-off-scale', 'record-copied', 'period-differs'];

/** What the rows of a sheet show together, each with the number of its record. */
async function together(head: string, rows: readonly string[], of = slots) {
  const bytes = new TextEncoder().encode(
    [`地区,${head}`, ...rows.map((row, at) => `第${at}区,${row}`)].join('\n'),
  );
  const all: { code: string; slot: string | undefined; record: number; says: string }[] = [];
  let record = 0;
  for await (const result of readTogether(readData({ file: 'd.csv', bytes }, of), () => of)) {
    for (const found of result.record?.diagnostics ?? []) {
      if (!CODES.includes(found.code)) continue;
      expect(result.diagnostics).toContain(found);
      all.push({ code: found.code, slot: found.slot, record, says: told(found).says });
    }
    record += 1;
  }
  expect(record).toBe(rows.length);
  return all;
}

describe('a column of percentages pasted as fractions', () => {
  it.each([
    ['增速', ['0.052', '0.061', '-0.013', '0.02']],
    ['占比', ['0.34', '0.4', '0.41', '0.25']],
    ['增速', ['0', '0.052', '0.061', '0.048']],
  ])('%s %j', async (head, rows) => {
    expect(await together(head, rows)).toMatchObject([{ code: 'rates-as-fractions', slot: head }]);
  });

  it('though some of them are above one', async () => {
    const rows = ['-0.013', '2.527', '-0.011', '0.241', '0.084'];
    expect(await together('增速', rows)).toMatchObject([{ code: 'rates-as-fractions', record: 0 }]);
  });

  it('or one of them alone', async () => {
    expect(await together('增速', ['5.2', '6.1', '0.053', '4.8'])).toMatchObject([
      {
        code: 'rates-as-fractions',
        record: 2,
        says: '这个百分数在 -1 到 1 之间：“增速”0.053（第 4 行）',
      },
    ]);
  });

  it('though noughts at the end of most are dropped', async () => {
    const rows = ['0.038,5.2', '0.049,6.1', '0.08,3.3', '0.05,2.1'];
    expect(await together('增速,同比', rows, withRise)).toMatchObject([{ slot: '增速', record: 0 }]);
  });

  it('is said once where the other rates are none, and of few records each by itself', async () => {
    const rows = ['5.2,12.5,0.053', '6.1,33.1,0.061', '4.8,41.9,0.048', '3.3,20.5,0.04'];
    const other = slotMap(...slots.values(), slot('同比', '率'), slot('环比', '率'));
    const whole = rows.map((row) => `${row},7.4`);
    expect(await together('增速,占比,同比,环比', whole, other)).toMatchObject([{ slot: '同比', record: 0 }]);
    expect(await together('增速,占比,同比,环比', whole.slice(0, 2), other)).toMatchObject([
      { slot: '同比', record: 0 },
      { slot: '同比', record: 1 },
    ]);
  });

  it('not what is small everywhere, in as many digits as the other rates would not have as fractions', async () => {
    const rows = ['-0.21,5.2', '0.34,-1.3', '-0.45,6.1', '0.08,3.0', '-0.16,4.4'];
    expect(await together('增速,同比', rows, withRise)).toEqual([]);
    expect(
      await together(
        '增速',
        rows.map((row) => row.replace(/,.*/, '')),
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['增速', ['0.3', '0.5', '0.8', '0.2']],
    ['增速', ['0.052', '0.061']],
    ['增速', ['0.052', '0.061', '5.2']],
    ['增速', ['0.52%', '0.61%', '0.38%']],
    ['增速', ['0', '0', '0', '0']],
    ['占比', ['0.35', '0.42', '12.5', '0.41']],
  ])('not %s %j', async (head, rows) => {
    expect(await together(head, rows)).toEqual([]);
  });

  it('is said once, with the first record that has one', async () => {
    expect(await together('增速,占比', ['0,0.21', '0.061,0.34', '0.052,0.33', '0.049,0.3'])).toEqual([
      {
        code: 'rates-as-fractions',
        slot: '增速',
        record: 1,
        says: expect.stringMatching(/^8 个百分数都在 -1 到 1 之间：“增速”0\.061（.*等$/),
      },
    ]);
  });
});

describe('an amount in another unit than the others', () => {
  it.each([
    [['351.2', '286.4', '198.7', '1763000', '420.5'], 3],
    [['3512000', '2864000', '1987000', '4205000', '1763000', '176.3'], 5],
    [['-3', '0', '351.2', '286.4', '198.7', '420.5', '30512000'], 6],
  ])('%j', async (rows, record) => {
    expect(await together('投资', rows)).toMatchObject([{ code: 'amount-off-scale', slot: '投资', record }]);
  });

  it.each([
    [['351.2', '286.4', '198.7', '1763000']],
    [['351.2', '286.4', '198.7', '1763000万元', '420.5']],
    [['351.2', '286.4', '0.9', '12.5', '1763']],
    [['3512000', '2864000', '1987000', '351.2', '286.4', '198.7']],
  ])('not %j', async (rows) => {
    expect(await together('投资', rows)).toEqual([]);
  });

  it('is a hundred times as large as others that are near to each other', async () => {
    const near = ['16.5', '25.3', '39.8', '41.7', '180.4', '321.5', '390.1', '96.2'];
    expect(await together('投资', [...near, '112860'])).toMatchObject([
      { record: 8, says: expect.stringContaining('与其他 8 个相差一百倍以上') },
    ]);
    expect(await together('投资', [...near.slice(0, 6), '112860'])).toEqual([]);
    const wide = ['0.16', '2.3', '0.8', '41.7', '180.4', '3215', '1390', '96.2'];
    expect(await together('投资', [...wide, '512860'])).toEqual([]);
  });

  it('is left to a bound', async () => {
    expect(await together('人口', ['35.2', '28.6', '19.8', '42', '352000'])).toEqual([]);
  });

  it('says between which the others are', async () => {
    const [found] = await together('投资', ['351.2', '286.4', '198.7', '1763000', '420.50']);
    expect(found?.says).toBe(
      '“投资”1763000（第 5 行），与其他 4 个相差一千倍以上（其他的在 198.7 和 420.50亿元之间）',
    );
  });
});

describe('a rate that is an amount', () => {
  const rates = ['5.2', '-3.1', '12.4', '0', '6.6', '4.1', '-8.2'];

  it('is far above the others', async () => {
    expect(await together('增速', [...rates, '515.94'])).toEqual([
      {
        code: 'rate-off-scale',
        slot: '增速',
        record: 7,
        says: '“增速”是 515.94，其他 7 个都在 -8.2 和 12.4 之间',
      },
    ]);
  });

  it.each([
    [[...rates, '96.2']],
    [[...rates, '515.94%']],
    [[...rates, '180.5', '515.94']],
    [['5.2', '6.1', '515.94']],
  ])('not %j', async (rows) => {
    expect(await together('增速', rows)).toEqual([]);
  });
});

describe('a record copied from another', () => {
  const head = '投资,增速,占比,人口,家数,户数';

  it('is said with the later one', async () => {
    expect(
      await together(head, ['3.5,5.2,33.1,42,7,9', '2.8,5.2,33.1,42,7,9', '3.5,5.2,33.1,42,7,9']),
    ).toEqual([{ code: 'record-copied', slot: undefined, record: 2, says: '6 个数字与“第0区”的完全一样' }]);
  });

  it('is said though some figures were changed', async () => {
    const many = slotMap(
      ...['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((key) => slot(key, '量', '亿元')),
    );
    const heads = [...many.keys()].join(',');
    const figures = ['12.3', '45.6', '78.9', '101.2', '33.5', '61.7', '205.4', '18.8', '92.6', '54.1'];
    const changed = (count: number) => figures.map((text, at) => (at < count ? `9${text}` : text)).join(',');
    expect(await together(heads, [changed(0), changed(2)], many)).toMatchObject([
      { record: 1, says: '10 个数字里有 8 个与“d”的完全一样' },
    ]);
    expect(await together(heads, [changed(0), changed(3)], many)).toEqual([]);
    const targets = '100,500,300,20,10,1000,50,2000,80,600';
    expect(await together(heads, [targets.replace('600', '70'), targets], many)).toEqual([]);
  });

  it.each([
    ['3.5,5.2,33.1,42,7,9', '3.5,5.2,33.1,42,7,9.0'],
    ['3.5,5.2,33.1,42,,', '3.5,5.2,33.1,42,,'],
    ['1,1,1,2,1,1', '1,1,1,2,1,1'],
    ['3.5,5.2,33.1,42,7,', '3.5,5.2,33.1,42,,7'],
  ])('not %s and %s', async (...rows) => {
    expect(await together(head, rows)).toEqual([]);
  });
});

describe('a record of another period', () => {
  it.each([
    ['年度', ['2026', '2026', '2025', '2026'], 2],
    ['时段', ['1—6月', '1—6月', '1—6月', '1—5月'], 3],
    ['时段', ['上半年', '全年', '上半年', '上半年'], 1],
    ['时段', ['1—6月', '1—6月', '1—6月', '6月3日'], 3],
    ['时段', ['1—6月', '1—6月', '同上', '1—6月'], 2],
    ['时段', ['上半年', '1—6月', '1-6', '1-6月'], 2],
    ['时段', ['2026年上半年', '2026年上半年', '上半年', '2026年1—6月'], 2],
    ['时段', ['2026年一季度', '2026年一季度', '2026年一季度', '2025年一季度'], 3],
  ])('%s %j', async (head, rows, record) => {
    expect(await together(head, rows)).toMatchObject([{ code: 'period-differs', slot: head, record }]);
  });

  it.each([
    ['年度', ['2026', '2025', '2026']],
    ['年度', ['2026', '2025', '2024', '2026', '2023']],
    ['时段', ['2026年上半年', '2026年1-6月', '2026年1—6月份', '2026年前两季度']],
    ['时段', ['1—9月', '前三季度', '1至9月', '1 — 9 月']],
    ['年度', ['2026', '2026年', '2026', '2026']],
    ['时段', ['12月', '12月', '12月', '长期坚持']],
    ['时段', ['云岭', '云岭', '云岭', '松岚']],
    ['时段', ['5', '5', '5', '6']],
    ['户数', ['2000', '2000', '2000', '2001']],
    ['投资', ['2000', '2000', '2000', '2000.5']],
  ])('not %s %j', async (head, rows) => {
    expect(await together(head, rows)).toEqual([]);
  });
});

it('passes all records on, in order, however many they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 700 }), async (count) => {
      const results = Array.from({ length: count }, (_, at) => ({ diagnostics: [], at }));
      async function* given() {
        yield* results;
      }
      const passed = [];
      for await (const result of readTogether(given(), () => slots)) passed.push(result);
      expect(passed).toEqual(results);
    }),
    { numRuns: 30 },
  );
});

it('names the files of values that stand in others', async () => {
  async function* files() {
    for (const name of ['甲', '乙', '丙']) {
      const bytes = new TextEncoder().encode(`地区: ${name}区\n增速: 0.052`);
      yield* readData({ file: `${name}.yaml`, bytes }, slots);
    }
  }
  const says: string[] = [];
  for await (const { diagnostics } of readTogether(files(), () => slots))
    says.push(...diagnostics.map((found) => told(found).says));
  expect(says).toEqual([
    '3 个百分数都在 -1 到 1 之间：“增速”0.052（第 2 行）、“增速”0.052（乙.yaml 第 2 行）、“增速”0.052（丙.yaml 第 2 行）',
  ]);
});

it('compares no records of two templates, whose slots may have one name', async () => {
  const other = slotMap(
    slot('地区', '名'),
    slot('时段', '名'),
    slot('投资', '量', '万元'),
    slot('增速', '率'),
    slot('占比', '比'),
    slot('家数', '数', '家'),
    slot('户数', '数', '户'),
  );
  async function* both() {
    for (const [at, name] of ['甲', '乙', '丙', '丁', '戊', '己'].entries()) {
      const figures = `增速: 3.${at}\n占比: 12.${at}\n家数: ${at}7\n户数: ${at}9`;
      const bytes = new TextEncoder().encode(`地区: ${name}区\n时段: 上半年\n投资: 3.${at}\n${figures}`);
      yield* readData({ file: 'a.yaml', bytes }, slots);
    }
    for (const [period, amount] of [
      ['全年', '30001'],
      ['全年', '30002'],
      ['上半年', '3.0'],
    ]) {
      const figures = '增速: 3.0\n占比: 12.0\n家数: 7\n户数: 9';
      const bytes = new TextEncoder().encode(`地区: 庚区\n时段: ${period}\n投资: ${amount}\n${figures}`);
      yield* readData({ file: 'b.yaml', bytes }, other);
    }
  }
  const slotsOf = ({ file }: { readonly file: string }) => (file === 'a.yaml' ? slots : other);
  for await (const { diagnostics } of readTogether(both(), slotsOf)) expect(diagnostics).toEqual([]);
});
