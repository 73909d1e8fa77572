import type { Slot } from '../../model/slot.ts';
import { columnHeads } from '../read/heads.ts';
import { templateLabel } from '../read/template-name.ts';
import { bareText } from '../read/text-sign.ts';
import { headOf, type SheetOptions, type SlotRow, slotRows, TALL_COLUMNS } from './rows.ts';

/** By it Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

function field(given: string): string {
  const text = bareText(given);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV: UTF-8 with a byte order mark, lines ended as Excel ends them; no cell runs as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

function tallRows(rows: readonly SlotRow[], values: ReadonlyMap<string, string>): string[][] {
  const heads = TALL_COLUMNS.map(({ kind }) => columnHeads[kind][0]);
  return [heads, ...rows.map((row) => TALL_COLUMNS.map(({ text }) => text(row, values)))];
}

/** Heads in one row: a name that stands in more than one section comes with its own. */
function wideRows(rows: readonly SlotRow[], values: ReadonlyMap<string, string>): string[][] {
  const heads = rows.map((row) => {
    const isOnly = rows.every((other) => other === row || other.name !== row.name);
    return headOf(isOnly ? row : { ...row, name: row.slot.key });
  });
  const known = rows.map(({ slot }) => values.get(slot.key) ?? '');
  return known.some((value) => value !== '') ? [heads, known] : [heads];
}

/** The sheet that clerks fill in as CSV. A 表 has no place there. */
export function writeSlotCsv(slots: readonly Slot[], options: Omit<SheetOptions, 'title'> = {}): Uint8Array {
  const { values = new Map<string, string>(), wide = false, template } = options;
  const rows = slotRows(slots);
  const named = template === undefined ? [] : [[templateLabel, template]];
  return writeCsv([...named, ...(wide ? wideRows(rows, values) : tallRows(rows, values))]);
}
