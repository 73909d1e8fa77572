import { type Line, type Model, type Piece, textOf } from './model.ts';
import type { Random } from './random.ts';

/** Something that a person does to a document; undefined where the document gives no occasion for it. */
export type Edit = (model: Model, random: Random) => Model | undefined;

/** Where something stands: a piece of a line, and an offset in it. */
interface Spot {
  readonly line: number;
  readonly piece: number;
}

const WORDS = [
  '进一步',
  '切实',
  '积极',
  '全力',
  '着力',
  '有序',
  '扎实推进',
  '按照要求',
  '在各方支持下',
  '总体上',
];
const SENTENCES = [
  '各项工作有序推进。',
  '群众满意度持续提升。',
  '市里给予了大力支持。',
  '为全年目标打下了基础。',
  '其中服务业发展较快。',
];

// Reading a model.

function spots(model: Model, wanted: (piece: Piece, line: Line, at: number) => boolean): Spot[] {
  return model.flatMap((line, at) =>
    line.pieces.flatMap((piece, index) => (wanted(piece, line, index) ? [{ line: at, piece: index }] : [])),
  );
}

const isLiteral = (piece: Piece): boolean => piece.output === undefined;
const isValue = (piece: Piece): boolean =>
  piece.output !== undefined && !piece.isTheirs && !piece.isForbidden && !piece.isCopy;
export const isFigure = (piece: Piece): boolean => isValue(piece) && /^-?\d[\d.]*$/.test(piece.text);
export const isRate = (piece: Piece): boolean => isValue(piece) && /^(?:增长|下降)[\d.]+%/.test(piece.text);
export const isName = (piece: Piece): boolean =>
  isValue(piece) && !/\d/.test(piece.text) && piece.text.length > 1;
const inText = ({ cell }: Line): boolean => cell === undefined;

function pieceAt(model: Model, { line, piece }: Spot): Piece {
  return model[line]?.pieces[piece] as Piece;
}

/** The pieces of a line, cut after each sentence. */
export function sentencesOf({ pieces }: Line): Piece[][] {
  const all: Piece[][] = [[]];
  for (const piece of pieces) {
    const parts = isLiteral(piece) ? piece.text.split(/(?<=[。；])/) : [piece.text];
    for (const text of parts) {
      all.at(-1)?.push({ ...piece, text });
      if (isLiteral(piece) && /[。；]$/.test(text)) all.push([]);
    }
  }
  return all.filter((each) => each.some(({ text }) => text !== ''));
}

// Changing a model.

export function withLine(model: Model, line: number, pieces: readonly Piece[]): Model {
  return model.map((each, at) => (at === line ? { ...each, pieces } : each));
}

function withPiece(model: Model, { line, piece }: Spot, put: readonly Piece[]): Model {
  const pieces = [...(model[line]?.pieces ?? [])];
  pieces.splice(piece, 1, ...put);
  return withLine(model, line, pieces);
}

/** Puts a text in place of what stands from `start` to `end` of a literal. */
function respell(model: Model, spot: Spot, start: number, end: number, text: string): Model {
  const { text: old } = pieceAt(model, spot);
  return withPiece(model, spot, [{ text: old.slice(0, start) + text + old.slice(end) }]);
}

function retyped(piece: Piece, text: string): Piece {
  return { ...piece, text, isTheirs: true };
}

function forbidden(piece: Piece): Piece {
  return piece.output === undefined ? piece : { ...piece, isForbidden: true };
}

/** A sentence with other words before its values, and other figures. */
function relabelled(pieces: readonly Piece[]): Piece[] {
  let isLabelOther = false;
  return pieces.map((piece) => {
    if (isLiteral(piece)) {
      const text = piece.text.replace(/[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]?$)/u, '另外');
      isLabelOther = text !== piece.text;
      return { text };
    }
    const text = piece.text.replace(/\d/g, '4');
    const value = isLabelOther ? forbidden(piece) : piece;
    return text === piece.text ? value : retyped(value, text);
  });
}

/** A sentence in other words; one that is all value has none of its own. */
function reworded(pieces: readonly Piece[]): Piece[] {
  const hasWords = pieces.some((piece) => isLiteral(piece) && /\p{L}/u.test(piece.text));
  if (!hasWords) return [...pieces];
  return pieces.map((piece) =>
    isLiteral(piece)
      ? { text: `${piece.text.replace(/(..)../g, '$1已改')}${piece.text.length < 4 ? '改' : ''}` }
      : lost(piece),
  );
}

