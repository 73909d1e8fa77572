import type { Diagnostic, DocumentPart } from '../diagnostics/diagnostic.ts';
import type { Relation } from '../xml/relations.ts';
import { walkXml } from '../xml/walk.ts';
import { isOffLine, offCodes } from './off.ts';
import { openPackage, refusePart, relationsIn, unpack, type WordPackage } from './package.ts';
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

/** Parts with words that a story shows as pictures, by the type of their relation. */
const DRAWINGS: ReadonlyMap<string, DocumentPart> = new Map([
  ['chart', 'chart'],
  ['chartEx', 'chart'],
  ['chartUserShapes', 'chart'],
  ['diagramData', 'diagram'],
]);

/** Reads the words of a Word document, or says why it cannot be read. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<DocumentText | Diagnostic> {
  const pack = await openPackage(file, bytes);
  if ('code' in pack) return pack;
  const settled = await settledComments(pack);
  return 'code' in settled ? settled : readStories(pack, settled);
}

/** The comments marked as settled, by the mark of their last paragraph. */
async function settledComments(pack: WordPackage): Promise<ReadonlySet<string> | Diagnostic> {
  const settled = new Set<string>();
  const name = pack.bodyRelations.find(({ type }) => type === 'commentsExtended')?.target;
  const bytes = name === undefined ? undefined : unpack(pack, name);
  if (name === undefined || bytes === undefined) return settled;
  if ('code' in bytes) return bytes;
  const fault = await walkXml(bytes, {
    open: ({ attribute }) => {
      const id = attribute('paraId');
      if (id !== undefined && /^(?:1|true|on)$/.test(attribute('done') ?? '')) settled.add(id);
    },
  });
  return fault === undefined ? settled : refusePart(pack.file, name, fault);
}

/** A part with words: its name, and what of the document it is. */
type Story = readonly [name: string, part: DocumentPart];

/** The parts that hold words, the body first. */
export function storiesOf({ main, bodyRelations }: WordPackage): Story[] {
  const others = STORIES.flatMap(([type, part]) => {
    const names = bodyRelations.filter((each) => each.type === type).map(({ target }) => target);
    return Array.from(new Set(names), (name): Story => [name, part]).toSorted(([a], [b]) => byNumber(a, b));
  });
  return [[main, 'body'], ...others];
}

/** header2.xml before header10.xml. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

async function readStories(
  pack: WordPackage,
  settled: ReadonlySet<string>,
): Promise<DocumentText | Diagnostic> {
  const paragraphs: Paragraph[] = [];
  const off: TurnedOff[] = [];
  const give = (paragraph: Paragraph): void => {
    const sets = paragraph.part === 'comment' && isOffLine(paragraph.text);
    if (sets) off.push(...offCodes(paragraph.text).map((each) => ({ ...each, paragraph })));
    else paragraphs.push(paragraph);
  };
  let openPlaces = 0;
  const openPlace = (): void => {
    openPlaces += 1;
  };
  const reader = { counts: new Map<DocumentPart, number>(), give, openPlace, settled };
  const read = new Set<string>();
  const left = storiesOf(pack);
  for (let story = left.shift(); story !== undefined; story = left.shift()) {
    const [name, part] = story;
    if (read.has(name)) continue;
    read.add(name);
    const bytes = unpack(pack, name);
    if (bytes === undefined) continue;
    if ('code' in bytes) return bytes;
    const fault = await walkXml(bytes, storyReader(part, reader));
    if (fault !== undefined) return refusePart(pack.file, name, fault);
    const relations = await relationsIn(pack, name);
    if ('code' in relations) return relations;
    left.push(...drawingsOf(relations));
  }
  return { paragraphs, off, openPlaces };
}

function drawingsOf(relations: readonly Relation[]): Story[] {
  return relations.flatMap(({ type, target }) => {
    const part = DRAWINGS.get(type);
    return part === undefined ? [] : [[target, part] as const];
  });
}
