import { align } from '../../src/align/align.ts';
import type { Cell, Stretch } from '../../src/align/stream.ts';
import { type Edit, sentencesOf } from './edits.ts';
import { blocksOf, generatedOf, type Model, type Piece, placesOf } from './model.ts';
import { randomOf } from './random.ts';

/** How an aligner did. */
export interface Score {
  documents: number;
  /** Values that nobody touched, and how many of them were found. */
  untouched: number;
  found: number;
  /** Places taken for certain that are none. */
  wrong: number;
  /** Figures that a person changed: all, told as that, not told as found. */
  theirs: number;
  told: number;
  kept: number;
  unsure: number;
  gone: number;
}

export const noScore = (): Score => ({
  documents: 0,
  untouched: 0,
  found: 0,
  wrong: 0,
  theirs: 0,
  told: 0,
  kept: 0,
  unsure: 0,
  gone: 0,
});

export interface Wrong {
  readonly value: string;
  readonly says: unknown;
  readonly stands: string;
}

/** Edits a document and asks the aligner what became of each value. Adds to `score`; gives what came out wrong. */
export function tryEdit(
  model: Model,
  edit: Edit,
  seed: number,
  score: Score,
  missed?: (text: string) => void,
): Wrong[] {
  const edited = edit(model, randomOf(seed));
  if (edited === undefined) return [];
  const generated = generatedOf(model);
  const blocks = blocksOf(edited);
  const result = align(generated, blocks);
  score.documents += 1;
  const truth = truthOf(edited);
  const wrong: Wrong[] = [];
  for (const [index, said] of result.entries()) {
    const own = truth.get(index);
    const output = generated.outputs[index];
    const value = output ? (generated.blocks[output.block]?.text.slice(output.start, output.end) ?? '') : '';
    // What was retyped more than once may be what it was.
    const isTheirs = own?.piece.isTheirs === true && own.piece.text !== value;
    if (isTheirs) score.theirs += 1;
    if (said.state === 'unsure') score.unsure += 1;
    if (said.state === 'gone') score.gone += 1;
    if (own && !isTheirs && !own.piece.isForbidden && !own.piece.isCopy) {
      score.untouched += 1;
      if (said.state !== 'found') missed?.(`${value} ${JSON.stringify(said)} ${around(blocks, own.place)}`);
    }
    if (isTheirs && said.state === 'changed') score.told += 1;
    if (isTheirs && said.state !== 'found') score.kept += 1;
    if (said.state !== 'found') continue;
    const isOwn = own?.place.block === said.place.block && own.place.start === said.place.start;
    // A copy stands for a value that is gone, or whose own words somebody rewrote.
    const isRight =
      own?.piece.isLost || own?.piece.isCopy || isRenamed(model, edited, index)
        ? isCopyAt(edited, index, said.place)
        : isOwn && !isTheirs && (!own.piece.isForbidden || readsAsWritten(model, edited, index));
    if (isRight) score.found += 1;
    else {
      score.wrong += 1;
      wrong.push({ value, says: said, stands: around(blocks, said.place) });
    }
  }
  return wrong;
}

/** Whether the row of a table in which a value stood has another name now: a copy with the name is that row. */
function isRenamed(model: Model, edited: Model, output: number): boolean {
  const row = model.find(({ pieces }) => pieces.some((piece) => piece.output === output))?.cell;
  if (row === undefined) return false;
  const name = piecesOf(model, row).find(({ text }) => /\p{L}/u.test(text));
  // In whichever cell of it the name stands.
  return !edited.some(({ pieces, cell }) => {
    const isOwn = pieces.some((piece) => piece.output === name?.output && !piece.isCopy);
    return isOwn && cell && piecesOf(edited, cell).some(({ text, isCopy }) => text === name?.text && !isCopy);
  });
}

function piecesOf(model: Model, { table, row }: Cell): readonly Piece[] {
  return model
    .filter(({ cell }) => cell?.table === table && cell.row === row)
    .flatMap(({ pieces }) => pieces);
}

/** Whether a later edit took back what an earlier one had done to a value's sentence: letter for letter it is as it was. */
function readsAsWritten(model: Model, edited: Model, output: number): boolean {
  const sentence = (of: Model): string | undefined =>
    of
      .flatMap((line) => (line.cell ? [line.pieces] : sentencesOf(line)))
      .find((pieces) => pieces.some((piece) => piece.output === output && !piece.isCopy))
      ?.map(({ text }) => text)
      .join('');
  return sentence(model) === sentence(edited);
}

function isCopyAt(model: Model, output: number, { block, start }: Stretch): boolean {
  return placesOf(model).some(
    ({ piece, place }) =>
      piece.output === output &&
      piece.isCopy &&
      !piece.isForbidden &&
      place.block === block &&
      place.start === start,
  );
}

function truthOf(
  model: Model,
): Map<number, { piece: Piece; place: ReturnType<typeof placesOf>[number]['place'] }> {
  const truth = new Map<number, ReturnType<typeof placesOf>[number]>();
  for (const each of placesOf(model)) {
    const { output = -1 } = each.piece;
    const known = truth.get(output);
    if (known === undefined || (known.piece.isCopy && !each.piece.isCopy)) truth.set(output, each);
  }
  return truth;
}

function around(
  blocks: readonly { text: string }[],
  { block, start, end }: { block: number; start: number; end: number },
): string {
  const text = blocks[block]?.text ?? '';
  return `${text.slice(Math.max(0, start - 24), start)}【${text.slice(start, end)}】${text.slice(end, end + 14)}`;
}
