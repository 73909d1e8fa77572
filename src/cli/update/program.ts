import type { Command } from 'commander';
import type { Lang } from '../../diagnostics/words.ts';
import type { CommonOptions } from '../option.ts';
import { texts } from '../texts.ts';
import { updateTexts } from './texts.ts';

export interface UpdateOptions extends CommonOptions {
  readonly template?: string;
  readonly output?: string;
  readonly base?: string;
  readonly dryRun?: true;
}

/** `fill-report update`. */
export function addUpdate(
  root: Command,
  lang: Lang,
  run: (files: readonly string[], options: UpdateOptions) => Promise<void>,
): void {
  const { update, usage, files, names, options } = updateTexts[lang];
  const shared = texts[lang];
  root
    .command('update')
    .usage(usage)
    .description(update)
    .argument(`<${names.files}...>`, files)
    .option(`-t, --template <${shared.names.template}>`, shared.options.template)
    .option(`-o, --output <${shared.names.output}>`, options.output)
    .option(`--base <${shared.names.data}>`, options.base)
    .option('--dry-run', options.dryRun)
    .action((given: readonly string[], _: object, command: Command) =>
      run(given, command.optsWithGlobals<UpdateOptions>()),
    );
}
