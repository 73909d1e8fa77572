import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { recordName } from '../fill/record-name.ts';
import type { Resolved } from '../fill/resolve.ts';
import { isTable } from '../kinds/kinds.ts';
import type { DataRecord } from '../model/record.ts';
import { SUBJECT_HEADS, subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';
import type { Format } from '../model/writer.ts';
import { placeText } from '../report/place.ts';
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

/** A record resolved, about to be written. */
export interface Filling {
  readonly record: DataRecord;
  readonly template: Template;
  readonly resolved: Resolved;
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

/** Gives each document its path, or says why it cannot have it. */
export type Namer = (filling: Filling) => string | Diagnostic;

/** Standard input as an input's name, standard output as a document's. */
const STANDARD = '-';
const KNOWN_SHOWN = 6;

/** An input of one record keeps its name; one of many gives names by what its records are called and the report's title. */
function ownName({ record, template, resolved, format, many }: Filling): string {
  const extension = `.${format}`;
  if (!many && record.file !== STANDARD) return `${stemOf(record.file)}${extension}`;
  return safeName(safeValue(`${recordName(record, template.slots, resolved)}${template.title}`), extension);
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
function pathOf(destination: Destination, { join }: Paths): Namer {
  if (destination.type === 'stdout') return stdoutNamer();
  if (destination.type === 'file') return () => destination.path;
  if (destination.type === 'folder') return (filling) => join(destination.folder, ownName(filling));
  const { pattern } = destination;
  const fault = patternFaults(pattern);
  return (filling) => fault(filling) ?? patternPath(pattern, filling.resolved.values, `.${filling.format}`);
}

/** Standard output holds one document: that there are more is said once. */
function stdoutNamer(): Namer {
  let said: Diagnostic | undefined;
  return ({ many, record: { place }, template }) => {
    if (!many) return STANDARD;
    said ??= diagnostic('several-records', place, { example: patternExample(template) });
    return said;
  };
}

/**
 * Names the documents of one run. Of two with one name, also where only case tells them apart, the later is refused, and
 * so is a document in the place of one of the run's own inputs.
 *
 * @param inputs - the data files and the template
 */
export function namer(destination: Destination, inputs: readonly string[], paths: Paths): Namer {
  const name = pathOf(destination, paths);
  if (destination.type === 'stdout') return name;
  const { identity } = paths;
  const own = new Set(inputs.filter((input) => input !== STANDARD).map(identity));
  const templates = new Set<Template>();
  const taken = new Map<string, Place>();
  return (filling) => {
    const { record, template, many } = filling;
    const path = name(filling);
    if (typeof path !== 'string') return path;
    const same = identity(path);
    if (!templates.has(template)) own.add(identity(template.file));
    templates.add(template);
    if (own.has(same)) return diagnostic('output-is-input', record.place, { path });
    const first = taken.get(same);
    if (first) return twice(path, filling, first);
    // A place in a text would hold the whole text of each file to the end of the run.
    taken.set(same, many || !record.place.source ? record.place : { file: record.file });
    return path;
  };
}

function twice(path: string, { template, record: { place } }: Filling, first: Place): Diagnostic {
  const where = { zh: placeText(first, 'zh'), en: placeText(first, 'en') };
  return diagnostic('output-twice', place, { path, first: where, example: patternExample(template) });
}

/** A key for a pattern by which every record gets a name of its own. */
export function patternExample(template: Template | undefined): string {
  const slots = [...(template?.slots.values() ?? [])];
  const key = subjectOf(slots)?.key ?? slots[0]?.key ?? SUBJECT_HEADS[0];
  return `{{${key}}}`;
}
