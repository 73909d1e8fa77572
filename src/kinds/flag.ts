import { diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import { quoted } from '../text/quoted.ts';
import type { Reading, SlotKind } from './kind.ts';
import { unusable, wrong } from './reading.ts';
import { whole } from './schema.ts';

const YES = '是';
const NO = '否';

/** Words that say yes or no, in small letters. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  [YES, true],
  [NO, false],
  ['有', true],
  ['无', false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);

/** Signs that say there is none, or no. Other marks (待定, X) say that nobody knows yet: no must not be read into them. */
const NONE = /^[-—–/／×✕╳]*$/;

/** The words, for a pattern: in any letters, which a JSON Schema has no flag for. */
const FORMS = [...FLAGS.keys()].map((word) =>
  word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`),
);

/** 是否: yes or no, for conditions; no unless something is given. */
export const flag: SlotKind = {
  name: '是否',
  title: { zh: '是否', en: 'yes/no' },
  uses: ['test'],
  unit: '',
  mark: '',
  width: 5,
  otherwise: NO,
  isFigure: false,
  read: readText,
  takesBool: true,
  shapeMistake: 'value-not-single',
  hint: () => YES,
  schema: () => ({
    anyOf: [
      // What an editor offers.
      { enum: [YES, NO] },
      { type: ['boolean', 'null'] },
      { type: 'string', pattern: whole(`(${FORMS.join('|')})`) },
    ],
  }),
  typing: '填“是”或“否”。',
  advice: () => '选“是”或“否”',
  // What a list does not offer cannot be typed: all of the Chinese words.
  rule: () => ({ type: 'list', values: [...FLAGS.keys()].filter((word) => !/[a-z]/.test(word)) }),
};

/** A flag as it would be typed. */
export function flagText(value: boolean): string {
  return value ? YES : NO;
}

function readText(slot: Slot, text: string, place: Place): Reading {
  const refused = unusable(slot, YES, text, place);
  const isOpen = refused?.state === 'gap' && !NONE.test(text);
  if (refused && !isOpen) return refused;
  const found = FLAGS.get(text.toLowerCase());
  if (found !== undefined) return { state: 'given', text, place, flag: found };
  const args = { slot: slot.key, text: quoted(text) };
  return wrong(diagnostic('flag-unclear', place, args, { slot: slot.key }));
}
