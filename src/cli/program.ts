import { Command, CommanderError, type Option } from 'commander';
import type { Format } from '../model/writer.ts';
import { addCheck, type CheckOptions } from './check/program.ts';
import { addDiff, type DiffOptions } from './diff/program.ts';
import { addExtract, type ExtractOptions } from './extract/program.ts';
import { helpText } from './help.ts';
import { addImport, type ImportCommandOptions } from './import/program.ts';
import { type CommonOptions, choice, choices } from './option.ts';
import { addPage, type PageOptions } from './page/program.ts';
import {
  addCompletion,
  addInit,
  addSlots,
  type InitOptions,
  type Shell,
  type SlotsOptions,
} from './slots/program.ts';
import type { Terminal } from './terminal.ts';
import { type Texts, texts } from './texts.ts';
import { addUpdate, type UpdateOptions } from './update/program.ts';
import { usageError } from './usage.ts';
import { version } from './version.ts';

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

/** Does a command's work and gives the exit code. */
export interface Actions {
  readonly fill: (data: readonly string[], options: FillCommandOptions) => Promise<number>;
  readonly check: (files: readonly string[], options: CheckOptions) => Promise<number>;
  readonly update: (files: readonly string[], options: UpdateOptions) => Promise<number>;
  readonly import: (paper: string, options: ImportCommandOptions) => Promise<number>;
  readonly extract: (file: string, options: ExtractOptions) => Promise<number>;
  readonly diff: (before: string, after: string, options: DiffOptions) => Promise<number>;
  readonly slots: (options: SlotsOptions) => Promise<number>;
  readonly page: (options: PageOptions) => Promise<number>;
  readonly init: (folder: string, options: InitOptions) => Promise<number>;
  readonly completion: (shell: Shell, root: Command) => Promise<number>;
}

/** Forms of what is said; some are for one command alone. */
const FORMATS = ['text', 'json', 'github', 'md'];
const FORMAT_OF: Readonly<Record<string, string>> = { github: 'check', md: 'diff' };

/** The names of the commands. */
export const COMMANDS: readonly (keyof Actions)[] = [
  'fill',
  'check',
  'update',
  'import',
  'extract',
  'diff',
  'slots',
  'page',
  'init',
  'completion',
];

/**
 * The command line as commander reads it. Usage errors are thrown as CommanderErrors; nothing but help and version is
 * printed here.
 *
 * @param end - is given the exit code of the command that ran
 * @param typed - the arguments: where it names no command and asks for no help, only filling is described to commander
 */
export function program(
  terminal: Terminal,
  actions: Actions,
  end: (exit: number) => void,
  typed: readonly string[] = COMMANDS,
): Command {
  const words = texts[terminal.lang];
  const root = new Command('fill-report')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void terminal.out(text), outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      formatHelp: (command, helper) => helpText(command, helper, words),
    })
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]')
    .addOption(choice('--format <text|json|github>', words.options.format, FORMATS, words).default('text'))
    .option('--json', words.options.json)
    .addOption(choice('--lang <zh|en>', words.options.lang, ['zh', 'en'], words))
    .option('-q, --quiet', words.options.quiet)
    .option('--version', words.options.version)
    .on('option:version', () => {
      // Commander's own would have the version read in every run.
      void terminal.out(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', version());
    })
    .hook('preAction', (_, command) => {
      const { format } = command.optsWithGlobals<{ format: string }>();
      if ((FORMAT_OF[format] ?? command.name()) !== command.name()) {
        throw usageError(words.wrong.choice('--format', format, ['text', 'json']));
      }
    });
  addFill(root, words).action(async (data: readonly string[], _: object, command: Command) => {
    end(await actions.fill(data, command.optsWithGlobals<FillCommandOptions>()));
  });
  if (!typed.some(isOfOthers)) return root;
  addCheck(root, terminal.lang, async (files, options) => end(await actions.check(files, options)));
  addUpdate(root, terminal.lang, async (files, options) => end(await actions.update(files, options)));
  addImport(root, terminal.lang, async (paper, options) => end(await actions.import(paper, options)));
  addExtract(root, terminal.lang, async (file, options) => end(await actions.extract(file, options)));
  addDiff(root, terminal.lang, async (before, after, options) =>
    end(await actions.diff(before, after, options)),
  );
  addSlots(root, terminal.lang, async (options) => end(await actions.slots(options)));
  addPage(root, terminal.lang, async (options) => end(await actions.page(options)));
  addInit(root, terminal.lang, async (folder, options) => end(await actions.init(folder, options)));
  addCompletion(root, terminal.lang, async (shell) => end(await actions.completion(shell, root)));
  return root;
}

function isOfOthers(word: string): boolean {
  return (
    COMMANDS.some((name) => name === word) || word === 'help' || word === '--help' || /^-\w*h/.test(word)
  );
}

function addFill(root: Command, words: Texts): Command {
  const { options, names } = words;
  return root
    .command('fill', { isDefault: true })
    .usage(words.fillUsage)
    .description(words.fill)
    .argument(`<${names.data}...>`, words.data)
    .option(`-t, --template <${names.template}>`, options.template)
    .option(`-o, --output <${names.output}>`, options.output)
    .addOption(formats(words))
    .option('--draft', options.draft)
    .option('--force', options.force)
    .option(`--report <${names.output}>`, options.report)
    .option('--dry-run', options.dryRun)
    .option('--strict', options.strict)
    .option('--proof', options.proof)
    .addOption(choice('--trace <csv|json>', options.trace, ['csv', 'json'], words));
}

function formats(words: Texts): Option {
  return choices('--to <docx|md>', words.options.to, ['docx', 'md'], words);
}
