import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import { isTable } from '../kinds/kinds.ts';
import type { Format } from '../model/format.ts';
import type { DataRecord } from '../model/record.ts';
import { SUBJECT_HEADS, subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';
import type { Values } from '../model/value.ts';
import { placeArg } from '../report/place.ts';
import { stemOf } from '../text/file-name.ts';
import { nearest } from '../text/near.ts';
import { type Pattern, patternPath } from './pattern.ts';
import { safeName, safeValue } from './safe-name.ts';

/** Where documents go: to one file, by a pattern, into a folder under names of their own, or to standard output. */
export type Destination =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'pattern'; readonly pattern: Pattern }
  | { readonly type: 'folder'; readonly folder: string }
  | { readonly type: 'stdout' };

/** A document to be made of a record, as far as its name asks. */
export interface Filling {
  readonly record: DataRecord;
  readonly template: Template;
  readonly values: Values;
  readonly format: Format;
  /** Whether its input holds more records than this. */
  readonly many: boolean;
}

/** What the system knows of paths. */
export interface Paths {
  /** The path of a file in a folder. */
  readonly join: (folder: string, name: string) => string;
  /** The same text for any two paths of one file, whether or not it is there yet. */
  readonly identity: (path: string) => string;
}

/** Gives a document its path, or says why it cannot have it. */
type PathOf = (filling: Filling) => string | Diagnostic;

/** Names the documents of one run. */
export interface Namer {
  /** The slots whose values are asked for, beside the one that names a record. */
  readonly keys: readonly string[];
  /** Notes a document before any is written, so that of two with one name neither is. */
  readonly note: (filling: Filling) => void;
  /** A document's path, or why it cannot have it. */
  readonly path: PathOf;
}

/** Standard input as an input's name, standard output as a document's. */
const STANDARD = '-';
const KNOWN_SHOWN = 6;

/**
 * What a document is named after: the input, where it holds one record; else what its record is called, and the
 * report's title.
 */
function ownName({ record, template, values, format, many }: Filling): string {
  const extension = `.${format}`;
  if (!many && record.file !== STANDARD) return `${stemOf(record.file)}${extension}`;
  return safeName(safeValue(`${recordName(record, template.slots, { values })}${template.title}`), extension);
}

/** Says why a pattern cannot name a template's documents; the same diagnostic for all records of that template. */
function patternFaults(pattern: Pattern): (filling: Filling) => Diagnostic | undefined {
  const known = new Map<Template, Diagnostic | undefined>();
  return ({ record, template }) => {
    if (!known.has(template)) known.set(template, patternFault(pattern, template, record.place));
    return known.get(template);
  };
}

/** What is wrong with a pattern's keys: no slot of the template has that key, or it is a 表. */
export function patternFault(pattern: Pattern, { slots }: Template, place: Place): Diagnostic | undefined {
  const usable = [...slots.values()].filter((slot) => !isTable(slot)).map(({ key }) => key);
  const key = pattern.keys.find((named) => !usable.includes(named));
  if (key === undefined) return undefined;
  const near = nearest(key, usable);
  const known = near === undefined ? usable.slice(0, KNOWN_SHOWN).join('、') : near;
  return diagnostic(slots.has(key) ? 'output-key-table' : 'output-key-unknown', place, { key, known });
}

/** Names documents by a destination, whatever stands there already. */
function pathOf(destination: Destination, { join }: Paths): PathOf {
  if (destination.type === 'stdout') return stdoutPath();
  if (destination.type === 'file') return () => destination.path;
  if (destination.type === 'folder') return (filling) => join(destination.folder, ownName(filling));
  const { pattern } = destination;
  const fault = patternFaults(pattern);
  return (filling) => fault(filling) ?? patternPath(pattern, filling.values, `.${filling.format}`);
}

/** Standard output holds one document: that there are more is said once. */
function stdoutPath(): PathOf {
  let said: Diagnostic | undefined;
  return ({ many, record: { place }, template }) => {
    if (!many) return STANDARD;
    said ??= diagnostic('several-records', place, { example: patternExample(template) });
    return said;
  };
}

/** A record that a document was noted for. */
interface Noted {
  readonly name: string;
  readonly place: Place;
}

/** Where no document may go twice: places by name, of a name that only one has its place alone. */
type Book = Map<string, Noted | Noted[]>;

function noteIn(book: Book, key: string, noted: Noted): void {
  const known = book.get(key);
  if (known === undefined) book.set(key, noted);
  else if (Array.isArray(known)) known.push(noted);
  else book.set(key, [known, noted]);
}

/**
 * Names the documents of one run. Where two would have one name (names that differ only in case are one), neither may
 * be written; nor may one that would replace an input of the run.
 *
 * @param inputs - the data files and the template
 */
export function namer(destination: Destination, inputs: readonly string[], paths: Paths): Namer {
  const pathFor = pathOf(destination, paths);
  const keys = destination.type === 'pattern' ? destination.pattern.keys : [];
  if (destination.type === 'stdout') return { keys, note: () => undefined, path: pathFor };
  const { identity } = paths;
  const own = new Set(inputs.filter((input) => input !== STANDARD).map(identity));
  const book: Book = new Map();
  const noted = (filling: Filling): Noted => {
    const { record, template, values, many } = filling;
    return { name: recordName(record, template.slots, { values }), place: placeKept(record.place, many) };
  };
  return {
    keys,
    note: (filling) => {
      const path = pathFor(filling);
      if (typeof path === 'string') noteIn(book, identity(path), noted(filling));
    },
    path: (filling) => {
      const path = pathFor(filling);
      if (typeof path !== 'string') return path;
      const key = identity(path);
      if (own.has(key)) return diagnostic('output-is-input', filling.record.place, { path });
      const all = book.get(key);
      return Array.isArray(all) ? twice(path, filling, noted(filling), all) : path;
    },
  };
}

/** A record's place, to be kept to the end of the run: one in a text would hold the whole text of each file. */
export function placeKept(place: Place, many: boolean): Place {
  return many || !place.source ? place : { file: place.file };
}

/** Two data files for one record are another mistake than a name that tells records too little apart. */
function twice(path: string, { template, record }: Filling, own: Noted, all: readonly Noted[]): Diagnostic {
  const others = all.filter(({ place }) => !isSamePlace(place, own.place));
  const same = others.find(({ name }) => name === own.name);
  const other = placeArg((same ?? others[0] ?? own).place);
  if (same) return diagnostic('record-twice', record.place, { name: own.name, other, path });
  return diagnostic('output-twice', record.place, { path, other, example: patternExample(template) });
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.start === b.start && a.sheet === b.sheet && a.cell === b.cell;
}

/** A key for a pattern by which every record gets a name of its own. */
export function patternExample(template: Template | undefined): string {
  const slots = [...(template?.slots.values() ?? [])];
  const key = subjectOf(slots)?.key ?? slots[0]?.key ?? SUBJECT_HEADS[0];
  return `{{${key}}}`;
}
