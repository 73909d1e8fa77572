import type { Templates } from '../compile/templates.ts';
import { type Diagnostic, diagnostic, isError, type Place } from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import { readTogether } from '../fill/records-together.ts';
import { resolve } from '../fill/resolve.ts';
import type { Input } from '../model/files.ts';
import type { DataRecord, ReadResult } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { sourceText } from '../model/source.ts';
import { readData } from '../read/read.ts';
import { withoutDefaults } from '../report/account.ts';
import { decodeText } from '../text/encoding.ts';
import { DESCRIPTION_NAME, extensionOf, inputName } from '../text/file-name.ts';

/** What a file is checked as, by its name: a template, a finished document, or data. */
type Family = 'template' | 'document' | 'data';

/** What is said of one record of a data file, or of any other file as a whole. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Only for a record: what people call it, where it begins, and its template. */
  readonly record?: {
    readonly name: string;
    readonly place: Place;
    /** The template's name or file; absent where there is none. */
    readonly template?: string;
    readonly slots: ReadonlyMap<string, Slot>;
  };
}

const DOCUMENTS = new Set(['.docx', '.doc', '.wps', '.md', '.markdown', '.txt']);
/** An office's own Word file that is a template: other Word files are finished documents. */
const WORD_TEMPLATE = /\.hbs\.do[ct][xm]$|\.dot[xm]$/i;

function familyOf(file: string): Family {
  const extension = extensionOf(file);
  if (extension === '.hbs' || DESCRIPTION_NAME.test(file) || WORD_TEMPLATE.test(file)) return 'template';
  return DOCUMENTS.has(extension) ? 'document' : 'data';
}

/** A record: all that `fill` would say but for the defaults, which are no fault, and what it would not stop for. */
async function checkRecord(
  record: DataRecord,
  read: readonly Diagnostic[],
  templates: Templates,
): Promise<Checked> {
  const { template, diagnostics } = await templates.forRecord(record);
  const resolved = template && resolve(template, record);
  const slots = template?.slots ?? new Map<string, Slot>();
  const errors = diagnostics.filter(isError);
  return {
    diagnostics: withoutDefaults(resolved ? [...resolved.diagnostics, ...errors] : [...read, ...errors]),
    record: {
      name: recordName(record, slots, resolved),
      place: record.place,
      ...(template && { template: template.file }),
      slots,
    },
  };
}

/** The records of a data file, or why there are none. */
async function* readRecords(
  file: string,
  bytes: Uint8Array,
  templates: Templates,
): AsyncGenerator<ReadResult> {
  const { template, diagnostics: said } = await templates.asked();
  let isEmpty = true;
  for await (const result of readData({ file, bytes }, template?.slots ?? new Map(), templates.slotsOf)) {
    if (!result.record && result.diagnostics.length === 0) continue;
    isEmpty = false;
    yield result;
  }
  if (isEmpty)
    yield { diagnostics: template ? [diagnostic('no-records', { file }, { file: inputName(file) })] : said };
}

/** A template with the description beside it; named by either of the two. */
async function* checkTemplateFile(named: string, templates: Templates): AsyncGenerator<ReadResult> {
  const { file: template, source, diagnostics } = await templates.source(named);
  if (!source) yield { diagnostics };
  else {
    const { checkTemplate } = await import('./template.ts');
    const all = [...diagnostics, ...(await checkTemplate(source))];
    const isOwn = ({ place }: Diagnostic): boolean => place.file === template;
    yield { diagnostics: [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))] };
  }
}

interface TurnedOff {
  readonly codes: readonly string[];
  /** What is said of those that do not exist. */
  readonly unknown: readonly Diagnostic[];
}

/** What a data file or a template turns off in a comment of its own, as a finished document does. */
async function turnedOff(file: string, bytes: Uint8Array): Promise<TurnedOff> {
  const text = extensionOf(file) === '.xlsx' ? undefined : decodeText(file, bytes).text;
  if (text?.includes('fill-report-off') !== true) return { codes: [], unknown: [] };
  const { offCodes, unknownOff } = await import('../documents/off.ts');
  const source = sourceText(text);
  const off = offCodes(text);
  const unknown = unknownOff(off, ({ start, end }) => ({ file, source, start, end }));
  return { codes: off.map(({ code }) => code), unknown };
}

/** What was read of a file: a record, or all that there is to say of one that holds none. */
interface Piece<Given> extends ReadResult {
  readonly given: Given;
  /** Said of the file, before all else. */
  readonly unknown: readonly Diagnostic[];
  readonly unwanted: ReadonlySet<string>;
}

/** A file to be checked, as it could be read. */
interface GivenFile {
  readonly file: string;
  readonly input: Input;
}

async function* piecesOf<Given extends GivenFile>(
  given: Given,
  templates: Templates,
  off: ReadonlySet<string>,
): AsyncGenerator<Piece<Given>> {
  const { file, input } = given;
  const whole = { given, unknown: [], unwanted: off };
  if ('diagnostic' in input) {
    yield { ...whole, diagnostics: [input.diagnostic] };
    return;
  }
  const { bytes } = input;
  const family = familyOf(file);
  if (family === 'document') {
    const { checkDocumentFile } = await import('./document.ts');
    yield { ...whole, diagnostics: await checkDocumentFile(file, bytes, off) };
    return;
  }
  const { codes, unknown } = await turnedOff(file, bytes);
  const unwanted = new Set([...off, ...codes]);
  let isFirst = true;
  const all =
    family === 'template' ? checkTemplateFile(file, templates) : readRecords(file, bytes, templates);
  for await (const read of all) {
    yield { ...read, given, unwanted, unknown: isFirst ? unknown : [] };
    isFirst = false;
  }
}

/**
 * Everything there is to say of files, whatever they are: once for each record of a data file, once for any other, and
 * with each what it is said of. The records of all are compared, as they are where reports are made of them.
 *
 * @param off - codes that are not wanted
 */
export async function* checkFiles<Given extends GivenFile>(
  files: AsyncIterable<Given> | Iterable<Given>,
  templates: Templates,
  off: ReadonlySet<string>,
): AsyncGenerator<readonly [Given, Checked]> {
  async function* pieces(): AsyncGenerator<Piece<Given>> {
    for await (const given of files) yield* piecesOf(given, templates, off);
  }
  for await (const { given, record, diagnostics, unknown, unwanted } of readTogether(
    pieces(),
    templates.slotsFor,
  )) {
    const checked = record ? await checkRecord(record, diagnostics, templates) : { diagnostics };
    const all = [...unknown, ...checked.diagnostics];
    yield [given, { ...checked, diagnostics: all.filter(({ code }) => !unwanted.has(code)) }];
  }
}

/** Everything there is to say of one file. */
export async function* checkFile(
  file: string,
  bytes: Uint8Array,
  templates: Templates,
  off: ReadonlySet<string>,
): AsyncGenerator<Checked> {
  for await (const [, checked] of checkFiles([{ file, input: { bytes } }], templates, off)) yield checked;
}
