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

/** The workbook's parts packed anew: no date in the zip, and the corners gone. */
function repacked(workbook: Uint8Array): Uint8Array {
  const zip = readZip(workbook);
  if (typeof zip === 'string') throw new Error(`the written workbook is no zip: ${zip}`);
  const parts = zip.entries.map((entry): PackedPart => {
    const content = readPart(zip, entry, entry.size);
    if (typeof content === 'string') throw new Error(`the written part ${entry.name} is ${content}`);
    const isSheet = /worksheets\/[^/]+\.xml$/.test(entry.name);
    return pack(entry.name, isSheet ? withoutCorners(new TextDecoder().decode(content)) : content);
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
  return repacked(await writeXlsx({ sheets: [main, ...tables], properties }));
}
