import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { placesBetween } from '../../figures/units.ts';
import { holdsFigure } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';
import { type CellGrid, cellTextAt } from './grid.ts';

/** Units that stand together (亿元、%); what is no unit in a list is none that a slot's figures can be given in. */
export type Units = readonly string[];

const STATEMENT = /单\s*位\s*[:：]\s*([^\s（()）]*)/;
const BRACKETED = /[（(]([^（()）]+)[)）]$/;

/** Statements that are kept in mind on the way down a sheet: those further above are not meant. */
const NEAREST = 9;

function plainUnit(unit: string): string {
  return unit.replace(/\s+/g, '').replace('％', '%');
}

/** The units of a list: 亿元、%. */
export function unitsOf(list: string): Units {
  const plain = plainUnit(list);
  return plain === '' ? [] : plain.split(/[、，,;；]/);
}

/** The units that a head states for what stands under it or beside it: 值（万元）, 投资（单位：万元）. */
export function unitsOfHead(head: string): Units {
  return unitsOf(STATEMENT.exec(head)?.[1] ?? BRACKETED.exec(head)?.[1] ?? '');
}

/** What a row states for all that stands under it: 单位：亿元、%, perhaps in two cells, or a title with brackets. */
function unitsOfRow(grid: CellGrid, row: number): Units {
  const texts = grid.columnsIn(row).map((column) => cellTextAt(grid, row, column));
  const [title = '', second] = texts;
  if (second === undefined) return unitsOfHead(title);
  const at = texts.findIndex((text) => STATEMENT.test(text));
  return at < 0 ? [] : unitsOf(STATEMENT.exec(texts[at] ?? '')?.[1] || (texts[at + 1] ?? ''));
}

/** What is stated for the rows under a row, the nearest first. */
export function statedBy(grid: CellGrid, row: number, above: readonly Units[]): readonly Units[] {
  const units = unitsOfRow(grid, row);
  return units.length === 0 ? above : [units, ...above].slice(0, NEAREST);
}

/** Of the units stated, the nearest first, those that the slot's figures can be given in: more than one where two could be meant. */
export function statedFor(stated: readonly Units[], { unit: own }: Slot): Units {
  if (own === '') return [];
  const fitting = stated.map((units) => units.filter((unit) => placesBetween(unit, own) !== undefined));
  return fitting.find(({ length }) => length > 0) ?? [];
}

/** What stands in a cell for no unit. */
const NO_UNIT = /^[-—–/无]*$/;

/** '' where nothing is to be added; more than one where nobody can tell which is meant. */
export type FigureUnit = string | Units;

/** The unit to put behind a bare figure: the head's or the row's, else one stated for all, when it is another than the slot's. */
export function foreignUnit(
  own: string | undefined,
  stated: readonly Units[],
  slot: Slot | undefined,
): FigureUnit {
  const fitting = own !== undefined || slot === undefined ? [] : statedFor(stated, slot);
  if (fitting.length > 1) return slot && fitting.includes(slot.unit) ? slot.unit : fitting;
  const plain = plainUnit(own ?? fitting[0] ?? '');
  return slot === undefined || !holdsFigure(slot) || NO_UNIT.test(plain) || plain === slot.unit ? '' : plain;
}

interface UnitRead {
  readonly key: string;
  readonly unit: FigureUnit;
  readonly place: Place;
}

/** One line for all figures that are read in a unit which their sheet states for all. */
export function statedUnits(all: readonly UnitRead[]): Diagnostic[] {
  const read = all.flatMap(({ key, unit, place }) =>
    typeof unit === 'string' && unit !== '' ? [{ text: `“${key}”${unit}`, place }] : [],
  );
  const [first] = read;
  if (first === undefined) return [];
  const list = read.map(({ text }) => text).join('、');
  return [diagnostic('sheet-unit-stated', first.place, { read: list })];
}
