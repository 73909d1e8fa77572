import { readWordTemplate, type WordText } from '../compile/word/texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isRefusal } from '../documents/package.ts';
import { type Paragraph, placeIn } from '../documents/paragraph.ts';
import { readDocument } from '../documents/read.ts';
import { addTo, groupBy } from '../model/group-by.ts';
import { decodeText } from '../text/encoding.ts';
import { isMarkdownName } from '../text/file-name.ts';
import { replaceParts } from '../word/edit/office.ts';
import type { WordParagraph, WordPart } from '../word/edit/part.ts';
import { insertionEdit, replacementEdits, withEdits, type XmlEdit } from '../word/edit/replace.ts';
import { blankCells, type CellLabels, cellLabels } from './cells.ts';
import { descriptionText } from './description.ts';
import { keptPhrases } from './kept-phrases.ts';
import { type Paper, paperOf } from './paper.ts';
import { type FormatMark, findPlaces, type MarkedPlace, type PlaceOptions } from './places.ts';
import { type ImportOptions, type SlotsOfPaper, slotsOf } from './slots.ts';
import { markdownTemplate, type TagEdit, tagEdits } from './template.ts';

/** A template made of a paper with marks. */
export interface Imported extends SlotsOfPaper {
  /** What the template's name ends with. */
  readonly suffix: '.hbs.docx' | '.md.hbs';
  readonly template: string | Uint8Array;
  readonly description: string;
  readonly places: readonly MarkedPlace[];
  readonly paper: Paper;
}

export interface PaperOptions extends ImportOptions, Pick<PlaceOptions, 'extra'> {
  /** Keep lines before the title that seem to be no part of the paper. */
  readonly all?: boolean;
}

/** Makes a template of a paper (.docx, .md, anything else as plain text), or says why it cannot be read. */
export async function importPaper(
  file: string,
  bytes: Uint8Array,
  options: PaperOptions = {},
): Promise<Imported | readonly Diagnostic[]> {
  if (/\.do[ct][xm]$/i.test(file)) return importWord(file, bytes, options);
  const { paragraphs, diagnostics } = await readDocument(file, bytes);
  if (paragraphs.length === 0) return diagnostics;
  const isMarkdown = isMarkdownName(file);
  const paper = isMarkdown
    ? { paragraphs, title: -1, leftOut: [] }
    : paperOf(paragraphs, options.all === true);
  const made = slotsIn(paper, options, { bold: isMarkdown, markdown: isMarkdown });
  const edits = tagEdits(made.slots);
  const title = paper.paragraphs[Math.max(paper.title, 0)]?.text.trim() ?? '';
  const template = isMarkdown
    ? tagMarkdown(decodeText(file, bytes).text ?? '', paper.paragraphs, edits)
    : markdownTemplate(paper.paragraphs, edits, paper.title);
  const description = descriptionText(made.slots, title, kept(paper, made));
  return { ...made, suffix: '.md.hbs', template, description, paper };
}

function slotsIn(
  paper: Paper,
  options: PaperOptions,
  places: PlaceOptions,
): SlotsOfPaper & Pick<Imported, 'places'> {
  const found = findPlaces(paper.paragraphs, { ...places, ...(options.extra && { extra: options.extra }) });
  return { places: found, ...slotsOf(paper.paragraphs, found, options) };
}

function kept(
  { paragraphs }: Paper,
  { places, slots }: Pick<Imported, 'slots' | 'places'>,
): readonly string[] {
  return keptPhrases(paragraphs, places, slots);
}

/** Puts tags into Markdown as it is written. */
function tagMarkdown(text: string, paragraphs: readonly Paragraph[], edits: readonly TagEdit[]): string {
  const changes = edits.flatMap(({ paragraph, start, end, tag }): XmlEdit[] => {
    const own = paragraphs[paragraph];
    if (!own) return [];
    const { start: from = 0, end: to = 0 } = placeIn('', own, start, end);
    return [{ start: from, end: to, text: tag }];
  });
  return withEdits(text, [...changes, ...boldAround(text, changes)]);
}

/** What is bold and begins or ends with a mark is plain in the template: by what is filled in, its signs might show. */
function boldAround(text: string, changes: readonly XmlEdit[]): XmlEdit[] {
  return Array.from(text.matchAll(/(\*{1,3}|_{1,3})(?=[^*_\s])[^*_\n]*[^*_\s]\1/g)).flatMap(
    ({ 0: whole, 1: sign = '', index }) => {
      const [start, end] = [index + sign.length, index + whole.length - sign.length];
      const touches = changes.some((each) => each.start === start || each.end === end);
      const isMark = changes.some((each) => each.start < start && each.end > index);
      if (!touches || isMark) return [];
      return [
        { start: index, end: start, text: '' },
        { start: end, end: end + sign.length, text: '' },
      ];
    },
  );
}

