import { type Diagnostic, whatIsSaid } from '../diagnostics/diagnostic.ts';
import type { DataNode, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { decodeText } from '../text/encoding.ts';
import { extensionOf } from '../text/file-name.ts';
import { readYaml } from './yaml.ts';

type Results = Iterable<ReadResult> | AsyncIterable<ReadResult>;

/** A reader for a file that is text. */
type TextReader = (file: string, text: string) => Promise<Results>;

const TEXT_READERS: Readonly<Record<string, TextReader>> = {
  '.json': async (file, text) => (await import('./json.ts')).readJson(file, text),
  '.jsonl': async (file, text) => (await import('./json.ts')).readJsonLines(file, text),
  '.ndjson': async (file, text) => (await import('./json.ts')).readJsonLines(file, text),
};

const readAsYaml: TextReader = async (file, text) => readYaml(file, text);

/** The bytes of a data file under the name that the user gave (`-` is standard input). */
export interface DataInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the records of a data file one by one, in order. The extension says what it is: .xlsx, .csv, .json, .jsonl or
 * .ndjson; anything else is YAML. Standard input is a workbook if it begins as a zip, else YAML, of which JSON is a part.
 * `slots` are the template's: by them a sheet's columns are told.
 */
export async function* readData(
  { file, bytes }: DataInput,
  slots: ReadonlyMap<string, Slot>,
): AsyncGenerator<ReadResult> {
  const extension = file === '-' ? (isZip(bytes) ? '.xlsx' : '.yaml') : extensionOf(file);
  const results = await resultsOf(extension, { file, bytes }, slots);
  for await (const result of results) yield withList(result);
}

async function resultsOf(
  extension: string,
  { file, bytes }: DataInput,
  slots: ReadonlyMap<string, Slot>,
): Promise<Results> {
  if (extension === '.xlsx') return (await import('../sheets/read/xlsx.ts')).readXlsx(file, bytes, slots);
  if (extension === '.csv') return (await import('../sheets/read/csv.ts')).readCsv(file, bytes, slots);
  return readText(file, bytes, TEXT_READERS[extension] ?? readAsYaml);
}

/** A record carries its list. What a sheet's first record alone was told of values that others have too, is added. */
function withList({ record, diagnostics }: ReadResult): ReadResult {
  if (record === undefined) return { diagnostics };
  const broken = brokenIn(record.root);
  if (broken.length === 0) return { record: { ...record, diagnostics }, diagnostics };
  const told = new Set(diagnostics.map(whatIsSaid));
  const lacking = new Map(broken.map((found) => [whatIsSaid(found), found]));
  const all = [...diagnostics, ...[...lacking].flatMap(([text, found]) => (told.has(text) ? [] : [found]))];
  return { record: { ...record, diagnostics: all }, diagnostics: all };
}

function brokenIn(node: DataNode, found: Diagnostic[] = []): readonly Diagnostic[] {
  if (node.type === 'broken') found.push(node.diagnostic);
  else if (node.type === 'list') for (const item of node.items) brokenIn(item, found);
  else if (node.type === 'map') for (const { value } of node.entries) brokenIn(value, found);
  return found;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** What is to be said of the encoding is said with the first record. */
async function* readText(file: string, bytes: Uint8Array, reader: TextReader): AsyncGenerator<ReadResult> {
  const { text, diagnostics } = decodeText(file, bytes);
  if (text === undefined) {
    yield { diagnostics };
    return;
  }
  let unsaid = diagnostics;
  for await (const result of await reader(file, text)) {
    yield unsaid.length === 0 ? result : { ...result, diagnostics: [...unsaid, ...result.diagnostics] };
    unsaid = [];
  }
}
