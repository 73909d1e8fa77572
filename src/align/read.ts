import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Format } from '../model/format.ts';
import type { EditedDocument } from './edited.ts';

type Reader = (file: string, bytes: Uint8Array) => Promise<EditedDocument | Diagnostic>;

/** How each format's documents are read; a run needs one of them. */
const READERS: Readonly<Record<Format, Reader>> = {
  docx: async (...given) => (await import('./word-document.ts')).readWordDocument(...given),
  md: async (...given) => (await import('./markdown-document.ts')).readMarkdownDocument(...given),
};

/** Reads a document so that words of it can be changed. */
export async function readEdited(
  file: string,
  bytes: Uint8Array,
  format: Format,
): Promise<EditedDocument | Diagnostic> {
  return READERS[format](file, bytes);
}
