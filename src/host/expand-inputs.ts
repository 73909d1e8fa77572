import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { inputFault } from './input.ts';

/** The files that the command line's inputs stand for, in order and each once. */
export interface ExpandedInputs {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a folder or a glob gives: data, or everything that can be checked. */
const dataExtensions: ReadonlySet<string> = new Set([
  '.yaml',
  '.yml',
  '.json',
  '.jsonl',
  '.ndjson',
  '.xlsx',
  '.csv',
  '.tsv',
]);
export const checkedExtensions: ReadonlySet<string> = new Set([
  ...dataExtensions,
  '.hbs',
  '.docx',
  '.md',
  '.txt',
]);
const GLOB = /[*?[\]{}!]/;
/** Not data: hidden files, what Office keeps beside an open file, descriptions of slots, schemas. */
const PASSED_OVER = /^[.]|^~\$|\.slots\.ya?ml$|\.schema\.json$/i;

function isWanted(name: string, extensions: ReadonlySet<string>): boolean {
  return extensions.has(extname(name).toLowerCase()) && !PASSED_OVER.test(name);
}

/** The order of names does not depend on the locale. */
function sorted(names: readonly string[]): string[] {
  return names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function folderFiles(folder: string, extensions: ReadonlySet<string>): string[] | Diagnostic {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && isWanted(entry.name, extensions));
    if (files.length === 0) return diagnostic('folder-without-data', { file: folder }, { folder });
    return sorted(files.map(({ name }) => name)).map((name) => join(folder, name));
  } catch (error) {
    return inputFault(folder, error);
  }
}

async function globFiles(pattern: string, extensions: ReadonlySet<string>): Promise<string[] | Diagnostic> {
  const { glob } = await import('tinyglobby');
  const found = (await glob(pattern, { dot: false, expandDirectories: false })).filter((path) =>
    isWanted(basename(path), extensions),
  );
  return found.length > 0 ? sorted(found) : diagnostic('glob-without-data', { file: pattern }, { pattern });
}

/** What stands at a path; undefined if nothing does, or nothing can be told: then the reader says why. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

async function filesOf(input: string, extensions: ReadonlySet<string>): Promise<string[] | Diagnostic> {
  if (input === '-') return [input];
  const found = statOf(input);
  if (found?.isDirectory()) return folderFiles(input, extensions);
  return found === undefined && GLOB.test(input) ? globFiles(input, extensions) : [input];
}

/**
 * Expands files, folders and globs. A shell may have expanded a glob already, so of many what is no data is passed over,
 * but not if there is nothing else.
 */
export async function expandInputs(
  inputs: readonly string[],
  extensions: ReadonlySet<string> = dataExtensions,
): Promise<ExpandedInputs> {
  const found = await Promise.all(inputs.map((input) => filesOf(input, extensions)));
  const all = found.flatMap((files) => ('code' in files ? [] : files));
  const wanted = all.filter((file) => !PASSED_OVER.test(basename(file)));
  const files = new Map((wanted.length > 0 ? wanted : all).map((file) => [identity(file), file]));
  return {
    files: [...files.values()],
    diagnostics: found.flatMap((files) => ('code' in files ? [files] : [])),
  };
}

function identity(file: string): string {
  return file === '-' ? file : resolve(file);
}
