import { describe, expect, it } from 'vitest';
import { checkDocumentFile } from '../../src/check/document.ts';
import { checkTemplate } from '../../src/check/template.ts';
import { compile } from '../../src/compile/compile.ts';
import { importPaper } from '../../src/import/import.ts';
import { docx, paragraph, run } from '../documents/package.ts';
import { fillWith } from '../fill/filling.ts';

const LINES = ['云岭区工作总结', '全区完成投资XX亿元。', '重点打造XX示范工程，建设某某产业园。'];
const WORDS = /示范工程|产业园/;

describe('marks that a person left as words when a paper was imported', () => {
  it.each([
    ['a.txt', new TextEncoder().encode(LINES.join('\n\n'))],
    ['a.docx', docx(LINES.map((line) => paragraph(run(line))).join(''))],
  ] as const)('are not asked about again: %s', async (file, bytes) => {
    const first = await importPaper(file, bytes);
    if (!('template' in first)) throw new Error(JSON.stringify(first));
    const left = first.slots.filter(({ meaning }) => WORDS.test(meaning));
    const decisions = new Map(left.map(({ key }) => [key, { words: true }]));
    const imported = await importPaper(file, bytes, { decisions });
    if (!('template' in imported)) throw new Error(JSON.stringify(imported));
    const { template: made, suffix, description: text, slots } = imported;
    expect(slots.map(({ mark }) => mark)).toEqual(['XX']);
    const description = { file: 'a.slots.yaml', text };
    const given = typeof made === 'string' ? { text: made } : { bytes: made };
    const source = { file: `a${suffix}`, ...given, description } as Parameters<typeof checkTemplate>[0];
    expect(await checkTemplate(source)).toEqual([]);
    const without = await checkTemplate({
      ...source,
      description: { file: 'a.slots.yaml', text: text.replace(/^保留.*$/m, '') },
    });
    expect(without.map(({ code }) => code)).toEqual(['template-mark', 'template-mark-likely']);

    const { template } = await compile(source);
    if (!template) throw new Error('no template');
    for (const to of suffix === '.md.hbs' ? (['docx', 'md'] as const) : (['docx'] as const)) {
      const { document } = fillWith(template, { [slots[0]?.key ?? '']: '12' }, to);
      expect(await checkDocumentFile(`a.${to}`, document)).toEqual([]);
      const draft = fillWith(template, {}, to).document;
      expect((await checkDocumentFile(`a.${to}`, draft)).map(({ code }) => code)).toContain('blank-left');
    }
  });
});
