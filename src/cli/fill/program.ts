import type { Command } from 'commander';
import { type Format, formats } from '../../model/format.ts';
import { type AddCommand, type CommonOptions, choice, choices, templateOption } from '../option.ts';
import { texts } from '../texts.ts';
import { fillTexts } from './texts.ts';

export interface FillCommandOptions extends CommonOptions {
  readonly template?: string;
  readonly output?: string;
  readonly to?: readonly Format[];
  readonly draft?: true;
  readonly force?: true;
  readonly dryRun?: true;
  readonly strict?: true;
  readonly proof?: true;
  readonly trace?: 'csv' | 'json';
  readonly report?: string;
}

/** `fill-report fill`, which runs where no command is named. */
export const addFill: AddCommand<[data: readonly string[], options: FillCommandOptions]> = (
  root,
  lang,
  run,
) => {
  const { fill, usage, data, options } = fillTexts[lang];
  const shared = texts[lang];
  const { names } = shared;
  root
    .command('fill', { isDefault: true })
    .usage(usage)
    .description(fill)
    .argument(`<${names.data}...>`, data)
    .addOption(templateOption(lang))
    .option(`-o, --output <${names.output}>`, options.output)
    .addOption(choices(`--to <${formats.join('|')}>`, options.to, formats, shared))
    .option('--draft', options.draft)
    .option('--force', options.force)
    .option(`--report <${names.output}>`, shared.options.report)
    .option('--dry-run', options.dryRun)
    .option('--strict', options.strict)
    .option('--proof', options.proof)
    .addOption(choice('--trace <csv|json>', options.trace, ['csv', 'json'], shared))
    .action((given: readonly string[], _: object, command: Command) =>
      run(given, command.optsWithGlobals<FillCommandOptions>()),
    );
};
