import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/text/encoding.ts';
import { finding } from '../read/reading.ts';

const TEXT = '地区: 云岭区\n年度: 2020\n';
/** TEXT in GB18030. */
const GB = Buffer.from('b5d8c7f83a20d4c6c1ebc7f80ac4eab6c83a20323032300a', 'hex');
const utf8 = Buffer.from(TEXT);

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function decode(bytes: Uint8Array) {
  const { text, diagnostics } = decodeText('数据.yaml', bytes);
  return { text, findings: diagnostics.map(finding) };
}

describe('decodeText', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decode(utf8)).toEqual({ text: TEXT, findings: [] });
    expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]))).toEqual({
      text: TEXT,
      findings: [],
    });
    expect(decode(Buffer.alloc(0))).toEqual({ text: '', findings: [] });
  });

  it('reads GB18030 and says so', () => {
    expect(decode(GB)).toEqual({ text: TEXT, findings: ['gb18030-text'] });
    expect(decode(Buffer.from('8139ee39', 'hex')).text).toBe('㐀');
  });

  it.each<[name: string, bytes: Buffer]>([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(TEXT)])],
    ['UTF-16 without a mark', utf16(TEXT)],
    ['UTF-16, big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(TEXT).swap16()])],
    ['UTF-32', Buffer.from('fffe00003057000052670000', 'hex')],
    ['bytes that are neither UTF-8 nor GB18030', Buffer.from('b5d8ffff3a20', 'hex')],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: undefined, findings: ['unsupported-encoding'] });
  });

  it('names what is no text', () => {
    expect(decode(Buffer.from('504b0304140000', 'hex')).findings).toEqual(['not-a-text-file']);
    expect(decode(Buffer.from('d0cf11e0a1b11ae1', 'hex')).findings).toEqual(['not-a-text-file']);
    expect(decode(Buffer.from('%PDF-1.7')).findings).toEqual(['not-a-text-file']);
  });

  it('does not take damaged UTF-8 for GB18030', () => {
    expect(decode(utf8.subarray(0, utf8.length - 15))).toEqual({
      text: undefined,
      findings: ['1:7 damaged-text �'],
    });
    const damaged = Buffer.from(utf8);
    damaged[23] = 0x41;
    expect(decode(damaged)).toEqual({ text: undefined, findings: ['2:2 damaged-text �'] });
  });
});
