import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { isCode } from '../diagnostics/messages.ts';

const OFF_LINE = /fill-report-off[:：][ \t]*(?<codes>[A-Za-z][\w-]*(?:[ \t]*[,，、][ \t]*[A-Za-z][\w-]*)*)/g;

/** A code that a text turns off, and where it stands in the text. */
export interface OffCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The codes that a text turns off: `fill-report-off: code, code`. */
export function offCodes(text: string): OffCode[] {
  return Array.from(text.matchAll(OFF_LINE)).flatMap(({ index, groups, 0: line }) => {
    const codes = groups?.['codes'] ?? '';
    const from = index + line.length - codes.length;
    return Array.from(codes.matchAll(/[A-Za-z][\w-]*/g), ({ index: at, 0: code }) => {
      return { code, start: from + at, end: from + at + code.length };
    });
  });
}

/** What is said of the codes among them that do not exist. */
export function unknownOff<O extends OffCode>(off: readonly O[], placeOf: (code: O) => Place): Diagnostic[] {
  return off
    .filter(({ code }) => !isCode(code))
    .map((each) => diagnostic('off-unknown', placeOf(each), { code: each.code }));
}

/** Whether a line does nothing else. */
export function isOffLine(line: string): boolean {
  return /^\s*(?:<!--\s*)?fill-report-off[:：][^\n]*$/.test(line);
}
