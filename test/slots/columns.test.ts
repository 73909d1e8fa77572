import { fc, it as property } from '@fast-check/vitest';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { columnText } from '../../src/slots/columns.ts';

const COLUMNS = [{ head: '名' }, { head: '数', right: true }, { head: '说明', least: 8 }] as const;
const ROWS = [
  ['甲', '12', '一二三四五六'],
  ['long', '3', 'ok'],
];

/** All signs but blanks, in any order. */
function kept(texts: readonly string[]): string[] {
  return Array.from(texts.join('').replace(/\s/g, '')).toSorted();
}

describe('columns', () => {
  it('stand under each other by what a terminal shows', () => {
    expect(columnText(COLUMNS, [ROWS, [['丙', '1', '']]], undefined)).toBe(
      ['名    数  说明', '', '甲    12  一二三四五六', 'long   3  ok', '', '丙     1', ''].join('\n'),
    );
  });

  it('are wrapped to the screen, the last one first', () => {
    expect(columnText(COLUMNS, [ROWS], 18)).toBe(
      ['名    数  说明', '', '甲    12  一二三四', '          五六', 'long   3  ok', ''].join('\n'),
    );
  });

  it('have the last one below where it would get too narrow', () => {
    expect(columnText(COLUMNS, [ROWS], 16)).toBe(
      ['名    数', '    说明', '', '甲    12', '    一二三四五六', 'long   3', '    ok', ''].join('\n'),
    );
  });

  const text = fc.string({ unit: fc.constantFrom(...Array.from('甲乙，。”“（）a1.- 🚄é')) });
  property.prop([fc.array(fc.tuple(text, text, text), { minLength: 1 }), fc.integer({ min: 40, max: 120 })])(
    'never lose a character, nor go over the edge where there is room for it',
    (rows, room) => {
      const columns = [
        { head: 'a', least: 10 },
        { head: 'b', least: 10 },
        { head: 'c', least: 10 },
      ];
      const shown = columnText(columns, [rows], room);
      for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(room);
      expect(kept([shown])).toEqual(kept(['abc', ...rows.flat()]));
    },
  );
});
