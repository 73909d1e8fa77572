import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const COMMAND = join(import.meta.dirname, '../../bin/fill-report.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user would, in Chinese. */
export function command(args: readonly string[], cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...process.env, FILL_REPORT_LANG: 'zh' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The objects of a JSON report. */
export function jsonObjects(text: string): readonly Record<string, unknown>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
