import { escapeXml } from '../../xml/entities.ts';
import { insideText } from '../xml.ts';
import {
  preservesSpace,
  type TextPiece,
  type WordParagraph,
  type WordPart,
  writtenName,
  type XmlSpan,
  xmlOffset,
} from './part.ts';

/** A change to a part's XML: what stands from `start` to `end` gives way to `text`. */
export interface XmlEdit extends XmlSpan {
  readonly text: string;
}

/** Words of a paragraph that give way to others: offsets in its text, `end` exclusive. */
export interface Replacement {
  readonly paragraph: WordParagraph;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The changes that put a text in place of words, in the run of their first character and so in its format; nothing but
 * these words changes. Words that begin with a tab or a hyphen that never breaks stand in its place. Undefined where they begin with a
 * picture or the like.
 */
export function replacementEdits({ xml }: WordPart, replacement: Replacement): XmlEdit[] | undefined {
  const { paragraph, start, end, text } = replacement;
  const pieces = paragraph.pieces.filter((piece) => piece.end > start && piece.start < end);
  const [first] = pieces;
  if (first === undefined) return undefined;
  if (first.type === 'mark' && (!'\t-'.includes(paragraph.text.charAt(first.start)) || /[\n\t]/.test(text)))
    return undefined;
  return pieces.flatMap((piece, index) => {
    if (piece.type === 'mark')
      return [{ ...piece.element, text: index === 0 ? textElement(xml, piece, text) : '' }];
    const put: XmlEdit = {
      start: xmlOffset(piece, Math.max(start, piece.start)),
      end: xmlOffset(piece, Math.min(end, piece.end)),
      text: index === 0 ? text : '',
    };
    return [
      { ...put, text: insideText(put.text, writtenName(xml, piece.element.start)) },
      ...keepBlanks(xml, piece, put),
    ];
  });
}

/** The change that puts words into a paragraph that has none, in the format of its own end. */
export function insertionEdit({ xml }: WordPart, { start, end }: XmlSpan, text: string): XmlEdit {
  const [, name = 'w:p', attributes = '', closes = ''] =
    /^<([^\s/>]+)([^>]*?)(\/?)>/.exec(xml.slice(start, end)) ?? [];
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const properties = new RegExp(
    `<${prefix}pPr[\\s>](?:(?!</${prefix}pPr>)[\\s\\S])*?(<${prefix}rPr>(?:<${prefix}(?!ins|del|move|rPrChange)[^>]*/>)*</${prefix}rPr>)`,
  );
  const format = properties.exec(xml.slice(start, end))?.[1] ?? '';
  const run = `<${prefix}r>${format}<${prefix}t>${escapeXml(text)}</${prefix}t></${prefix}r>`;
  if (closes !== '') return { start, end, text: `<${name}${attributes}>${run}</${name}>` };
  const at = end - `</${name}>`.length;
  return { start: at, end: at, text: run };
}

/** A text element in the place of a tab or a hyphen. */
function textElement(xml: string, { element }: TextPiece, text: string): string {
  const { prefix } = writtenName(xml, element.start);
  return `<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t>`;
}

/** An element whose text now begins or ends with a blank must say that the blank counts. */
function keepBlanks(xml: string, piece: TextPiece, { start, end, text: put }: XmlEdit): XmlEdit[] {
  const text = xml.slice(piece.content.start, start) + put + xml.slice(end, piece.content.end);
  const preserves = /^\s|\s$|[\n\t]/.test(text) ? preservesSpace(xml, piece) : undefined;
  return preserves ? [preserves] : [];
}

/** The XML from `from` to `to` with the changes made; of two that are the same one is made. */
export function withEdits(xml: string, edits: readonly XmlEdit[], from = 0, to = xml.length): string {
  const texts: string[] = [];
  let at = from;
  let last: XmlEdit | undefined;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from || edit.end > to || isSameEdit(last, edit)) continue;
    texts.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
    last = edit;
  }
  texts.push(xml.slice(at, to));
  return texts.join('');
}

function isSameEdit(last: XmlEdit | undefined, { start, end, text }: XmlEdit): boolean {
  return last !== undefined && last.start === start && last.end === end && last.text === text;
}

/** What is known by a number of its own, and so cannot stand twice: bookmarks, comments' ranges, paragraphs' ids. */
const SINGLE =
  /<(\w+:)?(?:bookmark|commentRange|permRange|perm)(?:Start|End)\b[^>]*\/>|<(\w+:)?r(?:\s[^>]*)?>(?:(?!<\/(?:\w+:)?r>)[\s\S])*?<(?:\w+:)?commentReference\b[^>]*\/>\s*<\/(?:\w+:)?r>|\s\w+:(?:paraId|textId)="[^"]*"/g;

/** A copy of an element's XML to stand beside it. */
export function copyOf(xml: string): string {
  return xml.replace(SINGLE, '');
}
