import { copies, type Edit, isFigure, isName, isRate, sentencesOf, withLine } from './edits.ts';
import { type Line, type Model, type Piece, textOf } from './model.ts';
import type { Random } from './random.ts';

/*
 * More kinds of edit that were written after the rules, later than those of unseen.ts; no rule was changed for them.
 */

const isText = (piece: Piece): boolean => piece.output === undefined;
const forbid = (piece: Piece): Piece => (isText(piece) ? piece : { ...piece, isForbidden: true });
const theirs = (piece: Piece, text: string): Piece => ({ ...piece, text, isTheirs: true });
const inBody = ({ cell }: Line): boolean => cell === undefined;
const isLong = (line: Line): boolean => inBody(line) && textOf(line).length > 30;

/** A place in the lines that `wanted` takes, at a piece that `piece` takes. */
function spot(
  model: Model,
  random: Random,
  wanted: (line: Line) => boolean,
  piece: (each: Piece) => boolean,
) {
  const all = model.flatMap((line, at) =>
    wanted(line)
      ? line.pieces.flatMap((each, index) => (piece(each) ? [{ at, index, line, each }] : []))
      : [],
  );
  return random.pick(all);
}

const put = (model: Model, at: number, line: Line, index: number, pieces: readonly Piece[]): Model =>
  withLine(model, at, line.pieces.toSpliced(index, 1, ...pieces));

/** Changes one piece. */
const onPiece =
  (
    wanted: (line: Line) => boolean,
    piece: (each: Piece) => boolean,
    change: (each: Piece) => readonly Piece[],
  ): Edit =>
  (model, random) => {
    const found = spot(model, random, wanted, piece);
    return found && put(model, found.at, found.line, found.index, change(found.each));
  };

/** Changes all words of the template. */
const onWords =
  (change: (text: string) => string): Edit =>
  (model) =>
    model.map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => (isText(piece) ? { text: change(piece.text) } : piece)),
    }));

/** A sentence that holds a figure: its line, all the sentences of it, and which it is. */
function sentence(model: Model, random: Random) {
  const found = spot(model, random, isLong, isFigure);
  if (found === undefined) return undefined;
  const all = sentencesOf(found.line);
  return {
    at: found.at,
    all,
    own: all.findIndex((pieces) => pieces.some((piece) => piece.output === found.each.output)),
  };
}

const rowsIn = (model: Model) => model.flatMap((line, at) => (line.cell && line.cell.row > 0 ? [at] : []));

