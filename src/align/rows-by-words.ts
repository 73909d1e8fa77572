import type { BaseOutput } from '../fill/base.ts';
import { isTable } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { slotAt } from '../model/slot.ts';
import { type Loop, literalWords, type Template } from '../model/template.ts';
import { isTotal } from '../sheets/read/heads.ts';
import { escapedPattern } from '../text/pattern.ts';
import { leavesOf } from './flags.ts';
import { bare, type LinePattern, printsWords, signedRate, wildcard } from './line-patterns.ts';
import type { Block, Cell } from './stream.ts';

/** A row of a table: texts by column. */
export type Row = ReadonlyMap<string, string>;

/** Lists that are printed name by name: a line for each, or one line in which they stand side by side. */
export function listsIn(
  template: Template,
  lines: readonly LinePattern[],
  texts: readonly string[],
): readonly (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const targets = line.pieces.flatMap((piece) =>
      typeof piece === 'string' ? [] : (piece.output.target ?? []),
    );
    const list = targets.find(({ type, key }) => type === 'item' && template.slots.has(key));
    if (!list) return [];
    const names = linesLike(template, line, texts).flatMap((values) =>
      values.flatMap(([{ output }, text]) =>
        output.target?.type === 'item' && output.target.key === list.key ? text.split(/[、，]/) : [],
      ),
    );
    return names.length === 0 ? [] : [[list.key, names.join('、')] as const];
  });
}

/** A template's lines and blocks as they were written, and a document's blocks with their texts without blanks. */
interface Compared {
  readonly lines: readonly LinePattern[];
  readonly written: readonly Block[];
  readonly blocks: readonly Block[];
  readonly texts: readonly string[];
}

/** The rows of tables: of a Word table those under the head that the template has, of lines those that are like its own. */
export function rowsIn(
  template: Template,
  { lines: all, written, blocks, texts }: Compared,
  loops: ReadonlyMap<string, Loop>,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, readonly Row[]>();
  for (const { key } of Array.from(template.slots.values()).filter(isTable)) {
    const loop = loops.get(key);
    if (!loop) continue;
    const lines = all.filter(({ pieces }) =>
      pieces.some((piece) => typeof piece !== 'string' && piece.output.target?.key === key),
    );
    const ways = [
      ...rowsOfCells(written, lines).map((columns) => rowsUnder(template, columns, written, blocks)),
      ...lines.filter((line) => isWithin(line, loop)).map((line) => rowsLike(template, line, key, texts)),
    ];
    const rows = merged(ways.filter((way) => way.length > 0));
    if (rows.length > 0) found.set(key, rows);
  }
  return found;
}

/**
 * The same rows as several places of the document give them, in order. A place with another number of rows shows
 * another thing.
 */
function merged(ways: readonly (readonly Row[])[]): readonly Row[] {
  const [first = [], ...others] = ways;
  const same = others.filter((way) => way.length === first.length);
  return first.map((row, at) => new Map([...same.flatMap((way) => [...(way[at] ?? [])]), ...row]));
}

/** A row of a Word table: each column's output by the number of its cell. */
interface RowOfCells {
  readonly cell: Cell;
  readonly columns: Columns;
}

type Columns = ReadonlyMap<number, BaseOutput>;

/** The rows whose cells hold a column each. */
function rowsOfCells(blocks: readonly Block[], lines: readonly LinePattern[]): readonly RowOfCells[] {
  const cells = lines.flatMap(({ block, pieces: [before, output, behind, ...more] }) => {
    const cell = blocks[block]?.cell;
    const isWhole = before === '' && behind === '' && more.length === 0;
    return cell && isWhole && typeof output === 'object' ? [{ cell, output }] : [];
  });
  return Array.from(groupBy(cells, ({ cell: { table, row } }) => `${table}/${row}`).values(), (those) => ({
    cell: those[0].cell,
    columns: new Map(those.map(({ cell, output }) => [cell.column, output])),
  }));
}

