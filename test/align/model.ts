import type { Generated } from '../../src/align/align.ts';
import type { Block, Cell, Stretch } from '../../src/align/stream.ts';

/** Some words of a paragraph: of the template, typed by a person, or a value that was printed. */
export interface Piece {
  readonly text: string;
  /** Which value it is. */
  readonly output?: number;
  /** Of which slot it is: two places of one slot hold the same. */
  readonly slot?: string;
  /** A value whose meaning somebody changed: never to be replaced. */
  readonly isForbidden?: true;
  /** One all of whose words somebody rewrote: not to be replaced, but a copy of it may be. */
  readonly isLost?: true;
  /** A copy of a value that somebody made: not to be replaced while the value itself is there. */
  readonly isCopy?: true;
  /** Somebody typed another text in its place. */
  readonly isTheirs?: true;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly cell?: Cell;
}

/** A document of which it is known what each of its words is. */
export type Model = readonly Line[];

export function textOf({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}

export function blocksOf(model: Model): Block[] {
  return model
    .map((line): Block => ({ text: textOf(line), ...(line.cell && { cell: line.cell }) }))
    .filter(({ text, cell }) => text.trim() !== '' || cell !== undefined);
}

/** Where each value stands: by number, all pieces of it. */
export function placesOf(model: Model): { readonly piece: Piece; readonly place: Stretch }[] {
  const places: { piece: Piece; place: Stretch }[] = [];
  let block = 0;
  for (const line of model) {
    let start = 0;
    for (const piece of line.pieces) {
      if (piece.output !== undefined)
        places.push({ piece, place: { block, start, end: start + piece.text.length } });
      start += piece.text.length;
    }
    if (textOf(line).trim() !== '' || line.cell !== undefined) block += 1;
  }
  return places;
}

export function generatedOf(model: Model): Generated {
  return {
    blocks: blocksOf(model),
    outputs: placesOf(model).map(({ place, piece }) => ({ ...place, slot: piece.slot ?? '' })),
  };
}
