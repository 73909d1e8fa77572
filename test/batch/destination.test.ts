import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Filling, namer } from '../../src/batch/destination.ts';
import { readPattern } from '../../src/batch/pattern.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { systemPaths } from '../../src/host/paths.ts';
import { folderWith, run } from './running.ts';

describe('namer', () => {
  it('keeps no text of files with one record', async () => {
    const folder = folderWith({ 'a.yaml': '地区: 甲\n', 'b.yaml': '地区: 甲\n' });
    const files = ['a.yaml', 'b.yaml'].map((name) => join(folder, name));
    const pattern = readPattern(join(folder, '{{地区}}.docx'));
    const names = namer({ type: 'pattern', pattern }, files, systemPaths());
    const results = await run(files, join(folder, 'out'), {
      templates: findTemplates(join(folder, '简报.md.hbs')),
    });
    const fillings = results.map(({ record, resolved, template: used }): Filling => {
      if (!record || !resolved || !used) throw new Error('not resolved');
      return { record, values: resolved.values, template: used, format: 'docx', many: false };
    });
    for (const filling of fillings) names.note(filling);
    expect(fillings.map(names.path)).toEqual(
      files.toReversed().map((other) =>
        expect.objectContaining({
          code: 'record-twice',
          args: expect.objectContaining({ other: { zh: other, en: other } }),
        }),
      ),
    );
  });
});
