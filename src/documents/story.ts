import type { DocumentPart } from '../diagnostics/diagnostic.ts';
import { sourceText } from '../model/source.ts';
import type { Element, XmlHandler } from '../xml/walk.ts';
import { OBJECT, type Paragraph, type Range } from './paragraph.ts';

/** The author of the comments that a draft of ours carries: each stands at a mark, which is found anyway. */
const OUR_AUTHOR = 'fill-report';

/** Namespaces, transitional and strict, by the short name that is used here. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Deleted or moved away, the reading above a word, and the second form of what mc:Choice has given. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:rt', 'mc:Fallback']);
/** What stands in a line without being text. */
const OBJECTS = new Set(['m:oMath', 'wp:inline', 'w:object', 'w:pict', 'w:sym']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

interface OpenParagraph {
  text: string;
  readonly inTable: boolean;
  readonly inTextBox: boolean;
  readonly unfilled: Range[];
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
}

/**
 * Reads the words of one part of a Word document, calling `give` for each paragraph that has any. `counts` numbers
 * them over all parts of a kind. Runs are joined: Word splits words over them.
 */
export function storyReader(
  part: DocumentPart,
  counts: Map<DocumentPart, number>,
  give: (paragraph: Paragraph) => void,
): XmlHandler {
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
  };
  return {
    open: (element) => {
      const name = nameOf(element);
      if (state.skipped > 0 || SKIPPED.has(name) || isOurComment(name, element)) state.skipped += 1;
      else open(state, name, element);
    },
    close: (element) => {
      if (state.skipped > 0) state.skipped -= 1;
      else close(state, nameOf(element), (paragraph) => emit(paragraph, part, counts, give));
    },
    text: (text) => {
      if (state.skipped === 0 && state.inText) append(state, text);
    },
  };
}

function nameOf({ namespace, name }: Element): string {
  return `${NAMESPACES[namespace] ?? ''}:${name}`;
}

function isOurComment(name: string, element: Element): boolean {
  return name === 'w:comment' && element.attribute('author') === OUR_AUTHOR;
}

function open(state: State, name: string, element: Element): void {
  const character = CHARACTERS[name];
  if (name === 'w:t') state.inText = true;
  else if (name === 'w:p') openParagraph(state);
  else if (name === 'w:tbl' || name === 'w:txbxContent') openContainer(state, name);
  else if (name === 'w:sdt') state.controls.push('filled');
  else if (name === 'w:showingPlcHdr') prompt(state, element);
  else if (name === 'w:fldChar') field(state, element.attribute('fldCharType'));
  else if (character !== undefined && element.attribute('pos') === undefined) append(state, character);
  else if (OBJECTS.has(name)) {
    append(state, OBJECT);
    if (name === 'm:oMath') state.skipped += 1;
  }
}

function close(state: State, name: string, emitted: (paragraph: OpenParagraph) => void): void {
  if (name === 'w:t') state.inText = false;
  else if (name === 'w:tbl' || name === 'w:txbxContent') {
    if (state.containers.pop() === 'w:txbxContent') state.textBoxes -= 1;
  } else if (name === 'w:sdt') {
    if (state.controls.pop() === 'prompting') state.prompts -= 1;
  } else if (name === 'w:p') {
    forgetCodes(state);
    const paragraph = state.paragraphs.pop();
    if (paragraph !== undefined) emitted(paragraph);
  }
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

function openParagraph({ paragraphs, containers, textBoxes }: State): void {
  paragraphs.push({
    text: '',
    inTable: containers.at(-1) === 'w:tbl',
    inTextBox: textBoxes > 0,
    unfilled: [],
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

function append({ paragraphs, codes, prompts }: State, text: string): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined || codes > 0) return;
  const start = paragraph.text.length;
  paragraph.text += text;
  if (prompts === 0) return;
  const last = paragraph.unfilled.at(-1);
  if (last?.end === start)
    paragraph.unfilled.splice(-1, 1, { start: last.start, end: paragraph.text.length });
  else paragraph.unfilled.push({ start, end: paragraph.text.length });
}

function emit(
  { text, inTable, inTextBox, unfilled }: OpenParagraph,
  story: DocumentPart,
  counts: Map<DocumentPart, number>,
  give: (paragraph: Paragraph) => void,
): void {
  if (text.trim() === '') return;
  const part = story !== 'body' ? story : inTextBox ? 'textbox' : inTable ? 'table' : 'body';
  const number = (counts.get(part) ?? 0) + 1;
  counts.set(part, number);
  const kind = inTable ? 'cell' : 'text';
  give({
    text,
    kind,
    source: sourceText(text),
    part,
    number,
    ...(unfilled.length === 0 ? {} : { unfilled }),
  });
}
