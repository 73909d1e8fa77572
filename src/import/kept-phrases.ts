import type { Paragraph } from '../documents/paragraph.ts';
import { groupBy } from '../model/group-by.ts';
import { phraseAround } from '../text/kept-phrase.ts';
import type { MarkedPlace } from './places.ts';
import type { ImportedSlot } from './slots.ts';

/** The phrases of the marks that became no slot: a person said that they are words. */
export function keptPhrases(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  slots: readonly ImportedSlot[],
): readonly string[] {
  const tags = groupBy(
    slots.flatMap((slot) => slot.places),
    ({ paragraph }) => paragraph,
  );
  const phrases = places.flatMap((place) => {
    const beside = tags.get(place.paragraph) ?? [];
    if (beside.some(({ tagStart, tagEnd }) => tagStart < place.end && tagEnd > place.start)) return [];
    const text = paragraphs[place.paragraph]?.text ?? '';
    const start = Math.max(0, ...beside.map(({ tagEnd }) => tagEnd).filter((at) => at <= place.start));
    const end = Math.min(
      text.length,
      ...beside.map(({ tagStart }) => tagStart).filter((at) => at >= place.end),
    );
    const phrase = phraseAround(text, place, { start, end });
    return phrase === '' ? [] : [phrase];
  });
  return [...new Set(phrases)];
}
