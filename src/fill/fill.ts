import { bind } from '../bind/bind.ts';
import { levelOf } from '../compile/helpers.ts';
import type { Outlet } from '../compile/program.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { rateWords } from '../figures/rate.ts';
import { markdownWriter, signMarkdown } from '../markdown/write.ts';
import type { DataRecord } from '../model/record.ts';
import type { Renderer, Template } from '../model/template.ts';
import type { Bound, BoundValue } from '../model/value.ts';
import type { Writer } from '../model/writer.ts';
import { writePackage } from '../word/package.ts';
import { wordWriter } from '../word/write.ts';

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
  /** The document's own title, as it is printed; the report's short name if it has none. */
  readonly title: string;
  /** Every slot's value by key, also of those that this record does not show. */
  readonly values: Bound['values'];
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
  readonly bound: Bound;
  readonly writer: Writer;
  readonly fills: Fill[];
  readonly said: Set<Diagnostic>;
}

function record(run: Run, outlet: Outlet, { state, place, said }: BoundValue, text: string): void {
  const key = outlet.column === undefined ? outlet.key : `${outlet.key}.${outlet.column}`;
  run.fills.push(place && state !== 'default' ? { key, text, state, place } : { key, text, state });
  if (said) run.said.add(said);
}

/** An unfilled rate shows its mark among the words of a rise: 增长X%. */
function putGap(run: Run, outlet: Outlet, value: BoundValue): string {
  const { text, marked } = run.writer;
  record(run, outlet, value, value.text);
  const { words } = outlet;
  if (!words) return marked(outlet, value.text, value.said);
  return text(outlet, words.up) + marked(outlet, value.text, value.said) + text(outlet, `%${words.after}`);
}

function put(run: Run, outlet: Outlet, value: BoundValue): string {
  if (value.state === 'gap') return putGap(run, outlet, value);
  const { words } = outlet;
  const text = words && value.state !== 'wrong' ? rateWords(value.text, words) : value.text;
  record(run, outlet, value, text);
  if (value.state === 'wrong') return run.writer.marked(outlet, text, value.said);
  return run.writer.text(outlet, text);
}

/** The word for a district's level follows from the value, and so does what is to be said of it. */
function putLevel(run: Run, outlet: Outlet, value: BoundValue): string {
  if (value.said) run.said.add(value.said);
  const isThere = value.state === 'given' || value.state === 'default';
  return run.writer.text(outlet, levelOf(isThere ? value.text : ''));
}

function putOutlet(run: Run, outlet: Outlet, value: BoundValue): string {
  return outlet.type === 'level' ? putLevel(run, outlet, value) : put(run, outlet, value);
}

/** What a compiled template calls for each of its tags, by the number of the outlet. */
function slot(_: unknown, index: number, { data }: Handlebars.HelperOptions): string {
  const run = data.run as Run;
  const outlet = run.outlets[index] as Outlet;
  return putOutlet(run, outlet, run.bound.values.get(outlet.key) as BoundValue);
}

/** The same in a loop: `given` is a column's value, the name that the loop has come to, or the number of the round. */
function row(_: unknown, index: number, given: unknown, { data }: Handlebars.HelperOptions): string {
  const run = data.run as Run;
  const outlet = run.outlets[index] as Outlet;
  if (typeof given === 'number') return run.writer.text(outlet, String(given + 1));
  if (typeof given === 'object') return putOutlet(run, outlet, given as BoundValue);
  const names = run.bound.values.get(outlet.key) as BoundValue;
  return putOutlet(run, outlet, { ...names, text: given as string });
}

/**
 * Not functions but objects with the `call` that compiled templates make: Handlebars wraps a helper that is a function in
 * another that copies its options at every call, which was a tenth of a report's time.
 */
const HELPERS = { slot: { call: slot }, row: { call: row } } as unknown as Record<
  string,
  Handlebars.HelperDelegate
>;

/** Without a prototype, so that a key is a key whatever its name. */
type Seen = Record<string, unknown>;

/** What a condition or a loop sees; a default that it asks for is said, but only when the document comes to it. */
function see(target: Seen, key: string, value: BoundValue, seen: unknown, said: Set<Diagnostic>): void {
  const get = (): unknown => {
    if (value.said) said.add(value.said);
    return seen;
  };
  if (value.said) Object.defineProperty(target, key, { get });
  else target[key] = seen;
}

/** A row's columns: values for outlets, plain booleans for conditions. */
function rowOf(row: ReadonlyMap<string, BoundValue>, said: Set<Diagnostic>): Seen {
  const columns: Seen = Object.create(null);
  for (const [name, value] of row) {
    if (value.flag === undefined) columns[name] = value;
    else see(columns, name, value, value.flag, said);
  }
  return columns;
}

/** What conditions and loops see. A 名单 that nobody filled is one name, its mark, so that a loop shows it once. */
function conditionsOf({ values }: Bound, asked: readonly string[], said: Set<Diagnostic>): Seen {
  const conditions: Seen = Object.create(null);
  for (const key of asked) {
    const value = values.get(key) as BoundValue;
    const rows = value.rows?.map((row) => rowOf(row, said));
    see(conditions, key, value, value.flag ?? rows ?? (value.items && itemsOf(value)), said);
  }
  return conditions;
}

function itemsOf(value: BoundValue): readonly (string | BoundValue)[] {
  return value.state === 'gap' || value.state === 'wrong' ? [value] : (value.items ?? []);
}

/** A title is one line of plain text. */
const titleWriter: Writer = {
  text: (_, text) => text.replace(/\s+/g, ' '),
  marked: (_, text) => text.replace(/\s+/g, ' '),
};

/** Renders what `seen` lets conditions and loops see, and notes what it put out. */
function render({ outlets, run: renderer }: Renderer, seen: Seen, run: Omit<Run, 'outlets'>): string {
  return renderer(seen, { helpers: HELPERS, data: { run: { ...run, outlets } } });
}

/** Fills a template with a record: a value of its own for each slot, or what is wrong. */
export function fill(template: Template, record: DataRecord, { to, draft = false }: FillOptions): Filled {
  const bound = bind(template.slots, record);
  const word = to === 'docx' ? wordWriter() : undefined;
  const fills: Fill[] = [];
  const said = new Set(bound.diagnostics);
  const seen = conditionsOf(bound, template.asked, said);
  const text = render(template.renderers[to], seen, { bound, writer: word ?? markdownWriter, fills, said });
  const title = render(template.renderers.title, seen, { bound, writer: titleWriter, fills: [], said });
  const diagnostics = [...said];
  const filled = { title: title || template.title, values: bound.values, fills, diagnostics };
  if (!draft && diagnostics.some(({ severity }) => severity === 'error')) return filled;
  const document = word
    ? writePackage(template.shell(), { document: text, title: filled.title, comments: word.comments() })
    : signMarkdown(text);
  return { ...filled, document };
}
