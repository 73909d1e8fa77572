import type { Command } from 'commander';
import type { AddCommand, CommonOptions } from '../option.ts';
import { importTexts } from './texts.ts';

export interface ImportCommandOptions extends CommonOptions {
  readonly marks?: string;
  readonly names?: string;
  readonly list?: true;
  readonly literal?: true;
  readonly all?: true;
  readonly force?: true;
}

/** `fill-report import`. */
export const addImport: AddCommand<[paper: string, options: ImportCommandOptions]> = (root, lang, run) => {
  const { command, paper, names, options } = importTexts[lang];
  root
    .command('import')
    .description(command)
    .argument(`<${names.paper}>`, paper)
    .option(`--marks <${names.marks}>`, options.marks)
    .option(`--names <${names.names}>`, options.names)
    .option('--list', options.list)
    .option('--literal', options.literal)
    .option('--all', options.all)
    .option('--force', options.force)
    .action((given: string, _: object, own: Command) =>
      run(given, own.optsWithGlobals<ImportCommandOptions>()),
    );
};
