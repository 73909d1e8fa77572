/*
 * What the quick reader does with each UTF-16 unit, as bits in a table: one look-up a character is what it costs.
 * Whatever is not safe beyond doubt is left to the full reader.
 */

const IN_KEY = 1;
const BEGINS_VALUE = 2;
const IN_VALUE = 4;

const table = new Uint8Array(0x10000).fill(IN_KEY | BEGINS_VALUE | IN_VALUE);

function take(characters: string, bits: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    table[code] = (table[code] ?? 0) & ~bits;
  }
}

/** Control characters, invisible ones, surrogates and non-characters. */
function takeRange(from: number, to: number): void {
  table.fill(0, from, to + 1);
}
takeRange(0x00, 0x20);
takeRange(0x7f, 0xa0);
takeRange(0x1680, 0x1680);
takeRange(0x2000, 0x200f);
takeRange(0x2028, 0x202f);
takeRange(0x205f, 0x206f);
takeRange(0x3000, 0x3000);
takeRange(0xd800, 0xdfff);
takeRange(0xfdd0, 0xfdef);
takeRange(0xfeff, 0xfeff);
takeRange(0xfff0, 0xffff);

take('!"#$%&\'*+,:;<=>?@[\\]^`{|}~', IN_KEY);
take('：﹕︰∶“”‘’＂「」『』【】［］｛｝，；＃－', IN_KEY);
take('!"#%&\'*,:?@[]`{|}>-', BEGINS_VALUE);
take('“”‘’＂「」『』【】［］｛｝＃：－−–—﹣', BEGINS_VALUE);
take('#:,[]{}"\'', IN_VALUE);

/** Whether an unquoted key may hold it. */
export function mayBeInKey(code: number): boolean {
  return ((table[code] ?? 0) & IN_KEY) !== 0;
}

/** Whether an unquoted value may hold it, here and in `[ ]`, with no look at what stands around it. */
export function mayBeInValue(code: number): boolean {
  return ((table[code] ?? 0) & IN_VALUE) !== 0;
}

/** Whether an unquoted value may begin so; a dash only before a digit. */
export function mayBeginValue(first: number, second: number): boolean {
  if (first === 0x2d) return second >= 0x30 && second <= 0x39;
  return ((table[first] ?? 0) & BEGINS_VALUE) !== 0;
}
