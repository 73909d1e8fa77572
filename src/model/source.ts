import type { SourceText } from '../diagnostics/diagnostic.ts';

/** Where an offset stands for a person: both counted from 1, columns in characters (code points, not UTF-16 units). */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n|\n|\r/g;

export function sourceText(text: string): SourceText {
  return { text };
}

function lineStarts(source: SourceText): readonly number[] {
  source.lineStarts ??= findLineStarts(source.text);
  return source.lineStarts;
}

/** A file of many records has millions of lines: nothing is made for each but its number. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return starts;
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and column of `offset` (UTF-16 units from the start of the text). */
export function lineColumn(source: SourceText, offset: number): LineColumn {
  const starts = lineStarts(source);
  const index = lineIndex(starts, offset);
  return { line: index + 1, column: characters(source.text.slice(starts[index], offset)) + 1 };
}

/** The text of line `line` (counted from 1) without its line end. */
export function lineText(source: SourceText, line: number): string {
  const starts = lineStarts(source);
  return source.text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '');
}

/** The offset at which line `line` (counted from 1) starts. */
export function lineOffset(source: SourceText, line: number): number {
  return lineStarts(source)[line - 1] ?? source.text.length;
}

/** How many characters (code points) a text has. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
