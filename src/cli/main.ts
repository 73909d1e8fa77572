import { CommanderError } from 'commander';
import { language } from '../host/locale.ts';
import { type Actions, COMMANDS, program } from './program.ts';
import { type Surroundings, type Terminal, terminal } from './terminal.ts';
import { texts } from './texts.ts';
import { EXIT, refuseMistypedCommand, usageText } from './usage.ts';
import { version } from './version.ts';

/** Runs the command line in this process: with its arguments, its streams and its exit code. */
export function start(): void {
  // A defect until it is known. Commander must not find it in process.exitCode: it would take it for its own.
  let exitCode: number = EXIT.defect;
  process.once('exit', () => {
    process.exitCode = exitCode;
  });
  // Not awaited: parts of the command that are loaded later may import from this one.
  void main(process.argv.slice(2), process).then((exit) => {
    exitCode = exit;
  });
}

/** Runs the command line and gives its exit code. Files are found from the process's working directory. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env } = surroundings;
  const screen = terminal(language({ ...env, ...spokenLanguage(argv) }), surroundings);
  try {
    return await run(argv, screen);
  } catch (error) {
    return ended(error, screen, Boolean(env['DEBUG']));
  }
}

async function run(argv: readonly string[], screen: Terminal): Promise<number> {
  const words = texts[screen.lang];
  if (argv.length === 0) {
    screen.say(words.short);
    return EXIT.usage;
  }
  refuseMistypedCommand(argv[0], COMMANDS, words);
  let exit: number = EXIT.done;
  const actions: Actions = {
    fill: async (data, options) => (await import('./fill/fill.ts')).fillCommand(data, options, screen),
    check: async (files, options) => (await import('./check/check.ts')).checkCommand(files, options, screen),
    update: async (files, options) =>
      (await import('./update/update.ts')).updateCommand(files, options, screen),
    import: async (paper, options) =>
      (await import('./import/import.ts')).importCommand(paper, options, screen),
    extract: async (file, options) =>
      (await import('./extract/extract.ts')).extractCommand(file, options, screen),
    diff: async (before, after, options) =>
      (await import('./diff/diff.ts')).diffCommand(before, after, options, screen),
    slots: async (options) => (await import('./slots/slots.ts')).slotsCommand(options, screen),
    page: async (options) => (await import('./page/page.ts')).pageCommand(options, screen),
    init: async (folder, options) => (await import('./init/init.ts')).initCommand(folder, options, screen),
    completion: async (shell, root) =>
      (await import('./completion/completion.ts')).completionCommand(shell, root, screen),
  };
  const end = (code: number): void => {
    exit = code;
  };
  await program(screen, actions, end, argv).parseAsync(argv, { from: 'user' });
  return exit;
}

/** --lang, found before anything else is read, so that even an error of usage is in that language. */
function spokenLanguage(argv: readonly string[]): { FILL_REPORT_LANG?: string } {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = own.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = own[at]?.includes('=') ? own[at].slice('--lang='.length) : own[at + 1];
  return at !== -1 && (given === 'zh' || given === 'en') ? { FILL_REPORT_LANG: given } : {};
}

/** What a throw means: help was shown, the usage was wrong, the system is in the way, or the program has a defect. */
function ended(error: unknown, screen: Terminal, withStack: boolean): number {
  const words = texts[screen.lang];
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    screen.say(`fill-report: ${usageText(error, words)}\n${words.wrong.seeHelp}\n`);
    return EXIT.usage;
  }
  if (isFailedWrite(error)) {
    screen.say(`fill-report: ${words.stdoutFailed(error.code)}\n`);
    return EXIT.wrong;
  }
  if (isFolderGone(error)) {
    screen.say(`fill-report: ${words.folderGone}\n`);
    return EXIT.wrong;
  }
  screen.say(`fill-report: ${words.defect(version())}\n${detail(error, withStack)}\n`);
  return EXIT.defect;
}

function isFailedWrite(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'write';
}

/** What Node.js throws when a relative path is looked for from a working directory that is no longer there. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** What a maintainer needs to know of a defect; the stack only for whoever asks for it. */
function detail(error: unknown, withStack: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return withStack ? (error.stack ?? error.message) : error.message;
}
