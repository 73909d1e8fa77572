import { join, parse, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { placeText } from '../diagnostics/format/place.ts';
import type { DataRecord } from '../read/record.ts';
import type { Filled, FillOptions } from '../template/fill.ts';
import type { Template } from '../template/template.ts';
import { type Pattern, patternPath } from './pattern.ts';
import { safeName, safeValue, sameName } from './safe-name.ts';

export type Format = FillOptions['to'];

/** Where documents go: to one file, by a pattern, into a folder under names of their own, or to standard output. */
export type Destination =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'pattern'; readonly pattern: Pattern }
  | { readonly type: 'folder'; readonly folder: string }
  | { readonly type: 'stdout' };

/** A record filled in, about to be written. */
export interface Filling {
  readonly record: DataRecord;
  readonly template: Template;
  readonly filled: Filled;
  readonly format: Format;
  /** Whether its input holds more records than this. */
  readonly many: boolean;
}

/** Gives each document its path, or says why it cannot have it. */
export type Namer = (filling: Filling) => string | Diagnostic;

const DISTRICT = '地区';
const STDIN = '-';
const KNOWN_SHOWN = 6;

/** What people call a record: its district, else its input's name. */
export function recordName(record: DataRecord, filled: Filled | undefined): string {
  const district = filled?.values.get(DISTRICT);
  return district?.state === 'given' ? district.text : (record.district?.text ?? parse(record.file).name);
}

/** An input of one record keeps its name; one of many gives names by 地区 and the report's title. */
function ownName({ record, template, filled, format, many }: Filling): string {
  const extension = `.${format}`;
  if (!many && record.file !== STDIN) return `${parse(record.file).name}${extension}`;
  return safeName(safeValue(`${recordName(record, filled)}${template.title}`), extension);
}

function pathOf(destination: Destination, filling: Filling): string | Diagnostic {
  const { record, filled, format, template, many } = filling;
  if (destination.type === 'stdout') {
    return many ? diagnostic('several-records', record.place, { example: '{{地区}}' }) : STDIN;
  }
  if (destination.type === 'file') return destination.path;
  if (destination.type === 'folder') return join(destination.folder, ownName(filling));
  const unknown = destination.pattern.keys.find((key) => !template.slots.has(key));
  if (unknown === undefined) return patternPath(destination.pattern, filled.values, `.${format}`);
  const known = [...template.slots.keys()].slice(0, KNOWN_SHOWN).join('、');
  return diagnostic('output-key-unknown', record.place, { key: unknown, known });
}

/** Names the documents of one run: of two with one name, also where only case tells them apart, the later is refused. */
export function namer(destination: Destination): Namer {
  const taken = new Map<string, Place>();
  return (filling) => {
    const path = pathOf(destination, filling);
    if (typeof path !== 'string') return path;
    const same = sameName(resolve(path));
    const first = taken.get(same);
    if (!first) taken.set(same, filling.record.place);
    if (!first) return path;
    const where = { zh: placeText(first, 'zh'), en: placeText(first, 'en') };
    return diagnostic('output-twice', filling.record.place, { path, first: where, example: '{{地区}}' });
  };
}
