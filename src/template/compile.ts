import Handlebars from 'handlebars';
import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { sourceText } from '../diagnostics/source.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { forbiddenCharacter } from '../read/forbidden.ts';
import { readYaml } from '../read/yaml.ts';
import { layOut } from '../word/body.ts';
import { type Blocks, readBlocks, type TagNode } from './blocks.ts';
import { type Description, readDescription } from './description.ts';
import { cutDocument, cutMarkdown, type Piece } from './pieces.ts';
import { cutAtPlaceholders, PLACEHOLDER, type Prepared, placeholderIndex, prepare } from './placeholders.ts';
import { type Placements, placeTags } from './placement.ts';
import { assemble, type Program } from './program.ts';
import { scanTemplate } from './scan.ts';
import type { Slot } from './slot.ts';
import { gatherSlots, type Slots } from './slots.ts';
import { staticMarks } from './static-marks.ts';
import { guardWords } from './static-words.ts';
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
const WORDS_WIDTH = 8;
const FIGURE_WIDTH = 5;

/** What the layout works on: everything said so far, and where each tag stands. */
export interface Analysis {
  readonly blocks: Blocks;
  readonly uses: TemplateUses;
  readonly slots: Slots;
  readonly prepared: Prepared;
  readonly root: Root;
  /** The place in the template of a stretch of the prepared text. */
  readonly placeAt: (start: number, end: number) => Place;
  readonly placements: Placements;
}

async function describe(source: TemplateSource): Promise<Description> {
  if (!source.description) return readDescription(undefined);
  const { file, text } = source.description;
  const { value: read } = await readYaml(file, text).next();
  const description = readDescription(read?.record?.root);
  return { ...description, diagnostics: [...(read?.diagnostics ?? []), ...description.diagnostics] };
}

function analyse(file: string, text: string, description: Description): Analysis {
  const source = sourceText(text);
  const blocks = readBlocks(file, source, scanTemplate(file, source));
  const uses = gatherUses(blocks.nodes, description);
  const slots = gatherSlots(uses, description);
  const prepared = prepare(
    text,
    blocks.nodes.map(({ tag }) => tag),
  );
  const root = parseMarkdown(prepared.text);
  const placeAt = (start: number, end: number): Place => ({
    file,
    source,
    start: prepared.toSource(start),
    // A comment right behind is no part of it.
    end: end > start ? prepared.toSource(end - 1) + 1 : prepared.toSource(end),
  });
  // An unfilled 名单 shows its mark; only a 表 may have no rows.
  const hasRounds = (loop: TagNode): boolean =>
    slots.slots.get(uses.targets.get(loop)?.key ?? '')?.kind === '名单';
  const placements = placeTags(blocks.nodes, prepared, root, placeAt, hasRounds);
  const marks = staticMarks({ root, prepared, placeAt });
  return {
    blocks,
    uses,
    slots,
    prepared,
    root,
    placeAt,
    placements: { ...placements, diagnostics: [...placements.diagnostics, ...marks] },
  };
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
    const slot = target && slots.get(target.key);
    const column = target?.type === 'column' ? slot?.columns?.find(({ key }) => key === target.column) : slot;
    return column?.kind === '名' || column?.kind === '名单' ? WORDS_WIDTH : FIGURE_WIDTH;
  };
  const body = await layOut(root, description.format, { cut: cutAtPlaceholders, isMark, width });
  const isBlockTag = (index: number): boolean => blocks.nodes[index]?.tag.kind !== 'output';
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
      md: program(cutMarkdown(guardWords(root, prepared.text, isBlockTag), placements.tags)),
      title: program(titlePieces(root)),
    },
  };
}

/** A template and its description read, and all that is to be said of them; nothing laid out yet. */
export interface Study {
  /** The template with its line ends as LF: places are in this text. */
  readonly text: string;
  readonly description: Description;
  /** Absent where the text cannot be worked on at all. */
  readonly analysis?: Analysis;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a template and its description. */
export async function studyTemplate(source: TemplateSource): Promise<Study> {
  const { file } = source;
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const description = await describe(source);
  const early = unusable(file, text);
  if (early.length > 0) return { text, description, diagnostics: [...early, ...description.diagnostics] };
  const analysis = analyse(file, text, description);
  const diagnostics = [
    ...analysis.blocks.diagnostics,
    ...analysis.uses.diagnostics,
    ...analysis.placements.diagnostics,
    ...analysis.slots.diagnostics,
    ...description.diagnostics,
  ];
  return { text, description, analysis, diagnostics };
}

/** Compiles a template, or says everything that is wrong with it and with its description. */
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
