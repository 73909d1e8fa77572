const OFF_LINE = /fill-report-off[:：][ \t]*(?<codes>[a-z][\w-]*(?:[ \t]*[,，、][ \t]*[a-z][\w-]*)*)/g;

/** The codes of rules that a text turns off: `fill-report-off: code, code`. */
export function offCodes(text: string): string[] {
  return Array.from(text.matchAll(OFF_LINE)).flatMap(({ groups }) =>
    (groups?.['codes'] ?? '').split(/[ \t]*[,，、][ \t]*/),
  );
}

/** Whether a line does nothing else. */
export function isOffLine(line: string): boolean {
  return /^\s*(?:<!--\s*)?fill-report-off[:：][^\n]*$/.test(line);
}
