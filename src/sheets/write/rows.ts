import type { WriteSheet } from 'hucre/xlsx';
import { defaultOf, isTable, kindOf } from '../../kinds/kinds.ts';
import { nameOf, sectionOf } from '../../model/keys.ts';
import type { Slot } from '../../model/slot.ts';
import type { HeadKind } from '../read/heads.ts';

/** How the sheet is to be. */
export interface SheetOptions {
  /** What is known already, by key, as a person would type it. */
  readonly values?: ReadonlyMap<string, string>;
  /**
   * The rows of tables that are known already, by the table's whole key, each by column; the names of the rows that hold them
   * by their columns' whole keys (`区县.名称`).
   */
  readonly tables?: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
  /** A row a district, to collect many reports in; else a row a slot, for one. */
  readonly wide?: boolean;
  /** The template that the sheet is made for, as seen from it: it stands above the heads, and is found there again. */
  readonly template?: string;
  /** The workbook's title, kept in its properties. */
  readonly title?: string;
}

/** A formula's name in the workbook, of one sheet alone, as the library that writes workbooks takes it. */
export interface RuleName {
  readonly name: string;
  readonly range: string;
  readonly scope: string;
}

/** A sheet, and the names in the workbook that its rules use. */
export interface NamedSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly RuleName[];
}

/** A slot as sheets show it. */
export interface SlotRow {
  readonly slot: Slot;
  /** `综合`; '' for a slot outside the sections. */
  readonly section: string;
  /** The last part of its key path, with its section enough to tell it. */
  readonly name: string;
  /** For whoever fills it in: what an empty cell means. */
  readonly note: string;
}

/** Slots for the sheet of values, sections kept together in the order in which they first appear. */
export function slotRows(slots: readonly Slot[]): readonly SlotRow[] {
  const rows = slots.filter((slot) => !isTable(slot)).map(slotRow);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections.flatMap((section) => rows.filter((row) => row.section === section));
}

export function slotRow(slot: Slot): SlotRow {
  return { slot, section: sectionOf(slot.key), name: nameOf(slot.key), note: noteOf(slot) };
}

function noteOf(slot: Slot): string {
  const preset = defaultOf(slot);
  if (preset === undefined || isTable(slot)) return '';
  return `选填，不填就${kindOf(slot).otherwise === undefined ? '用' : '是'}“${preset}”`;
}

/** The columns of a sheet with a row a slot: what they are read as, and what stands there. */
export const TALL_COLUMNS: readonly TallColumn[] = [
  { kind: 'section', text: (row) => row.section },
  { kind: 'slot', text: (row) => row.name },
  { kind: 'unit', text: (row) => row.slot.unit },
  { kind: 'value', text: ({ slot }, values) => values.get(slot.key) ?? '' },
  { kind: 'meaning', text: (row) => row.slot.meaning },
  { kind: 'note', text: (row) => row.note },
];

interface TallColumn {
  readonly kind: Exclude<HeadKind, 'ignored'>;
  readonly text: (row: SlotRow, values: ReadonlyMap<string, string>) => string;
}

/** A slot's head in a wide sheet: its name and, in brackets, its unit. */
export function headOf({ slot, name }: SlotRow): string {
  return slot.unit === '' ? name : `${name}（${slot.unit}）`;
}

/** Neighbours of one section: where each run begins and ends (inclusive). */
export function sectionRuns(
  rows: readonly SlotRow[],
): readonly { readonly section: string; readonly start: number; readonly end: number }[] {
  const starts = rows.flatMap(({ section }, index) =>
    section === rows[index - 1]?.section ? [] : [{ section, start: index }],
  );
  return starts.map((run, index) => ({ ...run, end: (starts[index + 1]?.start ?? rows.length) - 1 }));
}
