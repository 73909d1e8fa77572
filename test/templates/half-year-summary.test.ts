import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, parse, parseDocument } from 'yaml';
import { readBlocks, type TagNode } from '../../src/compile/blocks.ts';
import { scanTemplate } from '../../src/compile/scan.ts';
import { sourceText } from '../../src/model/source.ts';

/** The 66 places of the report in order: key, kind, unit. The district and the city's brand stand twice. */
const PLACES = `
  地区 名
  综合.城市愿景 名
  综合.五个目标 名
  综合.一般公共预算收入 量 亿元
  综合.一般公共预算收入增长 率
  综合.固定资产投资 量 亿元
  综合.规上工业总产值 量 亿元
  综合.规上工业总产值增长 率
  综合.外贸进出口 量 亿元
  综合.外贸进出口增长 率
  疫情防控.登记户数 量 万户
  疫情防控.登记人数 量 万人
  疫情防控.防疫物资企业 名单
  疫情防控.N95口罩 量 万只
  疫情防控.KN95口罩 量 万只
  疫情防控.一次性口罩 量 万只
  疫情防控.无纺布 量 吨
  疫情防控.相关产业增长 率
  疫情防控.援鄂医疗队人数 数 人
  疫情防控.临时航班入境人数 数 名
  复产达产.包挂领导人数 数 位
  复产达产.包挂企业数 数 个
  复产达产.包挂项目数 数 个
  复产达产.社保缓缴金额 量 万元
  复产达产.金融机构数 数 家
  复产达产.授信企业数 数 家
  复产达产.授信金额 量 亿元
  复产达产.放款金额 量 亿元
  复产达产.四上企业数 数 家
  复产达产.新增就业人数 数 人
  复产达产.服务企业数 数 家
  复产达产.办结事项数 数 项
  动能转换.高端制造产业规模 量 亿
  动能转换.新材料产业规模 量 亿
  动能转换.新医药产业规模 量 亿
  动能转换.新信息产业规模 量 亿
  动能转换.开工项目数 数 个
  动能转换.省市重点项目数 数 个
  动能转换.招商组数 数 个
  动能转换.签约项目数 数 个
  动能转换.签约投资额 量 亿元
  动能转换.经开区目标名次 数 强
  动能转换.标准厂房面积 量 万平方米
  动能转换.入驻企业数 数 家
  动能转换.人工智能谷 名
  动能转换.材料园共建单位 名
  动能转换.材料产业园 名
  动能转换.海外研发企业 名
  城乡融合.合村并居数 数 个
  城乡融合.三年整合村数 数 个
  城乡融合.村集体收入 量 万元
  城乡融合.示范片 名单
  城乡融合.特色带 名单
  城乡融合.特色带条数 数 条
  城乡融合.八大名品 名单
  城乡融合.遴选书记人数 数 名
  城乡融合.整顿党组织数 数 个
  城乡融合.振兴专员人数 数 名
  城乡融合.后备人才人数 数 名
  城市品质.火车站 名
  城市品质.轨道交通工程 名单
  城市品质.选择户数 数 户
  城市品质.选择占比 比
  城市品质.城市品牌 名
  地区 名
  城市品质.城市品牌 名
`
  .trim()
  .split('\n')
  .map((line) => {
    const [key = '', kind = '', unit] = line.trim().split(' ');
    return { key, kind, unit };
  });

/** Marks other than the plain `X` of most slots. */
const MARKS: Readonly<Record<string, string>> = {
  地区: 'XXX区',
  '综合.城市愿景': 'XX',
  '综合.五个目标': 'XX',
  '疫情防控.防疫物资企业': 'XX',
  '城市品质.火车站': 'XXX',
  '城市品质.城市品牌': 'XX',
};

interface Described {
  readonly 类型: string;
  readonly 单位?: string;
  readonly 记号?: string;
  readonly 含义: string;
  readonly 默认?: string;
  readonly 下限?: string | number;
  readonly 上限?: string | number;
  readonly 列?: Readonly<Record<string, Described>>;
}

const FILE = 'templates/half-year-summary.md.hbs';
const source = sourceText(readFileSync(FILE, 'utf8'));
const scan = scanTemplate({ file: FILE, source });
const blocks = readBlocks([scan]);
const { 填写项: slots }: { readonly 填写项: Readonly<Record<string, Described>> } = parse(
  readFileSync('templates/half-year-summary.slots.yaml', 'utf8'),
);

const required = Object.entries(slots)
  .filter(([, { 类型, 默认 }]) => 默认 === undefined && 类型 !== '是否' && 类型 !== '表')
  .map(([key]) => key);

/** The key that a tag prints, tests or goes through. */
function keyOf({ expression }: TagNode): string | undefined {
  if (!expression || expression.type === 'number') return undefined;
  if ('path' in expression) return expression.path.key;
  return typeof expression.subject === 'string' ? undefined : expression.subject.key;
}

const inLoop = (node: TagNode): boolean => node.within.some((outer) => outer.expression?.type === 'each');
const printed = blocks.nodes.filter(
  (node) => node.expression?.type === 'print' || node.expression?.type === 'rate',
);

