import { patternExample } from '../batch/destination.ts';
import { type ResolvedRecord, resolveJob, type Sources } from '../batch/run.ts';
import type { Templates } from '../compile/templates.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { findTemplates } from '../host/find-template.ts';
import { readInput } from '../host/input.ts';
import { onceForEach } from '../model/once.ts';
import type { DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with, and what is to be said of it beside what the record says itself. */
export interface Inputs {
  readonly template?: Template;
  readonly record?: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one record of a data file, and its template: the one named in the command, else in the data, else the default. */
export async function loadInputs(
  data: string,
  named: string | undefined,
  { input: standard }: Pick<Terminal, 'input'>,
): Promise<Inputs> {
  const templates = findTemplates(named);
  const input = await readInput(data, standard);
  const asked = await templates.asked();
  if ('diagnostic' in input) return { ...asked, diagnostics: [input.diagnostic, ...asked.diagnostics] };
  const { record, ...read } = await readOne(data, input.bytes, templates);
  const { template, diagnostics } = record ? await templates.forRecord(record) : asked;
  return {
    ...(template && { template }),
    ...(record && { record }),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}

async function readOne(
  file: string,
  bytes: Uint8Array,
  { asked, slotsOf }: Templates,
): Promise<{ record?: DataRecord; diagnostics: Diagnostic[] }> {
  const { template } = await asked();
  const records: DataRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const result of readData({ file, bytes }, template?.slots ?? new Map(), slotsOf)) {
    if (result.record === undefined) diagnostics.push(...result.diagnostics);
    else records.push(result.record);
  }
  const [record, second] = records;
  if (second === undefined) return { ...(record && { record }), diagnostics };
  return {
    diagnostics: [
      ...records.flatMap((each) => each.diagnostics ?? []),
      ...diagnostics,
      diagnostic('several-records', second.place, { example: patternExample(template) }),
    ],
  };
}

/** All records of some files, resolved with a template: once for each template. */
export function resolvedOnce(
  files: readonly string[],
  read: Sources['read'],
): (template: string | undefined) => Promise<readonly ResolvedRecord[]> {
  return onceForEach(async (template) => {
    const all: ResolvedRecord[] = [];
    for await (const record of resolveJob({ files, read, templates: findTemplates(template) }))
      all.push(record);
    return all;
  });
}
