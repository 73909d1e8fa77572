import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bareText, withoutTextSign } from '../../../src/sheets/read/text-sign.ts';

describe('bareText', () => {
  it.each(['=1+1', '+86 10', '-cmd', '@SUM(A1)', ' =1', '＝1', '\t1', '-3.2亿元', "=cmd|' /C calc'!A0"])(
    'marks %j as text',
    (text) => expect(bareText(text)).toBe(`'${text}`),
  );
  it.each(['-3.2', '+5', '-3.2%', '1,234', '云岭区', '3-5', "'86", ''])('leaves %j alone', (text) =>
    expect(bareText(text)).toBe(text),
  );
});

test.prop([fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', '.', '甲', ' ', '\t', '＝') })])(
  'what is written is read back, and nothing begins as a formula does',
  (text) => {
    expect(withoutTextSign(bareText(text))).toBe(text);
    expect(bareText(text)).toMatch(/^(?![=@＝＋－＠])/);
  },
);
