/** Files of office programs, told by what is in them, whatever they are called. */
import { readPart, readZip, type ZipDirectory } from '../zip/read.ts';

/** A workbook that can be read; a sheet of another format; a document of words. */
export type OfficeFormat = 'workbook' | 'sheet' | 'document';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What a compound file's directory names: the stream with the content of a program of before 2007. */
const STREAMS: readonly (readonly [name: string, file: OfficeFormat])[] = [
  ['WordDocument', 'document'],
  ['Workbook', 'sheet'],
  ['Book', 'sheet'],
];

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (char) => char.charCodeAt(0)).flatMap((code) => [code, 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** OpenDocument says in a part of its own what it is. */
function openDocument(zip: ZipDirectory): OfficeFormat | undefined {
  const entry = zip.entries.find(({ name }) => name === 'mimetype');
  const content = entry === undefined ? 'broken' : readPart(zip, entry, 1000);
  if (typeof content === 'string') return undefined;
  const type = new TextDecoder().decode(content);
  if (!type.includes('opendocument')) return undefined;
  return type.includes('spreadsheet') ? 'sheet' : 'document';
}

/** What office file the bytes are; undefined for anything else, and for one that is damaged. */
export function officeFile(bytes: Uint8Array): OfficeFormat | undefined {
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    return STREAMS.find(([name]) => holds(bytes, name))?.[1];
  const zip = readZip(bytes);
  if (typeof zip === 'string') return undefined;
  if (zip.entries.some(({ name }) => /^\/?xl[/\\]/i.test(name))) return 'workbook';
  if (zip.entries.some(({ name }) => /^\/?word[/\\]/i.test(name))) return 'document';
  return openDocument(zip);
}
