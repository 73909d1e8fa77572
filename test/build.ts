import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What dist/ is made of. */
const SOURCES = [
  'src',
  'templates',
  'bin',
  'build.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

function newest(path: string): number {
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(at.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the command before the tests, unless what stands in dist/ is newer than all that it is made of. */
export function setup(): void {
  const built = join(ROOT, 'dist/cli.cjs');
  const sources = Math.max(...SOURCES.map((name) => newest(join(ROOT, name))));
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  execFileSync(process.execPath, [join(ROOT, 'build.mjs')], { cwd: ROOT, stdio: 'inherit' });
}
