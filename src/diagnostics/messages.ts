import type { ArgsOf } from './message.ts';
import { dataMessages } from './messages/data.ts';
import { documentMessages } from './messages/document.ts';
import { runMessages } from './messages/run.ts';
import { sheetMessages } from './messages/sheet.ts';
import { templateMessages } from './messages/template.ts';
import { valueMessages } from './messages/value.ts';

/** The tables by family: what a finding is about. */
export const families = {
  data: dataMessages,
  value: valueMessages,
  sheet: sheetMessages,
  template: templateMessages,
  document: documentMessages,
  run: runMessages,
};

/** Every code with its severity and its words in Chinese and English: the only place for them. */
export const messages = {
  ...dataMessages,
  ...valueMessages,
  ...sheetMessages,
  ...templateMessages,
  ...documentMessages,
  ...runMessages,
};

export type Code = keyof typeof messages;

/** The arguments of a code's texts. */
export type MessageArgs<C extends Code> = ArgsOf<(typeof messages)[C]>;
