import type { Span } from '../nodes.ts';

/** A document, from its `---` (if it has one) to the next. */
export interface DocumentSpan extends Span {
  /** Offset behind the `---`. */
  readonly body: number;
}

/**
 * The documents of a YAML stream, one after the other. A line that begins with `---` or `...` ends a document wherever
 * it stands (YAML forbids it even within quotation marks and block scalars), so nothing need be parsed for that.
 * What holds nothing but blanks, comments and directives is no document, unless a `---` announces it.
 */
export function* documents(text: string): Generator<DocumentSpan> {
  const dashes = markerFinder(text, '---');
  const dots = markerFinder(text, '...');
  let start = 0;
  let body = 0;
  while (body <= text.length) {
    const nextDashes = dashes(body);
    const end = Math.min(nextDashes, dots(body));
    if (body > start || !isBlank(text, { start, end })) yield { start, body, end };
    if (end === text.length) return;
    body = end + 3;
    start = end === nextDashes ? end : body;
  }
}

/** A function that finds the next such line from an offset on; asked in rising order, it goes over the text once. */
function markerFinder(text: string, marker: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) found = findMarker(text, marker, from);
    return found;
  };
}

function findMarker(text: string, marker: string, from: number): number {
  if (from === 0 && text.startsWith(marker) && isBlankAt(text, 3)) return 0;
  let at = text.indexOf(`\n${marker}`, Math.max(from - 1, 0));
  while (at >= 0 && !isBlankAt(text, at + 4)) at = text.indexOf(`\n${marker}`, at + 1);
  return at < 0 ? text.length : at + 1;
}

/** Whether a blank, a line's end or the text's end stands there. */
function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || at >= text.length;
}

/** Whether a stretch holds nothing but blanks, comments and (at the start of a line) directives. */
function isBlank(text: string, span: Span): boolean {
  let at = firstContent(text, span);
  while (at < span.end && text[at] === '%' && (at === 0 || text[at - 1] === '\n')) {
    at = firstContent(text, { start: lineEnd(text, at), end: span.end });
  }
  return at >= span.end;
}

/** Offset of the first character that is neither blank nor in a comment; the stretch's end if there is none. */
export function firstContent(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end) {
    if (text[at] === '#') at = lineEnd(text, at);
    else if (!isBlankAt(text, at)) return at;
    at += 1;
  }
  return end;
}

/** Offset of the line end at or behind `from`. */
export function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** Whether the document is a list written with dashes at the left margin. */
export function isList(text: string, document: DocumentSpan): boolean {
  const at = firstContent(text, { start: document.body, end: document.end });
  return (
    at < document.end && (at === 0 || text[at - 1] === '\n') && text[at] === '-' && isBlankAt(text, at + 1)
  );
}

/** The items of such a list, each from its dash to the next: nothing within an item can begin at the left margin. */
export function* listItems(text: string, document: DocumentSpan): Generator<Span> {
  let start = firstContent(text, { start: document.body, end: document.end });
  while (start < document.end) {
    let next = text.indexOf('\n-', start);
    while (next >= 0 && next < document.end && !isBlankAt(text, next + 2))
      next = text.indexOf('\n-', next + 1);
    const end = next < 0 ? document.end : Math.min(next + 1, document.end);
    yield { start, end };
    start = end;
  }
}
