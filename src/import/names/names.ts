import type { Around, NamedPlace } from './around.ts';
import { cellName } from './cells.ts';
import { dateName, ordinalName } from './dates.ts';
import { figureName } from './figures.ts';
import { placeName, wordsName } from './words.ts';

/** Names a place by the words around it: the whole term of the field where one stands there, else what is counted. */
export function namePlace(around: Around): NamedPlace {
  return (
    cellName(around) ??
    placeName(around) ??
    dateName(around) ??
    ordinalName(around) ??
    figureName(around) ??
    wordsName(around)
  );
}
