import { copies, type Edit, isFigure, isName, isRate, lost, sentencesOf, withLine } from './edits.ts';
import { type Line, type Model, type Piece, textOf } from './model.ts';
import type { Random } from './random.ts';

/*
 * Kinds of edit that were written after the rules, and that no rule was changed for.
 */

type Change = (line: Line, random: Random, at: number) => readonly Piece[] | undefined;

/** Changes one paragraph of the body, of those that `wanted` takes. */
function inOne(wanted: (line: Line) => boolean, change: Change): Edit {
  return (model, random) => {
    const lines = model.flatMap((line, at) => (line.cell === undefined && wanted(line) ? [at] : []));
    const at = random.pick(lines);
    const pieces = at === undefined ? undefined : change(model[at] as Line, random, at);
    return at === undefined || pieces === undefined ? undefined : withLine(model, at, pieces);
  };
}

const has = (wanted: (piece: Piece) => boolean) => (line: Line) => line.pieces.some(wanted);
const isText = (piece: Piece): boolean => piece.output === undefined;
const forbid = (piece: Piece): Piece => (isText(piece) ? piece : { ...piece, isForbidden: true });
const theirs = (piece: Piece, text: string): Piece => ({ ...piece, text, isTheirs: true });

function one(line: Line, random: Random, wanted: (piece: Piece) => boolean): number {
  return random.pick(line.pieces.flatMap((piece, at) => (wanted(piece) ? [at] : []))) ?? -1;
}

const replaced = (line: Line, at: number, put: readonly Piece[]): Piece[] =>
  line.pieces.toSpliced(at, 1, ...put);

const COMMA = /[，,、]/;

