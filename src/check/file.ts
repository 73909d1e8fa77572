import type { Templates } from '../compile/templates.ts';
import { type Diagnostic, diagnostic, isError, type Place } from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import { readTogether } from '../fill/records-together.ts';
import { resolve } from '../fill/resolve.ts';
import type { DataRecord } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { sourceText } from '../model/source.ts';
import { readData } from '../read/read.ts';
import { withoutDefaults } from '../report/account.ts';
import { decodeText } from '../text/encoding.ts';
import { DESCRIPTION_NAME, extensionOf } from '../text/file-name.ts';

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

async function* checkData(file: string, bytes: Uint8Array, templates: Templates): AsyncGenerator<Checked> {
  const { template, diagnostics: said } = await templates.asked();
  let isEmpty = true;
  const results = readTogether(
    readData({ file, bytes }, template?.slots ?? new Map(), templates.slotsOf),
    templates.slotsFor,
  );
  for await (const { record, diagnostics } of results) {
    if (record) yield checkRecord(record, diagnostics, templates);
    else if (diagnostics.length > 0) yield { diagnostics };
    isEmpty &&= !record && diagnostics.length === 0;
  }
  if (!isEmpty) return;
  yield { diagnostics: template ? [diagnostic('no-records', { file }, { file })] : said };
}

/** A template with the description beside it; named by either of the two. */
async function* checkTemplateFile(named: string, templates: Templates): AsyncGenerator<Checked> {
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

/**
 * Everything there is to say of a file, whatever it is: once for each record of a data file, once for any other.
 *
 * @param off - codes that are not wanted
 */
export async function* checkFile(
  file: string,
  bytes: Uint8Array,
  templates: Templates,
  off: ReadonlySet<string>,
): AsyncGenerator<Checked> {
  const family = familyOf(file);
  if (family === 'document') {
    const { checkDocumentFile } = await import('./document.ts');
    yield { diagnostics: await checkDocumentFile(file, bytes, off) };
    return;
  }
  const own = await turnedOff(file, bytes);
  const unwanted = new Set([...off, ...own.codes]);
  const wanted = ({ code }: Diagnostic): boolean => !unwanted.has(code);
  const all = family === 'template' ? checkTemplateFile(file, templates) : checkData(file, bytes, templates);
  let { unknown } = own;
  for await (const { diagnostics, ...checked } of all) {
    yield { ...checked, diagnostics: [...unknown, ...diagnostics].filter(wanted) };
    unknown = [];
  }
}
