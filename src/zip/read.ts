import { crc32, inflateRawSync } from 'node:zlib';

/** A part as the zip's directory describes it; `size` is what it declares, not what it may inflate to. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where its local header stands. */
  readonly offset: number;
}

export interface ZipDirectory {
  readonly bytes: Uint8Array;
  /** Whether nothing stands after its end, not even a comment. */
  readonly isWhole: boolean;
  readonly entries: readonly ZipEntry[];
}

/**
 * Why bytes are not a zip that can be read: an Office file behind a password, an old binary Office file (.doc, .xls),
 * something else, a zip cut short, a zip over 4 GiB.
 */
export type ZipFault = 'encrypted' | 'binary-office' | 'not-zip' | 'truncated' | 'zip64';

/** Why a part cannot be had: larger than it says or than the limit, its bytes broken, or behind a password. */
export type PartFault = 'too-large' | 'broken' | 'encrypted';

const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_RECORD - LONGEST_COMMENT);
  for (let at = zip.length - END_RECORD; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function faultOf(zip: Buffer): ZipFault {
  if (zip.subarray(0, 8).equals(OLE_SIGNATURE)) {
    return zip.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'binary-office';
  }
  return zip.length >= 4 && zip.readUInt32LE(0) === LOCAL_SIGNATURE ? 'truncated' : 'not-zip';
}

function readEntry(zip: Buffer, at: number): ZipEntry {
  const nameLength = zip.readUInt16LE(at + 28);
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    compressedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    offset: zip.readUInt32LE(at + 42),
  };
}

/** Reads a zip's directory, nothing of its parts. */
export function readZip(bytes: Uint8Array): ZipDirectory | ZipFault {
  const zip = asBuffer(bytes);
  const end = zip.length < END_RECORD ? -1 : findEnd(zip);
  if (end < 0) return faultOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return 'zip64';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || zip.readUInt32LE(at) !== CENTRAL_SIGNATURE) return 'truncated';
    entries.push(readEntry(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return { bytes, entries, isWhole: end + END_RECORD === zip.length };
}

function inflate(data: Uint8Array, limit: number): Uint8Array | PartFault {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken';
  }
}

/** The content of a part: never more bytes than it declares, nor more than `limit`. */
export function readPart(zip: ZipDirectory, entry: ZipEntry, limit: number): Uint8Array | PartFault {
  const buffer = asBuffer(zip.bytes);
  const { offset } = entry;
  if (entry.encrypted) return 'encrypted';
  if (entry.size > limit) return 'too-large';
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_SIGNATURE) return 'broken';
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const data = buffer.subarray(start, start + entry.compressedSize);
  if (data.length !== entry.compressedSize) return 'broken';
  const content = entry.method === 0 ? data : entry.method === 8 ? inflate(data, entry.size) : 'broken';
  if (typeof content === 'string') return content;
  return content.length === entry.size && crc32(content) === entry.crc ? content : 'broken';
}
