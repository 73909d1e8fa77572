import { beginsWith, COMPOUND } from '../text/signature.ts';
import { hasStream } from '../zip/compound.ts';
import { readNamedPart, readZip, type ZipDirectory } from '../zip/read.ts';

/*
 * Files of office programs, told by what is in them, whatever they are called.
 */

/** A workbook that can be read; a sheet of another format; a document of words. */
export type OfficeFormat = 'workbook' | 'sheet' | 'document';

/** What a compound file's directory names: the stream with the content of a program of before 2007. */
const STREAMS: readonly (readonly [name: string, file: OfficeFormat])[] = [
  ['WordDocument', 'document'],
  ['Workbook', 'sheet'],
  ['Book', 'sheet'],
];

/** OpenDocument says in a part of its own what it is. */
function openDocument(zip: ZipDirectory): OfficeFormat | undefined {
  const content = readNamedPart(zip, 'mimetype', 1000);
  const type = content ? new TextDecoder().decode(content) : '';
  if (!type.includes('opendocument')) return undefined;
  return type.includes('spreadsheet') ? 'sheet' : 'document';
}

/** What office file the bytes are; undefined for anything else, and for one that is damaged. */
export function officeFile(bytes: Uint8Array): OfficeFormat | undefined {
  if (beginsWith(bytes, COMPOUND)) return STREAMS.find(([name]) => hasStream(bytes, name))?.[1];
  const zip = readZip(bytes);
  if (typeof zip === 'string') return undefined;
  if (zip.entries.some(({ name }) => /^\/?xl[/\\]/i.test(name))) return 'workbook';
  if (zip.entries.some(({ name }) => /^\/?word[/\\]/i.test(name))) return 'document';
  return openDocument(zip);
}
