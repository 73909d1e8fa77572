import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';

test('Han, digits and signs take what the tables of Unicode say', () => {
  const ranges = [
    [0x20, 0x7e],
    [0x2010, 0x2030],
    [0x3000, 0x303f],
    [0x4e00, 0x9fff],
    [0xff01, 0xff65],
  ] as const;
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const text = `甲${String.fromCharCode(code)}1`;
      expect(displayWidth(text), code.toString(16)).toBe(stringWidth(text));
    }
  }
});

test('any text is as wide as they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
