import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { nameOf } from '../model/keys.ts';
import type { DataNode, ListNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { isBlank } from '../text/marks.ts';
import { quoted } from '../text/quoted.ts';
import type { Reading, Refusal, SlotKind } from './kind.ts';
import { blank, boolForWords, broken, forbidden, misshapen, partOf, wrong } from './reading.ts';
import { limit, ONE_VALUE } from './schema.ts';

const HINT = '……、……';

/** 名单: names, printed with 、 between them. */
export const names: SlotKind = {
  name: '名单',
  title: { zh: '名单', en: 'names' },
  uses: ['print', 'loop'],
  loops: 'names',
  unit: '',
  mark: 'XX',
  width: 8,
  isFigure: false,
  read: readText,
  readList,
  takesBool: false,
  oddity: (name) => (name.includes('、') ? 'name-divided' : undefined),
  shapeMistake: 'names-not-list',
  hint: () => HINT,
  schema: ({ min, max }) => ({
    type: ['array', ...ONE_VALUE],
    items: { type: ONE_VALUE },
    ...limit('minItems', min),
    ...limit('maxItems', max),
  }),
  typing: '写成列表，或写在一行里用顿号隔开。',
  advice: () => '填名称，几个名称之间用顿号“、”隔开',
};

/** A half-width comma or a semicolon between two Chinese words; between Latin ones it belongs to the name. */
const MISTAKEN = /(?<=[\p{Script=Han}”）》])[ \t]*[,;；][ \t]*(?=[\p{Script=Han}“（《])/u;

/** The names that one text gives, divided by 、, ， or line breaks. */
function readText(slot: Slot, text: string, place: Place): Reading {
  const pieces = text.split(/[、，\n]/);
  if (pieces.length === 1 && isBlank(text)) return blank(slot, HINT, text, place);
  const mistake = forbidden(slot, text, place) ?? separatorMistake(slot, text, place);
  if (mistake !== undefined) return wrong(mistake);
  return readNames(slot, pieces, place, (index) => {
    const start = pieces.slice(0, index).reduce((sum, piece) => sum + piece.length + 1, 0);
    return partOf(place, text, start, start + (pieces[index] ?? '').length);
  });
}

function separatorMistake(slot: Slot, text: string, place: Place): Diagnostic | undefined {
  const mistaken = /[,;；]/.test(text) ? MISTAKEN.exec(text) : null;
  if (mistaken === null) return undefined;
  const [found] = mistaken;
  const where = partOf(place, text, mistaken.index, mistaken.index + found.length);
  const right = quoted(text.replace(new RegExp(MISTAKEN, 'gu'), '、').replaceAll('，', '、'));
  const args = { slot: slot.key, text: found.trim(), right };
  return diagnostic('names-separator', where, args, { slot: slot.key });
}

function readList(slot: Slot, list: ListNode): Reading {
  if (list.items.length === 0) return blank(slot, HINT, '', list.place);
  const texts: string[] = [];
  for (const item of list.items) {
    const mistake = itemMistake(slot, item);
    if (mistake !== undefined) return mistake;
    texts.push(item.type === 'scalar' && item.means !== 'null' ? item.text : '');
  }
  return readNames(slot, texts, list.place, (index) => list.items[index]?.place ?? list.place);
}

/** What is wrong with an item of a list of names. A blank one is not: it is a gap. */
function itemMistake(slot: Slot, item: DataNode): Refusal | undefined {
  if (item.type === 'broken') return broken(item);
  if (item.type !== 'scalar')
    return wrong(misshapen(slot, 'names-not-list', item, `${nameOf(slot.key)}: ${HINT}`));
  const found = item.means === 'bool' ? boolForWords(slot, item) : forbidden(slot, item.text, item.place);
  return found && wrong(found);
}

/**
 * What a list of names gives. With a blank in it, it is not filled in: a name left out would leave no trace in the
 * document. `placeOf` tells where a name stands.
 */
function readNames(
  slot: Slot,
  texts: readonly string[],
  place: Place,
  placeOf: (index: number) => Place,
): Reading {
  const items = texts.map((name) => name.trim());
  const missing = items.findIndex(isBlank);
  if (missing === -1) return { state: 'given', text: items.join('、'), place, items };
  const args = { slot: slot.key, number: missing + 1 };
  return { state: 'gap', diagnostic: diagnostic('name-blank', placeOf(missing), args, { slot: slot.key }) };
}
