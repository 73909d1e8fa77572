import { sha256 } from '#platform';
import { PROGRAM } from '../model/format.ts';
import { once } from '../model/once.ts';
import type { WordDesign } from '../model/template.ts';
import { CONTENT_TYPES, relationsOf } from '../xml/relations.ts';
import { type PackedBlock, type PackedPart, pack, packBlock, writeZip } from '../zip/write.ts';
import { commentsXml } from './comments.ts';
import { fontTableXml } from './font-table.ts';
import { footerXml } from './footers.ts';
import { partStylesXml } from './part-styles.ts';
import { appXml, coreXml, customXml, withDigest } from './properties.ts';
import { contentTypesXml, documentRelations, type OptionalParts, packageRelations } from './relations.ts';
import { settingsXml } from './settings.ts';
import { stylesXml } from './styles.ts';

/** The parts of a package that do not depend on the record, deflated when first asked for: without comments and with them. */
export interface StaticParts {
  readonly keywords: string;
  readonly plain: () => StaticBlock;
  readonly commented: () => StaticBlock;
}

interface StaticBlock {
  readonly block: PackedBlock;
  /** As the package's digest sees its parts. */
  readonly digested: readonly string[];
}

/** What a record adds. */
export interface PackageContent {
  /** word/document.xml. */
  readonly document: string;
  readonly title: string;
  /** Comments by their ids; none, and the package has no part for them. */
  readonly comments: readonly string[];
  /** What the document is made of, as a line of text. */
  readonly base: string;
}

/** The part that holds the digest of all the others. */
export const DIGEST_PART = 'docProps/custom.xml';

export function makeStaticParts({ format, keywords, numbering, hasParts }: WordDesign): StaticParts {
  const shared = [
    pack(relationsOf(''), packageRelations),
    pack('docProps/app.xml', appXml),
    pack('word/styles.xml', stylesXml(format, hasParts ? partStylesXml(format) : '')),
    pack('word/settings.xml', settingsXml),
    pack('word/fontTable.xml', fontTableXml(format.fonts)),
    pack('word/footer1.xml', footerXml('odd')),
    pack('word/footer2.xml', footerXml('even')),
    ...(numbering === undefined ? [] : [pack('word/numbering.xml', numbering)]),
  ];
  const block = (comments: boolean) => (): StaticBlock => {
    const optional: OptionalParts = { comments, numbering: numbering !== undefined };
    const types = pack(CONTENT_TYPES, contentTypesXml(optional));
    const parts = [types, ...shared, pack('word/_rels/document.xml.rels', documentRelations(optional))];
    return { block: packBlock(parts), digested: parts.map(digestedLine) };
  };
  return { keywords, plain: once(block(false)), commented: once(block(true)) };
}

/** A part as a digest sees it. */
export type DigestedPart = Pick<PackedPart, 'name' | 'size' | 'crc'>;

const WRITTEN_DIGEST = new RegExp(
  `name="${PROGRAM}"[^>]*>\\s*<vt:lpwstr(?:\\s[^>]*)?>([0-9a-f]{64})</vt:lpwstr>`,
);

/** The digest that docProps/custom.xml holds. */
export function writtenDigest(custom: string): string | undefined {
  return WRITTEN_DIGEST.exec(custom)?.[1];
}

function digestedLine({ name, size, crc }: DigestedPart): string {
  return name === DIGEST_PART ? '' : `${name} ${size} ${crc}\n`;
}

function digestOf(lines: readonly string[], rest: string): string {
  return sha256(lines.toSorted().join('') + rest);
}

/**
 * The digest of a package: over the name, size and CRC of every part but the one that holds it, and over that part's text,
 * `custom`, without the digest.
 */
export function packageDigest(parts: Iterable<DigestedPart>, custom: string): string {
  const written = writtenDigest(custom);
  const rest = written === undefined ? custom : custom.replace(written, NO_DIGEST);
  return digestOf(Array.from(parts, digestedLine), rest);
}

/** The digest as 1.0.0 made it: not over the part that holds it. */
export function firstPackageDigest(parts: Iterable<DigestedPart>): string {
  return digestOf(Array.from(parts, digestedLine), '');
}

/** Until the digest is known. */
export const NO_DIGEST = '';

/** The bytes of a Word document. Small parts that change with each record are stored: deflating them would cost more. */
export function writePackage(
  rest: StaticParts,
  { document, title, comments, base }: PackageContent,
): Uint8Array {
  const { block, digested } = comments.length > 0 ? rest.commented() : rest.plain();
  const parts: PackedPart[] = [
    pack('word/document.xml', document),
    ...(comments.length > 0 ? [pack('word/comments.xml', commentsXml(comments))] : []),
    pack('docProps/core.xml', coreXml(title, rest.keywords), true),
  ];
  const custom = customXml(NO_DIGEST, base);
  const digest = digestOf([...digested, ...parts.map(digestedLine)], custom);
  return writeZip(block, [...parts, pack(DIGEST_PART, withDigest(custom, digest), true)]);
}
