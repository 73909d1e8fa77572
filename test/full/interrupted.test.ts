import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMAND } from '../batch/command.ts';
import { type District, makeDistricts, yamlDocuments } from '../batch/districts.ts';
import { builtIn, newFolder } from '../batch/running.ts';

/** Half a second is what a person waits for; other tests may have the machine at the same time. */
const SOON = 2_000;
const RECORDS = 3_000;

let districts: readonly District[];
beforeAll(async () => {
  const { template } = await builtIn.asked();
  districts = await makeDistricts(template?.slots ?? new Map(), RECORDS);
});

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly files: () => readonly string[];
}

/** Starts a run whose documents go to a folder of their own; its standard input stays open. */
function start(files: Readonly<Record<string, string>>, args: readonly string[]): Run {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const env = { ...process.env, FILL_REPORT_LANG: 'zh' };
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const out = join(folder, 'out');
  return { child, said: () => said, files: () => (existsSync(out) ? readdirSync(out) : []) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(5);
}

/** Sends a signal; tells by what the process ended, and after how many milliseconds. */
async function stop({ child }: Run, signal: NodeJS.Signals): Promise<{ by: unknown; after: number }> {
  const began = performance.now();
  const closed = once(child, 'close');
  child.kill(signal);
  const [, by] = await closed;
  return { by, after: performance.now() - began };
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends a run soon, which says how far it came (%s)',
    async (signal) => {
      const run = start({ 'a.yaml': yamlDocuments(districts) }, ['a.yaml', '-o', 'out/']);
      await until(() => run.files().length > 50);
      const { by, after } = await stop(run, signal);
      expect(by).toBe(signal);
      expect(after).toBeLessThan(SOON);
      const [, came] =
        /中途停止，处理到第 (\d+) 份，已生成 \1 个文件（模板 half-year-summary）。再运行一次会接着完成。/.exec(
          run.said(),
        ) ?? [];
      expect(Number(came)).toBe(run.files().length);
      expect(run.files().length).toBeLessThan(RECORDS);
      expect(run.files().filter((name) => !name.endsWith('.docx'))).toEqual([]);
    },
  );

  it('ends a run that waits for standard input: nothing is written before all names are known', async () => {
    const run = start({ 'a.yaml': yamlDocuments(districts.slice(0, 1)) }, ['a.yaml', '-', '-o', 'out/']);
    await wait(1_500);
    expect(await stop(run, 'SIGINT')).toMatchObject({ by: 'SIGINT' });
    expect([run.said(), run.files()]).toEqual(['', []]);
  });

  it('ends one that has only standard input to wait for', async () => {
    const run = start({}, ['-', '-o', 'out/a.docx']);
    await wait(500);
    expect(await stop(run, 'SIGINT')).toMatchObject({ by: 'SIGINT' });
    expect(run.said()).toBe('');
  });
});
