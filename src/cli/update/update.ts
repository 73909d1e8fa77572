import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join, parse } from 'node:path';
import { likelyRecord, ownRecord, subjectIn, withoutRecord } from '../../align/own-record.ts';
import { changesAnything, planUpdate, type UpdatePlan } from '../../align/update.ts';
import type { ResolvedRecord, Sources } from '../../batch/run.ts';
import { type Diagnostic, diagnostic, hasErrors, isError } from '../../diagnostics/diagnostic.ts';
import { type Base, baseOf, certainBase, encodeBase } from '../../fill/base.ts';
import { expandInputs } from '../../host/expand-inputs.ts';
import { readInput } from '../../host/input.ts';
import { isDocument, type OpenedDocument, openDocument } from '../../host/open-document.ts';
import { isFolder } from '../../host/paths.ts';
import { fileWriter } from '../../host/write-file.ts';
import type { Written } from '../../model/files.ts';
import { once } from '../../model/once.ts';
import type { Template } from '../../model/template.ts';
import { stemOf } from '../../text/file-name.ts';
import { resolvedOnce } from '../inputs.ts';
import { deferSignals } from '../signals.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, usageError } from '../usage.ts';
import type { UpdateOptions } from './program.ts';
import { type UpdateResult, updateReport } from './report.ts';
import { isKeptFile, keptName, updateTexts } from './texts.ts';

/** `fill-report update`: new figures into documents that people edited. Gives the exit code. */
export async function updateCommand(
  inputs: readonly string[],
  options: UpdateOptions,
  screen: Terminal,
): Promise<number> {
  const sorted = await sortInputs(inputs);
  const { files, data, diagnostics } = sorted;
  refuseUsage(sorted, options, screen);
  const report = updateReport(options, files.length > 1, screen);
  await report.add({ file: '', diagnostics });
  const run = updating(files, data, options, screen);
  let ok = diagnostics.length === 0;
  for (const file of files) {
    const result = await updateOne(run, file);
    await report.add(result);
    ok &&= !hasErrors(result.diagnostics);
  }
  await report.add({ file: '', diagnostics: run.left() });
  return (await report.end(ok)) ? EXIT.done : EXIT.wrong;
}

/** Documents and data, and what is wrong with the inputs as a whole. */
interface Sorted {
  readonly files: readonly string[];
  readonly data: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Documents and data, told apart by their names; of a folder what stands in it. */
async function sortInputs(inputs: readonly string[]): Promise<Sorted> {
  const files: string[] = [];
  const others: string[] = [];
  for (const input of inputs) {
    const inside = isFolder(input) ? documentsIn(input) : [];
    if (inside.length > 0) files.push(...inside);
    else if (isDocument(input)) files.push(input);
    else others.push(input);
  }
  const expanded = others.length > 0 ? await expandInputs(others) : { files: [], diagnostics: [] };
  return { files, data: expanded.files, diagnostics: expanded.diagnostics };
}

/** The documents in a folder, but for those that an earlier update kept there. */
function documentsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => isDocument(name) && !/^[.~]/.test(name) && !isKeptFile(name))
    .toSorted()
    .map((name) => join(folder, name));
}

function refuseUsage(
  { files, data, diagnostics }: Sorted,
  { output }: UpdateOptions,
  { lang }: Terminal,
): void {
  const { needs } = updateTexts[lang];
  if (files.length === 0) throw usageError(needs.document);
  if (data.length === 0 && diagnostics.length === 0) throw usageError(needs.data);
  if (output === '-') throw usageError(needs.fileOutput);
  if (files.length > 1 && output !== undefined && isDocument(output)) throw usageError(needs.oneOutput);
}

/** What the updates of one run share. */
interface Updating {
  readonly options: UpdateOptions;
  readonly many: boolean;
  /** The records of the new data, resolved with a template; with the old data likewise. */
  readonly records: (template: string | undefined) => Promise<readonly ResolvedRecord[]>;
  readonly oldRecords: (template: string | undefined) => Promise<readonly ResolvedRecord[]>;
  /** Notes that a record was used. */
  readonly use: (record: ResolvedRecord) => void;
  /** What is to be said of records that no document was found for. */
  readonly left: () => Diagnostic[];
  readonly write: (path: string, content: Uint8Array) => Written;
}

function updating(
  files: readonly string[],
  data: readonly string[],
  options: UpdateOptions,
  screen: Terminal,
): Updating {
  const used = new Set<string>();
  const names = new Map<string, ResolvedRecord>();
  const read = onceRead(screen);
  const records = resolvedOnce(data, read);
  const dryRun = options.dryRun === true;
  if (!dryRun) deferSignals();
  const writer = fileWriter({ force: true, dryRun, durable: files.length === 1 });
  return {
    options,
    many: files.length > 1,
    records: async (template) => {
      const all = await records(template);
      for (const record of all) if (record.record) names.set(record.name, record);
      return all;
    },
    oldRecords: resolvedOnce(options.base === undefined ? [] : [options.base], read),
    use: ({ name }) => void used.add(name),
    left: () => {
      if (files.length === 1) return [];
      const unused = Array.from(names.values()).filter(({ name }) => !used.has(name));
      return unused.map(({ name, place }) => diagnostic('record-without-document', place, { name }));
    },
    write: (path, content) => writer(path, content, () => 'untouched'),
  };
}

