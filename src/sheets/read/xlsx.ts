import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { isTable } from '../../kinds/kinds.ts';
import type { DataRecord, ReadResult, ScalarNode } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { readsLikeDistrict } from './heads.ts';
import { isHalf, type Layout, layoutOf, recordsOf } from './layout.ts';
import { hiddenSheets, withSheetFindings } from './left-alone.ts';
import { type SlotNames, slotNames } from './names.ts';
import { type TableSheet, withTableRows } from './table.ts';
import { type NamedTemplate, type SlotsOf, templateOf, withTemplate } from './template-name.ts';
import { openWorkbook, type WorkbookSheet } from './workbook.ts';

interface LaidOut {
  readonly sheet: WorkbookSheet;
  readonly layout: Layout;
}

function sheetsOf(laidOut: readonly LaidOut[]): WorkbookSheet[] {
  return laidOut.map(({ sheet }) => sheet);
}

/** The 表 whose key the sheet bears as its name, perhaps with 表 after it. */
function tableOf(sheet: string, names: SlotNames): Slot | undefined {
  const slots = [sheet.trim(), sheet.trim().replace(/表$/, '')].map((name) => {
    const keys = names.slots.has(name) ? [name] : (names.byName.get(name) ?? []);
    return names.slots.get(keys.length === 1 ? (keys[0] ?? '') : '');
  });
  return slots.find((slot) => slot && isTable(slot));
}

/** The sheets to read: those with half of the required slots; failing these, the one with the most slots. */
function chosen(sheets: readonly LaidOut[], slots: ReadonlyMap<string, Slot>): readonly LaidOut[] {
  const half = sheets.filter(({ layout }) => isHalf(layout.keys, slots));
  if (half.length > 0) return half;
  const best = sheets.reduce<LaidOut | undefined>((most, next) => {
    return next.layout.keys.size > (most?.layout.keys.size ?? 1) ? next : most;
  }, undefined);
  return best === undefined ? [] : [best];
}

function withDistrict(record: DataRecord, sheet: WorkbookSheet): DataRecord {
  if (record.district !== undefined || !readsLikeDistrict(sheet.name)) return record;
  const place = { file: record.file, sheet: sheet.name };
  const district: ScalarNode = { type: 'scalar', text: sheet.name, means: 'text', place };
  return { ...record, district };
}

/** A sheet's records; its name is the record's when it holds one report. */
function sheetRecords(file: string, { sheet, layout }: LaidOut, names: SlotNames): ReadResult[] {
  const results = recordsOf(file, sheet.grid, layout, names);
  const [only, second] = results;
  if (only?.record === undefined || second !== undefined) return results;
  return [{ ...only, record: withDistrict(only.record, sheet) }];
}

function namesOf(sheets: readonly WorkbookSheet[]): string[] {
  return sheets.map(({ name }) => name);
}

function sheetsLeftAlone(file: string, sheets: readonly WorkbookSheet[]): Diagnostic[] {
  const [first] = sheets;
  if (first === undefined) return [];
  const place = { file, sheet: first.name };
  return [diagnostic('sheets-left-alone', place, { sheets: namesOf(sheets).join('、') })];
}

function nothingFound(
  file: string,
  sheets: readonly WorkbookSheet[],
  slots: ReadonlyMap<string, Slot>,
): ReadResult[] {
  const [example = ''] = slots.keys();
  const seen = sheets.filter(({ hidden }) => !hidden);
  const args = { sheets: namesOf(seen).join('、') || '—', example };
  const hidden = sheets.filter((sheet) => sheet.hidden);
  return [
    { diagnostics: [diagnostic('sheet-no-slots', { file }, args), ...hiddenSheets(file, namesOf(hidden))] },
  ];
}

function readSheets(
  file: string,
  sheets: readonly WorkbookSheet[],
  slots: ReadonlyMap<string, Slot>,
): ReadResult[] {
  const names = slotNames(slots);
  const filled = sheets.filter(({ grid }) => grid.rows.length > 0);
  const tables = filled.flatMap((sheet): (TableSheet & { sheet: WorkbookSheet })[] => {
    const slot = tableOf(sheet.name, names);
    return slot === undefined || sheet.hidden
      ? []
      : [{ sheet, slot, grid: sheet.grid, subject: names.subject }];
  });
  const isTable = (sheet: WorkbookSheet): boolean => tables.some((table) => table.sheet === sheet);
  const laidOut = filled
    .filter((sheet) => !isTable(sheet))
    .map((sheet) => ({ sheet, layout: layoutOf(sheet.grid, names) }));
  const read = chosen(
    laidOut.filter(({ sheet }) => !sheet.hidden),
    slots,
  );
  if (read.length === 0) return nothingFound(file, filled, slots);
  const others = laidOut.filter((sheet) => !read.includes(sheet) && !sheet.sheet.hidden);
  const hidden = laidOut.filter(({ sheet, layout }) => sheet.hidden && isHalf(layout.keys, slots));
  const records = read.flatMap((sheet) => sheetRecords(file, sheet, names));
  const results = tables.reduce<ReadResult[]>((so, table) => withTableRows(so, table), records);
  return withSheetFindings(results, [
    ...sheetsLeftAlone(file, sheetsOf(others)),
    ...hiddenSheets(file, namesOf(sheetsOf(hidden))),
  ]);
}

/** The template that one of the sheets names, the first that does. */
function templateIn(
  sheets: readonly WorkbookSheet[],
  slots: ReadonlyMap<string, Slot>,
): NamedTemplate | undefined {
  for (const { grid, hidden } of sheets) {
    const template = hidden ? undefined : templateOf(grid, slots);
    if (template !== undefined) return template;
  }
  return undefined;
}

/** Reads a workbook: each sheet that holds reports, either way round, one record a report. */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  slots: ReadonlyMap<string, Slot>,
  slotsOf: SlotsOf = async () => undefined,
): Promise<readonly ReadResult[]> {
  const sheets = await openWorkbook(file, bytes);
  if ('code' in sheets) return [{ diagnostics: [sheets] }];
  const template = templateIn(sheets, slots);
  const own = template === undefined ? undefined : await slotsOf(file, template.value);
  return withTemplate(readSheets(file, sheets, own ?? slots), template);
}
