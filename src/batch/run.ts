import { bindSingly } from '../bind/bind.ts';
import type { Templates } from '../compile/templates.ts';
import {
  type Diagnostic,
  diagnostic,
  hasErrors,
  isError,
  type Place,
  whatIsSaid,
} from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import { readTogether } from '../fill/records-together.ts';
import { isComplete, type Resolved, resolve } from '../fill/resolve.ts';
import { formatFault, write } from '../fill/write.ts';
import type { Input, Outcome, Written } from '../model/files.ts';
import type { Format } from '../model/format.ts';
import { outermost } from '../model/keys.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import type { Skim } from '../read/yaml.ts';
import { inputName } from '../text/file-name.ts';
import type { Filling, Namer } from './destination.ts';

/** Where records come from. */
export interface Sources {
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<Input>;
  readonly templates: Templates;
}

/** What to make of which inputs. */
export interface Job extends Sources {
  readonly formats: readonly Format[];
  readonly names: Namer;
  /** Files that may be forms nobody has filled in: not those that the user named one by one. */
  readonly mayBeForms: ReadonlySet<string>;
  /** Write records in which something is unfilled or wrong, and mark it. */
  readonly draft: boolean;
  /** `document` makes the bytes: called where they are looked at, so that nothing is rendered in vain. */
  readonly write: (
    path: string,
    document: () => Uint8Array,
    filling: Filling,
  ) => Promise<WrittenDocument> | WrittenDocument;
}

/** What became of a document, and of the files that were to stand beside it. */
type WrittenDocument = Written & { readonly beside?: Delivered };

/** A document that is there now, or would be. */
export interface OutputFile {
  readonly path: string;
  readonly outcome: Outcome;
}

/** What a record's documents came to. */
interface Delivered {
  /** None when something is wrong and no draft was asked for. */
  readonly outputs: readonly OutputFile[];
  /** Why documents that could have been made were not written: their names or what stands there. */
  readonly refusals: readonly Diagnostic[];
}

/** A record's documents, and the files beside them. */
interface Documents extends Delivered {
  readonly beside: readonly OutputFile[];
}

/** A record resolved, or an input of which nothing could be read (it has no `record`); nothing is written yet. */
export interface ResolvedRecord {
  readonly file: string;
  readonly record?: DataRecord;
  /** Where the record begins, or where it cannot be read. */
  readonly place: Place;
  readonly name: string;
  /** Absent when the record could not be read or its template is wrong. */
  readonly resolved?: Resolved;
  readonly template?: Template;
  readonly isTemplateWrong: boolean;
  /** Whether its input holds more records than this. */
  readonly many: boolean;
  /** All there is to say; what is wrong with a template only the first time. */
  readonly diagnostics: readonly Diagnostic[];
  /** How far into all inputs this is, from 0 to 1. */
  readonly progress: number;
}

/** How one record came out; its diagnostics have the refusals too, one that records share only the first time. */
export interface RecordResult extends ResolvedRecord, Documents {
  /** Whether everything that was asked for is there now, or would be. */
  readonly ok: boolean;
}

/** What is said of a record but for why its documents were not written. */
export function saidOfData({ diagnostics, refusals }: RecordResult): readonly Diagnostic[] {
  return refusals.length === 0 ? diagnostics : diagnostics.filter((each) => !refusals.includes(each));
}

/** What was said of things that many records share, which is not said again. */
type Told = Set<string>;

function untold(told: Told, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fresh = diagnostics.filter((found) => !told.has(whatIsSaid(found)));
  for (const found of fresh) told.add(whatIsSaid(found));
  return fresh;
}

/** How far into its input a place is. */
function fraction({ source, start = 0 }: Place): number {
  return source === undefined || source.text.length === 0 ? 0 : start / source.text.length;
}

