import { describe, expect, it } from 'vitest';
import { isKept, phraseAround } from '../../src/text/kept-phrase.ts';

function spanOf(text: string, mark = 'X') {
  const start = text.indexOf(mark);
  return { start, end: start + mark.length };
}

describe('the phrase of a mark that is a word', () => {
  it.each([
    ['全区打造X人工智能谷，完成', '全区打造X人工智能谷'],
    ['在很长的一段话里面培育代号X的试点项目和别的', '里面培育代号X的试点项目和'],
    ['X', 'X'],
  ])('of %j is %j', (text, phrase) => {
    expect(phraseAround(text, spanOf(text), { start: 0, end: text.length })).toBe(phrase);
  });

  it('stops where tags stand', () => {
    expect(phraseAround('完成12亿元X工程3个', spanOf('完成12亿元X工程3个'), { start: 6, end: 9 })).toBe(
      'X工程',
    );
  });

  it('counts only where it stands, and all of it', () => {
    const text = '打造X谷，打造X谷地，投资X亿元';
    expect(isKept(text, { start: 2, end: 3 }, ['打造X谷'])).toBe(true);
    expect(isKept(text, { start: 7, end: 8 }, ['打造X谷'])).toBe(true);
    expect(isKept(text, { start: 13, end: 14 }, ['打造X谷'])).toBe(false);
    expect(isKept('打造XX谷', { start: 2, end: 4 }, ['打造X谷'])).toBe(false);
  });

  it('that is nothing but the mark counts as the whole text alone', () => {
    expect(isKept(' X ', { start: 1, end: 2 }, ['X'])).toBe(true);
    expect(isKept('投资X亿元', { start: 2, end: 3 }, ['X'])).toBe(false);
  });
});
