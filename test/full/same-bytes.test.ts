import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const COMMAND = resolve('bin/fill-report.js');
it('the command writes the same bytes in every folder, time zone and locale', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const write = (to: string, cwd: string, env: Record<string, string>): Buffer => {
    const output = join(folder, `out.${to}`);
    rmSync(output, { force: true });
    const args = [COMMAND, resolve('data/songlan.yaml'), '-o', output];
    execFileSync(process.execPath, args, {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: 'pipe',
    });
    return readFileSync(output);
  };
  for (const to of ['docx', 'md']) {
    const here = write(to, '.', { TZ: 'UTC', LANG: 'C' });
    expect(here.equals(write(to, folder, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' }))).toBe(true);
    expect(here.equals(write(to, '/', { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }))).toBe(true);
  }
  rmSync(folder, { recursive: true });
});
