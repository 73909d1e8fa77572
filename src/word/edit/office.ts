import { once } from '../../model/once.ts';
import type { OfficeFile } from '../../model/template.ts';
import { fromBase64 } from '../../text/base64.ts';
import { escapeXml } from '../../xml/entities.ts';
import { CONTENT_TYPES, relationsOf } from '../../xml/relations.ts';
import { decodeXml } from '../../xml/walk.ts';
import { readNamedPart, readZip, type ZipDirectory } from '../../zip/read.ts';
import { copyPart, type PackedBlock, type PackedPart, pack, packBlock, writeZip } from '../../zip/write.ts';
import { commentElements, commentsXml } from '../comments.ts';
import { DIGEST_PART, NO_DIGEST, packageDigest } from '../package.ts';
import { customXml, withOwnProperties } from '../properties.ts';
import { COMMENTS_TYPE, PROPERTIES_TYPE } from '../relations.ts';
import { addToRoot, declaration, R } from '../xml.ts';

/** What all documents share that are made from an office's file, without a draft's comments and with them. */
export interface OfficeParts {
  readonly plain: () => PackedBlock;
  readonly commented: () => PackedBlock;
  readonly comments: OfficePart;
  readonly properties: OfficePart;
  /** The number of a draft's first comment. */
  readonly firstComment: number;
}

/** A part to which something is added; without XML where the office's file has none of its kind. */
interface OfficePart {
  readonly name: string;
  readonly xml?: string;
}

const EMPTY_RELATIONS = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
/** Bytes that a part may unpack to: a template was read before. */
const LARGEST = 64 * 1024 * 1024;

