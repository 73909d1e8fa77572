import { debrisMessages } from './document/debris.ts';
import { figuresMessages } from './document/figures.ts';
import { lostMessages } from './document/lost.ts';
import { marksMessages } from './document/marks.ts';
import { punctuationMessages } from './document/punctuation.ts';
import { readingMessages } from './document/reading.ts';
import { signsMessages } from './document/signs.ts';
import { twiceMessages } from './document/twice.ts';
import { unitsMessages } from './document/units.ts';

/** What rules say of a finished document. Their arguments are `text`, the very words, and `instead`, what to write. */
const ruleMessages = {
  ...marksMessages,
  ...debrisMessages,
  ...lostMessages,
  ...signsMessages,
  ...unitsMessages,
  ...figuresMessages,
  ...twiceMessages,
  ...punctuationMessages,
};

/** Finished documents: what rules find in them, and why one cannot be read. */
export const documentMessages = { ...ruleMessages, ...readingMessages };

export type RuleCode = keyof typeof ruleMessages;
