import { type Diagnostic, diagnostic, type SourceText } from '../../diagnostics/diagnostic.ts';
import { isRefusal } from '../../documents/package.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Target } from '../../model/template.ts';
import type { WordField } from '../../word/edit/part.ts';
import type { WordStory } from '../../word/edit/stories.ts';
import { checkAround } from '../around.ts';
import { readBlocks, type TagNode, tagText } from '../blocks.ts';
import type { Description } from '../description.ts';
import { inferDescription } from '../infer.ts';
import { PLACEHOLDER } from '../placeholders.ts';
import { type Scan, scanTemplate, type Tag } from '../scan.ts';
import { gatherSlots, type Slots } from '../slots.ts';
import { wordHeads } from '../table-heads.ts';
import { gatherUses, type SlotUses, type TemplateUses } from '../uses.ts';
import { placeWordTags, type WordFault, type WordPlacement, type WordTag } from './placement.ts';
import { strayTags } from './strays.ts';
import { readWordTemplate, type WordTemplateTexts, type WordText } from './texts.ts';

/** A Word file that is a template, and the text of the description beside it if there is one. */
export interface WordTemplateSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly description?: { readonly file: string; readonly text: string };
}

/** What is known of a Word template before it is cut at its tags. */
export interface AnalysedWordTemplate {
  readonly read: WordTemplateTexts;
  /** Those that nobody typed are last. */
  readonly nodes: readonly TagNode[];
  readonly targets: ReadonlyMap<TagNode, Target>;
  readonly slots: Slots;
  readonly description: Description;
  readonly placements: ReadonlyMap<WordStory, WordPlacement>;
  /** The title in the file's properties, cut at its tags. */
  readonly title: readonly TitlePiece[];
}

/** Words of a title, or a tag's index. */
export type TitlePiece = string | number;

