import type { Command } from 'commander';
import type { SlotsFormat } from '../../slots/output.ts';
import { type AddCommand, type CommonOptions, choice, refuseMore } from '../option.ts';
import { texts } from '../texts.ts';
import { usageError } from '../usage.ts';
import { slotsTexts } from './texts.ts';

const FORMATS: readonly SlotsFormat[] = ['table', 'json', 'yaml', 'schema', 'xlsx', 'csv'];

export interface SlotsOptions extends CommonOptions {
  readonly template?: string;
  readonly data?: string;
  readonly output?: string;
  readonly to?: SlotsFormat;
  readonly wide?: true;
  readonly force?: true;
}

/** `fill-report slots`. The template may stand as an argument or after -t; `run` is given it in the options. */
export const addSlots: AddCommand<[options: SlotsOptions]> = (root, lang, run) => {
  const { slots, usage, file, options, wrong } = slotsTexts[lang];
  const { names, options: shared } = texts[lang];
  root
    .command('slots')
    .usage(usage)
    .allowExcessArguments()
    .description(slots)
    .argument(`[${names.template}]`, shared.template)
    .option(`-t, --template <${names.template}>`, options.template)
    .option(`--data <${names.data}>`, options.data)
    .addOption(choice(`--to <${FORMATS.join('|')}>`, options.to, FORMATS, texts[lang]))
    .option(`-o, --output <${file}>`, options.output)
    .option('--wide', options.wide)
    .option('--force', options.force)
    .action(async (named: string | undefined, _: object, command: Command) => {
      refuseMore(command, lang);
      const given = command.optsWithGlobals<SlotsOptions>();
      if (named !== undefined && given.template !== undefined) throw usageError(wrong.templateTwice(named));
      await run(named === undefined ? given : { ...given, template: named });
    });
};
