import type { Diagnostic, DocumentPart } from '../diagnostics/diagnostic.ts';
import type { Relation } from '../xml/relations.ts';
import { walkXml } from '../xml/walk.ts';
import { isOffLine, offCodes } from './off.ts';
import {
  isRefusal,
  openPackage,
  refuse,
  refusePart,
  relationsIn,
  unpack,
  type WordPackage,
} from './package.ts';
import type { DocumentText, Paragraph, TurnedOff } from './paragraph.ts';
import { storyReader } from './story.ts';

/** The other parts that hold words, by the type of their relation, in the order of reading. */
const STORIES: readonly (readonly [type: string, part: DocumentPart])[] = [
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['comments', 'comment'],
];

/** Reads the words of a Word document, or says why it cannot be read. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<DocumentText | Diagnostic> {
  const pack = await openPackage(file, bytes);
  if (isRefusal(pack)) return pack;
  const others = await relationsIn(pack, pack.main);
  return isRefusal(others) ? others : readStories(pack, [[pack.main, 'body'], ...storiesOf(others)]);
}

/** The parts that hold words, but for the body. */
export function storiesOf(others: readonly Relation[]): (readonly [name: string, part: DocumentPart])[] {
  return STORIES.flatMap(([type, part]) => {
    const names = others.filter((each) => each.type === type).map(({ target }) => target);
    return Array.from(new Set(names), (name) => [name, part] as const).toSorted(([a], [b]) => byNumber(a, b));
  });
}

/** header2.xml before header10.xml. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

async function readStories(
  pack: WordPackage,
  stories: readonly (readonly [name: string, part: DocumentPart])[],
): Promise<DocumentText | Diagnostic> {
  const paragraphs: Paragraph[] = [];
  const off: TurnedOff[] = [];
  const counts = new Map<DocumentPart, number>();
  const give = (paragraph: Paragraph): void => {
    const sets = paragraph.part === 'comment' && isOffLine(paragraph.text);
    if (sets) off.push(...offCodes(paragraph.text).map((each) => ({ ...each, paragraph })));
    else paragraphs.push(paragraph);
  };
  for (const [name, part] of stories) {
    const bytes = unpack(pack, name);
    if (bytes === undefined && part === 'body') return refuse(pack.file, 'not-zip');
    if (bytes === undefined) continue;
    if (isRefusal(bytes)) return bytes;
    const fault = await walkXml(bytes, storyReader(part, counts, give));
    if (fault !== undefined) return refusePart(pack.file, name, fault);
  }
  return { paragraphs, off };
}
