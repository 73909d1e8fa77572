import { CHANGES } from '../../figures/change.ts';
import { placesBetween } from '../../figures/units.ts';
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
  const inside = [behind.trim(), ...statedFor(cell)];
  const isSum = cell.unit?.endsWith('元') && [cell.column, cell.row].some((text) => SUM.test(text));
  const stated = isSum ? [...inside, cell.unit ?? ''] : inside;
  const unit = stated.find((text) => unitOf(text)?.unit === text && text !== '');
  const numbered = row === '' && cell.row !== '' ? `${name}${cell.row.replace(/\D/g, '')}` : name;
  if (unit === undefined) return wordsPlace(numbered);
  const isRate =
    /^[%％]$/.test(unit) && [...CHANGES.keys(), '增速', '增幅'].some((word) => name.includes(word));
  const kind = isCountUnit(unit) ? '数' : '量';
  return wordsPlace(numbered, { kind: isRate ? '率' : /^[%％]$/.test(unit) ? '比' : kind, unit });
}

/** What the labels state: the column's, which tells a rate of a sum (增长（%）), unless the row's is another of the same kind. */
function statedFor({ column, row }: { readonly column: string; readonly row: string }): string[] {
  const [ofColumn = '', ofRow = ''] = [column, row].map((text) => BRACKET.exec(text)?.[1] ?? '');
  return placesBetween(ofRow, ofColumn) === undefined ? [ofColumn, ofRow] : [ofRow, ofColumn];
}

function bare(text: string): string {
  return text.replace(BRACKET, '');
}
