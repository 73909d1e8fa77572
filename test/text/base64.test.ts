import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/text/base64.ts';

it('base64 gives back all bytes, however many', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 7) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(toBase64(new Uint8Array())).toBe('');
});
