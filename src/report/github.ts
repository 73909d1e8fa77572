import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Lang, visible, words } from '../diagnostics/words.ts';
import { told } from './account.ts';
import { placeText, span } from './place.ts';

/**
 * The diagnostics as GitHub workflow commands (`::error file=…,line=…::…`), an annotation each.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(diagnostics: readonly Diagnostic[], lang: Lang): string {
  return told(diagnostics)
    .map((d) => `${command(d, lang)}\n`)
    .join('');
}

function command(d: Diagnostic, lang: Lang): string {
  const { says, fix } = words(d, lang);
  const at = d.place.paragraph === undefined && d.place.cell === undefined ? span(d.place) : undefined;
  const properties = Object.entries({
    ...(d.place.file !== '-' && { file: visible(d.place.file) }),
    ...(at && { line: at.line, col: at.column, endLine: at.endLine, endColumn: at.endColumn }),
    title: d.code,
  }).map(([name, value]) => `${name}=${property(String(value))}`);
  const message = [`${at ? '' : `${placeText(d.place, lang)} `}${says}`, fix]
    .filter((line) => line !== '')
    .join('\n');
  return `::${d.severity} ${properties.join(',')}::${data(message)}`;
}

/** GitHub reads a command up to the line's end, and undoes these three escapes in its message. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Within properties `:` and `,` separate, too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
