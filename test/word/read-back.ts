import { SaxesParser } from 'saxes';
import { readPart, readZip } from '../../src/zip/read.ts';

/** A run of letters of one look. */
export interface Run {
  readonly text: string;
  readonly look: string;
}

/** A paragraph as a reader of the Word file sees it. */
export interface Paragraph {
  readonly style: string;
  /** `1.2`: row and column of a table's cell, counted from 1; '' outside. */
  readonly cell: string;
  /** Level of a list, and the number that Word shows (● for a bullet). */
  readonly level?: number;
  readonly number?: string;
  /** Breaks as \n, tabs as \t. */
  readonly text: string;
  readonly runs: readonly Run[];
}

export function part(document: Uint8Array, name: string): string | undefined {
  const zip = readZip(document);
  if (typeof zip === 'string') throw new Error(zip);
  const entry = zip.entries.find((found) => found.name === name);
  if (!entry) return undefined;
  const content = readPart(zip, entry, 1 << 26);
  if (typeof content === 'string') throw new Error(`${name}: ${content}`);
  return Buffer.from(content).toString('utf8');
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Calls `open` and `close` for every element, with the names above it, and `text` for its text. */
export function walkXml(
  xml: string,
  on: {
    open?: (element: Element, path: readonly string[]) => void;
    close?: (name: string, path: readonly string[]) => void;
    text?: (text: string, path: readonly string[]) => void;
  },
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    on.open?.({ name, attributes }, path);
    path.push(name);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    on.close?.(name, path);
  });
  parser.on('text', (text) => on.text?.(text, path));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

interface Level {
  readonly start: number;
  readonly bullet: boolean;
}

/** By numId and level. */
function readNumbering(xml: string | undefined): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (xml === undefined) return levels;
  const abstract = new Map<string, { start: number; bullet: boolean }>();
  let [key, level, num] = ['', '', ''];
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') key = attributes['w:abstractNumId'] ?? '';
      if (name === 'w:lvl') {
        level = attributes['w:ilvl'] ?? '';
        abstract.set(`${key}/${level}`, { start: 0, bullet: false });
      }
      const current = abstract.get(`${key}/${level}`);
      if (name === 'w:start' && current) current.start = Number(value);
      if (name === 'w:numFmt' && current) current.bullet = value === 'bullet';
      if (name === 'w:num') num = attributes['w:numId'] ?? '';
      if (name === 'w:abstractNumId') {
        for (const [id, found] of abstract) {
          const [of, at] = id.split('/');
          if (of === value) levels.set(`${num}/${at}`, found);
        }
      }
      if (name === 'w:lvlOverride') level = attributes['w:ilvl'] ?? '';
      if (name === 'w:startOverride') {
        const found = levels.get(`${num}/${level}`);
        if (found) levels.set(`${num}/${level}`, { ...found, start: Number(value) });
      }
    },
  });
  return levels;
}

/** Neighbours of one look as one run. */
export function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.look === run.look) all[all.length - 1] = { text: last.text + run.text, look: run.look };
    else all.push(run);
  }
  return all;
}

/** Reads word/document.xml as a strict XML parser gives it. */
export function readParagraphs(xml: string, numbering?: string): Paragraph[] {
  const levels = readNumbering(numbering);
  const counters = new Map<string, number>();
  const paragraphs: Paragraph[] = [];
  let style = '';
  let num: string | undefined;
  let ilvl: number | undefined;
  let runs: Run[] = [];
  let look: string[] = [];
  let text = '';
  let row = 0;
  let column = 0;
  const endRun = (): void => {
    if (text === '') return;
    runs = joined([...runs, { text, look: look.join(' ') }]);
    text = '';
  };
  const numberOf = (id: string, at: number): string => {
    const level = levels.get(`${id}/${at}`);
    if (!level) throw new Error(`no level ${at} of list ${id}`);
    if (level.bullet) return '●';
    for (const key of counters.keys()) {
      const [of, deeper] = key.split('/');
      if (of === id && Number(deeper) > at) counters.delete(key);
    }
    const count = (counters.get(`${id}/${at}`) ?? level.start - 1) + 1;
    counters.set(`${id}/${at}`, count);
    return String(count);
  };
  walkXml(xml, {
    open: ({ name, attributes }, path) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:p') [style, num, ilvl, runs] = ['', undefined, undefined, []];
      else if (name === 'w:tbl') row = 0;
      else if (name === 'w:tr') [row, column] = [row + 1, 0];
      else if (name === 'w:tc') column += 1;
      else if (name === 'w:pStyle') style = value;
      else if (name === 'w:ilvl') ilvl = Number(value);
      else if (name === 'w:numId') num = value;
      else if (name === 'w:r') look = [];
      else if (path.at(-1) === 'w:rPr' && ['w:b', 'w:i', 'w:highlight'].includes(name))
        look.push(name.slice(2));
      else if (name === 'w:br') text += '\n';
      else if (name === 'w:tab' && path.at(-1) === 'w:r') text += '\t';
    },
    text: (piece, path) => {
      if (path.at(-1) === 'w:t') text += piece;
    },
    close: (name, path) => {
      if (name === 'w:r') endRun();
      if (name !== 'w:p') return;
      paragraphs.push({
        style,
        cell: path.includes('w:tc') ? `${row}.${column}` : '',
        ...(num === undefined ? {} : { level: ilvl ?? 0, number: numberOf(num, ilvl ?? 0) }),
        text: runs.map((run) => run.text).join(''),
        runs,
      });
    },
  });
  return paragraphs;
}

/** The paragraphs of a Word file. */
export function readDocument(document: Uint8Array): Paragraph[] {
  return readParagraphs(part(document, 'word/document.xml') ?? '', part(document, 'word/numbering.xml'));
}
