import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shift } from '../../src/figures/figure.ts';
import { offScaleIn, type Sized } from '../../src/fill/off-scale.ts';
import { growth, PROPORTIONAL } from '../growth.ts';

function sized(texts: readonly string[], unit: string): readonly Sized[] {
  return texts.map((text) => ({ slot: '甲', unit, text, place: { file: 'd.yaml' }, isSure: false }));
}

function found(texts: readonly string[], unit = '亿元'): readonly string[] {
  return offScaleIn(sized(texts, unit)).map(([{ text }]) => text);
}

/** Amounts of which none is a hundred times another. */
const near = fc.array(
  fc.integer({ min: 100, max: 9999 }).map((amount) => shift(String(amount), -2)),
  { minLength: 8, maxLength: 40 },
);

describe('amounts of another size', () => {
  it('are not among those that are near to each other', () => {
    fc.assert(
      fc.property(near, (amounts) => {
        expect(found(amounts)).toEqual([]);
      }),
    );
  });

  it('are the one in 万元 among those in 亿元, unless those are far from each other, wherever it stands', () => {
    fc.assert(
      fc.property(near, fc.nat(), (amounts, at) => {
        const place = at % amounts.length;
        const slip = shift('50', 4);
        const most = [...amounts.slice(0, place), slip, ...amounts.slice(place)];
        expect(found(most)).toEqual([slip]);
      }),
    );
  });

  it('are the same however large all are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999_999 }).map(String), { minLength: 5, maxLength: 20 }),
        fc.integer({ min: -6, max: 6 }),
        (amounts, places) => {
          const moved = amounts.map((amount) => shift(amount, places));
          expect(found(moved)).toEqual(found(amounts).map((amount) => shift(amount, places)));
        },
      ),
    );
  });

  it('are no small ones: of foreign trade one may have a hundredth', () => {
    const trade = ['5.45', '18.2', '44.1', '95.3', '12.7', '8.8', '60.9', '23.4'];
    expect(found([...trade, '0.03'])).toEqual([]);
    expect(found([...trade, '0.003'])).toEqual(['0.003']);
  });
});

describe('rates of another size', () => {
  it('are at most one', () => {
    const rates = fc.array(
      fc.integer({ min: -9999, max: 99_999 }).map((rate) => shift(String(rate), -1)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rates, (texts) => {
        expect(found(texts, '%').length).toBeLessThan(2);
      }),
    );
  });

  it('may be far below the others, too', () => {
    expect(found(['1', '2', '3', '4', '5', '6', '7', '-515.9'], '%')).toEqual(['-515.9']);
  });
});

it('are told in time in proportion to their number, a quarter of them in another unit', async () => {
  const measured = await growth((count) => {
    const amounts = Array.from({ length: count }, (_, at) => (at % 4 === 0 ? `${at + 1}0000000` : `1.${at}`));
    expect(found(amounts).length).toBeGreaterThan(0);
  }, 4000);
  expect(measured).toBeLessThan(PROPORTIONAL);
});
