import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.ts';
import { fishScript } from '../../src/cli/completion/fish.ts';
import { zshScript } from '../../src/cli/completion/zsh.ts';
import { commands } from '../cli/completion/completed-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, '东区'));
writeFileSync(join(folder, '云岭区.yaml'), '');
writeFileSync(join(folder, 'script'), '');

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

function run(shell: string, ...args: string[]): string[] {
  const env = { ...process.env, HOME: folder, LANG: 'C.UTF-8' };
  const out = execFileSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}

const CASES: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [
    ['slots', '--to', ''],
    ['csv', 'json', 'schema', 'table', 'xlsx', 'yaml'],
  ],
  [['slots', '--to', 'x'], ['xlsx']],
  [
    ['--lang', ''],
    ['en', 'zh'],
  ],
  [['fill', '--to', 'd'], ['docx']],
  [
    ['completion', ''],
    ['bash', 'fish', 'powershell', 'zsh'],
  ],
  [['init', '--template', ''], ['half-year-summary']],
  [['-t', 'half'], ['half-year-summary']],
  [['sl'], ['slots']],
  [['slots', '--wi'], ['--wide']],
  [['--dra'], ['--draft']],
];

describe('in bash', () => {
  const script = bashScript(commands('zh'));
  const complete = (...words: readonly string[]): string[] => {
    writeFileSync(join(folder, 'script'), script);
    const reply = 'printf "%s\\n" "${COMPREPLY[@]}"';
    const line = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fill_report; ${reply}`;
    return run('bash', '-c', line, 'bash', 'fill-report', ...words);
  };
  it.skipIf(!has('bash')).each(CASES)('%j gives %j', (words, offered) => {
    expect(complete(...words)).toEqual(offered);
  });
  it.skipIf(!has('bash'))('gives words behind an equals sign', () => {
    expect(complete('slots', '--to', '=', 'j')).toEqual(['json']);
    expect(complete('slots', '--to', '=')).toContain('json');
  });
  it.skipIf(!has('bash'))('gives files where a data file may stand, folders where a folder may', () => {
    expect(complete('云')).toEqual(['云岭区.yaml']);
    expect(complete('slots', '--data', '云')).toEqual(['云岭区.yaml']);
    expect(complete('')).toEqual(expect.arrayContaining(['fill', 'slots', '云岭区.yaml']));
    expect(complete('init', '')).toEqual(['东区']);
  });
  it.skipIf(!has('bash'))('runs nothing that stands in the line', () => {
    complete('$(touch ran)', '`touch ran`', '');
    expect(run('ls')).not.toContain('ran');
  });
});

/** What fish offers for a line. */
function fish(line: string): (string | undefined)[] {
  writeFileSync(join(folder, 'script'), fishScript(commands('en')));
  const offered = run('fish', '--no-config', '-c', `source ./script; complete -C "fill-report ${line}"`);
  return offered.map((one) => one.split('\t')[0]);
}

describe('in fish', () => {
  it.skipIf(!has('fish')).each(CASES)('%j gives %j', (words, offered) => {
    const given = fish(words.join(' ')).filter((one) => !/云岭区|东区|script/.test(one ?? ''));
    expect(given).toEqual(offered);
  });
  it.skipIf(!has('fish'))('gives files where a data file may stand, folders where a folder may', () => {
    expect(fish('云')).toEqual(['云岭区.yaml']);
    expect(fish('init ')).toEqual(['东区/']);
  });
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it.skipIf(!has('zsh'))('zsh reads its script', () => {
    writeFileSync(join(folder, 'script'), zshScript(commands(lang)));
    expect(run('zsh', '-n', 'script')).toEqual([]);
    expect(run('zsh', '-f', '-c', 'source ./script; whence -w _fill_report')).toEqual([
      '_fill_report: function',
    ]);
  });
});
