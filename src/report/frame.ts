import { visible } from '../diagnostics/words.ts';
import { displayWidth } from '../text/width.ts';

/** A line of source as a terminal can show it, and the carets that stand under the words meant. */
export interface Frame {
  readonly text: string;
  readonly carets: string;
}

/** One character of the line as it is shown. */
interface Cell {
  readonly text: string;
  /** Columns it takes on a terminal: two for a Chinese character. */
  readonly width: number;
  readonly marked: boolean;
}

const TAB = 4;
/** Stands for what is left out. Not `…`, which Chinese terminals draw two columns wide. */
const CUT = '...';
/** So many UTF-16 units a column, and no more: letters with marks above them. */
const LONGEST = 4;

/**
 * Shows `line` with carets under `start` to `end` (UTF-16 offsets within it), in at most `room` columns: of a longer
 * line, the part around the start. An empty range gets one caret.
 */
export function frame(line: string, start: number, end: number, room: number): Frame {
  const near = nearby(line, start, room);
  const cells = lineCells(line.slice(near.from, near.to), start - near.from, end - near.from);
  const marked = cells.findIndex((cell) => cell.marked);
  const anchor = marked === -1 ? cells.length : marked;
  const { from, to } = windowAround(cells, anchor, room);
  const head = near.from + from > 0 ? CUT : '';
  const tail = near.to < line.length || to < cells.length ? CUT : '';
  const shown = cells.slice(from, to).map((cell) => cell.text);
  const before = head.length + widthOf(cells.slice(from, anchor));
  const under = Math.max(1, widthOf(cells.slice(anchor, to).filter((cell) => cell.marked)));
  return {
    text: (head + shown.join('') + tail).trimEnd(),
    carets: ' '.repeat(before) + '^'.repeat(under),
  };
}

/** As much of a line on either side as could be shown, and no more: a line may be a whole file. */
function nearby(line: string, start: number, room: number): { from: number; to: number } {
  const reach = Math.max(0, room) * LONGEST;
  const at = Math.min(Math.max(0, start), line.length);
  const isWithin = (offset: number): boolean => /[\uDC00-\uDFFF]/.test(line[offset] ?? '');
  const [from, to] = [Math.max(0, at - reach), Math.min(line.length, at + reach)];
  return { from: isWithin(from) ? from + 1 : from, to: isWithin(to) ? to + 1 : to };
}

function lineCells(line: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const last = Math.max(end, start + 1);
  let offset = 0;
  let column = 0;
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(character);
    const width = displayWidth(text);
    const next = offset + character.length;
    cells.push({ text, width, marked: next > start && offset < last });
    offset = next;
    column += width;
  }
  return cells;
}

/** The cells that fit into `room` columns, with some of what stands before the cell at `anchor`. */
function windowAround(cells: readonly Cell[], anchor: number, room: number): { from: number; to: number } {
  if (widthOf(cells) <= room) return { from: 0, to: cells.length };
  const inner = Math.max(1, room - 2 * CUT.length);
  let from = anchor;
  for (let space = Math.floor(inner / 3); from > 0; from -= 1) {
    space -= cells[from - 1]?.width ?? 0;
    if (space < 0) break;
  }
  let to = from;
  for (let space = inner; to < cells.length; to += 1) {
    space -= cells[to]?.width ?? 0;
    if (space < 0) break;
  }
  return { from, to: Math.max(to, Math.min(anchor + 1, cells.length)) };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
