import type { Command } from 'commander';
import { type AddCommand, type CommonOptions, templateOption } from '../option.ts';
import { texts } from '../texts.ts';
import { usageError } from '../usage.ts';
import { pageCommandTexts } from './texts.ts';

export interface PageOptions extends CommonOptions {
  readonly template?: string;
  readonly output?: string;
  readonly data?: string;
  readonly force?: true;
}

/** `fill-report page`. */
export const addPage: AddCommand<[options: PageOptions]> = (root, lang, run) => {
  const words = pageCommandTexts[lang];
  const { names } = texts[lang];
  root
    .command('page')
    .usage(words.usage)
    .description(words.page)
    .allowExcessArguments()
    .addOption(templateOption(lang))
    .option(`-o, --output <${names.output}>`, words.options.output)
    .option(`--data <${names.data}>`, words.options.data)
    .option('--force', words.options.force)
    .action(async (_: object, command: Command) => {
      const [excess] = command.args;
      if (excess !== undefined) throw usageError(words.excess(excess));
      const given = command.optsWithGlobals<PageOptions>();
      const { output = '-' } = given;
      if (output !== '-' && !/\.html?$/i.test(output)) throw usageError(words.extension(output));
      await run(given);
    });
};
