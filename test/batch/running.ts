import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { namer } from '../../src/batch/destination.ts';
import { deliverJob, type RecordResult, resolveJob, survey } from '../../src/batch/run.ts';
import type { Templates } from '../../src/compile/templates.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { readInput } from '../../src/host/input.ts';
import { systemPaths } from '../../src/host/paths.ts';
import { fileWriter, type Judge } from '../../src/host/write-file.ts';
import { markdownOwnership } from '../../src/markdown/write.ts';
import type { Format } from '../../src/model/format.ts';
import { wordOwnership } from '../../src/word/ownership.ts';

/** The built-in template, compiled once for all of a test file. */
export const builtIn: Templates = findTemplates(undefined);

const JUDGES: Readonly<Record<Format, Judge>> = { docx: wordOwnership, md: markdownOwnership };

/** A new folder, gone when the tests of the file are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RunOptions {
  readonly formats?: readonly Format[];
  readonly templates?: Templates;
  readonly draft?: boolean;
  /** Files that may be forms nobody has filled in. */
  readonly forms?: readonly string[];
}

/** Makes the documents of files in a folder, each record's named after it. */
export async function run(
  files: readonly string[],
  folder: string,
  { formats = ['docx'], templates = builtIn, draft = false, forms = [] }: RunOptions = {},
): Promise<RecordResult[]> {
  const write = fileWriter({ force: false });
  const job = {
    files,
    read: readInput,
    templates,
    formats,
    draft,
    names: namer({ type: 'folder', folder }, files, systemPaths()),
    mayBeForms: new Set(forms),
    write: (path: string, document: () => Uint8Array, { format }: { readonly format: Format }) =>
      write(path, document, JUDGES[format]),
  };
  const results: RecordResult[] = [];
  for await (const result of deliverJob(job, resolveJob(job, await survey(job)))) results.push(result);
  return results;
}

/** The files of a folder by name. */
export function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder).toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** A template, and the description of its slots. */
export const TEMPLATE = '# {{地区}}简报\n\n{{年度}}年\n';
export const SLOTS =
  '标题: 简报\n填写项:\n  地区: { 类型: 名, 记号: XXX区, 含义: 名称 }\n  年度: { 类型: 名, 默认: "2020", 含义: 年 }\n';

/** A folder with a template and the data files given. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries({
    '简报.md.hbs': TEMPLATE,
    '简报.slots.yaml': SLOTS,
    ...files,
  })) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
