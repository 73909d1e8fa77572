import type { Command } from 'commander';
import { type AddCommand, refuseMore } from '../option.ts';
import { usageError } from '../usage.ts';
import { completionTexts } from './texts.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** `fill-report completion`. */
export const addCompletion: AddCommand<[shell: Shell]> = (root, lang, run) => {
  const words = completionTexts[lang];
  root
    .command('completion')
    .usage(`<${SHELLS.join('|')}>`)
    .allowExcessArguments()
    .description(words.completion)
    .argument(`<${words.names.shell}>`, words.shell)
    .action(async (given: string, _: object, command: Command) => {
      refuseMore(command, lang);
      const shell = SHELLS.find((one) => one === given);
      if (shell === undefined) throw usageError(words.wrong(given, SHELLS));
      await run(shell);
    });
};
