import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EditedDocument } from '../align/edited.ts';
import { readEdited } from '../align/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Base, decodeBase } from '../fill/base.ts';
import { formatOf } from '../model/format.ts';
import { readInput } from './input.ts';
import { builtInNames } from './load-template.ts';

/** A document of ours that people may have edited, and what it says it was made of. */
export interface OpenedDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly document: EditedDocument;
  readonly base?: Base;
  /** The name of its template, as it is found from here; absent where it does not say or there is none. */
  readonly template?: string;
}

/** Whether a file's name is that of a document. */
export function isDocument(file: string): boolean {
  return formatOf(file) !== undefined;
}

/** Opens a document, or says why it cannot be read; one whose name tells no format is read as Markdown. */
export async function openDocument(file: string): Promise<OpenedDocument | Diagnostic> {
  const input = await readInput(file);
  if ('diagnostic' in input) return input.diagnostic;
  const document = await readEdited(file, input.bytes, formatOf(file) ?? 'md');
  if ('code' in document) return document;
  const base = document.base === undefined ? undefined : decodeBase(document.base);
  const template = base && templateFile(file, base.template);
  return {
    file,
    bytes: input.bytes,
    document,
    ...(base && { base }),
    ...(template !== undefined && { template }),
  };
}

/** A template by its file's name: one that comes with the project, else in the document's folder, else in this one. */
function templateFile(file: string, name: string): string | undefined {
  if (builtInNames().includes(name)) return name;
  const own = basename(name);
  return [join(dirname(file), own), `./${own}`].find((path) => existsSync(path));
}
