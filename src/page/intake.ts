import { safeName, safeValue } from '../batch/safe-name.ts';
import { checkRead } from '../check/document.ts';
import { type Diagnostic, hasErrors, isError } from '../diagnostics/diagnostic.ts';
import { readDocx } from '../documents/docx.ts';
import type { Paragraph } from '../documents/paragraph.ts';
import { recordName } from '../fill/record-name.ts';
import { readTogether } from '../fill/records-together.ts';
import { isComplete, type Resolved, resolve } from '../fill/resolve.ts';
import { write } from '../fill/write.ts';
import { groupBy } from '../model/group-by.ts';
import type { DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import { extensionOf } from '../text/file-name.ts';
import { pack, packBlock, writeZip } from '../zip/write.ts';
import { type TypedValues, valuesOf } from './state.ts';

/** A record of a file that was taken in. */
export interface IntakeRecord {
  readonly name: string;
  readonly values: TypedValues;
  readonly resolved: Resolved;
  /** Whether a document can be made of it that is no draft. */
  readonly isComplete: boolean;
  readonly missing: number;
  readonly wrong: number;
}

interface Intake {
  readonly entries: readonly IntakeRecord[];
  /** All that is said of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

const DOCUMENT = /^\.(?:docx|docm|dotx|dotm|doc|wps)$/;

export function isWordFile(file: string): boolean {
  return DOCUMENT.test(extensionOf(file));
}

/** A Word file's words, and what `check` finds in them. */
export interface CheckedDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function checkWord(file: string, bytes: Uint8Array): Promise<CheckedDocument> {
  const read = await readDocx(file, bytes);
  if ('code' in read) return { paragraphs: [], diagnostics: [read] };
  return { ...read, diagnostics: await checkRead(file, bytes, { ...read, diagnostics: [] }) };
}

/** Reads all records of a data file or sheet. */
export async function takeIn(template: Template, file: string, bytes: Uint8Array): Promise<Intake> {
  const entries: IntakeRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const results = readTogether(readData({ file, bytes }, template.slots), () => template.slots);
  for await (const read of results) {
    if (!read.record) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const entry = intakeOf(template, read.record);
    diagnostics.push(...entry.resolved.diagnostics);
    entries.push(entry);
  }
  return { entries, diagnostics };
}

export function intakeOf(template: Template, record: DataRecord): IntakeRecord {
  const { slots } = template;
  const resolved = resolve(template, record);
  const errors = resolved.diagnostics.filter(isError);
  const missing = errors.filter(({ slot = '' }) => resolved.values.get(slot)?.state === 'gap').length;
  return {
    name: recordName(record, slots, resolved),
    values: valuesOf(slots, resolved.values),
    resolved,
    isComplete: isComplete(resolved),
    missing,
    wrong: errors.length - missing,
  };
}

/** The name of a document of a record, without its extension. */
export function documentName(name: string, { title }: Template): string {
  return safeName(safeValue(`${name}${title}`));
}

/** The records that can be saved: complete, and of no name that another one has, for it is not known which is right. */
export function savable(template: Template, entries: readonly IntakeRecord[]): readonly IntakeRecord[] {
  const nameOf = ({ name }: IntakeRecord): string => documentName(name, template).toLowerCase();
  const named = groupBy(entries, nameOf);
  const isOne = (entry: IntakeRecord): boolean => named.get(nameOf(entry))?.length === 1;
  return entries.filter(
    (entry) => entry.isComplete && !hasErrors(entry.resolved.diagnostics) && isOne(entry),
  );
}

/** The records' Word files as one zip. */
export function zipOf(template: Template, entries: readonly IntakeRecord[]): Uint8Array<ArrayBuffer> {
  const parts = entries.map(({ name, resolved }) =>
    pack(`${documentName(name, template)}.docx`, write(template, resolved, 'docx'), true),
  );
  return new Uint8Array(writeZip(packBlock([]), parts));
}
