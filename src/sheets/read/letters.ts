/** Texts whose letters do not all say the same: some crossed out, some raised or lowered. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { CellString } from './strings.ts';
import { type FontLook, plainLook } from './styles.ts';

/** What is said of a cell, once it is known which slot it is to fill. */
export type CellFault = (slot: string, place: Place) => Diagnostic;

/** Letters with the look that they have in their cell. */
interface Letters {
  readonly text: string;
  readonly look: FontLook;
}

/** A text as it reads, and why it must not be taken for the value. */
interface ReadText {
  readonly text: string;
  readonly fault?: CellFault;
}

function textOf(letters: readonly Letters[]): string {
  return letters.map(({ text }) => text).join('');
}

/** A text in which something is crossed out; `rest` is what is not. */
export function struckOut(struck: string, rest: string): CellFault {
  const others =
    rest === '' ? { zh: '', en: '' } : { zh: `，没有划掉的是“${rest}”`, en: `, and “${rest}” is not` };
  return (slot, place) => diagnostic('sheet-struck-out', place, { slot, struck, others }, { slot });
}

const SQUARE_AND_CUBE: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** What raised or lowered letters are when they belong to a unit or a formula (m², PM2.5); undefined when they do not. */
function partOfWord(before: string, { text, look }: Letters): string | undefined {
  if (look.position === 'superscript') return /[cdkm]?m$/.test(before) ? SQUARE_AND_CUBE[text] : undefined;
  return /[A-Za-z]$/.test(before) && /^[\d.]+$/.test(text) ? text : undefined;
}

function raisedFault(letters: readonly Letters[]): CellFault {
  const raised = letters.filter(({ look }) => look.position !== 'line');
  const isLow = raised[0]?.look.position === 'subscript';
  const position = isLow ? { zh: '下标', en: 'subscript' } : { zh: '上标', en: 'superscript' };
  const rest = textOf(letters.filter(({ look }) => look.position === 'line'));
  const args = { position, raised: textOf(raised), rest };
  return (slot, place) => diagnostic('sheet-raised-text', place, { slot, ...args }, { slot });
}

/** A text of letters at different heights, as it reads on one line. */
function levelled(letters: readonly Letters[]): ReadText {
  let text = '';
  for (const part of letters) {
    const written = part.look.position === 'line' ? part.text : partOfWord(text, part);
    if (written === undefined) return { text: textOf(letters), fault: raisedFault(letters) };
    text += written;
  }
  return { text };
}

/** A cell's text as it reads; `look` is that of its style. */
export function readLetters(value: CellString, look: FontLook): ReadText {
  const runs = typeof value === 'string' ? [{ text: value }] : value;
  // A blank looks alike whether it is crossed out or not.
  const letters = runs.map((run): Letters => {
    const own = 'look' in run ? run.look : look;
    return { text: run.text, look: run.text.trim() === '' ? plainLook : (own ?? look) };
  });
  const text = textOf(letters);
  const struck = textOf(letters.filter((part) => part.look.struck)).trim();
  const rest = textOf(letters.filter((part) => !part.look.struck)).trim();
  if (struck !== '') return { text, fault: struckOut(struck, rest) };
  const seen = letters.filter((part) => part.text.trim() !== '');
  const alike = new Set(seen.map((part) => part.look.position)).size < 2;
  return alike ? { text } : levelled(letters);
}
