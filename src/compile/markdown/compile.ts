import { count } from '../../kinds/count.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { type Slot, slotAt } from '../../model/slot.ts';
import { type CompiledTemplate, compiledSlot } from '../../model/template.ts';
import { layOut } from '../../word/body.ts';
import { type AnalysedTemplate, analyseTemplate, type TemplateSource } from '../analyse.ts';
import type { Compilation } from '../compilation.ts';
import type { Description } from '../description.ts';
import { templateDigest } from '../digest.ts';
import { cutAtPlaceholders, placeholderIndex } from '../placeholders.ts';
import { growTree } from '../tree.ts';
import { bodyPieces, titlePieces } from './pieces.ts';
import { guardWords } from './static-words.ts';

/** Characters of a round's number. */
const ROUND_WIDTH = 2;

async function layOutTemplate(
  file: string,
  text: string,
  { blocks, uses, slots: { slots }, prepared, root, positions }: AnalysedTemplate,
  description: Description,
): Promise<CompiledTemplate> {
  const isMark = (value: string): boolean => {
    const index = placeholderIndex(value.trim());
    return index >= 0 && positions.tags.get(index)?.level !== 'words';
  };
  const width = (mark: string): number => {
    const node = blocks.nodes[placeholderIndex(mark)];
    const target = node && uses.targets.get(node);
    const slot = target && slotAt(slots, target);
    if (!slot && node?.expression?.type === 'number') return ROUND_WIDTH;
    return (slot ? kindOf(slot) : count).width;
  };
  const body = await layOut(root, description.format, { cut: cutAtPlaceholders, isMark, width });
  const isBlockTag = (index: number): boolean => blocks.nodes[index]?.tag.kind !== 'output';
  const tags = { nodes: blocks.nodes, targets: uses.targets, slots };
  const markdown = guardWords(root, prepared.text, isBlockTag);
  const { format, keywords, title, kept } = description;
  const parts = {
    title: growTree(titlePieces(root), tags),
    body: growTree(bodyPieces(body.document, markdown, positions.tags), tags),
  };
  return {
    file,
    text,
    title,
    slots: Array.from(slots.values(), compiledSlot),
    parts,
    digest: templateDigest(parts),
    word: {
      format,
      keywords,
      ...(body.numbering !== undefined && { numbering: body.numbering }),
      ...(body.hasParts && { hasParts: body.hasParts }),
    },
    ...(kept.length > 0 && { kept }),
  };
}

/** Compiles a template in Markdown. */
export async function compileMarkdown(source: TemplateSource): Promise<Compilation> {
  const { text, description, analysed, diagnostics } = await analyseTemplate(source);
  const slots = analysed?.slots.slots ?? new Map<string, Slot>();
  if (!analysed || diagnostics.some(({ severity }) => severity === 'error')) return { slots, diagnostics };
  const compiled = await layOutTemplate(source.file, text, analysed, description);
  return { compiled, slots, diagnostics };
}
