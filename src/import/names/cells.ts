import { CHANGES } from '../../figures/change.ts';
import { placesBetween } from '../../figures/units.ts';
import type { Kind } from '../../model/slot.ts';
import type { CellLabels } from '../cell-labels.ts';
import { type Around, type NamedPlace, wordsPlace } from './around.ts';
import { isCountUnit, unitOf } from './units.ts';

/** What a unit of money above a table is of. */
const SUM = /(?:[额款资入出税金值费]|投资|总量|规模|预算|决算)$/;

const BRACKET = /[（(](?:单位[：:])?([^（）()]*)[）)]/;

/** A mark that is all of a cell, perhaps with its %: by the labels of its row and its column, its unit by what stands in brackets there. */
export function cellName({ cell, before, behind }: Around): NamedPlace | undefined {
  if (!cell || before.trim() !== '' || !/^[%％]?$/.test(behind.trim())) return undefined;
  const row = /^[\d.、]*$/.test(cell.row) ? '' : bare(cell.row);
  const name = row + bare(cell.column);
  if (name === '') return undefined;
  const numbered = row === '' ? name + cell.row.replace(/\D/g, '') : name;
  const unit = unitIn(cell, behind.trim());
  return wordsPlace(numbered, unit === undefined ? {} : { kind: kindNamed(name, unit), unit });
}

/** The unit of a cell: the one behind its mark, that of its labels, that of the table where the labels speak of money. */
function unitIn(cell: CellLabels, behind: string): string | undefined {
  const { column, row, unit = '' } = cell;
  const isSum = unit.endsWith('元') && [column, row].some((text) => SUM.test(text));
  const stated = [behind, ...statedFor(cell), ...(isSum ? [unit] : [])];
  return stated.find((text) => text !== '' && unitOf(text)?.unit === text);
}

function kindNamed(name: string, unit: string): Kind {
  if (!/^[%％]$/.test(unit)) return isCountUnit(unit) ? '数' : '量';
  return [...CHANGES.keys(), '增速', '增幅'].some((word) => name.includes(word)) ? '率' : '比';
}

/** What the labels state: the column's, which tells a rate of a sum (增长（%）), unless the row's is another of the same kind. */
function statedFor({ column, row }: CellLabels): string[] {
  const [ofColumn = '', ofRow = ''] = [column, row].map((text) => BRACKET.exec(text)?.[1] ?? '');
  return placesBetween(ofRow, ofColumn) === undefined ? [ofColumn, ofRow] : [ofRow, ofColumn];
}

function bare(text: string): string {
  return text.replace(BRACKET, '');
}
