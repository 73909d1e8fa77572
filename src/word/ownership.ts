import type { Ownership } from '../model/writer.ts';
import { readPart, readZip, type ZipDirectory } from '../zip/read.ts';
import { DIGEST_PART, packageDigest } from './package.ts';
import { author } from './properties.ts';

const LONGEST_DIGEST_PART = 4096;

function writtenDigest(zip: ZipDirectory): string | undefined {
  const entry = zip.entries.find((found) => found.name === DIGEST_PART);
  const content = entry ? readPart(zip, entry, LONGEST_DIGEST_PART) : 'broken';
  if (typeof content === 'string') return undefined;
  const text = new TextDecoder().decode(content);
  return new RegExp(`name="${author}"[^>]*>\\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>`).exec(text)?.[1];
}

/** Whether a Word file is ours and untouched, from its zip's directory alone. */
export function wordOwnership(bytes: Uint8Array): Ownership {
  const zip = readZip(bytes);
  const digest = typeof zip === 'string' ? undefined : writtenDigest(zip);
  if (digest === undefined || typeof zip === 'string') return 'foreign';
  return zip.isWhole && packageDigest(zip.entries) === digest ? 'untouched' : 'changed';
}
