import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DataRecord, ReadResult, ScalarNode } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { readsLikeDistrict } from './heads.ts';
import { joinParts } from './join.ts';
import { isHalf, layoutOf, recordsOf, type SheetLayout } from './layout.ts';
import { hiddenSheets, withSheetFindings } from './left-alone.ts';
import { type SlotNames, sectionNamed, slotNames } from './names.ts';
import { type TableSheet, withTableRows } from './table.ts';
import { type TablePath, tablePaths } from './table-path.ts';
import { type NamedTemplate, named, type SlotsOf, templateOf } from './template-name.ts';
import { openWorkbook, type WorkbookSheet } from './workbook.ts';

interface LaidOut {
  readonly sheet: WorkbookSheet;
  readonly layout: SheetLayout;
}

interface NamedTable extends TableSheet {
  readonly sheet: WorkbookSheet;
}

/** A sheet with what it holds. */
interface Read extends LaidOut {
  readonly results: readonly ReadResult[];
}

function sheetsOf(laidOut: readonly LaidOut[]): WorkbookSheet[] {
  return laidOut.map(({ sheet }) => sheet);
}

/** The 表 whose key the sheet bears as its name, perhaps with 表 after it. */
function tableOf(
  sheet: string,
  { slots, byName }: SlotNames,
  paths: readonly TablePath[],
): TablePath | undefined {
  for (const name of [sheet.trim(), sheet.trim().replace(/表$/, '')]) {
    const keys = slots.has(name) ? [name] : (byName.get(name) ?? []);
    const path = keys.length === 1 ? paths.find(({ slot }) => slot.key === keys[0]) : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

/** The sheets of 表, those whose rows hold others' first. */
function tableSheets(sheets: readonly WorkbookSheet[], names: SlotNames): readonly NamedTable[] {
  const paths = tablePaths(names.slots.values());
  const all = slotNames(new Map([...names.slots, ...paths.map(({ slot }) => [slot.key, slot] as const)]));
  const tables = sheets.flatMap((sheet): NamedTable[] => {
    const path = sheet.hidden ? undefined : tableOf(sheet.name, all, paths);
    return path === undefined ? [] : [{ sheet, path, grid: sheet.grid, subject: names.subject }];
  });
  return tables.toSorted((a, b) => a.path.parents.length - b.path.parents.length);
}

/** The sheets that hold whole reports: those with half of the required slots; failing these, the one with the most slots. */
function chosen(sheets: readonly Read[], slots: ReadonlyMap<string, Slot>): readonly Read[] {
  const half = sheets.filter(({ layout }) => isHalf(layout.keys, slots));
  // A sheet that explains the slots names them all and gives no values.
  const filled = half.filter(({ results }) => results.some(({ record }) => record !== undefined));
  if (half.length > 0) return filled.length > 0 ? filled : half;
  const best = sheets.reduce<Read | undefined>((most, next) => {
    return next.layout.keys.size > (most?.layout.keys.size ?? 1) ? next : most;
  }, undefined);
  return best === undefined ? [] : [best];
}

/** Whether a sheet may hold a part of a report: it is named after a section, or names two slots and not one by chance. */
function mayBePart({ sheet, layout, results }: Read, names: SlotNames): boolean {
  const { size } = layout.keys;
  if (size > 0 && sectionNamed(sheet.name, names) !== undefined) return true;
  return size > 1 && results.some(({ record }) => record !== undefined);
}

/** What a workbook holds, and the sheets that it was read from. */
interface Content {
  readonly records: readonly ReadResult[];
  readonly read: readonly Read[];
}

/** The reports of the sheets: put together from all that may hold a part of one, or else each from a sheet of its own. */
function contentOf(sheets: readonly Read[], names: SlotNames): Content {
  const parts = sheets.filter((sheet) => mayBePart(sheet, names));
  const joined =
    parts.length > 1
      ? joinParts(
          parts.map(({ results }) => results),
          names.subject,
        )
      : undefined;
  if (joined !== undefined) return { records: joined, read: parts };
  const read = chosen(sheets, names.slots);
  return { records: read.flatMap(({ results }) => results), read };
}

function withDistrict(record: DataRecord, sheet: WorkbookSheet): DataRecord {
  if (record.district !== undefined || !readsLikeDistrict(sheet.name)) return record;
  const place = { file: record.file, sheet: sheet.name };
  const district: ScalarNode = { type: 'scalar', text: sheet.name, means: 'text', place };
  return { ...record, district };
}

/** The slots' names as a sheet may use them: one that is named after a section need not say it again. */
function namesIn({ name }: WorkbookSheet, names: SlotNames): SlotNames {
  const within = sectionNamed(name, names);
  return within === undefined ? names : { ...names, within };
}

/** A sheet's records; its name is the record's when it holds one report. */
function sheetRecords({ sheet, layout }: LaidOut, names: SlotNames): readonly ReadResult[] {
  const results = recordsOf(sheet.grid, layout, namesIn(sheet, names));
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
  const [example] = slots.keys();
  // Of a template that is wrong nobody knows the slots, and it is the template of which something is to be said.
  if (example === undefined) return [];
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
  const tables = tableSheets(filled, names);
  const isTable = (sheet: WorkbookSheet): boolean => tables.some((table) => table.sheet === sheet);
  const laidOut = filled
    .filter((sheet) => !isTable(sheet))
    .map((sheet) => ({ sheet, layout: layoutOf(sheet.grid, namesIn(sheet, names)) }));
  const seen = laidOut.filter(({ sheet }) => !sheet.hidden);
  const all = seen.map((each) => ({
    ...each,
    results: each.layout.keys.size === 0 ? [] : sheetRecords(each, names),
  }));
  const { records, read } = contentOf(all, names);
  if (read.length === 0) return nothingFound(file, filled, slots);
  const others = all.filter((sheet) => !read.includes(sheet));
  const hidden = laidOut.filter(({ sheet, layout }) => sheet.hidden && isHalf(layout.keys, slots));
  const results = tables.reduce<readonly ReadResult[]>((so, table) => withTableRows(so, table), records);
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
  return readSheets(file, sheets, own ?? slots).map((result) => named(result, template));
}
