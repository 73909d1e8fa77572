import type { Diagnostic, DocumentPart, Place } from '../diagnostics/diagnostic.ts';
import { refusePart, type WordPackage, xmlIn } from '../documents/package.ts';
import { groupBy } from '../model/group-by.ts';
import { sourceText } from '../model/source.ts';
import { withRelation, withType } from '../word/edit/office.ts';
import type { WordBlock, WordParagraph } from '../word/edit/part.ts';
import { copyOf, replacementEdits, withEdits, type XmlEdit } from '../word/edit/replace.ts';
import { readWordStories, type WordStory } from '../word/edit/stories.ts';
import { wordOwnership } from '../word/ownership.ts';
import { DIGEST_PART, packageDigest, writtenDigest } from '../word/package.ts';
import { baseProperty, ownProperty, withOwnProperties, withTitle } from '../word/properties.ts';
import { PROPERTIES_TYPE } from '../word/relations.ts';
import { CONTENT_TYPES, relationsOf } from '../xml/relations.ts';
import { copyPart, type PackedPart, pack, packBlock, writeZip } from '../zip/write.ts';
import {
  type Changes,
  type EditedDocument,
  editsFor,
  type Fixed,
  type RowAt,
  type TextChange,
} from './edited.ts';
import type { Block, Cell, Stretch } from './stream.ts';

/** Where a block stands. */
interface Site {
  readonly story: WordStory;
  readonly paragraph: WordParagraph;
  /** The same paragraph in the form of its text box for older programs: to be changed with it. */
  readonly copy?: WordParagraph;
  /** There is such a form, but it has other words. */
  readonly differs: boolean;
  readonly part: DocumentPart;
  readonly number: number;
  /** Of a table's cell. */
  readonly cell?: CellBlock;
}

interface Reading {
  readonly blocks: Block[];
  readonly sites: Site[];
  readonly counts: Map<DocumentPart, number>;
  tables: number;
}

/** Reads a Word document so that words of it can be changed, or says why it cannot be read. */
export async function readWordDocument(
  file: string,
  bytes: Uint8Array,
): Promise<EditedDocument | Diagnostic> {
  const read = await readWordStories(file, bytes, 'comment');
  if ('code' in read) return read;
  const { pack, stories } = read;
  const reading: Reading = { blocks: [], sites: [], counts: new Map(), tables: 0 };
  for (const story of stories) readStory(reading, story);
  return documentOf(file, pack, reading, xmlIn(pack, DIGEST_PART));
}

function readStory(reading: Reading, story: WordStory): void {
  const cells = cellsOf(story.part.root, reading);
  const copies = groupBy(
    story.part.paragraphs.filter(({ isCopy }) => isCopy),
    ({ text }) => text,
  );
  const hasCopies = copies.size > 0;
  for (const paragraph of story.part.paragraphs) {
    if (paragraph.isCopy || paragraph.text.trim() === '') continue;
    const cell = cells.get(paragraph.parent);
    const inBox = isInBox(paragraph.parent);
    const kind: DocumentPart =
      story.kind !== 'body' ? story.kind : inBox ? 'textbox' : cell ? 'table' : 'body';
    const number = (reading.counts.get(kind) ?? 0) + 1;
    reading.counts.set(kind, number);
    reading.blocks.push({ text: paragraph.text, ...(cell && { cell: cell.at }) });
    const copy = inBox ? copies.get(paragraph.text)?.shift() : undefined;
    const differs = inBox && hasCopies && copy === undefined;
    const site = { story, paragraph, differs, part: kind, number };
    reading.sites.push({ ...site, ...(copy && { copy }), ...(cell && { cell }) });
  }
}

function isInBox(block: WordBlock | undefined): boolean {
  return block !== undefined && (block.type === 'textbox' || isInBox(block.parent));
}

interface CellBlock {
  readonly at: Cell;
  readonly row: WordBlock;
}

/** For each block that holds paragraphs of a table's cell: which cell, and its row. */
function cellsOf(root: WordBlock, reading: Reading): Map<WordBlock, CellBlock> {
  const cells = new Map<WordBlock, CellBlock>();
  const visit = (block: WordBlock, cell: CellBlock | undefined): void => {
    if (cell) cells.set(block, cell);
    for (const child of block.children) {
      if (child.type === 'paragraph') continue;
      if (child.type === 'table') visitTable(child);
      else visit(child, child.type === 'control' ? cell : undefined);
    }
  };
  const visitTable = (table: WordBlock): void => {
    const number = reading.tables;
    reading.tables += 1;
    for (const [index, row] of inner(table, 'row').entries()) {
      for (const [column, cell] of inner(row, 'cell').entries()) {
        visit(cell, { at: { table: number, row: index, column }, row });
      }
    }
  };
  visit(root, undefined);
  return cells;
}

/** The rows of a table, the cells of a row, also those in content controls. */
function inner(block: WordBlock, type: 'row' | 'cell'): WordBlock[] {
  return block.children.flatMap((child) => {
    if (child.type === type) return [child];
    return child.type === 'control' ? inner(child, type) : [];
  });
}

function documentOf(
  file: string,
  pack: WordPackage,
  { blocks, sites }: Reading,
  properties: string | undefined,
): EditedDocument {
  const base = properties === undefined ? undefined : ownProperty(properties, baseProperty);
  return {
    format: 'docx',
    blocks,
    readAlike: readWordDocument,
    ...(base !== undefined && { base }),
    placeOf: ({ block, start, end }) => placeIn(file, sites[block], start, end),
    isFixed: (at) => fixed(sites[at.block], at),
    spansOf: (row) => spansOf(siteIn(sites, row)),
    change: (changes, made) => {
      const edits = storyEdits(sites, changes);
      if (edits === undefined) return refusePart(file, pack.main, 'broken');
      return repacked(pack, { edits, ...(changes.title && { title: changes.title }) }, properties, made);
    },
  };
}

