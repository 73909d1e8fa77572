import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { isBlank } from '../text/marks.ts';
import { blank, forbiddenFault, gap, wrong } from './outcome.ts';
import { partOf, quoted } from './place.ts';

/** A half-width comma or a semicolon between two Chinese words; between Latin ones it belongs to the name. */
const MISTAKEN = /(?<=[\p{Script=Han}”）》])[ \t]*[,;；][ \t]*(?=[\p{Script=Han}“（《])/u;

/** The names that one text gives, divided by 、, ， or line breaks. */
export function bindNamesText(slot: Slot, text: string, place: Place): BoundValue {
  const pieces = text.split(/[、，\n]/);
  if (pieces.length === 1 && isBlank(text)) return blank(slot, text, place);
  const fault = forbiddenFault(slot, text, place) ?? separatorFault(slot, text, place);
  if (fault !== undefined) return wrong(slot, text, place, fault);
  return bindNames(slot, pieces, place, (index) => {
    const start = pieces.slice(0, index).reduce((sum, piece) => sum + piece.length + 1, 0);
    return partOf(place, text, start, start + (pieces[index] ?? '').length);
  });
}

function separatorFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const mistaken = /[,;；]/.test(text) ? MISTAKEN.exec(text) : null;
  if (mistaken === null) return undefined;
  const [found] = mistaken;
  const where = partOf(place, text, mistaken.index, mistaken.index + found.length);
  const right = quoted(text.replace(new RegExp(MISTAKEN, 'gu'), '、'));
  return diagnostic(
    'names-separator',
    where,
    { slot: slot.key, text: found.trim(), right },
    { slot: slot.key },
  );
}

/**
 * What a list of names gives. With a blank in it, it is not filled in: a name left out would leave no trace in the
 * document. `placeOf` tells where a name stands.
 */
export function bindNames(
  slot: Slot,
  names: readonly string[],
  place: Place,
  placeOf: (index: number) => Place,
): BoundValue {
  const items = names.map((name) => name.trim());
  const missing = items.findIndex(isBlank);
  if (missing === -1) return { state: 'given', text: items.join('、'), place, items };
  const at = placeOf(missing);
  const said = diagnostic('name-blank', at, { slot: slot.key, number: missing + 1 }, { slot: slot.key });
  return gap(slot, at, said);
}
