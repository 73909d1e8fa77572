import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.ts';
import { type CompletedCommand, describeCommands } from '../../src/cli/completion/commands.ts';
import { fishScript } from '../../src/cli/completion/fish.ts';
import { powershellScript } from '../../src/cli/completion/powershell.ts';
import { zshScript } from '../../src/cli/completion/zsh.ts';
import { program } from '../../src/cli/program.ts';
import { terminal } from '../../src/cli/terminal.ts';

/** Surroundings in which nothing is printed. */
const nowhere = () => ({
  env: {},
  stdin: Readable.from([]),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
});

const never = (): Promise<number> => Promise.reject(new Error('no command is to run'));

function commands(lang: 'zh' | 'en'): readonly CompletedCommand[] {
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

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('every script knows every command and option', () => {
    const all = commands(lang).flatMap(({ name, options }) => [
      name,
      ...options.map(({ long }) => long.slice(2)),
    ]);
    expect(new Set(all)).toEqual(new Set([...all, 'slots', 'template', 'data', 'wide', 'lang', 'help']));
    for (const script of [bashScript, zshScript, fishScript, powershellScript]) {
      const text = script(commands(lang));
      for (const word of all) expect(text).toContain(word);
    }
  });
  it('what PowerShell gets is ASCII, for nobody knows its encoding', () => {
    expect(powershellScript(commands(lang))).toMatch(/^[\x20-\x7e\n]+$/);
  });
});
