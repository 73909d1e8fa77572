/**
 * What Excel checks while a clerk types, by what each kind of slot asks for. The rules ask and do not forbid; only what
 * must be chosen from a list is.
 */
import type { DataValidation } from 'hucre/xlsx';
import { isFigure } from '../../figures/figure.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { Slot } from '../../model/slot.ts';

/** Where the value of a slot stands, if it stands on the sheet: `$D$7`, or `B3` for a column of them. */
type CellOf = (key: string) => string | undefined;

/** `min` and `max` as conditions on `cell`: figures, or other slots' cells where these are filled. */
function bounds({ min, max }: Slot, cell: string, cellOf: CellOf): string[] {
  const condition = (bound: string | undefined, sign: '>=' | '<='): string[] => {
    if (bound === undefined) return [];
    if (isFigure(bound)) return [`VALUE(${cell})${sign}${bound}`];
    const other = cellOf(bound);
    return other === undefined ? [] : [`IFERROR(VALUE(${cell})${sign}VALUE(${other}),TRUE)`];
  };
  return [...condition(min, '>='), ...condition(max, '<=')];
}

function range({ min, max }: Slot): string {
  const parts = [min === undefined ? '' : `不小于${min}`, max === undefined ? '' : `不大于${max}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `，${parts.join('、')}`;
}

/** Excel's limits on the texts of a rule. */
const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;

/** The rule for the cells of `range`, of which `cell` is the first. */
export function validation(
  slot: Slot,
  name: string,
  cells: string,
  cell: string,
  cellOf: CellOf,
): DataValidation {
  const kind = kindOf(slot);
  const advice = kind.advice(slot, range(slot));
  const text = `${slot.meaning === '' ? '' : `${slot.meaning}。`}${advice}`.slice(0, TEXT_LENGTH);
  const prompt = {
    showInputMessage: true,
    inputTitle: name.slice(0, TITLE_LENGTH),
    inputMessage: text,
    allowBlank: true,
    range: cells,
  };
  const mistake = {
    showErrorMessage: true,
    errorTitle: '请看一眼',
    errorMessage: `${advice}。`.slice(0, TEXT_LENGTH),
  };
  const rule = kind.rule?.(slot, cell, bounds(slot, cell, cellOf));
  // Without a rule the prompt alone is wanted; a rule that always holds is how it gets one.
  if (rule === undefined) return { ...prompt, type: 'custom', formula1: 'TRUE' };
  if (rule.type === 'list') {
    return { ...prompt, ...mistake, type: 'list', values: [...rule.values], errorStyle: 'stop' };
  }
  return { ...prompt, ...mistake, type: 'custom', formula1: rule.formula, errorStyle: 'warning' };
}
