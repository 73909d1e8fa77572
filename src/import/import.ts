import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readDocument } from '../documents/read.ts';
import { formatOf } from '../model/format.ts';
import { decodeText } from '../text/encoding.ts';
import { descriptionText } from './description.ts';
import { type Paper, paperOf, type ReadPaper } from './paper.ts';
import { findPlaces, type MarkedPlace, type PlaceOptions } from './places.ts';
import { type ImportOptions, type SlotsOfPaper, slotsOf } from './slots.ts';
import { markdownTemplate, tagEdits, taggedMarkdown } from './template.ts';

/** A template made of a paper with marks. */
export interface Imported extends SlotsOfPaper, Pick<ReadPaper, 'suffix'> {
  readonly template: string | Uint8Array;
  readonly description: string;
  readonly places: readonly MarkedPlace[];
  readonly paper: Paper;
}

export interface PaperOptions extends Omit<ImportOptions, 'cells'>, Pick<PlaceOptions, 'extra'> {
  /** Keep lines before the title that seem to be no part of the paper. */
  readonly all?: boolean;
}

/** Makes a template of a paper (.docx, .md, anything else as plain text), or says why it cannot be read. */
export async function importPaper(
  file: string,
  bytes: Uint8Array,
  options: PaperOptions = {},
): Promise<Imported | readonly Diagnostic[]> {
  const read = await readPaper(file, bytes, options.all === true);
  if (!('paper' in read)) return read;
  const { paper, suffix, cells } = read;
  const places = findPlaces(paper.paragraphs, { ...read.places, extra: options.extra ?? [] });
  const made = slotsOf(paper.paragraphs, places, { ...options, ...(cells && { cells }) });
  const template = read.tagged(tagEdits(made.slots));
  if (typeof template === 'object' && 'code' in template) return [template];
  const description = descriptionText(paper, places, made.slots);
  return { ...made, suffix, template, description, places, paper };
}

async function readPaper(
  file: string,
  bytes: Uint8Array,
  all: boolean,
): Promise<ReadPaper | readonly Diagnostic[]> {
  if (/\.do[ct][xm]$/i.test(file)) {
    const { readWordPaper } = await import('./word.ts');
    const paper = await readWordPaper(file, bytes);
    return 'code' in paper ? [paper] : paper;
  }
  const { paragraphs, diagnostics } = await readDocument(file, bytes);
  if (paragraphs.length === 0) return diagnostics;
  const suffix = '.md.hbs';
  if (formatOf(file) === 'md') {
    const text = decodeText(file, bytes).text ?? '';
    const places = { bold: true, markdown: true };
    const paper = { paragraphs, title: -1, leftOut: [] };
    return { paper, suffix, places, tagged: (tags) => taggedMarkdown(text, paragraphs, tags) };
  }
  const paper = paperOf(paragraphs, all);
  const places = { bold: false, markdown: false };
  return { paper, suffix, places, tagged: (tags) => markdownTemplate(paper, tags) };
}