/** Puts tags into a Word file where its marks stand; all else stays as it is. */
async function importWord(
  file: string,
  bytes: Uint8Array,
  options: PaperOptions,
): Promise<Imported | readonly Diagnostic[]> {
  const read = await readWordTemplate(file, bytes);
  if (isRefusal(read)) return [read];
  const cells = cellLabels(read.texts);
  const blank = blankCells(read.texts, cells);
  const own = read.texts.filter(
    ({ paragraph }) => !paragraph.isCopy && (paragraph.text.trim() !== '' || blank.has(paragraph)),
  );
  const paragraphs = own.map(paragraphOf);
  const paper: Paper = { paragraphs, title: -1, leftOut: [] };
  const formats = formatMarks(own);
  for (const [at, { paragraph }] of own.entries())
    if (blank.has(paragraph) || isCross(paragraph, cells))
      formats.set(at, [{ start: 0, end: paragraph.text.length, certain: false }]);
  const labels = own.map(({ paragraph }) => cells.get(paragraph));
  const made = slotsIn(paper, { ...options, cells: labels }, { bold: false, formats });
  const edits = new Map<string, XmlEdit[]>();
  const copied = copiesOf(read.texts, own);
  for (const edit of tagEdits(made.slots)) {
    const text = own[edit.paragraph];
    for (const { name, paragraph } of text ? [text, ...(copied.get(text) ?? [])] : []) {
      const part = read.stories.find((story) => story.name === name)?.part;
      for (const each of part ? tagIn(part, paragraph, edit, blank.has(paragraph)) : [])
        addTo(edits, name, each);
    }
  }
  const parts = new Map(
    read.stories.flatMap(({ name, part }) => {
      const changes = edits.get(name);
      return changes ? [[name, withEdits(part.xml, changes)] as const] : [];
    }),
  );
  const title = paragraphs.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  const description = descriptionText(made.slots, title, kept(paper, made));
  return { ...made, suffix: '.hbs.docx', template: replaceParts(bytes, parts), description, paper };
}

/** Puts a tag where its mark stands, or into a cell in which nothing stands. */
function tagIn(
  part: WordPart,
  paragraph: WordParagraph,
  { start, end, tag }: TagEdit,
  isBlank: boolean,
): readonly XmlEdit[] {
  if (isBlank) return [insertionEdit(part, paragraph, tag)];
  return replacementEdits(part, { paragraph, start, end, text: tag }) ?? [];
}

/** One X alone in a cell, which no words around tell from a cross. */
function isCross(paragraph: WordParagraph, cells: ReadonlyMap<WordParagraph, CellLabels>): boolean {
  return /^[XxＸ*＊]$/.test(paragraph.text.trim()) && cells.has(paragraph);
}

/** Of paragraphs in text boxes those of the form for older programs, which stands behind: the same words, in the same part. */
function copiesOf(
  texts: readonly WordText[],
  own: readonly WordText[],
): ReadonlyMap<WordText | undefined, readonly WordText[]> {
  const wordsIn = ({ name, paragraph }: WordText): string => `${name}\n${paragraph.text}`;
  const alike = groupBy(own, wordsIn);
  const copies = texts.filter(({ paragraph }) => paragraph.isCopy);
  return groupBy(copies, (copy) =>
    alike.get(wordsIn(copy))?.findLast(({ paragraph }) => paragraph.start < copy.paragraph.start),
  );
}

function paragraphOf({ at }: WordText): Paragraph {
  const { source, part, paragraph } = at;
  return {
    text: source.text,
    kind: part === 'table' ? 'cell' : 'text',
    source,
    ...(part && { part }),
    ...(paragraph !== undefined && { number: paragraph }),
  };
}

const UNDERLINED = /<\w*:?(?:u|highlight)\b(?![^>]*val="none")/;

/** Blanks that are underlined or highlighted: a line to write on. */
function formatMarks(texts: readonly WordText[]): Map<number, FormatMark[]> {
  return new Map(
    texts.map(({ paragraph }, at) => {
      const blanks = paragraph.pieces.flatMap(({ start, end, run, type }) => {
        const text = paragraph.text.slice(start, end);
        const isBlank =
          (type === 'text' ? text.length > 1 && text.trim() === '' : text === '\t') &&
          UNDERLINED.test(run.properties);
        return isBlank ? [{ start, end }] : [];
      });
      return [at, joined(blanks)];
    }),
  );
}

/** Blanks over several runs are one. */
function joined(blanks: readonly FormatMark[]): FormatMark[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of blanks) {
    const last = all.at(-1);
    if (last?.end === start) last.end = end;
    else all.push({ start, end });
  }
  return all;
}
