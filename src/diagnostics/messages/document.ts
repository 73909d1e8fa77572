import { consistencyMessages } from './document/consistency.ts';
import { datesMessages } from './document/dates.ts';
import { debrisMessages } from './document/debris.ts';
import { figuresMessages } from './document/figures.ts';
import { lostMessages } from './document/lost.ts';
import { marksMessages } from './document/marks.ts';
import { punctuationMessages } from './document/punctuation.ts';
import { readingMessages } from './document/reading.ts';
import { signsMessages } from './document/signs.ts';
import { sumsMessages } from './document/sums.ts';
import { twiceMessages } from './document/twice.ts';
import { unitsMessages } from './document/units.ts';
import { wordingMessages } from './document/wording.ts';

/**
 * Finished documents: what rules find in them, and why one cannot be read. The arguments of rules are `text`, the very
 * words, `instead`, what to write, and `about`, what the message names beside them.
 */
export const documentMessages = {
  ...marksMessages,
  ...debrisMessages,
  ...lostMessages,
  ...signsMessages,
  ...unitsMessages,
  ...figuresMessages,
  ...datesMessages,
  ...sumsMessages,
  ...wordingMessages,
  ...twiceMessages,
  ...punctuationMessages,
  ...consistencyMessages,
  ...readingMessages,
};

export type RuleCode = Exclude<keyof typeof documentMessages, keyof typeof readingMessages>;
