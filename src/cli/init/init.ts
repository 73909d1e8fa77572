import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { TemplateSource } from '../../compile/markdown/analyse.ts';
import type { Loaded } from '../../compile/templates.ts';
import { type Diagnostic, hasErrors, isError } from '../../diagnostics/diagnostic.ts';
import { defaultTemplate } from '../../host/find-template.ts';
import { loadTemplate, readTemplate, templateFile } from '../../host/load-template.ts';
import { writeNew } from '../../host/write-file.ts';
import type { Template } from '../../model/template.ts';
import { aligned } from '../../report/align.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { fileStem, ownDescription, ownTemplate, type StartFile, startFiles } from '../../slots/start.ts';
import { isJson } from '../option.ts';
import { shellWord } from '../shell-word.ts';
import { tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { templateText } from '../texts.ts';
import { EXIT, usageError } from '../usage.ts';
import type { InitOptions } from './program.ts';
import { initTexts } from './texts.ts';

/** A file of the folder: new, there already with this content, or there with another. */
interface Made extends Pick<StartFile, 'name' | 'purpose'> {
  readonly outcome: 'written' | 'same' | 'kept';
}

/** How a folder came out. */
interface Folder {
  readonly files: readonly Made[];
  /** What its files were made for. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `fill-report init`: what a folder needs to make reports from. What is there already stays as it is, so that it can be
 * run again. Gives the exit code.
 */
export async function initCommand(folder: string, options: InitOptions, screen: Terminal): Promise<number> {
  const file = fileInTheWay(resolve(folder));
  if (file !== undefined) throw usageError(initTexts[screen.lang].notFolder(file));
  const { template } = options;
  const started = template === undefined ? await start(folder) : await startWithCopy(folder, template);
  const ok = !hasErrors(started.diagnostics);
  const next = ok ? nextCommand(folder, started.files) : undefined;
  if (isJson(options)) {
    const files = started.files.map(({ name, outcome }) => ({ path: resolve(folder, name), outcome }));
    const summary = { type: 'summary', ok, files, next: next ?? null };
    await screen.out(jsonReport(started.diagnostics, screen.lang) + jsonLine(summary));
  } else {
    const account = accountText(folder, started, next, screen);
    tell({ ...started, template: undefined, account }, options.quiet === true, screen);
  }
  return ok ? EXIT.done : EXIT.wrong;
}

/** What stands where a folder should be, or one above it. */
function fileInTheWay(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  return fileInTheWay(dirname(folder));
}

async function start(folder: string): Promise<Folder> {
  return finish(folder, await loadTemplate(defaultTemplate), []);
}

/** The sheet and the data file are made for the template that stands in the folder then, be it an old one. */
async function startWithCopy(folder: string, asked: string | true): Promise<Folder> {
  const name = asked === true ? defaultTemplate : asked;
  const loaded = await loadTemplate(name);
  if (loaded.template === undefined) return { files: [], diagnostics: loaded.diagnostics };
  const { source, diagnostics } = await readTemplate(templateFile(name), name);
  if (source === undefined || !('text' in source)) return { files: [], diagnostics };
  const stem = fileStem(loaded.template.title, name);
  const copied = copy(folder, source, name, stem);
  if (copied.diagnostics.length > 0) return copied;
  const own = await loadTemplate(join(folder, `./${stem}.md.hbs`));
  return finish(folder, own, copied.files, stem);
}

/** A template that was there and is another one has a description of its own, or does without. */
function copy(folder: string, source: TemplateSource, name: string, stem: string): Folder {
  const template = writeAll(folder, [ownTemplate(source.text, name, stem)]);
  const { description } = source;
  if (description === undefined || template.files[0]?.outcome === 'kept') return template;
  const described = writeAll(folder, [ownDescription(description.text, stem)]);
  return { ...described, files: [...template.files, ...described.files] };
}

async function finish(
  folder: string,
  { template, diagnostics }: Loaded,
  before: readonly Made[],
  stem?: string,
): Promise<Folder> {
  const errors = diagnostics.filter(isError);
  if (template === undefined) return { files: before, diagnostics: errors };
  const own = stem === undefined ? undefined : `${stem}.md.hbs`;
  const files = await startFiles(template, stem ?? fileStem(template.title, defaultTemplate), own);
  const { files: written, diagnostics: refused } = writeAll(folder, files);
  return { files: [...written, ...before], template, diagnostics: [...errors, ...refused] };
}

/** Writes what is not there yet, one after the other until one cannot be written. */
function writeAll(folder: string, files: readonly StartFile[]): Folder {
  const made: Made[] = [];
  for (const { name, purpose, content } of files) {
    const written = writeNew(join(folder, name), content);
    if ('outcome' in written) {
      made.push({ name, purpose, outcome: written.outcome === 'same' ? 'same' : 'written' });
    } else if (written.diagnostic.code === 'output-exists') {
      made.push({ name, purpose, outcome: 'kept' });
    } else return { files: made, diagnostics: [written.diagnostic] };
  }
  return { files: made, diagnostics: [] };
}

/**
 * The command that makes the report once the sheet is filled in, ready to be pasted into a shell. A sheet of ours names its
 * template; one that was there may name another, or none.
 */
function nextCommand(folder: string, files: readonly Made[]): string {
  const path = ({ name }: Made): string => shellWord(join(folder, name));
  const [sheet, template] = (['sheet', 'template'] as const).map((purpose) =>
    files.find((file) => file.purpose === purpose),
  );
  const named = sheet?.outcome === 'kept' && template ? ['-t', path(template)] : [];
  return ['fill-report', ...(sheet ? [path(sheet)] : []), ...named].join(' ');
}

function accountText(
  folder: string,
  { files, template }: Folder,
  next: string | undefined,
  { lang }: Terminal,
): string {
  const words = initTexts[lang];
  const full = resolve(folder);
  const rows = files.map(({ name, purpose, outcome }) => [
    name,
    words.purposes[purpose] + (outcome === 'written' ? '' : words.kept),
  ]);
  const lines = aligned(rows, '  ').map((line) => `${line}\n`);
  const isNew = files.some(({ outcome }) => outcome === 'written');
  if (next === undefined) return `${words.notStarted(full)}\n${lines.join('')}`;
  const sheet = files.find(({ purpose }) => purpose === 'sheet')?.name ?? '';
  return `${words.started(full, isNew)}${templateText(lang, template)}\n${lines.join('')}${words.next(sheet)}\n  ${next}\n`;
}
