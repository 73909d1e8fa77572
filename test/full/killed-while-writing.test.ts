import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileWriter } from '../../src/host/write-file.ts';

/** How many times the writing process is killed; 200 when it is looked at closely. */
const KILLS = Number(process.env['FILL_REPORT_KILLS'] ?? 30);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

describe('a process that is stopped while writing', () => {
  let script: string;
  beforeEach(async () => {
    script = at('script.mjs');
    const bundle = await rolldown({
      input: join(import.meta.dirname, '../fixtures/write-forever.ts'),
      platform: 'node',
    });
    await bundle.write({ file: script, format: 'esm' });
  });

  async function started(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [script, at('out/a.docx')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  it(`leaves the old file or the new one, killed ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = await started();
      await wait((kill * 37) % 61);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(oneLetter(readFileSync(at('out/a.docx')))).toBe(true);
      fileWriter({ force: false })(at('out/b.docx'), Buffer.from('b'), () => 'untouched');
      expect(readdirSync(at('out')).filter((name) => !/^[ab]\.docx$/.test(name))).toEqual([]);
    }
  }, 200_000);
});

/** Whether the content is one of the two that are written, whole. */
function oneLetter(content: Buffer): boolean {
  return content.length === 3_000_000 && content.every((byte) => byte === content[0]);
}
