import Handlebars from 'handlebars';
import type { Nodes, Root } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import {
  type CompiledRenderer,
  type CompiledSlot,
  type CompiledTemplate,
  evaluate,
  openTemplate,
  type Template,
} from '../model/template.ts';
import { layOut } from '../word/body.ts';
import type { Description } from './description.ts';
import { guardWords } from './markdown/static-words.ts';
import { cutDocument, cutMarkdown, type Piece } from './pieces.ts';
import { cutAtPlaceholders, placeholderIndex } from './placeholders.ts';
import { assemble, type Program } from './program.ts';
import { type Analysis, studyTemplate, type TemplateSource } from './study.ts';

/** A compiled template (none if anything is an error), and all that is to be said of it. */
interface Compilation {
  readonly compiled?: CompiledTemplate;
  /** Also of a template with errors, as far as they can be told. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters that a value is taken to have when a table's columns share its width. */
const WORDS_WIDTH = 8;
const FIGURE_WIDTH = 5;

/** The title: the words of the first heading of level 1. */
function titlePieces(root: Root): Piece[] {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const textOf = (node: Nodes): string => {
    if ('value' in node) return node.type === 'html' ? ' ' : node.value;
    return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : ' ';
  };
  return cutAtPlaceholders(heading ? textOf(heading) : '').map((text, at) =>
    at % 2 === 1 ? { tag: placeholderIndex(text), run: '' } : text,
  );
}

/**
 * Compiled without escaping: values are escaped where they enter, by the format's writer. Handlebars' own escape
 * function is one for all its instances.
 */
function renderer({ ast, outlets }: Program): CompiledRenderer {
  const code = Handlebars.precompile(ast, {
    noEscape: true,
    knownHelpers: { slot: true, row: true },
    knownHelpersOnly: true,
    // Which lines go with a tag was settled when the template was cut.
    ignoreStandalone: true,
  });
  // The types say what the code gives when it runs.
  return { code: code as unknown as string, outlets };
}

function compiledSlot({ places, columns, ...rest }: Slot): CompiledSlot {
  const offsets = places.map(({ start = 0, end = 0 }) => [start, end] as const);
  return columns
    ? { ...rest, places: offsets, columns: columns.map(compiledSlot) }
    : { ...rest, places: offsets };
}

async function layOutTemplate(
  file: string,
  text: string,
  { blocks, uses, slots: { slots }, prepared, root, placements }: Analysis,
  description: Description,
): Promise<CompiledTemplate> {
  const isMark = (value: string): boolean => {
    const index = placeholderIndex(value.trim());
    return index >= 0 && placements.tags.get(index)?.level !== 'words';
  };
  const width = (mark: string): number => {
    const node = blocks.nodes[placeholderIndex(mark)];
    const target = node && uses.targets.get(node);
    const slot = target && slotAt(slots, target);
    return slot?.kind === '名' || slot?.kind === '名单' ? WORDS_WIDTH : FIGURE_WIDTH;
  };
  const body = await layOut(root, description.format, { cut: cutAtPlaceholders, isMark, width });
  const isBlockTag = (index: number): boolean => blocks.nodes[index]?.tag.kind !== 'output';
  const program = (pieces: readonly Piece[]): CompiledRenderer =>
    renderer(assemble(pieces, blocks.nodes, uses.targets, placements.tags, slots));
  const numbering = body.numbering === undefined ? {} : { numbering: body.numbering };
  return {
    file,
    text,
    title: description.title,
    keywords: description.keywords,
    format: description.format,
    ...numbering,
    slots: Array.from(slots.values(), compiledSlot),
    renderers: {
      docx: program(cutDocument(body.document, placements.tags)),
      md: program(cutMarkdown(guardWords(root, prepared.text, isBlockTag), placements.tags)),
      title: program(titlePieces(root)),
    },
  };
}

/**
 * Compiles a template, or says everything that is wrong with it and with its description.
 *
 * @public The build calls it for the built-in templates.
 */
export async function compileTemplate(source: TemplateSource): Promise<Compilation> {
  const { text, description, analysis, diagnostics } = await studyTemplate(source);
  const slots = analysis?.slots.slots ?? new Map<string, Slot>();
  if (!analysis || diagnostics.some(({ severity }) => severity === 'error')) return { slots, diagnostics };
  const compiled = await layOutTemplate(source.file, text, analysis, description);
  return { compiled, slots, diagnostics };
}

/** A template ready to fill (none if anything is an error), its slots, and all that is to be said of it. */
export interface CompileResult {
  readonly template?: Template;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a template from its text: once, for any number of records. */
export async function compile(source: TemplateSource): Promise<CompileResult> {
  const { compiled, slots, diagnostics } = await compileTemplate(source);
  if (!compiled) return { slots, diagnostics };
  return { template: openTemplate(compiled, evaluate(compiled)), slots, diagnostics };
}
