import type { Element, XmlFault } from '../../xml/parse.ts';
import { walkPart } from '../../xml/part.ts';
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
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a worksheet's part holds. Cells without anything in them, whatever their style, are none. */
export interface SheetPart {
  /** By row and column, counted from 0, in any order. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, StoredCell>>;
  readonly merges: readonly CellRange[];
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

function rangeAt(reference: string): CellRange | undefined {
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

/** Whether XML says yes. */
export function isTrue(value: string | undefined): boolean {
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

/** What was read so far of a worksheet's part, and where in it the reader is. */
interface Reading {
  readonly cells: Map<number, Map<number, StoredCell>>;
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenRanges: (readonly [first: number, last: number])[];
  /** Reads the text that stands in a cell itself. */
  readonly inline: ReturnType<typeof stringReader>;
  hidesZeros: boolean;
  /** Whether something is said that no sheet can be. */
  isBroken: boolean;
  /** Of the row and the cell read last, for those that do not say where they stand. */
  row: number;
  column: number;
  cell: OpenCell | undefined;
  isInData: boolean;
  inside: 'v' | 'is' | undefined;
}

type Attribute = Element['attribute'];

const BLANK = /^[\s\u200B\u2060\uFEFF]*$/;

export function isBlankString(value: CellString): boolean {
  return typeof value === 'string' ? BLANK.test(value) : value.every(({ text }) => BLANK.test(text));
}

/** What stands before and after the cells. */
function openAround(reading: Reading, name: string, attribute: Attribute): void {
  if (name === 'sheetData') reading.isInData = true;
  else if (name === 'col') {
    const isHidden = isTrue(attribute('hidden')) || Number(attribute('width') ?? 1) === 0;
    if (isHidden) reading.hiddenRanges.push([Number(attribute('min')), Number(attribute('max'))]);
  } else if (name === 'mergeCell') {
    const range = rangeAt(attribute('ref') ?? '');
    if (range === undefined) reading.isBroken = true;
    else reading.merges.push(range);
  } else if (name === 'sheetView') reading.hidesZeros ||= /^(?:0|false)$/.test(attribute('showZeros') ?? '');
}

function openRow(reading: Reading, attribute: Attribute): void {
  const number = attribute('r');
  reading.row = number === undefined ? reading.row + 1 : Number(number) - 1;
  reading.column = -1;
  const { row } = reading;
  if (!(Number.isInteger(row) && row >= 0 && row <= LAST_ROW)) reading.isBroken = true;
  if (isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0) reading.hiddenRows.add(row);
}

function openCell(reading: Reading, attribute: Attribute): void {
  const reference = attribute('r');
  const place = reference === undefined ? ([reading.row, reading.column + 1] as const) : cellAt(reference);
  if (place === undefined || place[1] > LAST_COLUMN) {
    reading.isBroken = true;
    return;
  }
  const [row, column] = place;
  const type = attribute('t') ?? 'n';
  reading.column = column;
  reading.cell = {
    row,
    column,
    type,
    style: Number(attribute('s') ?? 0),
    value: undefined,
    isFormula: false,
  };
}

function openInData(reading: Reading, name: string, attribute: Attribute): void {
  const { cell } = reading;
  if (name === 'c') openCell(reading, attribute);
  else if (name === 'row') openRow(reading, attribute);
  else if (cell === undefined) return;
  else if (name === 'f') cell.isFormula = true;
  else if (name === 'v' || name === 'is') {
    reading.inside = name;
    if (name === 'v') cell.value ??= '';
  }
}

/** Keeps a cell that holds something. A formula may give an empty text; one without any result was never computed. */
function closeCell(reading: Reading, { row, column, type, style, value, isFormula }: OpenCell): void {
  const inline = reading.inline.take();
  const held = type === 'inlineStr' && value === undefined ? inline : value;
  const isBlank = held === undefined || isBlankString(held);
  const isUncomputed = isFormula && !(type === 'str' && held !== undefined);
  if (isBlank && !isUncomputed) return;
  const inRow = reading.cells.get(row) ?? new Map<number, StoredCell>();
  if (inRow.has(column)) reading.isBroken = true;
  const text = typeof held === 'string' && type === 'str' ? unescaped(held) : held;
  inRow.set(column, { type, style, isFormula, value: isBlank ? undefined : text });
  reading.cells.set(row, inRow);
}

function close(reading: Reading, name: string): void {
  const { inside, cell } = reading;
  if (name === inside) reading.inside = undefined;
  else if (inside === 'is') reading.inline.close(name);
  else if (name === 'sheetData') reading.isInData = false;
  else if (name === 'c' && cell !== undefined) {
    closeCell(reading, cell);
    reading.cell = undefined;
  }
}

/** Reads a worksheet's part from start to end; a faulty one is `broken`. */
export async function readSheetPart(bytes: Uint8Array): Promise<SheetPart | XmlFault> {
  const reading: Reading = {
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenRanges: [],
    inline: stringReader(),
    hidesZeros: false,
    isBroken: false,
    row: -1,
    column: -1,
    cell: undefined,
    isInData: false,
    inside: undefined,
  };
  const fault = await walkPart(bytes, {
    open: (name, attribute) => {
      if (reading.inside === 'is') reading.inline.open(name, attribute);
      else if (reading.isInData) openInData(reading, name, attribute);
      else openAround(reading, name, attribute);
    },
    close: (name) => close(reading, name),
    text: (more) => {
      if (reading.inside === 'is') reading.inline.text(more);
      else if (reading.inside === 'v' && reading.cell !== undefined) reading.cell.value += more;
    },
  });
  if (fault !== undefined) return fault;
  if (reading.isBroken) return 'broken';
  const { cells, merges, hiddenRows, hiddenRanges, hidesZeros } = reading;
  return { cells, merges, hiddenRows, hiddenColumns: columnSet(hiddenRanges), hidesZeros };
}
