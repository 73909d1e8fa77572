import { isTable } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';
import { subjectOf } from '../../model/subject.ts';
import { readPart, readZip } from '../../zip/read.ts';
import { type PackedPart, pack, packBlock, writeZip } from '../../zip/write.ts';
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

/** The workbook's parts packed anew: no date in the zip, no corners, no names to be seen. */
function repacked(workbook: Uint8Array): Uint8Array {
  const zip = readZip(workbook);
  if (typeof zip === 'string') throw new Error(`the written workbook is no zip: ${zip}`);
  const parts = zip.entries.map((entry): PackedPart => {
    const content = readPart(zip, entry, entry.size);
    if (typeof content === 'string') throw new Error(`the written part ${entry.name} is ${content}`);
    const change = /worksheets\/[^/]+\.xml$/.test(entry.name)
      ? withoutCorners
      : entry.name === 'xl/workbook.xml' && withoutRuleNames;
    return pack(entry.name, change ? change(new TextDecoder().decode(content)) : content);
  });
  return writeZip(packBlock([]), parts);
}

/** Makes the workbook that clerks fill in. The same slots and values give the same bytes. */
export async function writeSlotSheet(
  slots: readonly Slot[],
  options: SheetOptions = {},
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { values = new Map<string, string>(), wide = false, title } = options;
  const main = wide ? wideSheet(slots, values) : tallSheet(slots, values);
  const district = wide ? subjectOf(slots) : undefined;
  const tables = slots.filter(isTable).map((slot) => tableSheet(slot, district, options));
  const properties = { created: MOMENT, modified: MOMENT, ...(title === undefined ? {} : { title }) };
  const all = [main, ...tables];
  const namedRanges = all.flatMap(({ names }) => [...names]);
  return repacked(await writeXlsx({ sheets: all.map(({ sheet }) => sheet), namedRanges, properties }));
}
