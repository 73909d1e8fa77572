import { expect, test } from 'vitest';
import { displacedIn } from '../../src/align/displaced.ts';
import { streamOf } from '../../src/align/stream.ts';
import { growth, PROPORTIONAL } from '../growth.ts';

/** As many sentences with the same words as wanted, each with a figure that stands where it stood. */
function unmoved(count: number) {
  const stream = streamOf(Array.from({ length: count }, () => ({ text: '完成投资1亿元。' })));
  const figures = stream.tokens.flatMap(({ kind }, from) =>
    kind === 'figure' ? [{ from, to: from + 1 }] : [],
  );
  return { stream, seen: figures.map((range) => ({ value: range, place: range, isCertain: true })) };
}

test('tells of thousands of sentences with the same words in time that grows with them', async () => {
  const displaced = (count: number): readonly boolean[] => {
    const { stream, seen } = unmoved(count);
    const isDisplaced = displacedIn(stream, stream, seen);
    return seen.map(({ value, place }) => isDisplaced(value, place));
  };
  expect(displaced(50)).not.toContain(true);
  expect(await growth(displaced, 400)).toBeLessThan(PROPORTIONAL);
});
