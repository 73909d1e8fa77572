import type { DocumentRule, Finding, ReadParagraph } from './rule.ts';

const OWN = /[我本][区县旗](?![长委域分间级])/gu;

/** How often the one must be said, and the other at most, for the other to be a slip. */
const OFTEN = 3;
const SELDOM = 2;

/** 我县 once or twice in a document that says 我区 throughout. */
export const levelsRule: DocumentRule = {
  codes: ['level-mixed'],
  *findAll(readings) {
    const places = new Map<string, (readonly [ReadParagraph, Finding])[]>();
    for (const reading of readings) {
      if (!/[我本][区县旗]/u.test(reading.text)) continue;
      for (const { 0: word, index: start } of reading.text.matchAll(OWN)) {
        const finding = { code: 'level-mixed', start, end: start + word.length } as const;
        const those = places.get(word[1] ?? '');
        if (those === undefined) places.set(word[1] ?? '', [[reading, finding]]);
        else those.push([reading, finding]);
      }
    }
    const [most, ...others] = [...places].toSorted(([, a], [, b]) => b.length - a.length);
    if (most === undefined || most[1].length < OFTEN) return;
    for (const [reading, finding] of others.flatMap(([, all]) => (all.length <= SELDOM ? all : []))) {
      yield [reading, { ...finding, about: `我${most[0]}` }];
    }
  },
};
