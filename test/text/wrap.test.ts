import { describe, expect, it } from 'vitest';
import { wrapped } from '../../src/text/wrap.ts';

describe('wrapping', () => {
  it('leaves no sign alone at the wrong end of a line, and words and figures whole', () => {
    expect(wrapped('要带“区”“县”，如12.50', 8)).toEqual(['要带“区”', '“县”，如', '12.50']);
  });
  it('cuts what is wider than a line', () => {
    expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });
  it('breaks no option and no file name', () => {
    expect(wrapped('写到 --output a/b.docx 里（如 -o x.md）', 16)).toEqual([
      '写到 --output',
      'a/b.docx 里（如',
      '-o x.md）',
    ]);
  });
});
