import { crc32, deflateRawSync } from 'node:zlib';

/** A part ready for a zip: its bytes as they will stand there, with the figures its headers need. */
export interface PackedPart {
  readonly name: string;
  readonly method: 0 | 8;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Parts whose local headers and data are put together once, to stand at the start of many packages. */
export interface PackedBlock {
  readonly parts: readonly PackedPart[];
  readonly local: Buffer;
  readonly central: Buffer;
}

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const VERSION = 20;
/** Names are in UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, 0:00, the first moment that a zip can name: no clock in what we write. */
const DOS_DATE = 0x0021;

/** Where texts are encoded, one after another: fresh memory for each would cost a tenth of a report's whole time. */
let encoded = Buffer.allocUnsafeSlow(1 << 16);

/** A text's bytes, which hold until the next call. */
function encode(text: string): Buffer {
  // Room for the longest form, 3 bytes a UTF-16 unit: counting first would take as long as encoding.
  if (encoded.length < text.length * 3) encoded = Buffer.allocUnsafeSlow(text.length * 6);
  return encoded.subarray(0, encoded.write(text, 'utf8'));
}

/** Deflates a part (level 6); for parts so small that deflating costs more than it saves, `store` keeps them as they are. */
export function pack(name: string, content: string | Uint8Array, store = false): PackedPart {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const data = store ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 6 });
  return { name, method: store ? 0 : 8, data, size: bytes.length, crc: crc32(bytes) };
}

function writeSizes(target: Buffer, at: number, part: PackedPart, nameLength: number): void {
  target.writeUInt16LE(FLAGS, at);
  target.writeUInt16LE(part.method, at + 2);
  target.writeUInt16LE(0, at + 4);
  target.writeUInt16LE(DOS_DATE, at + 6);
  target.writeUInt32LE(part.crc, at + 8);
  target.writeUInt32LE(part.data.length, at + 12);
  target.writeUInt32LE(part.size, at + 16);
  target.writeUInt16LE(nameLength, at + 20);
}

function writeLocal(target: Buffer, at: number, part: PackedPart): number {
  const nameLength = target.write(part.name, at + LOCAL_HEADER, 'utf8');
  target.writeUInt32LE(0x04034b50, at);
  target.writeUInt16LE(VERSION, at + 4);
  writeSizes(target, at + 6, part, nameLength);
  target.set(part.data, at + LOCAL_HEADER + nameLength);
  return at + LOCAL_HEADER + nameLength + part.data.length;
}

function writeCentral(target: Buffer, at: number, part: PackedPart, offset: number): number {
  const nameLength = target.write(part.name, at + CENTRAL_HEADER, 'utf8');
  target.writeUInt32LE(0x02014b50, at);
  target.writeUInt16LE(VERSION, at + 4);
  target.writeUInt16LE(VERSION, at + 6);
  writeSizes(target, at + 8, part, nameLength);
  target.writeUInt32LE(offset, at + 42);
  return at + CENTRAL_HEADER + nameLength;
}

function headerBytes(parts: readonly PackedPart[], header: number): number {
  return parts.reduce((sum, part) => sum + header + Buffer.byteLength(part.name), 0);
}

function dataBytes(parts: readonly PackedPart[]): number {
  return parts.reduce((sum, part) => sum + part.data.length, 0);
}

function writeParts(
  parts: readonly PackedPart[],
  local: Buffer,
  localAt: number,
  central: Buffer,
  centralAt: number,
): number {
  let at = localAt;
  let directory = centralAt;
  for (const part of parts) {
    directory = writeCentral(central, directory, part, at);
    at = writeLocal(local, at, part);
  }
  return at;
}

/** Puts the parts that every package shares together once. */
export function packBlock(parts: readonly PackedPart[]): PackedBlock {
  const local = Buffer.alloc(headerBytes(parts, LOCAL_HEADER) + dataBytes(parts));
  const central = Buffer.alloc(headerBytes(parts, CENTRAL_HEADER));
  writeParts(parts, local, 0, central, 0);
  return { parts, local, central };
}

/** The zip of `block` followed by `parts`. */
export function writeZip(block: PackedBlock, parts: readonly PackedPart[]): Buffer {
  const directoryAt = block.local.length + headerBytes(parts, LOCAL_HEADER) + dataBytes(parts);
  const directorySize = block.central.length + headerBytes(parts, CENTRAL_HEADER);
  const zip = Buffer.alloc(directoryAt + directorySize + END_RECORD);
  zip.set(block.local, 0);
  zip.set(block.central, directoryAt);
  writeParts(parts, zip, block.local.length, zip, directoryAt + block.central.length);
  const end = directoryAt + directorySize;
  const count = block.parts.length + parts.length;
  zip.writeUInt32LE(0x06054b50, end);
  zip.writeUInt16LE(count, end + 8);
  zip.writeUInt16LE(count, end + 10);
  zip.writeUInt32LE(directorySize, end + 12);
  zip.writeUInt32LE(directoryAt, end + 16);
  return zip;
}
