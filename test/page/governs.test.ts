import { expect, it } from 'vitest';
import { governors } from '../../src/page/governs.ts';
import { usualTemplate } from './template.ts';

it('a switch governs what stands nowhere else', async () => {
  const template = await usualTemplate();
  expect(governors(template).get('综合.外贸进出口')).toBeUndefined();
  const output = (key: string) =>
    ({ type: 'output', prints: 'value', target: { type: 'slot', key }, sites: {} }) as const;
  const condition = {
    type: 'condition',
    subject: { type: 'slot', key: '指标表' },
    negated: false,
    nodes: [output('年度'), output('期间')],
    otherwise: [],
  } as const;
  const found = governors({ ...template, parts: { title: [output('期间')], body: [condition] } });
  expect([...found]).toEqual([['年度', '指标表']]);
});
