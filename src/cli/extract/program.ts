import type { Command } from 'commander';
import { type AddCommand, type CommonOptions, choice, templateOption } from '../option.ts';
import { texts } from '../texts.ts';
import { extractTexts } from './texts.ts';

const FORMATS = ['yaml', 'csv', 'xlsx', 'json'] as const;
export type DataFormat = (typeof FORMATS)[number];

export interface ExtractOptions extends CommonOptions {
  readonly template?: string;
  readonly output?: string;
  readonly to?: DataFormat;
  readonly base?: string;
  readonly force?: true;
}

/** `fill-report extract`. */
export const addExtract: AddCommand<[file: string, options: ExtractOptions]> = (root, lang, run) => {
  const { extract, usage, file, names, options } = extractTexts[lang];
  const shared = texts[lang];
  root
    .command('extract')
    .usage(usage)
    .description(extract)
    .argument(`<${names.file}>`, file)
    .addOption(templateOption(lang))
    .addOption(choice(`--to <${FORMATS.join('|')}>`, options.to, FORMATS, shared))
    .option(`-o, --output <${names.data}>`, options.output)
    .option(`--base <${shared.names.data}>`, options.base)
    .option('--force', options.force)
    .action((given: string, _: object, command: Command) => {
      const { output, ...rest } = command.optsWithGlobals<ExtractOptions>();
      // '-' is standard output, where the data goes anyway.
      return run(given, output === undefined || output === '-' ? rest : { ...rest, output });
    });
};
