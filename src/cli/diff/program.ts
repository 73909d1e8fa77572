import type { Command } from 'commander';
import { type AddCommand, type CommonOptions, templateOption } from '../option.ts';
import { diffTexts } from './texts.ts';

export interface DiffOptions extends Omit<CommonOptions, 'format'> {
  readonly template?: string;
  readonly format: 'text' | 'json' | 'md';
}

/** `fill-report diff`. */
export const addDiff: AddCommand<[before: string, after: string, options: DiffOptions]> = (
  root,
  lang,
  run,
) => {
  const { diff, usage, names, before, after } = diffTexts[lang];
  root
    .command('diff')
    .usage(usage)
    .description(diff)
    .argument(`<${names.before}>`, before)
    .argument(`<${names.after}>`, after)
    .addOption(templateOption(lang))
    .action((old: string, now: string, _: object, command: Command) =>
      run(old, now, command.optsWithGlobals<DiffOptions>()),
    );
};
