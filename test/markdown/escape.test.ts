import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/markdown/escape.ts';
import { figure } from '../figures/figures.ts';

const WORDS = { oneLine: false, cell: false, lineStart: false };
const LINE = { ...WORDS, lineStart: true };
const HEADING = { oneLine: true, cell: false, lineStart: true };
const CELL = { oneLine: true, cell: true, lineStart: false };

describe('escaping for Markdown', () => {
  it.each([
    '云岭区',
    '5G+医疗',
    '松岚重工（集团）股份有限公司',
    '“快”',
    'R&D 中心',
    'A & B',
    '3-5年',
    '10:30',
    'C#',
    '2+6',
    '很好!好',
    'AT&T 公司',
    'v1.2.3',
    '1/2',
    '50%',
  ])('leaves %s as it is within a line', (text) => {
    expect(escapeMarkdown(text, WORDS)).toBe(text);
  });

  test.prop([figure])('never touches a figure', (text) => {
    for (const context of [WORDS, LINE, HEADING, CELL]) expect(escapeMarkdown(text, context)).toBe(text);
  });

  it.each([
    ['*a*', '\\*a\\*'],
    ['a|b', 'a\\|b'],
    ['1~5月', '1\\~5月'],
    ['https://a.b/c_d', 'https\\://a.b/c\\_d'],
    ['HTTP://a', 'HTTP\\://a'],
    ['www.a.cn', 'www\\.a.cn'],
    ['a_b@c.cn', 'a\\_b\\@c.cn'],
    ['&amp;', '\\&amp;'],
    ['R&D', 'R\\&D'],
    ['a&', 'a\\&'],
    ['&#35', '\\&#35'],
    ['a\nb', 'a\\\nb'],
    ['a\n\nb', 'a<br><br>b'],
    ['a  \n  b', 'a&#32;&#32;\\\n&#32;&#32;b'],
    [' a\t', '&#32;a&#9;'],
    ['a\n- b', 'a\\\n\\- b'],
    ['a\n-5', 'a\\\n-5'],
    ['1. x', '1\\. x'],
    ['. x', '\\. x'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text, WORDS)).toBe(expected);
  });

  it.each([
    ['# x', '\\# x', '# x'],
    ['- x', '\\- x', '- x'],
    ['-5', '-5', '-5'],
    ['+ x', '\\+ x', '+ x'],
    ['> x', '\\> x', '> x'],
    ['===', '\\===', '==='],
  ])('escapes the sign of %j at the start of a line alone', (text, atStart, within) => {
    expect(escapeMarkdown(text, LINE)).toBe(atStart);
    expect(escapeMarkdown(text, WORDS)).toBe(within);
  });

  it('writes breaks as <br> in a heading and in a cell', () => {
    expect(escapeMarkdown('a\n# b #', HEADING)).toBe('a<br>\\# b \\#');
    expect(escapeMarkdown('a\n|', CELL)).toBe('a<br>\\|');
  });
});
