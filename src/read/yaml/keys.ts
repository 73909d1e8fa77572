import type { Span } from '../nodes.ts';

import { quotedExtent } from './extent.ts';

export interface KeySpan extends Span {
  /** Offset of the colon, or of the character that was taken for one. */
  readonly colon: number;
  /** What is wrong with the colon: full-width or the like, or no blank behind it. YAML then sees no key here. */
  readonly slip?: 'wide' | 'unspaced';
}

/** A key as YAML reads it: it ends in a colon with a blank behind it. `span` reaches to the line's end. */
export function properKey(text: string, span: Span): KeySpan | undefined {
  const first = text[span.start];
  if (first === '"' || first === "'") return quotedKey(text, span);
  if (first === '[' || first === '{' || first === '#') return undefined;
  const line = withoutComment(text.slice(span.start, span.end));
  const colon = /:(?:[ \t\r]|$)/.exec(line)?.index;
  if (colon === undefined) return undefined;
  const end = span.start + line.slice(0, colon).trimEnd().length;
  return { start: span.start, end, colon: span.start + colon };
}

function quotedKey(text: string, { start, end }: Span): KeySpan | undefined {
  const quoted = quotedExtent(text, start, end, -1);
  if (!quoted.isClosed) return undefined;
  const behind = /^[ \t]*:(?=[ \t\r]|$)/.exec(text.slice(quoted.end, end));
  return behind ? { start, end: quoted.end, colon: quoted.end + behind[0].length - 1 } : undefined;
}

function withoutComment(line: string): string {
  const comment = line.search(/[ \t]#/);
  return comment < 0 ? line : line.slice(0, comment);
}

/** A colon that is none or that no blank follows, behind words such as a key is made of. */
const MEANT =
  /^("[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,:：﹕︰∶][^:：﹕︰∶，。；！？]{0,59}?)\s*([:：﹕︰∶])(?!\/\/)/u;

/** A time, a ratio. */
const FIGURES = /^\d+[:：∶]\d/;

/** A key as its writer meant it, where YAML sees none (or a longer one). */
export function meantKey(text: string, span: Span): KeySpan | undefined {
  const line = withoutComment(text.slice(span.start, span.end));
  const found = FIGURES.test(line) ? null : MEANT.exec(line);
  if (found === null) return undefined;
  const [whole, name = '', colon] = found;
  const at = span.start + whole.length - 1;
  return {
    start: span.start,
    end: span.start + name.length,
    colon: at,
    slip: colon === ':' ? 'unspaced' : 'wide',
  };
}
