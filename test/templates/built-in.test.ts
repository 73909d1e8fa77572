import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocumentFile } from '../../src/check/document.ts';
import { checkTemplate } from '../../src/check/template.ts';
import { compile } from '../../src/compile/compile.ts';
import { fill } from '../../src/fill/fill.ts';
import { readYaml } from '../../src/read/yaml.ts';

/** The built-in templates with samples in a folder of their own. */
const NAMES = readdirSync('data', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function sourceOf(name: string) {
  const text = (suffix: string): string => readFileSync(`templates/${name}${suffix}`, 'utf8');
  return { file: name, text: text('.md.hbs'), description: { file: 's', text: text('.slots.yaml') } };
}

it('every built-in template but the default one has samples in a folder of its name', () => {
  const templates = readdirSync('templates').filter((name) => name.endsWith('.md.hbs'));
  expect(templates.toSorted()).toEqual(
    [...NAMES, 'half-year-summary'].map((name) => `${name}.md.hbs`).toSorted(),
  );
});

describe.each(NAMES)('%s', (name) => {
  it('is a template in which nothing is odd, and which belongs to no year', async () => {
    expect((await checkTemplate(sourceOf(name))).map(({ code }) => code)).toEqual([]);
    const { text } = sourceOf(name);
    expect(text.replace(/\{\{!--[^]*?--\}\}/, '')).not.toMatch(/\d{4}年|\d{1,2}月/);
  });

  it.each(readdirSync(join('data', name)))(
    'fills %s in both formats, in which a check finds nothing',
    async (file) => {
      const { template } = await compile(sourceOf(name));
      const { value } = await readYaml(file, readFileSync(join('data', name, file), 'utf8')).next();
      if (!template || !value?.record) throw new Error('not read');
      for (const to of ['docx', 'md'] as const) {
        const { document, diagnostics } = fill(template, value.record, { to });
        expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'default-used')).toEqual([]);
        expect(await checkDocumentFile(`a.${to}`, document ?? Buffer.alloc(0))).toEqual([]);
      }
    },
  );
});
