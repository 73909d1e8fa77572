import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MapEntry, ReadResult } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { sourceText } from '../../model/source.ts';
import { decodeSheet } from '../../text/encoding.ts';
import { type CsvOrigin, csvGrid, fieldPlace, fieldText, isBlankRow, rowFault } from './csv-grid.ts';
import { type CsvRow, csvRows, csvShape } from './csv-rows.ts';
import { clearlyWide, layoutOf, recordsOf } from './layout.ts';
import { withSheetFindings } from './left-alone.ts';
import { slotNames } from './names.ts';
import { named, type SlotsOf, templateOf } from './template-name.ts';
import { type Findings, noFindings, valueNode } from './values.ts';
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

function entriesOfRow(origin: CsvOrigin, row: CsvRow, { columns }: WideHead, said: Findings): MapEntry[] {
  const textAt = (column: number): string => fieldText(row.fields[column] ?? '').text;
  return columns.map((each) => {
    const { column, named, keyPlace } = each;
    const unit = unitInRow(each, textAt);
    const place = fieldPlace(origin, row, column);
    const value = valueNode(fieldText(row.fields[column] ?? ''), place, named, unit, false, said);
    return { key: named.key, keyPlace, value };
  });
}

/** Records of a district a row, each read when it is asked for; a row that is none is said with the record before it. */
function* wideResults(
  origin: CsvOrigin,
  rows: Iterable<CsvRow>,
  head: WideHead,
  width: number,
  about: readonly Diagnostic[],
): Results {
  let held: ReadResult | undefined;
  let waiting: readonly Diagnostic[] = about;
  const at = recordColumn(head);
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const fault = rowFault(origin, row, width);
    const said = noFindings();
    const entries = fault === undefined ? entriesOfRow(origin, row, head, said) : [];
    const place = fieldPlace(origin, row, at);
    const { role, result } =
      fault === undefined
        ? rowResult(origin.file, entries, head, place, said.diagnostics)
        : { role: 'record', result: { diagnostics: [fault] } };
    if (role === 'empty') continue;
    if (role === 'record') {
      if (held !== undefined) yield held;
      held = waiting.length === 0 ? result : { ...result, diagnostics: [...waiting, ...result.diagnostics] };
      waiting = [];
    } else if (held === undefined) waiting = [...waiting, ...result.diagnostics];
    else held = { ...held, diagnostics: [...held.diagnostics, ...result.diagnostics] };
  }
  if (held !== undefined) yield held;
  else
    yield {
      diagnostics: [
        ...waiting,
        diagnostic('sheet-no-rows', head.columns[0]?.keyPlace ?? { file: origin.file }, {}),
      ],
    };
}

function otherResults(
  origin: CsvOrigin,
  rows: readonly CsvRow[],
  slots: ReadonlyMap<string, Slot>,
): ReadResult[] {
  const { file } = origin;
  if (rows.every(isBlankRow)) return [{ diagnostics: [diagnostic('csv-empty', { file }, {})] }];
  const names = slotNames(slots);
  const grid = csvGrid(origin, rows);
  const layout = layoutOf(grid, names);
  if (layout.keys.size > 0) return recordsOf(file, grid, layout, names);
  const [example] = slots.keys();
  // Of a template that is wrong nobody knows the slots, and it is the template of which something is to be said.
  if (example === undefined) return [];
  const sheets = file === '-' ? { zh: '标准输入', en: 'standard input' } : file;
  return [{ diagnostics: [diagnostic('sheet-no-slots', { file }, { sheets, example })] }];
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
  const rows = csvRows(text, /\.(?:tsv|tab)$/i.test(file) ? '\t' : delimiter, from);
  const first = take(rows, HEAD_ROWS);
  const grid = csvGrid(origin, first);
  const template = templateOf(grid, slots);
  const own = template === undefined ? undefined : await slotsOf(file, template.value);
  for (const result of results(origin, first, rows, own ?? slots, diagnostics)) yield named(result, template);
}

/** `first` are the rows in which a head may stand, `rest` gives the others. */
function* results(
  origin: CsvOrigin,
  first: readonly CsvRow[],
  rest: Iterable<CsvRow>,
  slots: ReadonlyMap<string, Slot>,
  about: readonly Diagnostic[],
): Results {
  const names = slotNames(slots);
  const grid = csvGrid(origin, first);
  const layout = clearlyWide(grid, names);
  if (layout?.way === 'wide') {
    const head = wideHead(grid, layout.row, names);
    const width = first[layout.row]?.fields.length ?? 0;
    const body = chain(first.slice(head.row + 1), rest);
    yield* wideResults(origin, body, head, width, [...about, ...head.said]);
  } else yield* withSheetFindings(otherResults(origin, [...first, ...rest], slots), about);
}
