import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CellGrid, cellTextAt, headAt, headsOf } from './grid.ts';
import { columnOf, type HeadKind, readsLikeDistrict } from './heads.ts';
import { leftAlone, unclearName } from './left-alone.ts';
import { keysNamed, type Named, type SlotNames, sectionNamed, slipNamed, slotNamed } from './names.ts';
import { statedBy, type Units, unitsOfHead } from './stated-units.ts';
import { isTemplateLabel } from './template-name.ts';
import { HEAD_ROWS } from './wide-head.ts';

/** A row that stands for a slot. */
export interface TallRow {
  readonly row: number;
  readonly named: Named;
  /** The unit that the row itself says, if it does. */
  readonly unit: string | undefined;
  /** What is stated beside the row and above it, the nearest first. */
  readonly stated: readonly Units[];
}

/** A sheet of a slot a row: where its names and heads stand. */
export interface Tall {
  readonly grid: CellGrid;
  readonly names: SlotNames;
  readonly slotColumn: number;
  /** Row of the heads, or -1. */
  readonly headRow: number;
  readonly rows: readonly TallRow[];
  readonly byRow: ReadonlyMap<number, TallRow>;
  /** Of names: those that stand for no slot, or for several. */
  readonly said: readonly Diagnostic[];
}

/** Names of a slot in more than one section count for each: which one is meant is seen by the section, later. */
function keysInColumn(grid: CellGrid, column: number, names: SlotNames): Set<string> {
  const keys = new Set<string>();
  for (const row of grid.rowsIn(column)) {
    const text = cellTextAt(grid, row, column);
    const named = slotNamed(text, undefined, names);
    for (const key of named === undefined ? keysNamed(text, names) : [named.key]) keys.add(key);
  }
  return keys;
}

/** The column whose cells name the most slots, and the keys it names. */
export function slotColumn(
  grid: CellGrid,
  names: SlotNames,
): { readonly column: number; readonly keys: ReadonlySet<string> } {
  const columns = grid.columns.map((column) => ({ column, keys: keysInColumn(grid, column, names) }));
  const none = { column: 0, keys: new Set<string>() };
  return columns.reduce((best, next) => (next.keys.size > best.keys.size ? next : best), none);
}

/** Whether a slot's name stands there that is no head of a column as well (项目 may be both). */
function isName(text: string, names: SlotNames): boolean {
  const isSlot = slotNamed(text, undefined, names) !== undefined || keysNamed(text, names).length > 0;
  return text !== '' && columnOf(text) === undefined && isSlot;
}

/** Above the first slot: the nearest row with two heads that we know; else with one, or a district's name; -1 for none. */
function findHeadRow(grid: CellGrid, column: number, names: SlotNames): number {
  const named = grid.rowsIn(column).find((row) => isName(cellTextAt(grid, row, column), names));
  const above = grid.rows.filter((row) => row < Math.min(named ?? HEAD_ROWS, HEAD_ROWS)).toReversed();
  const known = (row: number): number =>
    new Set(headsOf(grid, row).flatMap(({ text }) => columnOf(text) ?? [])).size;
  const isDistrictRow = (row: number): boolean =>
    headsOf(grid, row).some((head) => head.column !== column && readsLikeDistrict(head.text));
  const candidates = [
    above.find((row) => known(row) > 1),
    above.find((row) => known(row) > 0),
    above.find(isDistrictRow),
  ];
  return candidates.find((row) => row !== undefined) ?? -1;
}

/** The slots' rows in which a column holds something. */
export function heldRows({ grid, byRow }: Tall, column: number): readonly TallRow[] {
  return grid.rowsIn(column).flatMap((row) => {
    const held = byRow.get(row);
    return held === undefined || cellTextAt(grid, row, column) === '' ? [] : [held];
  });
}

/** The columns whose heads are of a kind. */
export function columnsHeaded(grid: CellGrid, headRow: number, kind: HeadKind): number[] {
  if (headRow < 0) return [];
  return headsOf(grid, headRow).flatMap(({ column, text }) => (columnOf(text) === kind ? [column] : []));
}

interface UnknownRow {
  readonly row: number;
  readonly name: string;
}

const IN_COLUMN = { zh: '在章节一列写上它的章节', en: 'its section in the column 章节' };

/** Names of rows that stand for no slot: said when something stands beside them. */
function unknownRows(
  grid: CellGrid,
  column: number,
  unknown: readonly UnknownRow[],
  names: SlotNames,
): Diagnostic[] {
  const placed = unknown.map(({ name, row }) => ({ name, row, place: grid.place(row, column) }));
  const unclear = placed.filter(({ name }) => keysNamed(name, names).length > 1);
  const beside = (row: number): boolean =>
    grid.columnsIn(row).some((at) => at > column && cellTextAt(grid, row, at) !== '');
  const far = placed.filter((item) => !unclear.includes(item) && beside(item.row));
  return [...unclear.map(({ name, place }) => unclearName(name, place, names, IN_COLUMN)), ...leftAlone(far)];
}

/** What stands beside the slots' names: their sections, their units, and words that may state one. */
interface Aside {
  readonly sections: (row: number) => readonly number[];
  readonly units: readonly number[];
  readonly notes: readonly number[];
}

function asideOf(grid: CellGrid, headRow: number, column: number): Aside {
  const sections = columnsHeaded(grid, headRow, 'section');
  return {
    // Without a column of sections, one may stand in any column to the left.
    sections: (row) => (sections.length > 0 ? sections : grid.columnsIn(row).filter((at) => at < column)),
    units: columnsHeaded(grid, headRow, 'unit'),
    notes: [...columnsHeaded(grid, headRow, 'meaning'), ...columnsHeaded(grid, headRow, 'note')],
  };
}

/** Walks down the rows, keeping in mind the section: from a column of its own, or a row that is its head. */
export function findTall(grid: CellGrid, column: number, names: SlotNames): Tall {
  const headRow = findHeadRow(grid, column, names);
  const aside = asideOf(grid, headRow, column);
  const unknown: UnknownRow[] = [];
  const rows: TallRow[] = [];
  let stated: readonly Units[] = [];
  let section: string | undefined;
  for (const row of grid.rows) {
    const text = row <= headRow ? '' : headAt(grid, row, column);
    const beside = row <= headRow ? [] : aside.sections(row).map((at) => headAt(grid, row, at));
    section = firstSection(beside, names) ?? section;
    const own = sectionNamed(text, names);
    const named = slotNamed(text, section, names) ?? (own === undefined ? slipNamed(text, names) : undefined);
    if (named === undefined) {
      stated = statedBy(grid, row, stated);
      section = own ?? section;
      if (text !== '' && own === undefined && !isTemplateLabel(text)) unknown.push({ name: text, row });
    } else {
      const unit = named.unit ?? aside.units.map((at) => headAt(grid, row, at))[0];
      const words = [...beside, ...aside.notes.map((at) => headAt(grid, row, at))];
      rows.push({ row, named, unit: unit || undefined, stated: [...words.map(unitsOfHead), ...stated] });
    }
  }
  const byRow = new Map(rows.map((each) => [each.row, each]));
  const said = unknownRows(grid, column, unknown, names);
  return { grid, names, slotColumn: column, headRow, rows, byRow, said };
}

function firstSection(texts: readonly string[], names: SlotNames): string | undefined {
  return texts.map((text) => sectionNamed(text, names)).find((named) => named !== undefined);
}
