import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { safeName, safeValue } from '../../src/batch/safe-name.ts';

describe('safeName', () => {
  test.each([
    ['云岭区', '云岭区.docx'],
    ['a/b\\c:d*e', 'a_b_c_d_e.docx'],
    ['..', '_.docx'],
    ['.hidden', '_hidden.docx'],
    ['CON', '_CON.docx'],
    ['con.txt', '_con.txt.docx'],
    ['console', 'console.docx'],
    ['lpt1', '_lpt1.docx'],
    ['ends. ', 'ends.docx'],
    ['   ', '_.docx'],
    ['two\nlines', 'two lines.docx'],
    ['e\u0301', '\u00e9.docx'],
  ])('%j is written as %j', (value, name) => {
    expect(safeName(safeValue(value), '.docx')).toBe(name);
  });

  test('a long name is cut at a character, its extension kept', () => {
    const name = safeName(safeValue('云'.repeat(100)), '.docx');
    expect(name.endsWith('云.docx')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).not.toContain('\ufffd');
  });

  test.prop([fc.string({ unit: 'binary' })], { numRuns: 1000 })(
    'any value is one name that every system takes',
    (value) => {
      const name = safeName(safeValue(value), '.docx');
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+$/u);
      expect(name).not.toMatch(/^\.|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      expect(name).not.toMatch(/[. ]\.docx$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name.length).toBeGreaterThan('.docx'.length);
    },
  );
});
