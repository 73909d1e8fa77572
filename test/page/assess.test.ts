import { expect, it } from 'vitest';
import { assess } from '../../src/page/assess.ts';
import type { TypedValues } from '../../src/page/state.ts';
import { usualTemplate } from './template.ts';

it('what is typed is said to be wrong under its own field, by the cell of a table', async () => {
  const values: TypedValues = {
    地区: '云岭区',
    '综合.外贸进出口': '八',
    重点项目: [{ 名称: '甲', 投资额: '1', 进展: '好' }, {}, { 名称: '乙', 投资额: '很多', 进展: '好' }],
  };
  const found = await assess(await usualTemplate(), values, {});
  expect(found?.wrong.toSorted()).toEqual(['综合.外贸进出口', '重点项目.3.投资额'].toSorted());
  expect(found?.missing).toContain('综合.固定资产投资');
  expect(found?.isComplete).toBe(false);
});

it('what is typed may end the record that it is typed into nowhere', async () => {
  const hostile = '</script><b>: "\n---\n- x: #';
  const found = await assess(await usualTemplate(), { 地区: hostile, 所在城市: hostile }, {});
  expect(found?.resolved.values.get('所在城市')?.text).toBe(hostile);
});
