import type { DocumentPart } from '../diagnostics/diagnostic.ts';
import { PROGRAM } from '../model/format.ts';
import { sourceText } from '../model/source.ts';
import type { Element, XmlHandler } from '../xml/parse.ts';
import { OBJECT, type Paragraph, type TextRange } from './paragraph.ts';
import { characterOf, NO_WORDS, OBJECTS, usualName } from './word-elements.ts';

/**
 * What no words are in, how a run looked before, the second form of what mc:Choice has given, and the figures of a
 * chart, which its sheet holds.
 */
const SKIPPED = new Set<string>([...NO_WORDS, 'w:rPrChange', 'mc:Fallback', 'c:numCache', 'cx:numDim']);
/** What holds a paragraph, in text and in drawings, and each name of a chart's series and categories. */
const PARAGRAPHS = new Set(['w:p', 'a:p', 'c:v', 'cx:pt']);
/** What holds a paragraph's words. */
const TEXTS = new Set(['w:t', 'a:t', 'c:v', 'cx:pt']);
interface OpenParagraph {
  text: string;
  readonly inTable: boolean;
  readonly inTextBox: boolean;
  readonly unfilled: TextRange[];
  readonly highlighted: TextRange[];
}

/** A comment being read: what it says is given when it ends, for only then it is known whether it was settled. */
interface OpenComment {
  readonly isOurs: boolean;
  readonly paragraphs: OpenParagraph[];
  /** The mark of its last paragraph, by which a settled one is named. */
  lastId: string;
}

/** Where the reading of a story stands. */
interface State {
  /** How deep within something that is passed over. */
  skipped: number;
  /** Within w:t. */
  inText: boolean;
  /** Paragraphs open: a text box stands within another paragraph. */
  readonly paragraphs: OpenParagraph[];
  /** Tables and text boxes open, and how many of them are text boxes. */
  readonly containers: string[];
  textBoxes: number;
  /** Fields open, and how many of them are at their codes, which are no text, not at their results. */
  fields: ('code' | 'result')[];
  codes: number;
  /** Content controls open, and how many of them still show the prompt for what belongs there. */
  readonly controls: ('filled' | 'prompting')[];
  prompts: number;
  /** Within w:rPr of a run, and whether that run is marked yellow. */
  inRun: boolean;
  isHighlighted: boolean;
  comment: OpenComment | undefined;
}

/** What belongs to one reading of a document. */
export interface Reader {
  /** Numbers the paragraphs over all parts of a kind. */
  readonly counts: Map<DocumentPart, number>;
  readonly give: (paragraph: Paragraph) => void;
  /** Called for each comment that a draft of ours carries. */
  readonly openPlace: () => void;
  /** The comments that were marked as settled, by the mark of their last paragraph. */
  readonly settled: ReadonlySet<string>;
}

/** Reads the words of one part of a Word document, paragraph by paragraph. Runs are joined: Word splits words over them. */
export function storyReader(part: DocumentPart, reader: Reader): XmlHandler {
  const state: State = {
    skipped: 0,
    inText: false,
    paragraphs: [],
    containers: [],
    textBoxes: 0,
    fields: [],
    codes: 0,
    controls: [],
    prompts: 0,
    inRun: false,
    isHighlighted: false,
    comment: undefined,
  };
  return {
    open: (element) => {
      const name = usualName(element.namespace, element.name);
      if (state.skipped > 0 || SKIPPED.has(name)) state.skipped += 1;
      else open(state, name, element);
    },
    close: (element) => {
      if (state.skipped > 0) state.skipped -= 1;
      else close(state, usualName(element.namespace, element.name), part, reader);
    },
    text: (text) => {
      if (state.skipped === 0 && state.inText) append(state, text);
    },
  };
}

function open(state: State, name: string, element: Element): void {
  const character = name === 'a:br' ? '\n' : characterOf(name, element.attribute);
  if (PARAGRAPHS.has(name)) openParagraph(state, element);
  if (TEXTS.has(name)) state.inText = true;
  else if (name === 'w:r') Object.assign(state, { inRun: true, isHighlighted: false });
  else if (name === 'w:highlight' || name === 'w:shd') highlight(state, element);
  else if (name === 'w:tbl' || name === 'w:txbxContent') openContainer(state, name);
  else if (name === 'w:sdt') state.controls.push('filled');
  else if (name === 'w:showingPlcHdr') prompt(state, element);
  else if (name === 'w:fldChar') field(state, element.attribute('fldCharType'));
  else if (name === 'w:comment')
    state.comment = { isOurs: element.attribute('author') === PROGRAM, paragraphs: [], lastId: '' };
  else if (character !== undefined) append(state, character);
  else if (OBJECTS.has(name)) {
    append(state, OBJECT);
    if (name === 'm:oMath') state.skipped += 1;
  }
}

