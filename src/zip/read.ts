import { crc32, inflate } from '#platform';
import { beginsWith, COMPOUND, ZIP } from '../text/signature.ts';
import { hasStream } from './compound.ts';

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

/** What the records of a zip begin with, and how long they are without what varies. */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_HEADER = 30;
export const CENTRAL_HEADER = 46;
export const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(zip: DataView): number {
  const first = Math.max(0, zip.byteLength - END_RECORD - LONGEST_COMMENT);
  for (let at = zip.byteLength - END_RECORD; at >= first; at -= 1) {
    if (zip.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function faultOf(bytes: Uint8Array): ZipFault {
  if (beginsWith(bytes, COMPOUND))
    return hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'binary-office';
  return beginsWith(bytes, ZIP) ? 'truncated' : 'not-zip';
}

/** Names are in UTF-8; those of other encodings come out damaged, and none is of a part that is looked for. */
const names = new TextDecoder();

function readEntry(bytes: Uint8Array, zip: DataView, at: number): ZipEntry {
  const nameLength = zip.getUint16(at + 28, true);
  return {
    name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: zip.getUint16(at + 10, true),
    crc: zip.getUint32(at + 16, true),
    compressedSize: zip.getUint32(at + 20, true),
    size: zip.getUint32(at + 24, true),
    encrypted: (zip.getUint16(at + 8, true) & 1) === 1,
    offset: zip.getUint32(at + 42, true),
  };
}

/** Reads a zip's directory, nothing of its parts. */
export function readZip(bytes: Uint8Array): ZipDirectory | ZipFault {
  const zip = viewOf(bytes);
  const end = bytes.length < END_RECORD ? -1 : findEnd(zip);
  if (end < 0) return faultOf(bytes);
  const count = zip.getUint16(end + 10, true);
  let at = zip.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return 'zip64';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER > end || zip.getUint32(at, true) !== CENTRAL_SIGNATURE) return 'truncated';
    entries.push(readEntry(bytes, zip, at));
    at +=
      CENTRAL_HEADER +
      zip.getUint16(at + 28, true) +
      zip.getUint16(at + 30, true) +
      zip.getUint16(at + 32, true);
  }
  return { bytes, entries, isWhole: end + END_RECORD === bytes.length };
}

/** A part's bytes as they stand in a zip, deflated or not; undefined where they are not there. */
export function storedPart({ bytes }: ZipDirectory, entry: ZipEntry): Uint8Array | undefined {
  const { offset, compressedSize } = entry;
  const view = viewOf(bytes);
  if (offset + LOCAL_HEADER > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    return undefined;
  const start = offset + LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + compressedSize);
  return data.length === compressedSize ? data : undefined;
}

/** The content of a part: never more bytes than it declares, nor more than `limit`. */
export function readPart(zip: ZipDirectory, entry: ZipEntry, limit: number): Uint8Array | PartFault {
  if (entry.encrypted) return 'encrypted';
  if (entry.size > limit) return 'too-large';
  const data = storedPart(zip, entry);
  if (!data) return 'broken';
  const content = entry.method === 0 ? data : entry.method === 8 ? inflate(data, entry.size) : 'broken';
  if (typeof content === 'string') return content;
  return content.length === entry.size && crc32(content) === entry.crc ? content : 'broken';
}

/** A part by its name. Names are compared as the package's rules have it, without case. */
export function entryOf({ entries }: ZipDirectory, name: string): ZipEntry | undefined {
  const wanted = name.toLowerCase();
  return entries.find((each) => each.name.toLowerCase() === wanted);
}

/** The content of a part by its name; undefined where there is none, or none that can be read. */
export function readNamedPart(zip: ZipDirectory, name: string, limit: number): Uint8Array | undefined {
  const entry = entryOf(zip, name);
  const content = entry && readPart(zip, entry, limit);
  return typeof content === 'string' ? undefined : content;
}
