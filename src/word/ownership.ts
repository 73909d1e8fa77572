import type { Ownership } from '../model/format.ts';
import { readNamedPart, readZip, type ZipDirectory } from '../zip/read.ts';
import { DIGEST_PART, firstPackageDigest, packageDigest, writtenDigest } from './package.ts';
import { baseProperty, firstCustomXml, ownProperty } from './properties.ts';

/** Of what other programs add to the part there may be much; beyond this it is not ours. */
const LONGEST_DIGEST_PART = 1 << 20;

function digestPart(zip: ZipDirectory): string | undefined {
  const content = readNamedPart(zip, DIGEST_PART, LONGEST_DIGEST_PART);
  return content && new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

/** What a Word file says it is made of. */
export function wordBase(bytes: Uint8Array): string | undefined {
  const zip = readZip(bytes);
  const part = typeof zip === 'string' ? undefined : digestPart(zip);
  return part === undefined ? undefined : ownProperty(part, baseProperty);
}

/** Whether a Word file is ours and untouched, from its zip's directory and the part that holds the digest. */
export function wordOwnership(bytes: Uint8Array): Ownership {
  const zip = readZip(bytes);
  if (typeof zip === 'string') return 'foreign';
  const part = digestPart(zip);
  const digest = part === undefined ? undefined : writtenDigest(part);
  if (digest === undefined || part === undefined) return 'foreign';
  if (!zip.isWhole) return 'changed';
  const isFirst = part === firstCustomXml(digest) && firstPackageDigest(zip.entries) === digest;
  return isFirst || packageDigest(zip.entries, part) === digest ? 'untouched' : 'changed';
}
