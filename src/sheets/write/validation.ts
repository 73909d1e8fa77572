/**
 * What Excel checks while a clerk types, by what each kind of slot asks for. The rules ask and do not forbid; only what
 * must be chosen from a list is.
 */
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { isFigure } from '../../figures/figure.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { sheetSteps } from '../../kinds/sheet-rule.ts';
import type { Slot } from '../../model/slot.ts';
import type { NamedSheet, RuleName, SlotRow } from './rows.ts';

/** The cells that a rule is for. */
export interface RuledCells {
  readonly range: string;
  readonly first: string;
  /** Where the value of a slot stands, if it stands on the sheet: `$D$7`, or `B3` for a column of them. */
  readonly cellOf: (key: string) => string | undefined;
}

/** The formulas that a sheet's rules are made of, by their names in the workbook. */
export interface RuleNames {
  /** The name for a kind's formula: one for all slots that have the same. */
  readonly nameOf: (formula: string) => string;
  /** All names, of this sheet alone: each stands for what it says of whatever cell asks for it. */
  readonly ranges: () => RuleName[];
}

function ruleNames(sheet: string): RuleNames {
  const names = new Map<string, string>();
  // Seen from A1, that is the cell itself.
  const cell = `'${sheet.replaceAll("'", "''")}'!A1`;
  return {
    nameOf: (formula) => {
      const name = names.get(formula) ?? `填_规则${names.size + 1}`;
      names.set(formula, name);
      return name;
    },
    ranges: () => {
      if (names.size === 0) return [];
      const rules = Array.from(names, ([formula, name]) => [name, formula] as const);
      return [...sheetSteps, ...rules].map(([name, formula]) => {
        return { name, range: formula.replaceAll('{cell}', () => cell), scope: sheet };
      });
    },
  };
}

/** `min` and `max` as conditions on `cell`, where it has a figure alone: figures, or other slots' cells where these are filled. */
function bounds({ min, max }: Slot, { first: cell, cellOf }: RuledCells): string[] {
  const figure = `VALUE(SUBSTITUTE(${cell},"%",""))`;
  const condition = (bound: string | undefined, sign: '>=' | '<='): string[] => {
    if (bound === undefined) return [];
    if (isFigure(bound)) return [`IFERROR(${figure}${sign}${bound},TRUE)`];
    const other = cellOf(bound);
    // An empty cell has the value 0.
    return other === undefined ? [] : [`OR(${other}="",IFERROR(${figure}${sign}VALUE(${other}),TRUE))`];
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

/** The rule for the cells that a slot's values stand in. */
export function validation(
  { slot, name }: SlotRow,
  cells: RuledCells,
  { nameOf }: RuleNames,
): DataValidation {
  const kind = kindOf(slot);
  const advice = kind.advice(slot, range(slot));
  const text = `${slot.meaning === '' ? '' : `${slot.meaning}。`}${advice}`.slice(0, TEXT_LENGTH);
  const prompt = {
    showInputMessage: true,
    inputTitle: name.slice(0, TITLE_LENGTH),
    inputMessage: text,
    allowBlank: true,
    range: cells.range,
  };
  const mistake = {
    showErrorMessage: true,
    errorTitle: '请看一眼',
    errorMessage: `${advice}。`.slice(0, TEXT_LENGTH),
  };
  const rule = kind.rule?.(slot);
  // Without a rule the prompt alone is wanted; a rule that always holds is how it gets one.
  if (rule === undefined) return { ...prompt, type: 'custom', formula1: 'TRUE' };
  if (rule.type === 'list') {
    return { ...prompt, ...mistake, type: 'list', values: [...rule.values], errorStyle: 'stop' };
  }
  const conditions = [nameOf(rule.formula), ...bounds(slot, cells)];
  const formula1 = conditions.length === 1 ? conditions.join('') : `AND(${conditions.join(',')})`;
  return { ...prompt, ...mistake, type: 'custom', formula1, errorStyle: 'warning' };
}

/** A sheet of some cells with its rules, and the names that these use. */
export function ruledSheet(
  name: string,
  content: Omit<WriteSheet, 'name' | 'rows' | 'dataValidations'>,
  rules: (names: RuleNames) => DataValidation[],
): NamedSheet {
  const names = ruleNames(name);
  const sheet = { name, rows: [], ...content, dataValidations: rules(names) };
  return { sheet, names: names.ranges() };
}
