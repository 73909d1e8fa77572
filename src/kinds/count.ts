import { shift } from '../figures/figure.ts';
import { escapedPattern } from '../text/pattern.ts';
import { figureKind } from './figures.ts';
import type { SlotKind } from './kind.ts';
import { figureSchema, optional } from './schema.ts';
import { amountRule, conditions } from './sheet-rule.ts';

/** 数: a count, never below zero and never with decimals. */
export const count: SlotKind = {
  ...figureKind({
    form: { zh: '一个整数，如 120', en: 'one whole number, such as 120' },
    // A count takes its own word and 万 of it.
    convert: (figure, unit, own) => (unit === `万${own}` ? shift(figure, 4) : undefined),
    otherUnits: () => [],
    outside: (figure) => {
      if (figure.startsWith('-')) return 'count-negative';
      return figure.includes('.') ? 'count-decimals' : undefined;
    },
  }),
  name: '数',
  title: { zh: '整数', en: 'count' },
  uses: ['print'],
  unit: '',
  schema: (slot) => figureSchema(slot, forms(slot.unit), ['integer', 'string', 'null'], ['0']),
  typing: '',
  advice: ({ unit }, range) => `填整数${unit === '' ? '' : `，单位：${unit}`}${range}`,
  rule: ({ unit }) => {
    const tenThousands = unit === '' ? undefined : `万${unit}`;
    const units = tenThousands === undefined ? [] : [unit, tenThousands];
    const formula = amountRule(units, conditions.notNegative, conditions.whole(tenThousands));
    return { type: 'formula', formula };
  },
};

/** A count in its own word, or in 万 of it if that comes out whole. */
function forms(unit: string): string {
  const one = `(0|[1-9][0-9]*)${optional(unit === '' ? [] : [unit])}`;
  return unit === '' ? one : `${one}|(0|[1-9][0-9]*)(\\.[0-9]{1,4}0*)?\\s*万${escapedPattern(unit)}`;
}
