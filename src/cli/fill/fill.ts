import { setImmediate as breathe } from 'node:timers/promises';
import { notingAgain } from '../../batch/again.ts';
import { type Namer, namer, patternFault } from '../../batch/destination.ts';
import {
  deliverJob,
  type Job,
  type RecordResult,
  type ResolvedRecord,
  resolveJob,
  type Survey,
  survey,
} from '../../batch/run.ts';
import type { Templates } from '../../compile/templates.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { words } from '../../diagnostics/words.ts';
import { expandInputs } from '../../host/expand-inputs.ts';
import { findTemplates } from '../../host/find-template.ts';
import { readInput } from '../../host/input.ts';
import { isFolder, systemPaths } from '../../host/paths.ts';
import { type FileWriter, fileWriter, type Judge } from '../../host/write-file.ts';
import { markdownOwnership } from '../../markdown/write.ts';
import type { Input } from '../../model/files.ts';
import type { Format } from '../../model/format.ts';
import { once } from '../../model/once.ts';
import { wordOwnership } from '../../word/ownership.ts';
import { isJson } from '../option.ts';
import type { ListedRecord, ProblemList } from '../problem-list.ts';
import { deferSignals, stopping } from '../signals.ts';
import { problemListFor } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, usageError } from '../usage.ts';
import { report } from './one-report.ts';
import type { FillCommandOptions } from './program.ts';
import { type OutputTarget, target } from './target.ts';
import { fillTexts } from './texts.ts';

const JUDGES: Readonly<Record<Format, Judge>> = { docx: wordOwnership, md: markdownOwnership };

/** A signal is heard only where the event loop turns: after so many records, a fraction of a second. */
const BREATH = 16;

