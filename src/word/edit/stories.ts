import type { Diagnostic, DocumentPart } from '../../diagnostics/diagnostic.ts';
import { storiesOf } from '../../documents/docx.ts';
import { openPackage, refusePart, unpack, type WordPackage } from '../../documents/package.ts';
import { decodeXml } from '../../xml/walk.ts';
import { readWordPart, type WordPart } from './part.ts';

/** A part of a Word file that holds words. */
export interface WordStory {
  readonly name: string;
  readonly kind: DocumentPart;
  readonly part: WordPart;
}

/** A Word file whose words can be changed by offsets: its package, and the parts that hold words, the body first. */
export interface WordStories {
  readonly pack: WordPackage;
  readonly stories: readonly WordStory[];
}

/** Reads the parts of a Word file that hold words, or says why it cannot be read. `passed` is a kind that is not asked for. */
export async function readWordStories(
  file: string,
  bytes: Uint8Array,
  passed?: DocumentPart,
): Promise<WordStories | Diagnostic> {
  const pack = await openPackage(file, bytes);
  if ('code' in pack) return pack;
  const stories: WordStory[] = [];
  for (const [name, kind] of storiesOf(pack)) {
    const read = kind === passed ? undefined : unpack(pack, name);
    if (read === undefined) continue;
    if ('code' in read) return read;
    const xml = decodeXml(read);
    const part = xml === undefined ? 'broken' : readWordPart(xml);
    if (typeof part === 'string') return refusePart(file, name, part);
    stories.push({ name, kind, part });
  }
  return { pack, stories };
}
