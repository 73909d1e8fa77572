import type { WriteOptions } from 'hucre/xlsx';
import type { Slot } from '../../model/slot.ts';
import { subjectOf } from '../../model/subject.ts';
import { readPart, readZip } from '../../zip/read.ts';
import { pack, packBlock, writeZip } from '../../zip/write.ts';
import { tablePaths } from '../read/table-path.ts';
import type { SheetOptions } from './rows.ts';
import { tallSheet } from './tall-sheet.ts';
import { tableSheet, wideSheet } from './wide-sheet.ts';

/** In what is written there is no clock. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));

/** Figures as text are meant: Excel need not point at each with a green corner. */
function withoutCorners(sheet: string): string {
  const rest = '<ignoredErrors><ignoredError sqref="A1:ZZ2000" numberStoredAsText="1"/></ignoredErrors>';
  return sheet.replace(/<\/worksheet>\s*$/, () => `${rest}</worksheet>`);
}

/** The names of rules are of no use to who fills in. */
function withoutRuleNames(workbook: string): string {
  return workbook.replaceAll('<definedName name="填_', '<definedName hidden="1" name="填_');
}

/** A part of a workbook: XML, as all that we write is. */
export interface WorkbookPart {
  readonly name: string;
  readonly content: string;
}

/** A workbook's parts, without a date, corners, and names to be seen. The same sheets give the same parts. */
export async function workbookParts(
  workbook: Pick<WriteOptions, 'sheets' | 'namedRanges'>,
  title: string | undefined,
): Promise<readonly WorkbookPart[]> {
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { created: MOMENT, modified: MOMENT, ...(title === undefined ? {} : { title }) };
  const zip = readZip(await writeXlsx({ ...workbook, properties }));
  if (typeof zip === 'string') throw new Error(`the written workbook is no zip: ${zip}`);
  return zip.entries.map(({ name, ...entry }) => {
    const bytes = readPart(zip, { name, ...entry }, entry.size);
    if (typeof bytes === 'string') throw new Error(`the written part ${name} is ${bytes}`);
    const content = new TextDecoder().decode(bytes);
    if (/worksheets\/[^/]+\.xml$/.test(name)) return { name, content: withoutCorners(content) };
    return { name, content: name === 'xl/workbook.xml' ? withoutRuleNames(content) : content };
  });
}

/** Makes the workbook that clerks fill in. The same slots and values give the same bytes. */
export async function writeSlotSheet(
  slots: readonly Slot[],
  options: SheetOptions = {},
): Promise<Uint8Array> {
  const { values = new Map<string, string>(), wide = false, title, template } = options;
  const main = wide ? wideSheet(slots, values, template) : tallSheet(slots, values, template);
  const district = wide ? subjectOf(slots) : undefined;
  const tables = tablePaths(slots).map((path) => tableSheet(path, district, options));
  const all = [main, ...tables];
  const namedRanges = all.flatMap(({ names }) => [...names]);
  const parts = await workbookParts({ sheets: all.map(({ sheet }) => sheet), namedRanges }, title);
  return writeZip(
    packBlock([]),
    parts.map(({ name, content }) => pack(name, content)),
  );
}
