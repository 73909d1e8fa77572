import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** The files that the command line's inputs stand for, in order and each once. */
export interface Inputs {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a folder or a glob gives: data, or everything that can be checked. */
export const dataExtensions: ReadonlySet<string> = new Set([
  '.yaml',
  '.yml',
  '.json',
  '.jsonl',
  '.ndjson',
  '.xlsx',
  '.csv',
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

async function folderFiles(folder: string, extensions: ReadonlySet<string>): Promise<string[] | Diagnostic> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && isWanted(entry.name, extensions))
    .map(({ name }) => name);
  if (names.length === 0) return diagnostic('folder-without-data', { file: folder }, { folder });
  return sorted(names).map((name) => join(folder, name));
}

async function globFiles(pattern: string, extensions: ReadonlySet<string>): Promise<string[] | Diagnostic> {
  const { glob } = await import('tinyglobby');
  const found = (await glob(pattern, { dot: false, expandDirectories: false })).filter((path) =>
    isWanted(basename(path), extensions),
  );
  return found.length > 0 ? sorted(found) : diagnostic('glob-without-data', { file: pattern }, { pattern });
}

async function filesOf(input: string, extensions: ReadonlySet<string>): Promise<string[] | Diagnostic> {
  if (input === '-') return [input];
  const found = await stat(input).catch(() => undefined);
  if (found?.isDirectory()) return folderFiles(input, extensions);
  return found === undefined && GLOB.test(input) ? globFiles(input, extensions) : [input];
}

/** Expands files, folders and globs. A shell may have expanded a glob already: of several, what is no data is passed over. */
export async function expandInputs(
  inputs: readonly string[],
  extensions: ReadonlySet<string> = dataExtensions,
): Promise<Inputs> {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const found = await filesOf(input, extensions);
    if (!Array.isArray(found)) diagnostics.push(found);
    else {
      for (const file of found) {
        if (inputs.length > 1 && PASSED_OVER.test(basename(file))) continue;
        const path = file === '-' ? '-' : resolve(file);
        if (!files.has(path)) files.set(path, file);
      }
    }
  }
  return { files: [...files.values()], diagnostics };
}
