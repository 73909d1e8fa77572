import { sourceText } from '../model/source.ts';
import { isOffLine, offCodes } from './off.ts';
import type { DocumentText, Paragraph, TurnedOff } from './paragraph.ts';

/** Reads plain text: a line is a paragraph, one with tabs a row of a table. */
export function readPlain(text: string): DocumentText {
  const source = sourceText(text);
  const off: TurnedOff[] = [];
  const paragraphs: Paragraph[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const segment = { start: 0, length: line.length, sourceStart: index, sourceLength: line.length };
    const kind = line.includes('\t') ? 'cell' : 'text';
    const paragraph: Paragraph = { text: line, kind, source, segments: [segment] };
    if (isOffLine(line)) off.push(...offCodes(line).map((each) => ({ ...each, paragraph })));
    else if (line.trim() !== '') paragraphs.push(paragraph);
  }
  return { paragraphs, off };
}
