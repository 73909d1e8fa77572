import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { XmlFault } from '../xml/parse.ts';
import { type Relation, readRelations, relationsOf } from '../xml/relations.ts';
import { decodeXml } from '../xml/walk.ts';
import { entryOf, type PartFault, readPart, readZip, type ZipDirectory, type ZipFault } from '../zip/read.ts';

/** MiB: what the parts that are read may unpack to together, and what the whole package may declare. */
const READ_LIMIT = 64;
const PACKAGE_LIMIT = 256;
const MIB = 1024 * 1024;

/** A Word package being read. */
export interface WordPackage {
  readonly file: string;
  readonly zip: ZipDirectory;
  /** The part with the document's body: `word/document.xml`. */
  readonly main: string;
  /** What the package itself points to, and what the body does. */
  readonly relations: readonly Relation[];
  readonly bodyRelations: readonly Relation[];
  /** Bytes that may still be unpacked. */
  left: number;
}

/** Opens a Word package, or says why it cannot be read. */
export async function openPackage(file: string, bytes: Uint8Array): Promise<WordPackage | Diagnostic> {
  const zip = readZip(bytes);
  if (typeof zip === 'string') return refuse(file, zip);
  const declared = zip.entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > PACKAGE_LIMIT * MIB) return refuse(file, 'too-large', PACKAGE_LIMIT);
  const pack = { file, zip, left: READ_LIMIT * MIB };
  const relations = await relationsIn(pack, '');
  if ('code' in relations) return relations;
  const main = relations.find(({ type }) => type === 'officeDocument')?.target ?? '';
  if (!/document\d*\.xml$/i.test(main) || !entryOf(zip, main)) return refuse(file, 'not-zip');
  const bodyRelations = await relationsIn(pack, main);
  return 'code' in bodyRelations ? bodyRelations : { ...pack, main, relations, bodyRelations };
}

/** A package, as far as its parts can be unpacked. */
type Unpacking = Pick<WordPackage, 'file' | 'zip' | 'left'>;

/** What a part points to; `part` is '' for the package. */
export async function relationsIn(pack: Unpacking, part: string): Promise<readonly Relation[] | Diagnostic> {
  const name = relationsOf(part);
  const bytes = unpack(pack, name);
  if (bytes === undefined) return [];
  if ('code' in bytes) return bytes;
  const found = await readRelations(bytes, part);
  return typeof found === 'string' ? refusePart(pack.file, name, found) : found;
}

/** A part's bytes; absent where there is no such part. */
export function unpack(pack: Unpacking, name: string): Uint8Array | Diagnostic | undefined {
  const entry = entryOf(pack.zip, name);
  if (entry === undefined) return undefined;
  const bytes = readPart(pack.zip, entry, pack.left);
  if (typeof bytes === 'string') return refusePart(pack.file, name, bytes);
  pack.left -= bytes.length;
  return bytes;
}

/** A part's XML; absent where there is no such part, and where it cannot be read. */
export function xmlIn(pack: WordPackage, name: string): string | undefined {
  const bytes = unpack(pack, name);
  return bytes === undefined || 'code' in bytes ? undefined : decodeXml(bytes);
}

/** Why a package cannot be read. */
function refuse(file: string, fault: ZipFault | 'too-large', limit = READ_LIMIT): Diagnostic {
  if (fault !== 'too-large' && fault !== 'zip64') return diagnostic(REFUSALS[fault], { file }, { file });
  const args = { file, limit: fault === 'zip64' ? PACKAGE_LIMIT : limit };
  return diagnostic('document-too-large', { file }, args);
}

const REFUSALS = {
  encrypted: 'document-encrypted',
  'binary-office': 'document-binary-word',
  truncated: 'document-truncated',
  'not-zip': 'document-not-word',
} as const;

/** Why a part of a package cannot be read. */
export function refusePart(file: string, part: string, fault: PartFault | XmlFault): Diagnostic {
  if (fault === 'too-large' || fault === 'encrypted') return refuse(file, fault);
  if (fault === 'doctype') return diagnostic('document-doctype', { file }, { file, part });
  return diagnostic('document-part-broken', { file }, { file, part });
}
