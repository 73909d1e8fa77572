import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Code } from '../diagnostics/messages.ts';
import { isFlat, signed, splitRate } from '../figures/change.ts';
import { decimalsOf, isFigure, isWhole, isZero, shift, splitFigure } from '../figures/figure.ts';
import { type FigureMistake, findMistake } from '../figures/mistakes.ts';
import { fullUnit } from '../figures/units.ts';
import type { Slot } from '../model/slot.ts';
import { quoted } from '../text/quoted.ts';
import type { Reading, SlotKind } from './kind.ts';
import { unitForm } from './phrases.ts';
import { partOf, unusable, wrong } from './reading.ts';

/** What parts one kind of figures from another. */
export interface FigureRules {
  /** What a figure looks like, where the right form cannot be told from the wrong one. */
  readonly form: Arg;
  /** A figure in another unit than the slot's own, in that one; undefined if it cannot be turned into it. */
  readonly convert?: (figure: string, unit: string, own: string) => string | undefined;
  /** Units to propose beside a slot's own. */
  readonly otherUnits?: (unit: string) => readonly string[];
  /** Whether words of a rise or a fall may stand for the sign. */
  readonly changes?: true;
  /** Why a figure cannot stand. */
  readonly outside?: (figure: string) => OutsideCode | undefined;
  /** What else can be wrong with a text, before it is looked at letter by letter. */
  readonly mistake?: (slot: Slot, text: string, place: Place) => Diagnostic | undefined;
}

/** No office reports more decimals than these: a program has worked the figure out. */
const MOST_DECIMALS = 4;

/** What is odd about a figure with decimals. */
export function unrounded(figure: string): 'value-unrounded' | undefined {
  return decimalsOf(figure) > MOST_DECIMALS ? 'value-unrounded' : undefined;
}

type OutsideCode = Extract<Code, 'count-negative' | 'count-decimals' | 'share-out-of-range'>;

/** What kinds of figures have in common. */
export function figureKind(
  rules: FigureRules,
): Pick<SlotKind, 'mark' | 'width' | 'isFigure' | 'read' | 'takesBool' | 'shapeMistake' | 'hint'> {
  const hint = ({ unit }: Slot): string => `…${unit}`;
  return {
    mark: 'X',
    width: 5,
    isFigure: true,
    read: (slot, text, place): Reading => {
      const figure = readFigure(rules, slot, text);
      if (figure !== undefined)
        return figure === text
          ? { state: 'given', text, place, bare: 'digits' }
          : { state: 'given', text: figure, place };
      return unusable(slot, hint(slot), text, place) ?? wrong(figureFault(rules, slot, text, place));
    },
    // A bool is told apart from a figure like any other text.
    takesBool: true,
    shapeMistake: 'value-not-single',
    hint,
  };
}

/**
 * The figure that a slot prints for a text: as written, in the slot's unit, without it. Undefined if the text is no
 * figure that could stand there; `figureFault` then says why.
 */
function readFigure(rules: FigureRules, slot: Slot, text: string): string | undefined {
  const figure = isFigure(text) ? text : readWorded(rules, slot, text);
  if (figure === undefined || rules.outside?.(figure) !== undefined) return undefined;
  // Figures stand as they were written, but nobody prints -0.0: a spreadsheet makes it of a small fall.
  return isZero(figure) ? figure.replace('-', '') : figure;
}

/** The figure in a slot's unit, whatever its kind allows. */
function readWorded(rules: FigureRules, slot: Slot, text: string): string | undefined {
  if (!rules.changes) return readAmount(rules, slot, text);
  if (isFlat(text)) return '0';
  const { direction, rest } = splitRate(text);
  const figure = readAmount(rules, slot, rest);
  if (direction === undefined || figure === undefined) return figure;
  return figure.startsWith('-') ? undefined : signed(figure, direction);
}

/** A figure without a word before it, in a slot's unit. */
export function readAmount({ convert }: FigureRules, { unit }: Slot, text: string): string | undefined {
  const split = splitFigure(text);
  if (split === undefined) return undefined;
  const { figure, rest } = split;
  if (rest === '' || rest === unit) return figure;
  return unit === '' || unit === '%' ? undefined : convert?.(figure, rest, unit);
}

/** What is wrong with a text that `readFigure` does not read, and what to write instead. */
function figureFault(rules: FigureRules, slot: Slot, text: string, place: Place): Diagnostic {
  return (
    outsideFault(rules, slot, text, place) ??
    rules.mistake?.(slot, text, place) ??
    writingFault(rules, slot, text, place) ??
    unitFault(rules, slot, text, place) ??
    unreadable(rules, slot, text, place)
  );
}

