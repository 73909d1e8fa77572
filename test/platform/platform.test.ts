import { deflateRawSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as browser from '../../src/platform/browser.ts';
import * as node from '../../src/platform/node.ts';

const LIMIT = 1 << 20;
const bytes = fc.uint8Array({ maxLength: 3000 });
/** Bytes that pack well, longer than what a browser inflates at once. */
const repeated = fc
  .tuple(bytes, fc.integer({ min: 1, max: 60 }))
  .map(([piece, times]) =>
    Uint8Array.from({ length: piece.length * times }, (_, at) => piece[at % piece.length] ?? 0),
  );

function plain(given: Uint8Array | string): string {
  return typeof given === 'string' ? given : Buffer.from(given).toString('hex');
}

describe('a browser and Node.js', () => {
  it('have the same functions', () => {
    expect(Object.keys(browser).toSorted()).toEqual(Object.keys(node).toSorted());
    expectTypeOf<typeof browser>().toEqualTypeOf<typeof node>();
  });

  test.prop([fc.oneof(bytes, repeated)], { numRuns: 60 })('inflate what the other deflates', (content) => {
    expect(plain(node.inflate(browser.deflate(content), LIMIT))).toBe(plain(content));
    expect(plain(browser.inflate(node.deflate(content), LIMIT))).toBe(plain(content));
  });

  test.prop([repeated, fc.integer({ min: 1, max: 5000 })], { numRuns: 60 })(
    'inflate to no more than is wanted',
    (content, limit) => {
      const expected = content.length > limit ? 'too-large' : plain(content);
      expect(plain(node.inflate(node.deflate(content), limit))).toBe(expected);
      expect(plain(browser.inflate(node.deflate(content), limit))).toBe(expected);
    },
  );

  test.prop([repeated.filter((content) => content.length > 0), fc.nat()], { numRuns: 60 })(
    'find deflated data broken that is cut short',
    (content, cut) => {
      const data = node.deflate(content);
      const short = data.subarray(0, 1 + (cut % (data.length - 1)));
      expect(node.inflate(short, LIMIT)).toBe('broken');
      expect(browser.inflate(short, LIMIT)).toBe('broken');
    },
  );

  it('stop inflating a bomb before they come to its end', () => {
    const bomb = deflateRawSync(Buffer.alloc(32 << 20)).fill(0xff, 20_000);
    expect(node.inflate(bomb, 100)).toBe('too-large');
    expect(browser.inflate(bomb, 100)).toBe('too-large');
    expect(browser.inflate(bomb, 64 << 20)).toBe('broken');
  });

  test.prop([bytes], { numRuns: 60 })('give the same CRC-32', (content) => {
    expect(browser.crc32(content)).toBe(node.crc32(content));
  });

  test.prop([fc.string({ unit: 'binary' })], { numRuns: 60 })('digest texts alike', (text) => {
    expect(browser.sha256(text)).toBe(node.sha256(text));
  });

  test.prop(
    [
      fc.oneof(
        bytes,
        fc.string({ unit: 'binary' }).map((text) => Buffer.from(`\uFEFF${text}`)),
      ),
    ],
    {
      numRuns: 100,
    },
  )('decode UTF-8, and nothing else, alike', (content) => {
    expect(browser.decodeUtf8(content)).toBe(node.decodeUtf8(content));
  });

  it('decode whole texts', () => {
    for (const { decodeUtf8 } of [node, browser]) {
      expect(decodeUtf8(Buffer.from('\uFEFF上半年𠮷'))).toBe('\uFEFF上半年𠮷');
      expect(decodeUtf8(Buffer.from('上半年').subarray(0, 4))).toBeUndefined();
    }
  });
});
