import { forbiddenCharacter } from '../text/forbidden.ts';
import type { Span } from './nodes.ts';

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g;

/** Escapes of one letter that stand for a control character. */
const CONTROLS = '0abvfe';

/** Where in the source of a value a forbidden character stands, itself or as an escape; else the whole value. */
export function forbiddenSpan(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const raw = forbiddenCharacter(source);
  if (raw) return { start: start + raw.offset, end: start + raw.offset + 1 };
  for (const found of source.matchAll(ESCAPE)) {
    const [escape, x, u, long, letter] = found;
    const code = Number.parseInt(x ?? u ?? long ?? '20', 16);
    const isForbidden =
      letter === undefined ? isForbiddenCode(code, source, found.index) : CONTROLS.includes(letter);
    if (isForbidden) return { start: start + found.index, end: start + found.index + escape.length };
  }
  return { start, end };
}

function isForbiddenCode(code: number, source: string, at: number): boolean {
  if (code >= 0xd800 && code <= 0xdbff) return !/^\\u[dD][c-fC-F]/.test(source.slice(at + 6, at + 10));
  if (code >= 0xdc00 && code <= 0xdfff)
    return !/\\u[dD][89abAB][0-9a-fA-F]{2}$/.test(source.slice(Math.max(at - 6, 0), at));
  return code <= 0x10ffff && forbiddenCharacter(String.fromCodePoint(code)) !== undefined;
}
