/*
 * Compound files, in which office programs of before 2007 kept their documents, and newer ones keep what is encrypted.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

export function isCompound(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, SIGNATURE);
}

/** Whether a compound file names a stream. Names stand in its directory in UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (char) => [char.charCodeAt(0), 0]).flat();
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, wanted)) return true;
  }
  return false;
}
