import { pattern, type Rule } from './rule.ts';

const HAN_NUMERAL = '[一二三四五六七八九十]';
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};

/** Punctuation. */
export const punctuationRules: readonly Rule[] = [
  pattern('quote-straight', '"[^"\\n]{0,60}?[\\p{Script=Han}][^"\\n]{0,60}?"', {
    needs: '"',
    instead: ([text]) => `“${text.slice(1, -1)}”`,
  }),
  pattern('quote-straight', '(?<=[\\p{Script=Han}，。；：、])["＂]|["＂](?=\\p{Script=Han})(?<!\\d["])', {
    needs: '"＂',
    instead: () => '“”',
  }),
  pattern('quote-straight', "(?<!\\w)'[^'\\n]{0,60}?[\\p{Script=Han}][^'\\n]{0,60}?'", {
    needs: "'",
    instead: ([text]) => `‘${text.slice(1, -1)}’`,
  }),
  pattern(
    'punctuation-half-width',
    '(?<=[\\p{Script=Han}”》）%％])[,;:!?](?=[ ]?[\\p{Script=Han}“《（]|$)|(?<=\\d)[,;](?=[\\p{Script=Han}“《])|(?<=\\p{Script=Han})[:](?=\\d)|(?<=[\\p{Script=Han}%％”》）])\\.(?=\\p{Script=Han}|$)',
    {
      needs: ',;:!?.',
      instead: ([text]) => FULL_WIDTH[text] ?? text,
    },
  ),
  pattern('title-nested', '(?<=《[^《》\\n]{1,60})《[^《》\\n]{1,60}》(?=[^《》\\n]{0,60}》)', {
    needs: '《',
    instead: ([text]) => `〈${text.slice(1, -1)}〉`,
  }),
  pattern(
    'numbering-mark',
    `（${HAN_NUMERAL}+）[、．.](?!（)|(?<=^\\s{0,4})[（(]\\d+[）)][、．.]|[①-⑳][、．]`,
    {
      needs: '、．.',
      instead: ([text]) => text.slice(0, -1),
    },
  ),
  pattern('numbering-mark', '(?<=^\\s{0,4})\\d{1,2}、(?!\\d)', {
    needs: '、',
    instead: ([text]) => `${text.slice(0, -1)}.`,
  }),
  pattern('numbering-mark', `(?<=^|[。；\\s])第${HAN_NUMERAL}+、(?!${HAN_NUMERAL})`, {
    needs: '第',
    instead: ([text]) => `${text.slice(0, -1)}，`,
  }),
  pattern(
    'document-number-brackets',
    '(?<=\\p{Script=Han})[\\[【(（［﹝](?<year>(?:19|20)\\d{2})[\\]】)）］﹞][ ]?(?<number>第?\\d+号)',
    {
      needs: '[【(（［﹝',
      instead: ({ groups = {} }) => `〔${groups['year']}〕${groups['number']}`,
    },
  ),
];
