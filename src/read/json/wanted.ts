/** What JSON wants at some place. */
export type Wanted = 'value' | 'key' | 'colon' | 'comma or }' | 'comma or ]' | 'quote' | 'end' | 'record';

const NAMES: Readonly<Record<Wanted, { readonly zh: string; readonly en: string }>> = {
  value: { zh: '一个值（文字要加半角双引号）', en: 'a value (words in half-width double quotation marks)' },
  key: { zh: '加半角双引号的名称', en: 'a key in half-width double quotation marks' },
  colon: { zh: '冒号', en: 'a colon' },
  'comma or }': { zh: '逗号或“}”', en: 'a comma or “}”' },
  'comma or ]': { zh: '逗号或“]”', en: 'a comma or “]”' },
  quote: { zh: '结束的半角双引号', en: 'the closing double quotation mark' },
  end: { zh: '结尾', en: 'the end' },
  record: { zh: '“{”（一份数据）或“[”（一列数据）', en: '“{” (a record) or “[” (a list of records)' },
};

export function nameOf(wanted: Wanted) {
  return NAMES[wanted];
}

/** Full-width characters, the half-width ones that they were meant as, and where those are wanted. */
const FULL_WIDTH: readonly (readonly [characters: string, right: string, wanted: readonly Wanted[]])[] = [
  ['：﹕︰∶', ':', ['colon']],
  ['，、；', ',', ['comma or }', 'comma or ]']],
  ['“”＂', '"', ['value', 'key', 'quote']],
  ['｛', '{', ['value', 'record']],
  ['［【', '[', ['value', 'record']],
  ['｝', '}', ['comma or }', 'key']],
  ['］】', ']', ['comma or ]', 'value']],
];

/** The half-width character that was meant by a full-width one; undefined if the character is none of these. */
export function fullWidthFor(character: string, wanted: Wanted): string | undefined {
  const found = FULL_WIDTH.find(
    ([characters, , places]) => characters.includes(character) && places.includes(wanted),
  );
  return character === '' ? undefined : found?.[1];
}
