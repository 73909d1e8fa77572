import { compare } from '../figures/figure.ts';
import { type FigureRules, figureKind, inPoints, unrounded } from './figures.ts';
import type { SlotKind } from './kind.ts';
import { figureSchema, optional, unitForms } from './schema.ts';
import { amountRule, conditions } from './sheet-rule.ts';

const rules: FigureRules = {
  form: { zh: '0 到 100 之间的数，如 62.5', en: 'a figure from 0 to 100, such as 62.5' },
  outside: (figure) =>
    figure.startsWith('-') || compare(figure, '100') > 0 ? 'share-out-of-range' : undefined,
  mistake: (slot, text, place) => inPoints(rules, slot, text, place),
};

const FORM = '(100(\\.0+)?|(0|[1-9][0-9]?)(\\.[0-9]+)?)';

/** 比: a share in percent, from 0 to 100. */
export const share: SlotKind = {
  ...figureKind(rules),
  name: '比',
  title: { zh: '占比', en: 'share' },
  uses: ['print'],
  unit: '%',
  oddity: unrounded,
  schema: (slot) => figureSchema(slot, FORM + optional(unitForms(slot.unit)), undefined, ['0', '100']),
  typing: '填 0 到 100。',
  advice: (_, range) => `填 0 到 100 之间的百分数，如 85.5${range}`,
  rule: ({ unit }) => ({
    type: 'formula',
    formula: amountRule(unitForms(unit), conditions.notNegative, conditions.atMost('100')),
  }),
};
