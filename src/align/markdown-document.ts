import type { Table } from 'mdast';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { readMarkdown } from '../documents/markdown.ts';
import { type Paragraph, placeIn } from '../documents/paragraph.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import {
  markdownBase,
  markdownOwnership,
  markdownWriter,
  signMarkdown,
  withMarkdownBase,
} from '../markdown/write.ts';
import { decodeText } from '../text/encoding.ts';
import { type XmlEdit as TextEdit, withEdits } from '../word/edit/replace.ts';
import { type Changes, type EditedDocument, editsFor, type Fixed } from './edited.ts';
import { countBelow } from './in-order.ts';
import type { Block, Cell, Stretch } from './stream.ts';

/** Reads a Markdown document so that words of it can be changed, or says why it cannot be read. */
export function readMarkdownDocument(file: string, bytes: Uint8Array): EditedDocument | Diagnostic {
  const { text, diagnostics } = decodeText(file, bytes);
  const fault = diagnostics.find(isError);
  if (text === undefined || fault) return fault ?? (diagnostics[0] as Diagnostic);
  const { paragraphs } = readMarkdown(text);
  const tables = tablesOf(text);
  const cellAt = cellFinder(tables);
  const blocks = paragraphs.map((paragraph): Block => {
    const cell = cellAt(paragraph);
    return { text: paragraph.text, ...(cell && { cell }) };
  });
  const base = markdownBase(text);
  return {
    format: 'md',
    blocks,
    readAlike: async (other, content) => readMarkdownDocument(other, content),
    ...(base !== undefined && { base }),
    placeOf: ({ block, start, end }) => {
      const paragraph = paragraphs[block];
      return paragraph ? placeIn(file, paragraph, start, end) : { file };
    },
    isFixed: (at) => fixed(paragraphs[at.block], at),
    // Markdown merges no cells.
    spansOf: () => '',
    change: (changes, made) => changed(text, { paragraphs, tables }, changes, made),
  };
}

interface RowSpan {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly { readonly start: number; readonly end: number }[];
}

function tablesOf(text: string): readonly (readonly RowSpan[])[] {
  const tables: Table[] = [];
  const visit = (node: { type: string; children?: readonly unknown[] }): void => {
    if (node.type === 'table') tables.push(node as Table);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(parseMarkdown(text));
  const span = ({ position }: { position?: Table['position'] }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  });
  return tables.map((table) =>
    table.children.map((row) => ({ ...span(row), cells: row.children.map(span) })),
  );
}

/** Finds the cell that a paragraph is, by where its words begin. */
function cellFinder(tables: readonly (readonly RowSpan[])[]): (paragraph: Paragraph) => Cell | undefined {
  const all = tables.flatMap((rows, table) =>
    rows.flatMap(({ cells }, row) =>
      cells.map(({ start, end }, column) => ({ start, end, table, row, column })),
    ),
  );
  const starts = all.map(({ start }) => start);
  return ({ kind, segments }) => {
    const at = segments?.[0]?.sourceStart;
    if (kind !== 'cell' || at === undefined) return undefined;
    const found = all[countBelow(starts, at + 1) - 1];
    if (found === undefined || at >= found.end) return undefined;
    const { table, row, column } = found;
    return { table, row, column };
  };
}

/** Where words stand in the source; undefined where signs stand between them. */
function spanOf(paragraph: Paragraph | undefined, { start, end }: Stretch): TextEdit | undefined {
  if (paragraph === undefined) return undefined;
  const { start: from = 0, end: to = 0 } = placeIn('', paragraph, start, end);
  const inside = (paragraph.segments ?? []).filter(
    (segment) => segment.start < end && segment.start + segment.length > start,
  );
  const whole = inside.reduce((sum, { sourceLength, length, ...segment }) => {
    const cut = length === sourceLength;
    const first = Math.max(start, segment.start);
    const last = Math.min(end, segment.start + length);
    return sum + (cut ? last - first : sourceLength);
  }, 0);
  return whole === to - from ? { start: from, end: to, text: '' } : undefined;
}

function fixed(paragraph: Paragraph | undefined, at: Stretch): Fixed | undefined {
  return spanOf(paragraph, at) === undefined ? 'markup' : undefined;
}

interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly (readonly RowSpan[])[];
}

function changed(text: string, { paragraphs, tables }: Reading, changes: Changes, base: string): Uint8Array {
  const edits = editsFor<TextEdit>(changes, {
    edits: ({ at, text: value, sites }) => {
      const span = spanOf(paragraphs[at.block], at);
      return span && [{ ...span, text: markdownWriter.text(sites, value) }];
    },
    row: ({ table, row }) => {
      const span = tables[table]?.[row];
      return span && { start: lineStart(text, span.start), end: lineEnd(text, span.end), text: '' };
    },
    copy: ({ start, end }, own) => withEdits(text, own, start, end).replace(/(?<!\n)$/, '\n'),
    put: (at, rows) => (at > 0 && text[at - 1] !== '\n' ? '\n' : '') + rows.join(''),
  });
  // Of what is fixed no change is planned.
  if (edits === undefined) throw new Error('a change that cannot be made');
  const whole = withEdits(text, edits);
  const isUntouched = markdownOwnership(new TextEncoder().encode(text)) === 'untouched';
  return isUntouched
    ? signMarkdown(withMarkdownBase(whole, undefined), base)
    : new TextEncoder().encode(withMarkdownBase(whole, base));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
