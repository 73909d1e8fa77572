import { blockAround, type WordBlock, type WordParagraph } from '../../word/edit/part.ts';

function within(block: WordBlock, type: WordBlock['type']): WordBlock[] {
  return block.children.flatMap((child) => {
    if (child.type === 'paragraph') return [];
    if (child.type === type) return [child];
    return child.type === 'control' ? within(child, type) : [];
  });
}

function textOf(block: WordBlock | WordParagraph): string {
  return block.type === 'paragraph' ? block.text : block.children.map(textOf).join('');
}

/** What a Word table says of the figure in a cell, as `markdownHeads` does: those above it in rows of as many cells. */
export function wordHeads({ parent }: WordParagraph): readonly string[] {
  const cell = blockAround(parent, 'cell');
  const row = blockAround(cell?.parent, 'row');
  const table = blockAround(row?.parent, 'table');
  if (!cell || !row || !table) return [];
  const cells = within(row, 'cell');
  const column = cells.indexOf(cell);
  const rows = within(table, 'row');
  const above = rows.slice(0, rows.indexOf(row)).map((each) => within(each, 'cell'));
  const heads = above.filter(({ length }) => length === cells.length).map((each) => each[column]);
  const siblings = table.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(table)).findLast((each) => textOf(each).trim() !== '');
  const all = [...cells.slice(0, column).toReversed(), ...heads.toReversed(), before];
  return all.map((each) => (each === undefined ? '' : textOf(each).trim()));
}
