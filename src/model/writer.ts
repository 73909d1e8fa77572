import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a Markdown writer must know of the place where a value will stand. */
export interface WordContext {
  /** In a heading or a table's cell a line break would end it. */
  readonly oneLine: boolean;
  readonly cell: boolean;
  /** At the start of a line, where signs begin lists, headings and quotations. */
  readonly lineStart: boolean;
}

/** A place in a laid-out document where a text will stand. */
export interface Spot {
  /** Word: the properties of its run, as XML. */
  readonly run: string;
  /** Markdown: what stands around it. */
  readonly context: WordContext;
}

/** How a format writes texts. */
export interface Writer {
  readonly text: (spot: Spot, text: string) => string;
  /** A gap or a wrong value: highlighted, with what is to be said of it. */
  readonly marked: (spot: Spot, text: string, said: Diagnostic | undefined) => string;
}

/** Whose a file is: made by us and as we left it, made by us and changed since, or not ours. */
export type Ownership = 'untouched' | 'changed' | 'foreign';
