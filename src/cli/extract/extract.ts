import { extname, resolve as fullPath } from 'node:path';
import { extractByWords } from '../../align/by-words.ts';
import { type Extracted, extract } from '../../align/extract.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Base, baseOf, certainBase } from '../../fill/base.ts';
import { resolve } from '../../fill/resolve.ts';
import { defaultTemplate, findTemplates, nameFor } from '../../host/find-template.ts';
import { type OpenedDocument, openDocument } from '../../host/open-document.ts';
import { writeNew } from '../../host/write-file.ts';
import type { DataNode } from '../../model/record.ts';
import type { Template } from '../../model/template.ts';
import type { Values } from '../../model/value.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { leftOutOfCsv, slotsOutput } from '../../slots/output.ts';
import { slotStates } from '../../slots/states.ts';
import { loadInputs } from '../inputs.ts';
import { isJson } from '../option.ts';
import { tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, usageError } from '../usage.ts';
import type { DataFormat, ExtractOptions } from './program.ts';
import { extractTexts } from './texts.ts';

/** `fill-report extract`: the data as a document says it. Gives the exit code. */
export async function extractCommand(
  file: string,
  options: ExtractOptions,
  screen: Terminal,
): Promise<number> {
  const format = formatOf(options, screen);
  const read = await readData(file, options, screen);
  if ('diagnostics' in read) return end(read, options, screen);
  const { template, extracted } = read;
  const lost = format === 'csv' ? leftOutOfCsv(template, extracted.record) : [];
  const done = { ...read, diagnostics: [...extracted.diagnostics, ...lost] };
  const content = await contentOf(read, { ...options, to: format }, screen);
  if (options.output === undefined) {
    await screen.out(content);
    return end(done, options, screen);
  }
  const written = writeNew(options.output, content, options.force);
  if ('outcome' in written) return end({ ...done, path: options.output }, options, screen);
  return end({ template, diagnostics: [...done.diagnostics, written.diagnostic] }, options, screen);
}

const EXTENSIONS: Readonly<Record<string, DataFormat>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.json': 'json',
};

function formatOf({ to, output }: ExtractOptions, { lang }: Terminal): DataFormat {
  const format = to ?? EXTENSIONS[extname(output ?? '').toLowerCase()] ?? 'yaml';
  if (format === 'xlsx' && output === undefined) throw usageError(extractTexts[lang].xlsxNeedsFile);
  return format;
}

type Failure = { readonly diagnostics: readonly Diagnostic[] };

/** What was read, and the template by which. */
interface ReadBack {
  readonly template: Template;
  readonly extracted: Extracted;
}

async function readData(
  file: string,
  options: ExtractOptions,
  screen: Terminal,
): Promise<ReadBack | Failure> {
  const opened = await openDocument(file);
  if ('code' in opened) return { diagnostics: [opened] };
  const found = await templateAndBase(opened, options, screen);
  if ('diagnostics' in found) return found;
  const { template, base, known } = found;
  const extracted = base
    ? await extract({ file, template, base, document: opened.document, known })
    : await extractByWords(file, template, opened.document);
  return 'code' in extracted ? { diagnostics: [extracted] } : { template, extracted };
}

async function templateAndBase(
  opened: OpenedDocument,
  options: ExtractOptions,
  screen: Terminal,
): Promise<{ readonly template: Template; readonly base?: Base; readonly known?: Values } | Failure> {
  const { file } = opened;
  const name = options.template ?? opened.template;
  if (options.base !== undefined) {
    const { template, record, diagnostics } = await loadInputs(options.base, name, screen);
    if (!template || !record) return { diagnostics };
    const resolved = resolve(template, record);
    return { template, base: baseOf(template, resolved), known: resolved.values };
  }
  if (name === undefined && opened.base) {
    const args = { file, template: opened.base.template };
    return { diagnostics: [diagnostic('document-template-lost', { file }, args)] };
  }
  const { template, diagnostics } = await findTemplates(name).asked();
  if (!template) return { diagnostics };
  if (!opened.base) return { template };
  const base = certainBase(opened.file, opened.base, template);
  return 'code' in base ? { diagnostics: [base] } : { template, base };
}

/** The data as a file that names its template, unless that is the default one. */
async function contentOf(
  { template, extracted: { record } }: ReadBack,
  { to: format, output }: ExtractOptions & { readonly to: DataFormat },
  { lang }: Terminal,
): Promise<string | Uint8Array> {
  const named = template.file === defaultTemplate ? undefined : nameFor(template.file, output);
  if (format === 'json') {
    const values = { ...(named !== undefined && { 模板: named }), ...Object(plain(record.root)) };
    return `${JSON.stringify(values, null, 2)}\n`;
  }
  const known = { record, states: slotStates(template, resolve(template, record)) };
  const asked = { format, lang, wide: false, known };
  return slotsOutput(template, named === undefined ? asked : { ...asked, template: named });
}

/** A value as JSON has it: figures stay texts, as they were printed. */
function plain(node: DataNode): unknown {
  if (node.type === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.type === 'list' ? node.items.map(plain) : node.text;
}

interface Ended extends Partial<ReadBack>, Failure {
  readonly path?: string;
}

async function end(ended: Ended, options: ExtractOptions, screen: Terminal): Promise<number> {
  const { template, extracted, path, diagnostics } = ended;
  const ok = extracted !== undefined && !hasErrors(diagnostics);
  const slots = template?.slots.size ?? 0;
  if (isJson(options)) {
    const output = path === undefined ? null : fullPath(path);
    const summary = { type: 'summary', ok, output, read: extracted?.count ?? 0, slots };
    const lines = jsonReport(diagnostics, screen.lang) + jsonLine(summary);
    // The data itself is on standard output where no file was named.
    if (path === undefined && extracted) screen.say(lines);
    else await screen.out(lines);
  } else {
    const words = extractTexts[screen.lang];
    const account = extracted ? `${words.account(extracted.count, slots, path)}\n` : '';
    tell({ diagnostics, template, account }, options.quiet === true, screen);
  }
  return ok ? EXIT.done : EXIT.wrong;
}
