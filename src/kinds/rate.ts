import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { COMPARED, FALLS, FLATS, RISES, splitRate } from '../figures/change.ts';
import { compare } from '../figures/figure.ts';
import { findMistake } from '../figures/mistakes.ts';
import type { Slot } from '../model/slot.ts';
import { quoted } from '../text/quoted.ts';
import { type FigureRules, figureKind, inPoints, readAmount, unrounded } from './figures.ts';
import type { SlotKind } from './kind.ts';
import { figureSchema, optional, POSITIVE, unitForms } from './schema.ts';
import { rateRule } from './sheet-rule.ts';

const rules: FigureRules = {
  form: { zh: '一个数，如 5.2，下降写 -5.2', en: 'one figure, such as 5.2, or -5.2 for a fall' },
  changes: true,
  mistake: (slot, text, place) => inPoints(rules, slot, text, place) ?? signTwice(slot, text, place),
};

/** Words before a figure that say where it goes. */
const DIRECTIONS = [...RISES, ...FALLS].flatMap((word) => [word, COMPARED + word]);

/** 率: a rate of change in percent, signed, or with words for its sign. */
export const rate: SlotKind = {
  ...figureKind(rules),
  name: '率',
  title: { zh: '增长率', en: 'rate' },
  // As a signed figure it may stand in a table, where its column says what it is.
  uses: ['print', 'rate'],
  unit: '%',
  oddity: (figure) => (compare(figure, '-100') < 0 ? 'rate-below-minus-100' : unrounded(figure)),
  schema: (slot) =>
    figureSchema(
      slot,
      `${FLATS.join('|')}|(-|(${DIRECTIONS.join('|')})\\s*)?${POSITIVE}${optional(unitForms(slot.unit))}`,
    ),
  typing: '下降填负数，没有变化填 0。',
  advice: (_, range) => `填百分数，如 5.2；下降填负数，如 -3.2；没有变化填 0${range}`,
  rule: () => ({ type: 'formula', formula: rateRule(DIRECTIONS, FLATS) }),
};

/** 下降-3.2% reads as a rise. */
function signTwice(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const { direction, words, rest } = splitRate(text);
  const mended = findMistake(rest)?.mended ?? rest;
  if (direction === undefined || !mended.startsWith('-')) return undefined;
  const figure = readAmount(rules, slot, mended);
  if (figure === undefined) return undefined;
  const args = { text: quoted(text), words: words.trim(), right: figure };
  return diagnostic('rate-sign-twice', place, args, { slot: slot.key });
}
