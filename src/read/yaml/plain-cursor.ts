import type { Origin } from '../nodes.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** Stands before one line of content. */
export interface Cursor {
  readonly origin: Origin;
  readonly text: string;
  readonly end: number;
  /** Columns before the line's content; -1 behind the last line. */
  indent: number;
  /** Offset of the line's content; while a line is read, how far it has been read. */
  at: number;
}

/** Goes on to the next line that has more than blanks and a comment; `at` is at a line's start, `column` columns in. */
export function toContent(cursor: Cursor, column = 0): void {
  const { text, end } = cursor;
  let lineStart = cursor.at - column;
  let at = cursor.at;
  while (at < end) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    const code = text.charCodeAt(at);
    if (code === HASH) at = lineEnd(text, at);
    else if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    else if (code !== NEWLINE) break;
    at += 1;
    lineStart = at;
  }
  cursor.indent = at < end ? at - lineStart : -1;
  cursor.at = at;
}

export function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

export function isLineEnd(cursor: Cursor, at: number): boolean {
  if (at >= cursor.end) return true;
  const code = cursor.text.charCodeAt(at);
  return code === NEWLINE || (code === RETURN && cursor.text.charCodeAt(at + 1) === NEWLINE);
}

/** Whether an indicator (`:` or `-`) before `at` counts as one. */
export function isSeparated(cursor: Cursor, at: number): boolean {
  return cursor.text.charCodeAt(at) === SPACE || isLineEnd(cursor, at);
}

/** From a line's end to the next line with content. */
export function nextLine(cursor: Cursor): void {
  if (cursor.text.charCodeAt(cursor.at) === RETURN) cursor.at += 1;
  cursor.at += 1;
  toContent(cursor);
}
