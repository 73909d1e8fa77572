/** The characters of GB2312 with their bytes. */
const BYTES: ReadonlyMap<string, readonly number[]> = gb2312();

function gb2312(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let high = 0xa1; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1)
      bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return bytes;
}

/** GB18030 of ASCII and of characters that are in GB2312, for Node writes only UTF-8. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((char) => BYTES.get(char) ?? [char.charCodeAt(0)]));
}
