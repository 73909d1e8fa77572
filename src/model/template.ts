import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Outlet } from '../compile/program.ts';
import { makeShell, type Shell } from '../word/package.ts';
import type { PageFormat } from '../word/page.ts';
import type { Kind, Slot } from './slot.ts';
import { type SourceText, sourceText } from './source.ts';

/** What a renderer makes: a Word document's word/document.xml, Markdown, or the title alone. */
type Rendering = 'docx' | 'md' | 'title';

/** A renderer as Handlebars compiled it, and where it puts what out. */
export interface CompiledRenderer {
  /** A JavaScript expression: Handlebars' template specification. */
  readonly code: string;
  readonly outlets: readonly Outlet[];
}

/** A slot whose places are offsets in the template's text. */
export type CompiledSlot = Omit<Slot, 'places' | 'columns'> & {
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly columns?: readonly CompiledSlot[];
};

/** A template compiled: plain values, so that the built-in ones can be compiled when the project is built. */
export interface CompiledTemplate {
  /** As it is shown in messages: a built-in template's name, or the file. */
  readonly file: string;
  readonly text: string;
  /** The report's short name. */
  readonly title: string;
  readonly keywords: string;
  readonly format: PageFormat;
  readonly numbering?: string;
  readonly slots: readonly CompiledSlot[];
  readonly renderers: Readonly<Record<Rendering, CompiledRenderer>>;
}

/** Handlebars' template specifications, evaluated. */
export type Specifications = Readonly<Record<Rendering, TemplateSpecification>>;

/** A renderer ready to run. */
export interface Renderer {
  readonly outlets: readonly Outlet[];
  readonly run: HandlebarsTemplateDelegate;
}

/** A template ready to fill records: made once, used for thousands. */
export interface Template {
  readonly file: string;
  readonly source: SourceText;
  readonly title: string;
  /** By key, in the order of the description. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Keys of the slots that conditions and loops can ask for. */
  readonly asked: readonly string[];
  readonly renderers: Readonly<Record<Rendering, Renderer>>;
  /** The Word package's parts that do not depend on the record; made when first asked for. */
  readonly shell: () => Shell;
}

/** Kinds of slots that conditions and loops can ask for. */
const ASKED: ReadonlySet<Kind> = new Set(['是否', '表', '名单']);

/** The package has no types of its own for its runtime, which is the whole without the compiler. */
const { template } = runtime as unknown as Pick<typeof Handlebars, 'template'>;

function slotOf(slot: CompiledSlot, file: string, source: SourceText): Slot {
  const { columns, ...rest } = slot;
  const places = slot.places.map(([start, end]) => ({ file, source, start, end }));
  return columns
    ? { ...rest, places, columns: columns.map((column) => slotOf(column, file, source)) }
    : { ...rest, places };
}

/** Runs the code that Handlebars made of our own programs: a template's words are in it as string literals only. */
export function evaluate({ renderers }: CompiledTemplate): Specifications {
  // oxlint-disable-next-line typescript/no-implied-eval -- no text from outside is ever code in it
  const specification = (code: string): TemplateSpecification => new Function(`return ${code}`)();
  return {
    docx: specification(renderers.docx.code),
    md: specification(renderers.md.code),
    title: specification(renderers.title.code),
  };
}

/** Makes a compiled template ready to fill. */
export function openTemplate(compiled: CompiledTemplate, specifications: Specifications): Template {
  const { file, title, keywords, format, numbering } = compiled;
  const source = sourceText(compiled.text);
  let shell: Shell | undefined;
  const renderer = (rendering: Rendering): Renderer => ({
    outlets: compiled.renderers[rendering].outlets,
    run: template(specifications[rendering]),
  });
  return {
    file,
    source,
    title,
    slots: new Map(compiled.slots.map((slot) => [slot.key, slotOf(slot, file, source)])),
    asked: compiled.slots.filter(({ kind }) => ASKED.has(kind)).map(({ key }) => key),
    renderers: { docx: renderer('docx'), md: renderer('md'), title: renderer('title') },
    shell: () => {
      shell ??= makeShell(format, keywords, numbering);
      return shell;
    },
  };
}
