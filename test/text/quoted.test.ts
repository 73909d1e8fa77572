import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { quoted, shortened } from '../../src/text/quoted.ts';

test.prop([fc.string({ unit: 'grapheme' }), fc.nat({ max: 30 })])(
  'a text is whole, or so many whole characters of its beginning',
  (text, most) => {
    const characters = Array.from(text);
    const expected = characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
    expect(shortened(text, most)).toBe(expected);
  },
);

it('is quoted in one line', () => {
  expect(quoted('  云岭区\r\n\u0002 澄溪 ')).toBe('云岭区 \uFFFD 澄溪');
  expect(quoted('𠮷'.repeat(50))).toBe(`${'𠮷'.repeat(40)}…`);
});
