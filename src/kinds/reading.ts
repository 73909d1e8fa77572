import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { BrokenNode, DataNode, ScalarNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { forbiddenCharacter } from '../text/forbidden.ts';
import { isBlank } from '../text/marks.ts';
import { quoted } from '../text/quoted.ts';
import type { Refusal, ShapeCode } from './kind.ts';
import { shapeOf, slotAbout } from './phrases.ts';

export function wrong(diagnostic: Diagnostic): Refusal {
  return { state: 'wrong', diagnostic };
}

/** What the reader could not read: it has said why. */
export function broken({ diagnostic }: BrokenNode): Refusal {
  return { state: 'wrong', diagnostic, byReader: true };
}

/** A blank, or a mark that nobody has filled. `hint` is what a value looks like. */
export function blank(slot: Slot, hint: string, typed: string, place: Place): Refusal {
  const text = quoted(typed);
  const args = { slot: slot.key, about: slotAbout(slot), hint };
  const about = { slot: slot.key };
  const said =
    text === ''
      ? diagnostic('value-blank', place, args, about)
      : diagnostic('value-mark', place, { ...args, text }, about);
  return { state: 'gap', diagnostic: said };
}

/** Why no kind could read a text: it is blank, or no document may hold it. */
export function unusable(slot: Slot, hint: string, text: string, place: Place): Refusal | undefined {
  if (isBlank(text)) return blank(slot, hint, text, place);
  const found = forbidden(slot, text, place);
  return found && wrong(found);
}

/** What is to be said of a text that holds a character no document may hold. */
export function forbidden(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const found = forbiddenCharacter(text);
  if (found === undefined) return undefined;
  const where = partOf(place, text, found.offset, found.offset + 1);
  const args = { slot: slot.key, character: found.name };
  return diagnostic('forbidden-character', where, args, { slot: slot.key });
}

/**
 * The place of a part of a value (offsets in its text), at the very words where the value stands in the source as it
 * is; else the value's own place.
 */
export function partOf(place: Place, text: string, start: number, end: number): Place {
  if (place.source === undefined || place.start === undefined || place.end === undefined) return place;
  const at = place.source.text.slice(place.start, place.end).indexOf(text);
  if (at === -1 || text === '') return place;
  const from = place.start + at;
  return { ...place, start: from + start, end: from + end };
}

/** What is to be said of a list, a group of keys or a text where it cannot stand. `how` is what a value looks like. */
export function misshapen(
  slot: Slot,
  code: ShapeCode,
  node: Pick<DataNode, 'type' | 'place'>,
  how: string,
): Diagnostic {
  const args = { slot: slot.key, found: shapeOf(node.type), how };
  return diagnostic(code, node.place, args, { slot: slot.key });
}

/** What is to be said of `true` without quotation marks where words belong. */
export function boolForWords(slot: Slot, { text, place }: ScalarNode): Diagnostic {
  return diagnostic('bool-for-words', place, { slot: slot.key, text: quoted(text) }, { slot: slot.key });
}
