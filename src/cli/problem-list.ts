import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { safeName, safeValue } from '../batch/safe-name.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../diagnostics/words.ts';
import { isFolder, systemPaths } from '../host/paths.ts';
import { fileWriter, isFileKept, type Judge } from '../host/write-file.ts';
import { markdownOwnership } from '../markdown/write.ts';
import type { Outcome } from '../model/files.ts';
import type { Slot } from '../model/slot.ts';
import { SUBJECT_HEADS, subjectOf } from '../model/subject.ts';
import { jsonLine, jsonReport } from '../report/json.ts';
import { listOf, listRows, markdownList, xlsxList } from '../report/list.ts';
import { textReport } from '../report/text.ts';
import { writeCsv } from '../sheets/write/csv.ts';
import type { List } from '../sheets/write/list.ts';
import { wordOwnership } from '../word/ownership.ts';
import type { Terminal } from './terminal.ts';
import { texts } from './texts.ts';
import { usageError } from './usage.ts';

type Form = 'xlsx' | 'csv' | 'md';

/** Where `--report` puts what is wrong: all of it into one file, or a file a district into a folder. */
interface ListTarget {
  readonly path: string;
  /** Absent for a folder. */
  readonly form?: Form;
}

export interface ListOptions {
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Files in whose place no list goes: what the run reads. */
  readonly inputs: readonly string[];
}

/** Gathers what is wrong with each record, to be sent back; memory grows with that alone. */
export interface ProblemList {
  readonly add: (record: ListedRecord) => void;
  /**
   * Writes the list, and says where it is and what stood in the way: to a person after `end`, which ends the report of the
   * run; to a program before it, so that the summary stays last. Gives whether all of it is there.
   */
  readonly write: (end: () => Promise<void>, how: How) => Promise<boolean>;
}

interface How {
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface ListedRecord {
  /** What people call it. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly slots: ReadonlyMap<string, Slot>;
  /** Documents that this run has written. */
  readonly documents?: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.md': 'md',
  '.markdown': 'md',
};

function listTarget(path: string, { lang }: Pick<Terminal, 'lang'>): ListTarget {
  if (/[/\\]$/.test(path) || isFolder(path)) return { path };
  const form = FORMS[extname(path).toLowerCase()];
  if (form === undefined) throw usageError(texts[lang].wrong.listExtension(path));
  return { path, form };
}

/** A file of the list, as it is gathered. */
interface ListFile {
  readonly path: string;
  readonly rows: string[][];
}

/** @param path - as it was given to `--report`; what it cannot be is an error of usage */
export function problemList(path: string, options: ListOptions, screen: Terminal): ProblemList {
  const { lang } = screen;
  const target = listTarget(path, screen);
  const files = new Map<string, ListFile>();
  let subject: string | undefined;
  const { identity } = systemPaths();
  const taken = new Set(options.inputs.filter((input) => input !== '-').map(identity));
  const isTaken = (path: string): boolean => taken.has(identity(path));
  const fileOf = (path: string): ListFile => {
    const file = files.get(identity(path)) ?? { path, rows: [] };
    files.set(identity(path), file);
    return file;
  };
  if (target.form !== undefined) fileOf(target.path);
  return {
    add: ({ name, diagnostics, slots, documents = [] }) => {
      subject ??= subjectOf(slots.values())?.key;
      for (const document of documents) taken.add(identity(document));
      fileOf(pathFor(target, name)).rows.push(...listRows(name, diagnostics, slots, lang));
    },
    write: async (end, how) => {
      if (!how.json) await end();
      const written = await writeFiles([...files.values()], target, { ...options, isTaken, subject }, lang);
      await tell(written, how, screen);
      if (how.json) await end();
      return written.diagnostics.length === 0;
    },
  };
}

function pathFor({ path, form }: ListTarget, name: string): string {
  return form === undefined ? join(path, safeName(safeValue(name), '.xlsx')) : path;
}

interface WrittenList {
  readonly lists: readonly { readonly path: string; readonly outcome: Outcome; readonly rows: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Writing extends ListOptions {
  readonly isTaken: (path: string) => boolean;
  /** The slot that names the records. */
  readonly subject: string | undefined;
}

/** A district with nothing wrong has no file; one that it had from an earlier run says so now. */
async function writeFiles(
  files: readonly ListFile[],
  { form }: ListTarget,
  { force, dryRun, isTaken, subject = SUBJECT_HEADS[0] }: Writing,
  lang: Lang,
): Promise<WrittenList> {
  const writer = fileWriter({ force, dryRun, durable: true });
  const lists: { path: string; outcome: Outcome; rows: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, rows } of files) {
    if (form === undefined && rows.length === 0 && statSync(path, { throwIfNoEntry: false }) === undefined)
      continue;
    if (isTaken(path)) {
      diagnostics.push(listKept(path));
      continue;
    }
    const { bytes, judge } = await encoded(listOf(rows, subject, lang), form ?? 'xlsx');
    const written = writer(path, bytes, judge);
    if ('outcome' in written)
      lists.push({ path: resolve(path), outcome: written.outcome, rows: rows.length });
    else diagnostics.push(isFileKept(written.diagnostic) ? listKept(path) : written.diagnostic);
  }
  return { lists, diagnostics };
}

/** Somebody may have written into the list that stands there. */
function listKept(path: string): Diagnostic {
  return diagnostic('list-kept', { file: path }, { file: path });
}

/** A list as a file. In a CSV file there is no room to say that it is ours, so another one is never replaced. */
async function encoded(
  list: List,
  form: Form,
): Promise<{ readonly bytes: Uint8Array; readonly judge: Judge }> {
  if (form === 'csv') {
    return { bytes: writeCsv([list.heads, ...list.rows]), judge: () => 'foreign' };
  }
  if (form === 'md') {
    return { bytes: markdownList(list), judge: markdownOwnership };
  }
  return { bytes: await xlsxList(list), judge: wordOwnership };
}

async function tell(
  { lists, diagnostics }: WrittenList,
  { json, quiet }: How,
  screen: Terminal,
): Promise<void> {
  const { lang } = screen;
  if (json) {
    const lines = lists.map((list) => jsonLine({ type: 'list', ...list }));
    await screen.out(jsonReport(diagnostics, lang) + lines.join(''));
    return;
  }
  const findings = textReport(diagnostics, { ...screen, slots: new Map() });
  if (findings !== '') screen.say(`\n${findings}`);
  if (!quiet) for (const { path, rows } of lists) screen.say(texts[lang].listed(path, rows));
}
