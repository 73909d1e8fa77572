import { type Diagnostic, type DocumentPart, diagnostic } from '../diagnostics/diagnostic.ts';
import { type PartFault, readPart, readZip, type ZipDirectory, type ZipFault } from '../zip/read.ts';
import { isOffLine, offCodes } from './off.ts';
import type { DocumentText, Paragraph, TurnedOff } from './paragraph.ts';
import { type Relation, readRelations, relationsOf } from './relations.ts';
import { storyReader } from './story.ts';
import { walkXml, type XmlFault } from './xml.ts';

/** MiB: what the parts that are read may unpack to together, and what the whole package may declare. */
const READ_LIMIT = 64;
const PACKAGE_LIMIT = 256;
const MIB = 1024 * 1024;

/** The other parts that hold words, by the type of their relation, in the order of reading. */
const STORIES: readonly (readonly [type: string, part: DocumentPart])[] = [
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['comments', 'comment'],
];

/** A package being read. */
interface Package {
  readonly file: string;
  readonly zip: ZipDirectory;
  /** Bytes that may still be unpacked. */
  left: number;
}

/** Reads the words of a Word document, or says why it cannot be read. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<DocumentText | Diagnostic> {
  const zip = readZip(bytes);
  if (typeof zip === 'string') return refuse(file, zip);
  const declared = zip.entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > PACKAGE_LIMIT * MIB) return refuse(file, 'too-large', PACKAGE_LIMIT);
  const pack: Package = { file, zip, left: READ_LIMIT * MIB };
  const top = await relations(pack, '');
  if (!isList(top)) return top;
  const main = top.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !/document\d*\.xml$/i.test(main)) return refuse(file, 'not-zip');
  const others = await relations(pack, main);
  return isList(others) ? readStories(pack, [[main, 'body'], ...storiesOf(others)]) : others;
}

function storiesOf(others: readonly Relation[]): (readonly [name: string, part: DocumentPart])[] {
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
  pack: Package,
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
    if (isDiagnostic(bytes)) return bytes;
    const fault = await walkXml(bytes, storyReader(part, counts, give));
    if (fault !== undefined) return refusePart(pack.file, name, fault);
  }
  return { paragraphs, off };
}

async function relations(pack: Package, part: string): Promise<readonly Relation[] | Diagnostic> {
  const name = relationsOf(part);
  const bytes = unpack(pack, name);
  if (bytes === undefined) return [];
  if (isDiagnostic(bytes)) return bytes;
  const found = await readRelations(bytes, part);
  return typeof found === 'string' ? refusePart(pack.file, name, found) : found;
}

/** A part's bytes; absent where there is no such part. Names are compared as the package's rules have it, without case. */
function unpack(pack: Package, name: string): Uint8Array | Diagnostic | undefined {
  const entry = pack.zip.entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return undefined;
  const bytes = readPart(pack.zip, entry, pack.left);
  if (typeof bytes === 'string') return refusePart(pack.file, name, bytes);
  pack.left -= bytes.length;
  return bytes;
}

function isList(value: readonly Relation[] | Diagnostic): value is readonly Relation[] {
  return Array.isArray(value);
}

function isDiagnostic(value: Uint8Array | Diagnostic): value is Diagnostic {
  return 'code' in value;
}

function refuse(file: string, fault: ZipFault | 'too-large', limit = READ_LIMIT): Diagnostic {
  if (fault === 'encrypted') return diagnostic('document-encrypted', { file }, { file });
  if (fault === 'binary-office') return diagnostic('document-binary-word', { file }, { file });
  if (fault === 'truncated') return diagnostic('document-truncated', { file }, { file });
  if (fault === 'not-zip') return diagnostic('document-not-word', { file }, { file });
  return diagnostic(
    'document-too-large',
    { file },
    { file, limit: fault === 'zip64' ? PACKAGE_LIMIT : limit },
  );
}

function refusePart(file: string, part: string, fault: PartFault | XmlFault): Diagnostic {
  if (fault === 'too-large' || fault === 'encrypted') return refuse(file, fault);
  if (fault === 'doctype') return diagnostic('document-doctype', { file }, { file, part });
  return diagnostic('document-part-broken', { file }, { file, part });
}
