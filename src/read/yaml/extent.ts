import { MAX_DEPTH } from '../limits.ts';
import type { Span } from '../nodes.ts';
import { lineEnd } from './documents.ts';

/** How far a value reaches that may go over several lines. */
export interface Extent extends Span {
  /** Offset of the end of its last line. */
  readonly lineEnd: number;
  readonly kind: 'quoted' | 'flow' | 'block';
  /** Whether its closing mark was found, or its header makes sense; if not, it is taken to end with its line. */
  readonly isClosed: boolean;
  /** Offset of a bracket that is nested too deep. */
  readonly tooDeep?: number;
  /** Offset of an indentation that is not made of spaces. */
  readonly badIndent?: number;
}

function open(text: string, start: number, kind: Extent['kind']): Extent {
  const end = lineEnd(text, start);
  return { kind, start, end, lineEnd: end, isClosed: false };
}

function closed(text: string, start: number, end: number, kind: Extent['kind']): Extent {
  return { kind, start, end, lineEnd: lineEnd(text, end), isClosed: true };
}

/** Whether what stands on the line from `lineStart` on can belong to a value under `parent`. */
function isWithin(text: string, lineStart: number, parent: number, closers: string): boolean {
  let at = lineStart;
  while (text[at] === ' ') at += 1;
  const first = text[at];
  if (first === undefined || first === '\n' || first === '\r') return true;
  return at - lineStart > parent || closers.includes(first);
}

/** A value in quotation marks; a line that stands no further in than its key shows that it was never closed. */
export function quotedExtent(text: string, start: number, end: number, parent: number): Extent {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    const character = text[at];
    if (character === '\\' && quote === '"') at += 1;
    else if (character === '\n' && !isWithin(text, at + 1, parent, '')) break;
    else if (character === quote) {
      if (quote === '"' || text[at + 1] !== quote) return closed(text, start, at + 1, 'quoted');
      at += 1;
    }
  }
  return open(text, start, 'quoted');
}

/** A value in brackets or braces. */
export function flowExtent(text: string, start: number, end: number, parent: number): Extent {
  let depth = 0;
  let badIndent: number | undefined;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return { ...open(text, start, 'flow'), tooDeep: at };
    } else if (character === ']' || character === '}') {
      depth -= 1;
      if (depth === 0)
        return { ...closed(text, start, at + 1, 'flow'), ...(badIndent !== undefined && { badIndent }) };
    } else if (character === '\n') {
      badIndent ??= parent < 0 ? undefined : badIndentAt(text, at + 1);
      if (badIndent === undefined && !isWithin(text, at + 1, parent, ']}')) break;
    } else at = passOver(text, at, end);
  }
  return { ...open(text, start, 'flow'), ...(badIndent !== undefined && { badIndent }) };
}

function badIndentAt(text: string, lineStart: number): number | undefined {
  const found = /^ *[\t\u00A0\u3000]/.exec(text.slice(lineStart, lineEnd(text, lineStart)));
  return found ? lineStart + found[0].length - 1 : undefined;
}

/** From the start of a quoted text or a comment to its last character; else `at`. */
function passOver(text: string, at: number, end: number): number {
  const before = text[at - 1] ?? ' ';
  const character = text[at];
  if (character === '#' && /\s/.test(before)) return lineEnd(text, at) - 1;
  if ((character !== '"' && character !== "'") || !/[\s,[{:]/.test(before)) return at;
  const quoted = quotedExtent(text, at, end, -1);
  return quoted.isClosed ? quoted.end - 1 : at;
}

const HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])$/;

/** A block scalar (`|`, `>`): the lines that stand further in than its key. */
export function blockExtent(text: string, header: Span, line: Span, parent: number, end: number): Extent {
  if (!HEADER.test(text.slice(header.start, header.end))) return open(text, header.start, 'block');
  let last = line.end;
  while (last + 1 < end && isWithin(text, last + 1, parent, ''))
    last = Math.min(lineEnd(text, last + 1), end);
  return { kind: 'block', start: header.start, end: last, lineEnd: last, isClosed: true };
}