/** A value none of whose sentence's words are as they were. */
export function lost(piece: Piece): Piece {
  return piece.output === undefined ? piece : { ...piece, isForbidden: true, isLost: true };
}

export function copies(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (piece.output === undefined ? piece : { ...piece, isCopy: true }));
}

function withoutLines(model: Model, gone: (line: Line, at: number) => boolean): Model {
  return model.filter((line, at) => !gone(line, at));
}

/** Table rows by their table and row, with the lines of each. */
function rowsOf(
  model: Model,
): { readonly table: number; readonly row: number; readonly lines: readonly number[] }[] {
  const rows = new Map<string, { table: number; row: number; lines: number[] }>();
  for (const [at, { cell }] of model.entries()) {
    if (cell === undefined) continue;
    const key = `${cell.table}/${cell.row}`;
    const row = rows.get(key) ?? { table: cell.table, row: cell.row, lines: [] };
    row.lines.push(at);
    rows.set(key, row);
  }
  return [...rows.values()];
}

const bodyRows = (model: Model) => rowsOf(model).filter(({ row }) => row > 0);

/** Puts a table's rows in the order given (the head stays), numbered anew. */
function withRows(model: Model, table: number, rows: readonly (readonly Line[])[]): Model {
  const first = model.findIndex(({ cell }) => cell?.table === table);
  const rest = model.filter(({ cell }) => cell?.table !== table);
  const numbered = rows.flatMap((lines, row) =>
    lines.map((line) => ({ ...line, cell: { ...(line.cell as NonNullable<Line['cell']>), row } })),
  );
  return [...rest.slice(0, first), ...numbered, ...rest.slice(first)];
}

function tableOf(model: Model, random: Random): { table: number; rows: Line[][] } | undefined {
  const chosen = random.pick(bodyRows(model));
  if (chosen === undefined) return undefined;
  const rows = rowsOf(model)
    .filter(({ table }) => table === chosen.table)
    .map(({ lines }) => lines.map((at) => model[at] as Line));
  return { table: chosen.table, rows };
}

const inTable =
  (change: (rows: Line[][], random: Random) => Line[][] | undefined): Edit =>
  (model, random) => {
    const found = tableOf(model, random);
    const rows = found && change(found.rows, random);
    return found && rows && withRows(model, found.table, rows);
  };

const newRow = (row: readonly Line[]): Line[] =>
  row.map((line, column) => ({
    ...line,
    pieces: [{ text: column === 0 ? '9' : (['新增项目', '12.5', '前期工作'][column % 3] ?? '') }],
  }));

// The kinds.

const inLiteral =
  (
    least: number,
    put: (text: string, at: number, random: Random) => readonly [start: number, end: number, text: string],
  ): Edit =>
  (model, random) => {
    const spot = random.pick(
      spots(model, (piece, line) => isLiteral(piece) && piece.text.length >= least && inText(line)),
    );
    if (spot === undefined) return undefined;
    const { text } = pieceAt(model, spot);
    const [start, end, word] = put(text, 1 + random.int(text.length - 1), random);
    return respell(model, spot, start, end, word);
  };

/** Changes what stands beside a value; `meaning` says that the value is no longer what it was. */
const beside =
  (
    wanted: (piece: Piece) => boolean,
    before: readonly string[],
    after: readonly string[],
    meaning: 'same' | 'other',
  ): Edit =>
  (model, random) => {
    const spot = random.pick(spots(model, (piece, line) => wanted(piece) && inText(line)));
    if (spot === undefined) return undefined;
    const piece = pieceAt(model, spot);
    const value = meaning === 'other' ? forbidden(piece) : piece;
    const all = [{ text: random.pick(before) ?? '' }, value, { text: random.pick(after) ?? '' }];
    return withPiece(
      model,
      spot,
      all.filter(({ text }) => text !== ''),
    );
  };

const retype =
  (wanted: (piece: Piece) => boolean, how: (text: string, random: Random, model: Model) => string): Edit =>
  (model, random) => {
    const spot = random.pick(spots(model, wanted));
    if (spot === undefined) return undefined;
    const piece = pieceAt(model, spot);
    const text = how(piece.text, random, model);
    return text === piece.text ? undefined : withPiece(model, spot, [retyped(piece, text)]);
  };

