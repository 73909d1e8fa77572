import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocumentFile } from '../../src/check/document.ts';
import { checkTemplate } from '../../src/check/template.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type FillOptions, fill } from '../../src/fill/fill.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { readTemplate } from '../../src/host/load-template.ts';
import { readData } from '../../src/read/read.ts';

const templates = findTemplates(undefined);

/** What a check says of the document that is made of the data. */
async function checkOf(data: string, options: FillOptions): Promise<Diagnostic[]> {
  const { template } = await templates.asked();
  const input = { file: '数据.yaml', bytes: new TextEncoder().encode(data) };
  const { value } = await readData(input, new Map()).next();
  if (!template || !value?.record) return expect.unreachable();
  const { document } = fill(template, value.record, options);
  return checkDocumentFile(`总结.${options.to}`, document ?? expect.unreachable());
}

describe.each(['docx', 'md'] as const)('as %s', (to) => {
  it.each(readdirSync('data').filter((name) => name.endsWith('.yaml')))(
    '%s makes a document without a finding',
    async (name) => {
      expect(await checkOf(readFileSync(`data/${name}`, 'utf8'), { to })).toEqual([]);
    },
  );

  it('a draft shows every mark', async () => {
    const [draft, ...found] = await checkOf('', { to, draft: true });
    expect(draft).toMatchObject({ code: 'document-draft', severity: 'error', args: { count: 66 } });
    expect(found).toHaveLength(66);
    for (const { code, place, args } of found) {
      expect(code).toMatch(/^blank-(?:left|likely)$/);
      expect(args['text']).toMatch(/^X{1,3}$/);
      if (to === 'docx') expect(place.part).toBe('body');
    }
  });
});

it('a template without a finding', async () => {
  const { source, diagnostics } = await readTemplate(
    'templates/half-year-summary.md.hbs',
    'half-year-summary.md.hbs',
  );
  expect(diagnostics).toEqual([]);
  expect(await checkTemplate(source ?? expect.unreachable())).toEqual([]);
});