function close(state: State, name: string, part: DocumentPart, reader: Reader): void {
  if (TEXTS.has(name)) state.inText = false;
  if (name === 'w:r') Object.assign(state, { inRun: false, isHighlighted: false });
  else if (name === 'w:tbl' || name === 'w:txbxContent') {
    if (state.containers.pop() === 'w:txbxContent') state.textBoxes -= 1;
  } else if (name === 'w:sdt') {
    if (state.controls.pop() === 'prompting') state.prompts -= 1;
  } else if (name === 'w:comment') closeComment(state, part, reader);
  else if (PARAGRAPHS.has(name)) {
    forgetCodes(state);
    const paragraph = state.paragraphs.pop();
    if (paragraph === undefined) return;
    if (state.comment !== undefined) state.comment.paragraphs.push(paragraph);
    else emit(paragraph, part, reader);
  }
}

function closeComment(state: State, part: DocumentPart, reader: Reader): void {
  const { comment } = state;
  state.comment = undefined;
  if (comment === undefined || reader.settled.has(comment.lastId)) return;
  if (comment.isOurs) {
    reader.openPlace();
    return;
  }
  let isFirst = true;
  for (const paragraph of comment.paragraphs) {
    if (emit(paragraph, part, reader, isFirst)) isFirst = false;
  }
}

/** Yellow marks what somebody had still to look at. A paragraph's own mark has it too, outside any run. */
function highlight(state: State, element: Element): void {
  const colour = element.attribute('val') === 'yellow' ? 'yellow' : element.attribute('fill');
  if (state.inRun && (colour === 'yellow' || colour?.toUpperCase() === 'FFFF00')) state.isHighlighted = true;
}

/** A code that its paragraph does not end was left open by mistake; it must not swallow the rest of the document. */
function forgetCodes(state: State): void {
  if (state.codes === 0) return;
  state.fields = state.fields.filter((each) => each === 'result');
  state.codes = 0;
}

function openContainer(state: State, name: string): void {
  state.containers.push(name);
  if (name === 'w:txbxContent') state.textBoxes += 1;
}

function openParagraph({ paragraphs, containers, textBoxes, comment }: State, element: Element): void {
  if (comment !== undefined) comment.lastId = element.attribute('paraId') ?? '';
  paragraphs.push({
    text: '',
    inTable: containers.at(-1) === 'w:tbl',
    inTextBox: textBoxes > 0,
    unfilled: [],
    highlighted: [],
  });
}

function prompt(state: State, element: Element): void {
  const off = ['0', 'false', 'off'].includes(element.attribute('val') ?? '');
  if (off || state.controls.at(-1) !== 'filled') return;
  state.controls.splice(-1, 1, 'prompting');
  state.prompts += 1;
}

function field(state: State, type: string | undefined): void {
  const ended = type === 'begin' ? undefined : state.fields.pop();
  if (ended === 'code') state.codes -= 1;
  if (type === 'begin') {
    state.fields.push('code');
    state.codes += 1;
  } else if (type === 'separate' && ended !== undefined) state.fields.push('result');
}

function append({ paragraphs, codes, prompts, isHighlighted }: State, text: string): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined || codes > 0) return;
  const start = paragraph.text.length;
  paragraph.text += text;
  const range = { start, end: paragraph.text.length };
  if (prompts > 0) extend(paragraph.unfilled, range);
  if (isHighlighted) extend(paragraph.highlighted, range);
}

/** Adds a range, or makes the last one longer where the two touch. */
function extend(ranges: TextRange[], { start, end }: TextRange): void {
  const last = ranges.at(-1);
  if (last?.end === start) ranges.splice(-1, 1, { start: last.start, end });
  else ranges.push({ start, end });
}

/** Gives a paragraph if it has words, and says whether it had. */
function emit(
  { text, inTable, inTextBox, unfilled, highlighted }: OpenParagraph,
  story: DocumentPart,
  { counts, give }: Reader,
  opensComment = false,
): boolean {
  if (text.trim() === '') return false;
  const part = story !== 'body' ? story : inTextBox ? 'textbox' : inTable ? 'table' : 'body';
  const number = (counts.get(part) ?? 0) + 1;
  counts.set(part, number);
  give({
    text,
    // The names in a chart are heads, as those of a table are.
    kind: inTable || part === 'chart' ? 'cell' : 'text',
    source: sourceText(text),
    part,
    number,
    ...(unfilled.length === 0 ? {} : { unfilled }),
    ...(highlighted.length === 0 ? {} : { highlighted }),
    ...(opensComment ? { opensComment } : {}),
  });
  return true;
}
