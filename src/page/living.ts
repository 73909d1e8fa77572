import type { EditedDocument } from '../align/edited.ts';
import { type Extracted, extract } from '../align/extract.ts';
import { ownRecord, subjectIn } from '../align/own-record.ts';
import { planUpdate, type UpdatePlan } from '../align/update.ts';
import { readWordDocument } from '../align/word-document.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Base, certainBase, decodeBase, encodeBase } from '../fill/base.ts';
import type { Resolved } from '../fill/resolve.ts';
import type { Template } from '../model/template.ts';

/** A Word document that was made of this template, whoever edited it since. */
export interface Living {
  readonly file: string;
  readonly document: EditedDocument;
  readonly base: Base;
}

/** A record with what people call it. */
interface Named {
  readonly name: string;
  readonly resolved: Resolved;
}

/** Opens a document of this template, or says why it is none. */
export async function openLiving(
  template: Template,
  file: string,
  bytes: Uint8Array,
): Promise<Living | Diagnostic> {
  const document = await readWordDocument(file, bytes);
  if ('code' in document) return document;
  const found = document.base === undefined ? undefined : decodeBase(document.base);
  const base = certainBase(file, found, template);
  return 'code' in base ? base : { file, document, base };
}

/** The data that a document says. */
export async function dataIn(template: Template, living: Living): Promise<Extracted | Diagnostic> {
  return extract({ ...living, template });
}

/** What would become of a document with the values of its own record; of nothing that has gaps or is another's. */
export async function planFor(
  template: Template,
  { file, base, document }: Living,
  records: readonly Named[],
): Promise<UpdatePlan | readonly Diagnostic[]> {
  const own = ownRecord(file, subjectIn(base, template), records);
  if ('code' in own) return [own];
  if (hasErrors(own.resolved.diagnostics)) return own.resolved.diagnostics;
  const plan = await planUpdate(template, base, document, own.resolved);
  return 'code' in plan ? [plan] : plan;
}

/** The document with the changes made. */
export function updated({ document }: Living, { changes, base }: UpdatePlan): Uint8Array | Diagnostic {
  return document.change(changes, encodeBase(base));
}
