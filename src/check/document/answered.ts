import { decodeBase } from '../../fill/base.ts';
import { decodeText } from '../../text/encoding.ts';

/** Findings that a template may have answered once and for all: the mark is a word. */
export const MARKS: ReadonlySet<string> = new Set(['blank-left', 'instruction-left', 'blank-likely']);

/** The phrases that are words by the template of which a document says that it was made. */
export async function keptIn(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const base = await baseIn(file, bytes);
  return (base === undefined ? undefined : decodeBase(base)?.kept) ?? [];
}

async function baseIn(file: string, bytes: Uint8Array): Promise<string | undefined> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { wordBase } = await import('../../word/ownership.ts');
    return wordBase(bytes);
  }
  const { markdownBase } = await import('../../markdown/write.ts');
  return markdownBase(decodeText(file, bytes).text ?? '');
}
