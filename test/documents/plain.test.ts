import { expect, it } from 'vitest';
import { placeIn } from '../../src/documents/paragraph.ts';
import { readPlain } from '../../src/documents/plain.ts';

it('gives the lines that have words, with their places in the file', () => {
  const text = '一\r\n\r\n  二\n三\t3%\n \n';
  const { paragraphs } = readPlain(text);
  const seen = paragraphs.map((paragraph) => {
    const { start, end } = placeIn('a.txt', paragraph, 0, paragraph.text.length);
    return [paragraph.kind, text.slice(start, end)];
  });
  expect(seen).toEqual([
    ['text', '一'],
    ['text', '  二'],
    ['cell', '三\t3%'],
  ]);
});

it('takes a line that turns off rules for no text', () => {
  const { paragraphs, off } = readPlain(
    '甲\nfill-report-off: a-b, c\n<!-- fill-report-off：d -->\n说明 fill-report-off: e',
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['甲', '说明 fill-report-off: e']);
  expect(off.map(({ code, paragraph, start, end }) => [code, paragraph.text.slice(start, end)])).toEqual([
    ['a-b', 'a-b'],
    ['c', 'c'],
    ['d', 'd'],
  ]);
});
