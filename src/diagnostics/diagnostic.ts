import type { Arg, Severity } from './message.ts';
import { type Code, type MessageArgs, severityOf } from './messages.ts';

export type { Arg, Severity };

/** Where in a Word document a paragraph stands. */
export type DocumentPart =
  | 'body'
  | 'table'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'endnote'
  | 'textbox'
  | 'comment'
  | 'chart'
  | 'diagram';

/** A text that places point into: a data file, a template, or one paragraph of a Word document. */
export interface SourceText {
  readonly text: string;
  /** Offsets at which each line starts; counted when somebody first asks. */
  lineStarts?: readonly number[];
}

/** Where something stands. `file` is as the user named it (`-` is standard input). */
export interface Place {
  readonly file: string;
  /** The text in which `start` and `end` are offsets (UTF-16 units, end exclusive); absent for a sheet's cell. */
  readonly source?: SourceText;
  readonly start?: number;
  readonly end?: number;
  /** A cell of a workbook, as `表1` and `C7`. */
  readonly sheet?: string;
  readonly cell?: string;
  /** A paragraph of a Word document, counted from 1 within its part; `source` is then the paragraph's text. */
  readonly part?: DocumentPart;
  readonly paragraph?: number;
}

/** Something to say about the input. Its words are in the tables of messages; nothing here prints. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly args: Readonly<Record<string, Arg>>;
  /** Key path of the slot it is about. */
  readonly slot?: string;
}

/** Makes a diagnostic. The arguments' names are those in the message's texts, checked by the compiler. */
export function diagnostic<C extends Code>(
  code: C,
  place: Place,
  args: MessageArgs<C>,
  about: { readonly slot?: string; readonly severity?: Severity } = {},
): Diagnostic<C> {
  const severity = about.severity ?? severityOf(code);
  return { code, severity, place, args, ...(about.slot === undefined ? {} : { slot: about.slot }) };
}

/** Whether something is wrong, not only odd. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError);
}

/** The same text for two diagnostics that say the same of the same place. */
export function whatIsSaid({ code, place, args }: Diagnostic): string {
  const { source: _, ...where } = place;
  return JSON.stringify([code, where, args]);
}
