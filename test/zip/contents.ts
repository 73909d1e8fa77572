import { readPart, readZip, type ZipDirectory } from '../../src/zip/read.ts';

/** No part in these tests is larger. */
export const LIMIT = 1 << 20;

/** A zip's directory; throws what is wrong with it. */
function directory(bytes: Uint8Array): ZipDirectory {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  return zip;
}

/** The texts of a zip's parts by their names, or what is wrong with each. */
export function contents(bytes: Uint8Array, limit = LIMIT): Record<string, string> {
  const zip = directory(bytes);
  return Object.fromEntries(
    zip.entries.map((entry) => {
      const content = readPart(zip, entry, limit);
      return [entry.name, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')];
    }),
  );
}
