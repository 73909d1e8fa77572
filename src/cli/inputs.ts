import { dirname, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { readInput } from '../read/input.ts';
import { readData } from '../read/read.ts';
import type { DataRecord } from '../read/record.ts';
import { type Loaded, loadTemplate } from '../template/load.ts';
import type { Template } from '../template/template.ts';

/** The template that is used where none is named. */
export const BUILT_IN = 'half-year-summary';
const TEMPLATE_KEYS: readonly string[] = ['template', '模板'];

/** What a command works with, and all that is to be said of it. */
export interface Inputs {
  readonly template?: Template;
  readonly record?: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** The template of that name or file, or the one that is used where none is named. */
export function loadNamed(template: string | undefined): Promise<Loaded> {
  return loadTemplate(template ?? BUILT_IN, process.cwd());
}

/** The one record of a data file, and its template: the one named in the command, else in the data, else the default. */
export async function loadInputs(data: string, named: string | undefined): Promise<Inputs> {
  const input = await readInput(data);
  const asked = await loadNamed(named);
  if ('diagnostic' in input) return { ...asked, diagnostics: [input.diagnostic, ...asked.diagnostics] };
  const { record, ...read } = await readOne(data, input.bytes, asked.template);
  const own = record !== undefined && named === undefined ? await ownTemplate(record) : undefined;
  const { template, diagnostics } = own ?? asked;
  return {
    ...(template && { template }),
    ...(record && { record }),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}

async function readOne(
  file: string,
  bytes: Uint8Array,
  template: Template | undefined,
): Promise<{ record?: DataRecord; diagnostics: Diagnostic[] }> {
  const records: DataRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const result of readData({ file, bytes }, template?.slots ?? new Map())) {
    diagnostics.push(...result.diagnostics);
    if (result.record !== undefined) records.push(result.record);
  }
  const [record, second] = records;
  if (second === undefined) return { ...(record && { record }), diagnostics };
  return {
    diagnostics: [...diagnostics, diagnostic('several-records', second.place, { example: '{{地区}}' })],
  };
}

/** The template that the data itself names; undefined if it names none. */
async function ownTemplate(record: DataRecord): Promise<Loaded | undefined> {
  const entry = record.root.entries.find(({ key }) => TEMPLATE_KEYS.includes(key));
  if (entry === undefined) return undefined;
  const { key, value } = entry;
  if (value.type === 'broken') return { diagnostics: [] };
  if (value.type !== 'scalar' || value.means !== 'text' || value.text.trim() === '') {
    return { diagnostics: [diagnostic('template-name', value.place, { key })] };
  }
  const folder = record.file === '-' ? process.cwd() : dirname(resolve(record.file));
  const { template, diagnostics } = await loadTemplate(value.text.trim(), folder);
  // That there is no such template is said where the data names it.
  const placed = diagnostics.map((d) => (d.place.source === undefined ? { ...d, place: value.place } : d));
  return { ...(template && { template }), diagnostics: placed };
}
