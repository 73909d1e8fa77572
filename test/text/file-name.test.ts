import { basename, extname, parse } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { extensionOf, stemOf } from '../../src/text/file-name.ts';

test.prop([fc.string({ unit: fc.constantFrom('a', 'B', '.', '/', '区', ' ') })])(
  'are those of Node.js',
  (file) => {
    // No file is named so.
    fc.pre(!/\/$|(?:^|\/)\.\.$/.test(file));
    expect(extensionOf(file)).toBe(extname(file).toLowerCase());
    expect(stemOf(file)).toBe(parse(file).name);
    expect(basename(file).startsWith(stemOf(file))).toBe(true);
  },
);

it('are found behind backslashes too', () => {
  expect(extensionOf('C:\\数据\\云岭.YAML')).toBe('.yaml');
  expect(stemOf('C:\\数据\\云岭.YAML')).toBe('云岭');
});
