import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { figureForm, unitForm } from '../diagnostics/messages/value/words.ts';
import { compare, isFigure, isWhole, isZero, shift, splitFigure } from '../figures/figure.ts';
import { isFlat, signed, splitRate } from '../figures/rate.ts';
import { findSlip, type Slip } from '../figures/slips.ts';
import { convert, fullUnit, otherUnits } from '../figures/units.ts';
import type { Slot } from '../model/slot.ts';
import { partOf, quoted } from './place.ts';

/**
 * The figure that a slot prints for a text: as written, in the slot's unit, without it. Undefined if the text is no
 * figure that could stand there; `figureFault` then says why.
 */
export function readFigure(slot: Slot, text: string): string | undefined {
  const figure = isFigure(text) ? text : readWorded(slot, text);
  return figure === undefined || outOfKind(slot, figure) !== undefined ? undefined : figure;
}

/** The figure in a slot's unit, whatever its kind allows. */
function readWorded(slot: Slot, text: string): string | undefined {
  if (slot.kind !== '率') return readAmount(slot, text);
  if (isFlat(text)) return '0';
  const { direction, rest } = splitRate(text);
  const figure = readAmount(slot, rest);
  if (direction === undefined || figure === undefined) return figure;
  return figure.startsWith('-') ? undefined : signed(figure, direction);
}

function readAmount(slot: Slot, text: string): string | undefined {
  const split = splitFigure(text);
  if (split === undefined) return undefined;
  const { figure, rest } = split;
  return rest === '' || rest === slot.unit ? figure : inUnit(slot, figure, rest);
}

/** A count takes its own word and 万 of it; an amount whatever its unit can be turned into. */
function inUnit(slot: Slot, figure: string, unit: string): string | undefined {
  if (slot.unit === '' || slot.unit === '%') return undefined;
  if (slot.kind === '数') return unit === `万${slot.unit}` ? shift(figure, 4) : undefined;
  return convert(figure, unit, slot.unit);
}

type KindFault = 'count-negative' | 'count-decimals' | 'share-out-of-range';

function outOfKind(slot: Slot, figure: string): KindFault | undefined {
  if (slot.kind === '数') {
    if (figure.startsWith('-')) return 'count-negative';
    return figure.includes('.') ? 'count-decimals' : undefined;
  }
  const outside = slot.kind === '比' && (figure.startsWith('-') || compare(figure, '100') > 0);
  return outside ? 'share-out-of-range' : undefined;
}

/** What is wrong with a text that `readFigure` does not read, and what to write instead. */
export function figureFault(slot: Slot, text: string, place: Place): Diagnostic {
  return (
    kindFault(slot, text, place) ??
    rateFault(slot, text, place) ??
    slipFault(slot, text, place) ??
    unitFault(slot, text, place) ??
    unreadable(slot, text, place)
  );
}

function unreadable(slot: Slot, text: string, place: Place): Diagnostic {
  const args = { slot: slot.key, text: quoted(text), right: figureForm(slot.kind) };
  return diagnostic('figure-unreadable', place, args, { slot: slot.key });
}

/** A figure well written that the slot's kind cannot take. `1.0` and `-0` are put right, for nothing else is meant. */
function kindFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const figure = isFigure(text) ? text : readWorded(slot, text);
  const code = figure === undefined ? undefined : outOfKind(slot, figure);
  if (figure === undefined || code === undefined) return undefined;
  const mended = isZero(figure) || (code === 'count-decimals' && isWhole(figure)) ? shift(figure, 0) : '';
  const right = readFigure(slot, mended) ?? figureForm(slot.kind);
  return diagnostic(code, place, { slot: slot.key, text: quoted(text), right }, { slot: slot.key });
}

function rateFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  if (slot.kind !== '率' && slot.kind !== '比') return undefined;
  const about = { slot: slot.key };
  if (/百分点/u.test(text)) {
    const args = { slot: slot.key, text: quoted(text), right: figureForm(slot.kind) };
    return diagnostic('rate-in-points', place, args, about);
  }
  const { direction, words, rest } = splitRate(text);
  const mended = findSlip(rest)?.mended ?? rest;
  if (slot.kind === '比' || direction === undefined || !mended.startsWith('-')) return undefined;
  const figure = readAmount(slot, mended);
  if (figure === undefined) return undefined;
  return diagnostic(
    'rate-sign-twice',
    place,
    { text: quoted(text), words: words.trim(), right: figure },
    about,
  );
}

/** Slips that may be no slip but words, if what is left of the text makes no sense either. */
const DOUBTFUL: ReadonlySet<Slip> = new Set(['numerals', 'about', 'letter', 'currency', 'remark']);

function slipFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const { words, rest } = slot.kind === '率' ? splitRate(text) : { words: '', rest: text };
  const found = findSlip(rest);
  if (found === undefined) return undefined;
  const { slip, mended } = found;
  const right = mended === undefined ? undefined : rightForm(slot, words + mended);
  if (right === undefined && mended !== undefined && DOUBTFUL.has(slip)) return undefined;
  const args = { slot: slot.key, text: quoted(text), right: right ?? figureForm(slot.kind) };
  return diagnostic(`figure-${slip}`, place, args, { slot: slot.key });
}

/**
 * A form that would be read, never one that would be wrong in turn. A bare 万 gets the unit that it lacks; of a unit with
 * a 万 of its own, what follows that. 千 before 万人 might be either 千人 or 千万人.
 */
function rightForm(slot: Slot, text: string): string | undefined {
  if (readFigure(slot, text) !== undefined) return text;
  const scale = /^[千万亿]/u.exec(slot.unit)?.[0] ?? '';
  const whole = text.endsWith(scale) ? text + slot.unit.slice(scale.length) : text;
  return readFigure(slot, whole) === undefined ? undefined : whole;
}

function unitFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const split = splitFigure(slot.kind === '率' ? splitRate(text).rest : text);
  if (split === undefined || !/[\p{L}%‰℃°]/u.test(split.rest) || /[0-9]/u.test(split.rest)) return undefined;
  const { figure, rest } = split;
  const start = text.lastIndexOf(rest);
  const where = partOf(place, text, start, start + rest.length);
  const about = { slot: slot.key };
  const given = quoted(rest);
  const once = rest.slice(0, rest.length / 2);
  if (once + once === rest && readAmount(slot, figure + once) !== undefined) {
    return diagnostic(
      'unit-doubled',
      where,
      { given, right: rightForm(slot, figure + once) ?? figureForm(slot.kind) },
      about,
    );
  }
  if (slot.unit === '')
    return diagnostic(
      'unit-unwanted',
      where,
      { slot: slot.key, given, right: rightForm(slot, figure) ?? figureForm(slot.kind) },
      about,
    );
  const right: Arg =
    rightForm(slot, figure + rest) ?? unitForm(slot.unit, slot.kind === '数' ? [] : otherUnits(slot.unit));
  return diagnostic(
    'unit-foreign',
    where,
    { slot: slot.key, unit: fullUnit(slot.unit), given, right },
    about,
  );
}
