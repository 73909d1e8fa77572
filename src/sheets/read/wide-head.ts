import type { Arg, Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { holdsFigure } from '../../kinds/kinds.ts';
import { type CellGrid, cellTextAt, type Head, headAt, headsOf } from './grid.ts';
import { columnOf, isDistrictHead, readsLikeDistrict } from './heads.ts';
import { hiddenColumns, leftAlone, unclearName, unnamedColumn } from './left-alone.ts';
import {
  keysNamed,
  type Named,
  type SlotNames,
  sectionBracketed,
  sectionNamed,
  slipNamed,
  slotNamed,
  slotNamedUnder,
} from './names.ts';
import {
  type FigureUnit,
  foreignUnit,
  statedBy,
  statedFor,
  statedUnits,
  type Units,
  unitsOf,
  unitsOfHead,
} from './stated-units.ts';

/** A column of values: whose they are, and where its head stands. */
export interface WideColumn {
  readonly column: number;
  readonly named: Named;
  /** To add to bare figures; '' for none. */
  readonly unit: FigureUnit;
  /** The column whose cells say the unit, a row its own: beside this one, or before several. */
  readonly unitColumn?: UnitColumn;
  readonly keyPlace: Place;
}

interface UnitColumn {
  readonly column: number;
  /** Right behind a column of figures: it says that column's unit, and no other's. */
  readonly isOwn: boolean;
}

/** What a head row says of the columns under it. */
export interface WideHead {
  /** The last row of the head: the records begin under it. */
  readonly row: number;
  readonly columns: readonly WideColumn[];
  /** Whether several columns stand for one key. */
  readonly isDoubled: boolean;
  /** The key of the slot that names a record. */
  readonly subject: string | undefined;
  /** Of heads: unknown, unclear and hidden ones. */
  readonly said: readonly Diagnostic[];
}

/** Rows within which a head row is looked for. */
export const HEAD_ROWS = 30;
/** Rows above a head within which its section may stand. */
const SECTION_ROWS = 3;

/** A row of heads, and what they may name. */
interface HeadRow {
  readonly grid: CellGrid;
  readonly row: number;
  readonly names: SlotNames;
}

interface NamedColumn {
  readonly column: number;
  readonly named: Named;
}

/** The head of a column, or else the nearest one to its left. */
function nearestLeft(heads: readonly Head[], column: number): Head | undefined {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.column ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return heads[low - 1];
}

/** What stands above a column, the nearest row first: its own head, or that of a merged range, else the nearest to the left. */
function textsAbove({ grid, row }: HeadRow, column: number): readonly string[] {
  const rows = Array.from({ length: Math.min(row, SECTION_ROWS) }, (_, index) => row - 1 - index);
  return rows.flatMap((above) => nearestLeft(headsOf(grid, above), column)?.text ?? []);
}

/** What the heads above a column's head state, the nearest first: 投资（万元） over 总额 and 利用外资. */
function unitsAbove({ grid, row }: HeadRow, column: number): Units[] {
  const rows = grid.rows.filter((above) => above < row && above >= row - SECTION_ROWS).toReversed();
  return rows.map((above) => unitsOfHead(headAt(grid, above, column)));
}

/** What is a figure and no head, as most cells of a sheet are. */
const FIGURE = /^[-−－]?[\d,]+(?:\.\d+)?[%％]?$/;

/** What a head names together with the one right above it. */
function namedTogether({ grid, row, names }: HeadRow, { column, text }: Head): Named | undefined {
  if (row === 0 || FIGURE.test(text)) return undefined;
  const above = nearestLeft(headsOf(grid, row - 1), column);
  return above && !FIGURE.test(above.text) ? slotNamedUnder(above.text, text, names) : undefined;
}

/** A row's heads; where some name slots only with those above them, also the heads above its blanks, which have one level. */
function headsIn(at: HeadRow): readonly Head[] {
  const own = headsOf(at.grid, at.row);
  if (!own.some((head) => namedTogether(at, head))) return own;
  const taken = new Set(own.map(({ column }) => column));
  const above = headsOf(at.grid, at.row - 1).filter(({ column }) => !taken.has(column));
  return [...own, ...above].toSorted((one, other) => one.column - other.column);
}

function namedByHead(at: HeadRow, head: Head): NamedColumn[] {
  const { column, text } = head;
  const section = textsAbove(at, column)
    .map((above) => sectionNamed(above, at.names))
    .find((found) => found !== undefined);
  const named =
    namedTogether(at, head) ??
    slotNamed(text, section, at.names) ??
    (columnOf(text) === undefined ? slipNamed(text, at.names) : undefined);
  return named === undefined ? [] : [{ column, named }];
}

/** The keys that a row's cells name; a name that stands in more than one section counts for each. */
function keysInRow(at: HeadRow): Set<string> {
  const keys = headsIn(at).flatMap((head) => {
    const named = namedTogether(at, head) ?? slotNamed(head.text, undefined, at.names);
    return named === undefined ? keysNamed(head.text, at.names) : [named.key];
  });
  return new Set(keys);
}

/** The row among the first ones whose cells name the most slots. */
export function headRow(
  grid: CellGrid,
  names: SlotNames,
): { readonly row: number; readonly keys: ReadonlySet<string> } {
  const rows = grid.rows
    .filter((row) => row < HEAD_ROWS)
    .map((row) => ({ row, keys: keysInRow({ grid, row, names }) }));
  return rows.reduce((best, next) => (next.keys.size > best.keys.size ? next : best), {
    row: 0,
    keys: new Set<string>(),
  });
}

/** Units in a row of their own under the heads, by column; none when the row is no such row. */
function unitRow(grid: CellGrid, row: number, columns: readonly NamedColumn[]): ReadonlyMap<number, string> {
  const figures = columns.filter(({ named }) => holdsFigure(named.slot));
  const units = figures.map(({ column, named }) => ({
    column,
    unit: cellTextAt(grid, row, column),
    own: named.slot?.unit,
  }));
  const written = units.filter(({ unit }) => unit !== '');
  const areUnits = written.every(({ unit }) => /^[^\d\s]{1,6}$/.test(unit));
  const known = written.filter(({ unit, own }) => unit === own).length;
  const isUnitRow = written.length > 0 && areUnits && known * 2 >= written.length;
  return new Map(isUnitRow ? units.map(({ column, unit }) => [column, unit]) : []);
}

/** Heads of other kinds (备注, 序号) are what they say; 项目名称 may be a slot's name gone wrong. */
function mayBeSlot(head: string): boolean {
  return [undefined, 'slot', 'value'].includes(columnOf(head));
}

function unknownHeads(at: HeadRow, known: readonly NamedColumn[]): Diagnostic[] {
  const { grid, row, names } = at;
  const taken = new Set(known.map(({ column }) => column));
  const heads = headsOf(grid, row)
    .filter(({ column }) => !taken.has(column) && !grid.isColumnHidden(column))
    .filter(({ text }) => !isDistrictHead(text) && mayBeSlot(text))
    .map(({ column, text }) => ({ name: text, column, place: grid.place(...grid.origin(row, column)) }));
  const isUnclear = ({ name }: { readonly name: string }): boolean => keysNamed(name, names).length > 1;
  const unclear = heads
    .filter(isUnclear)
    .map(({ name, column, place }) => unclearName(name, place, names, howToTell(at, column)));
  return [...unclear, ...leftAlone(heads.filter((head) => !isUnclear(head)))];
}

/** Rows under a head that tell what its columns hold. */
const ROWS_BELOW = 3;

/** Columns of figures under no head, which nobody reads; 1, 2, 3 only count the rows. */
function unnamedColumns(at: HeadRow, below: number, known: readonly NamedColumn[]): Diagnostic[] {
  const { grid, row } = at;
  const named = new Set([...headsIn(at), ...known].map(({ column }) => column));
  const all = Array.from({ length: ROWS_BELOW }, (_, index) => below + 1 + index);
  const rows = all.filter((under) => grid.rowFault(under) === undefined);
  return grid.columns.flatMap((column) => {
    if (named.has(column) || grid.isColumnHidden(column)) return [];
    const texts = rows.map((under) => cellTextAt(grid, under, column)).filter((text) => text !== '');
    const isCount = texts.every((text, index) => text === String(index + 1));
    if (texts.length === 0 || isCount || !texts.every((text) => FIGURE.test(text))) return [];
    return [unnamedColumn(grid, row, column)];
  });
}

/** How a head's section is told: by what stands above it, which may be the section with a unit that is none of its name. */
function howToTell(at: HeadRow, column: number): Arg {
  for (const above of textsAbove(at, column)) {
    const section = sectionBracketed(above, at.names);
    if (section !== undefined)
      return {
        zh: `把上面的“${above}”改成“${section}”，单位写到下面每个名称后面的括号里`,
        en: `make “${above}” above it “${section}”, with the unit in brackets behind each name below`,
      };
  }
  return { zh: '在它上面一行写上它的章节', en: 'its section in the row above it' };
}

/** The column that holds districts although its head (nothing, 单位, 名称) does not say so. */
function districtColumn({ grid, row, names }: HeadRow, known: readonly NamedColumn[]): NamedColumn[] {
  const slot = names.subject;
  if (slot === undefined || known.some(({ named }) => named.key === slot.key)) return [];
  const below = [row + 1, row + 2, row + 3];
  const taken = new Set(known.map(({ column }) => column));
  const column = grid.columns.find(
    (at) =>
      !taken.has(at) &&
      ['unit', 'slot', undefined].includes(columnOf(headAt(grid, row, at))) &&
      below.some((under) => readsLikeDistrict(cellTextAt(grid, under, at))),
  );
  return column === undefined ? [] : [{ column, named: { key: slot.key, slot } }];
}

/** The columns of units: those with such a head that hold no districts. */
function unitColumns({ grid, row }: HeadRow, known: readonly NamedColumn[]): UnitColumn[] {
  const figures = new Set(known.filter(({ named }) => holdsFigure(named.slot)).map(({ column }) => column));
  return headsOf(grid, row)
    .filter(({ column, text }) => columnOf(text) === 'unit' && !known.some((each) => each.column === column))
    .map(({ column }) => ({ column, isOwn: figures.has(column - 1) }));
}

/** The column of units for a column of figures: its own, else the nearest on its left that is no other's. */
function unitColumnOf(all: readonly UnitColumn[], column: number): UnitColumn | undefined {
  return (
    all.find((unit) => unit.isOwn && unit.column === column + 1) ??
    all.findLast((unit) => !unit.isOwn && unit.column < column)
  );
}

/** The unit to put behind a column's bare figure in one row; `textAt` gives the row's texts. */
export function unitInRow(
  { unit, unitColumn, named }: WideColumn,
  textAt: (column: number) => string,
): FigureUnit {
  const text = unitColumn === undefined ? '' : textAt(unitColumn.column);
  if (unitColumn === undefined || text === '' || !named.slot) return unit;
  if (unitColumn.isOwn) return foreignUnit(text, [], named.slot);
  const stated = [unitsOf(text)];
  return statedFor(stated, named.slot).length === 0 ? unit : foreignUnit(undefined, stated, named.slot);
}

/** A column's unit as its head says it, or the row of units under the heads. */
function ownUnit({ column, named }: NamedColumn, units: ReadonlyMap<number, string>): string | undefined {
  return named.unit ?? (units.get(column) || undefined);
}

/** The columns with their units: their own, else those of a column beside them, or what is stated for several. */
function withUnits(
  at: HeadRow,
  all: readonly NamedColumn[],
  units: ReadonlyMap<number, string>,
): WideColumn[] {
  const { grid, row } = at;
  const above = grid.rows.filter((each) => each <= row);
  const stated = above.reduce<readonly Units[]>((so, each) => statedBy(grid, each, so), []);
  const besides = unitColumns(at, all);
  return all.map((each) => {
    const { column, named } = each;
    const own = ownUnit(each, units);
    const unitColumn = own === undefined ? unitColumnOf(besides, column) : undefined;
    return {
      column,
      named,
      ...(unitColumn && { unitColumn }),
      unit: foreignUnit(own, [...unitsAbove(at, column), ...stated], named.slot),
      keyPlace: grid.place(...grid.origin(row, column)),
    };
  });
}

/** Reads the heads of a wide sheet: those in row `row`, sections above it and perhaps units below it. */
export function wideHead(grid: CellGrid, row: number, names: SlotNames): WideHead {
  const at = { grid, row, names };
  const byHead = headsIn(at).flatMap((head) => namedByHead(at, head));
  const all = [...districtColumn(at, byHead), ...byHead];
  const units = unitRow(grid, row + 1, all);
  const isHidden = ({ column }: NamedColumn): boolean => grid.isColumnHidden(column);
  const columns = withUnits(at, all, units).filter((each) => !isHidden(each));
  const read = columns
    .filter((each) => ownUnit(each, units) === undefined)
    .map(({ named, unit, keyPlace }) => ({ key: named.key, unit, place: keyPlace }));
  const hidden = all
    .filter(isHidden)
    .map(({ column, named }) => ({ head: named.key, place: grid.place(row, column) }));
  return {
    row: units.size > 0 ? row + 1 : row,
    columns,
    isDoubled: new Set(columns.map(({ named }) => named.key)).size < columns.length,
    subject: names.subject?.key,
    said: [
      ...unknownHeads(at, all),
      ...unnamedColumns(at, units.size > 0 ? row + 1 : row, all),
      ...statedUnits(read),
      ...hiddenColumns(hidden),
    ],
  };
}
