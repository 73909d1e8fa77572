import type { Destination } from '../../batch/destination.ts';
import { hasStrayBraces, isPattern, readPattern } from '../../batch/pattern.ts';
import type { Lang } from '../../diagnostics/words.ts';
import { type Format, formatOf } from '../../model/format.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { usageError } from '../usage.ts';
import { fillTexts } from './texts.ts';

/** Where the documents go, and as what. */
export interface OutputTarget {
  readonly formats: readonly Format[];
  readonly destination: Destination;
}

export interface TargetOptions {
  readonly output?: string;
  readonly to?: readonly Format[];
  readonly json: boolean;
}

const DEFAULT: readonly Format[] = ['docx'];

function toStdout({ to = DEFAULT, json }: TargetOptions, { lang, outIsTerminal }: Screen): OutputTarget {
  const { wrong } = fillTexts[lang];
  if (json) throw usageError(wrong.jsonOnStdout);
  if (to.length > 1) throw usageError(wrong.twoFormatsOnStdout);
  if (to[0] === 'docx' && outIsTerminal) throw usageError(wrong.wordOnTerminal);
  return { formats: to, destination: { type: 'stdout' } };
}

/** A pattern, or the common name of two formats: its extension, if it has one, must be the only format's. */
function toPattern(output: string, { to }: TargetOptions, { lang }: Screen): OutputTarget {
  const { wrong } = fillTexts[lang];
  const told = formatOf(output);
  const formats = to ?? (told ? [told] : DEFAULT);
  if (told !== undefined && formats.length > 1) throw usageError(wrong.twoFormats(output));
  if (told !== undefined && !formats.includes(told)) throw usageError(against(output, formats, lang));
  return { formats, destination: { type: 'pattern', pattern: readPattern(output) } };
}

function against(output: string, formats: readonly Format[], lang: Lang): string {
  return texts[lang].wrong.extensionAgainst(output, formats.join(','));
}

function toFile(output: string, { to }: TargetOptions, { lang }: Screen): OutputTarget {
  const { wrong } = fillTexts[lang];
  const told = formatOf(output);
  if (told === undefined) throw usageError(wrong.extension(output));
  if (to !== undefined && !to.includes(told)) throw usageError(against(output, to, lang));
  return { formats: [told], destination: { type: 'file', path: output } };
}

type Screen = Pick<Terminal, 'lang' | 'outIsTerminal'>;

/**
 * Where the documents made from `inputs` go. What cannot be, is an error of usage.
 *
 * @param isFolder - whether a folder stands at a path
 */
export function target(
  inputs: readonly string[],
  options: TargetOptions,
  screen: Screen,
  isFolder: (path: string) => boolean,
): OutputTarget {
  const { output, to = DEFAULT } = options;
  if (output === '-') return toStdout(options, screen);
  if (output === undefined) {
    if (inputs.includes('-')) throw usageError(fillTexts[screen.lang].wrong.stdinNeedsOutput);
    return { formats: to, destination: { type: 'folder', folder: '.' } };
  }
  if (hasStrayBraces(output)) throw usageError(fillTexts[screen.lang].wrong.strayBraces(output));
  if (isPattern(output)) return toPattern(output, options, screen);
  if (/[/\\]$/.test(output) || isFolder(output))
    return { formats: to, destination: { type: 'folder', folder: output } };
  return to.length > 1 ? toPattern(output, options, screen) : toFile(output, options, screen);
}
