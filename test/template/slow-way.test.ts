import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { readDocument } from '../word/read-back.ts';
import { compileText, fillWith, show } from './filling.ts';
import { DESCRIPTION, generated } from './generated.ts';
import { parseGfm, slowWay, unmarked } from './slow-way.ts';

const counts: Record<string, number> = {};
test.prop([generated], { numRuns: Number(process.env['RUNS'] ?? 200) })(
  'a Word file is what its Markdown, parsed and laid out afresh, gives',
  async ({ template: text, data }) => {
    const { template, diagnostics } = await compileText(text, DESCRIPTION);
    for (const d of diagnostics) counts[d.code] = (counts[d.code] ?? 0) + 1;
    counts[template ? 'ok' : 'refused'] = (counts[template ? 'ok' : 'refused'] ?? 0) + 1;
    if (!template) return;
    void show;
    const word = readDocument(fillWith(template, data, 'docx').document).map(unmarked);
    const markdown = Buffer.from(fillWith(template, data, 'md').document).toString('utf8');
    expect(await slowWay(markdown, parseMarkdown), markdown).toEqual(word);
    expect(await slowWay(markdown, parseGfm), markdown).toEqual(word);
  },
  900_000,
);
test('x', () => console.log(counts));
