import { placesBetween } from '../../figures/units.ts';
import type { Slot } from '../../model/slot.ts';
import { type CellGrid, cellTextAt } from './grid.ts';

/** Units that stand together (亿元、%); what is no unit in a list is none that a slot's figures can be given in. */
export type Units = readonly string[];

const STATEMENT = /单\s*位\s*[:：]\s*([^\s（()）]*)/;
const BRACKETED = /[（(]([^（()）]+)[)）]$/;

/** Statements that are kept in mind on the way down a sheet: those further above are not meant. */
const NEAREST = 9;

/** The units of a list: 亿元、%. */
export function unitsOf(list: string): Units {
  const plain = list.replace(/\s/g, '').replace('％', '%');
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
