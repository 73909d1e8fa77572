import { expect, it } from 'vitest';
import { findTemplates } from '../../src/host/find-template.ts';
import { readYaml } from '../../src/read/yaml.ts';

async function found(text: string, asked?: string) {
  for await (const { record } of readYaml('d.yaml', text)) {
    if (record) return findTemplates(asked).forRecord(record);
  }
  throw new Error('no record');
}

it('does not choose between two names that a record gives its template', async () => {
  const { template, diagnostics } = await found('模板: half-year-summary\ntemplate: a.md.hbs\n');
  expect(template).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'duplicate-key', place: { start: 22 }, args: { key: 'template' } },
  ]);
});

it.each([
  ['模板: half-year-summary\n', undefined],
  ['模板: a.md.hbs\ntemplate: b.md.hbs\n', 'half-year-summary'],
])('takes the name that counts: %j and %s', async (text, asked) => {
  expect((await found(text, asked)).template?.title).toBe('上半年工作总结');
});
