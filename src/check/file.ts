import { extname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../read/encoding.ts';
import { readData } from '../read/read.ts';
import type { ReadResult } from '../read/record.ts';
import { fill } from '../template/fill.ts';
import type { Templates } from '../template/find.ts';
import { checkValues } from './data.ts';

/** What a file is checked as, by its name: a template, a finished document, or data. */
export type Family = 'template' | 'document' | 'data';

const DOCUMENTS = new Set(['.docx', '.doc', '.wps', '.md', '.markdown', '.txt']);

export function familyOf(file: string): Family {
  const extension = extname(file).toLowerCase();
  if (extension === '.hbs') return 'template';
  return DOCUMENTS.has(extension) ? 'document' : 'data';
}

/** A record: all that `fill` would say, and what it would not stop for. */
async function checkRecord({ record, diagnostics }: ReadResult, templates: Templates): Promise<Diagnostic[]> {
  if (!record) return [...diagnostics];
  const loaded = await templates.forRecord(record);
  const { template } = loaded;
  const said = [...diagnostics, ...loaded.diagnostics.filter(({ severity }) => severity === 'error')];
  if (!template) return said;
  const filled = fill(template, record, { to: 'md', draft: true });
  return [...said, ...filled.diagnostics, ...checkValues(template.slots, filled)];
}

async function checkData(file: string, bytes: Uint8Array, templates: Templates): Promise<Diagnostic[]> {
  const { template } = await templates.asked();
  const all: Diagnostic[] = [];
  for await (const read of readData({ file, bytes }, template?.slots ?? new Map())) {
    all.push(...(await checkRecord(read, templates)));
  }
  return [...new Set(all)];
}

async function checkTemplateFile(file: string): Promise<Diagnostic[]> {
  const { readTemplate } = await import('../template/load.ts');
  const { source, diagnostics } = await readTemplate(file, file);
  if (!source) return [...diagnostics];
  const { checkTemplate } = await import('./template.ts');
  return [...diagnostics, ...(await checkTemplate(source))];
}

/** Codes that a data file or a template turns off in a comment of its own, as a finished document does. */
async function ownOff(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (extname(file).toLowerCase() === '.xlsx') return [];
  const { offCodes } = await import('../read/document/off.ts');
  return offCodes(decodeText(file, bytes).text ?? '');
}

/**
 * Everything there is to say of a file, whatever it is.
 *
 * @param off - codes that are not wanted
 */
export async function checkFile(
  file: string,
  bytes: Uint8Array,
  templates: Templates,
  off: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  const family = familyOf(file);
  if (family === 'document') return (await import('./document.ts')).checkDocumentFile(file, bytes, off);
  const found =
    family === 'template' ? await checkTemplateFile(file) : await checkData(file, bytes, templates);
  const unwanted = new Set([...off, ...(await ownOff(file, bytes))]);
  return found.filter(({ code }) => !unwanted.has(code));
}