const swapTexts =
  (isNear: boolean): Edit =>
  (model, random) => {
    const first = random.pick(spots(model, isFigure));
    if (first === undefined) return undefined;
    const a = pieceAt(model, first);
    const others = spots(model, (piece) => isFigure(piece) && piece.text !== a.text).filter(
      ({ line }) => (line === first.line) === isNear,
    );
    const second = random.pick(others);
    if (second === undefined) return undefined;
    const b = pieceAt(model, second);
    return withPiece(withPiece(model, first, [retyped(a, b.text)]), second, [retyped(b, a.text)]);
  };

const otherFigure = (text: string, random: Random): string => {
  const digits = text.split('');
  const at = digits.findLastIndex((digit) => /\d/.test(digit));
  digits[at] = String((Number(digits[at]) + 1 + random.int(8)) % 10);
  return digits.join('');
};

const CHINESE = '〇一二三四五六七八九';

/** Whole sentences of the body: the line and the sentences it has. */
function sentences(
  model: Model,
  random: Random,
  most = 99,
): { line: number; all: Piece[][]; at: number } | undefined {
  const lines = model.flatMap((line, at) => (inText(line) && sentencesOf(line).length > 1 ? [at] : []));
  const line = random.pick(lines);
  if (line === undefined) return undefined;
  const all = sentencesOf(model[line] as Line);
  return { line, all, at: random.int(Math.min(most, all.length)) };
}

const withValue = (pieces: readonly Piece[]): boolean => pieces.some((piece) => isValue(piece));

const inSentences =
  (change: (all: Piece[][], at: number, random: Random) => Piece[][] | undefined): Edit =>
  (model, random) => {
    const found = sentences(model, random);
    const all = found && change([...found.all], found.at, random);
    return found && all && withLine(model, found.line, all.flat());
  };

function bodyLines(model: Model, least = 1): number[] {
  return model.flatMap((line, at) => (inText(line) && textOf(line).length >= least ? [at] : []));
}

const typed = (text: string): Line => ({ pieces: [{ text }] });

function inserted(model: Model, at: number, lines: readonly Line[]): Model {
  return [...model.slice(0, at), ...lines, ...model.slice(at)];
}

const everywhere =
  (change: (text: string, piece: Piece) => string): ((model: Model) => Model) =>
  (model) =>
    model.map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => {
        const text = change(piece.text, piece);
        if (text === piece.text) return piece;
        return piece.output === undefined ? { ...piece, text } : retyped(piece, text);
      }),
    }));

const paragraph = (change: (model: Model, at: number, random: Random) => Model | undefined): Edit => {
  return (model, random) => {
    const at = random.pick(bodyLines(model, 30));
    return at === undefined ? undefined : change(model, at, random);
  };
};

/** Where a place between two lines of the body is, not within a table. */
function gap(model: Model, random: Random): number {
  return random.pick(bodyLines(model)) ?? 0;
}

const label =
  (rename: (text: string) => string): Edit =>
  (model, random) => {
    const spot = random.pick(
      spots(model, (piece, line, at) => {
        const before = line.pieces[at - 1];
        return (
          isFigure(piece) &&
          inText(line) &&
          before !== undefined &&
          isLiteral(before) &&
          /[\u4e00-\u9fff]{4}$/.test(before.text)
        );
      }),
    );
    if (spot === undefined) return undefined;
    const before = pieceAt(model, { ...spot, piece: spot.piece - 1 });
    const marked = withPiece(model, spot, [forbidden(pieceAt(model, spot))]);
    const cut = /[\u4e00-\u9fff]+$/.exec(before.text)?.[0] ?? '';
    const text = before.text.slice(0, before.text.length - cut.length) + rename(cut);
    return withPiece(marked, { ...spot, piece: spot.piece - 1 }, [{ text }]);
  };

const unit =
  (alsoValue: boolean): Edit =>
  (model, random) => {
    const spot = random.pick(
      spots(
        model,
        (piece, line, at) =>
          isFigure(piece) &&
          inText(line) &&
          /^(?:亿元|万元|万户|万人|万只|吨)/.test(line.pieces[at + 1]?.text ?? ''),
      ),
    );
    if (spot === undefined) return undefined;
    const next = { ...spot, piece: spot.piece + 1 };
    const { text } = pieceAt(model, next);
    const other = text.startsWith('亿元')
      ? '万元'
      : text.startsWith('吨')
        ? '万吨'
        : text.startsWith('万元')
          ? '亿元'
          : text.slice(1, 2);
    const length = text.startsWith('吨') ? 1 : 2;
    const piece = pieceAt(model, spot);
    const value = alsoValue ? retyped(piece, `${piece.text.replace('.', '')}0`) : forbidden(piece);
    return withPiece(respell(model, next, 0, length, other), spot, [value]);
  };

