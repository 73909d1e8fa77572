import { TEMPLATE_KEYS } from '../model/keys.ts';
import type { MapNode, ReadResult } from '../model/record.ts';
import { sourceText } from '../model/source.ts';
import { MAX_RECORD_BYTES, takesMore } from './limits.ts';
import { emptyRecord, type Origin, recordOf, recordTooLarge, rootResult, type Span } from './nodes.ts';
import { type DocumentSpan, documents, firstContent, isList, listItems } from './yaml/documents.ts';
import { readQuick } from './yaml/quick.ts';

/**
 * Asked before each record but the first. Gives a test for the keys, outside of all sections, whose values nobody
 * wants; undefined where everything is wanted.
 */
export type Skim = () => ((key: string) => boolean) | undefined;

/**
 * Reads a YAML file: a result for each document, or for each item where a document is a list of mappings, made when it
 * is asked for. An empty document is a record only if there is nothing else in the file.
 */
export async function* readYaml(
  file: string,
  text: string,
  skim: Skim = () => undefined,
): AsyncGenerator<ReadResult> {
  const origin: Origin = { file, source: sourceText(text) };
  const lines = withLineFeeds(text);
  let full: typeof import('./yaml/full.ts') | undefined;
  let isEmpty = true;
  let isFirst = true;
  for (const part of parts(lines)) {
    isEmpty = false;
    if (takesMore(lines, part.start, part.end, MAX_RECORD_BYTES)) {
      yield recordTooLarge(origin, part.start);
      continue;
    }
    const root = quickly(origin, lines, part, isFirst ? undefined : skim());
    isFirst = false;
    if (root) {
      yield { record: recordOf(origin, root), diagnostics: [] };
      continue;
    }
    full ??= await import('./yaml/full.ts');
    for (const content of full.readFull(origin, lines, part)) yield rootResult(origin, content);
  }
  if (isEmpty) yield emptyRecord(origin);
}

/** A record that names its template may mean other things by its keys, and is read whole. */
function quickly(
  origin: Origin,
  text: string,
  { start, end, dash }: Part,
  isUnwanted: ((key: string) => boolean) | undefined,
): MapNode | undefined {
  const read = (skipped?: (key: string) => boolean): MapNode | undefined =>
    readQuick(origin, text, { start: start + dash, end }, { column: dash, ...(skipped && { skipped }) });
  const root = isUnwanted && read(isUnwanted);
  return root && !root.entries.some(({ key }) => TEMPLATE_KEYS.includes(key)) ? root : read();
}

/** Old Mac line ends as line feeds; every character keeps its place. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** What is read by itself: a document, or an item of a list with its dash. */
interface Part extends Span {
  /** Columns that the dash takes. */
  readonly dash: 0 | 1;
}

function* parts(text: string): Generator<Part> {
  for (const document of documents(text)) {
    const { body, end } = document;
    if (firstContent(text, { start: body, end }) === end) continue;
    if (isList(text, document) && !hasAnchor(text, document)) {
      for (const item of listItems(text, document)) yield { ...item, dash: 1 };
    } else yield { start: body, end, dash: 0 };
  }
}

/** Whether there is an anchor, perhaps: then a list's items cannot be read one without the other. */
function hasAnchor(text: string, { start, end }: DocumentSpan): boolean {
  return /[\s[{,:-]&[^\s,[\]{}]/.test(text.slice(start, end));
}
