import type { Root } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { sourceText } from '../../model/source.ts';
import { forbiddenCharacter } from '../../text/forbidden.ts';
import { startOf } from '../../text/markdown.ts';
import { checkAround } from '../around.ts';
import { type Blocks, readBlocks, type TagNode } from '../blocks.ts';
import { type DescribedFile, describe } from '../describe.ts';
import type { Description } from '../description.ts';
import { prepare, privateUse } from '../placeholders.ts';
import { type ScannedText, scanTemplate } from '../scan.ts';
import { gatherSlots, type Slots } from '../slots.ts';
import { gatherUses, type TemplateUses } from '../uses.ts';
import { markdownHeads } from './heads.ts';
import { type ParsedTemplate, parseTemplate } from './parse.ts';
import { staticMarks } from './static-marks.ts';
import { findTooDeep } from './structure.ts';
import { positionTags, type TagPositions } from './tag-positions.ts';

/** A template's text. */
export interface TemplateSource extends DescribedFile {
  readonly text: string;
}

/** What is known of a template before it is laid out: its tags, its slots, and where each tag stands. */
export interface AnalysedTemplate extends ParsedTemplate {
  readonly blocks: Blocks;
  readonly uses: TemplateUses;
  readonly slots: Slots;
  readonly positions: TagPositions;
}

/** Of a tree that nobody may walk through nothing is looked at. */
const NOTHING: Root = { type: 'root', children: [] };

function analyse(at: ScannedText, description: Description): AnalysedTemplate {
  const blocks = readBlocks([scanTemplate(at)]);
  const uses = gatherUses(blocks.nodes, description);
  const slots = gatherSlots(uses, description);
  const parsed = parse(at, blocks);
  const known = { blocks, uses, slots, ...parsed };
  const deep = tooDeep(parsed);
  if (deep) return { ...known, root: NOTHING, positions: { tags: new Map(), diagnostics: [deep] } };
  const positions = positionTags(parsed, blocks.nodes, (loop) => hasRounds(uses, slots, loop));
  const around = checkAround({
    nodes: blocks.nodes,
    targets: uses.targets,
    slots: slots.slots,
    headsOf: ({ tag }, index) =>
      positions.tags.get(index)?.site.cell ? markdownHeads(at.source.text, tag.start) : undefined,
  });
  const diagnostics = [...positions.diagnostics, ...staticMarks(parsed, description.kept), ...around];
  return { ...known, positions: { ...positions, diagnostics } };
}

function parse(at: ScannedText, { nodes }: Blocks): ParsedTemplate {
  const tags = nodes.map(({ tag }) => tag);
  const prepared = prepare(at.source.text, tags);
  const placeAt = (start: number, end: number): Place => ({
    ...at,
    start: prepared.toSource(start),
    // A comment right behind is no part of it.
    end: end > start ? prepared.toSource(end - 1) + 1 : prepared.toSource(end),
  });
  return { prepared, root: parseTemplate(prepared.text), placeAt };
}

function tooDeep({ root, placeAt }: ParsedTemplate): Diagnostic | undefined {
  const deep = findTooDeep(root);
  return deep && diagnostic('template-too-deep', placeAt(startOf(deep), startOf(deep) + 1), {});
}

/** An unfilled 名单 shows its mark; only a 表 may have no rows. */
function hasRounds({ targets }: TemplateUses, { slots }: Slots, loop: TagNode): boolean {
  const slot = slots.get(targets.get(loop)?.key ?? '');
  return slot !== undefined && kindOf(slot).loops === 'names';
}

/** Characters that no document may hold, and those that stand for tags while a template is laid out. */
function unusable(at: ScannedText): Diagnostic[] {
  const forbidden = forbiddenCharacter(at.source.text);
  if (!forbidden) return privateUse(at);
  const { offset: start, name: character } = forbidden;
  const place = { ...at, start, end: start + 1 };
  return [...privateUse(at), diagnostic('template-character', place, { character })];
}

/** A template and its description read, and all that is to be said of them; nothing laid out yet. */
export interface Analysis {
  /** The template with its line ends as LF: places are in this text. */
  readonly text: string;
  readonly description: Description;
  /** Absent where the text cannot be worked on at all. */
  readonly analysed?: AnalysedTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a template and its description. */
export async function analyseTemplate(source: TemplateSource): Promise<Analysis> {
  const { file } = source;
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const description = await describe(source);
  const at = { file, source: sourceText(text) };
  const early = unusable(at);
  if (early.length > 0) return { text, description, diagnostics: [...early, ...description.diagnostics] };
  const analysed = analyse(at, description);
  const diagnostics = [
    ...analysed.blocks.diagnostics,
    ...analysed.uses.diagnostics,
    ...analysed.positions.diagnostics,
    ...analysed.slots.diagnostics,
    ...description.diagnostics,
  ];
  return { text, description, analysed, diagnostics };
}