describe('the half-year summary', () => {
  it('has no broken tag or block', () => {
    expect(blocks.diagnostics).toEqual([]);
  });

  it('has the 66 places in order, none of them in a condition', () => {
    const open = printed.filter((node) => node.within.length === 0).map(keyOf);
    expect(open.filter((key) => required.includes(key ?? ''))).toEqual(PLACES.map(({ key }) => key));
  });

  it('has 64 required slots of the right kinds, units and marks', () => {
    expect(required).toEqual([...new Set(PLACES.map(({ key }) => key))]);
    expect(required).toHaveLength(64);
    for (const { key, kind, unit } of PLACES) {
      const slot = slots[key];
      expect([slot?.类型, slot?.单位], key).toEqual([kind, unit]);
      const byKind = kind === '名' || kind === '名单' ? 'XX' : 'X';
      expect(slot?.记号 ?? byKind, key).toBe(MARKS[key] ?? 'X');
    }
  });

  it('writes every rate of the text by the helper, and figures signed only in the table of figures', () => {
    for (const node of printed) {
      if (slots[keyOf(node) ?? '']?.类型 !== '率') continue;
      expect(node.expression?.type, keyOf(node)).toBe(node.within.length === 0 ? 'rate' : 'print');
    }
  });

  it('has a description of every slot, and no other, in the order of the report', () => {
    const used = blocks.nodes.filter((node) => !inLoop(node) && node.expression?.type !== 'level').map(keyOf);
    expect(Object.keys(slots)).toEqual([...new Set(used.filter((key) => key !== undefined))]);
    for (const [key, { 含义 }] of Object.entries(slots)) expect(含义, key).toMatch(/\S/);
  });

  it('uses every column of the table of projects', () => {
    const columns = blocks.nodes.filter(inLoop).map(keyOf);
    expect(Object.keys(slots['重点项目']?.列 ?? {})).toEqual(columns.filter((key) => key !== undefined));
  });

  it('tests only slots that are never printed, but for a table', () => {
    const tested = blocks.nodes.filter((node) => node.expression?.type === 'if').map(keyOf);
    expect(tested).toEqual(['指标表', '重点项目', '城市品质.途经铁路']);
    for (const key of tested) expect(printed.map(keyOf)).not.toContain(key);
  });

  it('has bounds that name slots of the same unit', () => {
    for (const [key, { 下限, 上限, 单位 }] of Object.entries(slots)) {
      for (const bound of [下限, 上限]) {
        if (bound === undefined || /^-?\d+$/.test(String(bound))) continue;
        expect(slots[bound]?.单位, `${key}: ${bound}`).toBe(单位);
      }
    }
  });
});

/** The keys of a data file as dotted paths, each with its value as YAML reads it. */
function flatten(file: string): Map<string, unknown> {
  const document = parseDocument(readFileSync(file, 'utf8'));
  expect(document.errors).toEqual([]);
  const found = new Map<string, unknown>();
  const walk = (node: unknown, prefix: string): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || isAlias(value)) throw new Error(`${file}: a key that is no word`);
      const path = prefix + String(key.value);
      if (isMap(value)) walk(value, `${path}.`);
      else if (found.has(path)) throw new Error(`${file}: ${path} twice`);
      else found.set(path, isScalar(value) ? value.source : value);
    }
  };
  walk(document.contents, '');
  return found;
}

const samples = readdirSync('data').filter((name) => name.endsWith('.yaml'));

describe('the sample data', () => {
  it('is of three districts', () => {
    expect(samples).toEqual(['chengxi.yaml', 'songlan.yaml', 'yunling.yaml']);
  });

  it.each(samples)(
    '%s gives every required slot and no unknown one, and says that it is invented',
    (name) => {
      const file = join('data', name);
      const given = flatten(file);
      expect(required.filter((key) => !given.has(key))).toEqual([]);
      expect([...given.keys()].filter((key) => !Object.hasOwn(slots, key))).toEqual([]);
      expect(readFileSync(file, 'utf8')).toMatch(/^# 示例数据：.+是虚构的/);
    },
  );

  it.each(samples)('%s leaves no default that names another place', (name) => {
    const given = flatten(join('data', name));
    const left = Object.keys(slots).filter((key) => slots[key]?.默认 !== undefined && !given.has(key));
    expect(left.filter((key) => key !== '年度' && key !== '期间')).toEqual([]);
  });

  it('has rises, falls and an unchanged figure, and all that is optional once', () => {
    const rates = samples.flatMap((name) =>
      [...flatten(join('data', name))].filter(([key]) => slots[key]?.类型 === '率').map(([, value]) => value),
    );
    expect(rates).toEqual(expect.arrayContaining(['2.1', '-4.6', '0', '增长1.9%', '下降3.2%', '持平']));
    const songlan = flatten('data/songlan.yaml');
    expect([songlan.get('指标表'), songlan.get('城市品质.途经铁路'), songlan.has('重点项目')]).toEqual([
      '是',
      '是',
      true,
    ]);
  });
});
