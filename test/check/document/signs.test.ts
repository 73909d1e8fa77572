import { expect, it } from 'vitest';
import { check, found, testRules } from './found.ts';

testRules([
  {
    code: 'comparison-negative',
    finds: ['增速⟦高于全市平均水平-0.5个百分点⟧', '涨幅⟦低于上年负1.2%⟧'],
    passes: ['增速低于-5%的行业', '气温低于-18℃', '高于全市平均水平0.5个百分点', '高于全国2—3个百分点'],
  },
  {
    code: 'growth-negative',
    finds: ['同比⟦增长-3.2%⟧', '⟦上升了−1.2%⟧', '⟦提高－0.5个百分点⟧', '⟦上涨-0.2%⟧'],
    passes: [
      '由-3.2%转为增长1.5%',
      '增速为-3.2%',
      '增长2%—3%',
      '增长——这是成绩',
      '高质量增长-2020年回顾',
      '稳增长—5项措施',
    ],
  },
  {
    code: 'drop-negative',
    finds: ['同比⟦下降-3%⟧', '⟦减少-8⟧万吨', '⟦降幅为-2.1%⟧'],
    passes: ['下降5—6个', '气温降至-12℃', '下降到-3℃'],
  },
  { code: 'growth-plus?', finds: ['⟦增长+5.2%⟧'], passes: ['线上+线下', '增长点+增长极'] },
  {
    code: 'zero-growth',
    finds: ['⟦增长0%⟧，', '⟦下降0.0%⟧，', '⟦提高0个百分点⟧'],
    passes: ['增长0.5%', '增长10%', '下降0.05%'],
  },
  {
    code: 'times-drop',
    finds: ['环节⟦减少2倍⟧', '⟦降低了三倍⟧', '⟦下降1.5倍⟧'],
    passes: ['增长2倍', '减少一半', '下降到原来的2倍', '降低三分之二'],
  },
]);

it.each([
  ['同比增长-3.20%', '下降3.20%'],
  ['人数增加-5', '减少5'],
  ['价格上涨-0.2%', '下跌0.2%'],
  ['同比回落-0.8%', '回落0.8%'],
  ['同比增长+5.2%', '增长5.2%'],
])('in %s it says to write %s', (text, instead) => {
  expect(check(text)[0]?.args['instead']).toBe(instead);
});

it('lets a minus in a table be', () => {
  expect(found('增长-3.2%', 'cell')).toEqual([]);
});
