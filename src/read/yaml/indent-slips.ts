import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { MAX_DEPTH } from '../limits.ts';
import { placeAt } from '../nodes.ts';
import type { Line } from './lines.ts';
import type { Scanned, Slip } from './slips.ts';
import { withoutColon } from './value-slips.ts';

/** A slip and the line it stands in. */
export interface LineSlip {
  readonly line: Line;
  readonly slip: Slip;
}

/** Lines indented with something else than spaces; if there are none, the first line that fits no level. */
export function indentSlips(scanned: Scanned): LineSlip[] {
  const odd = scanned.lines.flatMap((line) => oddBlank(line, scanned) ?? []);
  return odd.length > 0 ? odd : misaligned(scanned);
}

function oddBlank(line: Line, { origin, text }: Scanned): LineSlip | undefined {
  const within = text.slice(line.start, line.content).search(/[^ ]/);
  const at = within >= 0 ? line.start + within : line.extent?.badIndent;
  if (at === undefined) return undefined;
  const blank = blankName(text.charCodeAt(at));
  return {
    line,
    slip: { said: diagnostic('indent-not-spaces', placeAt(origin, at, at + 1), { blank, more: '' }) },
  };
}

function blankName(code: number) {
  if (code === 0x09) return { zh: '制表符（Tab）', en: 'a tab' };
  if (code === 0x3000) return { zh: '全角空格', en: 'a full-width space' };
  if (code === 0xa0) return { zh: '不间断空格', en: 'a no-break space' };
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { zh: `看不见的字符 ${name}`, en: `the invisible character ${name}` };
}

/** Follows the levels from line to line. Only the first misfit is told: the next ones are most likely its doing. */
function misaligned(scanned: Scanned): LineSlip[] {
  let levels: readonly number[] = [];
  let before: Line | undefined;
  let opener: Line | undefined;
  for (const line of scanned.lines) {
    const fit = fitLine(line, before, levels);
    if (fit === undefined) return [culprit(line, before, opener === before, levels, scanned)];
    if (fit.length + line.dashes > MAX_DEPTH) return [tooDeep(line, scanned)];
    if (fit.length > levels.length) opener = line;
    levels = fit;
    before = line;
  }
  return [];
}

function columnOf(line: Line): number {
  return line.content - line.start;
}

/** The levels after a line; undefined if it stands at none of those before and opens none. */
function fitLine(
  line: Line,
  before: Line | undefined,
  levels: readonly number[],
): readonly number[] | undefined {
  if (line.role === 'more') return line.key ? undefined : levels;
  if (line.role === 'stray' || line.role === 'below') return levels;
  const column = columnOf(line);
  const kept = levels.filter((level) => level <= column);
  const isNew = kept.at(-1) !== column;
  const isMisfit = kept.length < levels.length || !opensLevel(before, column);
  if (isNew && levels.length > 0 && isMisfit) return undefined;
  const own = line.role === 'entry' && line.dashes > 0 ? [line.item - line.start] : [];
  return [...kept, ...(isNew ? [column] : []), ...own];
}

/** Whether what stands further in may follow: a line without a value, or one that lacks its colon. */
function opensLevel(before: Line | undefined, column: number): boolean {
  if (before === undefined) return false;
  if (before.role === 'stray') return column > columnOf(before);
  return before.value.start === before.value.end && column > before.parent;
}

/** The line to blame: it, or the one before it if that alone made a level which hardly any other line has. */
function culprit(
  line: Line,
  before: Line | undefined,
  isOpener: boolean,
  levels: readonly number[],
  scanned: Scanned,
): LineSlip {
  if (before === undefined) return misfit(line, levels, scanned);
  const column = columnOf(line);
  if (line.role === 'more' && before.role === 'below' && columnOf(before) === column) {
    return { line: before, slip: withoutColon(before, scanned) };
  }
  const count = (at: number) => scanned.lines.filter((other) => columnOf(other) === at).length;
  const difference = isOpener ? count(column) - count(columnOf(before)) : -1;
  const isBefore = difference > 0 || (difference === 0 && column === 0);
  return isBefore ? misfit(before, [...levels.slice(0, -1), column], scanned) : misfit(line, levels, scanned);
}

function tooDeep(line: Line, { origin }: Scanned): LineSlip {
  return {
    line,
    slip: { said: diagnostic('nested-too-deep', placeAt(origin, line.content, line.content + 1), {}) },
  };
}

function misfit(line: Line, levels: readonly number[], { origin }: Scanned): LineSlip {
  const column = columnOf(line);
  const near = levels.reduce((a, b) => (Math.abs(b - column) <= Math.abs(a - column) ? b : a));
  const end = line.key?.end ?? line.value.end;
  const place = placeAt(origin, line.content, Math.max(end, line.content + 1));
  return {
    line,
    slip: { said: diagnostic('wrong-indent', place, { column, levels: levels.join('、'), near }) },
  };
}
