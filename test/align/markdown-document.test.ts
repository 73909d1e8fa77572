import { expect, it } from 'vitest';
import { readMarkdownDocument } from '../../src/align/markdown-document.ts';

function cellsOf(text: string) {
  const document = readMarkdownDocument('a.md', new TextEncoder().encode(text));
  if ('code' in document) throw new Error(document.code);
  return document.blocks.map(({ text: words, cell }) => [
    words,
    cell && `${cell.table}/${cell.row}/${cell.column}`,
  ]);
}

it('knows each cell of each table, wherever the table stands, and blank ones are none', () => {
  const table = ['| 甲 | 乙 |', '| --- | ---: |', '| 1 |  |', '|  | **2** |'];
  const listed = ['- 列', '', ...table.map((line) => `  ${line}`)];
  expect(cellsOf(['前。', '', ...table, '', '间。', '', ...listed].join('\n'))).toEqual([
    ['前。', undefined],
    ['甲', '0/0/0'],
    ['乙', '0/0/1'],
    ['1', '0/1/0'],
    ['2', '0/2/1'],
    ['间。', undefined],
    ['列', undefined],
    ['甲', '1/0/0'],
    ['乙', '1/0/1'],
    ['1', '1/1/0'],
    ['2', '1/2/1'],
  ]);
});
