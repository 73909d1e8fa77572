import type { SlotKind } from './kind.ts';
import { unusable } from './reading.ts';
import { ONE_VALUE } from './schema.ts';

const HINT = '……';

/** 名: words, printed as they are. */
export const freeText: SlotKind = {
  name: '名',
  title: { zh: '文字', en: 'words' },
  uses: ['print', 'level'],
  unit: '',
  mark: 'XX',
  width: 10,
  isFigure: false,
  read: (slot, text, place) => unusable(slot, HINT, text, place) ?? { state: 'given', text, place },
  takesBool: false,
  shapeMistake: 'value-not-single',
  hint: () => HINT,
  schema: () => ({ type: ONE_VALUE }),
  typing: '',
  advice: () => '填文字',
};
