import { describe, expect, it } from 'vitest';
import { codesOf } from './examples.ts';
import { type Example, explanations } from './reference.ts';

const pairs = [...explanations.values()].flatMap(({ code, examples }) =>
  examples.flatMap((wrong, index): [string, Example, Example][] => {
    const right = examples[index + 1];
    return wrong.isRight || !right ? [] : [[code, wrong, right]];
  }),
);

describe('the examples of the reference', () => {
  it('are pairs of a wrong and a right one', () => {
    for (const { code, examples } of explanations.values()) {
      const marks = examples.map(({ isRight }) => (isRight ? '✓' : '✗')).join('');
      expect(marks, code).toMatch(/^(?:✗✓)*$/);
    }
  });

  it.each(pairs)('show %s', async (code, wrong, right) => {
    const codes = await codesOf(wrong, right);
    // A value that is wrong is often missing, too, or has its default.
    expect(
      new Set([code, ...codes.filter((each) => !/^(?:value-(?:missing|blank)|default-used)$/.test(each))]),
      wrong.text,
    ).toEqual(new Set([code]));
    expect(codes).toContain(code);
    expect(await codesOf(right, right), right.text).toEqual([]);
  });
});
