import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/cli/shell-word.ts';
import { fileStem, ownDescription, ownTemplate, startFiles } from '../../src/slots/start.ts';
import { builtIn } from './built-in.ts';

describe('a folder to start with', () => {
  it('has a sheet, a data file and the schema that the data file names, the same every time', async () => {
    const template = await builtIn();
    const files = await startFiles(template, '总结');
    expect(files.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['总结.xlsx', 'sheet'],
      ['总结.yaml', 'data'],
      ['总结.schema.json', 'schema'],
    ]);
    expect(files[1]?.content).toMatch(/^# yaml-language-server: \$schema=总结\.schema\.json\n/);
    expect(await startFiles(template, '总结')).toEqual(files);
  });

  it('can have a template of its own, which the data file names', async () => {
    const files = await startFiles(await builtIn(), '总结', '总结.md.hbs');
    expect(files[1]?.content).toContain('\n模板: 总结.md.hbs\n');
    expect((await startFiles(await builtIn(), '总结'))[1]?.content).not.toContain('\n模板:');
  });

  it('has files that speak of each other by the names they have there', () => {
    const text = '{{!-- 说明在 half-year-summary.slots.yaml --}}';
    expect(ownTemplate(text, 'half-year-summary', '总结')).toEqual({
      name: '总结.md.hbs',
      purpose: 'template',
      content: '{{!-- 说明在 总结.slots.yaml --}}',
    });
    expect(ownDescription('标题: 总结', '总结').name).toBe('总结.slots.yaml');
  });

  it.each([
    ['上半年工作总结', '上半年工作总结'],
    ['../总结', '总结'],
    ['总结 (2020年)/上半年', '总结2020年上半年'],
    ["'; rm -rf ~ #", 'rm-rf'],
    ['-f', 'f'],
    ['…', 'default'],
    ['', 'default'],
  ])('takes %j for the name %j', (title, stem) => expect(fileStem(title, 'default')).toBe(stem));
});

describe('a word of a command', () => {
  it.each([
    ['东区/总结.xlsx', '东区/总结.xlsx', '东区/总结.xlsx'],
    ['我的 文件/总结.xlsx', "'我的 文件/总结.xlsx'", '"我的 文件/总结.xlsx"'],
    ["it's/a.xlsx", "'it'\\''s/a.xlsx'", '"it\'s/a.xlsx"'],
    ['$HOME/a', "'$HOME/a'", '"$HOME/a"'],
    ['C:\\总结.xlsx', "'C:\\总结.xlsx'", 'C:\\总结.xlsx'],
    ['-f/a.xlsx', './-f/a.xlsx', './-f/a.xlsx'],
    ['（一）.xlsx', "'（一）.xlsx'", '"（一）.xlsx"'],
  ])('%j can be pasted', (word, posix, windows) => {
    expect([shellWord(word, false), shellWord(word, true)]).toEqual([posix, windows]);
  });
});
