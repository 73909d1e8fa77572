import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { RuleCode } from '../../diagnostics/messages/document.ts';
import type { Paragraph } from '../../documents/paragraph.ts';

/** Words that a rule found: offsets in the paragraph's text, `end` exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** What to write instead, where the rule can tell. */
  readonly instead?: string;
  /** Other than its code's own: where the words are only likely to be wrong. */
  readonly severity?: Severity;
}

/** One thing that can be wrong in a finished document. */
export interface Rule {
  readonly code: RuleCode;
  readonly find: (paragraph: Paragraph) => Iterable<Found>;
}

export interface PatternOptions {
  /** What to write instead of a match. */
  readonly instead?: (match: RegExpExecArray) => string;
  /** What looks like it and is right. */
  readonly unless?: (match: RegExpExecArray) => boolean;
  /** Whether it holds for a table's cells too; yes unless said. */
  readonly cells?: boolean;
  readonly severity?: Severity;
}

/** A rule that is a pattern: each match (written with looks behind and ahead, so that it is the very words) is a finding. */
export function pattern(code: RuleCode, expression: string, options: PatternOptions = {}): Rule {
  const compiled = new RegExp(expression, 'gu');
  return { code, find: (paragraph) => matches(compiled, paragraph, options) };
}

function* matches(expression: RegExp, { text, kind }: Paragraph, options: PatternOptions): Iterable<Found> {
  if (kind === 'cell' && options.cells === false) return;
  for (const match of text.matchAll(expression)) {
    if (options.unless?.(match) === true) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      ...(options.instead === undefined ? {} : { instead: options.instead(match) }),
      ...(options.severity === undefined ? {} : { severity: options.severity }),
    };
  }
}