/** Opens an office's file to be filled. `filled` are the names of the tree's parts. */
export function openOffice({ base64, main }: OfficeFile, filled: readonly string[]): OfficeParts {
  const bytes = fromBase64(base64);
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(`the template's file is ${zip}`);
  const comments = partOf(zip, targetOf(zip, main, 'comments') ?? `${folderOf(main)}comments.xml`);
  const properties = partOf(zip, targetOf(zip, '', 'custom-properties') ?? DIGEST_PART);
  const ids = Array.from(
    (comments.xml ?? '').matchAll(/<\w*:?comment\s[^>]*?\bid\s*=\s*["'](\d+)/g),
    ([, id]) => Number(id),
  );
  const gives = new Set([main, ...filled, properties.name]);
  const share = (hasComments: boolean) =>
    once(() => sharedBlock(zip, { main, gives, comments, properties, hasComments }));
  return {
    plain: share(false),
    commented: share(true),
    comments,
    properties,
    firstComment: Math.max(-1, ...ids) + 1,
  };
}

function textOf(zip: ZipDirectory, name: string): string | undefined {
  const content = readNamedPart(zip, name, LARGEST);
  return content && decodeXml(content);
}

function partOf(zip: ZipDirectory, name: string): OfficePart {
  const xml = textOf(zip, name);
  return xml === undefined ? { name } : { name, xml };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part that another points to by a kind of relation. */
function targetOf(zip: ZipDirectory, part: string, kind: string): string | undefined {
  const relations = textOf(zip, relationsOf(part)) ?? '';
  for (const [element] of relations.matchAll(/<\w*:?Relationship\s[^>]*>/g)) {
    const type = /\bType\s*=\s*["'][^"']*\/([^"'/]+)["']/.exec(element)?.[1];
    const target = /\bTarget\s*=\s*["']([^"']+)["']/.exec(element)?.[1];
    if (type === kind && target !== undefined)
      return target.startsWith('/') ? target.slice(1) : folderOf(part) + target;
  }
  return undefined;
}

interface Sharing {
  readonly main: string;
  /** The parts that a record gives. */
  readonly gives: ReadonlySet<string>;
  readonly comments: OfficePart;
  readonly properties: OfficePart;
  readonly hasComments: boolean;
}

/** The office's parts as they stand in its file, but for what makes ours known: content types and relations. */
function sharedBlock(
  zip: ZipDirectory,
  { main, gives, comments, properties, hasComments }: Sharing,
): PackedBlock {
  const changed = new Map<string, string>();
  const change = (name: string, to: (xml: string) => string): void => {
    changed.set(name, to(changed.get(name) ?? textOf(zip, name) ?? EMPTY_RELATIONS));
  };
  if (properties.xml === undefined) {
    change(CONTENT_TYPES, (xml) => withType(xml, properties.name, PROPERTIES_TYPE));
    change(relationsOf(''), (xml) => withRelation(xml, 'custom-properties', properties.name));
  }
  if (hasComments && comments.xml === undefined) {
    change(CONTENT_TYPES, (xml) => withType(xml, comments.name, COMMENTS_TYPE));
    change(relationsOf(main), (xml) => withRelation(xml, 'comments', comments.name));
  }
  const isKept = (name: string): boolean =>
    !gives.has(name) && !name.endsWith('/') && !(hasComments && name === comments.name);
  const parts = zip.entries.flatMap((entry): PackedPart[] => {
    const text = changed.get(entry.name);
    if (!isKept(entry.name)) return [];
    const part = text === undefined ? copyPart(zip, entry) : pack(entry.name, text);
    changed.delete(entry.name);
    return part ? [part] : [];
  });
  return packBlock([...parts, ...Array.from(changed, ([name, text]) => pack(name, text))]);
}

function prefixOf(xml: string, name: string): string {
  return new RegExp(`<(\\w+:)?${name}[\\s>]`).exec(xml)?.[1] ?? '';
}

/** [Content_Types].xml with the type of a part. */
export function withType(xml: string, part: string, type: string): string {
  if (xml.includes(`"/${part}"`)) return xml;
  return addToRoot(
    xml,
    `<${prefixOf(xml, 'Types')}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
  );
}

/** A relation with an id of its own. */
export function withRelation(xml: string, kind: string, part: string): string {
  const ids = new Set(Array.from(xml.matchAll(/\bId\s*=\s*["']([^"']*)["']/g), ([, id]) => id));
  let number = 1;
  while (ids.has(`rIdFill${number}`)) number += 1;
  const attributes = `Id="rIdFill${number}" Type="${R}/${kind}" Target="/${escapeXml(part)}"`;
  return addToRoot(xml, `<${prefixOf(xml, 'Relationships')}Relationship ${attributes}/>`);
}

/** What a record adds to an office's file. */
export interface OfficeContent {
  /** The parts that a record gives, by name. */
  readonly filled: readonly (readonly [name: string, xml: string])[];
  /** A draft's comments. */
  readonly comments: readonly string[];
  /** What the document is made of, as a line of text. */
  readonly base: string;
}

/** The bytes of a document made from an office's file. */
export function writeOfficePackage(rest: OfficeParts, { filled, comments, base }: OfficeContent): Uint8Array {
  const { properties, firstComment } = rest;
  const hasComments = comments.length > 0;
  const block = hasComments ? rest.commented() : rest.plain();
  const given = new Map(filled);
  if (hasComments) {
    const { name, xml } = rest.comments;
    const own = given.get(name) ?? xml;
    given.set(
      name,
      own === undefined ? commentsXml(comments) : addToRoot(own, commentElements(comments, firstComment)),
    );
  }
  const parts = Array.from(given, ([name, xml]) => pack(name, xml));
  const custom = (digest: string): string =>
    properties.xml === undefined ? customXml(digest, base) : withOwnProperties(properties.xml, digest, base);
  const digest = packageDigest([...block.parts, ...parts], custom(NO_DIGEST));
  return writeZip(block, [...parts, pack(properties.name, custom(digest), true)]);
}

/** A package with the XML of some parts replaced; all others stand as they did, deflated as they were. */
export function replaceParts(bytes: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(`the file is ${zip}`);
  const all = zip.entries.flatMap((entry): PackedPart[] => {
    const xml = parts.get(entry.name);
    const part = xml === undefined ? copyPart(zip, entry) : pack(entry.name, xml);
    return part && !entry.name.endsWith('/') ? [part] : [];
  });
  return writeZip(packBlock(all), []);
}
