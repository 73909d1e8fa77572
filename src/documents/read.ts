import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatOf } from '../model/format.ts';
import { decodeText } from '../text/encoding.ts';
import { isOffice } from '../text/signature.ts';
import { readDocx } from './docx.ts';
import type { DocumentText } from './paragraph.ts';
import { readPlain } from './plain.ts';

/** A finished document's words, and what is to be said of the file; without words when it cannot be read. */
export interface ReadDocument extends DocumentText {
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: DocumentText = { paragraphs: [], off: [] };

/**
 * Reads a finished document: Word by its content or its name's extension, Markdown by the extension, anything else as
 * plain text (UTF-8 or GB18030).
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (isOffice(bytes) || /\.(?:docx?|wps)$/i.test(file)) {
    const read = await readDocx(file, bytes);
    return 'code' in read ? { ...NOTHING, diagnostics: [read] } : { ...read, diagnostics: [] };
  }
  const { text, diagnostics } = decodeText(file, bytes);
  if (text === undefined) return { ...NOTHING, diagnostics };
  if (formatOf(file) !== 'md') return { ...readPlain(text), diagnostics };
  const { readMarkdown } = await import('./markdown.ts');
  return { ...readMarkdown(text), diagnostics };
}
