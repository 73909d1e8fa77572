import { expect, it } from 'vitest';
import { paths } from '../../src/host/paths.ts';

it('names that differ in case or in how a character is composed are of one file', () => {
  expect(paths.identity('/a/YUNLING.docx')).toBe(paths.identity('/a/yunling.docx'));
  expect(paths.identity('/a/e\u0301')).toBe(paths.identity('/a/\u00e9'));
});
