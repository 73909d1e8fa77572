import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { runs } from '../runs.ts';
import { readDocument } from '../word/read-back.ts';
import { compileText, fillWith } from './filling.ts';
import { DESCRIPTION, generated } from './generated.ts';
import { parseGfm, slowWay, unmarked } from './slow-way.ts';

describe('the slow way is the test of the fast one', () => {
  const numRuns = runs(60, 2000);
  let tried = 0;
  let accepted = 0;

  test.prop([generated], { numRuns })(
    'a Word file is what its Markdown, parsed and laid out afresh, gives',
    async ({ template: text, data }) => {
      tried += 1;
      const { template } = await compileText(text, DESCRIPTION);
      if (!template) return;
      accepted += 1;
      const word = readDocument(fillWith(template, data, 'docx').document).map(unmarked);
      const markdown = Buffer.from(fillWith(template, data, 'md').document).toString('utf8');
      expect(await slowWay(markdown, parseMarkdown), markdown).toEqual(word);
      expect(await slowWay(markdown, parseGfm), markdown).toEqual(word);
    },
    900_000,
  );

  it('was tried on templates that are right, for the most part', () => {
    expect(accepted).toBeGreaterThan(tried / 3);
  });
});
