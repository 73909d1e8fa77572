import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Outcome, Written } from '../files.ts';
import { readInput } from '../read/input.ts';
import { readData } from '../read/read.ts';
import type { DataRecord, ReadResult } from '../read/record.ts';
import { type Filled, fill } from '../template/fill.ts';
import type { Templates } from '../template/find.ts';
import type { Template } from '../template/template.ts';
import { type Filling, type Format, type Namer, recordName } from './destination.ts';

/** What to make of which inputs. */
export interface Job {
  readonly files: readonly string[];
  readonly templates: Templates;
  readonly formats: readonly Format[];
  readonly name: Namer;
  /** Write records in which something is unfilled or wrong, and mark it. */
  readonly draft: boolean;
  readonly write: (path: string, document: Uint8Array, filling: Filling) => Promise<Written> | Written;
}

/** What became of a document. */
export interface Output {
  readonly path: string;
  readonly outcome: Outcome;
}

/** How one record came out, or an input of which nothing could be read (it has no `record`). */
export interface RecordResult {
  readonly file: string;
  readonly record?: DataRecord;
  readonly name: string;
  /** Absent when the record could not be read or its template is wrong. */
  readonly filled?: Filled;
  readonly template?: Template;
  /** None when something is wrong and no draft was asked for. */
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  /** Which of the inputs it came from, and how far into it this is, from 0 to 1. */
  readonly progress: number;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** How far into its input a place is. */
function fraction({ source, start = 0 }: Place): number {
  return source === undefined || source.text.length === 0 ? 0 : start / source.text.length;
}

async function deliver(job: Job, filling: Filling): Promise<Output | Diagnostic | undefined> {
  const { document } = filling.filled;
  if (document === undefined) return undefined;
  const path = job.name(filling);
  if (typeof path !== 'string') return path;
  const written = await job.write(path, document, filling);
  return 'diagnostic' in written ? written.diagnostic : { path, outcome: written.outcome };
}

async function fillRecord(job: Job, record: DataRecord, read: readonly Diagnostic[], many: boolean) {
  const { template, diagnostics } = await job.templates.forRecord(record);
  const said = [...read, ...diagnostics.filter(({ severity }) => severity === 'error')];
  if (!template) return { outputs: [], diagnostics: said };
  const outputs: Output[] = [];
  const failed: Diagnostic[] = [];
  let filled: Filled | undefined;
  for (const format of job.formats) {
    const made = fill(template, record, { to: format, draft: job.draft });
    filled = filled ?? made;
    if (!job.draft && hasErrors(read)) continue;
    const output = await deliver(job, { record, template, filled: made, format, many });
    if (output && 'code' in output) failed.push(output);
    else if (output) outputs.push(output);
  }
  const all = [...said, ...(filled?.diagnostics ?? []), ...failed];
  return filled ? { template, filled, outputs, diagnostics: all } : { template, outputs, diagnostics: all };
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
function unread(file: string, diagnostics: readonly Diagnostic[]): RecordResult {
  return { file, name: file, outputs: [], diagnostics, progress: 0 };
}

async function* runInput(job: Job, file: string): AsyncGenerator<RecordResult> {
  const input = await readInput(file);
  if ('diagnostic' in input) {
    yield unread(file, [input.diagnostic]);
    return;
  }
  const slots = (await job.templates.asked()).template?.slots ?? new Map();
  let isEmpty = true;
  for await (const { record, diagnostics, many } of withMany(readData({ file, bytes: input.bytes }, slots))) {
    if (!record && diagnostics.length === 0) continue;
    isEmpty = false;
    if (!record) yield unread(file, diagnostics);
    else {
      const made = await fillRecord(job, record, diagnostics, many);
      const name = recordName(record, made.filled);
      yield { file, record, name, progress: fraction(record.place), ...made };
    }
  }
  if (isEmpty) yield unread(file, [diagnostic('no-records', { file }, { file })]);
}

/** Makes the documents of all inputs, record by record; one record's trouble stops only that record. */
export async function* runJob(job: Job): AsyncGenerator<RecordResult> {
  const count = job.files.length;
  for (const [index, file] of job.files.entries()) {
    for await (const result of runInput(job, file)) {
      yield { ...result, progress: (index + result.progress) / count };
    }
  }
}
