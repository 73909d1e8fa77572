/** One paragraph of a text: a heading, a line, what stands in a table's cell. */
export interface Block {
  readonly text: string;
  /** Where it stands in a table; counted from 0. */
  readonly cell?: Cell;
}

export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Words of a block: offsets in its text, `end` exclusive. */
export interface Stretch {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * word: one Chinese character or a word in letters · figure: digits with their point and separators · mark: a
 * punctuation mark · cell: between two cells of a row · edge: between two paragraphs or rows.
 */
type TokenKind = 'word' | 'figure' | 'mark' | 'cell' | 'edge';

export interface StreamToken extends Stretch {
  readonly kind: TokenKind;
  /** What is compared: marks in one width. */
  readonly text: string;
}

/** A text as one row of tokens, blanks left out. It begins and ends with an edge. */
export interface Stream {
  readonly blocks: readonly Block[];
  readonly tokens: readonly StreamToken[];
  /** The index of the first token of each block. */
  readonly firsts: readonly number[];
}

const FIGURE = /\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?/y;
const LATIN = /[A-Za-z][A-Za-z0-9]*/y;
const BLANK = /[\s\u00ad\u200b-\u200d\ufeff]/;
const WORD = /[\p{L}\p{N}]/u;
const NARROW: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

function pieceAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The smallest pieces, so that a value may begin and end anywhere but within a figure or a word in letters. */
function tokensOf(text: string, block: number, tokens: StreamToken[]): void {
  for (let start = 0; start < text.length; ) {
    const code = text.codePointAt(start) as number;
    let piece = String.fromCodePoint(code);
    let kind: TokenKind = 'word';
    if (code >= 0x30 && code <= 0x39) {
      kind = 'figure';
      piece = pieceAt(FIGURE, text, start);
    } else if (code < 0x80 && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
      piece = pieceAt(LATIN, text, start);
    } else if (code < 0x4e00 || code > 0x9fff) {
      if (BLANK.test(piece)) {
        start += piece.length;
        continue;
      }
      if (!WORD.test(piece)) kind = 'mark';
    }
    const end = start + piece.length;
    tokens.push({ kind, text: NARROW[piece] ?? piece, block, start, end });
    start = end;
  }
}

/** What stands between two blocks that follow each other: as many cells' ends as columns lie between them, or an edge. */
function between({ cell: before }: Block, { cell: after }: Block): readonly ('cell' | 'edge')[] {
  const isRow = before && after && before.table === after.table && before.row === after.row;
  if (!isRow) return after && after.column > 0 ? ['edge', ...cells(after.column)] : ['edge'];
  return after.column > before.column ? cells(after.column - before.column) : ['edge'];
}

function cells(count: number): readonly 'cell'[] {
  return Array.from({ length: count }, () => 'cell' as const);
}

/** Puts the blocks of a text into one row of tokens. */
export function streamOf(blocks: readonly Block[]): Stream {
  const tokens: StreamToken[] = [];
  const firsts: number[] = [];
  const edge = (kind: 'cell' | 'edge', block: number): void => {
    const at = kind === 'edge' ? 0 : (blocks[block]?.text.length ?? 0);
    tokens.push({ kind, text: kind === 'edge' ? '¶' : '│', block, start: at, end: at });
  };
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    for (const kind of before ? between(before, block) : between({ text: '' }, block)) edge(kind, index);
    firsts.push(tokens.length);
    tokensOf(block.text, index, tokens);
  }
  edge('edge', blocks.length - 1);
  return { blocks, tokens, firsts };
}

/** The tokens of a stretch, `end` exclusive; undefined where it begins or ends within one, or holds none. */
export function tokensAt({ tokens, firsts }: Stream, { block, start, end }: Stretch): TokenRange | undefined {
  const own = (at: number): StreamToken | undefined => {
    const token = tokens[at];
    return token?.block === block && token.kind !== 'edge' && token.kind !== 'cell' ? token : undefined;
  };
  let from = firsts[block] ?? tokens.length;
  for (let token = own(from); token && token.start < start; token = own(from)) from += 1;
  let to = from;
  for (let token = own(to); token && token.end <= end; token = own(to)) to += 1;
  const isWhole = (own(from - 1)?.end ?? 0) <= start && (own(to)?.start ?? end) >= end;
  return to > from && isWhole ? { from, to } : undefined;
}

/** Indices of tokens, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a sentence ends here: what stands beyond says nothing of what stands before. */
export function isSentenceEnd(token: StreamToken | undefined): boolean {
  if (token === undefined || token.kind === 'edge') return true;
  return token.kind === 'mark' && '。；！？'.includes(token.text);
}

/** The sentence around some tokens, what it ends with left out. */
export function sentenceAround({ tokens }: Pick<Stream, 'tokens'>, { from, to }: TokenRange): TokenRange {
  let [start, end] = [from, to];
  while (!isSentenceEnd(tokens[start - 1])) start -= 1;
  while (!isSentenceEnd(tokens[end])) end += 1;
  return { from: start, to: end };
}

/** Whether a clause ends here. */
export function isClauseEnd(token: StreamToken | undefined): boolean {
  return (
    isSentenceEnd(token) ||
    token?.kind === 'cell' ||
    (token?.kind === 'mark' && '，、：'.includes(token.text))
  );
}
