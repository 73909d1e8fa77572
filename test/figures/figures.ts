import { fc } from '@fast-check/vitest';

const digits = fc.stringMatching(/^[0-9]{1,30}$/);

/** Any figure as people write them, with zeros where they matter. */
export const figure = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,30}$/)),
    fc.oneof(
      fc.constant(''),
      digits.map((fraction) => `.${fraction}`),
      fc.constantFrom('.0', '.00', '.10', '.50'),
    ),
  )
  .map((parts) => parts.join(''));

/** A figure that is not negative. */
export const positive = figure.map((text) => text.replace('-', ''));

/** Any text of these characters. */
export function textOf(characters: string, length: fc.StringSharedConstraints = {}) {
  return fc.string({ unit: fc.constantFrom(...Array.from(characters)), ...length });
}