/** Writes a record's documents, each where its name says. */
async function writeDocuments(
  job: Job,
  resolved: Resolved,
  filling: Omit<Filling, 'format'>,
): Promise<Documents> {
  const outputs: OutputFile[] = [];
  const beside: OutputFile[] = [];
  const refusals: Diagnostic[] = [];
  const { template } = filling;
  for (const format of job.formats) {
    const path =
      formatFault(template, format, filling.record.place) ?? job.names.path({ ...filling, format });
    if (typeof path !== 'string') {
      // A record's documents share their name, and what is wrong with it.
      refusals.push(path);
      break;
    }
    const written = await job.write(path, () => write(template, resolved, format), { ...filling, format });
    if ('diagnostic' in written) refusals.push(written.diagnostic);
    else outputs.push({ path, outcome: written.outcome });
    beside.push(...(written.beside?.outputs ?? []));
    refusals.push(...(written.beside?.refusals ?? []));
  }
  return { outputs, beside, refusals };
}

const NOTHING: Documents = { outputs: [], beside: [], refusals: [] };

async function deliver(job: Job, told: Told, given: ResolvedRecord): Promise<RecordResult> {
  const { record, template, resolved, many, diagnostics } = given;
  const isReady = record && template && resolved && (job.draft || isComplete(resolved));
  const delivered = isReady
    ? await writeDocuments(job, resolved, { record, template, values: resolved.values, many })
    : NOTHING;
  const { outputs, refusals } = delivered;
  return {
    ...given,
    ...delivered,
    ok: record !== undefined && outputs.length === job.formats.length && refusals.length === 0,
    diagnostics: [...diagnostics, ...untold(told, refusals)],
  };
}

/** A record of an input with what the reader said of it, or an input, or a piece of one, that gives none. */
interface ReadRecord {
  readonly file: string;
  readonly record?: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
  readonly isTemplateWrong: boolean;
  readonly many: boolean;
}

async function resolveRecord(
  job: Sources,
  told: Told,
  given: ReadRecord,
): Promise<Omit<ResolvedRecord, 'progress'>> {
  const { file, record, many } = given;
  if (!record) {
    const place = given.isTemplateWrong ? { file } : (given.diagnostics[0]?.place ?? { file });
    return {
      file,
      place,
      name: file,
      isTemplateWrong: given.isTemplateWrong,
      many,
      diagnostics: given.diagnostics,
    };
  }
  const { template, diagnostics } = await job.templates.forRecord(record);
  const resolved = template && resolve(template, record);
  const shared = diagnostics.filter(isError);
  return {
    file: record.file,
    record,
    place: record.place,
    name: recordName(record, template?.slots ?? new Map(), resolved),
    ...(template && { template }),
    ...(resolved && { resolved }),
    isTemplateWrong: template === undefined,
    many,
    diagnostics: [...(resolved?.diagnostics ?? given.diagnostics), ...untold(told, shared)],
  };
}

