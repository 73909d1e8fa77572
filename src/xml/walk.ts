import type { XmlFault, XmlHandler } from './parse.ts';

/** Reads a part's XML from start to end; the parser is loaded only where there is something to read. */
export async function walkXml(bytes: Uint8Array, handler: XmlHandler): Promise<XmlFault | undefined> {
  const { parseXml } = await import('./parse.ts');
  const text = decodeXml(bytes);
  return text === undefined ? 'broken' : parseXml(text, handler);
}

/** XML is UTF-8 or, with a byte order mark, UTF-16. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
