import type { Command } from 'commander';
import type { Lang } from '../../diagnostics/words.ts';
import type { SlotsFormat } from '../../slots/output.ts';
import { type AddCommand, type CommonOptions, choice } from '../option.ts';
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

export interface InitOptions extends CommonOptions {
  /** `true` for the default one. */
  readonly template?: string | true;
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** `fill-report slots`. The template may stand as an argument or after -t; `run` is given it in the options. */
export const addSlots: AddCommand<[options: SlotsOptions]> = (root, lang, run) => {
  const words = slotsTexts[lang];
  const { options, wrong, names } = words;
  root
    .command('slots')
    .usage(words.slotsUsage)
    .allowExcessArguments()
    .description(words.slots)
    .argument(`[${names.template}]`, words.template)
    .option(`-t, --template <${names.template}>`, options.template)
    .option(`--data <${names.data}>`, options.data)
    .addOption(choice(`--to <${FORMATS.join('|')}>`, options.to, FORMATS, texts[lang]))
    .option(`-o, --output <${names.file}>`, options.output)
    .option('--wide', options.wide)
    .option('--force', options.force)
    .action(async (named: string | undefined, _: object, command: Command) => {
      refuseMore(command, lang);
      const given = command.optsWithGlobals<SlotsOptions>();
      if (named !== undefined && given.template !== undefined) throw usageError(wrong.templateTwice(named));
      await run(named === undefined ? given : { ...given, template: named });
    });
};

/** `fill-report init`. */
export const addInit: AddCommand<[folder: string, options: InitOptions]> = (root, lang, run) => {
  const words = slotsTexts[lang];
  root
    .command('init')
    .usage(words.initUsage)
    .allowExcessArguments()
    .description(words.init)
    .argument(`[${words.names.folder}]`, words.folder)
    .option(`-t, --template [${words.names.name}]`, words.options.copy)
    .action(async (folder: string | undefined, _: object, command: Command) => {
      refuseMore(command, lang);
      await run(folder ?? '.', command.optsWithGlobals<InitOptions>());
    });
};

/** `fill-report completion`. */
export const addCompletion: AddCommand<[shell: Shell]> = (root, lang, run) => {
  const words = slotsTexts[lang];
  root
    .command('completion')
    .usage(`<${SHELLS.join('|')}>`)
    .allowExcessArguments()
    .description(words.completion)
    .argument(`<${words.names.shell}>`, words.shell)
    .action(async (given: string, _: object, command: Command) => {
      refuseMore(command, lang);
      const shell = SHELLS.find((one) => one === given);
      if (shell === undefined) throw usageError(words.wrong.shell(given, SHELLS));
      await run(shell);
    });
};

function refuseMore({ args }: Command, lang: Lang): void {
  const [, more] = args;
  if (more !== undefined) throw usageError(slotsTexts[lang].wrong.excessArguments(more));
}
