import type { Diagnostic, DocumentPart, Severity } from '../diagnostics/diagnostic.ts';
import { type Lang, words } from '../diagnostics/words.ts';
import { told } from './account.ts';
import { type LineSpan, span } from './place.ts';

/** A place for a program; a sheet's cell has no lines and columns. */
export interface JsonPlace extends Partial<LineSpan> {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** A diagnostic for a program, one object a line. What does not apply is left out. */
export interface JsonFinding extends JsonPlace {
  readonly type: 'finding';
  readonly code: string;
  readonly severity: Severity;
  /** In a Word document: where the paragraph stands, counted from 1; columns count within it. */
  readonly part?: DocumentPart;
  readonly paragraph?: number;
  readonly slot?: string;
  readonly message: string;
  /** What to do or to write instead; '' where the message says it all. */
  readonly fix: string;
}

/** The diagnostics as JSON lines, in the order in which a person is told of them. */
export function jsonReport(diagnostics: readonly Diagnostic[], lang: Lang): string {
  return told(diagnostics)
    .map((d) => jsonLine(jsonFinding(d, lang)))
    .join('');
}

export function jsonFinding(d: Diagnostic, lang: Lang): JsonFinding {
  const { file, sheet, cell, part, paragraph } = d.place;
  const { says, fix } = words(d, lang);
  const at = span(d.place);
  const columns = at && { column: at.column, endColumn: at.endColumn };
  return {
    type: 'finding',
    code: d.code,
    severity: d.severity,
    file,
    ...(paragraph === undefined && cell === undefined ? at : columns),
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
    ...(part !== undefined && { part }),
    ...(paragraph !== undefined && { paragraph }),
    ...(d.slot !== undefined && { slot: d.slot }),
    message: says,
    fix,
  };
}

/** Half of a surrogate pair, which strict readers refuse even when escaped; and what a terminal might obey. */
const LONE = /\p{Surrogate}/gu;
const UNSEEN = /[\x7f-\x9f\p{Cf}\u2028\u2029]/gu;

/** One object as a line of JSON, safe to read by a strict parser and to show on a terminal. */
export function jsonLine(value: object): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' ? member.replace(LONE, '\uFFFD') : member,
  );
  return `${text.replace(UNSEEN, escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
