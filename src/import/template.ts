import type { Paragraph } from '../documents/paragraph.ts';
import { defaultRateWords } from '../figures/change.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { groupBy } from '../model/group-by.ts';
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

/** What takes the place of a stretch of a paragraph. */
export interface TagEdit {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

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

/**
 * A plain text as a Markdown template: its first line the title, its short heads heads, each line a paragraph. What
 * Markdown would take for signs is escaped, so that the words come out as they were.
 */
export function markdownTemplate(
  paragraphs: readonly Paragraph[],
  edits: readonly TagEdit[],
  title: number,
): string {
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
