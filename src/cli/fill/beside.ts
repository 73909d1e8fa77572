import { join, parse } from 'node:path';
import type { Filling } from '../../batch/destination.ts';
import type { OutputFile } from '../../batch/run.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Resolved, resolve } from '../../fill/resolve.ts';
import { type FileWriter, isFileKept, type Judge } from '../../host/write-file.ts';
import type { Template } from '../../model/template.ts';
import { writeProof } from '../../report/proof.ts';
import { traceCsv, traceJson, traceOwnership } from '../../report/trace.ts';
import { wordOwnership } from '../../word/ownership.ts';
import type { FillCommandOptions } from './program.ts';

/** A file that may be asked for beside a report. */
interface Beside {
  readonly ending: string;
  readonly isAsked: (options: FillCommandOptions) => boolean;
  readonly make: (template: Template, resolved: Resolved) => Uint8Array;
  readonly judge: Judge;
}

const ALL: readonly Beside[] = [
  {
    ending: '（核对稿）.docx',
    isAsked: ({ proof }) => proof === true,
    make: writeProof,
    judge: wordOwnership,
  },
  {
    ending: '（出处）.csv',
    isAsked: ({ trace }) => trace === 'csv',
    make: traceCsv,
    judge: traceOwnership,
  },
  {
    ending: '（出处）.json',
    isAsked: ({ trace }) => trace === 'json',
    make: traceJson,
    judge: traceOwnership,
  },
];

/** What became of the files beside a report. */
export interface WrittenBeside {
  readonly outputs: readonly OutputFile[];
  /** Why one of them was not written. */
  readonly refusals: readonly Diagnostic[];
}

/** Writes the proof copy and the list of sources of a report beside it, as far as they were asked for. */
export function writeBeside(
  path: string,
  { template, record }: Filling,
  options: FillCommandOptions,
  writer: FileWriter,
): WrittenBeside {
  const resolved = resolve(template, record);
  const { dir, name } = parse(path);
  const outputs: OutputFile[] = [];
  const refusals: Diagnostic[] = [];
  for (const { ending, make, judge } of ALL.filter(({ isAsked }) => isAsked(options))) {
    const beside = join(dir, `${name}${ending}`);
    const written = writer(beside, () => make(template, resolved), judge);
    if ('outcome' in written) outputs.push({ path: beside, outcome: written.outcome });
    else if (isFileKept(written.diagnostic))
      refusals.push(diagnostic('beside-kept', { file: beside }, { file: beside }));
    else refusals.push(written.diagnostic);
  }
  return { outputs, refusals };
}
