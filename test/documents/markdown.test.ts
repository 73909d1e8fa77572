import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/documents/markdown.ts';
import { OBJECT, type Paragraph, placeIn } from '../../src/documents/paragraph.ts';

/** The source of the words from `start` to `end` of a paragraph's text. */
function sourceOf(paragraph: Paragraph | undefined, start: number, end: number): string {
  if (paragraph === undefined) return '';
  const place = placeIn('a.md', paragraph, start, end);
  return paragraph.source.text.slice(place.start, place.end);
}

describe('readMarkdown', () => {
  it('gives headings, paragraphs, list items, quotations and cells', () => {
    const { paragraphs } = readMarkdown('# 题\n\n段\n\n- 项\n\n> 引\n\n| 头% | b |\n|---|---|\n| 格 | |\n');
    expect(paragraphs.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'text 题',
      'text 段',
      'text 项',
      'text 引',
      'cell 头%',
      'cell b',
      'cell 格',
    ]);
  });

  it('leaves out code, and puts an object for it and for pictures within a line', () => {
    const { paragraphs } = readMarkdown('完成`XX`亿元![图](a.png)\n\n```\n{{x}}\n```\n\n    XX\n');
    expect(paragraphs.map(({ text }) => text)).toEqual([`完成${OBJECT}亿元${OBJECT}`]);
  });

  it('takes HTML away, br for a break, and the address of a link', () => {
    const { paragraphs } = readMarkdown('<mark>X</mark>X亿元<br>二[链](http://a.cn/XX)\n');
    expect(paragraphs.map(({ text }) => text)).toEqual(['XX亿元\n二链']);
  });

  it('knows where each word stands in the file, whatever the markup between', () => {
    const { paragraphs } = readMarkdown('> 完成**X**X亿元，&amp;\\*&#x58;\r\n>   第😀二\n');
    const [paragraph] = paragraphs;
    const at = (words: string): string => {
      const start = paragraph?.text.indexOf(words) ?? 0;
      return sourceOf(paragraph, start, start + words.length);
    };
    expect(paragraph?.text).toBe('完成XX亿元，&*X\r\n第😀二');
    expect(at('XX亿')).toBe('X**X亿');
    expect(at('&')).toBe('&amp;');
    expect(at('*X')).toBe('*&#x58;');
    expect(at('第😀二')).toBe('第😀二');
  });

  property.prop([
    fc.array(
      fc.constantFrom(
        '中',
        '文',
        'X',
        '**',
        '*',
        '`',
        '\\',
        '&amp;',
        '\n',
        '> ',
        '| ',
        '- ',
        '[',
        '](a)',
        '😀',
        '<b>',
        ' ',
      ),
    ),
  ])('any Markdown: a letter that was not written as a reference is the letter at its place', (pieces) => {
    for (const paragraph of readMarkdown(pieces.join('')).paragraphs) {
      for (let at = 0; at < paragraph.text.length; at += 1) {
        const letter = paragraph.text[at] ?? '';
        if (/[中文X]/.test(letter)) expect(sourceOf(paragraph, at, at + 1)).toBe(letter);
      }
    }
  });
});
