import { type Command, Option } from 'commander';
import { type AddCommand, type CommonOptions, templateOption } from '../option.ts';
import { texts } from '../texts.ts';
import { usageError } from '../usage.ts';
import { checkTexts } from './texts.ts';

export interface CheckOptions extends Omit<CommonOptions, 'format'> {
  readonly format: 'text' | 'json' | 'github';
  readonly template?: string;
  readonly off: readonly string[];
  readonly maxWarnings?: number;
  readonly report?: string;
  readonly data?: string;
}

/** `fill-report check`. */
export const addCheck: AddCommand<[files: readonly string[], options: CheckOptions]> = (root, lang, run) => {
  const words = checkTexts[lang];
  const { names, options } = words;
  const off = new Option(`--off <${names.code}>`, options.off)
    .argParser((given: string, before: readonly string[]) => [
      ...before,
      ...given.split(/[,，、\s]+/).filter(Boolean),
    ])
    .default([], '');
  const most = new Option(`--max-warnings <${names.number}>`, options.maxWarnings).argParser((given) => {
    if (!/^\d{1,9}$/.test(given)) throw usageError(words.number(given));
    return Number(given);
  });
  root
    .command('check')
    .usage(words.usage)
    .description(words.check)
    .argument(`<${names.files}...>`, words.files)
    .addOption(templateOption(lang))
    .option(`--data <${texts[lang].names.data}>`, options.data)
    .addOption(off)
    .addOption(most)
    .option(`--report <${texts[lang].names.output}>`, texts[lang].options.report)
    .action((files: readonly string[], _: object, command: Command) =>
      run(files, command.optsWithGlobals<CheckOptions>()),
    );
};
