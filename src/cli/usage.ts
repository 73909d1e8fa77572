import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { visible } from '../diagnostics/words.ts';
import { nearest } from '../text/near.ts';
import type { Texts } from './texts.ts';

/** Exit codes: done, something is wrong with the input, wrong usage, a defect of our own (sysexits' EX_SOFTWARE). */
export const EXIT = { done: 0, wrong: 1, usage: 2, defect: 70 } as const;

/** An error of usage in words of our own; `program.parse` lets it through as it is. */
export function usageError(text: string): CommanderError {
  return new CommanderError(EXIT.usage, 'fill-report.usage', text);
}

/** Commander's usage errors, known by their codes, in the user's language. */
export function usageText(error: CommanderError, texts: Texts): string {
  const { wrong } = texts;
  const named = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(-[^,?)]+)/.exec(error.message)?.[1];
  switch (error.code) {
    case 'fill-report.usage':
      return visible(error.message);
    case 'commander.unknownOption':
      return wrong.unknownOption(visible(named), near);
    case 'commander.missingArgument':
      return wrong.missingArgument(named);
    case 'commander.optionMissingArgument':
      return wrong.optionMissingArgument(named.replace(/ <.*/, ''));
    default:
      return wrong.other(visible(error.message));
  }
}

/** Says what command is near if the first word looks like one mistyped: no file of that name, no dot, no folder. */
export function refuseMistypedCommand(
  first: string | undefined,
  commands: readonly string[],
  texts: Texts,
): void {
  if (first === undefined || !/^[a-z]{2,12}$/i.test(first) || commands.includes(first) || existsSync(first))
    return;
  const near = nearest(first, commands);
  if (near !== undefined) throw usageError(texts.wrong.command(first, near));
}
