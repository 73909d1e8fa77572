/** Reports whose values stand on several sheets, such as a sheet for each section. */
import type { DataRecord, MapEntry, ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { withSheetFindings } from './left-alone.ts';

/** The records of a sheet that may hold a part of each report. */
export type Parts = readonly ReadResult[];

export function textOf({ value }: MapEntry): string {
  return value.type === 'scalar' || value.type === 'broken' ? value.text : '…';
}

export function isBlankEntry({ value }: MapEntry): boolean {
  return value.type === 'scalar' && value.means === 'null';
}

/** Whose report a record is; '' where it does not say. */
export function districtOf({ root, district }: DataRecord, subject: Slot | undefined): string {
  const given = root.entries.find((entry) => entry.key === subject?.key && !isBlankEntry(entry));
  return given === undefined ? (district?.text ?? '') : textOf(given);
}

/** Entries of two parts together: of a value that both give one; undefined when they give different ones. */
function together(first: readonly MapEntry[], second: readonly MapEntry[]): readonly MapEntry[] | undefined {
  const entries = new Map(first.map((entry) => [entry.key, entry]));
  const doubled = first.filter((entry) => entries.get(entry.key) !== entry);
  for (const entry of second) {
    const known = entries.get(entry.key);
    if (known === undefined || isBlankEntry(known)) entries.set(entry.key, entry);
    else if (!isBlankEntry(entry) && textOf(entry) !== textOf(known)) return undefined;
  }
  return [...entries.values(), ...doubled];
}

/** Two parts of one report as one. */
function joined(first: ReadResult, second: ReadResult): ReadResult | undefined {
  if (first.record === undefined || second.record === undefined) return undefined;
  const { root, district = second.record.district } = first.record;
  const entries = together(root.entries, second.record.root.entries);
  if (entries === undefined) return undefined;
  const record = { ...first.record, root: { ...root, entries }, ...(district && { district }) };
  return { record, diagnostics: [...first.diagnostics, ...second.diagnostics] };
}

/** What a sheet's records are joined by: their districts; '' for an only one that does not say. */
function byDistrict(parts: Parts, subject: Slot | undefined): ReadonlyMap<string, ReadResult> | undefined {
  const found = new Map<string, ReadResult>();
  for (const part of parts) {
    if (part.record === undefined) return undefined;
    const district = districtOf(part.record, subject);
    if (found.has(district) || (district === '' && parts.length > 1)) return undefined;
    found.set(district, part);
  }
  return found;
}

/** Who an only record is that does not say so: the only one of the other sheets. */
function named(district: string, districts: ReadonlySet<string>): string {
  const [only = ''] = districts;
  return district === '' && districts.size === 1 ? only : district;
}

/**
 * Joins the sheets of a workbook whose parts fit: each record of a sheet belongs to the one of its district on the
 * others, and nothing is given twice in different words. What is wrong with a sheet without records is said with the
 * first report. Undefined when they do not fit, or do not say whose they are.
 */
export function joinParts(
  sheets: readonly Parts[],
  subject: Slot | undefined,
): readonly ReadResult[] | undefined {
  const isRecordless = (parts: Parts): boolean => parts.every(({ record }) => record === undefined);
  const known = sheets.filter((parts) => !isRecordless(parts)).map((parts) => byDistrict(parts, subject));
  const districts = new Set(
    known.flatMap((parts) => [...(parts?.keys() ?? [])]).filter((name) => name !== ''),
  );
  const reports = new Map<string, ReadResult>();
  for (const parts of known) {
    if (parts === undefined) return undefined;
    for (const [district, part] of parts) {
      const name = named(district, districts);
      if (name === '' && districts.size > 0) return undefined;
      const before = reports.get(name);
      const report = before === undefined ? part : joined(before, part);
      if (report === undefined) return undefined;
      reports.set(name, report);
    }
  }
  const faults = sheets
    .filter(isRecordless)
    .flatMap((parts) => parts.flatMap(({ diagnostics }) => diagnostics));
  return withSheetFindings([...reports.values()], faults);
}
