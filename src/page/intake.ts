import { safeName, safeValue } from '../batch/safe-name.ts';
import { checkDocument } from '../check/document.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { readDocx } from '../documents/docx.ts';
import { recordName } from '../fill/record-name.ts';
import { isComplete, type Resolved, resolve } from '../fill/resolve.ts';
import { write } from '../fill/write.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import { extensionOf } from '../text/file-name.ts';
import { pack, packBlock, writeZip } from '../zip/write.ts';
import { type Values, valuesOf } from './state.ts';

/** A record of a file that was taken in. */
export interface Entry {
  readonly name: string;
  readonly values: Values;
  readonly resolved: Resolved;
  /** Whether a document can be made of it that is no draft. */
  readonly isComplete: boolean;
  readonly missing: number;
  readonly wrong: number;
}

export interface Intake {
  readonly entries: readonly Entry[];
  /** All that is said of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

const DOCUMENT = /^\.(?:docx|docm|dotx|dotm|doc|wps)$/;

export function isDocument(file: string): boolean {
  return DOCUMENT.test(extensionOf(file));
}

/** Checks a Word file as `check` does. */
export async function checkWord(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const read = await readDocx(file, bytes);
  if ('code' in read) return [read];
  return checkDocument(file, read.paragraphs, new Set(read.off.map(({ code }) => code)));
}

/** Reads all records of a data file or sheet. */
export async function takeIn(template: Template, file: string, bytes: Uint8Array): Promise<Intake> {
  const { slots } = template;
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const read of readData({ file, bytes }, slots)) {
    if (!read.record) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const resolved = resolve(template, read.record);
    diagnostics.push(...resolved.diagnostics);
    const errors = resolved.diagnostics.filter(({ severity }) => severity === 'error');
    const missing = errors.filter(({ slot = '' }) => resolved.values.get(slot)?.state === 'gap').length;
    const name = recordName(read.record, slots, resolved);
    const values = valuesOf(slots, resolved.values);
    const wrong = errors.length - missing;
    entries.push({ name, values, resolved, isComplete: isComplete(resolved), missing, wrong });
  }
  return { entries, diagnostics };
}

/** The name of a document of a record, without its extension. */
export function documentName(name: string, { title }: Template): string {
  return safeName(safeValue(`${name}${title}`));
}

/** The Word files of all records that are complete, as one zip. */
export function zipOf(template: Template, entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  const parts = entries
    .filter((entry) => entry.isComplete && !hasErrors(entry.resolved.diagnostics))
    .map(({ name, resolved }) => {
      const stem = documentName(name, template);
      let file = `${stem}.docx`;
      for (let number = 2; taken.has(file.toLowerCase()); number += 1) file = `${stem}-${number}.docx`;
      taken.add(file.toLowerCase());
      return pack(file, write(template, resolved, 'docx'), true);
    });
  return new Uint8Array(writeZip(packBlock([]), parts));
}
