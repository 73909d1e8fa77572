import { copyPart } from '../../zip/copy.ts';
import { readZip } from '../../zip/read.ts';
import { type PackedBlock, type PackedPart, pack, packBlock } from '../../zip/write.ts';
import { escapeXml } from '../xml.ts';

/** The parts that every document made from an office's own Word file shares, without the comments of a draft and with them. */
export interface OfficeParts {
  readonly plain: PackedBlock;
  readonly commented: () => PackedBlock;
  /** The text of a part of the office's that a record adds to. */
  readonly comments: OfficePart;
  readonly properties: OfficePart;
}

/** A part that is the office's own, or that it has none of. */
export interface OfficePart {
  readonly name: string;
  /** Absent where the office's file has no such part. */
  readonly xml?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATION_COMMENTS = `${OFFICE}/relationships/comments`;
const RELATION_PROPERTIES = `${OFFICE}/relationships/custom-properties`;
const TYPE_COMMENTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPE_PROPERTIES = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const TYPES = '[Content_Types].xml';

/** What of an office's file a document takes over. */
export interface OfficeDesign {
  /** Texts of the parts that are changed for every document alike: content types, relations. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of the parts that a record fills. */
  readonly filled: ReadonlySet<string>;
  readonly main: string;
  readonly comments: OfficePart;
  readonly properties: OfficePart;
}

/** Puts an element in before the end tag of a part's root. */
export function addToRoot(xml: string, element: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return xml.slice(0, end) + element + xml.slice(end);
  const root = /<([^\s/>?!]+)([^>]*)\/>\s*$/.exec(xml);
  return root ? `${xml.slice(0, root.index)}<${root[1]}${root[2]}>${element}</${root[1]}>` : xml;
}

function withType(types: string, part: string, type: string): string {
  const known = types.includes(`PartName="/${part}"`) || types.includes(`PartName='/${part}'`);
  return known ? types : addToRoot(types, `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
}

/** A relation with an id of its own; targets from the package's root. */
function withRelation(relations: string, type: string, target: string): string {
  const ids = new Set(Array.from(relations.matchAll(/\bId\s*=\s*["']([^"']*)["']/g), ([, id]) => id));
  let number = 1;
  while (ids.has(`rIdFill${number}`)) number += 1;
  const element = `<Relationship Id="rIdFill${number}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  return addToRoot(relations, element);
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Puts the office's parts together for all documents: those that nobody fills as they stand there, deflated as they were. */
export function officeParts(bytes: Uint8Array, design: OfficeDesign): OfficeParts {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  const { texts, filled, main, comments, properties } = design;
  const relations = relationsName(main);
  const own = new Set([...filled, comments.name, properties.name, TYPES, '_rels/.rels', relations]);
  const kept = zip.entries
    .filter(({ name }) => !own.has(name) && !name.endsWith('/'))
    .map((entry) => copyPart(zip, entry))
    .filter((part): part is PackedPart => part !== undefined);
  const textOf = (name: string): string => texts.get(name) ?? EMPTY_RELATIONS;
  const block = (withComments: boolean): PackedBlock => {
    let types = withType(textOf(TYPES), properties.name, TYPE_PROPERTIES);
    let document = textOf(relations);
    if (withComments && comments.xml === undefined) {
      types = withType(types, comments.name, TYPE_COMMENTS);
      document = withRelation(document, RELATION_COMMENTS, comments.name);
    }
    const top =
      properties.xml === undefined
        ? withRelation(textOf('_rels/.rels'), RELATION_PROPERTIES, properties.name)
        : textOf('_rels/.rels');
    const shared = [
      pack(TYPES, types),
      pack('_rels/.rels', top),
      ...(texts.has(relations) || withComments ? [pack(relations, document)] : []),
      ...kept,
      ...(comments.xml === undefined || withComments || filled.has(comments.name)
        ? []
        : [pack(comments.name, comments.xml)]),
    ];
    return packBlock(shared);
  };
  let commented: PackedBlock | undefined;
  return {
    plain: block(false),
    commented: () => {
      commented ??= block(true);
      return commented;
    },
    comments,
    properties,
  };
}
