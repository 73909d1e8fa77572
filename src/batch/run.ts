import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { type Filled, fill } from '../fill/fill.ts';
import type { Templates } from '../host/find-template.ts';
import type { Input } from '../host/input.ts';
import type { Outcome, Written } from '../host/write-file.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import { type Filling, type Format, type Namer, recordName } from './destination.ts';

/** What to make of which inputs. */
export interface Job {
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<Input>;
  readonly templates: Templates;
  readonly formats: readonly Format[];
  readonly name: Namer;
  /** Write records in which something is unfilled or wrong, and mark it. */
  readonly draft: boolean;
  readonly write: (path: string, document: Uint8Array, filling: Filling) => Promise<Written> | Written;
}

/** A document that is there now, or would be. */
export interface Output {
  readonly path: string;
  readonly outcome: Outcome;
}

/** What was made of a record. */
interface Made {
  readonly filled: Filled;
  /** None when something is wrong and no draft was asked for. */
  readonly outputs: readonly Output[];
  /** Why documents that could have been made were not written: their names or what stands there. */
  readonly refusals: readonly Diagnostic[];
}

/** How one record came out, or an input of which nothing could be read (it has no `record`). */
export interface RecordResult extends Omit<Made, 'filled'> {
  readonly file: string;
  readonly record?: DataRecord;
  /** Where the record begins, or where it cannot be read. */
  readonly place: Place;
  readonly name: string;
  /** Absent when the record could not be read or its template is wrong. */
  readonly filled?: Filled;
  readonly template?: Template;
  readonly isTemplateWrong: boolean;
  /** Whether every document that was asked for is there now, or would be. */
  readonly ok: boolean;
  /** All there is to say, the refusals too; what is wrong with a template only the first time. */
  readonly diagnostics: readonly Diagnostic[];
  /** How far into all inputs this is, from 0 to 1. */
  readonly progress: number;
}

/** A result as one input gives it. */
type Result = Omit<RecordResult, 'progress'>;

/** A job at work: what was said of things that many records share is not said again. */
interface Session extends Job {
  readonly told: Set<Diagnostic>;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function untold({ told }: Session, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fresh = diagnostics.filter((found) => !told.has(found));
  for (const found of fresh) told.add(found);
  return fresh;
}

/** How far into its input a place is. */
function fraction({ source, start = 0 }: Place): number {
  return source === undefined || source.text.length === 0 ? 0 : start / source.text.length;
}

/** Writes a record's documents, each where its name says. */
async function deliver(job: Job, fillings: readonly Filling[]): Promise<Omit<Made, 'filled'>> {
  const outputs: Output[] = [];
  const refusals: Diagnostic[] = [];
  for (const filling of fillings) {
    const { document } = filling.filled;
    if (document === undefined) continue;
    const path = job.name(filling);
    if (typeof path !== 'string') {
      // A record's documents share their name, and what is wrong with it.
      refusals.push(path);
      break;
    }
    const written = await job.write(path, document, filling);
    if ('diagnostic' in written) refusals.push(written.diagnostic);
    else outputs.push({ path, outcome: written.outcome });
  }
  return { outputs, refusals };
}

/** A record of an input, with what the reader said of it. */
interface Given {
  readonly record: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether its input holds more records than this. */
  readonly many: boolean;
}

async function makeDocuments(job: Job, template: Template, given: Given): Promise<Made> {
  const { record, many } = given;
  const fillings = job.formats.map((format): Filling => {
    return {
      record,
      template,
      filled: fill(template, record, { to: format, draft: job.draft }),
      format,
      many,
    };
  });
  const { filled } = fillings[0] as Filling;
  const isReady = job.draft || !hasErrors(given.diagnostics);
  return { filled, ...(isReady ? await deliver(job, fillings) : { outputs: [], refusals: [] }) };
}

async function fillRecord(session: Session, given: Given): Promise<Result> {
  const { record } = given;
  const { template, diagnostics } = await session.templates.forRecord(record);
  const made = template && (await makeDocuments(session, template, given));
  const { filled, outputs = [], refusals = [] } = made ?? {};
  const shared = untold(session, [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...refusals,
  ]);
  return {
    file: record.file,
    record,
    place: record.place,
    name: recordName(record, filled),
    ...(template && { template }),
    ...(filled && { filled }),
    isTemplateWrong: template === undefined,
    outputs,
    refusals,
    ok: outputs.length === session.formats.length,
    // A value that the reader has said something of is said again by whoever fills it in.
    diagnostics: [...new Set([...given.diagnostics, ...(filled?.diagnostics ?? []), ...shared])],
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
function unread(file: string, diagnostics: readonly Diagnostic[], isTemplateWrong = false): Result {
  const place = isTemplateWrong ? { file } : (diagnostics[0]?.place ?? { file });
  return { file, place, name: file, isTemplateWrong, outputs: [], refusals: [], ok: false, diagnostics };
}

async function* runInput(session: Session, file: string): AsyncGenerator<Result> {
  const asked = await session.templates.asked();
  // Without its slots a sheet cannot be read.
  if (!asked.template) {
    yield unread(file, untold(session, asked.diagnostics), true);
    return;
  }
  const input = await session.read(file);
  if ('diagnostic' in input) {
    yield unread(file, [input.diagnostic]);
    return;
  }
  let isEmpty = true;
  const results = readData({ file, bytes: input.bytes }, asked.template.slots);
  for await (const { record, diagnostics, many } of withMany(results)) {
    if (!record && diagnostics.length === 0) continue;
    isEmpty = false;
    if (!record) yield unread(file, diagnostics);
    else yield await fillRecord(session, { record, diagnostics, many });
  }
  if (isEmpty) yield unread(file, [diagnostic('no-records', { file }, { file })]);
}

/** Makes the documents of all inputs, record by record; one record's trouble stops only that record. */
export async function* runJob(job: Job): AsyncGenerator<RecordResult> {
  const session: Session = { ...job, told: new Set() };
  const count = job.files.length;
  for (const [index, file] of job.files.entries()) {
    for await (const result of runInput(session, file)) {
      yield { ...result, progress: (index + fraction(result.place)) / count };
    }
  }
}
