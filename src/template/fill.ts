import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Writer } from '../document.ts';
import { rateWords } from '../figures/rate.ts';
import { markdownWriter, signMarkdown } from '../markdown/write.ts';
import type { DataRecord } from '../read/record.ts';
import { writePackage } from '../word/package.ts';
import { wordWriter } from '../word/write.ts';
import { bind } from './bind.ts';
import type { Bound, BoundValue } from './bound.ts';
import { defaultRateWords, levelOf } from './helpers.ts';
import type { Outlet } from './program.ts';
import type { Slot } from './slot.ts';
import type { Rendering, Template } from './template.ts';

/** A text that was put into the document. */
export interface Fill {
  /** Key path of the slot; a 表's column as `重点项目.名称`. */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  readonly state: BoundValue['state'];
  /** Where the data gives it; absent for a default. */
  readonly place?: Place;
}

/** A record filled in. */
export interface Filled {
  /** The file's bytes; absent when something is wrong and no draft was asked for. */
  readonly document?: Uint8Array;
  /** The document's own title, as it is printed. */
  readonly title: string;
  /** In the order in which they stand. */
  readonly fills: readonly Fill[];
  /** What is wrong, what is missing of the slots that this record shows, and every default that was used. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FillOptions {
  readonly to: 'docx' | 'md';
  /** Write although something is unfilled or wrong, and mark it. */
  readonly draft?: boolean;
}

/** One run of a renderer. */
interface Run {
  readonly outlets: readonly Outlet[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly bound: Bound;
  readonly writer: Writer;
  readonly fills: Fill[];
  readonly said: Set<Diagnostic>;
}

function record(run: Run, outlet: Outlet, value: BoundValue, text: string): void {
  const key = outlet.column === undefined ? outlet.key : `${outlet.key}.${outlet.column}`;
  const fill = { key, text, state: value.state };
  run.fills.push(value.place && value.state !== 'default' ? { ...fill, place: value.place } : fill);
  if (value.said) run.said.add(value.said);
}

function putRate(run: Run, outlet: Outlet, value: BoundValue): string {
  const slot = run.slots.get(outlet.key);
  const after = slot?.after ?? defaultRateWords.after;
  const rate = { ...defaultRateWords, after, ...outlet.words };
  if (value.state === 'gap') {
    const { text, marked } = run.writer;
    return text(outlet, rate.up) + marked(outlet, value.text, value.said) + text(outlet, `%${rate.after}`);
  }
  return run.writer.text(outlet, rateWords(value.text, rate));
}

function put(run: Run, outlet: Outlet, value: BoundValue): string {
  record(run, outlet, value, value.text);
  if (value.state === 'wrong') return run.writer.marked(outlet, value.text, value.said);
  if (outlet.type === 'rate') return putRate(run, outlet, value);
  if (value.state === 'gap') return run.writer.marked(outlet, value.text, value.said);
  return run.writer.text(outlet, value.text);
}

/** What a compiled template calls for each of its tags: the number of the outlet and, in a loop, what the row gives. */
function slot(
  this: unknown,
  index: number,
  ...rest: [...row: unknown[], options: Handlebars.HelperOptions]
): string {
  const options = rest.at(-1) as Handlebars.HelperOptions;
  const run = options.data.run as Run;
  const outlet = run.outlets[index] as Outlet;
  if (outlet.type === 'number') return run.writer.text(outlet, String((rest[0] as number) + 1));
  const value = (rest.length > 1 ? rest[0] : run.bound.values.get(outlet.key)) as BoundValue;
  if (outlet.type !== 'level') return put(run, outlet, value);
  return run.writer.text(
    outlet,
    levelOf(value.state === 'given' || value.state === 'default' ? value.text : ''),
  );
}

const HELPERS = { slot };

/** A row's columns: values for outlets, plain booleans for conditions. */
function rowOf(row: ReadonlyMap<string, BoundValue>): Record<string, BoundValue | boolean> {
  return Object.fromEntries(Array.from(row, ([name, value]) => [name, value.flag ?? value]));
}

/** What conditions and loops see. A 名单 that nobody filled is one name, its mark, so that a loop shows it once. */
function conditionsOf({ values }: Bound): Record<string, unknown> {
  const conditions: Record<string, unknown> = Object.create(null);
  for (const [key, value] of values) {
    if (value.flag !== undefined) conditions[key] = value.flag;
    else if (value.rows) conditions[key] = value.rows.map(rowOf);
    else if (value.items) conditions[key] = itemsOf(value);
  }
  return conditions;
}

function itemsOf(value: BoundValue): readonly BoundValue[] {
  if (value.state === 'gap' || value.state === 'wrong') return [value];
  return (value.items ?? []).map((text) => ({ ...value, text }));
}

/** A title is one line of plain text. */
const titleWriter: Writer = {
  text: (_, text) => text.replace(/\s+/g, ' '),
  marked: (_, text) => text.replace(/\s+/g, ' '),
};

function render(
  template: Template,
  rendering: Rendering,
  bound: Bound,
  writer: Writer,
): { text: string; run: Run } {
  const { outlets, run: renderer } = template.renderers[rendering];
  const run: Run = { outlets, slots: template.slots, bound, writer, fills: [], said: new Set() };
  const text = renderer(conditionsOf(bound), { helpers: HELPERS, data: { run } });
  return { text, run };
}

/** Fills a template with a record: a value of its own for each slot, or what is wrong. */
export function fill(template: Template, record: DataRecord, { to, draft = false }: FillOptions): Filled {
  const bound = bind(template.slots, record);
  const word = to === 'docx' ? wordWriter() : undefined;
  const { text, run } = render(template, to, bound, word ?? markdownWriter);
  const title = render(template, 'title', bound, titleWriter).text;
  const diagnostics = [...new Set([...bound.diagnostics, ...run.said])];
  const filled = { title, fills: run.fills, diagnostics };
  if (!draft && diagnostics.some(({ severity }) => severity === 'error')) return filled;
  const document = word
    ? writePackage(template.shell(), { document: text, title, comments: word.comments() })
    : signMarkdown(text);
  return { ...filled, document };
}
