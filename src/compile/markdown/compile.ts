import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { count } from '../../kinds/count.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { type Slot, slotAt } from '../../model/slot.ts';
import type { CompiledTemplate } from '../../model/template.ts';
import { layOut } from '../../word/body.ts';
import type { Cutting } from '../../word/runs.ts';
import { type Compilation, compiledOf } from '../compilation.ts';
import type { Description } from '../description.ts';
import { cutAtPlaceholders, placeholderIndex } from '../placeholders.ts';
import { growTree } from '../tree.ts';
import { type AnalysedTemplate, analyseTemplate, type TemplateSource } from './analyse.ts';
import { bodyPieces, titlePieces } from './pieces.ts';
import { guardWords } from './static-words.ts';

/** Characters of a round's number. */
const ROUND_WIDTH = 2;

/** How the texts of a template are laid out in which placeholders stand for tags. */
function cuttingOf({ blocks, uses, slots: { slots }, positions }: AnalysedTemplate): Cutting {
  return {
    cut: cutAtPlaceholders,
    isMark: (text) => {
      const index = placeholderIndex(text.trim());
      return index >= 0 && positions.tags.get(index)?.level !== 'words';
    },
    width: (mark) => {
      const node = blocks.nodes[placeholderIndex(mark)];
      const target = node && uses.targets.get(node);
      const slot = target && slotAt(slots, target);
      if (!slot && node?.expression?.type === 'number') return ROUND_WIDTH;
      return (slot ? kindOf(slot) : count).width;
    },
  };
}

/** Lays a template out in both formats, and cuts both at its tags. */
async function layOutTemplate(
  analysed: AnalysedTemplate,
  { format, keywords }: Description,
): Promise<Pick<CompiledTemplate, 'parts' | 'word'>> {
  const { blocks, uses, slots, prepared, root, positions } = analysed;
  const { document, ...others } = await layOut(root, format, cuttingOf(analysed));
  const isBlockTag = (index: number): boolean => blocks.nodes[index]?.tag.kind !== 'output';
  const markdown = guardWords(root, prepared.text, isBlockTag);
  const tags = { nodes: blocks.nodes, targets: uses.targets, slots: slots.slots };
  const parts = {
    title: growTree(titlePieces(root), tags),
    body: growTree(bodyPieces(document, markdown, positions.tags), tags),
  };
  return { parts, word: { format, keywords, ...others } };
}

/** Compiles a template in Markdown. */
export async function compileMarkdown(source: TemplateSource): Promise<Compilation> {
  const { text, description, analysed, diagnostics } = await analyseTemplate(source);
  const slots = analysed?.slots.slots ?? new Map<string, Slot>();
  if (!analysed || hasErrors(diagnostics)) return { slots, diagnostics };
  const known = { file: source.file, text, slots, description };
  return { compiled: compiledOf(known, await layOutTemplate(analysed, description)), slots, diagnostics };
}
