import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { jsonLine, jsonReport } from '../../src/report/json.ts';
import { at, say, source } from './findings.ts';

describe('jsonReport', () => {
  it('is an object a line, counting characters from 1', () => {
    expect(jsonReport([say(at('１２')), say({ file: 'a.xlsx', sheet: '表1', cell: 'C7' })], 'zh')).toBe(
      `${JSON.stringify({
        type: 'finding',
        code: 'template-name',
        severity: 'error',
        file: '云岭区.yaml',
        line: 3,
        column: 6,
        endLine: 3,
        endColumn: 8,
        message: '“模板”后面应当是模板的名字',
        fix: '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 模板: half-year-summary',
      })}\n${JSON.stringify({
        type: 'finding',
        code: 'template-name',
        severity: 'error',
        file: 'a.xlsx',
        sheet: '表1',
        cell: 'C7',
        message: '“模板”后面应当是模板的名字',
        fix: '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 模板: half-year-summary',
      })}\n`,
    );
  });

  it('gives a paragraph and the columns in it', () => {
    const place = { file: 'a.docx', source, start: 4, end: 7, part: 'table', paragraph: 3 } as const;
    expect(JSON.parse(jsonReport([say(place)], 'en'))).toMatchObject({
      part: 'table',
      paragraph: 3,
      column: 5,
      endColumn: 8,
    });
    expect(JSON.parse(jsonReport([say(place)], 'en'))).not.toHaveProperty('line');
  });

  it('has no limit', () => {
    expect(
      jsonReport(
        Array.from({ length: 500 }, () => say(at('[a]'))),
        'zh',
      ).split('\n'),
    ).toHaveLength(501);
  });

  test.prop([fc.string({ unit: 'binary' })])(
    'is one line that strict readers take and no terminal obeys',
    (value) => {
      const line = jsonLine({ value });
      expect(line).not.toMatch(/[\x00-\x09\x0b-\x1f\p{Cs}\p{Cf}\x7f-\x9f\u2028\u2029]|\n./u);
      expect(line).not.toMatch(/\\ud[89ab]..(?!\\ud[c-f])/i);
      expect(JSON.parse(line)).toEqual({ value: value.replace(/\p{Surrogate}/gu, '\uFFFD') });
    },
  );
});