/** Reads one record ahead, so that the first is named by whether there is a second. */
async function* withMany(
  results: AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult & { readonly many: boolean }> {
  let held: ReadResult | undefined;
  let many = false;
  for await (const result of results) {
    if (held) {
      many = true;
      yield { ...held, many };
    }
    held = result;
  }
  if (held) yield { ...held, many };
}

async function* readInput(
  job: Sources,
  told: Told,
  file: string,
  skim: Skim | undefined,
): AsyncGenerator<ReadRecord> {
  const nothing = { file, isTemplateWrong: false, many: false };
  const asked = await job.templates.asked();
  // Without its slots a sheet cannot be read.
  if (!asked.template) {
    yield { ...nothing, diagnostics: untold(told, asked.diagnostics), isTemplateWrong: true };
    return;
  }
  const input = await job.read(file);
  if ('diagnostic' in input) {
    yield { ...nothing, diagnostics: [input.diagnostic] };
    return;
  }
  let isEmpty = true;
  const { slots } = asked.template;
  const results = readData({ file, bytes: input.bytes }, slots, job.templates.slotsOf, skim);
  for await (const { record, diagnostics, many } of withMany(results)) {
    if (!record && diagnostics.length === 0) continue;
    isEmpty = false;
    yield { ...nothing, ...(record && { record, many }), diagnostics };
  }
  if (isEmpty)
    yield { ...nothing, diagnostics: [diagnostic('no-records', { file }, { file: inputName(file) })] };
}

async function* readAll(job: Sources, skim?: Skim): AsyncGenerator<ReadRecord> {
  const told: Told = new Set();
  for (const file of job.files) yield* readInput(job, told, file, skim);
}

/** So many records are held after the look ahead; of more, all are read again. */
const MOST_HELD = 100;

/** What can be told only when all records have been read. */
export interface Survey {
  /** All of them, unless they are too many to hold. */
  readonly records?: readonly ReadRecord[];
  /** Files that nobody has filled in, beside others that hold data: they are no records. */
  readonly forms: ReadonlySet<string>;
}

/** Looks at all records before anything is made of one: which names their documents will have, and which are empty forms. */
export async function survey(job: Job): Promise<Survey> {
  const held: ReadRecord[] = [];
  const forms: Filling[] = [];
  let holdsData = false;
  const isUnneeded = await unneededFor(job);
  for await (const given of readAll(job, () => (held.length > MOST_HELD ? isUnneeded : undefined))) {
    if (held.length <= MOST_HELD) held.push(given);
    const filling = await fillingOf(job, given);
    if (!filling) continue;
    if (isForm(job, given, filling)) forms.push(filling);
    else {
      holdsData = true;
      note(job, filling);
    }
  }
  if (!holdsData) for (const filling of forms) note(job, filling);
  const files = new Set(holdsData ? forms.map(({ record }) => record.file) : []);
  return held.length > MOST_HELD ? { forms: files } : { forms: files, records: held };
}

/** Tells of which sections of a record its documents' names need nothing. */
async function unneededFor({ templates, names }: Job): Promise<(key: string) => boolean> {
  const { template } = await templates.asked();
  const slots = template?.slots ?? new Map<string, Slot>();
  const unneeded = new Set(Array.from(slots.keys(), outermost));
  for (const key of [...names.keys, subjectOf(slots.values())?.key ?? '']) unneeded.delete(outermost(key));
  return (key) => unneeded.has(key);
}

async function fillingOf(job: Job, { record, many }: ReadRecord): Promise<Filling | undefined> {
  const format = job.formats[0];
  const { template } = record ? await job.templates.forRecord(record) : {};
  if (!record || !template || !format) return undefined;
  return { record, template, values: bindSingly(template.slots, record), format, many };
}

function note(job: Job, filling: Filling): void {
  for (const format of job.formats) job.names.note({ ...filling, format });
}

/** Whether a file is a form in which nothing has been filled in, and nothing is wrong. */
function isForm(
  { mayBeForms }: Job,
  { file, diagnostics, many }: ReadRecord,
  { values, template: { slots } }: Filling,
): boolean {
  if (many || !mayBeForms.has(file) || hasErrors(diagnostics)) return false;
  return [...slots.keys()].every((key) => ['gap', 'default'].includes(values.get(key)?.state ?? ''));
}

async function* withoutForms(
  records: Iterable<ReadRecord> | AsyncIterable<ReadRecord>,
  forms: ReadonlySet<string>,
): AsyncGenerator<ReadRecord> {
  for await (const given of records) if (!forms.has(given.file)) yield given;
}

/** Reads and resolves the records of all inputs, one by one, as the look ahead found them; nothing is written. */
export async function* resolveJob(
  job: Sources,
  { records, forms }: Survey = ALL,
): AsyncGenerator<ResolvedRecord> {
  const told: Told = new Set();
  const index = new Map(job.files.map((file, at) => [file, at]));
  const filled = withoutForms(records ?? readAll(job), forms);
  for await (const given of readTogether(filled, job.templates.slotsFor)) {
    const resolved = await resolveRecord(job, told, given);
    const before = index.get(given.file) ?? 0;
    yield { ...resolved, progress: (before + fraction(resolved.place)) / job.files.length };
  }
}

const ALL: Survey = { forms: new Set() };

/** Makes the documents of resolved records one by one; one record's trouble stops only that record. */
export async function* deliverJob(
  job: Job,
  records: Iterable<ResolvedRecord> | AsyncIterable<ResolvedRecord>,
): AsyncGenerator<RecordResult> {
  const told: Told = new Set();
  for await (const record of records) yield await deliver(job, told, record);
}
