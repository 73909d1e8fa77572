import { displayWidth } from './width.ts';

/**
 * Where a line may end: at blanks and between Chinese characters. What must not begin or end a line stays with its
 * neighbour; Latin words and figures are kept whole.
 */
const PIECE = /[“‘《（「]*(?:[^\s\u2010-\u2027\u3000-\u9FFF\uFF00-\uFFEF]+|.)[，。、；：？！）》”’」]*/gsu;

/** Lines of at most `width` columns, as a terminal shows them (a Chinese character takes two); a piece wider than that is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of (text.match(PIECE) ?? []).flatMap((whole) => parts(whole, width))) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}

function parts(piece: string, width: number): string[] {
  return displayWidth(piece) <= width ? [piece] : Array.from(piece);
}
