import type { Resolved } from '../fill/resolve.ts';
import { practice } from '../model/page-format.ts';
import { isOfficeFile, type Template } from '../model/template.ts';
import { gridOf } from '../word/page.ts';
import { make } from './elements.ts';
import { keyOfPrinted, PRINTED_ELEMENT, previewXml } from './preview-xml.ts';

/** Twips in a point. */
const TWIPS = 20;

interface Drawing {
  readonly resolved: Resolved;
  readonly list: ListNumbers;
}

/** The document as it will be, beside the form. */
export interface Preview {
  readonly element: HTMLElement;
  readonly show: (resolved: Resolved) => void;
  /** Marks where a field's value stands. */
  readonly enter: (key: string) => void;
}

/** Makes the preview; `go` is given the key of the value that is clicked at. */
export function makePreview(template: Template, go: (key: string) => void): Preview {
  const isOffice = isOfficeFile(template.word);
  const element = make('article', { class: isOffice ? 'sheet words' : 'sheet', lang: 'zh-CN' });
  setPage(element, template);
  element.addEventListener('click', ({ target }) => {
    const key = target instanceof Element && target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key) go(key);
  });
  let here = '';
  const mark = (): void => {
    for (const span of element.querySelectorAll<HTMLElement>('[data-key]'))
      span.classList.toggle('here', span.dataset['key'] === here);
  };
  return {
    element,
    show: (resolved) => {
      draw(element, template, resolved);
      mark();
    },
    enter: (key) => {
      here = key;
      mark();
      bringIntoSight(element);
    },
  };
}

/** Brings the first place of the field into sight, where the preview scrolls by itself. */
function bringIntoSight(sheet: HTMLElement): void {
  const place = sheet.querySelector('.here')?.getBoundingClientRect();
  const preview = sheet.parentElement;
  if (!place || !preview || preview.scrollHeight <= preview.clientHeight) return;
  const frame = preview.getBoundingClientRect();
  if (place.top < frame.top || place.bottom > frame.bottom)
    preview.scrollTop += place.top - frame.top - frame.height / 3;
}

/** Draws the document as it will be: its words, its styles and where each value stands. */
function draw(into: HTMLElement, template: Template, resolved: Resolved): void {
  const xml = new DOMParser().parseFromString(previewXml(template, resolved), 'application/xml');
  const body = childOf(xml.documentElement, 'body');
  const drawing = { resolved, list: listNumbers(template) };
  renew(into, body ? blocks(body, drawing) : []);
}

/** Puts new blocks in place of those that differ: the others need not be laid out again. */
function renew(into: HTMLElement, blocks: readonly Node[]): void {
  const old = [...into.children];
  for (const [at, block] of blocks.entries()) {
    const there = old[at];
    if (!there) into.append(block);
    else if (!there.isEqualNode(block)) there.replaceWith(block);
  }
  for (const each of old.slice(blocks.length)) each.remove();
}

/** The page's measures, as custom properties that the style sheet uses. */
function setPage(into: HTMLElement, { word }: Template): void {
  const format = isOfficeFile(word) ? practice : word.format;
  const { margin, pitch, spacing } = gridOf(format);
  const set = (name: string, value: string): void => into.style.setProperty(`--${name}`, value);
  for (const [side, twips] of Object.entries(margin)) set(`margin-${side}`, `${twips / TWIPS}pt`);
  set('pitch', `${pitch / TWIPS}pt`);
  set('spacing', `${spacing / TWIPS}pt`);
  for (const [use, name] of Object.entries(format.fonts)) set(`font-${use}`, fontList(name));
}

