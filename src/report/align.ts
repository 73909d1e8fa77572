import { displayWidth } from '../text/width.ts';

/** Rows as lines behind `indent`, the columns standing under each other on a terminal, where a Chinese character takes two. */
export function aligned(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = widthsOf(rows);
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

/** How wide the widest cell of each column is. */
export function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
}