export const UNSEEN: Readonly<Record<string, Edit>> = {
  'a word in the sentence bolded and respelled': inOne(has(isText), ({ pieces }) =>
    pieces.map((piece) => (isText(piece) ? { text: piece.text.replace('工作', '各项工作') } : piece)),
  ),
  'a figure made an approximation': inOne(has(isFigure), (line, random) => {
    const at = one(line, random, isFigure);
    return replaced(line, at, [
      theirs(line.pieces[at] as Piece, `近${line.pieces[at]?.text.replace(/\..*/, '')}余`),
    ]);
  }),
  'a figure put in brackets': inOne(has(isFigure), (line, random) => {
    const at = one(line, random, isFigure);
    return replaced(line, at, [{ text: '（' }, line.pieces[at] as Piece, { text: '）' }]);
  }),
  'a rate turned into words': inOne(has(isRate), (line, random) => {
    const at = one(line, random, isRate);
    return replaced(line, at, [theirs(line.pieces[at] as Piece, '保持较快增长')]);
  }),
  'a sentence said of another year': inOne(has(isFigure), (line, random) => {
    const all = sentencesOf(line);
    const at = random.int(all.length);
    return all.flatMap((pieces, index) => (index === at ? [{ text: '2019年' }, ...pieces] : pieces));
  }),
  'two sentences changed places': inOne(
    (line) => sentencesOf(line).length > 2,
    (line, random) => {
      const all = sentencesOf(line);
      const at = random.int(all.length - 1);
      return all.toSpliced(at, 2, all[at + 1] ?? [], all[at] ?? []).flat();
    },
  ),
  'a paragraph copied, and the first rewritten': (model, random) => {
    const lines = model.flatMap((line, at) => (line.cell === undefined && has(isFigure)(line) ? [at] : []));
    const at = random.pick(lines);
    if (at === undefined) return undefined;
    const line = model[at] as Line;
    const rewritten = sentencesOf(line).flatMap((pieces) => {
      const isTouched = pieces.some((piece) => isText(piece) && COMMA.test(piece.text));
      return pieces.map((piece) =>
        isText(piece)
          ? { text: piece.text.replace(new RegExp(COMMA, 'g'), '又') }
          : isTouched
            ? lost(piece)
            : piece,
      );
    });
    return [
      ...withLine(model, at, rewritten).slice(0, at + 1),
      { pieces: copies(line.pieces) },
      ...model.slice(at + 1),
    ];
  },
  'a table pasted as text': (model) => {
    const cells = model.filter(({ cell }) => cell !== undefined);
    if (cells.length === 0) return undefined;
    const text = cells.map(({ pieces }) => copies(pieces)).flatMap((pieces) => [...pieces, { text: '\t' }]);
    return [...model, { pieces: text }];
  },
  'spaces between all characters of a heading': inOne(
    (line) => textOf(line).length < 20,
    ({ pieces }) =>
      pieces.map((piece) => (isText(piece) ? { text: Array.from(piece.text).join(' ') } : piece)),
  ),
  'a note at the end of each paragraph': (model) =>
    model.map((line) =>
      line.cell || textOf(line).length < 30
        ? line
        : { ...line, pieces: [...line.pieces, { text: '（资料来源：统计局）' }] },
    ),
  'numbers before all paragraphs': (model) =>
    model.map((line, at) =>
      line.cell || textOf(line).length < 30
        ? line
        : { ...line, pieces: [{ text: `${at}. ` }, ...line.pieces] },
    ),
  'a name put in full': inOne(has(isName), (line, random) => {
    const at = one(line, random, isName);
    return replaced(line, at, [theirs(line.pieces[at] as Piece, `${line.pieces[at]?.text}有限责任公司`)]);
  }),
  'two names of a paragraph changed places': inOne(
    (line) => line.pieces.filter(isName).length > 1,
    (line) => {
      const names = line.pieces.flatMap((piece, at) => (isName(piece) ? [at] : []));
      const [a = 0, b = 0] = names;
      const [first, second] = [line.pieces[a] as Piece, line.pieces[b] as Piece];
      if (first.text === second.text) return undefined;
      return line.pieces.map((piece, at) =>
        at === a ? theirs(first, second.text) : at === b ? theirs(second, first.text) : piece,
      );
    },
  ),
  'the last two digits exchanged': inOne(
    has((piece) => isFigure(piece) && /(\d)(?!\1)\d$/.test(piece.text)),
    (line, random) => {
      const at = one(line, random, (piece) => isFigure(piece) && /(\d)(?!\1)\d$/.test(piece.text));
      const { text } = line.pieces[at] as Piece;
      return replaced(line, at, [theirs(line.pieces[at] as Piece, text.replace(/(\d)(\d)$/, '$2$1'))]);
    },
  ),
  'a zero added behind the point': inOne(
    has((piece) => isFigure(piece) && piece.text.includes('.')),
    (line, random) => {
      const at = one(line, random, (piece) => isFigure(piece) && piece.text.includes('.'));
      return replaced(line, at, [theirs(line.pieces[at] as Piece, `${line.pieces[at]?.text}0`)]);
    },
  ),
  'a sign put before a figure': inOne(has(isFigure), (line, random) => {
    const at = one(line, random, isFigure);
    return replaced(line, at, [{ text: '-' }, forbid(line.pieces[at] as Piece)]);
  }),
  'all commas taken away': (model) =>
    model.map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => (isText(piece) ? { text: piece.text.replace(/，/g, '') } : piece)),
    })),
  'the whole body copied below': (model) => [
    ...model,
    ...model.filter(({ cell }) => !cell).map(({ pieces }): Line => ({ pieces: copies(pieces) })),
  ],
  'every second sentence deleted': (model) =>
    model.map((line) =>
      line.cell
        ? line
        : {
            ...line,
            pieces: sentencesOf(line)
              .filter((_, at) => at % 2 === 0)
              .flat(),
          },
    ),
  'the paragraphs turned around': (model): Model => {
    const body = model.filter(({ cell }) => !cell).toReversed();
    return model.map((line) => (line.cell ? line : (body.shift() as Line)));
  },
};
