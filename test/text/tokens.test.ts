import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../src/figures/change.ts';
import { lexicon } from '../../src/text/lexicon.ts';
import { type Figure, isCounted, type Token, tokens } from '../../src/text/tokens.ts';
import { growth, PROPORTIONAL } from '../growth.ts';

/** The tokens' texts, apart. */
function cut(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join('|');
}

function figures(text: string): (readonly [string, string, string])[] {
  return tokens(text)
    .filter(isCounted)
    .map(({ digits, rough, unit }) => [digits, rough, unit] as const);
}

const only = (text: string): Token => tokens(text)[0] ?? expect.unreachable();

describe('figures', () => {
  it.each([
    ['5260平方公里', '5260', '', '平方公里'],
    ['960万平方公里', '960', '', '万平方公里'],
    ['35.6亿元', '35.6', '', '亿元'],
    ['8千余名', '8', '余', '千名'],
    ['3百多万元', '3', '多', '百万元'],
    ['1100余个', '1100', '余', '个'],
    ['3万多元', '3', '多', '万元'],
    ['1109万', '1109', '', '万'],
    ['12,345人', '12,345', '', '人'],
    ['５５亩', '５５', '', '亩'],
    ['5.2%', '5.2', '', '%'],
    ['0.3个百分点', '0.3', '', '个百分点'],
    ['12.5微克/立方米', '12.5', '', '微克/立方米'],
    ['500吨标准煤', '500', '', '吨标准煤'],
    ['300千瓦时', '300', '', '千瓦时'],
    ['10km', '10', '', 'km'],
    ['三千余人', '三千', '余', '人'],
    ['五点二亿元', '五点二', '', '亿元'],
    ['百亿元', '百亿', '', '元'],
    ['1.2.3', '1.2.3', '', ''],
  ])('%s is %s, %s, %s', (text, ...expected) => {
    expect(figures(text)).toEqual([expected]);
    expect(tokens(text)).toHaveLength(1);
  });

  it.each([
    ['5个个体户', '5个|个体户'],
    ['200人均', '200|人均'],
    ['12家家政企业', '12家|家|政|企|业'],
    ['3天然气', '3|天然气'],
    ['5G基站860个', '5G|基|站|860个'],
    ['PM2.5浓度', 'PM2.5|浓|度'],
    ['千家万户', '千家万户'],
    ['十分重要', '十分|重|要'],
    ['完成亿元', '完成|亿元'],
    ['3—5年', '3|—|5年'],
    ['1-6月', '1|-|6月'],
    ['34.万元', '34|.|万元'],
  ])('%s is read as %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    ['增长-5.6%', '-'],
    ['增长负3.2%', '负'],
    ['增长—5.6%', '—'],
    ['3-5%', ''],
    ['K-5', ''],
  ])('%s has the sign %j', (text, expected) => {
    expect(
      tokens(text)
        .filter(isCounted)
        .map(({ sign }) => sign)
        .join(''),
    ).toBe(expected);
  });

  it('names the words of approximation beside them', () => {
    const [, about, after] = tokens('约5000万元左右').filter((token) => token.type !== 'space');
    expect(about).toMatchObject({ before: '约', after: '左右' } satisfies Partial<Figure>);
    expect(after).toMatchObject({ type: 'word', sort: 'about' });
  });
});

describe('dates', () => {
  it.each([
    ['2020年7月5日', { year: '2020', month: '7', day: '5' }],
    ['2020年', { year: '2020' }],
    ['07月05日', { month: '07', day: '05' }],
    ['6月', { month: '6' }],
    ['5日', { day: '5' }],
    ['2020-06-01', { year: '2020', month: '06', day: '01' }],
    ['二〇二〇年七月', { year: '二〇二〇', month: '七' }],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual([{ type: 'date', start: 0, end: text.length, text, ...expected }]);
  });

  it.each(['6个月', '12年', '日常', '5日均'])('%s is none', (text) => {
    expect(tokens(text).map(({ type }) => type)).not.toContain('date');
  });
});

it('reads words of change with their direction, longest first', () => {
  expect(only('负增长3%')).toMatchObject({ type: 'change', direction: 'fall', text: '负增长' });
  expect(only('下降到3%')).toMatchObject({ type: 'change', direction: 'fall', text: '下降到' });
  expect(only('增长3%')).toMatchObject({ type: 'change', direction: 'rise', text: '增长' });
  expect(only('持平')).toMatchObject({ type: 'change', direction: 'flat' });
});

it('reads the words of the field, marks, brackets and the rest', () => {
  const types = tokens('（全区）地区生产总值XX亿元，同比').map(({ type, text }) => `${type} ${text}`);
  expect(types).toEqual([
    'bracket （',
    'word 全区',
    'bracket ）',
    'word 地区生产总值',
    'mark XX',
    'unit 亿元',
    'punctuation ，',
    'word 同比',
  ]);
  expect([...lexicon().keys()].filter((word) => word === '' || CHANGES.has(word))).toEqual([]);
});

const pieces = fc.constantFrom(
  ...Array.from('亿万千百元个平方公里年月日%点多余-—+负.,１5增长下降约左右XX某（）“”地区生产总值AG 　\n𠀀'),
  '2020年',
  '7月5日',
  '3.5',
  '亿元',
  '个百分点',
);
property.prop([fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))])(
  'any text: tokens stand side by side and hold the whole of it',
  (text) => {
    let at = 0;
    for (const token of tokens(text)) {
      expect(token.start).toBe(at);
      expect(token.text).toBe(text.slice(token.start, token.end));
      expect(token.end).toBeGreaterThan(at);
      at = token.end;
    }
    expect(at).toBe(text.length);
  },
);

it.each([',111', '-1', '.1', '/1a'])('takes time in proportion for a long row of %j', async (group) => {
  expect(await growth((size) => tokens(`1${group.repeat(size)},11`), 1_000)).toBeLessThan(PROPORTIONAL);
});
