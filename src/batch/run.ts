import type { Templates } from '../compile/templates.ts';
import { type Diagnostic, diagnostic, type Place, whatIsSaid } from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import { isComplete, type Resolved, resolve } from '../fill/resolve.ts';
import { formatFault, write } from '../fill/write.ts';
import type { Input, Outcome, Written } from '../model/files.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import type { Format } from '../model/writer.ts';
import { readData } from '../read/read.ts';
import type { Filling, Namer } from './destination.ts';

/** What to make of which inputs. */
export interface Job {
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<Input>;
  readonly templates: Templates;
  readonly formats: readonly Format[];
  readonly name: Namer;
  /** Write records in which something is unfilled or wrong, and mark it. */
  readonly draft: boolean;
  /** `document` makes the bytes: called where they are looked at, so that nothing is rendered in vain. */
  readonly write: (path: string, document: () => Uint8Array, filling: Filling) => Promise<Written> | Written;
}

/** A document that is there now, or would be. */
export interface Output {
  readonly path: string;
  readonly outcome: Outcome;
}

/** What a record's documents came to. */
interface Delivered {
  /** None when something is wrong and no draft was asked for. */
  readonly outputs: readonly Output[];
  /** Why documents that could have been made were not written: their names or what stands there. */
  readonly refusals: readonly Diagnostic[];
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
export interface RecordResult extends ResolvedRecord, Delivered {
  /** Whether every document that was asked for is there now, or would be. */
  readonly ok: boolean;
}

/** A record as one input gives it. */
type Unplaced = Omit<ResolvedRecord, 'progress'>;

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
async function writeDocuments(job: Job, filling: Omit<Filling, 'format'>): Promise<Delivered> {
  const outputs: Output[] = [];
  const refusals: Diagnostic[] = [];
  const { template, resolved } = filling;
  for (const format of job.formats) {
    const path = formatFault(template, format, filling.record.place) ?? job.name({ ...filling, format });
    if (typeof path !== 'string') {
      // A record's documents share their name, and what is wrong with it.
      refusals.push(path);
      break;
    }
    const written = await job.write(path, () => write(template, resolved, format), { ...filling, format });
    if ('diagnostic' in written) refusals.push(written.diagnostic);
    else outputs.push({ path, outcome: written.outcome });
  }
  return { outputs, refusals };
}

const NOTHING: Delivered = { outputs: [], refusals: [] };

async function deliver(job: Job, told: Told, given: ResolvedRecord): Promise<RecordResult> {
  const { record, template, resolved, many, diagnostics } = given;
  const isReady = record && template && resolved && (job.draft || isComplete(resolved));
  const delivered = isReady ? await writeDocuments(job, { record, template, resolved, many }) : NOTHING;
  const { outputs, refusals } = delivered;
  return {
    ...given,
    ...delivered,
    ok: record !== undefined && outputs.length === job.formats.length,
    diagnostics: [...diagnostics, ...untold(told, refusals)],
  };
}

/** A record of an input, with what the reader said of it. */
interface Given {
  readonly record: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
  readonly many: boolean;
}

async function resolveRecord(job: Job, told: Told, { record, many, ...given }: Given): Promise<Unplaced> {
  const { template, diagnostics } = await job.templates.forRecord(record);
  const resolved = template && resolve(template, record);
  const shared = diagnostics.filter(({ severity }) => severity === 'error');
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

/** An input, or a piece of one, that gives no record: only what is wrong with it is told. */
function unread(file: string, diagnostics: readonly Diagnostic[], isTemplateWrong = false): Unplaced {
  const place = isTemplateWrong ? { file } : (diagnostics[0]?.place ?? { file });
  return { file, place, name: file, isTemplateWrong, many: false, diagnostics };
}

async function* resolveInput(job: Job, told: Told, file: string): AsyncGenerator<Unplaced> {
  const asked = await job.templates.asked();
  // Without its slots a sheet cannot be read.
  if (!asked.template) {
    yield unread(file, untold(told, asked.diagnostics), true);
    return;
  }
  const input = await job.read(file);
  if ('diagnostic' in input) {
    yield unread(file, [input.diagnostic]);
    return;
  }
  let isEmpty = true;
  const results = readData({ file, bytes: input.bytes }, asked.template.slots, job.templates.slotsOf);
  for await (const { record, diagnostics, many } of withMany(results)) {
    if (!record && diagnostics.length === 0) continue;
    isEmpty = false;
    if (!record) yield unread(file, diagnostics);
    else yield await resolveRecord(job, told, { record, diagnostics, many });
  }
  if (isEmpty) yield unread(file, [diagnostic('no-records', { file }, { file })]);
}

/** Reads and resolves the records of all inputs, one by one; nothing is written. */
export async function* resolveJob(job: Job): AsyncGenerator<ResolvedRecord> {
  const told: Told = new Set();
  const count = job.files.length;
  for (const [index, file] of job.files.entries()) {
    for await (const record of resolveInput(job, told, file)) {
      yield { ...record, progress: (index + fraction(record.place)) / count };
    }
  }
}

/** Makes the documents of resolved records one by one; one record's trouble stops only that record. */
export async function* deliverJob(
  job: Job,
  records: Iterable<ResolvedRecord> | AsyncIterable<ResolvedRecord>,
): AsyncGenerator<RecordResult> {
  const told: Told = new Set();
  for await (const record of records) yield await deliver(job, told, record);
}

/** Makes the documents of all inputs, record by record. */
export function runJob(job: Job): AsyncGenerator<RecordResult> {
  return deliverJob(job, resolveJob(job));
}
