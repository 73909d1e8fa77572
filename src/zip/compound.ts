import { standsAt } from '../text/signature.ts';

/** Whether a compound file names a stream. Names stand in its directory in UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (char) => [char.charCodeAt(0), 0]).flat();
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, wanted)) return true;
  }
  return false;
}
