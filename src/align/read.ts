import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Format } from '../model/writer.ts';
import type { EditedDocument } from './edited.ts';

/** Reads a document so that words of it can be changed. */
export async function readEdited(
  file: string,
  bytes: Uint8Array,
  format: Format,
): Promise<EditedDocument | Diagnostic> {
  if (format === 'docx') {
    const { readWordDocument } = await import('./word-document.ts');
    return readWordDocument(file, bytes);
  }
  const { readMarkdownDocument } = await import('./markdown-document.ts');
  return readMarkdownDocument(file, bytes);
}
