/**
 * What Excel checks while a clerk types. Cells of values are formatted as text, so that what is typed is what stays
 * (12.50, not 12.5; 1-5, not a date; all digits): the ready-made rules for numbers would refuse every text there, so the
 * rules are formulas over the text. They ask and do not forbid, for a figure may also have a unit (352000万元); only a
 * 是否 must be chosen from its list.
 */
import type { DataValidation } from 'hucre/xlsx';
import { isFigure } from '../../figures/figure.ts';
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

function number(cell: string, conditions: readonly string[]): string {
  return `IF(ISNUMBER(VALUE(${cell})),AND(TRUE,${conditions.join(',') || 'TRUE'}),FALSE)`;
}

/** The formula that holds when `cell` has what the slot's kind asks for; undefined for words. */
function formula(slot: Slot, cell: string, cellOf: CellOf): string | undefined {
  const within = bounds(slot, cell, cellOf);
  switch (slot.kind) {
    case '数':
      return number(cell, [`VALUE(${cell})>=0`, `VALUE(${cell})=INT(VALUE(${cell}))`, ...within]);
    case '量':
      return number(cell, within);
    case '比':
      return number(cell, [`VALUE(${cell})>=0`, `VALUE(${cell})<=100`, ...within]);
    case '率':
      return `OR(${cell}="持平",LEFT(${cell},2)="增长",LEFT(${cell},2)="下降",${number(cell, within)})`;
    default:
      return undefined;
  }
}

function range({ min, max }: Slot): string {
  const parts = [min === undefined ? '' : `不小于${min}`, max === undefined ? '' : `不大于${max}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `，${parts.join('、')}`;
}

/** What to type, as a person would say it. */
function advice(slot: Slot): string {
  const { kind, unit } = slot;
  switch (kind) {
    case '数':
      return `填整数${unit === '' ? '' : `，单位：${unit}`}${range(slot)}`;
    case '量':
      return `填数${unit === '' ? '' : `，单位：${unit}（用别的单位就连单位一起写）`}${range(slot)}`;
    case '率':
      return `填百分数，如 5.2；下降填负数，如 -3.2；没有变化填 0${range(slot)}`;
    case '比':
      return `填 0 到 100 之间的百分数，如 85.5${range(slot)}`;
    case '名单':
      return '填名称，几个名称之间用顿号“、”隔开';
    case '是否':
      return '选“是”或“否”';
    default:
      return '填文字';
  }
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
  const text = `${slot.meaning === '' ? '' : `${slot.meaning}。`}${advice(slot)}`.slice(0, TEXT_LENGTH);
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
    errorMessage: `${advice(slot)}。`.slice(0, TEXT_LENGTH),
  };
  if (slot.kind === '是否')
    return { ...prompt, ...mistake, type: 'list', values: ['是', '否'], errorStyle: 'stop' };
  const rule = formula(slot, cell, cellOf);
  // Without a rule the prompt alone is wanted; a rule that always holds is how it gets one.
  if (rule === undefined) return { ...prompt, type: 'custom', formula1: 'TRUE' };
  return { ...prompt, ...mistake, type: 'custom', formula1: rule, errorStyle: 'warning' };
}
