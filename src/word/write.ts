import { words } from '../diagnostics/words.ts';
import type { Writer } from '../model/writer.ts';
import { commented } from './comments.ts';
import { escapeXml, openText, runContent } from './xml.ts';

const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

/** A run's properties with a yellow highlight, in the schema's order: after fonts, bold and italics. */
function highlighted(run: string): string {
  return run === '' ? `<w:rPr>${HIGHLIGHT}</w:rPr>` : run.replace('</w:rPr>', `${HIGHLIGHT}</w:rPr>`);
}

/** Writes values as runs of their own, and what is unfilled highlighted with a comment. One for each document. */
export function wordWriter(): Writer & { readonly comments: () => readonly string[] } {
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
      const run = docx?.run ?? '';
      if (text === '') return '';
      if (/[\n\t]/.test(text)) return `<w:r>${run}${runContent(text)}</w:r>`;
      return `${opening(run)}${escapeXml(text)}</w:t></w:r>`;
    },
    marked: ({ docx }, text, about) => {
      const marked = `<w:r>${highlighted(docx?.run ?? '')}${runContent(text)}</w:r>`;
      if (!about) return marked;
      // Comments are for the clerk who finishes the document: in its language, whatever the locale.
      const { says, fix } = words(about, 'zh');
      comments.push(fix === '' ? says : `${says}\n${fix}`);
      return commented(comments.length - 1, marked);
    },
    comments: () => comments,
  };
}
