import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { count } from '../kinds/count.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import { type CompiledTemplate, compiledSlot, openTemplate, type Template } from '../model/template.ts';
import { layOut } from '../word/body.ts';
import { type AnalysedTemplate, analyseTemplate, describe, type TemplateSource } from './analyse.ts';
import type { Description } from './description.ts';
import { bodyPieces, titlePieces } from './markdown/pieces.ts';
import { guardWords } from './markdown/static-words.ts';
import { cutAtPlaceholders, placeholderIndex } from './placeholders.ts';
import { growTree } from './tree.ts';
import { analyseWordTemplate, type WordTemplateSource } from './word/analyse.ts';
import { compileWord } from './word/compile.ts';

/** A compiled template (none if anything is an error), and all that is to be said of it. */
interface Compilation {
  readonly compiled?: CompiledTemplate;
  /** Also of a template with errors, as far as they can be told. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

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
  return {
    file,
    text,
    title,
    slots: Array.from(slots.values(), compiledSlot),
    parts: {
      title: growTree(titlePieces(root), tags),
      body: growTree(bodyPieces(body.document, markdown, positions.tags), tags),
    },
    word: {
      format,
      keywords,
      ...(body.numbering !== undefined && { numbering: body.numbering }),
      ...(body.hasParts && { hasParts: body.hasParts }),
    },
    ...(kept.length > 0 && { kept }),
  };
}

/**
 * Compiles a template, or says everything that is wrong with it and with its description.
 *
 * @public The build calls it for the built-in templates.
 */
export async function compileTemplate(source: TemplateSource | WordTemplateSource): Promise<Compilation> {
  if ('bytes' in source) return compileWordTemplate(source);
  const { text, description, analysed, diagnostics } = await analyseTemplate(source);
  const slots = analysed?.slots.slots ?? new Map<string, Slot>();
  if (!analysed || diagnostics.some(({ severity }) => severity === 'error')) return { slots, diagnostics };
  const compiled = await layOutTemplate(source.file, text, analysed, description);
  return { compiled, slots, diagnostics };
}

async function compileWordTemplate(source: WordTemplateSource): Promise<Compilation> {
  const described = source.description ? await describe(source) : undefined;
  const { analysed, diagnostics: found } = await analyseWordTemplate(source, described);
  const diagnostics = [...found, ...(described?.diagnostics ?? [])];
  const slots = analysed?.slots.slots ?? new Map<string, Slot>();
  if (!analysed || diagnostics.some(({ severity }) => severity === 'error')) return { slots, diagnostics };
  return { compiled: compileWord(source.file, source.bytes, analysed), slots, diagnostics };
}

/** A template ready to fill (none if anything is an error), its slots, and all that is to be said of it. */
export interface CompileResult {
  readonly template?: Template;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a template from its text: once, for any number of records. */
export async function compile(source: TemplateSource | WordTemplateSource): Promise<CompileResult> {
  const { compiled, slots, diagnostics } = await compileTemplate(source);
  if (!compiled) return { slots, diagnostics };
  return { template: openTemplate(compiled), slots, diagnostics };
}
