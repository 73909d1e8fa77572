import { type Diagnostic, diagnostic, type Place, type SourceText } from '../diagnostics/diagnostic.ts';

/** A Handlebars tag in a template's text: `{{ body }}`. */
export interface Tag {
  readonly kind: 'output' | 'open' | 'else' | 'close' | 'comment';
  /** Offsets of the whole tag, braces included. */
  readonly start: number;
  readonly end: number;
  /** What stands inside, without the sign before it (#, /, &), trimmed; for `{{else if x}}`: `if x`. */
  readonly body: string;
}

/** A tag as it is written, blanks and dashes left out. */
export function tagText(tag: Tag): string {
  const sign = { output: '', open: '#', else: tag.body === '' ? 'else' : 'else ', close: '/', comment: '!' }[
    tag.kind
  ];
  return `{{${sign}${tag.body}}}`;
}

/** A tag, and where the template has it. */
export interface PlacedTag {
  readonly tag: Tag;
  readonly place: Place;
}

/** A text in which tags are looked for: a template, or a paragraph of one; places in it are offsets of the text. */
export type ScannedText = Place & { readonly source: SourceText };

/** A text's tags in order; broken ones are left out and reported. */
export interface Scan {
  readonly at: ScannedText;
  readonly tags: readonly Tag[];
  readonly diagnostics: readonly Diagnostic[];
}

const OPEN = '{{';
const CHINESE_IN_TAG = /[“”‘’＂＇（）＝，。：；｛｝　]/;
/** Two braces on each side, one of the first two full width: nobody writes these for anything but a tag. */
const FULL_WIDTH_TAG = /(?:[{｛]｛|｛\{)[^{}｛｝\n]+[}｝]{2}/g;
const STRING = /"[^"]*"|'[^']*'/g;

function isComment(text: string, start: number): boolean {
  return text.startsWith('{{!--', start) || text.startsWith('{{~!--', start);
}

/** The end of the tag that opens at `start`, or -1: strings in it may hold braces, comments anything. */
function tagEnd(text: string, start: number, close: string): number {
  if (isComment(text, start)) {
    const end = /--~?\}\}/g;
    end.lastIndex = start;
    const found = end.exec(text);
    return found === null ? -1 : found.index + found[0].length;
  }
  let quote = '';
  for (let at = start + close.length; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\n') quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (text.startsWith(close, at)) return at + close.length;
    else if (text.startsWith(OPEN, at) && text.charAt(start + 2) !== '!') return -1;
  }
  return -1;
}

const SIGNS: readonly (readonly [RegExp, Tag['kind']])[] = [
  [/^!(?:--)?([\s\S]*?)(?:--)?$/, 'comment'],
  [/^else(?:\s+([\s\S]*))?$/, 'else'],
  [/^\^\s*$/, 'else'],
  [/^#([\s\S]*)$/, 'open'],
  [/^\/([\s\S]*)$/, 'close'],
  [/^&?([\s\S]*)$/, 'output'],
];

/** Constructs of Handlebars that a template may not use, by the first characters inside the braces. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^>/, '{{> }}'],
  [/^#>/, '{{#> }}'],
  [/^#?\*/, '{{* }}'],
  [/^\^\s*\S/, '{{^ }}'],
  [/^~|~$/, '{{~ ~}}'],
];

function classify(inner: string): { kind: Tag['kind']; body: string } {
  for (const [pattern, kind] of SIGNS) {
    const match = pattern.exec(inner);
    if (match) return { kind, body: (match[1] ?? '').trim() };
  }
  return { kind: 'output', body: inner };
}

function problemOf(at: ScannedText, tag: Tag, inner: string): Diagnostic | undefined {
  const place = { ...at, start: tag.start, end: tag.end };
  const written = at.source.text.slice(tag.start, tag.end);
  if (tag.kind === 'comment') return undefined;
  if (written.startsWith('{{{'))
    return diagnostic('template-raw', place, { tag: written, fix: `{{${tag.body}}}` });
  for (const [pattern, construct] of REFUSED) {
    if (pattern.test(inner)) return diagnostic('template-construct', place, { construct });
  }
  const chinese = CHINESE_IN_TAG.exec(inner.replace(STRING, (text) => ' '.repeat(text.length)));
  if (chinese) {
    const start = at.source.text.indexOf(inner, tag.start) + chinese.index;
    return diagnostic(
      'template-fullwidth',
      { ...at, start, end: start + 1 },
      {
        sign: chinese[0],
        tag: written,
      },
    );
  }
  if (tag.body === '' && tag.kind !== 'else')
    return diagnostic('template-tag-empty', place, { tag: written });
  return undefined;
}

function opener(text: string, start: number): { open: string; close: string } {
  if (text.startsWith('{{{', start)) return { open: '{{{', close: '}}}' };
  return { open: OPEN, close: '}}' };
}

function unclosed(at: ScannedText, start: number): Diagnostic {
  const { text } = at.source;
  const lineEnd = text.indexOf('\n', start);
  const stop = lineEnd < 0 ? text.length : lineEnd;
  const tag = text.slice(start, Math.min(stop, start + 20));
  const place = { ...at, start, end: Math.min(stop, start + 40) };
  return diagnostic('template-tag-unclosed', place, { tag });
}

/** Tags typed with full-width braces, which would be printed as they stand. */
function fullWidthTags(at: ScannedText, tags: readonly Tag[]): Diagnostic[] {
  const { text } = at.source;
  if (!text.includes('｛')) return [];
  const isInTag = (offset: number): boolean => tags.some(({ start, end }) => start <= offset && offset < end);
  return Array.from(text.matchAll(FULL_WIDTH_TAG))
    .filter(({ index }) => !isInTag(index))
    .map(({ 0: tag, index }) => {
      const place = { ...at, start: index, end: index + tag.length };
      return diagnostic('template-fullwidth', place, { sign: '｛', tag });
    });
}

/** Finds every tag of a text (Handlebars itself reports no columns, and blames the end of the file). */
export function scanTemplate(at: ScannedText): Scan {
  const { text } = at.source;
  const tags: Tag[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let start = text.indexOf(OPEN); start >= 0; ) {
    const { open, close } = opener(text, start);
    const end = tagEnd(text, start, close);
    if (end < 0) {
      diagnostics.push(unclosed(at, start));
      // All the rest would be a comment.
      if (isComment(text, start)) break;
      start = text.indexOf(OPEN, start + open.length);
      continue;
    }
    const inner = text.slice(start + open.length, end - close.length).trim();
    const tag: Tag = { start, end, ...classify(inner) };
    const problem = problemOf(at, tag, inner);
    if (problem) diagnostics.push(problem);
    else tags.push(tag);
    start = text.indexOf(OPEN, end);
  }
  return { at, tags, diagnostics: [...diagnostics, ...fullWidthTags(at, tags)] };
}
