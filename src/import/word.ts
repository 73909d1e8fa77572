import { readWordTemplate, type WordText } from '../compile/word/texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { refusePart } from '../documents/package.ts';
import type { Paragraph } from '../documents/paragraph.ts';
import { addTo, groupBy } from '../model/group-by.ts';
import { replaceParts } from '../word/edit/office.ts';
import type { WordParagraph, WordPart } from '../word/edit/part.ts';
import { insertionEdit, replacementEdits, withEdits, type XmlEdit } from '../word/edit/replace.ts';
import { blankCells, cellLabels } from './cell-labels.ts';
import type { ReadPaper, TagEdit } from './paper.ts';
import type { FormatMark } from './places.ts';

/** Reads a Word file; its tags are put where its marks stand, and all else stays as it is. */
export async function readWordPaper(file: string, bytes: Uint8Array): Promise<ReadPaper | Diagnostic> {
  const read = await readWordTemplate(file, bytes);
  if ('code' in read) return read;
  const { texts, stories } = read;
  const cells = cellLabels(texts);
  const blank = blankCells(texts, cells);
  const own = texts.filter(
    ({ paragraph }) => !paragraph.isCopy && (paragraph.text.trim() !== '' || blank.has(paragraph)),
  );
  // One X alone in a cell, which no words around tell from a cross.
  const isCross = (paragraph: WordParagraph): boolean =>
    /^[XxＸ*＊]$/.test(paragraph.text.trim()) && cells.has(paragraph);
  const marksOf = ({ paragraph }: WordText): readonly FormatMark[] =>
    blank.has(paragraph) || isCross(paragraph)
      ? [{ start: 0, end: paragraph.text.length, certain: false }]
      : formatMarks(paragraph);
  const parts = new Map(stories.map(({ name, part }) => [name, part]));
  const copies = copiesOf(texts, own);
  return {
    paper: { paragraphs: own.map(paragraphOf), title: -1, leftOut: [] },
    suffix: '.hbs.docx',
    places: { bold: false, formats: new Map(own.map((text, at) => [at, marksOf(text)])) },
    cells: own.map(({ paragraph }) => cells.get(paragraph)),
    tagged: (tags) => {
      const edits = new Map<string, XmlEdit[]>();
      for (const tag of tags) {
        const text = own[tag.paragraph] as WordText;
        for (const { name, paragraph } of [text, ...(copies.get(text) ?? [])]) {
          const those = tagIn(parts.get(name) as WordPart, paragraph, tag, blank.has(paragraph));
          if (those === undefined) return refusePart(file, name, 'broken');
          for (const each of those) addTo(edits, name, each);
        }
      }
      const tagged = Array.from(edits, ([name, those]) => {
        return [name, withEdits((parts.get(name) as WordPart).xml, those)] as const;
      });
      return replaceParts(bytes, new Map(tagged));
    },
  };
}

/** Puts a tag where its mark stands, or into a cell in which nothing stands; undefined where a mark begins with an object. */
function tagIn(
  part: WordPart,
  paragraph: WordParagraph,
  { start, end, tag }: TagEdit,
  isBlank: boolean,
): readonly XmlEdit[] | undefined {
  if (isBlank) return [insertionEdit(part, paragraph, tag)];
  const edits = replacementEdits(part, { paragraph, start, end, text: tag });
  if (edits || start < end) return edits;
  // Of brackets in runs of their own nothing stands between: the tag goes into the run of the first.
  const text = paragraph.text.slice(start - 1, start) + tag;
  return replacementEdits(part, { paragraph, start: start - 1, end, text });
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

/** Blanks that are underlined or highlighted, over however many runs: a line to write on. */
function formatMarks({ text, pieces }: WordParagraph): readonly FormatMark[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end, run, type } of pieces) {
    const words = text.slice(start, end);
    const isBlank = type === 'text' ? words.length > 1 && words.trim() === '' : words === '\t';
    if (!isBlank || !UNDERLINED.test(run.properties)) continue;
    const last = marks.at(-1);
    if (last?.end === start) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
