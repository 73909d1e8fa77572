import { type Diagnostic, diagnostic, whatIsSaid } from '../diagnostics/diagnostic.ts';
import type { DataNode, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { SlotsOf } from '../sheets/read/template-name.ts';
import { decodeSheet, decodeText } from '../text/encoding.ts';
import { extensionOf } from '../text/file-name.ts';
import { beginsWith, COMPOUND, isOffice } from '../text/signature.ts';
import { readYaml, type Skim } from './yaml.ts';

type Results = Iterable<ReadResult> | AsyncIterable<ReadResult>;

/** The bytes of a data file under the name that the user gave (`-` is standard input). */
export interface DataInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** How a file is read, or what it is that is no data. */
type Form = 'workbook' | 'fields' | 'json' | 'json-lines' | 'yaml' | 'sheet' | 'document';

const EXTENSIONS: readonly (readonly [form: Form, ...extensions: string[]])[] = [
  ['document', '.doc', '.docx', '.docm', '.dot', '.dotx', '.wps', '.wpt', '.odt', '.rtf'],
  ['sheet', '.xls', '.xlsb', '.xlt', '.et', '.ett', '.ods', '.fods', '.numbers'],
  ['workbook', '.xlsx', '.xlsm', '.xltx', '.xltm'],
  ['fields', '.csv', '.tsv', '.tab'],
  ['json', '.json'],
  ['json-lines', '.jsonl', '.ndjson'],
];
const FORMS: ReadonlyMap<string, Form> = new Map(
  EXTENSIONS.flatMap(([form, ...extensions]) => extensions.map((each) => [each, form] as const)),
);

/** What a file is: by its name, unless what is in it says otherwise beyond doubt or the name says nothing. */
async function formOf({ file, bytes }: DataInput): Promise<Form> {
  const extension = file === '-' ? '' : extensionOf(file);
  const named = extension === '' ? undefined : (FORMS.get(extension) ?? 'yaml');
  if (named === 'document') return named;
  if (isOffice(bytes)) {
    const { officeFile } = await import('./office.ts');
    const found = officeFile(bytes);
    // What a name says that may be true is asked of the reader, which knows why a workbook cannot be read.
    const mayBeTrue = found === 'sheet' && named === 'workbook' && beginsWith(bytes, COMPOUND);
    if (found !== undefined && !mayBeTrue) return found;
    if (named === undefined) return 'workbook';
  }
  if (named !== undefined) return named;
  const { formOfText } = await import('./form.ts');
  // UTF-16, which no other text is read in, may be a sheet.
  return formOfText(decodeOnce(file, bytes).text ?? decodeSheet(file, bytes).text ?? '');
}

/**
 * Reads the records of a data file one by one, in order. The extension says what it is: .xlsx, .csv, .tsv, .json, .jsonl
 * or .ndjson; any other is YAML's. Without one, as standard input is, what is in it says: a workbook, JSON, JSON lines,
 * CSV, else YAML. `slots` are the template's: by them a sheet's columns are told; `slotsOf` gives those of a template
 * that the sheet names itself; `skim` lets a reader pass over what nobody asks for.
 */
export async function* readData(
  input: DataInput,
  slots: ReadonlyMap<string, Slot>,
  slotsOf: SlotsOf = async () => undefined,
  skim: Skim = () => undefined,
): AsyncGenerator<ReadResult> {
  const { file, bytes } = input;
  const results = async (): Promise<Results> => {
    const form = await formOf(input);
    switch (form) {
      case 'document':
        return [{ diagnostics: [diagnostic('data-document', { file }, {})] }];
      case 'sheet':
        return [{ diagnostics: [diagnostic('data-sheet', { file }, {})] }];
      case 'workbook':
        return (await import('../sheets/read/xlsx.ts')).readXlsx(file, bytes, slots, slotsOf);
      case 'fields':
        return (await import('../sheets/read/csv.ts')).readCsv(file, bytes, slots, slotsOf);
      default:
        return readText(input, TEXT_READERS[form](skim));
    }
  };
  for await (const result of await results()) yield withList(result);
}

/** A reader for a file that is text. */
type TextReader = (file: string, text: string) => Results | Promise<Results>;

const TEXT_READERS: Readonly<Record<'json' | 'json-lines' | 'yaml', (skim: Skim) => TextReader>> = {
  json: () => async (file, text) => (await import('./json.ts')).readJson(file, text),
  'json-lines': () => async (file, text) => (await import('./json.ts')).readJsonLines(file, text),
  yaml: (skim) => (file, text) => readYaml(file, text, skim),
};

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

/** What is to be said of the encoding is said with the first record. */
async function* readText({ file, bytes }: DataInput, reader: TextReader): AsyncGenerator<ReadResult> {
  const { text, diagnostics } = decodeOnce(file, bytes);
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

/** What is read twice, to look ahead, is decoded once. */
const decoded = new WeakMap<Uint8Array, ReturnType<typeof decodeText>>();

function decodeOnce(file: string, bytes: Uint8Array): ReturnType<typeof decodeText> {
  const known = decoded.get(bytes);
  if (known) return known;
  const made = decodeText(file, bytes);
  decoded.set(bytes, made);
  return made;
}
