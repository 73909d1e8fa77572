import { expect } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { words } from '../../src/diagnostics/words.ts';
import { readDocument } from '../../src/documents/read.ts';
import { fill } from '../../src/fill/fill.ts';
import { type Imported, importPaper, type PaperOptions } from '../../src/import/import.ts';
import { readData } from '../../src/read/read.ts';

export type PaperFormat = 'txt' | 'md' | 'docx';

/** A paper made a template, or the words in which it was refused. */
export async function imported(
  content: string | Uint8Array,
  format: PaperFormat,
  options: PaperOptions = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const made = await importPaper(`paper.${format}`, bytes, options);
  if (!('slots' in made)) throw new Error(made.map((each) => words(each, 'en').says).join('\n'));
  return made;
}

async function documentOf(made: Imported, data: object, draft: boolean): Promise<string[]> {
  const { template: source, suffix } = made;
  const description = { file: 'paper.slots.yaml', text: made.description };
  const given =
    typeof source === 'string'
      ? { file: `paper${suffix}`, text: source }
      : { file: `paper${suffix}`, bytes: source };
  const { template, diagnostics } = await compile({ ...given, description });
  if (!template) throw new Error(diagnostics.map((each) => words(each, 'en').says).join('\n'));
  const to = typeof source === 'string' ? 'md' : 'docx';
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const { value } = await readData({ file: 'data.json', bytes }, template.slots).next();
  const { document, diagnostics: said } = fill(template, value?.record ?? expect.unreachable(), {
    to,
    draft,
  });
  if (!document) throw new Error(said.map((each) => words(each, 'en').says).join('\n'));
  return paragraphsOf(`out.${to}`, document);
}

/** The paragraphs of a document that have words. */
async function paragraphsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const { paragraphs } = await readDocument(file, bytes);
  return paragraphs.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** What a draft of an imported paper shows before anybody has filled in anything. */
export async function draftOf(made: Imported): Promise<string[]> {
  return documentOf(made, { 备注: '无' }, true);
}

const VALUES: Readonly<Record<string, readonly [given: unknown, printed: string]>> = {
  名: ['东桥', '东桥'],
  名单: [['东桥', '西桥'], '东桥、西桥'],
  数: ['36', '36'],
  量: ['12.5', '12.5'],
  率: ['5.2', '5.2'],
  比: ['48.1', '48.1'],
};

/** A value for each slot, and what the document then says in each paragraph of the paper. */
export function answered(made: Imported): { readonly data: object; readonly expected: string[] } {
  const data: Record<string, unknown> = {};
  const places = made.slots.flatMap(({ key, kind, mark, places: own }) => {
    const [given, printed] = VALUES[kind] ?? expect.unreachable();
    const suffix = mark.slice(own[0]?.mark.length ?? 0).trim();
    const isSuffixed = kind === '名' && suffix !== '';
    let at: Record<string, unknown> = data;
    const path = key.split('.');
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[path.at(-1) ?? ''] = isSuffixed ? `${String(given)}${suffix}` : given;
    return own.map((place) => ({ ...place, printed }));
  });
  const expected = made.paper.paragraphs.map(({ text }, paragraph) => {
    let changed = text;
    for (const { start, end, printed } of places
      .filter((each) => each.paragraph === paragraph)
      .toSorted((a, b) => b.start - a.start))
      changed = changed.slice(0, start) + printed + changed.slice(end);
    return changed.trim();
  });
  return { data, expected: expected.filter((text) => text !== '') };
}

export async function filledOf(made: Imported, data: object): Promise<string[]> {
  return documentOf(made, data, false);
}
