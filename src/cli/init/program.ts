import type { Command } from 'commander';
import { type AddCommand, type CommonOptions, refuseMore } from '../option.ts';
import { initTexts } from './texts.ts';

export interface InitOptions extends CommonOptions {
  /** `true` for the default one. */
  readonly template?: string | true;
}

/** `fill-report init`. */
export const addInit: AddCommand<[folder: string, options: InitOptions]> = (root, lang, run) => {
  const words = initTexts[lang];
  root
    .command('init')
    .usage(words.usage)
    .allowExcessArguments()
    .description(words.init)
    .argument(`[${words.names.folder}]`, words.folder)
    .option(`-t, --template [${words.names.name}]`, words.copy)
    .action(async (folder: string | undefined, _: object, command: Command) => {
      refuseMore(command, lang);
      await run(folder ?? '.', command.optsWithGlobals<InitOptions>());
    });
};