/** Where a font by name is missing, one of its kind that systems have. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^Times New Roman$/, '"Liberation Serif"'],
  [/仿宋/, '"仿宋_GB2312", FangSong, STFangsong, "FangSong_GB2312", "Noto Serif CJK SC", serif'],
  [/楷/, 'KaiTi, STKaiti, "Noto Serif CJK SC", serif'],
  [/黑体/, 'SimHei, "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'],
  [/宋/, 'STZhongsong, SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif'],
];

function fontList(name: string): string {
  const alike = ALIKE.find(([pattern]) => pattern.test(name))?.[1];
  // No generic one behind Latin: it would take Han, too.
  return [JSON.stringify(name), ...(alike === undefined ? [] : [alike])].join(', ');
}

function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent && [...parent.children].find((each) => each.localName === name);
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(`w:${name}`) ?? undefined;
}

function blocks(parent: Element, drawing: Drawing): Node[] {
  return [...parent.children].flatMap((element): Node[] => {
    if (element.localName === 'p') return [paragraph(element, drawing)];
    if (element.localName === 'tbl') return [table(element, drawing)];
    return element.localName === 'sectPr' ? [] : blocks(element, drawing);
  });
}

function table(element: Element, drawing: Drawing): HTMLElement {
  const made = document.createElement('table');
  for (const row of element.getElementsByTagName('w:tr')) {
    const line = made.insertRow();
    for (const cell of [...row.children].filter(({ localName }) => localName === 'tc')) {
      const span = attribute(childOf(childOf(cell, 'tcPr'), 'gridSpan'), 'val');
      const into = line.insertCell();
      into.colSpan = Number(span ?? 1);
      into.append(...blocks(cell, drawing));
    }
  }
  return made;
}

const ALIGNED: Readonly<Record<string, string>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  both: 'justify',
  distribute: 'justify',
};

function paragraph(element: Element, drawing: Drawing): HTMLElement {
  const made = document.createElement('p');
  const properties = childOf(element, 'pPr');
  const style = attribute(childOf(properties, 'pStyle'), 'val');
  if (style !== undefined) made.dataset['style'] = style;
  if (properties) setParagraph(made, properties);
  const label = drawing.list(childOf(properties, 'numPr'));
  if (label !== '') made.append(label);
  if (childOf(properties, 'sectPr') || element.querySelector('br[*|type="page"]'))
    made.classList.add('ends-page');
  if (style !== 'Spacer') inline(element, made, drawing);
  // An empty line is a line high.
  if (made.childNodes.length === 0) made.append(document.createElement('br'));
  return made;
}

function setParagraph(made: HTMLElement, properties: Element): void {
  const points = (twips: string | undefined): string =>
    twips === undefined ? '' : `${Number(twips) / TWIPS}pt`;
  const indent = childOf(properties, 'ind');
  const spacing = childOf(properties, 'spacing');
  const { style } = made;
  style.textAlign = ALIGNED[attribute(childOf(properties, 'jc'), 'val') ?? ''] ?? '';
  style.marginLeft = points(attribute(indent, 'left') ?? attribute(indent, 'start'));
  style.marginRight = points(attribute(indent, 'right'));
  const hanging = attribute(indent, 'hanging');
  const first = attribute(indent, 'firstLine');
  if (hanging !== undefined) style.textIndent = `-${points(hanging)}`;
  else if (first !== undefined) style.textIndent = points(first);
  style.marginTop = points(attribute(spacing, 'before'));
  style.marginBottom = points(attribute(spacing, 'after'));
  if (attribute(spacing, 'lineRule') === 'exact') style.lineHeight = points(attribute(spacing, 'line'));
  for (const side of ['top', 'bottom'] as const) {
    const border = childOf(childOf(properties, 'pBdr'), side);
    if (!border) continue;
    const color = attribute(border, 'color') ?? '';
    const name = side === 'top' ? 'Top' : 'Bottom';
    style[`border${name}`] =
      `${Number(attribute(border, 'sz') ?? 8) / 8}pt solid ${HEX.test(color) ? `#${color}` : ''}`;
    style[`padding${name}`] = `${Number(attribute(border, 'space') ?? 0)}pt`;
  }
}

const HEX = /^[\da-f]{6}$/i;

function inline(parent: Element, into: Node, drawing: Drawing): void {
  for (const element of parent.children) {
    if (element.localName === PRINTED_ELEMENT) into.appendChild(printed(element, drawing));
    else if (element.localName === 'r') into.appendChild(run(element, drawing));
    else if (!NO_WORDS.has(element.localName)) inline(element, into, drawing);
  }
}

const NO_WORDS = new Set(['pPr', 'rPr', 'del', 'AlternateContent', 'drawing', 'pict']);

function printed(element: Element, drawing: Drawing): HTMLElement {
  const made = document.createElement('span');
  const step = drawing.resolved.parts['body']?.[Number(element.getAttribute('n'))];
  if (step?.type === 'printed') {
    made.dataset['key'] = keyOfPrinted(step);
    if (step.unfilled) made.className = 'open';
  }
  if (element.children.length === 0) made.textContent = element.textContent;
  else inline(element, made, drawing);
  return made;
}

function run(element: Element, drawing: Drawing): HTMLElement {
  const made = document.createElement('span');
  const properties = childOf(element, 'rPr');
  if (properties) setRun(made, properties);
  for (const child of element.children) {
    if (child.localName === 't') words(child, made, drawing);
    else if (child.localName === PRINTED_ELEMENT) made.append(printed(child, drawing));
    else if (child.localName === 'tab') made.append('\t');
    else if (child.localName === 'br') made.append(document.createElement('br'));
  }
  return made;
}

/** A text, in which an office's file may have values. */
function words(element: Element, into: HTMLElement, drawing: Drawing): void {
  for (const node of element.childNodes) {
    if (node instanceof Element && node.localName === PRINTED_ELEMENT) into.append(printed(node, drawing));
    else into.append(node.textContent ?? '');
  }
}

