import { flagText } from '../kinds/flag.ts';
import { defaultOf, isTable } from '../kinds/kinds.ts';
import { type DataNode, mapNode, textNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import type { BoundValue } from '../model/value.ts';
import { writeSlotCsv } from '../sheets/write/csv.ts';
import { slotYaml } from '../slots/yaml.ts';

/** A table's row: what is typed, by column. */
export type TypedRow = Readonly<Record<string, string>>;

/** What is typed, letter for letter, by slot; what is empty is left out. */
export type TypedValues = Readonly<Record<string, string | readonly TypedRow[]>>;

type Slots = ReadonlyMap<string, Slot>;

export function typedIn(values: TypedValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

export function rowsAt(values: TypedValues, key: string): readonly TypedRow[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}

export function withValue(
  values: TypedValues,
  key: string,
  value: string | readonly TypedRow[],
): TypedValues {
  if (value.length > 0) return { ...values, [key]: value };
  const { [key]: _, ...rest } = values;
  return rest;
}

export function withCell(
  values: TypedValues,
  key: string,
  { row, column }: { readonly row: number; readonly column: string },
  text: string,
): TypedValues {
  const rows = rowsAt(values, key).map((each, index) => (index === row ? { ...each, [column]: text } : each));
  return withValue(values, key, rows);
}

/** Moves a row up (-1) or down (1); where it cannot go it stays. */
export function withRowMoved(values: TypedValues, key: string, row: number, by: -1 | 1): TypedValues {
  const rows = [...rowsAt(values, key)];
  const [moved, other] = [rows[row], rows[row + by]];
  if (moved === undefined || other === undefined) return values;
  rows[row] = other;
  rows[row + by] = moved;
  return withValue(values, key, rows);
}

/** Cells as a sheet copies them: a line a row, tabs between; a cell in quotation marks may hold both. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  for (let at = 0; at <= text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [, marked, plain = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push((marked?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

/** Puts pasted cells into a table from a cell on, with rows added as they are needed. */
export function withPasted(
  values: TypedValues,
  slot: Slot,
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
): TypedValues {
  const names = (slot.columns ?? []).map(({ key }) => key);
  const rows = [...rowsAt(values, slot.key)];
  for (const [down, texts] of cells.entries()) {
    const own = { ...rows[row + down] };
    for (const [right, text] of texts.entries()) {
      const name = names[column + right];
      if (name !== undefined) own[name] = text;
    }
    rows[row + down] = own;
  }
  return withValue(values, slot.key, rows);
}

/** What a record gives, as a person would type it; what it does not give is left out. */
export function valuesOf(slots: Slots, bound: ReadonlyMap<string, BoundValue>): TypedValues {
  const entries = [...slots.values()].flatMap((slot): [string, string | readonly TypedRow[]][] => {
    const value = bound.get(slot.key);
    if (!value) return [];
    if (!isTable(slot)) return typed(value) === '' ? [] : [[slot.key, typed(value)]];
    const rows = (value.rows ?? []).map((row) =>
      Object.fromEntries([...row].map(([name, cell]) => [name, typed(cell)])),
    );
    return rows.length === 0 ? [] : [[slot.key, rows]];
  });
  return Object.fromEntries(entries);
}

function typed({ state, text }: BoundValue): string {
  return state === 'given' || state === 'wrong' ? text : '';
}

/** What stored values fit a template, and what does not: keys, or a table's columns, that it has no longer. */
export function fitting(
  values: TypedValues,
  slots: Slots,
): { readonly fits: TypedValues; readonly unfit: TypedValues } {
  const fits: Record<string, string | readonly TypedRow[]> = {};
  const unfit: Record<string, string | readonly TypedRow[]> = {};
  for (const [key, value] of Object.entries(values)) {
    const slot = slots.get(key);
    const asTable = Array.isArray(value);
    if (!slot || isTable(slot) !== asTable) unfit[key] = value;
    else if (!asTable) fits[key] = value;
    else {
      const known = new Set(slot.columns?.map((column) => column.key));
      const [kept, lost] = [true, false].map((isKnown) =>
        (value as readonly TypedRow[]).map((row) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name) === isKnown)),
        ),
      );
      fits[key] = kept ?? [];
      if (lost?.some((row) => Object.keys(row).length > 0)) unfit[key] = lost;
    }
  }
  return { fits, unfit };
}

/** A slot that other data gives differently. */
export interface SlotChange {
  readonly key: string;
  readonly before: string | readonly TypedRow[];
  readonly after: string | readonly TypedRow[];
}

/** What other data would change. What it does not give stays as it is. */
export function changesTo(values: TypedValues, other: TypedValues): readonly SlotChange[] {
  return Object.entries(other).flatMap(([key, after]) => {
    const before = values[key] ?? '';
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key, before, after }];
  });
}

export function withChanges(values: TypedValues, changes: readonly SlotChange[]): TypedValues {
  return changes.reduce((all, { key, after }) => withValue(all, key, after), values);
}

/** What names the record: a district, in most templates. */
export function typedDistrict(values: TypedValues, slots: Slots): string {
  const subject = subjectOf(slots.values());
  return subject ? typedIn(values, subject.key).trim() : '';
}

/** Whether a switch is on: as it is set, or as it is where nobody sets it. */
export function isOn(values: TypedValues, slot: Slot): boolean {
  return (typedIn(values, slot.key) || (defaultOf(slot) ?? '')) === flagText(true);
}

const NOWHERE = { file: '' };

function node(value: string | readonly TypedRow[]): DataNode {
  if (typeof value === 'string') return textNode(value, NOWHERE);
  const items = value.map((row): DataNode => {
    const filled = Object.entries(row).filter(([, text]) => text.trim() !== '');
    return mapNode(
      filled.map(([key, text]) => [key, textNode(text, NOWHERE)]),
      NOWHERE,
    );
  });
  return { type: 'list', items, place: NOWHERE };
}

/** The data file of what is typed. Rows with nothing in them are none. */
export function dataFile(
  values: TypedValues,
  slots: Slots,
  about: { readonly title: string; readonly template?: string },
): string {
  const nodes = new Map(
    Object.entries(values).flatMap(([key, value]): [string, DataNode][] => {
      const full = typeof value === 'string' ? value : value.filter(isFilled);
      return full.length === 0 || (typeof full === 'string' && full.trim() === '') ? [] : [[key, node(full)]];
    }),
  );
  return slotYaml(slots, { ...about, values: nodes });
}

/** What is typed as the sheet that clerks fill in, and the tables that it has no room for. */
export function csvOf(
  values: TypedValues,
  slots: Slots,
  template: string | undefined,
): { readonly csv: Uint8Array<ArrayBuffer>; readonly leftOut: readonly string[] } {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const csv = writeSlotCsv([...slots.values()], {
    values: new Map(texts),
    ...(template !== undefined && { template }),
  });
  const leftOut = [...slots.values()].filter(({ key }) => rowsAt(values, key).some(isFilled));
  return { csv: new Uint8Array(csv), leftOut: leftOut.map(({ key }) => key) };
}

export function isFilled(row: TypedRow): boolean {
  return Object.values(row).some((text) => text.trim() !== '');
}
