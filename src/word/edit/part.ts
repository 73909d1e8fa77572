import { OBJECT } from '../../documents/paragraph.ts';
import { characterOf, NO_WORDS, OBJECTS, usualName } from '../../documents/word-elements.ts';
import { entityText } from '../../xml/entities.ts';
import { type Element, parseXml, type XmlFault } from '../../xml/parse.ts';

/** A stretch of a part's XML: offsets in its text, `end` exclusive. */
export interface XmlSpan {
  readonly start: number;
  readonly end: number;
}

/** An element around runs within a paragraph: a hyperlink, a tracked insertion, a content control. */
export interface InlineElement extends XmlSpan {
  /** `w:hyperlink`: the name with the usual prefix. */
  readonly name: string;
  /** The start tag as it is written. */
  readonly tag: string;
}

/** A run, with its properties as XML ('' where it has none). */
interface WordRun extends XmlSpan {
  readonly properties: string;
  /** What stands around it within its paragraph, outermost first. */
  readonly within: readonly InlineElement[];
}

/** A piece of a paragraph's text that stands in one element of a run. */
export interface TextPiece {
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** text: in w:t, letter for letter · mark: a tab, a break, a hyphen or an object that is one element. */
  readonly type: 'text' | 'mark';
  readonly run: WordRun;
  /** The element: `<w:t>…</w:t>`, `<w:tab/>`. */
  readonly element: XmlSpan;
  /** Text: what stands between the element's tags. */
  readonly content: XmlSpan;
  /** Text: where each character begins in the XML, and last the end; absent where all are as long there as here. */
  readonly offsets?: readonly number[];
}

export interface WordParagraph extends XmlSpan {
  readonly type: 'paragraph';
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly parent: WordBlock;
  /** In the second form that Word keeps of a text box for older programs (mc:Fallback). */
  readonly isCopy: boolean;
  /** Its w:pPr, '' where it has none: without what it was before a change, and without a section's end. */
  readonly properties: string;
}

/** What holds paragraphs: the part itself, a table, a row, a cell, a text box, a content control around blocks, a note. */
export interface WordBlock extends XmlSpan {
  readonly type: 'part' | 'table' | 'row' | 'cell' | 'textbox' | 'control' | 'note';
  readonly parent?: WordBlock;
  readonly children: readonly (WordBlock | WordParagraph)[];
}

/** The nearest block of a kind, from one outwards. */
export function blockAround(block: WordBlock | undefined, type: WordBlock['type']): WordBlock | undefined {
  return block === undefined || block.type === type ? block : blockAround(block.parent, type);
}

/** An element that belongs to another: half of a bookmark or of a comment's range, a note's reference, a section's end. */
interface WordMarker extends XmlSpan {
  /** `w:bookmarkStart`: the name with the usual prefix. */
  readonly name: string;
  /** By which its other half is known. */
  readonly id: string;
}

/** A field within one paragraph, from its beginning to its end, or w:fldSimple. */
export interface WordField extends XmlSpan {
  /** ` MERGEFIELD 姓名 \\* MERGEFORMAT `. */
  readonly code: string;
  /** The run that its result begins with; its beginning where it has none. */
  readonly run: WordRun;
  readonly paragraph: WordParagraph;
}

/** A part of a Word package, read so that its XML can be changed by offsets. */
export interface WordPart {
  readonly xml: string;
  readonly root: WordBlock;
  /** In the order in which they end: a text box's before the one that it stands in. */
  readonly paragraphs: readonly WordParagraph[];
  readonly markers: readonly WordMarker[];
  readonly fields: readonly WordField[];
}

/** No program writes elements so deep in others, and walks through blocks are recursive. */
const DEEPEST = 1000;

