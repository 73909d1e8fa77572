import { words } from '../diagnostics/words.ts';
import type { Writer } from '../model/format.ts';
import { escapeXml } from '../xml/entities.ts';
import { commented } from './comments.ts';
import { insideText, openText, runContent } from './xml.ts';

const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

/** A run's properties with a yellow highlight, in the schema's order: after fonts, bold and italics. */
function highlighted(run: string): string {
  return run === '' ? `<w:rPr>${HIGHLIGHT}</w:rPr>` : run.replace('</w:rPr>', `${HIGHLIGHT}</w:rPr>`);
}

/** Writes the values of one document, and gathers its comments. */
export interface WordWriter extends Writer {
  readonly comments: () => readonly string[];
}

/**
 * Writes values as runs of their own, or within the runs of an office's file; what is unfilled highlighted with a comment.
 * One for each document.
 *
 * @param firstComment - the number of its first comment: an office's file may have some
 */
export function wordWriter(firstComment = 0): WordWriter {
  const comments: string[] = [];
  // Of a document's many runs few begin differently, and what is put together once need not be copied each time.
  const openings = new Map<string, string>();
  const opening = (run: string): string => {
    const known = openings.get(run);
    if (known !== undefined) return known;
    const made = `<w:r>${run}${openText}`;
    openings.set(run, made);
    return made;
  };
  return {
    text: ({ docx }, text) => {
      const { run = '', stands } = docx ?? {};
      if (text === '') return '';
      if (stands !== undefined) return stands === 'inside' ? insideText(text) : escapeXml(text);
      if (/[\n\t]/.test(text)) return `<w:r>${run}${runContent(text)}</w:r>`;
      return `${opening(run)}${escapeXml(text)}</w:t></w:r>`;
    },
    marked: ({ docx }, text, about) => {
      const { run = '', stands, uncommented } = docx ?? {};
      if (stands === 'plain') return escapeXml(text);
      const around = (runs: string): string =>
        stands === 'inside' ? `</w:t></w:r>${runs}<w:r>${run}${openText}` : runs;
      const marked = `<w:r>${highlighted(run)}${runContent(text)}</w:r>`;
      if (!about || uncommented) return around(marked);
      // Comments are for the clerk who finishes the document: in its language, whatever the locale.
      const { says, fix } = words(about, 'zh');
      comments.push(fix === '' ? says : `${says}\n${fix}`);
      return around(commented(firstComment + comments.length - 1, marked));
    },
    comments: () => comments,
  };
}
