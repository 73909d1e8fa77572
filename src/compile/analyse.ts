import type { Root } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { kindOf } from '../kinds/kinds.ts';
import { sourceText } from '../model/source.ts';
import { forbiddenCharacter } from '../text/forbidden.ts';
import { checkAround } from './around.ts';
import { type Blocks, readBlocks, type TagNode } from './blocks.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import { parseTemplate } from './markdown/parse.ts';
import { staticMarks } from './markdown/static-marks.ts';
import { findTooDeep } from './markdown/structure.ts';
import { positionTags, type TagPositions } from './markdown/tag-positions.ts';
import { PLACEHOLDER, type Prepared, prepare } from './placeholders.ts';
import { scanTemplate } from './scan.ts';
import { gatherSlots, type Slots } from './slots.ts';
import { markdownHeads } from './table-heads.ts';
import { gatherUses, type TemplateUses } from './uses.ts';

/** A template's text, and the text of the description beside it if there is one. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly description?: { readonly file: string; readonly text: string };
}

/** What is known of a template before it is laid out: its tags, its slots, and where each tag stands. */
export interface AnalysedTemplate {
  readonly blocks: Blocks;
  readonly uses: TemplateUses;
  readonly slots: Slots;
  readonly prepared: Prepared;
  readonly root: Root;
  /** The place in the template of a stretch of the prepared text. */
  readonly placeAt: (start: number, end: number) => Place;
  readonly positions: TagPositions;
}

/** Of a tree that nobody may walk through nothing is looked at. */
const NOTHING: Root = { type: 'root', children: [] };

function analyse(file: string, text: string, description: Description): AnalysedTemplate {
  const source = sourceText(text);
  const blocks = readBlocks([scanTemplate({ file, source })]);
  const uses = gatherUses(blocks.nodes, description);
  const slots = gatherSlots(uses, description);
  const prepared = prepare(
    text,
    blocks.nodes.map(({ tag }) => tag),
  );
  const root = parseTemplate(prepared.text);
  const placeAt = (start: number, end: number): Place => ({
    file,
    source,
    start: prepared.toSource(start),
    // A comment right behind is no part of it.
    end: end > start ? prepared.toSource(end - 1) + 1 : prepared.toSource(end),
  });
  // An unfilled 名单 shows its mark; only a 表 may have no rows.
  const hasRounds = (loop: TagNode): boolean => {
    const slot = slots.slots.get(uses.targets.get(loop)?.key ?? '');
    return slot !== undefined && kindOf(slot).loops === 'names';
  };
  const analysed = { blocks, uses, slots, prepared, root, placeAt };
  const deep = findTooDeep(root);
  if (deep) {
    const start = deep.position?.start.offset ?? 0;
    const said = diagnostic('template-too-deep', placeAt(start, start + 1), {});
    return { ...analysed, root: NOTHING, positions: { tags: new Map(), diagnostics: [said] } };
  }
  const positions = positionTags(blocks.nodes, prepared, root, placeAt, hasRounds);
  const around = checkAround({
    nodes: blocks.nodes,
    targets: uses.targets,
    slots: slots.slots,
    headsOf: ({ tag }, index) =>
      positions.tags.get(index)?.site.cell ? markdownHeads(text, tag.start) : undefined,
  });
  const diagnostics = [
    ...positions.diagnostics,
    ...staticMarks({ ...description, root, prepared, placeAt }),
    ...around,
  ];
  return { ...analysed, positions: { ...positions, diagnostics } };
}

/** Characters that no document may hold, and those that stand for tags while a template is laid out. */
function unusable(file: string, text: string): Diagnostic[] {
  const source = sourceText(text);
  const found = PLACEHOLDER.exec(text);
  const forbidden = forbiddenCharacter(text);
  const place = (start: number, end: number): Place => ({ file, source, start, end });
  return [
    ...(found ? [diagnostic('template-private-use', place(found.index, found.index + 2), {})] : []),
    ...(forbidden
      ? [
          diagnostic('template-character', place(forbidden.offset, forbidden.offset + 1), {
            character: forbidden.name,
          }),
        ]
      : []),
  ];
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
  const early = unusable(file, text);
  if (early.length > 0) return { text, description, diagnostics: [...early, ...description.diagnostics] };
  const analysed = analyse(file, text, description);
  const diagnostics = [
    ...analysed.blocks.diagnostics,
    ...analysed.uses.diagnostics,
    ...analysed.positions.diagnostics,
    ...analysed.slots.diagnostics,
    ...description.diagnostics,
  ];
  return { text, description, analysed, diagnostics };
}
