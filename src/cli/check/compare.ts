import { parse } from 'node:path';
import { planUpdate, subjectIn } from '../../align/update.ts';
import type { ResolvedRecord } from '../../batch/run.ts';
import { compareWithData } from '../../check/with-data.ts';
import { type Diagnostic, diagnostic, hasErrors, isError } from '../../diagnostics/diagnostic.ts';
import { baseOf, isTemplateOf } from '../../fill/base.ts';
import { readInput } from '../../host/input.ts';
import { isDocument, type OpenedDocument, openDocument } from '../../host/open-document.ts';
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
  const record = recordOf(opened, records);
  if (!record?.template || !record.resolved) {
    const args = { file, document: parse(file).name };
    return wrong.length > 0 ? wrong : [diagnostic('document-without-data', { file }, args)];
  }
  const { template, resolved, diagnostics } = record;
  if (hasErrors(diagnostics)) return diagnostics.filter(isError);
  // Of a document that does not say what it was made of, it is taken that it was made of this data.
  const made = base && isTemplateOf(base, template) ? base : baseOf(template, resolved);
  const plan = await planUpdate(template, made, document, resolved);
  return 'code' in plan ? [plan] : compareWithData(file, plan, resolved);
}

/** The one record, or of many the one that the document names. */
function recordOf({ file, base, document }: OpenedDocument, records: readonly ResolvedRecord[]) {
  const [first] = records;
  if (records.length === 1) return first;
  const subject = base && first?.template ? subjectIn(base, first.template) : undefined;
  const stem = parse(file).name;
  const named = ({ name }: ResolvedRecord): boolean =>
    subject === undefined
      ? stem.includes(name) || document.blocks.some(({ text }) => text.includes(name))
      : name === subject;
  const those = records.filter(named);
  return those.length === 1 ? those[0] : undefined;
}
