import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { extensionOf } from '../text/file-name.ts';

/** Who writes our files, in their properties and comments, by which they are known. */
export const PROGRAM = 'fill-report';

/** What a Word writer must know of the place where a value will stand. */
export interface WordSite {
  /** The properties of its run, as XML; '' for none. */
  readonly run: string;
  /** Within the text of that run, or the text of an element that is no run; a run of its own where nothing is said. */
  readonly stands?: 'inside' | 'plain';
  /** Word has no comments there: in headers, notes, text boxes. */
  readonly uncommented?: boolean;
}

/** What a Markdown writer must know of it. */
export interface MarkdownSite {
  /** In a heading or a table's cell a line break would end it. */
  readonly oneLine: boolean;
  readonly cell: boolean;
  /** At the start of a line, where signs begin lists, headings and quotations. */
  readonly lineStart: boolean;
}

/** A place in which a text will stand, by format: a new format adds what its writer must know. */
export interface TextSites {
  readonly docx?: WordSite;
  readonly md?: MarkdownSite;
}

/** A format that documents are written in. */
export type Format = keyof TextSites;

/** A format is called as the usual extension of its files is; others that they may have. */
const OTHER_EXTENSIONS: Readonly<Record<Format, readonly string[]>> = { docx: [], md: ['.markdown'] };

export const formats = Object.keys(OTHER_EXTENSIONS) as readonly Format[];

/** The format that the extension of a file's name tells; undefined for any other extension. */
export function formatOf(file: string): Format | undefined {
  const extension = extensionOf(file);
  return formats.find((format) => [`.${format}`, ...OTHER_EXTENSIONS[format]].includes(extension));
}

/** How a format writes the texts of one document. */
export interface Writer {
  readonly text: (sites: TextSites, text: string) => string;
  /** A gap or a wrong value: highlighted, with what is to be said of it. */
  readonly marked: (sites: TextSites, text: string, about: Diagnostic | undefined) => string;
}

/** Whose a file is: made by us and as we left it, made by us and changed since, or not ours. */
export type Ownership = 'untouched' | 'changed' | 'foreign';
