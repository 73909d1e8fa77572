import { fc, test } from '@fast-check/vitest';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { frame } from '../../src/report/frame.ts';
import { growth } from '../growth.ts';

/** The frame of `line` with the carets under `words`. */
function under(line: string, words: string, room = 100): string[] {
  const start = line.indexOf(words);
  const { text, carets } = frame(line, start, start + words.length, room);
  return [text, carets];
}

describe('frame', () => {
  it.each([
    ['a: 1,234', '1,234', 'a: 1,234', '   ^^^^^'],
    ['常住人口: 1,234万人', '1,234', '常住人口: 1,234万人', '          ^^^^^'],
    ['人口：五万', '：', '人口：五万', '    ^^'],
    ['\t人口: 5', '人口', '    人口: 5', '    ^^^^'],
    ['a\tb', '\t', 'a   b', ' ^^^'],
    ['值: \x1b[31m红', '\x1b[31m', '值: ␛[31m红', '    ^^^^^'],
    ['a\u200bb', '\u200b', 'a<U+200B>b', ' ^^^^^^^^'],
    ['𠮷野: X', 'X', '𠮷野: X', '      ^'],
    ['重复: e\u0301X', 'X', '重复: e\u0301X', '       ^'],
  ])('%j marks %j', (line, words, text, carets) => {
    expect(under(line, words)).toEqual([text, carets]);
  });

  it('puts one caret for an empty range, also behind the end', () => {
    expect(frame('人口:', 3, 3, 100)).toEqual({ text: '人口:', carets: '     ^' });
    expect(frame('人口: 5', 4, 4, 100)).toEqual({ text: '人口: 5', carets: '      ^' });
    expect(frame('', 0, 0, 100)).toEqual({ text: '', carets: '^' });
  });

  it('shows the part of a long line where the words are', () => {
    const line = `${'头'.repeat(300)}错误${'尾'.repeat(300)}`;
    expect(under(line, '错误', 30)).toEqual(['...头头头头错误尾尾尾尾尾尾...', '           ^^^^']);
  });

  it('ends the carets where a long line is cut', () => {
    const [text = '', carets = ''] = under('错'.repeat(300), '错'.repeat(300), 30);
    expect(stringWidth(text)).toBeLessThanOrEqual(30);
    expect(carets.length).toBeLessThanOrEqual(30);
  });

  test.prop([fc.string({ unit: 'binary' }), fc.nat(60), fc.nat(30), fc.integer({ min: 20, max: 60 })])(
    'fits, shows a caret within what is shown, and lets nothing through that a terminal obeys',
    (line, start, length, room) => {
      const { text, carets } = frame(line, start, start + length, room);
      // A character may be shown as `<U+10FFFF>`, ten columns that cannot be cut.
      expect(stringWidth(text)).toBeLessThanOrEqual(room + 10);
      expect(carets).toMatch(/^ *\^+$/);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    },
  );

  test.prop([
    fc.string({ unit: fc.constantFrom('a', '区', '5', '，', ' ', '𠮷') }),
    fc.nat(30),
    fc.nat(30),
    fc.string({ unit: fc.constantFrom('a', '区') }),
  ])('stands under the very words', (before, _, room, words) => {
    const line = `${before}【${words}】`;
    const { text, carets } = frame(line, before.length, line.length, room + 60);
    const column = carets.indexOf('^');
    let at = 0;
    let width = 0;
    for (; width < column; at += 1) width += stringWidth(Array.from(text)[at] ?? '');
    expect(Array.from(text).slice(at).join('').startsWith('【')).toBe(true);
  });

  it('looks at no more of a line than it shows: a finding costs the same in a longer one', async () => {
    const shown = (size: number): void => {
      const line = '错'.repeat(size * 100);
      for (let at = 0; at < 40; at += 1) frame(line, size * 50 + at, size * 50 + at + 2, 100);
    };
    expect(await growth(shown, 200)).toBeLessThan(4);
    expect(frame('错'.repeat(100_000), 50_000, 50_002, 20).text).toBe('...错错错错错错错...');
  });
});
