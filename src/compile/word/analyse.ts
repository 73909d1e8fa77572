import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Target } from '../../model/template.ts';
import type { WordField } from '../../word/edit/part.ts';
import type { WordStory } from '../../word/edit/stories.ts';
import { checkAround } from '../around.ts';
import { readBlocks, type TagNode } from '../blocks.ts';
import { type DescribedFile, describe } from '../describe.ts';
import type { Description } from '../description.ts';
import { inferDescription } from '../infer.ts';
import { privateUse } from '../placeholders.ts';
import { type Scan, scanTemplate, type Tag, tagText } from '../scan.ts';
import { gatherSlots, type Slots } from '../slots.ts';
import { gatherUses, type SlotUses, type TemplateUses } from '../uses.ts';
import { wordHeads } from './heads.ts';
import {
  type MakeTag,
  placeWordTags,
  type WordFault,
  type WordPlacement,
  type WordTag,
} from './placement.ts';
import { strayTags } from './strays.ts';
import { readWordTemplate, type WordTemplateTexts, type WordText } from './texts.ts';

/** A Word file that is a template. */
export interface WordTemplateSource extends DescribedFile {
  readonly bytes: Uint8Array;
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

/** Reads a Word template and its description; without one, kinds follow from use and from units. */
export async function analyseWordTemplate(source: WordTemplateSource): Promise<WordAnalysis> {
  const described = source.description ? await describe(source) : undefined;
  const analysis = analyse(await readWordTemplate(source.file, source.bytes), described);
  return { ...analysis, diagnostics: [...analysis.diagnostics, ...(described?.diagnostics ?? [])] };
}

function analyse(read: WordTemplateTexts | Diagnostic, described: Description | undefined): WordAnalysis {
  if ('code' in read) return { diagnostics: [read] };
  const unusable = read.texts.flatMap(({ at }) => privateUse(at));
  if (unusable.length > 0) return { diagnostics: unusable };
  const scans = read.texts.map(scanText);
  const titleScan = read.title && scanTemplate(read.title.at);
  const blocks = readBlocks(titleScan ? [...scans, titleScan] : scans);
  const isOwn = ownPlaces(read);
  const own = blocks.nodes.filter(isOwn);
  const description = described ?? inferDescription(own);
  const uses = gatherUses(blocks.nodes, description);
  const slots = gatherSlots(ownUses(uses, isOwn), description);
  const { placements, made } = placeStories(read, scans, blocks.nodes);
  const nodes = [...blocks.nodes, ...made];
  const targets = withMade(uses, nodes, made);
  const said = [
    ...read.texts.flatMap(wordsOfFields),
    ...signatures(read),
    ...strayTags(read),
    ...blocks.diagnostics,
    ...uses.diagnostics,
    ...checkAround({ nodes: own, targets, slots: slots.slots, headsOf: headsIn(read) }),
    ...[...placements.values()].flatMap(({ faults }) => faults.map((fault) => faultSaid(fault, nodes))),
    ...slots.diagnostics,
  ];
  const title = titlePieces(titleScan, nodes);
  return {
    analysed: { read, nodes, targets, slots, description, placements, title },
    diagnostics: said.filter(isOwn),
  };
}

/** A text box stands twice in a Word file: whether something is said of what stands once, or in the first form. */
function ownPlaces({ texts }: WordTemplateTexts): (found: { readonly place: Place }) => boolean {
  const copies = new Set(texts.filter(({ paragraph }) => paragraph.isCopy).map(({ at }) => at.source));
  return ({ place }) => place.source === undefined || !copies.has(place.source);
}

function signatures({ pack: { file, zip } }: WordTemplateTexts): Diagnostic[] {
  const isSigned = zip.entries.some(({ name }) => name.startsWith('_xmlsignatures/'));
  return isSigned ? [diagnostic('template-signed', { file }, { file })] : [];
}

function headsIn({ texts }: WordTemplateTexts): (node: TagNode) => readonly string[] | undefined {
  const paragraphs = new Map(texts.map(({ at, paragraph }) => [at.source, paragraph]));
  return ({ place: { part, source } }) => {
    const paragraph = part === 'table' && source ? paragraphs.get(source) : undefined;
    return paragraph && wordHeads(paragraph);
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

/** What the second form of a text box uses is used once. */
function ownUses(uses: TemplateUses, isOwn: (node: TagNode) => boolean): TemplateUses {
  const kept = ({ uses: { print, rate, level, test, loop }, columns }: SlotUses): SlotUses => ({
    uses: {
      print: print.filter(isOwn),
      rate: rate.filter(isOwn),
      level: level.filter(isOwn),
      test: test.filter(isOwn),
      loop: loop.filter(isOwn),
    },
    columns: keptIn(columns),
  });
  const keptIn = (slots: TemplateUses['slots']): Map<string, SlotUses> =>
    new Map(Array.from(slots, ([key, slot]) => [key, kept(slot)]));
  return { ...uses, slots: keptIn(uses.slots) };
}

/** Where the tags of each part stand, and the tags that nobody typed. */
function placeStories(
  { stories, texts }: WordTemplateTexts,
  scans: readonly Scan[],
  nodes: readonly TagNode[],
): { readonly placements: ReadonlyMap<WordStory, WordPlacement>; readonly made: readonly TagNode[] } {
  const made: TagNode[] = [];
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
  const makeTag: MakeTag = (block, kind) => {
    made.push(madeTag(nodes[block.index] as TagNode, kind));
    return nodes.length + made.length - 1;
  };
  const groups = groupsOf(tags, nodes);
  const placements = stories.map(({ name, part, kind }) => {
    const here = tags.filter((tag) => tag.name === name);
    const own = groups.filter(([open]) => open?.name === name);
    return placeWordTags({ part, tags: here, groups: own, comments: kind === 'body' }, makeTag);
  });
  return { placements: new Map(stories.map((story, at) => [story, placements[at] as WordPlacement])), made };
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

function faultSaid({ tag, reason }: WordFault, nodes: readonly TagNode[]): Diagnostic {
  const node = nodes[tag.index] as TagNode;
  return diagnostic(FAULTS[reason], node.place, { tag: tagText(node.tag) });
}