const column = (change: (cells: Line[], random: Random) => Line[]): Edit =>
  inTable((rows, random) => {
    const seed = random.int(1000);
    const fixed: Random = {
      ...random,
      int: (below) => seed % below,
      pick: (from) => from[seed % from.length],
    };
    return rows.map((cells) =>
      change(cells, fixed).map((line, at) => ({
        ...line,
        cell: { ...(line.cell as NonNullable<Line['cell']>), column: at },
      })),
    );
  });

const listChange = (how: (items: string[], random: Random) => string[]): Edit =>
  retype(
    (piece) => isName(piece) && piece.text.includes('、'),
    (text, random) => how(text.split('、'), random).join('、'),
  );

/** Copies a table, below or above, and gives the first one's rows, its head too, to `change`. */
const tableCopied =
  (change: (rows: readonly (readonly Line[])[]) => readonly (readonly Line[])[]): Edit =>
  (model, random) => {
    const found = tableOf(model, random);
    if (!found) return undefined;
    const { table, rows } = found;
    const numbered = change(rows).flatMap((cells, row) =>
      cells.map((line, column): Line => ({ ...line, cell: { table: 2 * table, row, column } })),
    );
    const copied = rows.flat().map(
      (line): Line => ({
        pieces: copies(line.pieces),
        cell: { ...(line.cell as NonNullable<Line['cell']>), table: 2 * table + 1 },
      }),
    );
    const first = model.findIndex(({ cell }) => cell?.table === table);
    const others = model
      .filter(({ cell }) => cell?.table !== table)
      .map((line) => (line.cell ? { ...line, cell: { ...line.cell, table: 2 * line.cell.table } } : line));
    const both = random.chance(0.5) ? [...numbered, typed('附表'), ...copied] : [...copied, ...numbered];
    return inserted(others, first, both);
  };

