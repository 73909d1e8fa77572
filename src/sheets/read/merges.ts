import type { CellRange } from './sheet-part.ts';

/** The merged range that a cell is in. */
export type FindMerge = (row: number, column: number) => CellRange | undefined;

/** The power of two that is not less than a length. */
function levelOf(length: number): number {
  return Math.ceil(Math.log2(length));
}

/** Ranges of a size, by the square of a raster as coarse as they are. */
interface Level {
  readonly height: number;
  readonly width: number;
  readonly squares: Map<number, CellRange[]>;
}

const SQUARES_IN_ROW = 0x8000;
/** Ranges that do not overlap and are more than half as large as a square: so many can touch it, and no more. */
const MOST = 9;

function square(level: Level, row: number, column: number): number {
  return (row >> level.height) * SQUARES_IN_ROW + (column >> level.width);
}

function put(level: Level, range: CellRange): void {
  for (let row = range.top >> level.height; row <= range.bottom >> level.height; row += 1) {
    for (let column = range.left >> level.width; column <= range.right >> level.width; column += 1) {
      const at = row * SQUARES_IN_ROW + column;
      const known = level.squares.get(at) ?? [];
      if (known.length < MOST) known.push(range);
      level.squares.set(at, known);
    }
  }
}

/**
 * Finds merged ranges by cell, in time and memory that depend on their number, not on their size (one may span the
 * whole sheet). Ranges must not overlap; of those that do, some are not found.
 */
export function mergeFinder(ranges: readonly CellRange[]): FindMerge {
  const levels = new Map<number, Level>();
  for (const range of ranges) {
    const height = levelOf(range.bottom - range.top + 1);
    const width = levelOf(range.right - range.left + 1);
    const level = levels.get(height * 32 + width) ?? { height, width, squares: new Map() };
    levels.set(height * 32 + width, level);
    put(level, range);
  }
  const all = [...levels.values()];
  const holds = (range: CellRange, row: number, column: number): boolean =>
    range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
  return (row, column) => {
    for (const level of all) {
      const found = level.squares.get(square(level, row, column))?.find((range) => holds(range, row, column));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