/** Standard input can be read only once, and each template reads the data anew. */
function onceRead({ input }: Terminal): Sources['read'] {
  const standard = once(() => readInput('-', input));
  return (file) => (file === '-' ? standard() : readInput(file));
}

async function updateOne(run: Updating, file: string): Promise<UpdateResult> {
  const opened = await openDocument(file);
  if ('code' in opened) return { file, diagnostics: [opened] };
  const { options } = run;
  const name = options.template ?? opened.template;
  if (name === undefined && opened.base && options.base === undefined) {
    const args = { file, template: opened.base.template };
    return { file, diagnostics: [diagnostic('document-template-lost', { file }, args)] };
  }
  const paired = await pair(run, opened, name);
  if ('diagnostics' in paired) return { file, diagnostics: paired.diagnostics };
  const { record, base } = paired;
  run.use(record);
  const { template, resolved, diagnostics } = record;
  if (!template || !resolved || hasErrors(diagnostics)) return { file, diagnostics };
  const plan = await planUpdate(template, base, opened.document, resolved);
  if ('code' in plan) return { file, diagnostics: [...diagnostics, plan] };
  if (!changesAnything(plan)) return { file, plan, diagnostics };
  return { ...deliver(run, opened, plan), plan, diagnostics };
}

/** A document's record, and what it was made of. */
interface Pairing {
  readonly record: ResolvedRecord;
  readonly base: Base;
}

async function pair(
  run: Updating,
  opened: OpenedDocument,
  template: string | undefined,
): Promise<Pairing | { readonly diagnostics: readonly Diagnostic[] }> {
  const { file } = opened;
  const records = await run.records(template);
  const unread = records.filter(({ record, template: found }) => !record || !found);
  if (unread.length > 0) return { diagnostics: unread.flatMap(({ diagnostics }) => diagnostics) };
  const [first] = records;
  if (!first?.template) return { diagnostics: [] };
  const base = await baseFor(run, opened, first.template, template);
  if ('code' in base) return { diagnostics: [base] };
  const name = subjectIn(base, first.template);
  // Of several documents even the only record may be another's, and then this one has none.
  const record = ownRecord(file, name, run.many ? records.filter((each) => each.name === name) : records);
  return 'code' in record ? { diagnostics: [record] } : { record, base };
}

/** What the document was made of: as it says itself, or as the old data says. */
async function baseFor(
  run: Updating,
  opened: OpenedDocument,
  template: Template,
  name: string | undefined,
): Promise<Base | Diagnostic> {
  if (run.options.base === undefined) return certainBase(opened.file, opened.base, template);
  const old = await run.oldRecords(name);
  const fault = old.flatMap(({ diagnostics }) => diagnostics).find(isError);
  const subject = opened.base && subjectIn(opened.base, template);
  const stem = stemOf(opened.file);
  const own = likelyRecord(old, subject, [stem]);
  if (own?.template && own.resolved && !hasErrors(own.diagnostics)) return baseOf(own.template, own.resolved);
  return fault ?? withoutRecord(opened.file, subject ?? stem);
}

/** Writes the new document, and keeps the old one beside it where it would be replaced. */
function deliver(run: Updating, opened: OpenedDocument, plan: UpdatePlan): UpdateResult {
  const { file, bytes, document } = opened;
  const { output } = run.options;
  const content = document.change(plan.changes, encodeBase(plan.base));
  if ('code' in content) return { file, diagnostics: [content] };
  const path = output === undefined ? file : isDocument(output) ? output : join(output, basename(file));
  if (path !== file) return written(run, { file, path }, content);
  const old = freeName(file);
  const first = run.write(old, bytes);
  if ('diagnostic' in first) return { file, diagnostics: [first.diagnostic] };
  return written(run, { file, path, kept: old }, content);
}

function written(
  run: Updating,
  result: Omit<UpdateResult, 'diagnostics'>,
  content: Uint8Array,
): UpdateResult {
  const done = run.write(result.path ?? result.file, content);
  return 'diagnostic' in done
    ? { file: result.file, diagnostics: [done.diagnostic] }
    : { ...result, diagnostics: [] };
}

/** A name for the old document that no file has. */
function freeName(file: string): string {
  const { dir, name } = parse(file);
  for (let number = 1; ; number += 1) {
    const path = join(dir, keptName(name, extname(file), number));
    if (!existsSync(path)) return path;
  }
}
