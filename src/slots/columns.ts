import { widthsOf } from '../report/align.ts';
import { displayWidth } from '../text/width.ts';
import { wrapped } from '../text/wrap.ts';

/** How a column gives way where the screen is narrow. */
export interface Column {
  readonly head: string;
  /** It is never made narrower than that; without it the column keeps its width. */
  readonly least?: number;
  readonly right?: true;
}

type Row = readonly string[];

const GAP = 2;
const INDENT = 4;

/**
 * Rows as lines with their columns standing under each other, by the width that a terminal shows (a Chinese character
 * takes two). Groups are parted by a blank line.
 *
 * @param room - columns of the screen, to which cells are wrapped; where the last column would get less than its least
 * it goes below the others. undefined: as wide as it gets
 */
export function columnText(
  columns: readonly Column[],
  groups: readonly (readonly Row[])[],
  room: number | undefined,
): string {
  const heads = columns.map(({ head }) => head);
  const natural = widthsOf([heads, ...groups.flat()]);
  const isBelow = room !== undefined && narrowest(columns, natural) > room;
  const shown = isBelow ? columns.slice(0, -1) : columns;
  const widths = fitted(shown, natural, room);
  const lines = (row: Row): string[] => {
    const below = isBelow ? wrapped(row.at(-1) ?? '', room - INDENT) : [];
    return [...rowLines(row, shown, widths), ...below.map((line) => (' '.repeat(INDENT) + line).trimEnd())];
  };
  return [lines(heads), ...groups.map((rows) => rows.flatMap(lines))]
    .map((block) => `${block.filter((line) => line !== '').join('\n')}\n`)
    .join('\n');
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
}

function narrowest(columns: readonly Column[], natural: readonly number[]): number {
  return total(natural.map((width, index) => Math.min(width, columns[index]?.least ?? width)));
}

/** Widths that fit, if that can be: the last column gives way first, then the others from the right. */
function fitted(columns: readonly Column[], natural: readonly number[], room = Infinity): readonly number[] {
  const widths = natural.slice(0, columns.length);
  let excess = total(widths) - room;
  for (const [index, { least }] of [...columns.entries()].toReversed()) {
    const width = widths[index] ?? 0;
    const given = least === undefined ? 0 : Math.max(0, Math.min(excess, width - least));
    widths[index] = width - given;
    excess -= given;
  }
  return widths;
}

function rowLines(row: Row, columns: readonly Column[], widths: readonly number[]): string[] {
  const cells = columns.map((_, index) => wrapped(row[index] ?? '', widths[index] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0, columns[index]?.right === true))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function padded(text: string, width: number, right: boolean): string {
  const padding = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? padding + text : text + padding;
}
