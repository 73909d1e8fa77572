import { decodeUtf8 } from '#platform';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { beginsWith, COMPOUND, ZIP } from './signature.ts';

/** A file's text (absent when it cannot be read as text), and what is to be said of its encoding. */
export interface DecodedText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** First bytes that give a file away as something else than text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [ZIP, 'Excel / Word / ZIP'],
  [COMPOUND, 'Excel 97–2003 (.xls) / Word 97–2003 (.doc)'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
];

/** The order matters: UTF-32's mark for little-endian begins with that of UTF-16. */
const OTHER_MARKS: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
];

/**
 * Decodes a file of text (data, a template, a finished document): UTF-8 (a byte order mark is dropped), else GB18030, which Chinese Notepad saved for years and
 * which is said in a warning. UTF-16, UTF-32, damaged UTF-8 and files that are no text are errors without a text.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const kind = startsAs(bytes, SIGNATURES);
  if (kind !== undefined) return refused(diagnostic('not-a-text-file', { file }, { kind }));
  const encoding = startsAs(bytes, OTHER_MARKS) ?? wideEncoding(bytes);
  if (encoding !== undefined) return refused(diagnostic('unsupported-encoding', { file }, { encoding }));
  const text = decodeUtf8(withoutMark(bytes));
  if (text !== undefined) return { text, diagnostics: [] };
  return damagedUtf8(file, bytes) ?? gb18030(file, bytes);
}

/**
 * Decodes a sheet that was saved as text: also UTF-16, which Excel writes as “Unicode text”.
 */
export function decodeSheet(file: string, bytes: Uint8Array): DecodedText {
  const encoding = startsAs(bytes, OTHER_MARKS) ?? wideEncoding(bytes);
  if (encoding !== 'UTF-16') return decodeText(file, bytes);
  const text = decodeUtf16(bytes);
  return text === undefined
    ? refused(diagnostic('unsupported-encoding', { file }, { encoding }))
    : { text, diagnostics: [] };
}

/** Without a mark, the zero byte of a digit or a delimiter tells which of two bytes comes first. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  const hasMark = startsAs(bytes, OTHER_MARKS) !== undefined;
  const isLittle = hasMark ? bytes[0] === 0xff : bytes.findIndex((byte) => byte === 0) % 2 === 1;
  try {
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(said: Diagnostic): DecodedText {
  return { diagnostics: [said] };
}

function startsAs(bytes: Uint8Array, table: typeof SIGNATURES): string | undefined {
  return table.find(([start]) => beginsWith(bytes, start))?.[1];
}

/**
 * UTF-16 or UTF-32 without a mark: digits, colons and line ends then have a zero byte each, at least one byte in
 * twenty. (A single stray zero is left to the check for forbidden characters, which can say where it stands.)
 */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros < 2 || zeros * 20 < sample.length) return undefined;
  return zeros * 2 > sample.length ? 'UTF-32' : 'UTF-16';
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/**
 * UTF-8 with a few bad bytes (cut off, or edited by a program that does not know it) would decode as GB18030 into
 * nonsense without complaint. In real GB18030 text, three-byte sequences of UTF-8 are rare and bad ones the rule.
 */
function damagedUtf8(file: string, bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  if (good < bad * 2) return undefined;
  const start = text.indexOf('\uFFFD');
  return refused(diagnostic('damaged-text', { file, source: { text }, start, end: start + 1 }, {}));
}

function gb18030(file: string, bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return { text, diagnostics: [diagnostic('gb18030-text', { file }, {})] };
  } catch {
    const encoding = { zh: '无法辨认的编码', en: 'an encoding that could not be recognised' };
    return refused(diagnostic('unsupported-encoding', { file }, { encoding }));
  }
}
