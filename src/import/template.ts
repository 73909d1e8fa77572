import { type Paragraph, placeIn } from '../documents/paragraph.ts';
import { defaultRateWords } from '../figures/change.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { groupBy } from '../model/group-by.ts';
import { withEdits, type XmlEdit } from '../word/edit/replace.ts';
import type { Paper, TagEdit } from './paper.ts';
import type { ImportedPlace, ImportedSlot } from './slots.ts';

/** The tag that stands for a slot at one of its places. */
function tagOf(key: string, { rate }: ImportedPlace): string {
  if (!rate) return `{{${key}}}`;
  const { up, down } = defaultRateWords;
  const words = rate.word === up ? '' : ` 升="${rate.word}" 降="${OPPOSITES.get(rate.word) ?? down}"`;
  return `{{增长 ${key}${words}${rate.after === '' ? '' : ` 后="${rate.after}"`}}}`;
}

/** What a rise is called when it is a fall. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['提高', '降低'],
  ['增加', '减少'],
  ['上升', '下降'],
  ['上涨', '下跌'],
]);

/** Every tag with the words whose place it takes, in the order of the paper. */
export function tagEdits(slots: readonly ImportedSlot[]): TagEdit[] {
  return slots
    .flatMap(({ key, places }) =>
      places.map((place) => ({
        paragraph: place.paragraph,
        start: place.tagStart,
        end: place.tagEnd,
        tag: tagOf(key, place),
      })),
    )
    .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

/** Puts tags into Markdown as it is written. */
export function taggedMarkdown(
  text: string,
  paragraphs: readonly Paragraph[],
  edits: readonly TagEdit[],
): string {
  const changes = edits.map(({ paragraph, start, end, tag }): XmlEdit => {
    const { start: from = 0, end: to = 0 } = placeIn('', paragraphs[paragraph] as Paragraph, start, end);
    return { start: from, end: to, text: tag };
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

/**
 * A plain text as a Markdown template: its first line the title, its short heads heads, each line a paragraph. What
 * Markdown would take for signs is escaped, so that the words come out as they were.
 */
export function markdownTemplate({ paragraphs, title }: Paper, edits: readonly TagEdit[]): string {
  const tagged = groupBy(edits, ({ paragraph }) => paragraph);
  const blocks = paragraphs.map(({ text }, at) => {
    const own = tagged.get(at) ?? [];
    const head = at === title ? '# ' : headOf(text);
    return head + withTags(text, own, head !== '');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A head stands alone, is short and ends without a full stop. */
function headOf(text: string): string {
  if (/[。；：，]$/.test(text.trim()) || text.length > 40) return '';
  if (/^[一二三四五六七八九十]+、/.test(text)) return '## ';
  return /^（[一二三四五六七八九十]+）/.test(text) ? '### ' : '';
}

function withTags(text: string, edits: readonly TagEdit[], head: boolean): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, tag } of edits) {
    pieces.push(besideTag(ownWords(text.slice(at, start), at === 0, head)), tag);
    at = end;
  }
  return [...pieces, ownWords(text.slice(at), at === 0, head)].join('');
}

/** The paper's own words as Markdown that shows them as they are; braces of its own are no tag. */
function ownWords(text: string, lineStart: boolean, head: boolean): string {
  return escapeMarkdown(text, { oneLine: head, cell: false, lineStart }).replace(/\{(?=\{)/g, '\\{');
}

/** A sign right before a tag would be taken to mean it. */
function besideTag(text: string): string {
  return text.replace(/\\([*_`\\<])$|([&<])$/, (_, escaped: string | undefined, bare: string) => {
    return `&#${(escaped ?? bare).charCodeAt(0)};`;
  });
}
