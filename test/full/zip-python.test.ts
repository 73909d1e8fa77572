import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';
import { contents } from '../zip/contents.ts';

const hasPython = spawnSync('python3', ['-c', 'import zipfile']).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A zip that python's zipfile made: `body` writes to `z`. */
function pythonZip(body: string): Buffer {
  const file = join(folder, 'made.zip');
  execFileSync('python3', [
    '-c',
    `import zipfile\nwith zipfile.ZipFile(${JSON.stringify(file)}, 'w') as z:\n${body}`,
  ]);
  return readFileSync(file);
}

describe.skipIf(!hasPython)('a zip', () => {
  it('is one for python too', () => {
    const file = join(folder, 'ours.zip');
    const parts = [pack('甲.txt', '今年以来'.repeat(100)), pack('b/c.xml', '<a/>', true)];
    writeFileSync(file, writeZip(packBlock(parts.slice(0, 1)), parts.slice(1)));
    const script = `import zipfile\nz = zipfile.ZipFile(${JSON.stringify(file)})\nprint(z.testzip(), z.namelist(), len(z.read('甲.txt')), z.infolist()[0].date_time)`;
    const output = execFileSync('python3', ['-X', 'utf8', '-c', script], { encoding: 'utf8' });
    expect(output.trim()).toBe("None ['甲.txt', 'b/c.xml'] 1200 (1980, 1, 1, 0, 0, 0)");
  });

  it('of python is read, stored and deflated, with a comment', () => {
    const bytes = pythonZip(
      " z.writestr('甲.txt', '今年')\n z.writestr('b.txt', 'x' * 1000, zipfile.ZIP_DEFLATED)\n z.comment = b'PK\\x05\\x06 not the end'\n",
    );
    expect(contents(bytes)).toEqual({ '甲.txt': '今年', 'b.txt': 'x'.repeat(1000) });
  });

  it('of python with another method of packing has a part that cannot be had', () => {
    expect(contents(pythonZip(" z.writestr('a', 'x' * 1000, zipfile.ZIP_BZIP2)\n"))).toEqual({ a: 'broken' });
  });
});
