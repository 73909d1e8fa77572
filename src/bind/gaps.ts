import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import {
  atLine,
  belowSection,
  inData,
  inRow,
  inSheet,
  slotAbout,
  valueHint,
} from '../diagnostics/messages/value/words.ts';
import type { Slot } from '../model/slot.ts';
import { lineColumn } from '../model/source.ts';
import type { BoundValue } from '../model/value.ts';
import { exampleLine, exampleLines } from './lines.ts';
import { gap } from './outcome.ts';
import type { Fallback } from './plan.ts';

/** Where a value that is not there belongs. */
export interface Missing {
  readonly place: Place;
  /** What is there of the data around it: its section's key, its table's row, or neither. */
  readonly within: 'section' | 'row' | 'nothing';
}

/** A slot that the data does not mention. */
export function missing(slot: Slot, { place, within }: Missing): BoundValue {
  const args = { slot: slot.key, about: slotAbout(slot), how: howToGive(slot, place, within) };
  const said = diagnostic('value-missing', place, args, { slot: slot.key });
  return gap(slot, place, said);
}

function howToGive(slot: Slot, place: Place, within: Missing['within']): Arg {
  if (place.cell !== undefined || place.sheet !== undefined) return inSheet(slot.key, valueHint(slot));
  if (within === 'row') return inRow(exampleLine(slot));
  const section = slot.key.slice(0, Math.max(slot.key.lastIndexOf('.'), 0));
  return within === 'section' ? belowSection(section, exampleLine(slot)) : inData(exampleLines(slot));
}

/** A default that stands in for a value which is blank or not there. */
export function withDefault(slot: Slot, { value, said }: Fallback, place: Place): BoundValue {
  return { ...value, said: diagnostic('default-used', place, said, { slot: slot.key }) };
}

/** A slot whose key or section is wrong: what is said there says why it is missing. */
export function explained(slot: Slot, said: Diagnostic): BoundValue {
  return gap(slot, said.place, said);
}

/** Another place in the same data, as a message names it. */
export function elsewhere(place: Place): Arg {
  if (place.cell !== undefined)
    return place.sheet === undefined ? place.cell : `${place.sheet}!${place.cell}`;
  if (place.source === undefined) return place.file;
  return atLine(lineColumn(place.source, place.start ?? 0).line);
}
