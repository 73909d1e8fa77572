import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic, type Place } from '../../src/diagnostics/diagnostic.ts';
import type { Slot } from '../../src/model/slot.ts';
import { sourceText } from '../../src/model/source.ts';
import { githubReport } from '../../src/report/github.ts';
import { jsonLine, jsonReport } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';

const source = sourceText('地区: 云岭区\n模板: [a]\r\n\t人口: １２\n');
const at = (words: string, file = '云岭区.yaml'): Place => {
  const start = source.text.indexOf(words);
  return { file, source, start, end: start + words.length };
};
const say = (place: Place, key = '模板'): Diagnostic =>
  diagnostic('template-name', place, { key, example: 'half-year-summary' });
const cell = (name: string): Place => ({ file: 'a.xlsx', sheet: '表1', cell: name });
const slots = new Map<string, Slot>();
const plain = { lang: 'zh', color: false, columns: 80, slots } as const;

describe('textReport', () => {
  it('shows the place, the line, carets under the very words, and what to do', () => {
    expect(
      textReport([say(at('[a]'))], plain),
    ).toBe(`云岭区.yaml:2:5 错误 template-name “模板”后面应当是模板的名字
  2 | 模板: [a]
    |       ^^^
  怎么办：写内置模板的名字，或一个 .md.hbs 文件的路径，例如 模板: half-year-summary
`);
    expect(textReport([say(at('[a]'))], { ...plain, lang: 'en' })).toContain(
      '云岭区.yaml:2:5 error template-name after “模板” the name of a template is wanted\n  2 | 模板: [a]\n    |       ^^^\n  fix: write',
    );
  });

  it('sorts by place within each file, files as they come', () => {
    const places = [at('１２', 'b.yaml'), at('人口'), { file: 'c.docx' }, at('云岭区'), at('地区', 'b.yaml')];
    const heads = textReport(
      places.map((place) => say(place)),
      plain,
    ).match(/^\S+(?= 错误)/gm);
    expect(heads).toEqual(['b.yaml:1:1', 'b.yaml:3:6', '云岭区.yaml:1:5', '云岭区.yaml:3:2', 'c.docx']);
  });

  it('names cells and paragraphs', () => {
    const paragraph = { file: 'a.docx', source, start: 4, end: 7, part: 'body', paragraph: 12 } as const;
    const places = [cell('AA2'), cell('C10'), cell('C7'), cell('B7'), paragraph];
    const text = textReport(
      places.map((place) => say(place)),
      plain,
    );
    expect(text.match(/^\S.*(?= 错误)/gm)).toEqual([
      'a.xlsx 表1!AA2',
      'a.xlsx 表1!B7',
      'a.xlsx 表1!C7',
      'a.xlsx 表1!C10',
      'a.docx 正文第12段',
    ]);
    expect(text).toContain('  | 地区: 云岭区\n  |       ^^^^^^\n');
    expect(textReport([say(paragraph)], { ...plain, lang: 'en' })).toContain(
      'a.docx body paragraph 12 error',
    );
  });

  it('shows fifty findings, errors before warnings, and counts the rest', () => {
    const errors = Array.from({ length: 45 }, () => say(at('[a]')));
    const warnings = errors.map((d): Diagnostic => ({ ...d, severity: 'warning', place: at('地区') }));
    const text = textReport([...warnings, ...errors], plain);
    expect(text.match(/ 错误 /g)).toHaveLength(45);
    expect(text.match(/ 警告 /g)).toHaveLength(5);
    expect(text).toMatch(/\n\n另有 40 处没有列出（加上 --json 可以看到全部）\n$/);
  });

  it('colours only when it may, and never lets the data colour', () => {
    const place = { ...at('云岭区'), source: sourceText('地区: 云岭区\x1b[31m') };
    expect(textReport([say(place, '\x1b]0;title\x07')], plain)).not.toMatch(/[\x1b\x07]/);
    expect(textReport([say(place)], { ...plain, color: true })).toContain('\x1b[31m错误\x1b[39m');
  });

  it('calls standard input by what it is', () => {
    expect(textReport([say({ file: '-' })], plain)).toMatch(/^标准输入 错误/);
  });

  it('has nothing to say of nothing', () => {
    expect(textReport([], plain)).toBe('');
  });
});

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

describe('githubReport', () => {
  it('writes workflow commands with their escapes', () => {
    const file = 'a,b:100%.yaml';
    expect(githubReport([say(at('[a]', file), '50%\r\n::error::')], 'zh')).toBe(
      '::error file=a%2Cb%3A100%25.yaml,line=2,col=5,endLine=2,endColumn=8,title=template-name::' +
        '“50%25␍␊::error::”后面应当是模板的名字%0A' +
        '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 50%25␍%0A::error::: half-year-summary\n',
    );
  });

  it('puts a place that GitHub cannot show into the message', () => {
    const cell = say({ file: 'a.xlsx', sheet: '表1', cell: 'C7' });
    expect(githubReport([{ ...cell, severity: 'warning' }], 'zh')).toMatch(
      /^::warning file=a.xlsx,title=template-name::a.xlsx 表1!C7 “模板”/,
    );
    expect(githubReport([say({ file: '-' })], 'zh')).toMatch(/^::error title=template-name::标准输入 /);
  });
});
