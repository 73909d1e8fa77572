import { describe, expect, it } from 'vitest';
import { githubReport } from '../../src/report/github.ts';
import { at, say } from './findings.ts';

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