/** What to do, told apart from how it is told. */
interface Task {
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<Input>;
  readonly templates: Templates;
  readonly names: Namer;
  /** Files that were found in a folder or by a pattern. */
  readonly found: ReadonlySet<string>;
  readonly to: OutputTarget;
  readonly options: FillCommandOptions;
  readonly screen: Terminal;
  /** What is wrong with the inputs as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a run is told of. */
interface Run {
  readonly screen: Terminal;
  readonly list: ProblemList;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Nothing is written: what would be is told. */
  readonly dryRun: boolean;
  /** Nothing is written because not everything is right (`--strict`). */
  readonly isRefused: boolean;
}

/** `fill-report fill`: data to documents. Gives the exit code. */
export async function fillCommand(
  inputs: readonly string[],
  options: FillCommandOptions,
  screen: Terminal,
): Promise<number> {
  const json = isJson(options);
  const to = target(inputs, { ...options, json }, screen, isFolder);
  const task = await taskOf(inputs, to, options, screen);
  await refuseUsage(task);
  const list = await listFor(task);
  const looked = await survey(jobOf(task, true));
  const { isRefused, records } = await resolveAll(task, looked);
  const dryRun = options.dryRun === true || isRefused;
  const job = isRefused ? checkingJob(task) : jobOf(task, dryRun);
  const results = notingAgain(deliverJob(job, records ?? resolveJob(job, looked)));
  const isMany = task.files.length !== 1 || to.destination.type === 'pattern' || isFolder(inputs[0] ?? '');
  const begun = await take(results, isMany ? 1 : 2);
  const run: Run = { screen, list, json, quiet: options.quiet === true, dryRun, isRefused };
  const [only, second] = begun;
  if (!isMany && only !== undefined && second === undefined) return fillOne(run, only);
  return fillAll(run, [...task.diagnostics, ...formsLeft(looked)], begun, results);
}

/** One record, whose only result is there. */
async function fillOne(run: Run, given: RecordResult): Promise<number> {
  const { screen, list, isRefused } = run;
  const result = isRefused ? { ...given, outputs: [], ok: false } : given;
  list.add(listed(result));
  const isListed = await list.write(() => report(result, run, screen), run);
  return result.ok && isListed ? EXIT.done : EXIT.wrong;
}

async function taskOf(
  inputs: readonly string[],
  to: OutputTarget,
  options: FillCommandOptions,
  screen: Terminal,
): Promise<Task> {
  const { template, report: listPath } = options;
  const expanded = await expandInputs(inputs);
  // A list from an earlier run is no data, though it stands in the same folder.
  const isList = (file: string): boolean =>
    listPath !== undefined &&
    systemPaths().identity(file) === systemPaths().identity(listPath) &&
    !inputs.includes(file);
  const files = expanded.files.filter((file) => !isList(file));
  return {
    files,
    read: inputReader(screen),
    templates: findTemplates(template),
    names: namer(to.destination, template === undefined ? files : [...files, template], systemPaths()),
    found: new Set(files.filter((file) => !inputs.includes(file))),
    to,
    options,
    screen,
    diagnostics: expanded.diagnostics,
  };
}

/** Forms that were left alone are told with what is wrong with the inputs. */
function formsLeft({ forms }: Survey): Diagnostic[] {
  return Array.from(forms, (file) => diagnostic('form-left-alone', { file }, { file }));
}

/** Where what is wrong is listed, to be sent back, if that was asked for. */
function listFor({ files, options, screen }: Task): Promise<ProblemList> {
  const { report: path, template, force = false, dryRun = false } = options;
  const inputs = template === undefined ? files : [...files, template];
  return problemListFor(path, { force, dryRun, inputs }, screen);
}

function listed({ name, diagnostics, template, outputs }: RecordResult): ListedRecord {
  const documents = outputs.map((output) => output.path);
  return { name, diagnostics, slots: template?.slots ?? new Map(), documents };
}

/**
 * Standard input can be read only once, and what is looked at ahead is read again: a file of many records, the only input
 * of most batches, is the same both times whatever becomes of it meanwhile.
 */
function inputReader({ input }: Terminal): (file: string) => Promise<Input> {
  const standard = once(() => readInput('-', input));
  let last: { readonly file: string; readonly input: Promise<Input> } | undefined;
  return (file) => {
    if (file === '-') return standard();
    if (last?.file !== file) last = { file, input: readInput(file) };
    return last.input;
  };
}

/** What of the usage can be told only when the inputs are known, or the template that all of them have. */
async function refuseUsage({ files, to, options, templates, screen }: Task): Promise<void> {
  const { destination } = to;
  if (destination.type === 'stdout' && files.length > 1) {
    throw usageError(fillTexts[screen.lang].wrong.severalOnStdout);
  }
  if (destination.type !== 'pattern' || options.template === undefined) return;
  const { template } = await templates.asked();
  const fault = template && patternFault(destination.pattern, template, { file: '' });
  if (!fault) return;
  const { says, fix } = words(fault, screen.lang);
  throw usageError(fillTexts[screen.lang].wrong.because(says, fix));
}

/** The first results of a run. */
async function take(results: AsyncGenerator<RecordResult>, most: number): Promise<RecordResult[]> {
  const taken: RecordResult[] = [];
  while (taken.length < most) {
    const next = await results.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** Many records. `begun` are the first results of a run, `rest` gives the others. */
async function fillAll(
  run: Run,
  diagnostics: readonly Diagnostic[],
  begun: readonly RecordResult[],
  rest: AsyncGenerator<RecordResult>,
): Promise<number> {
  const { screen, list } = run;
  const { manyReports } = await import('./many-reports.ts');
  const { progressLine } = await import('./progress.ts');
  const stop = stopping();
  const said = manyReports(run, screen);
  const progress = progressLine(screen, !run.json && !run.quiet);
  const add = async (result: RecordResult): Promise<void> => {
    await said.add(result);
    list.add(listed(result));
    progress.show(said.tally, result.progress, result.name);
  };
  const work = async (): Promise<void> => {
    for (const result of begun) await add(result);
    for await (const result of rest) {
      if (stop.asked()) return;
      await add(result);
      if (said.tally.records % BREATH === 0) await breathe();
    }
  };
  await said.addInputs(diagnostics);
  await Promise.race([work(), stop.heard]);
  progress.clear();
  const isListed = await list.write(() => said.end(stop.asked()), run);
  stop.obey();
  const isWell = said.tally.failed === 0 && !hasErrors(diagnostics) && !run.isRefused;
  return isWell && isListed ? EXIT.done : EXIT.wrong;
}

/** So many records are held after `--strict` has looked at them; of more, all are read and resolved again. */
const MOST_HELD = 1000;

/** What `--strict` asks before anything is written: whether something is wrong anywhere. */
async function resolveAll(
  task: Task,
  looked: Survey,
): Promise<{ readonly isRefused: boolean; readonly records?: readonly ResolvedRecord[] }> {
  if (task.options.strict !== true) return { isRefused: false };
  const job = checkingJob(task);
  const held: ResolvedRecord[] = [];
  let isRefused = task.diagnostics.length > 0;
  for await (const result of deliverJob(job, hold(resolveJob(job, looked), held))) {
    if (!result.ok || hasErrors(result.diagnostics)) isRefused = true;
    if (isRefused && held.length > MOST_HELD) break;
  }
  return held.length > MOST_HELD ? { isRefused } : { isRefused, records: held };
}

/** Passes records on and keeps the first of them, one more than are held at most. */
async function* hold(
  records: AsyncIterable<ResolvedRecord>,
  held: ResolvedRecord[],
): AsyncGenerator<ResolvedRecord> {
  for await (const record of records) {
    if (held.length <= MOST_HELD) held.push(record);
    yield record;
  }
}

/**
 * Tells whether documents may be written where they belong. A document is only made where something stands there that
 * it may be equal to.
 */
function checkingJob(task: Task): Job {
  const job = jobOf(task, true);
  return {
    ...job,
    write: async (path, document, filling) => {
      const written = await job.write(path, () => EMPTY, filling);
      return 'diagnostic' in written ? job.write(path, document, filling) : written;
    },
  };
}

/** Whether something is to be written beside each report. */
function asksBeside({ proof, trace }: FillCommandOptions): boolean {
  return proof === true || trace !== undefined;
}

const EMPTY = new Uint8Array();

function jobOf(task: Task, dryRun: boolean): Job {
  const { files, read, templates, names, found, to, options, screen } = task;
  let writer: FileWriter | undefined;
  const newWriter = (durable: boolean): FileWriter => {
    if (!dryRun) deferSignals();
    return fileWriter({ force: options.force === true, dryRun, durable });
  };
  return {
    files,
    read,
    templates,
    formats: to.formats,
    names,
    mayBeForms: found,
    draft: options.draft === true,
    write: async (path, document, filling) => {
      const { format, many } = filling;
      if (to.destination.type !== 'stdout') {
        // Of many documents a lost one is made again; waiting for the disk each time would take three times as long.
        writer ??= newWriter(!many && files.length === 1);
        const written = writer(path, document, JUDGES[format]);
        if ('diagnostic' in written || !asksBeside(options)) return written;
        // Loaded only by a run that asks for it.
        const { writeBeside } = await import('./beside.ts');
        return { ...written, beside: writeBeside(path, filling, options, writer) };
      }
      if (!dryRun) await screen.out(document());
      return { outcome: 'written' };
    },
  };
}
