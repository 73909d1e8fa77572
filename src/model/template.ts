import type { SourceText } from '../diagnostics/diagnostic.ts';
import type { RateWords } from '../figures/change.ts';
import { withoutTags } from '../xml/entities.ts';
import type { Format, TextSites } from './format.ts';
import type { PageFormat } from './page-format.ts';
import type { Slot } from './slot.ts';
import { sourceText } from './source.ts';

/** What a tag means: a slot of the report, the name that the loop around has reached, or a column of that loop's row. */
export type Target =
  | { readonly type: 'slot'; readonly key: string }
  /** `key` is the list's: a slot's key, or a table's with its column's (`重点项目.单位`). */
  | { readonly type: 'item'; readonly key: string }
  /** `key` is the table's. */
  | { readonly type: 'column'; readonly key: string; readonly column: string };

/** The key of what a tag means: of a column, its table's with it (`重点项目.名称`). */
export function targetKey(target: Target): string {
  return target.type === 'column' ? `${target.key}.${target.column}` : target.key;
}

/** A document of a template, laid out and cut at its tags: to be written, to be filled, to be gone through. */
export type TemplateNode = Literal | Output | Condition | Loop;

/** All nodes in the order in which they stand, a block before what it holds. */
export function* nodesIn(nodes: readonly TemplateNode[]): Iterable<TemplateNode> {
  for (const node of nodes) {
    yield node;
    if (node.type === 'literal' || node.type === 'output') continue;
    yield* nodesIn(node.nodes);
    yield* nodesIn(node.otherwise);
  }
}

/** What stands between tags, in each format; `plain` is a title's, which has no format. */
export interface Literal {
  readonly type: 'literal';
  readonly texts: Readonly<Partial<Record<Format | 'plain', string>>>;
}

/** A literal's words without their layout; `between` stands for each tag. */
export function literalWords({ texts: { docx, md } }: Literal, between = ''): string {
  return withoutTags(docx ?? md ?? '', between);
}

/** A tag that prints. */
export interface Output {
  readonly type: 'output';
  /** The value as it is; a rate in words by its sign; the word for a district's level; the number of a loop's round, in digits or in Chinese numerals. */
  readonly prints: 'value' | 'rate' | 'level' | 'number' | 'numeral';
  /** Absent for the number of a round. */
  readonly target?: Target;
  /** The words of a rate: the tag's own, else the description's, else the usual ones. */
  readonly words?: RateWords;
  /** Says again what another output says: in the second form of a text box, in a file's properties. */
  readonly isCopy?: boolean;
  readonly sites: TextSites;
}

/** `{{#if}}`, `{{#unless}}`. */
export interface Condition {
  readonly type: 'condition';
  /** What must be so, or whether the loop around is in its first or last round. */
  readonly subject: Target | 'first' | 'last';
  readonly negated: boolean;
  readonly nodes: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#each}}` over names or rows. */
export interface Loop {
  readonly type: 'loop';
  readonly subject: Target;
  readonly nodes: readonly TemplateNode[];
  /** What stands where there is nothing to go through. */
  readonly otherwise: readonly TemplateNode[];
}

/** What a template is made of: what is written (`body`; of a Word file also its other parts) and its `title`. */
interface TemplateParts {
  readonly title: readonly TemplateNode[];
  readonly body: readonly TemplateNode[];
  readonly [part: string]: readonly TemplateNode[];
}

/** What a Word package needs beside the parts that are filled. */
export interface WordDesign {
  readonly format: PageFormat;
  readonly keywords: string;
  /** word/numbering.xml, where the document has lists. */
  readonly numbering?: string;
  /** Whether it has parts beside the text (see official.ts): their styles, and places that follow from their words. */
  readonly hasParts?: true;
}

/** An office's own Word file, filled in place: what no part of the tree gives stays as it is. */
export interface OfficeFile {
  /** The file's bytes, in base64. */
  readonly base64: string;
  /** The part that the tree calls `body`. */
  readonly main: string;
}

export function isOfficeFile(word: WordDesign | OfficeFile): word is OfficeFile {
  return 'base64' in word;
}

/** A slot whose places are offsets in the template's text. */
export type CompiledSlot = Omit<Slot, 'places' | 'columns'> & {
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly columns?: readonly CompiledSlot[];
};

export function compiledSlot({ places, columns, ...rest }: Slot): CompiledSlot {
  const offsets = places.map(({ start = 0, end = 0 }) => [start, end] as const);
  return { ...rest, places: offsets, ...(columns && { columns: columns.map(compiledSlot) }) };
}

/** A template compiled: plain data that survives JSON, so that the built-in ones are compiled when the project is built. */
export interface CompiledTemplate {
  /** As it is shown in messages: a built-in template's name, or the file. */
  readonly file: string;
  readonly text: string;
  /** The report's short name. */
  readonly title: string;
  readonly slots: readonly CompiledSlot[];
  readonly parts: TemplateParts;
  /** Of its words and tags: another digest, another template, whatever its name. */
  readonly digest: string;
  readonly word: WordDesign | OfficeFile;
  /** Phrases of its own whose marks are words, and no blanks. */
  readonly kept?: readonly string[];
}

/** A template ready to fill records: made once, used for thousands. */
export interface Template extends Omit<CompiledTemplate, 'text' | 'slots'> {
  readonly source: SourceText;
  /** By key, in the order of the description. */
  readonly slots: ReadonlyMap<string, Slot>;
}

function slotOf(slot: CompiledSlot, file: string, source: SourceText): Slot {
  const { columns, ...rest } = slot;
  const places = slot.places.map(([start, end]) => ({ file, source, start, end }));
  const own = columns?.map((column) => slotOf(column, file, source));
  return { ...rest, places, ...(own && { columns: own }) };
}

/** Makes a compiled template ready to fill. */
export function openTemplate({ text, slots, ...compiled }: CompiledTemplate): Template {
  const source = sourceText(text);
  return {
    ...compiled,
    source,
    slots: new Map(slots.map((slot) => [slot.key, slotOf(slot, compiled.file, source)])),
  };
}
