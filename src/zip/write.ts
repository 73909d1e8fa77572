import { crc32, deflate } from '#platform';
import {
  CENTRAL_HEADER,
  CENTRAL_SIGNATURE,
  END_RECORD,
  END_SIGNATURE,
  LOCAL_HEADER,
  LOCAL_SIGNATURE,
  storedPart,
  type ZipDirectory,
  type ZipEntry,
} from './read.ts';

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
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

const VERSION = 20;
/** Names are in UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, 0:00, the first moment that a zip can name: no clock in what we write. */
const DOS_DATE = 0x0021;

const encoder = new TextEncoder();

/** Where texts are encoded, one after another: fresh memory for each would cost a tenth of a report's whole time. */
let encoded = new Uint8Array(1 << 16);

/** A text's bytes, which hold until the next call. */
function encode(text: string): Uint8Array {
  // Room for the longest form, 3 bytes a UTF-16 unit: counting first would take as long as encoding.
  if (encoded.length < text.length * 3) encoded = new Uint8Array(text.length * 6);
  return encoded.subarray(0, encoder.encodeInto(text, encoded).written);
}

/** Deflates a part; for parts so small that deflating costs more than it saves, `store` keeps them as they are. */
export function pack(name: string, content: string | Uint8Array, store = false): PackedPart {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const data = store ? bytes.slice() : deflate(bytes);
  return { name, method: store ? 0 : 8, data, size: bytes.length, crc: crc32(bytes) };
}

/** A part as it stands in a zip, to be put into another; undefined where its bytes are not there. */
export function copyPart(zip: ZipDirectory, entry: ZipEntry): PackedPart | undefined {
  const { name, method, size, crc, encrypted } = entry;
  const data = storedPart(zip, entry);
  return data && !encrypted && (method === 0 || method === 8) ? { name, method, data, size, crc } : undefined;
}

/** A part with its name in UTF-8. */
interface NamedPart {
  readonly part: PackedPart;
  readonly name: Uint8Array;
}

function namedPart(part: PackedPart): NamedPart {
  return { part, name: encode(part.name).slice() };
}

/** Bytes being written, and up to where they are. */
interface Target {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

function targetIn(bytes: Uint8Array, at: number): Target {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at };
}

function writeSizes(view: DataView, at: number, { part, name }: NamedPart): void {
  view.setUint16(at, FLAGS, true);
  view.setUint16(at + 2, part.method, true);
  view.setUint16(at + 4, 0, true);
  view.setUint16(at + 6, DOS_DATE, true);
  view.setUint32(at + 8, part.crc, true);
  view.setUint32(at + 12, part.data.length, true);
  view.setUint32(at + 16, part.size, true);
  view.setUint16(at + 20, name.length, true);
}

function writeLocal(target: Target, named: NamedPart): void {
  const { bytes, view, at } = target;
  const { part, name } = named;
  const dataAt = at + LOCAL_HEADER + name.length;
  view.setUint32(at, LOCAL_SIGNATURE, true);
  view.setUint16(at + 4, VERSION, true);
  writeSizes(view, at + 6, named);
  bytes.set(name, at + LOCAL_HEADER);
  bytes.set(part.data, dataAt);
  target.at = dataAt + part.data.length;
}

function writeCentral(target: Target, named: NamedPart, offset: number): void {
  const { bytes, view, at } = target;
  const { name } = named;
  view.setUint32(at, CENTRAL_SIGNATURE, true);
  view.setUint16(at + 4, VERSION, true);
  view.setUint16(at + 6, VERSION, true);
  writeSizes(view, at + 8, named);
  view.setUint32(at + 42, offset, true);
  bytes.set(name, at + CENTRAL_HEADER);
  target.at = at + CENTRAL_HEADER + name.length;
}

function headerBytes(parts: readonly NamedPart[], header: number): number {
  return parts.reduce((sum, { name }) => sum + header + name.length, 0);
}

function dataBytes(parts: readonly NamedPart[]): number {
  return parts.reduce((sum, { part }) => sum + part.data.length, 0);
}

function writeParts(parts: readonly NamedPart[], local: Target, central: Target): void {
  for (const part of parts) {
    writeCentral(central, part, local.at);
    writeLocal(local, part);
  }
}

/** Puts the parts that every package shares together once. */
export function packBlock(parts: readonly PackedPart[]): PackedBlock {
  const named = parts.map(namedPart);
  const local = new Uint8Array(headerBytes(named, LOCAL_HEADER) + dataBytes(named));
  const central = new Uint8Array(headerBytes(named, CENTRAL_HEADER));
  writeParts(named, targetIn(local, 0), targetIn(central, 0));
  return { parts, local, central };
}

/** The zip of `block` followed by `parts`. */
export function writeZip(block: PackedBlock, parts: readonly PackedPart[]): Uint8Array {
  const named = parts.map(namedPart);
  const directoryAt = block.local.length + headerBytes(named, LOCAL_HEADER) + dataBytes(named);
  const directorySize = block.central.length + headerBytes(named, CENTRAL_HEADER);
  const zip = new Uint8Array(directoryAt + directorySize + END_RECORD);
  zip.set(block.local, 0);
  zip.set(block.central, directoryAt);
  const central = targetIn(zip, directoryAt + block.central.length);
  writeParts(named, targetIn(zip, block.local.length), central);
  const { view, at: end } = central;
  const count = block.parts.length + parts.length;
  view.setUint32(end, END_SIGNATURE, true);
  view.setUint16(end + 8, count, true);
  view.setUint16(end + 10, count, true);
  view.setUint32(end + 12, directorySize, true);
  view.setUint32(end + 16, directoryAt, true);
  return zip;
}