function unreadable({ form }: FigureRules, slot: Slot, text: string, place: Place): Diagnostic {
  const args = { slot: slot.key, text: quoted(text), right: form };
  return diagnostic('figure-unreadable', place, args, { slot: slot.key });
}

/** A figure well written that the slot's kind cannot take. `1.0` and `-0` are put right, for nothing else is meant. */
function outsideFault(rules: FigureRules, slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const figure = isFigure(text) ? text : readWorded(rules, slot, text);
  const code = figure === undefined ? undefined : rules.outside?.(figure);
  if (figure === undefined || code === undefined) return undefined;
  const mended = isZero(figure) || (code === 'count-decimals' && isWhole(figure)) ? shift(figure, 0) : '';
  const right = readFigure(rules, slot, mended) ?? rules.form;
  return diagnostic(code, place, { slot: slot.key, text: quoted(text), right }, { slot: slot.key });
}

/** Percentage points, which are the difference of two percentages. */
export function inPoints(
  { form }: FigureRules,
  slot: Slot,
  text: string,
  place: Place,
): Diagnostic | undefined {
  if (!text.includes('百分点')) return undefined;
  const args = { slot: slot.key, text: quoted(text), right: form };
  return diagnostic('rate-in-points', place, args, { slot: slot.key });
}

/** Mistakes that may be none but words, if what is left of the text makes no sense either. */
const DOUBTFUL: ReadonlySet<FigureMistake> = new Set(['numerals', 'about', 'letter', 'currency', 'remark']);

function writingFault(rules: FigureRules, slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const { words, rest } = rules.changes ? splitRate(text) : { words: '', rest: text };
  const found = findMistake(rest);
  if (found === undefined) return undefined;
  const { mistake, mended } = found;
  const right = mended === undefined ? undefined : rightForm(rules, slot, words + mended);
  if (right === undefined && mended !== undefined && DOUBTFUL.has(mistake)) return undefined;
  const form = right !== undefined && mistake === 'currency' ? yuanOrOwn(right, slot) : right;
  const args = { slot: slot.key, text: quoted(text), right: form ?? rules.form };
  return diagnostic(`figure-${mistake}`, place, args, { slot: slot.key });
}

/** Of a bare figure behind a sign for yuan nobody can tell whether it counts yuan or the slot's own unit. */
function yuanOrOwn(right: string, { unit }: Slot): Arg {
  const figure = right.replace(/元$/u, '');
  if (!isFigure(figure) || unit === '元' || unit === '') return right;
  return {
    zh: `${right}（单位是元）或 ${figure}${unit}（单位是${unit}）`,
    en: `${right} if it counts yuan, ${figure}${unit} if it counts ${unit}`,
  };
}

/**
 * A form that would be read, never one that would be wrong in turn. A bare 万 gets the unit that it lacks; of a unit with
 * a 万 of its own, what follows that. 千 before 万人 might be either 千人 or 千万人.
 */
function rightForm(rules: FigureRules, slot: Slot, text: string): string | undefined {
  if (readFigure(rules, slot, text) !== undefined) return text;
  const scale = /^[千万亿]/u.exec(slot.unit)?.[0] ?? '';
  const whole = text.endsWith(scale) ? text + slot.unit.slice(scale.length) : text;
  return readFigure(rules, slot, whole) === undefined ? undefined : whole;
}

function unitFault(rules: FigureRules, slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const split = splitFigure(rules.changes ? splitRate(text).rest : text);
  if (split === undefined || !/[\p{L}%‰℃°]/u.test(split.rest) || /[0-9]/u.test(split.rest)) return undefined;
  const { figure, rest } = split;
  const start = text.lastIndexOf(rest);
  const where = partOf(place, text, start, start + rest.length);
  const about = { slot: slot.key };
  const given = quoted(rest);
  const once = rest.slice(0, rest.length / 2);
  if (once + once === rest && readAmount(rules, slot, figure + once) !== undefined) {
    const right = rightForm(rules, slot, figure + once) ?? rules.form;
    return diagnostic('unit-doubled', where, { given, right }, about);
  }
  if (slot.unit === '') {
    const right = rightForm(rules, slot, figure) ?? rules.form;
    return diagnostic('unit-unwanted', where, { slot: slot.key, given, right }, about);
  }
  const right: Arg =
    rightForm(rules, slot, figure + rest) ?? unitForm(slot.unit, rules.otherUnits?.(slot.unit) ?? []);
  const args = { slot: slot.key, unit: fullUnit(slot.unit), given, right };
  return diagnostic('unit-foreign', where, args, about);
}
