import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Writer } from '../document.ts';
import { type RateWords, rateWords } from '../figures/rate.ts';
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
  readonly slots: ReadonlyMap<string, Slot>;
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

/** The words for a rate where it stands: the tag's own, else the description's, else the usual ones. */
function wordsAt(run: Run, outlet: Outlet): RateWords {
  const slot = run.slots.get(outlet.key);
  const { after } = slot?.columns?.find(({ key }) => key === outlet.column) ?? slot ?? {};
  return { ...defaultRateWords, ...(after === undefined ? {} : { after }), ...outlet.words };
}

/** An unfilled rate shows its mark among the words of a rise: 增长X%. */
function putGap(run: Run, outlet: Outlet, value: BoundValue): string {
  const { text, marked } = run.writer;
  record(run, outlet, value, value.text);
  if (outlet.type !== 'rate') return marked(outlet, value.text, value.said);
  const { up, after } = wordsAt(run, outlet);
  return text(outlet, up) + marked(outlet, value.text, value.said) + text(outlet, `%${after}`);
}

function put(run: Run, outlet: Outlet, value: BoundValue): string {
  if (value.state === 'gap') return putGap(run, outlet, value);
  const isRate = outlet.type === 'rate' && value.state !== 'wrong';
  const text = isRate ? rateWords(value.text, wordsAt(run, outlet)) : value.text;
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

/** What an outlet puts out: the report's value, what the row gives, or the name that a loop has come to. */
function valueOf(run: Run, outlet: Outlet, row: unknown): BoundValue {
  if (typeof row === 'object') return row as BoundValue;
  const value = run.bound.values.get(outlet.key) as BoundValue;
  return typeof row === 'string' ? { ...value, text: row } : value;
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
  const value = valueOf(run, outlet, rest.length > 1 ? rest[0] : undefined);
  return outlet.type === 'level' ? putLevel(run, outlet, value) : put(run, outlet, value);
}

const HELPERS = { slot };

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
function conditionsOf({ values }: Bound, said: Set<Diagnostic>): Seen {
  const conditions: Seen = Object.create(null);
  for (const [key, value] of values) {
    const rows = value.rows?.map((row) => rowOf(row, said));
    const seen = value.flag ?? rows ?? (value.items && itemsOf(value));
    if (seen !== undefined) see(conditions, key, value, seen, said);
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

function render(
  template: Template,
  rendering: Rendering,
  bound: Bound,
  writer: Writer,
): { text: string; run: Run } {
  const { outlets, run: renderer } = template.renderers[rendering];
  const run: Run = { outlets, slots: template.slots, bound, writer, fills: [], said: new Set() };
  const text = renderer(conditionsOf(bound, run.said), { helpers: HELPERS, data: { run } });
  return { text, run };
}

/** Fills a template with a record: a value of its own for each slot, or what is wrong. */
export function fill(template: Template, record: DataRecord, { to, draft = false }: FillOptions): Filled {
  const bound = bind(template.slots, record);
  const word = to === 'docx' ? wordWriter() : undefined;
  const { text, run } = render(template, to, bound, word ?? markdownWriter);
  const title = render(template, 'title', bound, titleWriter).text || template.title;
  const diagnostics = [...new Set([...bound.diagnostics, ...run.said])];
  const filled = { title, values: bound.values, fills: run.fills, diagnostics };
  if (!draft && diagnostics.some(({ severity }) => severity === 'error')) return filled;
  const document = word
    ? writePackage(template.shell(), { document: text, title, comments: word.comments() })
    : signMarkdown(text);
  return { ...filled, document };
}
