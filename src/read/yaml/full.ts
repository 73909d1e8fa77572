import { isNode, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BrokenNode, DataNode } from '../../model/record.ts';
import { brokenNode, type DataText } from '../faults.ts';
import { emptyList, type Origin, placeAt, type ReadContent, type Span } from '../nodes.ts';
import { toNode, type Walk } from './convert.ts';
import { lineEnd } from './documents.ts';
import { scanLines } from './lines.ts';
import { findMistakes, type YamlMistake } from './mistakes.ts';
import { inOneLine } from './plain-words.ts';

/** Reads a stretch of YAML with everything that is to be said of it; a list gives a content for each item. */
export function readFull(origin: Origin, text: string, span: Span): ReadContent[] {
  const bracket = runawayBracket(text, span);
  if (bracket !== undefined) {
    return [{ diagnostics: [diagnostic('nested-too-deep', placeAt(origin, bracket, bracket + 1), {})] }];
  }
  const { lines, blanks } = scanLines(text, span);
  const mistakes = findMistakes({ origin, text, lines });
  const found = [...new Set(mistakes.map((mistake) => mistake.diagnostic))];
  if (mistakes.some(({ repair }) => repair === undefined)) return [{ diagnostics: found }];
  const mended = mend(text, span, edits(mistakes, blanks));
  const parsed = parseDocument(mended, PARSING);
  const fault = syntaxFault(parsed.errors, origin, text, span.start);
  if (fault) return [{ diagnostics: inOrder([...found, fault]) }];
  return contents({ ...newWalk({ origin, text }, span, mistakes), mended }, parsed.contents, found);
}

/** Every plain value is text here: what it means is ours to say, and YAML's numbers lose digits. */
const PARSING = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** More brackets open at once than any text has, wherever they stand. */
const RUNAWAY = 500;

function runawayBracket(text: string, { start, end }: Span): number | undefined {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at) | 0x20;
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d && depth > 0) depth -= 1;
    if (depth > RUNAWAY) return at;
  }
  return undefined;
}

/** A stretch to be blanked out, or the place of a colon. */
interface Edit extends Span {
  readonly isColon: boolean;
}

function edits(mistakes: readonly YamlMistake[], blanks: readonly Span[]): Edit[] {
  const repairs = mistakes.flatMap(({ repair }) => repair ?? []);
  const values = [...repairs.map(({ value }) => value), ...blanks].map((span) => ({
    ...span,
    isColon: false,
  }));
  const colons = repairs.flatMap(({ colon }) =>
    colon === undefined ? [] : [{ start: colon, end: colon + 1, isColon: true }],
  );
  return [...values, ...colons].toSorted((a, b) => a.start - b.start);
}

/** The stretch with colons where they belong and blanks for what cannot be read, every character in its old place. */
function mend(text: string, span: Span, changes: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = span.start;
  for (const { start, end, isColon } of changes) {
    pieces.push(text.slice(at, start), isColon ? ':' : text.slice(start, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join('');
}

function newWalk(data: DataText, span: Span, mistakes: readonly YamlMistake[]): Omit<Walk, 'mended'> {
  const lost = new Map<number, BrokenNode>();
  for (const { diagnostic: fault, repair } of mistakes) {
    if (repair === undefined) continue;
    lost.set(repair.after, brokenNode(data, fault, repair.value));
  }
  const aliases = data.text.slice(span.start, span.end).match(/\*[^\s,[\]{}]+/g) ?? [];
  const asked = new Set(aliases.map((alias) => alias.slice(1)));
  const state = { anchors: new Map(), diagnostics: [], expanded: 0, alias: undefined, isUnreadable: false };
  return { ...data, base: span.start, lost, asked, ...state };
}

/** The items of a list one by one, so that what is wrong with one does not stop the others. */
function contents(walk: Walk, root: Node | null, found: readonly Diagnostic[]): ReadContent[] {
  if (!isSeq(root)) return [content(walk, root, found)];
  const [start, end] = root.range ?? [0, 0, 0];
  if (root.items.length === 0) {
    return [{ diagnostics: [...found, emptyList(walk.origin, walk.base + start, walk.base + end)] }];
  }
  return root.items
    .filter((item) => isNode(item))
    .map((item, index) => {
      const own = { ...walk, diagnostics: [], expanded: 0, alias: undefined, isUnreadable: false };
      return content(own, item, index === 0 ? found : []);
    });
}

function content(walk: Walk, node: Node | null, found: readonly Diagnostic[]): ReadContent {
  const start = walk.base;
  const nothing: DataNode = {
    type: 'scalar',
    text: '',
    means: 'null',
    place: placeAt(walk.origin, start, start),
  };
  const value = node === null ? nothing : toNode(walk, node);
  const diagnostics = inOrder([...found, ...walk.diagnostics]);
  return walk.isUnreadable ? { diagnostics } : { node: value, diagnostics };
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => (a.place.start ?? 0) - (b.place.start ?? 0));
}

/** What the parser says first, in our words: the others of its errors mostly follow from that. */
function syntaxFault(
  errors: readonly YAMLError[],
  origin: Origin,
  text: string,
  base: number,
): Diagnostic | undefined {
  const [first, ...others] = errors;
  if (first === undefined) return undefined;
  const error = others.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a), first);
  const at = base + error.pos[0];
  if (error.code === 'RESOURCE_EXHAUSTION')
    return diagnostic('nested-too-deep', placeAt(origin, at, at + 1), {});
  if (error.code === 'BAD_DQ_ESCAPE') {
    const end = base + error.pos[1] + 1;
    return diagnostic('unknown-escape', placeAt(origin, at, end), { escape: text.slice(at, end) });
  }
  return unreadable(origin, text, at);
}

/** Points at the words from the place on to the line's end (an error at a line's end is about that line). */
function unreadable(origin: Origin, text: string, at: number): Diagnostic {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  const blanks = text.slice(at, end).search(/\S/);
  const start = blanks < 0 ? lineStart + Math.max(text.slice(lineStart, end).search(/\S/), 0) : at + blanks;
  const words = text.slice(start, end).trimEnd();
  return diagnostic('yaml-syntax', placeAt(origin, start, start + words.length), { text: inOneLine(words) });
}