export const LATER: Readonly<Record<string, Edit>> = {
  'sentences put on lines of their own': (model, random) => {
    const found = sentence(model, random);
    const lines = found?.all.map((pieces, at): Line => ({ pieces: [{ text: `${at + 1}．` }, ...pieces] }));
    return found && lines && [...model.slice(0, found.at), ...lines, ...model.slice(found.at + 1)];
  },
  'all paragraphs joined': (model) => {
    const text = model.filter(isLong).flatMap(({ pieces }) => pieces);
    const first = model.findIndex(isLong);
    return first < 0
      ? undefined
      : model.flatMap((line, at) => (at === first ? [{ pieces: text }] : isLong(line) ? [] : [line]));
  },
  'another year throughout': onWords((text) => text.replace(/20\d\d年/g, '2021年')),
  'another word for 同比 throughout': onWords((text) => text.replace(/同比/g, '较上年')),
  'a sentence taken out and put at the end': (model, random) => {
    const found = sentence(model, random);
    if (!found) return undefined;
    const rest = found.all.toSpliced(found.own, 1).flat();
    return [...withLine(model, found.at, rest), { pieces: found.all[found.own] ?? [] }];
  },
  'the new figure typed beside the old one': onPiece(isLong, isFigure, (each) => [
    theirs(each, `${each.text}${each.text}`),
  ]),
  'a figure made crosses': onPiece(inBody, isFigure, (each) => [theirs(each, '××')]),
  'a figure in a cell called an estimate': onPiece(
    ({ cell }) => cell !== undefined,
    isFigure,
    (each) => [forbid(each), { text: '（预计）' }],
  ),
  'a rate with another word and another figure': onPiece(inBody, isRate, (each) => [
    theirs(each, each.text.replace('增长', '回落').replace(/\d/, '8')),
  ]),
  'a name joined by and': onPiece(
    inBody,
    (each) => isName(each) && each.text.includes('、'),
    (each) => [theirs(each, each.text.replace(/、([^、]*)$/, '和$1'))],
  ),
  'a label denied': (model, random) => {
    const found = spot(model, random, isLong, isFigure);
    const before = found?.line.pieces[found.index - 1];
    if (!found || !before || !isText(before) || !/[\u4e00-\u9fff]{2}$/u.test(before.text)) return undefined;
    const pieces = found.line.pieces.with(found.index, forbid(found.each));
    return withLine(
      model,
      found.at,
      pieces.with(found.index - 1, { text: before.text.replace(/(..)$/u, '未$1') }),
    );
  },
  'two cells of a row exchanged': (model, random) => {
    const at = random.pick(
      rowsIn(model).filter((index) => isFigure(model[index]?.pieces[0] ?? { text: '' })),
    );
    const [a, b] = [model[at ?? -1], model[(at ?? -2) + 1]];
    const [one, other] = [a?.pieces[0], b?.pieces[0]];
    if (at === undefined || !a || !b?.cell || !one || !other || b.cell.row !== a.cell?.row) return undefined;
    if (other.output === undefined || one.text === other.text) return undefined;
    return withLine(withLine(model, at, [theirs(one, other.text)]), at + 1, [theirs(other, one.text)]);
  },
  'a table copied below': (model) => {
    const table = model.filter(({ cell }) => cell !== undefined);
    const most = Math.max(...table.map(({ cell }) => cell?.table ?? 0));
    const copy = table.map(
      ({ pieces, cell }): Line => ({
        pieces: copies(pieces),
        cell: { table: most + 1 + (cell?.table ?? 0), row: cell?.row ?? 0, column: cell?.column ?? 0 },
      }),
    );
    return copy.length === 0 ? undefined : [...model, { pieces: [{ text: '附表' }] }, ...copy];
  },
  'a table copied below, the first one filled by hand': (model, random) => {
    const copied = LATER['a table copied below']?.(model, random);
    const own = new Set(model.filter(({ cell }) => cell !== undefined && cell.row > 0));
    return copied?.map((line) =>
      own.has(line)
        ? {
            ...line,
            pieces: line.pieces.map((each) => (isFigure(each) ? theirs(each, `1${each.text}`) : each)),
          }
        : line,
    );
  },
  'a paragraph put into a table': (model, random) => {
    const found = spot(model, random, isLong, isFigure);
    const tables = model.flatMap(({ cell }) => (cell ? [cell.table] : []));
    const table = Math.max(-1, ...tables) + 1;
    if (!found) return undefined;
    const cell = { table, row: 0, column: 0 };
    const rest = model.filter((_, at) => at !== found.at);
    return [...rest, { pieces: [{ text: '正文' }], cell }, { ...found.line, cell: { ...cell, column: 1 } }];
  },
  'full stops at the ends taken away': (model) =>
    model.map((line) => {
      const last = line.pieces.at(-1);
      return last && isText(last)
        ? { ...line, pieces: [...line.pieces.slice(0, -1), { text: last.text.replace(/。$/, '') }] }
        : line;
    }),
  'commas made blanks': onWords((text) => text.replace(/[，、]/g, ' ')),
  'a clause of another period put before': (model, random) => {
    const found = sentence(model, random);
    if (!found) return undefined;
    const own = found.all[found.own] ?? [];
    const told = own.map((piece) =>
      isText(piece)
        ? piece
        : { ...forbid(piece), isCopy: true as const, text: piece.text.replace(/\d/g, '5') },
    );
    return withLine(
      model,
      found.at,
      found.all.toSpliced(found.own, 0, [{ text: '一季度，' }, ...told]).flat(),
    );
  },
};
