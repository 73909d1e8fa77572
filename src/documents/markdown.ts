import type { Html, Nodes, Parents, Text } from 'mdast';
import type { SourceText } from '../diagnostics/diagnostic.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { sourceText } from '../model/source.ts';
import { childrenOf, endOf, isBreak, startOf } from '../text/markdown.ts';
import { offCodes } from './off.ts';
import {
  type DocumentText,
  OBJECT,
  type Paragraph,
  type Segment,
  type TextRange,
  type TurnedOff,
} from './paragraph.ts';

/** The last line of a file that we wrote. */
const OURS = /^<!-- fill-report /m;

/** Reads Markdown (CommonMark and GFM tables). Code is left out; within a line an object stands for it, and for a picture. */
export function readMarkdown(text: string): DocumentText {
  const source = sourceText(text);
  const root = parseMarkdown(text);
  const off: TurnedOff[] = [];
  const paragraphs: Paragraph[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') off.push(...offIn(node, source));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const paragraph = paragraphOf(node, source);
      if (paragraph.text.trim() !== '') paragraphs.push(paragraph);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  const marked = paragraphs.reduce((sum, { highlighted = [] }) => sum + highlighted.length, 0);
  return { paragraphs, off, openPlaces: OURS.test(text) ? marked : 0 };
}

/** What a comment turns off, by its offsets in the file. */
function offIn(node: Html, source: SourceText): TurnedOff[] {
  const from = startOf(node);
  const paragraph: Paragraph = { text: source.text, kind: 'text', source };
  return offCodes(node.value).map(({ code, start, end }) => {
    return { code, start: from + start, end: from + end, paragraph };
  });
}

function paragraphOf(node: Parents, source: SourceText): Paragraph {
  const pieces = merged(piecesOf(node, source.text));
  const segments: Segment[] = [];
  const highlighted: TextRange[] = [];
  let marked: number | undefined;
  let text = '';
  for (const piece of pieces) {
    if (piece.text === '') {
      if (marked !== undefined && text.length > marked) highlighted.push({ start: marked, end: text.length });
      marked = piece.opens === true ? text.length : undefined;
      continue;
    }
    const { start: sourceStart, end } = piece;
    segments.push({
      start: text.length,
      length: piece.text.length,
      sourceStart,
      sourceLength: end - sourceStart,
    });
    text += piece.text;
  }
  const kind = node.type === 'tableCell' ? 'cell' : 'text';
  return { text, kind, source, segments, ...(highlighted.length === 0 ? {} : { highlighted }) };
}

/** Some text and the source it was written as. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of `<mark>` and `</mark>`, which have no text. */
  readonly opens?: boolean;
}

function* piecesOf(node: Nodes, source: string): Iterable<Piece> {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.type === 'text') yield* charactersOf(node, source, start, end);
  else if (isBreak(node)) yield { text: '\n', start, end };
  else if (node.type === 'html' && /^<\/?mark\b/i.test(node.value))
    yield { text: '', start, end, opens: !node.value.startsWith('</') };
  else if ('children' in node) for (const child of node.children) yield* piecesOf(child, source);
  else if (node.type !== 'html') yield { text: OBJECT, start, end };
}

/** Joins pieces that follow each other letter for letter. */
function merged(pieces: Iterable<Piece>): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const plain = last !== undefined && isLiteral(last) && isLiteral(piece) && last.end === piece.start;
    if (plain)
      joined[joined.length - 1] = { text: last.text + piece.text, start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

function isLiteral({ text, start, end }: Piece): boolean {
  return text !== '' && text.length === end - start && text !== OBJECT;
}

/**
 * A text node's characters, each with its source, in which there is more: backslashes, character references, and the
 * indents and `>` of its further lines.
 */
function* charactersOf(node: Text, source: string, start: number, end: number): Iterable<Piece> {
  let at = start;
  for (const text of node.value) {
    const reference = referenceAt(source, at, text);
    if (reference === 0) {
      const found = source.indexOf(text, at);
      if (found >= 0 && found < end) at = found;
    }
    const next = at + (reference === 0 ? text.length : reference);
    yield { text, start: at, end: next };
    at = next;
  }
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/y;

/** The length of the character reference that was written at `at` for `character`; 0 if it was written itself. */
function referenceAt(source: string, at: number, character: string): number {
  if (source[at] !== '&') return 0;
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0] ?? '';
  return character === '&' && !/^&(?:amp|AMP|#38|#[xX]26);$/.test(reference) ? 0 : reference.length;
}
