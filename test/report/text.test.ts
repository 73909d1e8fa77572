import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts';
import type { Slot } from '../../src/model/slot.ts';
import { sourceText } from '../../src/model/source.ts';
import { textReport } from '../../src/report/text.ts';
import { at, say, source } from './findings.ts';

const cell = (name: string): Place => ({ file: 'a.xlsx', sheet: '表1', cell: name });
const plain = { lang: 'zh', color: false, columns: 80, slots: new Map<string, Slot>() } as const;

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