function rowsUnder(
  template: Template,
  { cell, columns }: RowOfCells,
  written: readonly Block[],
  blocks: readonly Block[],
): readonly Row[] {
  const head = cellsOf(written, cell.table).get(cell.row - 1);
  for (const table of new Set(blocks.flatMap((block) => block.cell?.table ?? []))) {
    const rows = cellsOf(blocks, table);
    const first = head && Array.from(rows).find(([, cells]) => isSameRow(head, cells))?.[0];
    if (first !== undefined) return rowsBelow(template, columns, rows, first);
  }
  return [];
}

/** Whether all words of a line are a loop's: else its rounds stand side by side in it. */
function isWithin({ pieces }: LinePattern, { nodes }: Loop): boolean {
  const literals = leavesOf(nodes).filter((leaf) => leaf.type === 'literal');
  const words = literals.map((literal) => bare(literalWords(literal)));
  return pieces.every((piece) => typeof piece !== 'string' || words.some((text) => text.includes(piece)));
}

/** Rows that are lines of their own. */
function rowsLike(
  template: Template,
  line: LinePattern,
  table: string,
  texts: readonly string[],
): readonly Row[] {
  return linesLike(template, line, texts).map((values) => {
    const own = values.flatMap(([{ output }, text]): [string, string][] => {
      const value = output.words ? signedRate(text, output.words) : text;
      const isOwn = output.target?.type === 'column' && output.target.key === table;
      return isOwn && value !== undefined ? [[output.target.column, value]] : [];
    });
    return new Map(own);
  });
}

/** A line with more values that are words can be shared out among them in too many ways. */
const MOST_WORDS = 4;

/** What the outputs of a line print in each text that is like it from its beginning to its end. */
function linesLike(
  template: Template,
  { pieces }: LinePattern,
  texts: readonly string[],
): (readonly [BaseOutput, string])[][] {
  if (pieces.every((piece) => typeof piece !== 'string' || piece === '')) return [];
  const outputs = pieces.filter((piece) => typeof piece !== 'string');
  if (outputs.filter((output) => printsWords(template, output)).length > MOST_WORDS) return [];
  const pattern = pieces.map((piece) =>
    typeof piece === 'string' ? escapedPattern(piece) : `(${wildcard(template, piece)})`,
  );
  const line = new RegExp(`^${pattern.join('')}$`, 'u');
  return texts.flatMap((text) => {
    const found = line.exec(text);
    return found ? [outputs.map((output, at) => [output, found[at + 1] ?? ''] as const)] : [];
  });
}

type Cells = ReadonlyMap<number, string>;

/** A table's rows: the texts of their cells by column. */
function cellsOf(blocks: readonly Block[], table: number): ReadonlyMap<number, Cells> {
  const rows = new Map<number, Map<number, string>>();
  for (const { cell, text } of blocks) {
    if (cell?.table !== table) continue;
    const cells = rows.get(cell.row) ?? new Map<number, string>();
    cells.set(cell.column, (cells.get(cell.column) ?? '') + bare(text));
    rows.set(cell.row, cells);
  }
  return rows;
}

function isSameRow(a: Cells, b: Cells): boolean {
  return a.size === b.size && Array.from(a).every(([column, text]) => b.get(column) === text);
}

function rowsBelow(
  template: Template,
  columns: Columns,
  rows: ReadonlyMap<number, Cells>,
  head: number,
): readonly Row[] {
  const found: Row[] = [];
  for (const [number, cells] of rows) {
    if (number <= head) continue;
    const row = rowOf(template, columns, cells);
    if (!row) break;
    found.push(row);
  }
  return found;
}

/** A row's values; undefined of one that holds something else: a sum, or another part of the table. */
function rowOf(template: Template, columns: Columns, cells: Cells): Row | undefined {
  const values = new Map<string, string>();
  for (const [number, output] of columns) {
    const text = cells.get(number) ?? '';
    const { target, words } = output.output;
    if (target?.type !== 'column' || isTotal(text)) return undefined;
    const slot = slotAt(template.slots, target);
    if (text === '' || text === slot?.blank) continue;
    if (!new RegExp(`^(?:${wildcard(template, output)})$`, 'u').test(text)) return undefined;
    const value = words ? signedRate(text, words) : text;
    if (value !== undefined) values.set(target.column, value);
  }
  return values;
}
