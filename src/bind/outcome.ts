import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { slotAbout, valueHint } from '../diagnostics/messages/value/words.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { forbiddenCharacter, withoutForbidden } from '../text/forbidden.ts';
import { partOf, quoted } from './place.ts';

/** Something that cannot stand in the slot: shown as typed. `place` is the whole value's. */
export function wrong(slot: Slot, typed: string, place: Place, said: Diagnostic): BoundValue {
  return { state: 'wrong', text: withoutForbidden(typed), place, said, ...noItems(slot) };
}

/** Nothing to print: a draft shows the slot's mark. */
export function gap(slot: Slot, place: Place, said: Diagnostic): BoundValue {
  return { state: 'gap', text: slot.mark, place, said, ...noItems(slot) };
}

/** A list of names is one for loops, whatever is wrong with it. */
function noItems(slot: Slot): { readonly items?: readonly string[] } {
  return slot.kind === '名单' ? { items: [] } : {};
}

/** A value that is there but blank, or still a mark. */
export function blank(slot: Slot, typed: string, place: Place): BoundValue {
  const text = quoted(typed);
  const args = { slot: slot.key, about: slotAbout(slot), hint: valueHint(slot) };
  const about = { slot: slot.key };
  if (text === '') return gap(slot, place, diagnostic('value-blank', place, args, about));
  return gap(slot, place, diagnostic('value-mark', place, { ...args, text }, about));
}

/** What is to be said of a text that holds a character no document may hold. */
export function forbiddenFault(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const found = forbiddenCharacter(text);
  if (found === undefined) return undefined;
  const where = partOf(place, text, found.offset, found.offset + 1);
  const args = { slot: slot.key, character: found.name };
  return diagnostic('forbidden-character', where, args, { slot: slot.key });
}
