import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Base, replay } from '../fill/base.ts';
import type { Resolved } from '../fill/resolve.ts';
import { subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';

/*
 * Which of the records in the data a document is of.
 */

/** A record with what people call it; `resolved` is absent where its template could not be had. */
interface Named {
  readonly name: string;
  readonly resolved?: Resolved;
}

/** Whose a document is: what it printed of the slot that names a record. */
export function subjectIn(base: Base, template: Template): string | undefined {
  const subject = subjectOf(template.slots.values());
  const printed = replay(template, base).outputs.find(
    ({ output: { target, prints } }) =>
      target?.type === 'slot' && target.key === subject?.key && prints === 'value',
  );
  return printed?.text;
}

/**
 * The record that a document is of: the only one, of several the one that the document names. Says why there is none. The
 * only one may be another's; where it has errors, they are what is to be said of it.
 */
export function ownRecord<R extends Named>(
  file: string,
  subject: string | undefined,
  records: readonly R[],
): R | Diagnostic {
  const own = records.length === 1 ? records[0] : records.find(({ name }) => name === subject);
  if (!own) return withoutRecord(file, subject ?? '');
  const isOther = subject !== undefined && own.name !== subject;
  if (!isOther || !own.resolved || hasErrors(own.resolved.diagnostics)) return own;
  return diagnostic('document-other-record', { file }, { file, document: subject, data: own.name });
}

/** That no record is known to be a document's, which is called by its subject or its file. */
export function withoutRecord(file: string, name: string): Diagnostic {
  return diagnostic('document-without-data', { file }, { file, document: name });
}

/**
 * The record that a document is most likely of, where it may not say: the only one; of several the one that it names, else
 * the only one whose name stands in a text about the document. The first text that holds one decides.
 */
export function likelyRecord<R extends Pick<Named, 'name'>>(
  records: readonly R[],
  subject: string | undefined,
  texts: readonly string[],
): R | undefined {
  if (records.length === 1) return records[0];
  if (subject !== undefined) return onlyOne(records, ({ name }) => name === subject);
  for (const text of texts) {
    const own = onlyOne(records, ({ name }) => text.includes(name));
    if (own) return own;
  }
  return undefined;
}

function onlyOne<R>(records: readonly R[], isMeant: (record: R) => boolean): R | undefined {
  const those = records.filter(isMeant);
  return those.length === 1 ? those[0] : undefined;
}
