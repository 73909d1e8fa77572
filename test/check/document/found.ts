import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/check/document.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Paragraph } from '../../../src/documents/paragraph.ts';
import { sourceText } from '../../../src/model/source.ts';

/** What is said of one paragraph. */
export function check(text: string, kind: Paragraph['kind'] = 'text'): Diagnostic[] {
  return checkDocument('文件.txt', [{ text, kind, source: sourceText(text) }]);
}

/** The words that the text between ⟦ and ⟧ marks, and the text without these signs. */
export function marked(line: string): { text: string; start: number; end: number } {
  const start = line.indexOf('⟦');
  const end = line.indexOf('⟧') - 1;
  return { text: line.replace(/[⟦⟧]/g, ''), start, end };
}

/** Findings as `code words`, with `?` after the code of a warning. */
export function found(text: string, kind: Paragraph['kind'] = 'text'): string[] {
  return check(text, kind).map(({ code, severity, place: { start, end } }) => {
    return `${code}${severity === 'warning' ? '?' : ''} ${text.slice(start, end)}`;
  });
}

export interface RuleCases {
  /** Code, with `?` after it where it must be a warning. */
  readonly code: string;
  /** Texts with just one finding, this rule's, at the words between ⟦ and ⟧. */
  readonly finds: readonly string[];
  /** Texts that look like it and have no finding. */
  readonly passes: readonly string[];
}

/** A test for each text. */
export function testRules(rules: readonly RuleCases[]): void {
  for (const { code, finds, passes } of rules) {
    it.each(finds)(`${code} finds %s`, (line) => {
      const { text, start, end } = marked(line);
      expect(found(text)).toEqual([`${code} ${text.slice(start, end)}`]);
      expect(check(text)[0]?.place).toMatchObject({ start, end });
    });
    it.each(passes)(`${code} passes %s`, (text) => {
      expect(found(text)).toEqual([]);
    });
  }
}
