import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { COMMAND, command } from '../batch/command.ts';
import { makeDistricts, yamlDocuments } from '../batch/districts.ts';
import { builtIn, contents, newFolder } from '../batch/running.ts';

/** How many times a run is killed. */
const KILLS = Number(process.env['FILL_REPORT_KILLS'] ?? 20);
const RECORDS = 120;

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isTemporary = (name: string): boolean => /^\.fill-report-.*\.tmp$/.test(name);

it(`killed ${KILLS} times and started again, a run leaves what one undisturbed run makes`, {
  timeout: 300_000,
}, async () => {
  const { template } = await builtIn.asked();
  const districts = await makeDistricts(template?.slots ?? new Map(), RECORDS);
  const changed = districts.map((district) => new Map(district).set('综合.外贸进出口', '77.7'));
  const root = newFolder();
  mkdirSync(join(root, 'out'));
  const versions = [districts, changed].map((records, index) => {
    writeFileSync(join(root, `${index}.yaml`), yamlDocuments(records));
    const began = performance.now();
    expect(command([`${index}.yaml`, '-o', `undisturbed-${index}/`], root).status).toBe(0);
    return { documents: contents(join(root, `undisturbed-${index}`)), took: performance.now() - began };
  });
  const [first, second] = versions.map(({ documents }) => documents);
  expect(first?.size).toBe(RECORDS);

  const random = randomFrom(20);
  let midway = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Documents to be made anew, and by turns others to be replaced.
    for (const name of readdirSync(join(root, 'out'))) if (random() < 0.3) rmSync(join(root, 'out', name));
    const { took = 0 } = versions[kill % 2] ?? {};
    const child = spawn(process.execPath, [COMMAND, `${kill % 2}.yaml`, '-o', 'out/'], {
      cwd: root,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await Promise.race([wait((0.2 + random() * 0.8) * took), ended]);
    child.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL') midway += 1;
    for (const [name, content] of contents(join(root, 'out'))) {
      if (!isTemporary(name)) expect([first?.get(name), second?.get(name)]).toContain(content);
    }
  }
  expect(midway).toBeGreaterThan(0);
  expect(command(['0.yaml', '-o', 'out/'], root).status).toBe(0);
  const left = contents(join(root, 'out'));
  expect([...left.keys()]).toEqual([...(first?.keys() ?? [])]);
  expect(left).toEqual(first);
});
