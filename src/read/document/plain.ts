import { sourceText } from '../../diagnostics/source.ts';
import { isOffLine, offCodes } from './off.ts';
import type { DocumentText, Paragraph } from './paragraph.ts';

/** Reads plain text: a line is a paragraph, one with tabs a row of a table. */
export function readPlain(text: string): DocumentText {
  const source = sourceText(text);
  const off = new Set<string>();
  const paragraphs: Paragraph[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (isOffLine(line)) for (const code of offCodes(line)) off.add(code);
    else if (line.trim() !== '') {
      const segment = { start: 0, length: line.length, sourceStart: index, sourceLength: line.length };
      paragraphs.push({
        text: line,
        kind: line.includes('\t') ? 'cell' : 'text',
        source,
        segments: [segment],
      });
    }
  }
  return { paragraphs, off };
}
