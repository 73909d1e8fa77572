import type { Command } from 'commander';
import { type AddCommand, type CommonOptions, templateOption } from '../option.ts';
import { texts } from '../texts.ts';
import { updateTexts } from './texts.ts';

export interface UpdateOptions extends CommonOptions {
  readonly template?: string;
  readonly output?: string;
  readonly base?: string;
  readonly dryRun?: true;
}

/** `fill-report update`. */
export const addUpdate: AddCommand<[files: readonly string[], options: UpdateOptions]> = (
  root,
  lang,
  run,
) => {
  const { update, usage, files, names, options } = updateTexts[lang];
  const shared = texts[lang];
  root
    .command('update')
    .usage(usage)
    .description(update)
    .argument(`<${names.files}...>`, files)
    .addOption(templateOption(lang))
    .option(`-o, --output <${shared.names.output}>`, options.output)
    .option(`--base <${shared.names.data}>`, options.base)
    .option('--dry-run', options.dryRun)
    .action((given: readonly string[], _: object, command: Command) =>
      run(given, command.optsWithGlobals<UpdateOptions>()),
    );
};
