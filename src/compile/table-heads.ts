/**
 * What a table says of the figure in a cell: the texts on its left, the nearest first, then those above it, then the line
 * above the table (单位：万元). Cells with tags of their own say nothing for certain.
 */
import type { WordBlock, WordParagraph } from '../word/edit/part.ts';

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function said(text: string): boolean {
  return text !== '' && !text.includes('{{');
}

function cellsOfLine(line: string): string[] {
  const row = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return row.split(/(?<!\\)\|/).map((cell) => cell.replace(/<br\s*\/?>/g, '').trim());
}

/** Of a cell of a Markdown table; `offset` is in its text. */
export function markdownHeads(text: string, offset: number): readonly string[] {
  const lines = text.slice(0, offset).split('\n');
  const [line = ''] = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1);
  const column = cellsOfLine(`${lines.at(-1) ?? ''}.`).length - 1;
  const above = lines.slice(0, -1);
  const delimiter = above.findLastIndex((each) => DELIMITER.test(each) || each.trim() === '');
  const isBody = DELIMITER.test(above[delimiter] ?? '');
  const head = isBody ? cellsOfLine(above[delimiter - 1] ?? '') : [];
  const before = above.slice(0, isBody ? delimiter - 1 : undefined).findLast((each) => each.trim() !== '');
  return [
    ...cellsOfLine(line).slice(0, column).toReversed(),
    head[column] ?? '',
    before?.trim() ?? '',
  ].filter(said);
}

function within(block: WordBlock, type: WordBlock['type']): WordBlock[] {
  return block.children.flatMap((child) => {
    if (child.type === 'paragraph') return [];
    if (child.type === type) return [child];
    return child.type === 'control' ? within(child, type) : [];
  });
}

function around(block: WordBlock | undefined, type: WordBlock['type']): WordBlock | undefined {
  return block === undefined || block.type === type ? block : around(block.parent, type);
}

function textOf(block: WordBlock | WordParagraph): string {
  return block.type === 'paragraph' ? block.text : block.children.map(textOf).join('');
}

/** Of a cell of a Word table, by rows of as many cells. */
export function wordHeads({ parent }: WordParagraph): readonly string[] {
  const cell = around(parent, 'cell');
  const row = around(cell?.parent, 'row');
  const table = around(row?.parent, 'table');
  if (!cell || !row || !table) return [];
  const cells = within(row, 'cell');
  const column = cells.indexOf(cell);
  const rows = within(table, 'row');
  const above = rows.slice(0, rows.indexOf(row)).map((each) => within(each, 'cell'));
  const heads = above.filter(({ length }) => length === cells.length).map((each) => each[column]);
  const siblings = table.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(table)).findLast((each) => textOf(each).trim() !== '');
  return [...cells.slice(0, column).toReversed(), ...heads.toReversed(), before]
    .map((each) => (each === undefined ? '' : textOf(each).trim()))
    .filter(said);
}
