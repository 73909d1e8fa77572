import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { cellTextAt, headAt } from './grid.ts';
import { columnOf, isTotal, readsLikeDistrict } from './heads.ts';
import { leftAlone, totalLeftAlone } from './left-alone.ts';
import { sectionNamed } from './names.ts';
import { columnsHeaded, heldRows, type Tall } from './tall-rows.ts';

/** A column of values: a record. */
export interface ValueColumn {
  readonly column: number;
  /** The cell of the head that names its district. */
  readonly district?: readonly [row: number, column: number];
}

interface Chosen {
  readonly columns: readonly ValueColumn[];
  readonly said: readonly Diagnostic[];
}

function headOf({ grid, headRow }: Tall, column: number): string {
  return headRow < 0 ? '' : headAt(grid, headRow, column);
}

function hasValues(tall: Tall, column: number): boolean {
  return heldRows(tall, column).length > 0;
}

/** Columns that may hold values: not those of names, sections, units and notes. */
function freeColumns(tall: Tall): number[] {
  const { grid, names, slotColumn } = tall;
  const isSection = (column: number): boolean =>
    column < slotColumn &&
    heldRows(tall, column).some(
      ({ row }) => sectionNamed(cellTextAt(grid, row, column), names) !== undefined,
    );
  return grid.columns
    .filter(
      (column) => column !== slotColumn && columnOf(headOf(tall, column)) === undefined && !isSection(column),
    )
    .filter((column) => headOf(tall, column) !== '' || hasValues(tall, column));
}

/** The head that names a column's district: its own, or the one that stands merged above it. */
function districtHead({ grid, headRow }: Tall, column: number): readonly [number, number] | undefined {
  const cells = [headRow, headRow - 1].filter((row) => row >= 0).map((row) => grid.origin(row, column));
  return cells.find((cell) => readsLikeDistrict(cellTextAt(grid, ...cell)));
}

/** Whether the row of the slot that names a record has something in the column. */
function givesDistrict(tall: Tall, column: number): boolean {
  return heldRows(tall, column).some(({ named }) => named.key === tall.names.subject?.key);
}

function valueColumn(tall: Tall, column: number): ValueColumn {
  const district = districtHead(tall, column);
  return { column, ...(district === undefined ? {} : { district }) };
}

function unclearColumns({ grid, headRow, rows }: Tall, columns: readonly number[]): Diagnostic {
  const row = headRow >= 0 ? headRow : (rows[0]?.row ?? 0);
  const named = columns.map((column) => ({ column, head: cellTextAt(grid, row, column) }));
  const heads = {
    zh: named.map(({ column, head }) => head || `第 ${column + 1} 列`).join('、'),
    en: named.map(({ column, head }) => head || `column ${column + 1}`).join(', '),
  };
  const place = grid.place(row, columns[0] ?? 0);
  return diagnostic('sheet-value-unclear', place, { count: columns.length, heads });
}

/** The only column of values, when no head says which it is. */
function onlyColumn(tall: Tall, columns: readonly number[]): Chosen {
  const [only, second] = columns;
  if (only !== undefined && second === undefined) return { columns: [valueColumn(tall, only)], said: [] };
  const place = tall.grid.place(tall.rows[0]?.row ?? 0, tall.slotColumn);
  return {
    columns: [],
    said: [
      only === undefined ? diagnostic('sheet-no-value-column', place, {}) : unclearColumns(tall, columns),
    ],
  };
}

/** Columns that sum up the others, or stand for nothing that we know. */
function otherFindings(tall: Tall, totals: readonly number[], others: readonly number[]): Diagnostic[] {
  const place = (column: number) => tall.grid.place(tall.headRow, column);
  const named = others.filter((column) => headOf(tall, column) !== '');
  return [
    ...totals.map((column) => totalLeftAlone(headOf(tall, column), place(column))),
    ...leftAlone(named.map((column) => ({ name: headOf(tall, column), place: place(column) }))),
  ];
}

/** Which columns are records: the one headed 值; those headed by districts, or with a name in the row of the slot for it; else the only one. */
export function chooseColumns(tall: Tall): Chosen {
  const headed = columnsHeaded(tall.grid, tall.headRow, 'value');
  const all = freeColumns(tall);
  const totals = all.filter((column) => isTotal(headOf(tall, column)));
  const free = all.filter((column) => !totals.includes(column));
  const isDistrict = (column: number): boolean =>
    districtHead(tall, column) !== undefined || (headed.length === 0 && givesDistrict(tall, column));
  const districts = free.filter(isDistrict);
  const values = headed.filter((column) => districts.length === 0 || hasValues(tall, column));
  const records = [...values, ...districts].toSorted((a, b) => a - b);
  const others = free.filter((column) => !districts.includes(column) && hasValues(tall, column));
  if (records.length === 0) {
    const only = onlyColumn(tall, others.length > 0 ? others : free);
    return { ...only, said: [...otherFindings(tall, totals, []), ...only.said] };
  }
  const columns = records.map((column) => valueColumn(tall, column));
  const nameless = columns.some(
    ({ column, district }) => district === undefined && !givesDistrict(tall, column),
  );
  const said = otherFindings(tall, totals, others);
  return records.length > 1 && nameless
    ? { columns: [], said: [...said, unclearColumns(tall, records)] }
    : { columns, said };
}
