import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import type { InflateFault } from './fault.ts';

// The same functions as in node.ts, for wherever there is no Node.js.

/** Few deflated bytes can stand for a thousand times as many: after so many it is looked whether there are too many. */
const INFLATED_AT_ONCE = 1 << 12;

export function inflate(data: Uint8Array, limit: number): Uint8Array | InflateFault {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Inflate((chunk, isLast) => {
    size += chunk.length;
    if (size > limit) throw new RangeError('too large');
    chunks.push(chunk);
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < Math.max(data.length, 1); at += INFLATED_AT_ONCE) {
      stream.push(data.subarray(at, at + INFLATED_AT_ONCE), at + INFLATED_AT_ONCE >= data.length);
    }
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken';
  }
  return isWhole ? joined(chunks, size) : 'broken';
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 3 });
}

/** What eight zero bits make of each byte, by the polynomial that zips use, its bits reversed. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
