import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { holdsFigure, isWords } from '../../kinds/kinds.ts';
import type { BrokenNode, MapEntry, ScalarNode } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import type { CellText } from './cell-text.ts';
import type { CellGrid } from './grid.ts';
import type { Named } from './names.ts';
import type { FigureUnit } from './stated-units.ts';

interface RoundedFormula {
  readonly slot: string;
  readonly place: Place;
}

const GROUPED = /^([-−－]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d,.])/;
const BARE = /^[-+−－]?[\d０-９][\d０-９.,，]*$/;

/** A figure typed as text, without the thousands separators and the apostrophe that spreadsheets put in. */
function plainFigure(text: string): string {
  const typed = /^'[-\d]/.test(text) ? text.slice(1) : text;
  return typed.includes(',') ? typed.replace(GROUPED, (figure) => figure.replaceAll(',', '')) : typed;
}

/** A value's text as the binder takes it; `unit` is the one to add to a bare figure. */
function valueText(text: string, slot: Slot | undefined, unit: FigureUnit): string {
  if (!holdsFigure(slot)) return text;
  const figure = plainFigure(text);
  return typeof unit === 'string' && BARE.test(figure) ? figure + unit : figure;
}

/** A bare figure under two units that it could have, neither of which is the slot's own. */
function unclearUnit(
  { cell: { text }, place }: FoundCell,
  { key, slot }: Named,
  unit: FigureUnit,
): Diagnostic | undefined {
  if (typeof unit === 'string' || !slot || !BARE.test(plainFigure(text))) return undefined;
  return diagnostic('sheet-unit-unclear', place, { slot: key, text, units: unit.join('、') }, { slot: key });
}

/** Excel keeps 15 digits; what stands behind them in a longer code has become noughts. */
const DIGITS_LOST = /^\d{15}0+$/;

/** Slots that are dates or times by their own words. */
const WHEN = /[年月日时]|日期|时间/;

/** Slots of periods: a day is what a sheet makes of 1-6, a month may be meant. */
const PERIOD = /期间|时段/;
const MONTH = /^\d{4}年(?:\d{1,2}月)?$/;

/** Whether a date may stand in a slot of words. */
function takesDate({ key, meaning }: Slot, shown: string): boolean {
  return PERIOD.test(key) ? MONTH.test(shown) : WHEN.test(key + meaning);
}

const TURNED = {
  date: { zh: '日期或时间', en: 'a date or a time' },
  fraction: { zh: '分数', en: 'a fraction' },
} as const;

function lostDigits({ cell, place }: FoundCell, { key, slot }: Named): Diagnostic | undefined {
  const { text, isNumber } = cell;
  if (!isNumber || !slot || !isWords(slot) || !DIGITS_LOST.test(text)) return undefined;
  return diagnostic('sheet-digits-lost', place, { slot: key, text }, { slot: key });
}

/** A cell as it was found. */
interface FoundCell {
  readonly cell: CellText;
  readonly place: Place;
  /** Counts only where the cell hides digits. */
  readonly isFormula: boolean;
}

/** What a cell is to fill. */
interface Wanted {
  readonly named: Named;
  readonly unit: FigureUnit;
}

/** The node for a cell's value, and what the cell alone knows to say of it. */
export interface ReadValue {
  readonly node: ScalarNode | BrokenNode;
  readonly said?: Diagnostic;
  /** A formula whose format hides digits: said in one line a sheet. */
  readonly rounded?: RoundedFormula;
}

function brokenBy(said: Diagnostic, { cell: { text }, place }: FoundCell): ReadValue {
  return { node: { type: 'broken', text, diagnostic: said, place }, said };
}

export function readValue(found: FoundCell, { named, unit }: Wanted): ReadValue {
  const { cell, place } = found;
  const { key, slot } = named;
  if (cell.turned !== undefined && slot && isWords(slot) && !takesDate(slot, cell.text)) {
    const args = { slot: key, text: cell.text, what: TURNED[cell.turned] };
    const said = diagnostic('sheet-turned', place, args, { slot: key });
    return { node: { type: 'scalar', text: cell.text, means: cell.means, place }, said };
  }
  const wrong = cell.fault ?? (holdsFigure(slot) ? cell.figureFault : undefined);
  const fault = wrong?.(key, place) ?? unclearUnit(found, named, unit) ?? lostDigits(found, named);
  if (fault) return brokenBy(fault, found);
  const scalar = {
    type: 'scalar',
    text: valueText(cell.text, slot, unit),
    means: cell.means,
    place,
  } as const;
  const node = cell.isNumber ? { ...scalar, isNumber: true as const } : scalar;
  return cell.full === undefined ? { node } : { node, ...hiddenDigits(found, key, cell.full) };
}

function hiddenDigits(
  { cell, place, isFormula }: FoundCell,
  slot: string,
  value: string,
): Omit<ReadValue, 'node'> {
  if (isFormula) return { rounded: { slot, place } };
  return { said: diagnostic('sheet-digits-hidden', place, { slot, shown: cell.text, value }, { slot }) };
}

/** The value of a grid's cell. */
export function gridValue(grid: CellGrid, row: number, column: number, wanted: Wanted): ReadValue {
  const cell = grid.cell(row, column);
  const isFormula = cell.full !== undefined && grid.isFormula(row, column);
  return readValue({ cell, place: grid.place(row, column), isFormula }, wanted);
}

/** Entries of a record, and what was said while their cells were read. */
export interface ReadEntries {
  readonly entries: readonly MapEntry[];
  readonly said: readonly Diagnostic[];
  readonly rounded: readonly RoundedFormula[];
}

/** An entry as it is read. */
export interface ReadEntry extends Omit<MapEntry, 'value'> {
  readonly value: ReadValue;
}

/** In one go: a sheet may have a million cells. */
export function readEntries(read: readonly ReadEntry[]): ReadEntries {
  const entries: MapEntry[] = [];
  const said: Diagnostic[] = [];
  const rounded: RoundedFormula[] = [];
  for (const { key, keyPlace, value } of read) {
    entries.push({ key, keyPlace, value: value.node });
    if (value.said) said.push(value.said);
    if (value.rounded) rounded.push(value.rounded);
  }
  return { entries, said, rounded };
}

const LISTED = 5;

/** One line for all formulas of a sheet whose format hides digits: `“综合.人数”C7、“民生.人数”C9…`; a text file has lines, not cells. */
export function roundedFormulas(all: readonly RoundedFormula[]): Diagnostic[] {
  const [first] = all;
  if (first === undefined) return [];
  const cells = all.slice(0, LISTED).map(({ slot, place }) => `“${slot}”${place.cell ?? ''}`);
  const args = { count: all.length, cells: cells.join('、') + (all.length > LISTED ? '…' : '') };
  return [diagnostic('sheet-formulas-rounded', first.place, args)];
}
