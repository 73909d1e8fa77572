import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { sourceText } from '../../model/source.ts';
import { decodeSheet } from '../../text/encoding.ts';
import { inputName } from '../../text/file-name.ts';
import type { CellText } from './cell-text.ts';
import { columnSums } from './column-sums.ts';
import { type CsvOrigin, csvGrid, fieldPlace, fieldText, isBlankRow, rowFault } from './csv-grid.ts';
import { type CsvRow, csvRows, csvShape } from './csv-rows.ts';
import type { CellGrid } from './grid.ts';
import { clearlyWide, layoutOf, recordsOf } from './layout.ts';
import { withSheetFindings } from './left-alone.ts';
import { type SlotNames, slotNames } from './names.ts';
import { named, type SlotsOf, templateOf } from './template-name.ts';
import { type ReadEntries, readEntries, readValue } from './values.ts';
import { recordColumn, rowResult } from './wide.ts';
import { HEAD_ROWS, unitInRow, type WideHead, wideHead } from './wide-head.ts';

type Results = Generator<ReadResult, void, void>;

function take(rows: Generator<CsvRow>, most: number): CsvRow[] {
  const taken: CsvRow[] = [];
  while (taken.length < most) {
    const next = rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function* chain(first: readonly CsvRow[], rest: Iterable<CsvRow>): Generator<CsvRow, void, void> {
  yield* first;
  yield* rest;
}

function entriesOfRow(origin: CsvOrigin, row: CsvRow, { columns }: WideHead): ReadEntries {
  const cellAt = (column: number): CellText => fieldText(row.fields[column] ?? '');
  const textAt = (column: number): string => cellAt(column).text;
  const read = columns.map((each) => {
    const { column, named, keyPlace } = each;
    const found = { cell: cellAt(column), place: fieldPlace(origin, row, column), isFormula: false };
    return { key: named.key, keyPlace, value: readValue(found, { named, unit: unitInRow(each, textAt) }) };
  });
  return readEntries(read);
}

/** The rows under a head, which all have `width` fields. */
interface Body {
  readonly origin: CsvOrigin;
  readonly rows: Iterable<CsvRow>;
  readonly width: number;
}

/** What each row of a district gives, read when it is asked for. */
function* rowResults({ origin, rows, width }: Body, head: WideHead): Generator<ReturnType<typeof rowResult>> {
  const at = recordColumn(head);
  const sums = columnSums(head);
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const fault = rowFault(origin, row, width);
    if (fault !== undefined) {
      yield { role: 'record', result: { diagnostics: [fault] } };
      continue;
    }
    const read = entriesOfRow(origin, row, head);
    const given = rowResult(read, fieldPlace(origin, row, at), head);
    sums.take(given.role, read.entries);
    yield given;
  }
  yield { role: 'total', result: { diagnostics: sums.differences() } };
}

/** Records of a district a row; a row that is none is said with the record before it, what `about` says with the first. */
function* wideResults(body: Body, head: WideHead, about: readonly Diagnostic[]): Results {
  let held: ReadResult | undefined;
  let waiting = about;
  for (const { role, result } of rowResults(body, head)) {
    if (role === 'record') {
      if (held !== undefined) yield held;
      held = { ...result, diagnostics: [...waiting, ...result.diagnostics] };
      waiting = [];
    } else if (held === undefined) waiting = [...waiting, ...result.diagnostics];
    else held = { ...held, diagnostics: [...held.diagnostics, ...result.diagnostics] };
  }
  const place = head.columns[0]?.keyPlace ?? { file: body.origin.file };
  yield held ?? { diagnostics: [...waiting, diagnostic('sheet-no-rows', place, {})] };
}

function otherResults(origin: CsvOrigin, rows: readonly CsvRow[], names: SlotNames): ReadResult[] {
  const { file } = origin;
  if (rows.every(isBlankRow)) return [{ diagnostics: [diagnostic('csv-empty', { file }, {})] }];
  const grid = csvGrid(origin, rows);
  const layout = layoutOf(grid, names);
  if (layout.keys.size > 0) return recordsOf(grid, layout, names);
  const [example] = names.slots.keys();
  // Of a template that is wrong nobody knows the slots, and it is the template of which something is to be said.
  if (example === undefined) return [];
  const args = { sheets: inputName(file), example };
  return [{ diagnostics: [diagnostic('sheet-no-slots', { file }, args)] }];
}

/** A file's rows: the first, in which a head may stand, as a grid as well, and what gives the others. */
interface CsvSheet {
  readonly origin: CsvOrigin;
  readonly first: readonly CsvRow[];
  readonly grid: CellGrid;
  readonly rest: Iterable<CsvRow>;
}

function* results(
  { origin, first, grid, rest }: CsvSheet,
  names: SlotNames,
  about: readonly Diagnostic[],
): Results {
  const layout = clearlyWide(grid, names);
  if (layout?.way === 'wide') {
    const head = wideHead(grid, layout.row, names);
    const width = first[layout.row]?.fields.length ?? 0;
    const rows = chain(first.slice(head.row + 1), rest);
    yield* wideResults({ origin, rows, width }, head, [...about, ...head.said]);
  } else yield* withSheetFindings(otherResults(origin, [...first, ...rest], names), about);
}

/**
 * Reads a CSV file, either way round, one record a report. A file of a district a row is read row by row as results are
 * asked for, so that nothing but its text is held; any other is held whole.
 */
export async function* readCsv(
  file: string,
  bytes: Uint8Array,
  slots: ReadonlyMap<string, Slot>,
  slotsOf: SlotsOf = async () => undefined,
): AsyncGenerator<ReadResult, void, void> {
  const { text, diagnostics } = decodeSheet(file, bytes);
  if (text === undefined) {
    yield { diagnostics };
    return;
  }
  const origin = { file, source: sourceText(text) };
  const { delimiter, from } = csvShape(text);
  const rest = csvRows(text, /\.(?:tsv|tab)$/i.test(file) ? '\t' : delimiter, from);
  const first = take(rest, HEAD_ROWS);
  const grid = csvGrid(origin, first);
  const template = templateOf(grid, slots);
  const own = template === undefined ? undefined : await slotsOf(file, template.value);
  const names = slotNames(own ?? slots);
  for (const result of results({ origin, first, grid, rest }, names, diagnostics))
    yield named(result, template);
}
