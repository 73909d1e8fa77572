/** Values that stand beside the cell where they belong. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { holdsFigure } from '../../kinds/kinds.ts';
import { elsewhere } from '../../kinds/phrases.ts';
import { cellTextAt, headAt } from './grid.ts';
import { columnOf } from './heads.ts';
import type { Tall, TallRow } from './tall-rows.ts';

/** A figure alone, with a unit of a few characters. */
const FIGURE = /^[-+−－]?[\d０-９][\d０-９,，.]*\s*(?:[%％]|\p{Script=Han}{1,4})?$/u;
/** What the sheets that we write note of a slot that may stay blank. */
const OWN_NOTE = /^[选必]填/;

/** Whether a text beside a blank value may be it: a figure anywhere, words where nothing else is said to stand. */
function mayBeValue(text: string, head: string, { named }: TallRow): boolean {
  const kind = columnOf(head);
  if (kind === 'section' || kind === 'slot' || kind === 'ignored' || OWN_NOTE.test(text)) return false;
  if (holdsFigure(named.slot)) return FIGURE.test(text);
  return kind === 'note' || (kind === undefined && head === '');
}

/** Points, for each of the rows whose value is blank, to what stands beside it and may be it. */
export function valuesBeside(
  tall: Tall,
  rows: readonly TallRow[],
  column: number,
  records: ReadonlySet<number>,
): Diagnostic[] {
  const { grid, headRow, slotColumn } = tall;
  return rows.flatMap((row) => {
    if (row.named.slot === undefined || cellTextAt(grid, row.row, column) !== '') return [];
    const found = grid.columnsIn(row.row).find((at) => {
      if (at === slotColumn || records.has(at)) return false;
      const head = headRow < 0 ? '' : headAt(grid, headRow, at);
      return mayBeValue(cellTextAt(grid, row.row, at), head, row);
    });
    if (found === undefined) return [];
    const { key } = row.named;
    const args = {
      slot: key,
      text: cellTextAt(grid, row.row, found),
      where: elsewhere(grid.place(row.row, column)),
    };
    return [diagnostic('sheet-value-beside', grid.place(row.row, found), args, { slot: key })];
  });
}
