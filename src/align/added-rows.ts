import type { RateWords } from '../figures/change.ts';
import { isTotal } from '../sheets/read/heads.ts';
import type { Alignment } from './align.ts';
import type { EditedDocument } from './edited.ts';
import type { GeneratedDocument } from './generated.ts';
import type { Block, Stretch } from './stream.ts';

/** A row that stands in the document and not in what was written. */
export interface NewRow {
  readonly row: number;
  readonly cells: readonly NewCell[];
  /** Whether it is one of the list's for certain: among its rows, with more than one cell that holds words. */
  readonly isCertain: boolean;
}

interface NewCell {
  readonly column: string;
  readonly words: RateWords | undefined;
  readonly text: string;
  readonly place: Stretch;
}

interface Compared {
  readonly generated: GeneratedDocument;
  readonly document: Pick<EditedDocument, 'blocks'>;
  readonly found: readonly Alignment[];
}

/** A table's columns by their numbers, and where its rows stand: as written (table and rows) and now (table and rows). */
interface Layout {
  readonly columns: ReadonlyMap<number, Pick<NewCell, 'column' | 'words'>>;
  readonly written: { readonly table: number; readonly rows: ReadonlySet<number> };
  readonly now: { readonly table: number; readonly rows: ReadonlySet<number> };
}

/**
 * The rows that people added to a table in which each cell holds one value. A row that sums up the others is left
 * out. `own` are the values that the list itself printed there, by number.
 */
export function addedRows(compared: Compared, own: readonly number[]): readonly NewRow[] {
  const layout = layoutOf(compared, own);
  if (!layout) return [];
  const { columns, written, now } = layout;
  const first = Math.min(...written.rows);
  const { others, lost } = otherRows(compared, layout);
  const isOther = ({ cell }: Block): boolean =>
    cell === undefined || cell.table !== now.table || cell.row < first;
  const rows = new Map<number, NewCell[]>();
  for (const [block, each] of compared.document.blocks.entries()) {
    const { cell, text } = each;
    if (!cell || isOther(each) || now.rows.has(cell.row) || others.has(cell.row)) continue;
    const column = columns.get(cell.column);
    if (!column || text.trim() === '') continue;
    const cells = rows.get(cell.row) ?? [];
    rows.set(cell.row, withText(cells, { ...column, text: text.trim(), place: whole(block, text) }));
  }
  // Where a row of the template's own is not to be found, it may be this one.
  const mayBeLost = lost.some((row) => row > first);
  const listed = Array.from(rows).filter(([, cells]) => !cells.some(({ text }) => isTotal(text)));
  return listed.map(([row, cells]): NewRow => {
    const isFull = cells.length > 1 || columns.size === 1;
    return { row, cells, isCertain: isFull && !mayBeLost && isAmong(row, now.rows, others) };
  });
}

function whole(block: number, text: string): Stretch {
  return { block, start: 0, end: text.length };
}

/** A cell may have several paragraphs. */
function withText(cells: readonly NewCell[], cell: NewCell): NewCell[] {
  const known = cells.find(({ column }) => column === cell.column);
  if (!known) return [...cells, cell];
  const text = `${known.text}\n${cell.text}`;
  return cells.map((each) => (each === known ? { ...known, text } : each));
}

function layoutOf({ generated, document, found }: Compared, own: readonly number[]): Layout | undefined {
  const columns = new Map<number, Pick<NewCell, 'column' | 'words'>>();
  const written = { tables: new Set<number>(), rows: new Set<number>() };
  const now = { tables: new Set<number>(), rows: new Set<number>() };
  for (const index of own) {
    const place = generated.outputs[index];
    const output = generated.made[index]?.output;
    const block = generated.blocks[place?.block ?? -1];
    // The list may stand in paragraphs, too.
    if (!place || !block?.cell || output?.target?.type !== 'column') continue;
    if (block.text.trim() !== block.text.slice(place.start, place.end)) return undefined;
    columns.set(block.cell.column, { column: output.target.column, words: output.words });
    written.tables.add(block.cell.table);
    written.rows.add(block.cell.row);
    const cell = cellOf(document.blocks, found[index]);
    if (!cell) continue;
    now.tables.add(cell.table);
    now.rows.add(cell.row);
  }
  const [from, to] = [one(written.tables), one(now.tables)];
  if (from === undefined || to === undefined) return undefined;
  return { columns, written: { ...written, table: from }, now: { ...now, table: to } };
}

function one(tables: ReadonlySet<number>): number | undefined {
  return tables.size === 1 ? [...tables][0] : undefined;
}

function cellOf(blocks: readonly Block[], said: Alignment | undefined): Block['cell'] {
  return said && 'place' in said && said.place ? blocks[said.place.block]?.cell : undefined;
}

/** The table's other rows, a head or a sum: where they stand now, and those as written that are not to be found. */
function otherRows(
  compared: Compared,
  layout: Layout,
): { readonly others: ReadonlySet<number>; readonly lost: readonly number[] } {
  const { written, now } = layout;
  const others = new Set<number>();
  const lost: number[] = [];
  for (const row of rowsIn(compared.generated.blocks, written.table)) {
    if (written.rows.has(row)) continue;
    const free = [...rowsIn(compared.document.blocks, now.table)].filter(
      (each) => !now.rows.has(each) && !others.has(each),
    );
    const at = rowByValues(compared, layout, row) ?? rowByWords(compared, layout, row, free);
    if (at === undefined) lost.push(row);
    else others.add(at);
  }
  return { others, lost };
}

/** Where the row stands in which a value is that stands in this one as written. */
function rowByValues(
  { generated, document, found }: Compared,
  { written, now }: Layout,
  row: number,
): number | undefined {
  for (const [index, { block }] of generated.outputs.entries()) {
    const cell = generated.blocks[block]?.cell;
    const said = found[index];
    if (cell?.table !== written.table || cell.row !== row || said?.state === 'unsure') continue;
    const there = cellOf(document.blocks, said);
    if (there?.table === now.table && !now.rows.has(there.row)) return there.row;
  }
  return undefined;
}

/** The first free row that has the template's words of this one. */
function rowByWords(
  { generated, document }: Compared,
  { written, now }: Layout,
  row: number,
  free: readonly number[],
): number | undefined {
  const filled = new Set(generated.outputs.map(({ block }) => block));
  const words = generated.blocks.filter(
    ({ cell, text }, block) =>
      cell?.table === written.table && cell.row === row && !filled.has(block) && text.trim() !== '',
  );
  const stands = (word: Block, at: number): boolean =>
    document.blocks.some(
      ({ cell, text }) =>
        cell?.table === now.table &&
        cell.row === at &&
        cell.column === word.cell?.column &&
        text.trim() === word.text.trim(),
    );
  return words.length === 0 ? undefined : free.find((at) => words.every((word) => stands(word, at)));
}

function rowsIn(blocks: readonly Block[], table: number): ReadonlySet<number> {
  const cells = blocks.flatMap(({ cell, text }) =>
    cell?.table === table && text.trim() !== '' ? [cell] : [],
  );
  return new Set(cells.map(({ row }) => row));
}

/** Whether the next row above that is known is one of the list's; where it is another one, the next below. */
function isAmong(row: number, own: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const known = [...own, ...others];
  const above = Math.max(...known.filter((each) => each < row));
  const below = Math.min(...known.filter((each) => each > row));
  return own.has(above) || own.has(below);
}
