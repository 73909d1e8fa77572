import { diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { isBlank } from '../../marks.ts';
import type { BoundValue } from '../bound.ts';
import type { Slot } from '../slot.ts';
import { forbiddenFault, wrong } from './outcome.ts';
import { partOf } from './place.ts';

/** One name of a 名单 as typed, with where it stands. */
export interface Name {
  readonly text: string;
  readonly place: Place;
}

/** A half-width comma or a semicolon between two Chinese words; between Latin ones it belongs to the name. */
const MISTAKEN = /(?<=[\p{Script=Han}”）》])[ \t]*[,;；][ \t]*(?=[\p{Script=Han}“（《])/u;

/** The names that one text gives, divided by 、, ， or line breaks. */
export function bindNamesText(slot: Slot, text: string, place: Place): BoundValue {
  const mistaken = MISTAKEN.exec(text);
  if (mistaken === null) return bindNames(slot, splitNames(text, place), place);
  const [found] = mistaken;
  const where = partOf(place, text, mistaken.index, mistaken.index + found.length);
  const right = text.replace(new RegExp(MISTAKEN, 'gu'), '、');
  const args = { slot: slot.key, text: found.trim(), right };
  return wrong(text, place, diagnostic('names-separator', where, args, { slot: slot.key }));
}

function splitNames(text: string, place: Place): readonly Name[] {
  let start = 0;
  return text.split(/[、，\n]/u).map((piece) => {
    const name = piece.trim();
    const from = start + piece.indexOf(name);
    start += piece.length + 1;
    return { text: name, place: partOf(place, text, from, from + name.length) };
  });
}

/** A list with a blank in it is not filled in: a name left out would leave no trace in the document. */
export function bindNames(slot: Slot, names: readonly Name[], place: Place): BoundValue {
  const items = names.map((name) => name.text);
  const missing = items.findIndex(isBlank);
  if (missing !== -1) {
    const args = { slot: slot.key, number: missing + 1 };
    const at = names[missing]?.place ?? place;
    return {
      state: 'gap',
      text: slot.mark,
      place: at,
      said: diagnostic('name-blank', at, args, { slot: slot.key }),
    };
  }
  const text = items.join('、');
  const fault = names
    .map((name) => forbiddenFault(slot, name.text, name.place))
    .find((found) => found !== undefined);
  return fault === undefined ? { state: 'given', text, place, items } : wrong(text, place, fault);
}
