import { deflateRawSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readPart, readZip, type ZipFault } from '../../src/zip/read.ts';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';
import { contents, LIMIT } from './contents.ts';

const part = fc.record({
  name: fc.string({ minLength: 1 }),
  text: fc.string({ unit: 'binary' }),
  store: fc.boolean(),
});

describe('a zip', () => {
  test.prop([fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 8 }), fc.nat({ max: 8 })])(
    'comes back as it was written, however its parts are divided',
    (parts, shared) => {
      const packed = parts.map(({ name, text, store }) => pack(name, text, store));
      const zip = writeZip(packBlock(packed.slice(0, shared)), packed.slice(shared));
      const wellFormed = (text: string): string => Buffer.from(text).toString('utf8');
      expect(Object.entries(contents(zip))).toEqual(
        Object.entries(
          Object.fromEntries(parts.map(({ name, text }) => [wellFormed(name), wellFormed(text)])),
        ),
      );
    },
  );

  const honest = (): Buffer =>
    Buffer.from(writeZip(packBlock([]), [pack('bomb', Buffer.alloc(64 << 20)), pack('small', 'x')]));

  it('with an honest bomb gives the part up without inflating it', () => {
    expect(contents(honest())).toEqual({ bomb: 'too-large', small: 'x' });
  });

  it('with a lying bomb gives the part up as soon as it is larger than it says', () => {
    const data = deflateRawSync(Buffer.alloc(64 << 20));
    const zip = writeZip(packBlock([]), [{ ...pack('bomb', ''), data, size: 100 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(contents(zip)).toEqual({ bomb: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 << 20);
  });

  it('with a part of another size or checksum than it says has a broken part', () => {
    const of = (change: { size?: number; crc?: number }): Buffer =>
      Buffer.from(writeZip(packBlock([]), [{ ...pack('a', 'abc'), ...change }]));
    expect(contents(of({ size: 4 }))).toEqual({ a: 'broken' });
    expect(contents(of({ crc: 1 }))).toEqual({ a: 'broken' });
    expect(contents(of({}))).toEqual({ a: 'abc' });
  });

  it('behind a password says so', () => {
    const zip = Buffer.from(writeZip(packBlock([]), [pack('a', 'abc')]));
    const central = zip.readUInt32LE(zip.length - 6);
    zip.writeUInt16LE(1, central + 8);
    expect(contents(zip)).toEqual({ a: 'encrypted' });
  });

  it('cut short at any byte is said to be so, or gives no wrong content', () => {
    const whole = writeZip(packBlock([pack('a', 'abc'.repeat(50))]), [pack('b', 'x', true)]);
    for (let length = 0; length < whole.length; length += 1) {
      const fault = readZip(whole.subarray(0, length));
      expect(fault, `${length} bytes`).toBe(length < 4 ? 'not-zip' : 'truncated');
    }
  });

  test.prop([fc.nat(), fc.nat({ max: 255 }), fc.nat()], { numRuns: 500 })(
    'with bytes changed gives faults, never wrong content',
    (at, byte, second) => {
      const zip = Buffer.from(writeZip(packBlock([pack('a', 'abc'.repeat(50))]), [pack('b', 'xyz', true)]));
      zip[at % zip.length] = byte;
      zip[second % zip.length] = byte;
      const read = readZip(zip);
      if (typeof read === 'string') return;
      for (const entry of read.entries) {
        const content = readPart(read, entry, LIMIT);
        if (typeof content !== 'string')
          expect(['abc'.repeat(50), 'xyz', '']).toContain(Buffer.from(content).toString());
      }
    },
  );

  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each<[string, Buffer, ZipFault]>([
    ['nothing', Buffer.alloc(0), 'not-zip'],
    ['a text', Buffer.from('今年以来'.repeat(20)), 'not-zip'],
    ['an old .doc', Buffer.concat([OLE, Buffer.alloc(600)]), 'binary-office'],
    [
      'an Office file behind a password',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    [
      'a zip over 4 GiB',
      Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(4), Buffer.alloc(14, 0xff)]),
      'zip64',
    ],
  ])('is not %s', (_, bytes, fault) => {
    expect(readZip(bytes)).toBe(fault);
  });
});
