import { walkPart } from '../../xml/part.ts';
import type { Element, XmlFault } from '../../xml/walk.ts';
import { type CellString, stringReader, unescaped } from './strings.ts';

/** A cell that holds something, as its part has it. */
export interface StoredCell {
  /** `n` a number, `s` the number of a shared string, `str` and `inlineStr` text, `b` a truth value, `e` an error, `d` a date. */
  readonly type: string;
  /** What stands in `v`; a text of its own. Absent for a formula that was never computed. */
  readonly value: CellString | undefined;
  /** The number of its style. */
  readonly style: number;
  readonly isFormula: boolean;
}

/** A range of cells, rows and columns counted from 0, ends inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a worksheet's part holds. Cells without anything in them, whatever their style, are none. */
export interface SheetPart {
  /** By row and column, counted from 0, in any order. */
  readonly cells: Map<number, Map<number, StoredCell>>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether a zero is shown as nothing. */
  readonly hidesZeros: boolean;
}

/** The last row and column of a sheet, counted from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `B3` as row and column counted from 0; undefined for what no sheet has. */
function cellAt(reference: string): readonly [row: number, column: number] | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const row = Number(digits) - 1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  column -= 1;
  return row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN ? undefined : [row, column];
}

function rangeAt(reference: string): Range | undefined {
  const [from = '', to = from] = reference.split(':');
  const [start, end] = [cellAt(from), cellAt(to)];
  if (start === undefined || end === undefined) return undefined;
  return {
    top: Math.min(start[0], end[0]),
    left: Math.min(start[1], end[1]),
    bottom: Math.max(start[0], end[0]),
    right: Math.max(start[1], end[1]),
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Columns counted from 1 in ranges that may overlap, as numbers counted from 0. */
function columnSet(ranges: readonly (readonly [first: number, last: number])[]): Set<number> {
  const columns = new Set<number>();
  let next = 1;
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    for (let at = Math.max(next, first); at <= Math.min(last, LAST_COLUMN + 1); at += 1) columns.add(at - 1);
    next = Math.max(next, last + 1);
  }
  return columns;
}

/** The cell that is being read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  isFormula: boolean;
}

const BLANK = /^[\s\u200B\u2060\uFEFF]*$/;

export function isBlankString(value: CellString): boolean {
  return typeof value === 'string' ? BLANK.test(value) : value.every(({ text }) => BLANK.test(text));
}

/** Reads a worksheet's part from start to end; a faulty one is `broken`. */
export async function readSheetPart(bytes: Uint8Array): Promise<SheetPart | XmlFault> {
  const cells = new Map<number, Map<number, StoredCell>>();
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenRanges: (readonly [number, number])[] = [];
  const inline = stringReader();
  let hidesZeros = false;
  let isBroken = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let inside: '' | 'v' | 'is' = '';
  let isInData = false;

  const openRow = (attribute: Element['attribute']): void => {
    const number = attribute('r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    column = -1;
    if (!(Number.isInteger(row) && row >= 0 && row <= LAST_ROW)) isBroken = true;
    if (isOn(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0) hiddenRows.add(row);
  };
  const openCell = (attribute: Element['attribute']): void => {
    const reference = attribute('r');
    const place = reference === undefined ? ([row, column + 1] as const) : cellAt(reference);
    if (place === undefined || place[1] > LAST_COLUMN) isBroken = true;
    else {
      column = place[1];
      const style = Number(attribute('s') ?? 0);
      cell = {
        row: place[0],
        column,
        type: attribute('t') ?? 'n',
        style,
        value: undefined,
        isFormula: false,
      };
    }
  };
  const closeCell = ({ row, column, type, style, value, isFormula }: OpenCell): void => {
    const text = inline.take();
    const held = type === 'inlineStr' && value === undefined ? text : value;
    if (held === undefined || isBlankString(held)) {
      // A formula may give an empty text; one without any result was never computed.
      if (!isFormula || (type === 'str' && held !== undefined)) return;
    }
    const inRow = cells.get(row) ?? new Map<number, StoredCell>();
    if (inRow.has(column)) isBroken = true;
    const blank = held === undefined || isBlankString(held);
    const stored = typeof held === 'string' && type === 'str' ? unescaped(held) : held;
    inRow.set(column, { type, style, isFormula, value: blank ? undefined : stored });
    cells.set(row, inRow);
  };
  const open = (name: string, attribute: Element['attribute']): void => {
    if (inside === 'is') inline.open(name, attribute);
    else if (!isInData) openAround(name, attribute);
    else if (name === 'c') openCell(attribute);
    else if (name === 'v' || name === 'is') {
      inside = name;
      if (cell !== undefined && name === 'v') cell.value ??= '';
    } else if (name === 'f' && cell !== undefined) cell.isFormula = true;
    else if (name === 'row') openRow(attribute);
  };
  const openAround = (name: string, attribute: Element['attribute']): void => {
    if (name === 'sheetData') isInData = true;
    else if (name === 'col') {
      const isHidden = isOn(attribute('hidden')) || Number(attribute('width') ?? 1) === 0;
      if (isHidden) hiddenRanges.push([Number(attribute('min')), Number(attribute('max'))]);
    } else if (name === 'mergeCell') {
      const range = rangeAt(attribute('ref') ?? '');
      if (range === undefined) isBroken = true;
      else merges.push(range);
    } else if (name === 'sheetView') hidesZeros ||= /^(?:0|false)$/.test(attribute('showZeros') ?? '');
  };
  const close = (name: string): void => {
    if (inside !== '' && name === inside) inside = '';
    else if (inside === 'is') inline.close(name);
    else if (name === 'c' && cell !== undefined) {
      closeCell(cell);
      cell = undefined;
    } else if (name === 'sheetData') isInData = false;
  };
  const text = (more: string): void => {
    if (inside === 'is') inline.text(more);
    else if (inside === 'v' && cell !== undefined) cell.value += more;
  };
  const fault = await walkPart(bytes, { open, close, text });
  if (fault !== undefined) return fault;
  if (isBroken) return 'broken';
  return { cells, merges, hiddenRows, hiddenColumns: columnSet(hiddenRanges), hidesZeros };
}