const SKIPPED = new Set<string>([...NO_WORDS, 'm:oMath']);
const BLOCKS: ReadonlyMap<string, WordBlock['type']> = new Map([
  ['w:tbl', 'table'],
  ['w:tr', 'row'],
  ['w:tc', 'cell'],
  ['w:txbxContent', 'textbox'],
  ['w:footnote', 'note'],
  ['w:endnote', 'note'],
  ['w:comment', 'note'],
]);

/** What can stand around runs within a paragraph. */
const INLINE = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);
const MARKERS =
  /^w:(?:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)|(?:comment|footnote|endnote)Reference|sectPr)$/;

/** Properties by the element whose they are; a paragraph's hold those of the sign at its end, which are none. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['w:rPr', 'w:r'],
  ['w:pPr', 'w:p'],
]);
/** What properties were before somebody changed them is not how words look, and a section ends once. */
const NO_PROPERTIES = new Set(['w:rPrChange', 'w:pPrChange', 'w:sectPr']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenBlock extends Mutable<Omit<WordBlock, 'children' | 'parent'>> {
  readonly parent?: OpenBlock;
  readonly children: (WordBlock | WordParagraph)[];
}
interface OpenParagraph extends Mutable<Omit<WordParagraph, 'pieces'>> {
  readonly pieces: TextPiece[];
  /** The elements open around the next run. */
  readonly inline: Mutable<InlineElement>[];
}

interface OpenProperties {
  readonly name: string;
  readonly start: number;
  /** What is left out of them. */
  readonly cuts: Mutable<XmlSpan>[];
}

interface OpenField {
  /** At its code, which is no text, or at its result. */
  at: 'code' | 'result';
  code: string;
  readonly start: number;
  readonly paragraph: OpenParagraph | undefined;
  run: WordRun | undefined;
  /** Whether a run of its result has been seen. */
  hasResult: boolean;
}

interface Reading {
  readonly xml: string;
  readonly blocks: OpenBlock[];
  readonly paragraphs: OpenParagraph[];
  readonly done: WordParagraph[];
  readonly runs: Mutable<WordRun>[];
  readonly markers: WordMarker[];
  readonly doneFields: WordField[];
  /** Fields open, and those that end with the run that is open. */
  fields: OpenField[];
  readonly ending: Mutable<WordField>[];
  /** Where the text of a field's code begins. */
  codeStart: number;
  /** The properties that are open, of runs and paragraphs. */
  readonly properties: OpenProperties[];
  textStart: number;
  skipped: number;
  copies: number;
}

/** Reads a part's XML with the offsets of all that holds words. */
export function readWordPart(xml: string): WordPart | XmlFault {
  const root: OpenBlock = { type: 'part', start: 0, end: xml.length, children: [] };
  const reading: Reading = {
    xml,
    blocks: [root],
    paragraphs: [],
    done: [],
    runs: [],
    markers: [],
    doneFields: [],
    fields: [],
    ending: [],
    codeStart: -1,
    properties: [],
    textStart: -1,
    skipped: 0,
    copies: 0,
  };
  const fault = walk(xml, reading);
  return (
    fault ?? { xml, root, paragraphs: reading.done, markers: reading.markers, fields: reading.doneFields }
  );
}

function walk(xml: string, reading: Reading): XmlFault | undefined {
  const names: string[] = [];
  let isTooDeep = false;
  const fault = parseXml(xml, {
    open: ({ namespace, name, attribute }, end) => {
      isTooDeep ||= names.length >= DEEPEST;
      if (isTooDeep) return;
      const known = usualName(namespace, name);
      // A `<` cannot stand in an attribute, so the tag begins at the last one.
      const tag = { start: xml.lastIndexOf('<', end - 1), end };
      openProperties(reading, known, tag, names.at(-1));
      open(reading, known, tag, attribute);
      names.push(known);
    },
    close: (_, end, isSelfClosing) => {
      if (isTooDeep) return;
      const known = names.pop() ?? '';
      close(reading, known, { start: isSelfClosing ? end : xml.lastIndexOf('<', end - 1), end });
      closeProperties(reading, known, end, names.at(-1));
    },
  });
  return fault ?? (isTooDeep ? 'broken' : undefined);
}

type Attribute = Element['attribute'];

function open(reading: Reading, name: string, tag: XmlSpan, attribute: Attribute): void {
  if (name === 'mc:Fallback') reading.copies += 1;
  if (MARKERS.test(name)) reading.markers.push({ ...tag, name, id: attribute('id') ?? '' });
  if (INLINE.has(name)) openInline(reading, name, tag, attribute);
  const mark = characterOf(name, attribute);
  if (OBJECTS.has(name)) addMark(reading, OBJECT, tag);
  if (reading.skipped > 0 || SKIPPED.has(name)) reading.skipped += 1;
  else if (name === 'w:t') reading.textStart = tag.end;
  else if (mark !== undefined) addMark(reading, mark, tag);
  else if (name === 'w:p') openParagraph(reading, tag);
  else if (name === 'w:r')
    reading.runs.push({ ...tag, properties: '', within: [...(reading.paragraphs.at(-1)?.inline ?? [])] });
  else if (name === 'w:instrText') reading.codeStart = tag.end;
  else if (name === 'w:fldChar') field(reading, attribute('fldCharType'));
  else {
    // A control within a paragraph holds runs, not paragraphs.
    const isBlockControl = name === 'w:sdtContent' && reading.paragraphs.length === boxes(reading);
    const type = isBlockControl ? 'control' : BLOCKS.get(name);
    if (type !== undefined) openBlock(reading, type, tag);
  }
}

/** How many text boxes are open, each within a paragraph. */
function boxes({ blocks }: Reading): number {
  return blocks.filter(({ type }) => type === 'textbox').length;
}

function close(reading: Reading, name: string, tag: XmlSpan): void {
  if (name === 'mc:Fallback') reading.copies -= 1;
  if (INLINE.has(name)) closeInline(reading, name, tag);
  const marker = MARKERS.test(name) ? reading.markers.findLast((each) => each.name === name) : undefined;
  if (marker) (marker as Mutable<WordMarker>).end = tag.end;
  if (reading.skipped > 0) reading.skipped -= 1;
  else if (name === 'w:instrText') addCode(reading, tag);
  else if (name === 'w:t') addText(reading, tag);
  else if (name === 'w:p') closeParagraph(reading, tag);
  else if (name === 'w:r') {
    const run = reading.runs.pop();
    if (run) run.end = tag.end;
    for (const field of reading.ending.splice(0)) field.end = tag.end;
  } else if (isBlock(reading, name)) {
    const block = reading.blocks.pop();
    if (block) block.end = tag.end;
  }
}

function isBlock(reading: Reading, name: string): boolean {
  const { blocks, paragraphs } = reading;
  const type = blocks.at(-1)?.type;
  if (name !== 'w:sdtContent') return BLOCKS.get(name) !== undefined && BLOCKS.get(name) === type;
  return type === 'control' && paragraphs.length === boxes(reading);
}

function openProperties(
  { properties, skipped }: Reading,
  name: string,
  { start, end }: XmlSpan,
  parent: string | undefined,
): void {
  if (skipped > 0) return;
  if (parent !== undefined && PROPERTIES.get(name) === parent) properties.push({ name, start, cuts: [] });
  else if (NO_PROPERTIES.has(name) && properties.at(-1)?.name === parent)
    properties.at(-1)?.cuts.push({ start, end });
}

function closeProperties(reading: Reading, name: string, end: number, parent: string | undefined): void {
  const own = reading.properties.at(-1);
  if (!own || reading.skipped > 0) return;
  const cut = NO_PROPERTIES.has(name) && own.name === parent ? own.cuts.at(-1) : undefined;
  if (cut) cut.end = end;
  if (name !== own.name || PROPERTIES.get(name) !== parent) return;
  reading.properties.pop();
  const owner = name === 'w:rPr' ? reading.runs.at(-1) : reading.paragraphs.at(-1);
  const ends = [...own.cuts.map(({ start }) => start), end];
  const starts = [own.start, ...own.cuts.map((each) => each.end)];
  if (owner) owner.properties = starts.map((start, at) => reading.xml.slice(start, ends[at])).join('');
}

function openBlock({ blocks }: Reading, type: WordBlock['type'], tag: XmlSpan): void {
  const parent = blocks.at(-1);
  const block: OpenBlock = { type, ...tag, children: [], ...(parent && { parent }) };
  parent?.children.push(block);
  blocks.push(block);
}

function openParagraph(reading: Reading, { start, end }: XmlSpan): void {
  const parent = reading.blocks.at(-1) as OpenBlock;
  const paragraph: OpenParagraph = {
    type: 'paragraph',
    start,
    end,
    text: '',
    pieces: [],
    inline: [],
    parent,
    isCopy: reading.copies > 0,
    properties: '',
  };
  parent.children.push(paragraph);
  reading.paragraphs.push(paragraph);
}

function closeParagraph(reading: Reading, tag: XmlSpan): void {
  const paragraph = reading.paragraphs.pop();
  if (!paragraph) return;
  paragraph.end = tag.end;
  // A code that its paragraph does not end was left open by mistake; it must not swallow the rest of the document.
  if (isInCode(reading.fields)) reading.fields = reading.fields.filter(({ at }) => at === 'result');
  reading.done.push(paragraph);
}

function openInline(
  { paragraphs, xml, fields }: Reading,
  name: string,
  tag: XmlSpan,
  attribute: Attribute,
): void {
  const paragraph = paragraphs.at(-1);
  paragraph?.inline.push({ ...tag, name, tag: xml.slice(tag.start, tag.end) });
  if (name !== 'w:fldSimple') return;
  const code = attribute('instr') ?? '';
  fields.push({ at: 'result', code, start: tag.start, paragraph, run: undefined, hasResult: false });
}

function closeInline(reading: Reading, name: string, tag: XmlSpan): void {
  const inline = reading.paragraphs.at(-1)?.inline;
  if (inline?.at(-1)?.name !== name) return;
  const element = inline.pop();
  if (element) element.end = tag.end;
  if (name === 'w:fldSimple') endField(reading, tag.end);
}

function field(reading: Reading, type: string | undefined): void {
  const { fields, runs, paragraphs } = reading;
  const run = runs.at(-1);
  const last = fields.at(-1);
  if (type === 'begin' && run) {
    const paragraph = paragraphs.at(-1);
    fields.push({ at: 'code', code: '', start: run.start, paragraph, run, hasResult: false });
  } else if (type === 'separate' && last) last.at = 'result';
  else if (type === 'end') endField(reading, -1);
}

/** A field that begins and ends in one paragraph is kept; `end` is -1 where it ends with the run that is open, once that is closed. */
function endField({ fields, paragraphs, runs, doneFields, ending }: Reading, end: number): void {
  const ended = fields.pop();
  const run = ended?.run ?? runs.at(-1);
  if (!ended?.paragraph || !run || ended.paragraph !== paragraphs.at(-1)) return;
  const { code, start, paragraph } = ended;
  const field = { code, run, paragraph, start, end };
  doneFields.push(field);
  if (end < 0) ending.push(field);
}

function addCode({ xml, fields, codeStart }: Reading, { start }: XmlSpan): void {
  const last = fields.at(-1);
  if (last?.at === 'code' && codeStart >= 0) last.code += decode(xml, { start: codeStart, end: start }).text;
}

/** The paragraph and the run that a text stands in, if it is to be read. */
function target(reading: Reading): { paragraph: OpenParagraph; run: WordRun } | undefined {
  const { paragraphs, runs, fields, skipped } = reading;
  const paragraph = paragraphs.at(-1);
  const run = runs.at(-1);
  const isOther = reading.copies > 0 && paragraph?.isCopy === false;
  if (!paragraph || !run || isOther || skipped > 0 || isInCode(fields)) return undefined;
  const last = fields.at(-1);
  if (last && !last.hasResult) [last.run, last.hasResult] = [run, true];
  return { paragraph, run };
}

function isInCode(fields: readonly OpenField[]): boolean {
  return fields.some(({ at }) => at === 'code');
}

function addMark(reading: Reading, text: string, element: XmlSpan): void {
  const at = target(reading);
  if (!at) return;
  const start = at.paragraph.text.length;
  at.paragraph.text += text;
  const piece = {
    start,
    end: start + text.length,
    type: 'mark',
    run: at.run,
    element,
    content: element,
  } as const;
  at.paragraph.pieces.push(piece);
}

function addText(reading: Reading, { start, end }: XmlSpan): void {
  const { xml, textStart } = reading;
  reading.textStart = -1;
  const at = target(reading);
  if (!at || textStart < 0) return;
  const content = { start: textStart, end: Math.max(textStart, start) };
  const { text, offsets } = decode(xml, content);
  const element = { start: xml.lastIndexOf('<', textStart - 1), end };
  const from = at.paragraph.text.length;
  at.paragraph.text += text;
  at.paragraph.pieces.push({
    start: from,
    end: from + text.length,
    type: 'text',
    run: at.run,
    element,
    content,
    ...(offsets && { offsets }),
  });
}

const NO_LETTER =
  /&(#x[0-9a-fA-F]+|#\d+|\w+);|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n?/g;

/** An element's characters, and where each begins in the XML. */
function decode(xml: string, { start, end }: XmlSpan): { text: string; offsets?: number[] } {
  const raw = xml.slice(start, end);
  if (!/[&<\r]/.test(raw)) return { text: raw };
  let text = '';
  const offsets: number[] = [];
  const add = (letters: string, at: number, step: 0 | 1): void => {
    for (let index = 0; index < letters.length; index += 1) offsets.push(at + index * step);
    text += letters;
  };
  let at = 0;
  for (const match of raw.matchAll(NO_LETTER)) {
    add(raw.slice(at, match.index), start + at, 1);
    const [whole, entity, data] = match;
    if (entity !== undefined) add(entityText(entity) ?? '', start + match.index, 0);
    else if (data !== undefined) add(data, start + match.index + '<![CDATA['.length, 1);
    else if (whole.startsWith('\r')) add('\n', start + match.index, 0);
    at = match.index + whole.length;
  }
  add(raw.slice(at), start + at, 1);
  return { text, offsets: [...offsets, end] };
}

const TAG = /<((?:[^:\s/>]+:)?)[^\s/>]+/y;

/** The name of the element that begins at an offset of XML, as it is written, and the prefix of it with its colon. */
export function writtenName(xml: string, start: number): { readonly name: string; readonly prefix: string } {
  TAG.lastIndex = start;
  const [tag = '<', prefix = ''] = TAG.exec(xml) ?? [];
  return { name: tag.slice(1), prefix };
}

/** What has an element of text keep the blanks at its ends, and where that goes; undefined where it stands. */
export function preservesSpace(
  xml: string,
  { element, content }: TextPiece,
): (XmlSpan & { readonly text: string }) | undefined {
  if (/\sxml:space\s*=/.test(xml.slice(element.start, content.start))) return undefined;
  return { start: content.start - 1, end: content.start - 1, text: ' xml:space="preserve"' };
}

/** Where the character at `offset` of the paragraph's text begins in the XML; at a piece's end, where its content ends. */
export function xmlOffset({ start, end, content, offsets }: TextPiece, offset: number): number {
  if (offset >= end) return content.end;
  return offsets?.[offset - start] ?? content.start + offset - start;
}
