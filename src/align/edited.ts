import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Format, TextSites } from '../model/format.ts';
import { groupBy } from '../model/group-by.ts';
import type { XmlEdit } from '../word/edit/replace.ts';
import type { Block, Stretch } from './stream.ts';

/** A row of a table, both counted from 0. */
export interface RowAt {
  readonly table: number;
  readonly row: number;
}

export interface TextChange {
  readonly at: Stretch;
  readonly text: string;
  /** Of the output that prints it. */
  readonly sites: TextSites;
}

/** A row like another one, with other words in it. */
export interface AddedRow {
  readonly like: RowAt;
  /** The row of the same table that it follows, or stands before. */
  readonly at: RowAt;
  readonly before?: true;
  /** Words of the row that it is like. */
  readonly changes: readonly TextChange[];
}

/** What is to be changed in a document. */
export interface Changes {
  readonly texts: readonly TextChange[];
  readonly removed: readonly RowAt[];
  readonly added: readonly AddedRow[];
  /** The title among the document's properties: a new one where the old one stands there. */
  readonly title?: { readonly old: string; readonly next: string };
}

/**
 * Why words of a document cannot be changed though they are certain. field: a field makes them · box: a text box's two forms
 * differ · markup: signs of format stand within them.
 */
export type Fixed = 'field' | 'box' | 'markup';

/** A document that people may have edited. */
export interface EditedDocument {
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Reads another document of the same format. */
  readonly readAlike: (file: string, bytes: Uint8Array) => Promise<EditedDocument | Diagnostic>;
  /** What it says it was made of, as a line of text. */
  readonly base?: string;
  readonly placeOf: (at: Stretch) => Place;
  readonly isFixed: (at: Stretch) => Fixed | undefined;
  /** How the cells of a row lie side by side; undefined where one of them is merged with a cell of another row. */
  readonly spansOf: (row: RowAt) => string | undefined;
  /** Its bytes with the changes made, and `base` as what it is made of; everything else byte for byte. */
  readonly change: (changes: Changes, base: string) => Uint8Array | Diagnostic;
}

/** How a format finds words and rows of a document in what it is written in; undefined what it cannot find there. */
interface Source<E extends XmlEdit> {
  /** What puts a text in the place of words. */
  readonly edits: (change: TextChange) => readonly E[] | undefined;
  /** A row, to be taken away. */
  readonly row: (at: RowAt) => E | undefined;
  /** A row like it, with edits made in it. */
  readonly copy: (row: E, edits: readonly E[]) => string;
  /** Rows as they are put in at a place. */
  readonly put: (at: number, rows: readonly string[]) => string;
}

/** All changes as edits; undefined where one of them cannot be made. */
export function editsFor<E extends XmlEdit>(
  { texts, removed, added }: Changes,
  { edits, row, copy, put }: Source<E>,
): readonly E[] | undefined {
  const copied = ({ like, changes }: AddedRow): string | undefined => {
    const [own, those] = [row(like), whole(changes.map(edits))];
    return own && those && copy(own, those.flat());
  };
  const places = groupBy(added, ({ at, before }) => `${at.table}/${at.row}/${before === true}`);
  const inserted = Array.from(places.values(), (rows): E | undefined => {
    const [{ at, before }] = rows;
    const [own, copies] = [row(at), whole(rows.map(copied))];
    if (!own || !copies) return undefined;
    const start = before ? own.start : own.end;
    return { ...own, start, end: start, text: put(start, copies) };
  });
  const rows = whole([...removed.map(row), ...inserted]);
  const words = whole(texts.map(edits));
  return rows && words && [...words.flat(), ...rows];
}

/** All of them, if there are all. */
function whole<T>(all: readonly (T | undefined)[]): readonly T[] | undefined {
  return all.every((each) => each !== undefined) ? all : undefined;
}
