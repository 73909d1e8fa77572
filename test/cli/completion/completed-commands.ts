import { PassThrough, Readable } from 'node:stream';
import { type CompletedCommand, describeCommands } from '../../../src/cli/completion/commands.ts';
import { program } from '../../../src/cli/program.ts';
import { terminal } from '../../../src/cli/terminal.ts';

/** Surroundings in which nothing is printed. */
const nowhere = () => ({
  env: {},
  stdin: Readable.from([]),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
});

const never = (): Promise<number> => Promise.reject(new Error('no command is to run'));

/** The commands and options that a completion script knows. */
export function commands(lang: 'zh' | 'en'): readonly CompletedCommand[] {
  const actions = {
    fill: never,
    check: never,
    update: never,
    import: never,
    extract: never,
    diff: never,
    slots: never,
    page: never,
    init: never,
    completion: never,
  };
  return describeCommands(
    program(terminal(lang, nowhere()), actions, () => undefined),
    ['half-year-summary'],
  );
}