function setRun({ style }: HTMLElement, properties: Element): void {
  const isOn = (name: string): boolean => {
    const found = childOf(properties, name);
    return found !== undefined && !['0', 'false', 'none'].includes(attribute(found, 'val') ?? '');
  };
  if (isOn('b')) style.fontWeight = 'bold';
  if (isOn('i')) style.fontStyle = 'italic';
  if (isOn('u')) style.textDecoration = 'underline';
  const color = attribute(childOf(properties, 'color'), 'val') ?? '';
  if (HEX.test(color)) style.color = `#${color}`;
  const size = attribute(childOf(properties, 'sz'), 'val');
  if (size !== undefined) style.fontSize = `${Number(size) / 2}pt`;
  const font = attribute(childOf(properties, 'rFonts'), 'eastAsia');
  if (font !== undefined) style.fontFamily = `var(--font-latin), ${fontList(font)}`;
}

/** Gives the number or sign that a paragraph of a list begins with; '' for others. */
type ListNumbers = (properties: Element | undefined) => string;

function listNumbers({ word }: Template): ListNumbers {
  const xml = isOfficeFile(word) ? undefined : word.numbering;
  if (xml === undefined) return () => '';
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const byId = (tag: string, id: string, value: string | undefined): Element | undefined =>
    [...root.getElementsByTagName(tag)].find((each) => attribute(each, id) === value);
  const counts = new Map<string, number[]>();
  return (properties) => {
    const id = attribute(childOf(properties, 'numId'), 'val');
    const depth = Number(attribute(childOf(properties, 'ilvl'), 'val') ?? 0);
    const kept = attribute(childOf(byId('w:num', 'numId', id), 'abstractNumId'), 'val');
    const level = [...(byId('w:abstractNum', 'abstractNumId', kept)?.children ?? [])].find(
      (each) => each.localName === 'lvl' && attribute(each, 'ilvl') === String(depth),
    );
    if (id === undefined || !level) return '';
    const own = counts.get(id) ?? [];
    counts.set(id, own);
    const start = Number(attribute(childOf(level, 'start'), 'val') ?? 1);
    own[depth] = (own[depth] ?? start - 1) + 1;
    own.length = depth + 1;
    const text = attribute(childOf(level, 'lvlText'), 'val') ?? '';
    return text.replace(/%(\d)/g, (_, at: string) => String(own[Number(at) - 1] ?? 1));
  };
}