/** Kinds that rules were tuned on. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'words added': inLiteral(8, (_, at, random) => [at, at, random.pick(WORDS) ?? '']),
  'words taken away': inLiteral(10, (_, at, random) => [at, at + 1 + random.int(4), '']),
  'words replaced': inLiteral(10, (_, at, random) => [at, at + 2, random.pick(WORDS) ?? '']),
  'a character mistyped': inLiteral(6, (_, at) => [at, at + 1, '的']),
  'a clause added after a comma': inLiteral(8, (text, at) => {
    const comma = text.indexOf('，', at);
    return comma < 0 ? [at, at, '，'] : [comma + 1, comma + 1, '按照统一部署，'];
  }),
  'a sentence added': inSentences((all, at, random) =>
    all.toSpliced(at, 0, [{ text: random.pick(SENTENCES) ?? '' }]),
  ),
  'words before a figure': beside(isFigure, ['约', '达到', '超过', '共'], [''], 'same'),
  'words after a unit': (model, random) => {
    const spot = random.pick(
      spots(
        model,
        (piece, line, at) =>
          isLiteral(piece) && inText(line) && at > 0 && /^(?:亿元|万元|家|个|人)/.test(piece.text),
      ),
    );
    if (spot === undefined) return undefined;
    const end = /^(?:亿元|万元|家|个|人)/.exec(pieceAt(model, spot).text)?.[0].length ?? 0;
    return respell(model, spot, end, end, '左右');
  },
  'words before a rate': beside(isRate, ['预计', '可比口径', '名义'], [''], 'other'),
  'words after a rate': beside(isRate, [''], ['左右', '以上', '（预计）'], 'other'),
  'words before a name': beside(isName, ['原', '所属', '新成立的'], [''], 'other'),
  'words after a name': beside(isName, [''], ['（筹）', '和有关部门', '等单位'], 'other'),
  'a bracket after a figure': beside(isFigure, [''], ['（快报数）', '（不含本级）'], 'same'),
  'quotation marks around a name': beside((piece) => isName(piece), ['“'], ['”'], 'other'),
  'a sentence deleted': inSentences((all, at) => all.toSpliced(at, 1)),
  'the first sentence deleted': inSentences((all) => all.slice(1)),
  'the last sentence deleted': inSentences((all) => all.slice(0, -1)),
  'a paragraph deleted': paragraph((model, at) => withoutLines(model, (_, index) => index === at)),
  'half the paragraphs deleted': (model, random) =>
    withoutLines(model, (line) => inText(line) && random.chance(0.5)),
  'a sentence moved within': inSentences((all, at, random) => {
    const [moved = []] = all.splice(at, 1);
    return all.toSpliced(random.int(all.length + 1), 0, moved);
  }),
  'a sentence moved elsewhere': (model, random) => {
    const found = sentences(model, random);
    if (!found) return undefined;
    const [moved = []] = found.all.splice(found.at, 1);
    const rest = withLine(model, found.line, found.all.flat());
    const to = random.pick(bodyLines(rest, 30)) ?? 0;
    return withLine(rest, to, [...(rest[to]?.pieces ?? []), ...moved]);
  },
  'a paragraph moved': paragraph((model, at, random) => {
    const rest = withoutLines(model, (_, index) => index === at);
    return inserted(rest, gap(rest, random), [model[at] as Line]);
  }),
  'two paragraphs swapped': paragraph((model, at, random) => {
    const other = random.pick(bodyLines(model, 30)) ?? at;
    return model.map(
      (line, index) => (index === at ? model[other] : index === other ? model[at] : line) as Line,
    );
  }),
  'a paragraph split': (model, random) => {
    const found = sentences(model, random);
    if (!found || found.all.length < 2) return undefined;
    const cut = 1 + random.int(found.all.length - 1);
    const parts = [found.all.slice(0, cut), found.all.slice(cut)].map(
      (all): Line => ({ pieces: all.flat() }),
    );
    return inserted(
      withoutLines(model, (_, at) => at === found.line),
      found.line,
      parts,
    );
  },
  'a paragraph split in a sentence': paragraph((model, at, random) => {
    const pieces = model[at]?.pieces ?? [];
    if (pieces.length < 2) return undefined;
    const cut = 1 + random.int(pieces.length - 1);
    // The words that changed a value's meaning stay with it.
    if (pieces[cut - 1]?.isForbidden || pieces[cut]?.isForbidden) return undefined;
    const parts = [{ pieces: pieces.slice(0, cut) }, { pieces: pieces.slice(cut) }];
    return inserted(
      withoutLines(model, (_, index) => index === at),
      at,
      parts,
    );
  }),
  'two paragraphs joined': paragraph((model, at) => {
    const next = model[at + 1];
    if (next === undefined || !inText(next)) return undefined;
    const joined = withLine(model, at, [...(model[at]?.pieces ?? []), ...next.pieces]);
    return withoutLines(joined, (_, index) => index === at + 1);
  }),
  'a sentence copied': (model, random) => {
    const found = sentences(model, random);
    if (!found || !withValue(found.all[found.at] ?? [])) return undefined;
    const to = random.pick(bodyLines(model, 30)) ?? 0;
    return withLine(model, to, [...(model[to]?.pieces ?? []), ...copies(found.all[found.at] ?? [])]);
  },
  'a paragraph copied': paragraph((model, at, random) =>
    inserted(model, gap(model, random), [{ pieces: copies(model[at]?.pieces ?? []) }]),
  ),
  'a sentence copied with other figures': (model, random) => {
    const found = sentences(model, random);
    if (!found || !withValue(found.all[found.at] ?? [])) return undefined;
    const copy = copies(found.all[found.at] ?? []).map((piece) => ({
      ...(/\d/.test(piece.text) ? forbidden(piece) : piece),
      text: piece.output === undefined ? piece.text : piece.text.replace(/\d/g, '7'),
    }));
    const to = random.pick(bodyLines(model, 30)) ?? 0;
    return withLine(model, to, [...(model[to]?.pieces ?? []), ...copy]);
  },
  'a sentence copied, the first one relabelled and retyped': (model, random) => {
    const found = sentences(model, random);
    const own = found?.all[found.at] ?? [];
    if (!found || !withValue(own)) return undefined;
    const all = found.all.toSpliced(found.at, 1, relabelled(own));
    return [...withLine(model, found.line, all.flat()), { pieces: copies(own) }];
  },
  'a paragraph copied, the first one relabelled and retyped': paragraph((model, at) => {
    const own = model[at]?.pieces ?? [];
    return [{ pieces: copies(own) }, ...withLine(model, at, relabelled(own))];
  }),
  'last year added': (model, random) => {
    const found = sentences(model, random);
    const own = found?.all[found.at] ?? [];
    if (!found || !withValue(own)) return undefined;
    const copy = copies(own).map((piece) => ({
      ...(/\d/.test(piece.text) ? forbidden(piece) : piece),
      text: piece.output === undefined ? piece.text : piece.text.replace(/\d/g, '3'),
    }));
    const all = found.all.toSpliced(found.at + 1, 0, [{ text: '上年同期，' }, ...copy]);
    return withLine(model, found.line, all.flat());
  },
  'figures quoted in a summary': (model, random) => {
    const spot = random.pick(spots(model, (piece, line) => isFigure(piece) && inText(line)));
    if (spot === undefined) return undefined;
    const pieces = model[spot.line]?.pieces ?? [];
    const before = pieces[spot.piece - 1]?.text.slice(-8) ?? '';
    const after = pieces[spot.piece + 1]?.text.slice(0, 3) ?? '';
    const quoted = [
      { text: `主要指标：${before}` },
      ...copies([pieceAt(model, spot)]),
      { text: `${after}。` },
    ];
    return inserted(model, gap(model, random), [{ pieces: quoted }]);
  },
  'a row added at the end': inTable((rows) => [...rows, newRow(rows.at(-1) ?? [])]),
  'a row added between': inTable((rows, random) =>
    rows.toSpliced(1 + random.int(rows.length - 1), 0, newRow(rows.at(-1) ?? [])),
  ),
  'a row deleted': inTable((rows, random) => rows.toSpliced(1 + random.int(rows.length - 1), 1)),
  'two rows swapped': inTable((rows, random) => {
    const [head = [], ...body] = rows;
    const at = random.int(Math.max(1, body.length - 1));
    const [a, b] = [body[at], body[at + 1]];
    return a && b ? [head, ...body.toSpliced(at, 2, b, a)] : undefined;
  }),
  'rows turned around': inTable((rows) => [rows[0] ?? [], ...rows.slice(1).toReversed()]),
  'a row copied': inTable((rows, random) => {
    const at = 1 + random.int(rows.length - 1);
    const copy = (rows[at] ?? []).map((line) => ({ ...line, pieces: copies(line.pieces) }));
    return rows.toSpliced(at + 1, 0, copy);
  }),
  'a column added': column((cells) => [...cells, { ...(cells[0] as Line), pieces: [{ text: '备注' }] }]),
  'a column added in front': column((cells) => [
    { ...(cells[0] as Line), pieces: [{ text: '片区' }] },
    ...cells,
  ]),
  'a column deleted': column((cells, random) => cells.toSpliced(random.int(cells.length), 1)),
  'columns swapped': column((cells, random) => {
    if (cells.length < 2) return cells;
    const at = random.int(cells.length - 1);
    return cells.toSpliced(at, 2, cells[at + 1] as Line, cells[at] as Line);
  }),
  'a head changed': inTable((rows, random) => {
    const at = random.int(rows[0]?.length ?? 1);
    return rows.map((cells, row) =>
      cells.map((line, index) => {
        if (index !== at) return line;
        return {
          ...line,
          pieces: row === 0 ? [{ text: `上年${textOf(line)}` }] : line.pieces.map(forbidden),
        };
      }),
    );
  }),
  'a table copied, the first one without its first column': tableCopied((rows) =>
    rows.map((cells) => cells.slice(1)),
  ),
  'a table copied, the first one relabelled': tableCopied((rows) =>
    rows.map((cells, row) =>
      row === 0
        ? cells
        : cells.map((line, at) => (at < 2 ? { ...line, pieces: reworded(line.pieces) } : line)),
    ),
  ),
  'a table copied, the first one of other things': tableCopied((rows) =>
    rows.map((cells, row) =>
      row === 0
        ? cells
        : cells.map((line) => ({
            ...line,
            pieces: line.pieces.map((piece) => ({ ...lost(piece), text: piece.text.replace(/./gu, '4') })),
          })),
    ),
  ),
  'a table split in two': (model, random) => {
    const found = tableOf(model, random);
    if (!found || found.rows.length < 3) return undefined;
    const { table } = found;
    const [head = []] = found.rows;
    const cut = 2 + random.int(found.rows.length - 2);
    const first = model.findIndex(({ cell }) => cell?.table === table);
    const put = (rows: readonly (readonly Line[])[], own: number): Line[] =>
      rows.flatMap((cells, row) =>
        cells.map((line, column) => ({ ...line, cell: { table: own, row, column } })),
      );
    const others = model
      .filter(({ cell }) => cell?.table !== table)
      .map((line) => (line.cell ? { ...line, cell: { ...line.cell, table: 2 * line.cell.table } } : line));
    const rest = [head.map(({ pieces }): Line => ({ pieces: copies(pieces) })), ...found.rows.slice(cut)];
    return inserted(others, first, [
      ...put(found.rows.slice(0, cut), 2 * table),
      typed('（续表）'),
      ...put(rest, 2 * table + 1),
    ]);
  },
  'a cell emptied': (model, random) => {
    const spot = random.pick(spots(model, (piece, line) => isValue(piece) && !inText(line)));
    return spot && withPiece(model, spot, []);
  },
  'a table deleted': (model, random) => {
    const table = random.pick(bodyRows(model))?.table;
    return table === undefined ? undefined : withoutLines(model, ({ cell }) => cell?.table === table);
  },
  'a figure retyped': retype(isFigure, otherFigure),
  'a figure retyped in a table': (model, random) => {
    const spot = random.pick(spots(model, (piece, line) => isFigure(piece) && !inText(line)));
    return (
      spot &&
      withPiece(model, spot, [retyped(pieceAt(model, spot), otherFigure(pieceAt(model, spot).text, random))])
    );
  },
  'a figure retyped as another value': retype(isFigure, (_, random, model) => {
    const spot = random.pick(spots(model, isFigure)) as Spot;
    return pieceAt(model, spot).text;
  }),
  'all figures of a paragraph retyped': paragraph((model, at, random) =>
    withLine(
      model,
      at,
      (model[at]?.pieces ?? []).map((piece) =>
        isFigure(piece) ? retyped(piece, otherFigure(piece.text, random)) : piece,
      ),
    ),
  ),
  'two figures of a paragraph swapped': swapTexts(true),
  'two figures swapped': swapTexts(false),
  'thousands separated': retype(
    (piece) => isFigure(piece) && /^\d{4,}$/.test(piece.text),
    (text) => text.replace(/(\d)(?=(?:\d{3})+$)/g, '$1,'),
  ),
  'full-width digits': retype(isFigure, (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  'Chinese numerals': retype(isFigure, (text) =>
    text.replace(/\d/g, (digit) => CHINESE[Number(digit)] ?? '').replace('.', '点'),
  ),
  'a range': retype(isFigure, (text) => `${text}—${text}5`),
  'a figure rounded': retype(
    (piece) => isFigure(piece) && piece.text.includes('.'),
    (text) => text.replace(/\..*/, ''),
  ),
  'a figure deleted': retype(isFigure, () => ''),
  'another unit': unit(false),
  'another unit and figure': unit(true),
  'a rate retyped': retype(isRate, (text, random) =>
    text.replace(/[\d.]+/, (figure) => otherFigure(figure, random)),
  ),
  'a rise made a fall': retype(isRate, (text) =>
    text.startsWith('增长') ? text.replace('增长', '下降') : text.replace('下降', '增长'),
  ),
  'another word of rise': retype(isRate, (text) => text.replace('增长', '提高').replace('下降', '降低')),
  'a name changed': retype(isName, () => '新名称'),
  'a name shortened': retype(
    (piece) => isName(piece) && piece.text.length > 3,
    (text) => text.slice(2),
  ),
  'a name lengthened': retype(isName, (text) => `${text}总部`),
  'an item added to a list': listChange((items, random) =>
    items.toSpliced(random.int(items.length + 1), 0, '新增单位'),
  ),
  'an item taken from a list': listChange((items, random) => items.toSpliced(random.int(items.length), 1)),
  'a list turned around': listChange((items) => items.toReversed()),
  'a name replaced everywhere': (model, random) => {
    const spot = random.pick(spots(model, isName));
    if (spot === undefined) return undefined;
    const { text: name } = pieceAt(model, spot);
    return everywhere((text) => text.replaceAll(name, `${name.slice(0, -1)}新${name.slice(-1)}`))(model);
  },
  'a word replaced everywhere': (model, random) => {
    const spot = random.pick(
      spots(model, (piece, line) => isLiteral(piece) && piece.text.length > 12 && inText(line)),
    );
    if (spot === undefined) return undefined;
    const { text } = pieceAt(model, spot);
    const word = text.slice(4, 6);
    return everywhere((each, piece) => (isLiteral(piece) ? each.replaceAll(word, '同步') : each))(model);
  },
  'a figure replaced everywhere': (model, random) => {
    const spot = random.pick(spots(model, isFigure));
    if (spot === undefined) return undefined;
    const { text } = pieceAt(model, spot);
    return everywhere((each) => (each === text ? otherFigure(text, random) : each))(model);
  },
  'half-width commas': everywhere((text, piece) => (isLiteral(piece) ? text.replace(/，/g, ',') : text)),
  'semicolons made full stops': everywhere((text, piece) =>
    isLiteral(piece) ? text.replace(/；/g, '。') : text,
  ),
  'a comma made a full stop': inLiteral(6, (text, at) => {
    const comma = text.indexOf('，', at);
    return comma < 0 ? [at, at, '。'] : [comma, comma + 1, '。'];
  }),
  'a full stop made a comma': inLiteral(6, (text, at) => {
    const stop = text.indexOf('。', at);
    return stop < 0 ? [at, at, '，'] : [stop, stop + 1, '，'];
  }),
  'blanks around figures': (model) =>
    model.map((line) => ({
      ...line,
      pieces: line.pieces.flatMap((piece) =>
        isFigure(piece) ? [{ text: ' ' }, piece, { text: ' ' }] : [piece],
      ),
    })),
  'a line break': inLiteral(8, (_, at) => [at, at, '\n']),
  'a label renamed': label((text) => `${text.slice(0, -3)}调整后${text.slice(-1)}`),
  'a label narrowed': label((text) => `${text.slice(0, -4)}其中重点${text.slice(-4)}`),
  'two labels swapped': (model, random) => {
    const wanted = (piece: Piece, line: Line, at: number): boolean => {
      const before = line.pieces[at - 1]?.text ?? '';
      return isFigure(piece) && inText(line) && /[，；、][\u4e00-\u9fff]{3,}$/.test(before);
    };
    const all = spots(model, wanted);
    const [first, second] = [random.pick(all), random.pick(all)];
    if (!first || !second || (first.line === second.line && first.piece === second.piece)) return undefined;
    const labelOf = (spot: Spot): string =>
      /[\u4e00-\u9fff]{3,}$/.exec(pieceAt(model, { ...spot, piece: spot.piece - 1 }).text)?.[0] ?? '';
    const [a, b] = [labelOf(first), labelOf(second)];
    if (a === b) return undefined;
    const put = (from: Model, spot: Spot, old: string, text: string): Model => {
      const before = { ...spot, piece: spot.piece - 1 };
      const { text: words } = pieceAt(from, before);
      return withPiece(withPiece(from, spot, [forbidden(pieceAt(from, spot))]), before, [
        { text: words.slice(0, -old.length) + text },
      ]);
    };
    return put(put(model, first, a, b), second, b, a);
  },
  'a paragraph numbered': paragraph((model, at) =>
    withLine(model, at, [{ text: '（一）' }, ...(model[at]?.pieces ?? [])]),
  ),
  'a paragraph added': (model, random) =>
    inserted(model, gap(model, random), [typed(`${SENTENCES.join('')}投入资金35.2亿元，增长2.1%。`)]),
  'a heading added': (model, random) => inserted(model, gap(model, random), [typed('（二）存在的问题')]),
  'all words of a paragraph changed': paragraph((model, at) =>
    withLine(model, at, sentencesOf(model[at] as Line).flatMap(reworded)),
  ),
  'a draft put in front': (model) => [typed('征求意见稿'), typed('（送审，请于6月30日前反馈）'), ...model],
};

/** Does `count` edits of any kind, one after another. */
export function severalEdits(kinds: Readonly<Record<string, Edit>>, count: number): Edit {
  const all = Object.values(kinds);
  return (model, random) => {
    let edited = model;
    for (let done = 0; done < count; done += 1) edited = random.pick(all)?.(edited, random) ?? edited;
    return edited;
  };
}
