import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemPaths } from '../../src/host/paths.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'paths-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether two paths below the folder are of one file. */
function areOne(one: string, other: string): boolean {
  const { identity } = systemPaths();
  return identity(join(folder, one)) === identity(join(folder, other));
}

it('names that differ in case or in how a character is composed are of one file', () => {
  expect(areOne('YUNLING.docx', 'yunling.docx')).toBe(true);
  expect(areOne('e\u0301', '\u00e9')).toBe(true);
  expect(areOne('a.docx', 'b.docx')).toBe(false);
});

it.skipIf(process.platform === 'win32')('a link is the file that it leads to', () => {
  writeFileSync(join(folder, 'yunling.yaml'), '');
  symlinkSync('yunling.yaml', join(folder, 'out.md'));
  symlinkSync(join(folder, 'out.md'), join(folder, 'again.md'));
  expect(areOne('out.md', 'yunling.yaml')).toBe(true);
  expect(areOne('again.md', 'yunling.yaml')).toBe(true);
  expect(areOne('other.md', 'yunling.yaml')).toBe(false);
});

it.skipIf(process.platform === 'win32')(
  'a link leads to a file that is not there yet, and a folder to another',
  () => {
    symlinkSync('later.md', join(folder, 'now.md'));
    mkdirSync(join(folder, 'q'));
    symlinkSync('q', join(folder, 'p'));
    symlinkSync('../later.md', join(folder, 'q', 'up.md'));
    expect(areOne('now.md', 'later.md')).toBe(true);
    expect(areOne('p/a.docx', 'q/a.docx')).toBe(true);
    expect(areOne('p/r/a.docx', 'q/r/a.docx')).toBe(true);
    expect(areOne('p/up.md', 'later.md')).toBe(true);
  },
);

it.skipIf(process.platform === 'win32')('a link that leads round in a circle is itself', () => {
  symlinkSync('b.md', join(folder, 'a.md'));
  symlinkSync('a.md', join(folder, 'b.md'));
  expect(areOne('a.md', 'c.md')).toBe(false);
});
