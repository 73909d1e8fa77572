import { convert, otherUnits } from '../figures/units.ts';
import { figureKind, unrounded } from './figures.ts';
import type { SlotKind } from './kind.ts';
import { figureSchema, optional, POSITIVE, unitForms } from './schema.ts';
import { amountRule } from './sheet-rule.ts';

/** 量: an amount, in the slot's unit or whatever can be turned into it. */
export const amount: SlotKind = {
  ...figureKind({
    form: { zh: '一个数，如 1234.5', en: 'one figure, such as 1234.5' },
    convert,
    otherUnits,
  }),
  name: '量',
  title: { zh: '数', en: 'amount' },
  uses: ['print'],
  unit: '',
  oddity: unrounded,
  schema: (slot) => figureSchema(slot, `-?${POSITIVE}${optional(unitForms(slot.unit))}`),
  typing: '单位可以不写；用别的单位就连单位一起写，会自动换算。',
  advice: ({ unit }, range) =>
    `填数${unit === '' ? '' : `，单位：${unit}（用别的单位就连单位一起写）`}${range}`,
  rule: ({ unit }) => ({ type: 'formula', formula: amountRule(unitForms(unit)) }),
};
