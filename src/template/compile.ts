import Handlebars from 'handlebars';
import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { sourceText } from '../diagnostics/source.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readYaml } from '../read/yaml.ts';
import { layOut } from '../word/body.ts';
import { type Blocks, readBlocks } from './blocks.ts';
import { type Description, readDescription } from './description.ts';
import { cutDocument, cutMarkdown, type Piece } from './pieces.ts';
import { cutAtPlaceholders, PLACEHOLDER, type Prepared, placeholderIndex, prepare } from './placeholders.ts';
import { type Placements, placeTags } from './placement.ts';
import { assemble, type Program } from './program.ts';
import { scanTemplate } from './scan.ts';
import type { Slot } from './slot.ts';
import { gatherSlots } from './slots.ts';
import { staticMarks } from './static-marks.ts';
import {
  type CompiledRenderer,
  type CompiledSlot,
  type CompiledTemplate,
  evaluate,
  openTemplate,
  type Template,
} from './template.ts';
import { gatherUses, type TemplateUses } from './uses.ts';

/** A template's text, and the text of the description beside it if there is one. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly description?: { readonly file: string; readonly text: string };
}

/** A compiled template (none if anything is an error), and all that is to be said of it. */
export interface Compilation {
  readonly compiled?: CompiledTemplate;
  /** Also of a template with errors, as far as they can be told. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters that a value is taken to have when a table's columns share its width. */
const WORDS_WIDTH = 12;
const FIGURE_WIDTH = 5;

/** What the layout works on: everything said so far, and where each tag stands. */
interface Analysis {
  readonly blocks: Blocks;
  readonly uses: TemplateUses;
  readonly prepared: Prepared;
  readonly root: Root;
  readonly placements: Placements;
}

function describe(source: TemplateSource): Description {
  if (!source.description) return readDescription(undefined);
  const { file, text } = source.description;
  const [read] = readYaml(file, text);
  const description = readDescription(read?.record?.root);
  return { ...description, diagnostics: [...(read?.diagnostics ?? []), ...description.diagnostics] };
}

function analyse(file: string, text: string, description: Description): Analysis {
  const source = sourceText(text);
  const blocks = readBlocks(file, source, scanTemplate(file, source));
  const uses = gatherUses(blocks.nodes, description);
  const prepared = prepare(
    text,
    blocks.nodes.map(({ tag }) => tag),
  );
  const root = parseMarkdown(prepared.text);
  const placeAt = (start: number, end: number): Place => ({
    file,
    source,
    start: prepared.toSource(start),
    end: prepared.toSource(end),
  });
  const placements = placeTags(blocks.nodes, prepared, root, placeAt);
  const marks = staticMarks(root, prepared.text, placeAt);
  return {
    blocks,
    uses,
    prepared,
    root,
    placements: { ...placements, diagnostics: [...placements.diagnostics, ...marks] },
  };
}

function privateUse(file: string, text: string): Diagnostic[] {
  const found = PLACEHOLDER.exec(text);
  if (!found) return [];
  const place = { file, source: sourceText(text), start: found.index, end: found.index + found[0].length };
  return [diagnostic('template-private-use', place, {})];
}

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
    knownHelpers: { slot: true },
    knownHelpersOnly: true,
  });
  return { code: String(code), outlets };
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
  { blocks, uses, prepared, root, placements }: Analysis,
  description: Description,
  slots: ReadonlyMap<string, Slot>,
): Promise<CompiledTemplate> {
  const isMark = (value: string): boolean => {
    const index = placeholderIndex(value.trim());
    return index >= 0 && placements.tags.get(index)?.level !== 'words';
  };
  const width = (mark: string): number => {
    const node = blocks.nodes[placeholderIndex(mark)];
    const target = node && uses.targets.get(node);
    const slot = target && slots.get(target.key);
    const column = target?.type === 'column' ? slot?.columns?.find(({ key }) => key === target.column) : slot;
    return column?.kind === '名' || column?.kind === '名单' ? WORDS_WIDTH : FIGURE_WIDTH;
  };
  const body = await layOut(root, description.format, { cut: cutAtPlaceholders, isMark, width });
  const program = (pieces: readonly Piece[]): CompiledRenderer =>
    renderer(assemble(pieces, blocks.nodes, uses.targets, placements.tags));
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
      md: program(cutMarkdown(prepared.text, placements.tags)),
      title: program(titlePieces(root)),
    },
  };
}

/** Compiles a template, or says everything that is wrong with it and with its description. */
export async function compileTemplate(source: TemplateSource): Promise<Compilation> {
  const { file } = source;
  const text = source.text.replace(/\r\n?/g, '\n');
  const description = describe(source);
  const early = privateUse(file, text);
  if (early.length > 0) return { slots: new Map(), diagnostics: [...early, ...description.diagnostics] };
  const analysis = analyse(file, text, description);
  const { slots, diagnostics } = gatherSlots(analysis.uses, description);
  const all = [
    ...analysis.blocks.diagnostics,
    ...analysis.uses.diagnostics,
    ...analysis.placements.diagnostics,
    ...diagnostics,
    ...description.diagnostics,
  ];
  if (all.some(({ severity }) => severity === 'error')) return { slots, diagnostics: all };
  return {
    compiled: await layOutTemplate(file, text, analysis, description, slots),
    slots,
    diagnostics: all,
  };
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
