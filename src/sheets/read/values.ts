import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { isWords, kindOf } from '../../kinds/kinds.ts';
import type { BrokenNode, ScalarNode } from '../../model/record.ts';
import type { Slot } from '../../model/slot.ts';
import type { CellText } from './cell-text.ts';
import type { CellGrid } from './grid.ts';
import type { Named } from './names.ts';
import { statedFor, type Units } from './stated-units.ts';

interface RoundedFormula {
  readonly slot: string;
  readonly place: Place;
}

/** What was said while a sheet's cells were read. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  /** Formulas whose format hides digits: said in one line a sheet. */
  readonly roundedFormulas: RoundedFormula[];
}

export function noFindings(): Findings {
  return { diagnostics: [], roundedFormulas: [] };
}

export function holdsFigure(slot: Slot | undefined): boolean {
  return slot !== undefined && kindOf(slot).isFigure;
}

const GROUPED = /^([-−－]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d,.])/;
const BARE = /^[-+−－]?[\d０-９][\d０-９.,，]*$/;
const NO_UNIT = /^[-—–/无]*$/;

/** A figure typed as text, without the thousands separators and the apostrophe that spreadsheets put in. */
function plainFigure(text: string): string {
  const typed = /^'[-\d]/.test(text) ? text.slice(1) : text;
  return typed.includes(',') ? typed.replace(GROUPED, (figure) => figure.replaceAll(',', '')) : typed;
}

function plainUnit(unit: string): string {
  return unit.replace(/\s+/g, '').replace('％', '%');
}

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

/** A value's text as the binder takes it; `unit` is the one to add to a bare figure. */
function valueText(text: string, slot: Slot | undefined, unit: FigureUnit): string {
  if (!holdsFigure(slot)) return text;
  const figure = plainFigure(text);
  return typeof unit === 'string' && BARE.test(figure) ? figure + unit : figure;
}

/** A bare figure under two units that it could have, neither of which is the slot's own. */
function unclearUnit(
  { text }: CellText,
  place: Place,
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

function slotWords({ key, meaning }: Slot): string {
  return key + meaning;
}

const TURNED = {
  date: { zh: '日期或时间', en: 'a date or a time' },
  fraction: { zh: '分数', en: 'a fraction' },
} as const;

function lostDigits(
  { text, isNumber }: CellText,
  place: Place,
  { key, slot }: Named,
): Diagnostic | undefined {
  if (!isNumber || !slot || !isWords(slot) || !DIGITS_LOST.test(text)) return undefined;
  return diagnostic('sheet-digits-lost', place, { slot: key, text }, { slot: key });
}

function brokenBy(fault: Diagnostic, { text }: CellText, place: Place, said: Findings): BrokenNode {
  said.diagnostics.push(fault);
  return { type: 'broken', text, diagnostic: fault, place };
}

/** The node for a cell's value. What the cell alone knows is said into `said`; `isFormula` counts only where digits are hidden. */
export function valueNode(
  cell: CellText,
  place: Place,
  named: Named,
  unit: FigureUnit,
  isFormula: boolean,
  said: Findings,
): ScalarNode | BrokenNode {
  if (cell.turned !== undefined && named.slot && isWords(named.slot) && !WHEN.test(slotWords(named.slot))) {
    const args = { slot: named.key, text: cell.text, what: TURNED[cell.turned] };
    said.diagnostics.push(diagnostic('sheet-turned', place, args, { slot: named.key }));
    return { type: 'scalar', text: cell.text, means: cell.means, place };
  }
  const wrong = cell.fault ?? (holdsFigure(named.slot) ? cell.figureFault : undefined);
  if (wrong !== undefined) return brokenBy(wrong(named.key, place), cell, place, said);
  const fault = unclearUnit(cell, place, named, unit) ?? lostDigits(cell, place, named);
  if (fault) return brokenBy(fault, cell, place, said);
  const text = valueText(cell.text, named.slot, unit);
  if (cell.full !== undefined) {
    if (isFormula) said.roundedFormulas.push({ slot: named.key, place });
    else {
      const args = { slot: named.key, shown: cell.text, value: cell.full };
      said.diagnostics.push(diagnostic('sheet-digits-hidden', place, args, { slot: named.key }));
    }
  }
  const node = { type: 'scalar', text, means: cell.means, place } as const;
  return cell.isNumber ? { ...node, isNumber: true } : node;
}

/** The value of a grid's cell. */
export function gridValue(
  grid: CellGrid,
  row: number,
  column: number,
  named: Named,
  unit: FigureUnit,
  said: Findings,
): ScalarNode | BrokenNode {
  const place = grid.place(row, column);
  const cell = grid.cell(row, column);
  return valueNode(cell, place, named, unit, cell.full !== undefined && grid.isFormula(row, column), said);
}

/** Everything that was said, the rounded formulas in one line. */
export function allFindings({ diagnostics, roundedFormulas }: Findings): Diagnostic[] {
  const [first] = roundedFormulas;
  if (first === undefined) return diagnostics;
  const count = roundedFormulas.length;
  return [
    ...diagnostics,
    diagnostic('sheet-formulas-rounded', first.place, { count, cells: cellList(roundedFormulas) }),
  ];
}

const LISTED = 5;

/** `“综合.人数”C7、“民生.人数”C9…`; a text file has lines, not cells. */
function cellList(formulas: readonly RoundedFormula[]): string {
  const cells = formulas.slice(0, LISTED).map(({ slot, place }) => `“${slot}”${place.cell ?? ''}`);
  return cells.join('、') + (formulas.length > LISTED ? '…' : '');
}
