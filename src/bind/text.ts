import { diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { shapeOf } from '../diagnostics/messages/value/words.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { isBlank } from '../text/marks.ts';
import { figureFault, readFigure } from './figure.ts';
import { exampleLine } from './lines.ts';
import { bindNamesText } from './names.ts';
import { blank, forbiddenFault, wrong } from './outcome.ts';
import { quoted } from './place.ts';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
  ['有', true],
  ['无', false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);

/**
 * What a text, as a person types it, gives a slot: `given`, `gap` (blank or still a mark) or `wrong`, with what is to
 * be said at `place`. Blanks around it are dropped. A slot's default is bound by it like any value.
 */
export function bindText(slot: Slot, typed: string, place: Place): BoundValue {
  const text = typed.trim();
  const figures = slot.kind === '量' || slot.kind === '率' || slot.kind === '数' || slot.kind === '比';
  const figure = figures ? readFigure(slot, text) : undefined;
  if (figure !== undefined) return { state: 'given', text: figure, place };
  if (slot.kind === '名单') return bindNamesText(slot, text, place);
  if (isBlank(text)) return blank(slot, text, place);
  const fault = forbiddenFault(slot, text, place) ?? (figures ? figureFault(slot, text, place) : undefined);
  if (fault !== undefined) return wrong(slot, text, place, fault);
  if (slot.kind === '名') return { state: 'given', text, place };
  return slot.kind === '是否' ? bindFlag(slot, text, place) : notRows(slot, text, place);
}

function bindFlag(slot: Slot, text: string, place: Place): BoundValue {
  const flag = FLAGS.get(text.toLowerCase());
  if (flag !== undefined) return { state: 'given', text, place, flag };
  return wrong(
    slot,
    text,
    place,
    diagnostic('flag-unclear', place, { slot: slot.key, text: quoted(text) }, { slot: slot.key }),
  );
}

function notRows(slot: Slot, text: string, place: Place): BoundValue {
  const args = { slot: slot.key, found: shapeOf('scalar'), how: exampleLine(slot) };
  return wrong(slot, text, place, diagnostic('table-not-list', place, args, { slot: slot.key }));
}
