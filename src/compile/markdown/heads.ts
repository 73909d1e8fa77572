/*
 * What a table says of the figure in a cell: the texts on its left, the nearest first, then those above it, then the line
 * above the table (单位：万元).
 */

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

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
  return [...cellsOfLine(line).slice(0, column).toReversed(), head[column] ?? '', before?.trim() ?? ''];
}
