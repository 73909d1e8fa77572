import { type Diagnostic, diagnostic, type Place, type SourceText } from '../../diagnostics/diagnostic.ts';
import { lineColumn } from '../../model/source.ts';
import { type CellText, enteredText, typedText, visibleText } from './cell-text.ts';
import type { CsvRow } from './csv-rows.ts';
import { type CellGrid, occupied } from './grid.ts';
import { isTemplateLabel } from './template-name.ts';
import { withoutTextSign } from './text-sign.ts';

/** The text that rows are read from. */
export interface CsvOrigin {
  readonly file: string;
  readonly source: SourceText;
}

export function fieldPlace({ file, source }: CsvOrigin, row: CsvRow | undefined, column: number): Place {
  const last = (row?.fields.length ?? 0) - 1;
  const start = row?.starts[column] ?? row?.ends[last] ?? 0;
  return { file, source, start, end: row?.ends[column] ?? start };
}

/** `="0012"` is how text is kept from being taken for a number. */
const KEPT_TEXT = /^="(.*)"$/s;

export function fieldText(field: string): CellText {
  const marked = withoutTextSign(field);
  if (marked !== field) return typedText(visibleText(marked));
  const kept = field.startsWith('=') ? KEPT_TEXT.exec(field)?.[1] : undefined;
  return enteredText(kept?.replaceAll('""', '"') ?? field);
}

/** What is wrong with a row as a whole: a bad quotation mark, or other than `width` fields. */
export function rowFault(origin: CsvOrigin, row: CsvRow, width: number): Diagnostic | undefined {
  const { file, source } = origin;
  const start = row.badQuote ?? row.starts[0] ?? 0;
  if (row.badQuote === undefined && row.fields.length === width) return undefined;
  const { line } = lineColumn(source, start);
  if (row.badQuote !== undefined) {
    return diagnostic('csv-quote', { file, source, start, end: start + 1 }, { line });
  }
  const extra = row.fields.length > width ? row.starts[width] : row.starts.at(-1);
  const place = { file, source, start: extra ?? start, end: row.ends.at(-1) ?? start };
  return diagnostic('csv-width', place, { line, count: row.fields.length, expected: width });
}

/** How many fields most rows have; of equals the first. Rows of one field (titles, sections) have no say. */
function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields, badQuote } of rows) {
    if (fields.length > 1 && badQuote === undefined)
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as const)[0];
}

export function isBlankRow({ fields, badQuote }: CsvRow): boolean {
  return badQuote === undefined && fields.every((field) => field.trim() === '');
}

/** A line of one field, such as a section's name or a note, or of none; or the one that names the template. */
function isTitle(row: CsvRow): boolean {
  const { fields, badQuote } = row;
  if (badQuote !== undefined) return false;
  return fields.length === 1 || isTemplateLabel(fields[0]?.trim() ?? '') || isBlankRow(row);
}

/** The columns of each row in which something stands; a row that is wrong as a whole has all of its own. */
function columnsOf({ fields, badQuote }: CsvRow): number[] {
  return fields.flatMap((field, column) => (badQuote !== undefined || field.trim() !== '' ? [column] : []));
}

/** Rows as a grid. */
export function csvGrid(origin: CsvOrigin, rows: readonly CsvRow[]): CellGrid {
  const width = usualWidth(rows);
  // Made once: the sheet's reader and whoever fills in a value of the row say the same, which is told once.
  const faults = rows.map((row) => (isTitle(row) ? undefined : rowFault(origin, row, width)));
  const held = rows.flatMap((row, at) => (isBlankRow(row) ? [] : [[at, columnsOf(row)] as const]));
  return {
    ...occupied(new Map(held)),
    cell: (row, column) => fieldText(rows[row]?.fields[column] ?? ''),
    place: (row, column) => fieldPlace(origin, rows[row], column),
    isFormula: () => false,
    isRowHidden: () => false,
    isColumnHidden: () => false,
    origin: (row, column) => [row, column],
    rowFault: (row) => faults[row],
  };
}
