import type { ZipDirectory, ZipEntry } from './read.ts';
import type { PackedPart } from './write.ts';

const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;

/** A part as it stands in a zip, deflated or not, to be put into another; undefined where its bytes are not there. */
export function copyPart({ bytes }: ZipDirectory, entry: ZipEntry): PackedPart | undefined {
  const { name, method, size, crc, offset, compressedSize, encrypted } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    return undefined;
  const start = offset + LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + compressedSize);
  if (data.length !== compressedSize || encrypted || (method !== 0 && method !== 8)) return undefined;
  return { name, method, data, size, crc };
}