/** An analysed Word template (none where the file cannot be read), and all that is to be said of it. */
export interface WordAnalysis {
  readonly analysed?: AnalysedWordTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Word template. `described` is what its description says; without one, kinds follow from use and from units. */
export async function analyseWordTemplate(
  { file, bytes }: WordTemplateSource,
  described: Description | undefined,
): Promise<WordAnalysis> {
  const read = await readWordTemplate(file, bytes);
  if (isRefusal(read)) return { diagnostics: [read] };
  const unusable = read.texts.flatMap(privateUse);
  if (unusable.length > 0) return { diagnostics: unusable };
  const isSigned = read.pack.zip.entries.some(({ name }) => name.startsWith('_xmlsignatures/'));
  const scans = read.texts.map(scanText);
  const titleScan = read.title && scanTemplate(read.title.at);
  const blocks = readBlocks(titleScan ? [...scans, titleScan] : scans);
  const copies = new Set(read.texts.filter(({ paragraph }) => paragraph.isCopy).map(({ at }) => at.source));
  const paragraphs = new Map(read.texts.map(({ at, paragraph }) => [at.source, paragraph]));
  const isOwn = ({ place }: { readonly place: { readonly source?: SourceText } }): boolean =>
    place.source === undefined || !copies.has(place.source);
  const own = blocks.nodes.filter(isOwn);
  const description = described ?? inferDescription(own);
  const uses = gatherUses(blocks.nodes, description);
  const slots = gatherSlots(ownUses(uses, isOwn), description);
  const made: TagNode[] = [];
  const placements = placeStories(read, scans, blocks.nodes, made);
  const faults = [...placements.values()].flatMap(({ faults: found }) => found);
  const nodes = [...blocks.nodes, ...made];
  return {
    analysed: {
      read,
      nodes,
      targets: withMade(uses, nodes, made),
      slots,
      description,
      placements,
      title: titlePieces(titleScan, nodes),
    },
    diagnostics: [
      ...read.texts.flatMap(wordsOfFields).filter(isOwn),
      ...(isSigned ? [diagnostic('template-signed', { file }, { file })] : []),
      ...strayTags(file, read),
      ...blocks.diagnostics.filter(isOwn),
      ...uses.diagnostics.filter(isOwn),
      ...checkAround({
        nodes: own,
        targets: uses.targets,
        slots: slots.slots,
        headsOf: ({ place: { part, source } }) => {
          const paragraph = part === 'table' && source ? paragraphs.get(source) : undefined;
          return paragraph && wordHeads(paragraph);
        },
      }),
      ...faults.map((fault) => said(fault, nodes)).filter(isOwn),
      ...slots.diagnostics.filter(isOwn),
    ],
  };
}

function titlePieces(scan: Scan | undefined, nodes: readonly TagNode[]): TitlePiece[] {
  if (!scan) return [];
  const { text } = scan.at.source;
  const pieces: TitlePiece[] = [];
  let at = 0;
  for (const tag of scan.tags) {
    pieces.push(
      text.slice(at, tag.start),
      nodes.findIndex((node) => node.tag === tag),
    );
    at = tag.end;
  }
  return [...pieces, text.slice(at)];
}

function privateUse({ at }: WordText): Diagnostic[] {
  const found = PLACEHOLDER.exec(at.source.text);
  if (!found) return [];
  return [diagnostic('template-private-use', { ...at, start: found.index, end: found.index + 2 }, {})];
}

/** A paragraph's tags, and its fields that name a slot as tags. */
function scanText({ at, fields }: WordText): Scan {
  const scan = scanTemplate(at);
  const merged = fields.flatMap((field) => fieldTag(field) ?? []);
  if (merged.length === 0) return scan;
  const tags = [...scan.tags, ...merged].toSorted((a, b) => a.start - b.start);
  return { ...scan, tags };
}

/** Words before and behind a field's value (`\\b`, `\\f`), and signs in its picture that are no places of digits. */
const ADDS_WORDS =
  /\\[bf]\s*(?:"[^"]*"|[^\s\\]+)|\\#\s*(?:"[^"]*[^"#0.,\sx][^"]*"|[#0.,x]*[^\s"\\#0.,x]\S*)/i;

/** A field that prints more than its value would lose that in silence. */
function wordsOfFields({ at, fields }: WordText): Diagnostic[] {
  return fields.flatMap((field) => {
    const tag = fieldTag(field);
    const written = ADDS_WORDS.exec(field.code)?.[0];
    if (!tag || written === undefined) return [];
    const args = { key: tag.body, written };
    return [diagnostic('template-field-words', { ...at, ...fieldRange(field) }, args, { slot: tag.body })];
  });
}

/** A field's name is a slot's: `MERGEFIELD 姓名 \* MERGEFORMAT`, `MERGEFIELD "项目 名称"`. */
function fieldTag(field: WordField): Tag | undefined {
  const name = /^\s*MERGEFIELD\s+(?:"([^"]+)"|([^\s\\]+))/i.exec(field.code);
  const body = (name?.[1] ?? name?.[2])?.trim();
  if (body === undefined || body === '') return undefined;
  const range = fieldRange(field);
  return { kind: 'output', body, ...range };
}

/** The words of a field's result: offsets in its paragraph; where it has none, a place between two letters. */
function fieldRange({ paragraph, start, end }: WordField): {
  readonly start: number;
  readonly end: number;
} {
  const inside = paragraph.pieces.filter(({ element }) => element.start >= start && element.end <= end);
  const before = paragraph.pieces.findLast(({ element }) => element.end <= start);
  const from = inside[0]?.start ?? before?.end ?? 0;
  return { start: from, end: inside.at(-1)?.end ?? from };
}

/** A text box stands twice in a Word file: what its second form uses is used once. */
function ownUses(uses: TemplateUses, isOwn: (node: TagNode) => boolean): TemplateUses {
  const kept = (found: SlotUses): SlotUses => ({
    uses: {
      print: found.uses.print.filter(isOwn),
      rate: found.uses.rate.filter(isOwn),
      level: found.uses.level.filter(isOwn),
      test: found.uses.test.filter(isOwn),
      loop: found.uses.loop.filter(isOwn),
    },
    columns: new Map(Array.from(found.columns, ([name, column]) => [name, kept(column)])),
  });
  return { ...uses, slots: new Map(Array.from(uses.slots, ([key, slot]) => [key, kept(slot)])) };
}

/** Says of each part where its tags stand. `made` takes the tags that nobody typed. */
function placeStories(
  { stories, texts }: WordTemplateTexts,
  scans: readonly Scan[],
  nodes: readonly TagNode[],
  made: TagNode[],
): Map<WordStory, WordPlacement> {
  const indices = new Map(nodes.map((node, index) => [node.tag, index]));
  const tags = texts.flatMap((text, at) =>
    (scans[at]?.tags ?? []).flatMap((tag): (WordTag & { name: string })[] => {
      const index = indices.get(tag);
      if (index === undefined) return [];
      const { kind, start, end } = tag;
      const field = text.fields.find(
        (each) => fieldTag(each)?.body === tag.body && fieldRange(each).start === start,
      );
      const isField = field !== undefined && !text.at.source.text.startsWith('{{', start);
      const { paragraph, name } = text;
      return [{ index, kind, paragraph, start, end, name, ...(isField ? { field } : {}) }];
    }),
  );
  const groups = groupsOf(tags, nodes);
  return new Map(
    stories.map((story) => {
      const here = tags.filter(({ name }) => name === story.name);
      const own = groups.filter(([open]) => open?.name === story.name);
      const makeTag = (block: WordTag, kind: 'else' | 'open' | 'close'): number => {
        made.push(madeTag(nodes[block.index] as TagNode, kind));
        return nodes.length + made.length - 1;
      };
      return [story, placeWordTags(story.part, here, own, story.kind === 'body', makeTag)];
    }),
  );
}

/** The tags of each block, by the one that opens it; a block that is not closed has been said. */
function groupsOf<T extends WordTag>(tags: readonly T[], nodes: readonly TagNode[]): T[][] {
  const ofBlocks = tags.filter(({ kind }) => kind !== 'output' && kind !== 'comment');
  const groups = groupBy(ofBlocks, ({ index }) => nodes[index]?.block ?? nodes[index]?.tag);
  return [...groups.values()].filter((group) => group[0]?.kind === 'open' && group.at(-1)?.kind === 'close');
}

/** A block's own `{{else}}`; or a condition on what the block asks for. */
function madeTag(block: TagNode, kind: 'else' | 'open' | 'close'): TagNode {
  const { place, within, expression } = block;
  const tag: Tag = { kind, start: block.tag.start, end: block.tag.start, body: '' };
  if (kind !== 'open' || !expression) return { tag, place, within, block: block.tag };
  const asks = expression.type === 'each' ? { type: 'if' as const, subject: expression.path } : expression;
  return { tag, place, within, expression: asks };
}

/** A made condition means what its block means. */
function withMade(
  { targets }: TemplateUses,
  nodes: readonly TagNode[],
  made: readonly TagNode[],
): ReadonlyMap<TagNode, Target> {
  const all = new Map(targets);
  for (const node of made) {
    const block = nodes.find(
      ({ tag, place }) => tag.start === node.tag.start && place.source === node.place.source,
    );
    const target = block && targets.get(block);
    if (target) all.set(node, target);
  }
  return all;
}

const FAULTS = {
  crossing: 'template-block-crossing',
  section: 'template-block-section',
  note: 'template-block-note',
  rows: 'template-block-rows',
} as const;

function said({ tag, reason }: WordFault, nodes: readonly TagNode[]): Diagnostic {
  const node = nodes[tag.index] as TagNode;
  return diagnostic(FAULTS[reason], node.place, { tag: tagText(node.tag) });
}
