import { likelyRecord, subjectIn, withoutRecord } from '../../align/own-record.ts';
import { planUpdate } from '../../align/update.ts';
import type { ResolvedRecord } from '../../batch/run.ts';
import { compareWithData } from '../../check/with-data.ts';
import { type Diagnostic, hasErrors, isError } from '../../diagnostics/diagnostic.ts';
import { baseOf, isTemplateOf } from '../../fill/base.ts';
import { readInput } from '../../host/input.ts';
import { isDocument, type OpenedDocument, openDocument } from '../../host/open-document.ts';
import { stemOf } from '../../text/file-name.ts';
import { resolvedOnce } from '../inputs.ts';
import type { Terminal } from '../terminal.ts';

/** Compares documents with data: gives what each says otherwise. Files that are no documents are not compared. */
export function comparer(
  data: string,
  named: string | undefined,
  { input }: Terminal,
): (file: string) => Promise<readonly Diagnostic[]> {
  const bytes = readInput(data, input);
  const recordsWith = resolvedOnce([data], () => bytes);
  return async (file) => {
    if (!isDocument(file)) return [];
    const opened = await openDocument(file);
    // What is wrong with the file was said when it was checked.
    if ('code' in opened) return [];
    return compareOne(opened, await recordsWith(named ?? opened.template));
  };
}

async function compareOne(
  opened: OpenedDocument,
  records: readonly ResolvedRecord[],
): Promise<readonly Diagnostic[]> {
  const { file, document, base } = opened;
  const wrong = records.flatMap(({ diagnostics }) => diagnostics.filter(isError));
  const [first] = records;
  const subject = base && first?.template && subjectIn(base, first.template);
  const stem = stemOf(file);
  const record = likelyRecord(records, subject, [stem, document.blocks.map(({ text }) => text).join('\n')]);
  if (!record?.template || !record.resolved) return wrong.length > 0 ? wrong : [withoutRecord(file, stem)];
  const { template, resolved, diagnostics } = record;
  if (hasErrors(diagnostics)) return diagnostics.filter(isError);
  // Of a document that does not say what it was made of, it is taken that it was made of this data.
  const made = base && isTemplateOf(base, template) ? base : baseOf(template, resolved);
  const plan = await planUpdate(template, made, document, resolved);
  return 'code' in plan ? [plan] : compareWithData(file, plan, resolved);
}
