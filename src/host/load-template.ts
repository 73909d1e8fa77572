import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loaded, LoadedSource } from '../compile/templates.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type CompiledTemplate, openTemplate } from '../model/template.ts';
import { decodeText } from '../text/encoding.ts';
import { DESCRIPTION_NAME } from '../text/file-name.ts';
import { readInput } from './input.ts';

const SUFFIX = '.md.hbs';
/** An office's own Word file, with macros or without, or a template of Word's own. */
const WORD = /\.(?:docx|docm|dotx|dotm)$/i;
/** A template that is named as a file, not as a built-in one. */
export const FILE_NAME = /[./\\]/;

/** The project's folder that holds `name`, from the sources as well as from what is built of them. */
function projectFolder(name: string): URL {
  const near = new URL(`./${name}/`, import.meta.url);
  if (existsSync(near)) return near;
  const up = new URL(`../${name}/`, import.meta.url);
  return existsSync(up) ? up : new URL(`../../${name}/`, import.meta.url);
}

/** The file of a template: a built-in one by its name, any other by its path. */
export function templateFile(name: string): string {
  if (FILE_NAME.test(name)) return name;
  return fileURLToPath(new URL(`${name}${SUFFIX}`, projectFolder('templates')));
}

async function textOf(file: string): Promise<{ text?: string; diagnostics: readonly Diagnostic[] }> {
  const input = await readInput(file);
  return 'diagnostic' in input ? { diagnostics: [input.diagnostic] } : decodeText(file, input.bytes);
}

/** Reads a template and the description beside it (`<name>.slots.yaml`). `shown` is how messages name the file. */
export async function readTemplate(file: string, shown: string): Promise<LoadedSource> {
  const input = await readInput(file);
  if ('diagnostic' in input) return { diagnostics: [input.diagnostic] };
  const isWord = WORD.test(file);
  const { text, diagnostics } = isWord ? { text: '', diagnostics: [] } : decodeText(file, input.bytes);
  if (text === undefined) return { diagnostics };
  const source = isWord ? { file: shown, bytes: input.bytes } : { file: shown, text };
  const beside = file.replace(/(?:\.md|\.hbs)*(?:\.hbs|\.do[ct][xm])$/i, '') + '.slots.yaml';
  if (!existsSync(beside)) return { source, diagnostics };
  const described = await textOf(beside);
  const all = [...diagnostics, ...described.diagnostics];
  if (described.text === undefined) return { diagnostics: all };
  const name = shown.replace(/[^/\\]*$/, basename(beside));
  return { source: { ...source, description: { file: name, text: described.text } }, diagnostics: all };
}

/** The template that a description stands beside; of a template itself, the template. */
export function describedTemplate(file: string): string {
  if (!DESCRIPTION_NAME.test(file)) return file;
  const names = [SUFFIX, '.hbs.docx', '.hbs.docm', '.docx'].map((suffix) =>
    file.replace(DESCRIPTION_NAME, suffix),
  );
  return names.find((name) => existsSync(name)) ?? file.replace(DESCRIPTION_NAME, SUFFIX);
}

async function compileFile(file: string, shown: string): Promise<Loaded> {
  const { source, diagnostics } = await readTemplate(file, shown);
  if (!source) return { diagnostics };
  const { compile } = await import('../compile/compile.ts');
  const { template, ...compiled } = await compile(source);
  const all = [...diagnostics, ...compiled.diagnostics];
  return template ? { template, diagnostics: all } : { diagnostics: all };
}

/** The names of the templates that come with the project. */
export function builtInNames(): string[] {
  return readdirSync(projectFolder('templates'))
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .toSorted();
}

async function loadBuiltIn(name: string): Promise<Loaded> {
  const built = new URL(`${name}.json`, projectFolder('compiled'));
  if (!existsSync(built)) return compileFile(templateFile(name), name);
  const compiled: CompiledTemplate = JSON.parse(readFileSync(built, 'utf8'));
  return { template: openTemplate(compiled), diagnostics: [] };
}

/** Loads a template: a built-in one by its name (compiled when the project was built), or a file by its path. */
export async function loadTemplate(name: string): Promise<Loaded> {
  // A data file named as a template by mistake would make a document of whatever stands in it.
  if (FILE_NAME.test(name) && (name.endsWith('.hbs') || WORD.test(name))) return compileFile(name, name);
  if (builtInNames().includes(name)) return loadBuiltIn(name);
  const place = { file: name };
  return { diagnostics: [diagnostic('template-unknown', place, { name, known: builtInNames().join('、') })] };
}
