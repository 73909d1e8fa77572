import { expect, it } from 'vitest';
import { readInput } from '../../src/host/input.ts';

it.skipIf(process.platform === 'win32')('a device that never ends is not read without end', async () => {
  expect(await readInput('/dev/zero')).toMatchObject({ diagnostic: { code: 'input-too-large' } });
});
