/** The template that a sheet was made for, as it names it itself: a cell 模板 with the name beside it. */
import type { MapEntry, ReadResult, ScalarNode } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import { type CellGrid, cellTextAt } from './grid.ts';
import { columnOf, isDistrictHead } from './heads.ts';
import { slotNamed, slotNames } from './names.ts';
import { HEAD_ROWS } from './wide-head.ts';

/** The slots of the template that a sheet names; undefined when it is not followed or cannot be had. */
export type SlotsOf = (file: string, template: ScalarNode) => Promise<ReadonlyMap<string, Slot> | undefined>;

/** What the cell beside a template's name says, as in a data file. */
export const templateLabel = '模板';
const LABEL = /^(?:模板|template)[：:]?$/i;
const WITH_NAME = /^(?:模板|template)[：:](.+)$/is;

export function isTemplateLabel(text: string): boolean {
  return LABEL.test(text) || WITH_NAME.test(text);
}

/** The entry that names the template, as a data file would have it. */
export interface NamedTemplate extends MapEntry {
  readonly value: ScalarNode;
}

/** Whether a cell beside 模板 is another head, so that 模板 heads a column of names. */
function isHead(text: string, slots: ReadonlyMap<string, Slot>): boolean {
  return (
    columnOf(text) !== undefined ||
    isDistrictHead(text) ||
    slotNamed(text, undefined, slotNames(slots)) !== undefined
  );
}

/** The template that a sheet names in one of its first rows, before anything else in that row. */
export function templateOf(grid: CellGrid, slots: ReadonlyMap<string, Slot>): NamedTemplate | undefined {
  for (const row of grid.rows) {
    if (row >= HEAD_ROWS) break;
    const [first = 0, second] = grid.columnsIn(row);
    const label = cellTextAt(grid, row, first);
    const within = WITH_NAME.exec(label)?.[1]?.trim();
    const column = within === undefined ? second : first;
    if (!isTemplateLabel(label) || column === undefined) continue;
    const text = within ?? cellTextAt(grid, row, column);
    if (text === '' || isHead(text, slots)) continue;
    const value: ScalarNode = { type: 'scalar', text, means: 'text', place: grid.place(row, column) };
    return { key: templateLabel, keyPlace: grid.place(row, first), value };
  }
  return undefined;
}

/** A record with the template that its sheet names, if it does. */
export function named(result: ReadResult, template: NamedTemplate | undefined): ReadResult {
  const { record } = result;
  if (template === undefined || record === undefined) return result;
  const root = { ...record.root, entries: [template, ...record.root.entries] };
  return { ...result, record: { ...record, root } };
}
