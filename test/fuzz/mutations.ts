import fc from 'fast-check';
import { readPart, readZip } from '../../src/zip/read.ts';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';

/** What is done to a text or to bytes: where, of what length, and what is put there. Places are parts of the whole. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly how: 'cut' | 'put' | 'twice' | 'end';
  readonly snippet: string;
}

const PLACES = 1_000_000;

/** What breaks files, or what files hold. */
const SNIPPETS = [
  '<',
  '>',
  '&',
  '"',
  '&#0;',
  '&x;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '</w:p>',
  '<w:p>',
  '<w:r><w:t>',
  '</w:tbl>',
  '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  '<c r="A1048576"><v>1</v></c>',
  '<row r="0">',
  '<v>1e308</v>',
  't="s"',
  's="99999"',
  '{{',
  '}}',
  '{{#if 甲}}',
  '\0',
  '\uFFFF',
  '\u{F0000}0',
  '-',
  '9999999999',
  '年',
  '亿元',
  'X',
  ',',
  '"\n',
  ': ',
  '- ',
  '[',
  '|',
  '\t',
] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(PLACES),
  length: fc.oneof(fc.nat(8), fc.nat(2000)),
  how: fc.constantFrom('cut', 'put', 'put', 'twice', 'end'),
  snippet: fc.constantFrom(...SNIPPETS),
});

function edited(text: string, { at, length, how, snippet }: Edit): string {
  const from = Math.floor((text.length * at) / (PLACES + 1));
  if (how === 'put') return text.slice(0, from) + snippet + text.slice(from);
  if (how === 'twice') return text.slice(0, from + length) + text.slice(from);
  return how === 'cut' ? text.slice(0, from) + text.slice(from + length) : text.slice(0, from);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes with bits turned over, or cut short. */
function broken(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const flip = fc.record({ at: fc.nat(Math.max(0, bytes.length - 1)), bit: fc.nat(7) });
  const flipped = fc.array(flip, { minLength: 1, maxLength: 8 }).map((flips) => {
    const made = bytes.slice();
    for (const { at, bit } of flips) made[at] = (made[at] ?? 0) ^ (1 << bit);
    return made;
  });
  return fc.oneof(
    flipped,
    fc.nat(bytes.length).map((length) => bytes.slice(0, length)),
  );
}

/** A text with stretches of it changed. */
function mutatedText(text: string): fc.Arbitrary<string> {
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.reduce(edited, text));
}

/** A text file, its words or its bytes changed. */
export function mutatedFile(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const words = mutatedText(decoder.decode(bytes)).map((text) => encoder.encode(text));
  return fc.oneof({ weight: 3, arbitrary: words }, broken(bytes));
}

/** A zip, one of its parts or the bytes of the whole changed. */
export function mutatedZip(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  const parts = zip.entries.map((entry) => {
    const content = readPart(zip, entry, 1 << 26);
    if (typeof content === 'string') throw new Error(content);
    return { name: entry.name, text: decoder.decode(content) };
  });
  const changed = fc.constantFrom(...parts).chain(({ name, text }) =>
    mutatedText(text).map((made) => {
      const all = parts.map((part) => pack(part.name, part.name === name ? made : part.text));
      return writeZip(packBlock([]), all);
    }),
  );
  return fc.oneof({ weight: 3, arbitrary: changed }, broken(bytes));
}
