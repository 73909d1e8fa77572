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
 * What rules say of a finished document. Their arguments are `text`, the very words, `instead`,
 * what to write, and `about`, what the message names beside them.
 */
const ruleMessages = {
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
};

/** Finished documents: what rules find in them, and why one cannot be read. */
export const documentMessages = { ...ruleMessages, ...readingMessages };

export type RuleCode = keyof typeof ruleMessages;
