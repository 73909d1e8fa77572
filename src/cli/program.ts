import { Command, CommanderError } from 'commander';
import { addCheck, type CheckOptions } from './check/program.ts';
import { addCompletion, type Shell } from './completion/program.ts';
import { addDiff, type DiffOptions } from './diff/program.ts';
import { addExtract, type ExtractOptions } from './extract/program.ts';
import { addFill, type FillCommandOptions } from './fill/program.ts';
import { helpText } from './help.ts';
import { addImport, type ImportCommandOptions } from './import/program.ts';
import { addInit, type InitOptions } from './init/program.ts';
import { choice } from './option.ts';
import { addPage, type PageOptions } from './page/program.ts';
import { addSlots, type SlotsOptions } from './slots/program.ts';
import type { Terminal } from './terminal.ts';
import { type Texts, texts } from './texts.ts';
import { addUpdate, type UpdateOptions } from './update/program.ts';
import { usageError } from './usage.ts';
import { version } from './version.ts';

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
  const { lang } = terminal;
  const words = texts[lang];
  const root = rootCommand(terminal, words);
  const ending =
    <Given extends readonly unknown[]>(run: (...given: Given) => Promise<number>) =>
    async (...given: Given): Promise<void> =>
      end(await run(...given));
  addFill(root, lang, ending(actions.fill));
  if (!typed.some(isOfOthers)) return root;
  addCheck(root, lang, ending(actions.check));
  addUpdate(root, lang, ending(actions.update));
  addImport(root, lang, ending(actions.import));
  addExtract(root, lang, ending(actions.extract));
  addDiff(root, lang, ending(actions.diff));
  addSlots(root, lang, ending(actions.slots));
  addPage(root, lang, ending(actions.page));
  addInit(root, lang, ending(actions.init));
  addCompletion(
    root,
    lang,
    ending((shell: Shell) => actions.completion(shell, root)),
  );
  return root;
}

/** The program without its commands: what all of them understand. */
function rootCommand(terminal: Terminal, words: Texts): Command {
  return new Command('fill-report')
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
}

function isOfOthers(word: string): boolean {
  return (
    COMMANDS.some((name) => name === word) || word === 'help' || word === '--help' || /^-\w*h/.test(word)
  );
}
