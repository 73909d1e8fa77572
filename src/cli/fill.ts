import { statSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Format, namer } from '../batch/destination.ts';
import { expandInputs } from '../batch/inputs.ts';
import { type Job, type RecordResult, runJob } from '../batch/run.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileWriter, type Judge } from '../files.ts';
import { markdownOwnership } from '../markdown/write.ts';
import { findTemplates } from '../template/find.ts';
import { wordOwnership } from '../word/ownership.ts';
import type { FillOptions } from './program.ts';
import { report } from './result.ts';
import { deferSignals, stopping } from './signals.ts';
import { type Target, target } from './target.ts';
import type { Terminal } from './terminal.ts';
import { EXIT } from './usage.ts';

const JUDGES: Readonly<Record<Format, Judge>> = { docx: wordOwnership, md: markdownOwnership };

/** What to do, told apart from how it is told. */
interface Task {
  readonly files: readonly string[];
  readonly to: Target;
  readonly options: FillOptions;
  readonly screen: Terminal;
  readonly json: boolean;
  /** What is wrong with the inputs as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `fill-report fill`: data to documents. Gives the exit code. */
export async function fillCommand(
  inputs: readonly string[],
  options: FillOptions,
  screen: Terminal,
): Promise<number> {
  const json = options.json === true || options.format === 'json';
  const to = target(inputs, { ...options, json }, screen, isFolder);
  const { files, diagnostics } = await expandInputs(inputs);
  const task: Task = { files, to, options, screen, json, diagnostics };
  const isMany = files.length !== 1 || to.destination.type === 'pattern' || isFolder(inputs[0] ?? '');
  return isMany ? fillAll(task, []) : fillOneOrAll(task);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** One file: if it holds one record, it is told of as one report, not as a batch. */
async function fillOneOrAll(task: Task): Promise<number> {
  if (task.options.strict) return fillAll(task, []);
  deferSignals();
  const results = runJob(jobOf(task, task.options.dryRun === true));
  const first = await results.next();
  const second = first.done ? first : await results.next();
  if (!second.done) return fillAll(task, [first.value as RecordResult, second.value], results);
  const result: RecordResult = first.value;
  const { json, options, screen } = task;
  await report(result, { json, quiet: options.quiet === true, dryRun: options.dryRun === true }, screen);
  return result.outputs.length === task.to.formats.length ? EXIT.done : EXIT.wrong;
}

/** Many records. `begun` are results of a run that has begun already, `rest` its others. */
async function fillAll(
  task: Task,
  begun: readonly RecordResult[],
  rest?: AsyncGenerator<RecordResult>,
): Promise<number> {
  const { batchReport } = await import('./batch-report.ts');
  const { progressLine } = await import('./progress.ts');
  const { options, screen, json, diagnostics } = task;
  const isRefused = options.strict === true && !(await isAllRight(task));
  const dryRun = options.dryRun === true || isRefused;
  const said = batchReport({ json, quiet: options.quiet === true, dryRun, isRefused }, screen);
  const progress = progressLine(screen, !json && options.quiet !== true);
  const stop = stopping();
  await said.addInputs(diagnostics);
  const add = async (result: RecordResult): Promise<void> => {
    await said.add(result);
    progress.show(said.tally, result.progress, result.name);
  };
  for (const result of begun) await add(result);
  for await (const result of rest ?? runJob(jobOf(task, dryRun))) {
    await add(result);
    // A signal is heard only where the event loop turns.
    if (said.tally.records % 16 === 0) await breathe();
    if (stop.asked()) break;
  }
  progress.clear();
  await said.end(stop.asked());
  if (stop.asked()) stop.obey();
  return said.tally.failed === 0 && diagnostics.length === 0 && !isRefused ? EXIT.done : EXIT.wrong;
}

/** Whether nothing is wrong anywhere: a run over everything that writes nothing. */
async function isAllRight(task: Task): Promise<boolean> {
  if (task.diagnostics.length > 0) return false;
  for await (const { outputs } of runJob(jobOf(task, true))) {
    if (outputs.length < task.to.formats.length) return false;
  }
  return true;
}

function jobOf(task: Task, dryRun: boolean): Job {
  const { files, to, options, screen } = task;
  const force = options.force === true;
  const writeOne = fileWriter({ force, dryRun, durable: true });
  const writeMany = fileWriter({ force, dryRun });
  return {
    files,
    templates: findTemplates(options.template),
    formats: to.formats,
    name: namer(to.destination),
    draft: options.draft === true,
    write: async (path, document, { format, many }) => {
      if (to.destination.type !== 'stdout') {
        return (many ? writeMany : writeOne)(path, document, JUDGES[format]);
      }
      if (!dryRun) await screen.out(document);
      return { outcome: 'written' };
    },
  };
}