function placeIn(file: string, site: Site | undefined, start: number, end: number): Place {
  if (site === undefined) return { file };
  const { paragraph, part, number } = site;
  return { file, source: sourceText(paragraph.text), start, end, part, paragraph: number };
}

/** Fields that only lead somewhere: their results are words like others. */
const LINK = /^\s*HYPERLINK\b/i;

function fixed(site: Site | undefined, { start, end }: Stretch): Fixed | undefined {
  if (site === undefined || site.differs) return 'box';
  const { paragraph, story } = site;
  const pieces = paragraph.pieces.filter((piece) => piece.end > start && piece.start < end);
  const isInField = story.part.fields.some(
    (field) =>
      field.paragraph === paragraph &&
      !LINK.test(field.code) &&
      pieces.some(({ element }) => element.start >= field.start && element.end <= field.end),
  );
  return isInField ? 'field' : undefined;
}

/** A change to a story's XML. */
interface StoryEdit extends XmlEdit {
  readonly story: WordStory;
}

function storyEdits(sites: readonly Site[], changes: Changes): readonly StoryEdit[] | undefined {
  return editsFor<StoryEdit>(changes, {
    edits: (change) => {
      const site = sites[change.at.block];
      return site && textEdits(site, change)?.map((edit) => ({ ...edit, story: site.story }));
    },
    row: (at) => {
      const site = siteIn(sites, at);
      return site && { story: site.story, start: site.cell.row.start, end: site.cell.row.end, text: '' };
    },
    copy: ({ story, start, end }, edits) => copyOf(withEdits(story.part.xml, edits, start, end)),
    put: (_, rows) => rows.join(''),
  });
}

function textEdits({ story, paragraph, copy }: Site, { at, text }: TextChange): XmlEdit[] | undefined {
  const { start, end } = at;
  const edits = replacementEdits(story.part, { paragraph, start, end, text });
  const others = copy ? replacementEdits(story.part, { paragraph: copy, start, end, text }) : [];
  return edits && others && [...edits, ...others];
}

type CellSite = Site & { readonly cell: CellBlock };

/** The first cell of a row that holds words. */
function siteIn(sites: readonly Site[], { table, row }: RowAt): CellSite | undefined {
  return sites.find(
    (site): site is CellSite =>
      site.cell !== undefined && site.cell.at.table === table && site.cell.at.row === row,
  );
}

const MERGED = /<(?:\w+:)?[hv]Merge\b/;
const SPAN = /<(?:\w+:)?gridSpan\s[^>]*val\s*=\s*["'](\d+)/;

function spansOf(site: CellSite | undefined): string | undefined {
  if (site === undefined) return undefined;
  const properties = inner(site.cell.row, 'cell').map(({ start, end, children: [first] }) =>
    site.story.part.xml.slice(start, first?.start ?? end),
  );
  if (properties.some((each) => MERGED.test(each))) return undefined;
  return properties.map((each) => SPAN.exec(each)?.[1] ?? '1').join(' ');
}

/** What makes the part known that holds what the document is made of, where it had none. */
function withCustomPart(opened: WordPackage): [name: string, text: string][] {
  const types = xmlIn(opened, CONTENT_TYPES);
  const relations = xmlIn(opened, relationsOf(''));
  if (types === undefined || relations === undefined) return [];
  return [
    [CONTENT_TYPES, withType(types, DIGEST_PART, PROPERTIES_TYPE)],
    [relationsOf(''), withRelation(relations, 'custom-properties', DIGEST_PART)],
  ];
}

/** Of no content. */
const FOREIGN_DIGEST = '0'.repeat(64);

const CORE_PART = 'docProps/core.xml';

/** The package with its parts changed, and what it is made of put in; all other parts as they stand there. */
function repacked(
  opened: WordPackage,
  { edits, title }: Pick<Changes, 'title'> & { readonly edits: readonly StoryEdit[] },
  properties: string | undefined,
  base: string,
): Uint8Array | Diagnostic {
  const texts = new Map<string, string>();
  for (const [{ name, part }, those] of groupBy(edits, ({ story }) => story))
    texts.set(name, withEdits(part.xml, those));
  const { zip } = opened;
  const core = title && xmlIn(opened, CORE_PART);
  if (title && core !== undefined) texts.set(CORE_PART, withTitle(core, title));
  if (properties === undefined) for (const [name, text] of withCustomPart(opened)) texts.set(name, text);
  const parts: PackedPart[] = [];
  for (const entry of zip.entries) {
    if (entry.name === DIGEST_PART) continue;
    const text = texts.get(entry.name);
    const part = text === undefined ? copyPart(zip, entry) : pack(entry.name, text);
    if (part === undefined) return refusePart(opened.file, entry.name, 'broken');
    parts.push(part);
  }
  const custom = (digest: string): string => withOwnProperties(properties, digest, base);
  // A document that nobody touched is so still; in one that people edited the old digest shows that they did.
  const isUntouched = wordOwnership(zip.bytes) === 'untouched';
  const old = properties === undefined ? undefined : writtenDigest(properties);
  const digest = isUntouched ? packageDigest(parts, custom('')) : (old ?? FOREIGN_DIGEST);
  return writeZip(packBlock([]), [...parts, pack(DIGEST_PART, custom(digest), true)]);
}
