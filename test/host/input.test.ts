import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/host/input.ts';

const folder = mkdtempSync(join(tmpdir(), 'fill-report-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function code(file: string): Promise<string | undefined> {
  const input = await readInput(file);
  return 'diagnostic' in input ? input.diagnostic.code : undefined;
}

describe('readInput', () => {
  it('gives the bytes of a file', async () => {
    const file = join(folder, '数据.yaml');
    const bytes = Buffer.alloc(3_000_000, '甲');
    writeFileSync(file, bytes);
    const input = await readInput(file);
    expect('bytes' in input && Buffer.compare(input.bytes, bytes)).toBe(0);
    writeFileSync(join(folder, '空.yaml'), '');
    expect(await readInput(join(folder, '空.yaml'))).toEqual({ bytes: Buffer.alloc(0) });
  });

  it('tells apart why it cannot', async () => {
    writeFileSync(join(folder, 'a'), 'a');
    expect(await code(join(folder, '没有.yaml'))).toBe('input-not-found');
    expect(await code(join(folder, 'a', 'b.yaml'))).toBe('input-not-found');
    expect(await code('x\0y')).toBe('input-not-found');
    expect(await code(folder)).toBe('input-is-folder');
  });

  it.skipIf(process.getuid?.() === 0)(
    'tells of a lack of permission (not as root, who may read all)',
    async () => {
      const file = join(folder, '密.yaml');
      writeFileSync(file, 'a');
      chmodSync(file, 0);
      expect(await code(file)).toBe('input-no-permission');
    },
  );
});
