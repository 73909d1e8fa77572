import type { ArgsOf, Message, Severity } from './message.ts';
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

type Messages = typeof dataMessages &
  typeof valueMessages &
  typeof sheetMessages &
  typeof templateMessages &
  typeof documentMessages &
  typeof runMessages;

export type Code = keyof Messages;

/** The arguments of a code's texts. */
export type MessageArgs<C extends Code> = ArgsOf<Messages[C]>;

const tables: readonly Partial<Record<Code, Message>>[] = Object.values(families);

/** A code's severity and its words in Chinese and English: its table is the only place for them. */
export function messageOf(code: Code): Message {
  // Not one table of all: to put that together takes a start longer than to look into a few.
  for (const table of tables) {
    const message = table[code];
    if (message !== undefined) return message;
  }
  throw new Error(`no message for ${code}`);
}

export function severityOf(code: Code): Severity {
  return messageOf(code).severity;
}

export function isCode(text: string): text is Code {
  return tables.some((table) => Object.hasOwn(table, text));
}

export function allCodes(): Code[] {
  return tables.flatMap((table) => Object.keys(table)).filter(isCode);
}
