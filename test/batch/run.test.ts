import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { notingAgain } from '../../src/batch/again.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { contents, folderWith, run, SLOTS, TEMPLATE } from './running.ts';

const template = (folder: string, name = '简报.md.hbs') => findTemplates(join(folder, name));

describe('a job', () => {
  it('stops only the record that something is wrong with', async () => {
    const folder = folderWith({ 'a.yaml': '地区: 甲区\n---\n地区:\n---\n地区: 丙区\n' });
    const results = await run([join(folder, 'a.yaml')], join(folder, 'out'), { templates: template(folder) });
    expect(results.map(({ ok, name }) => [name, ok])).toEqual([
      ['甲区', true],
      ['a', false],
      ['丙区', true],
    ]);
    expect([...contents(join(folder, 'out')).keys()]).toEqual(['丙区简报.docx', '甲区简报.docx']);
  });

  it('names records by the slot that the description says', async () => {
    const folder = folderWith({
      '局.md.hbs': '# {{单位}}\n\n{{地区}}\n',
      '局.slots.yaml': '标题: 简报\n对象: 单位\n填写项: { 单位: { 类型: 名 }, 地区: { 类型: 名 } }\n',
      'a.yaml': '单位: 水务局\n地区: 甲区\n---\n单位: 民政局\n地区: 甲区\n',
    });
    const results = await run([join(folder, 'a.yaml')], join(folder, 'out'), {
      templates: template(folder, '局.md.hbs'),
    });
    expect(results.map(({ name }) => name)).toEqual(['水务局', '民政局']);
    expect([...contents(join(folder, 'out')).keys()]).toEqual(['民政局简报.docx', '水务局简报.docx']);
  });

  it('says once what is wrong with a template, and every record of it has failed', async () => {
    const folder = folderWith({
      '坏.md.hbs': '# {{#if}}',
      'a.yaml':
        'template: 坏.md.hbs\n地区: 甲\n---\ntemplate: 坏.md.hbs\n地区: 乙\n---\ntemplate: 简报.md.hbs\n地区: 丙\n',
    });
    const named = await run([join(folder, 'a.yaml')], join(folder, 'out'), {
      templates: findTemplates(undefined),
    });
    expect(
      named.map(({ ok, isTemplateWrong, diagnostics }) => [ok, isTemplateWrong, diagnostics.length > 0]),
    ).toEqual([
      [false, true, true],
      [false, true, false],
      [true, false, true],
    ]);
    const asked = await run([join(folder, 'a.yaml'), join(folder, 'b.xlsx')], join(folder, 'out'), {
      templates: template(folder, '坏.md.hbs'),
    });
    expect(asked.map(({ ok, diagnostics }) => [ok, diagnostics.length > 0])).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('says that there is no such template where the data names it', async () => {
    const folder = folderWith({ 'a.yaml': '地区: 甲\ntemplate: 没有.md.hbs\n' });
    const [result] = await run([join(folder, 'a.yaml')], join(folder, 'out'), {
      templates: findTemplates(undefined),
    });
    expect(result?.diagnostics.map(({ place }) => place.source?.text.slice(place.start, place.end))).toEqual([
      '没有.md.hbs',
    ]);
  });

  it('says a slip of a value once, whoever finds it', async () => {
    const folder = folderWith({ 'a.yaml': '地区: !!binary aGk=\n' });
    const [result] = await run([join(folder, 'a.yaml')], join(folder, 'out'), {
      templates: template(folder),
      formats: ['docx', 'md'],
    });
    expect(result?.diagnostics.map(({ code }) => code)).toEqual(['explicit-tag', 'default-used']);
  });

  it('tells an input without a record, and how far it has come', async () => {
    const folder = folderWith({ 'a.json': '[]', 'b.yaml': '地区: 甲\n---\n地区: 乙\n', 'c.jsonl': '\n\n' });
    const files = ['a.json', 'b.yaml', 'c.jsonl', '没有.yaml'].map((name) => join(folder, name));
    const results = await run(files, join(folder, 'out'), { templates: template(folder) });
    expect(results.map(({ diagnostics }) => diagnostics.find((d) => d.severity === 'error')?.code)).toEqual([
      'list-without-records',
      undefined,
      undefined,
      'value-missing',
      'input-not-found',
    ]);
    const progress = results.map((result) => result.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('counts a record whose second document is refused as failed', async () => {
    const folder = folderWith({ 'a.yaml': '地区: 甲\n' });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'a.md'), '别人的成果');
    const [result] = await run([join(folder, 'a.yaml')], join(folder, 'out'), {
      templates: template(folder),
      formats: ['docx', 'md'],
    });
    expect(result).toMatchObject({
      ok: false,
      outputs: [{ outcome: 'written' }],
      refusals: [{ code: 'output-foreign' }],
    });
  });
});

describe('of two records with one name', () => {
  it('neither is written, whatever their order, and what stood there stays', async () => {
    const folder = folderWith({ 'a.jsonl': '{"地区":"甲"}\n{"地区":"乙"}\n{"地区":"甲"}\n' });
    const out = join(folder, 'out');
    const files = [join(folder, 'a.jsonl')];
    const results = await run(files, out, { templates: template(folder) });
    expect(results.map(({ ok, refusals }) => [ok, refusals.map(({ code }) => code)])).toEqual([
      [false, ['record-twice']],
      [true, []],
      [false, ['record-twice']],
    ]);
    expect([...contents(out).keys()]).toEqual(['乙简报.docx']);
  });

  it('are found where there are too many to hold, whatever else they say, however their keys are written', async () => {
    const slots = `${SLOTS}  综合.总投资: { 类型: 量, 单位: 亿元, 记号: X, 含义: 总投资 }\n`;
    const folder = folderWith({ '简报.slots.yaml': slots });
    writeFileSync(join(folder, '简报.md.hbs'), `${TEMPLATE}\n{{综合.总投资}}亿元\n`);
    const record = (name: string, at: number): string =>
      at % 3 === 0
        ? `综合:\n  总投资: ${at}\n\n# 注\n地区: ${name}\n`
        : at % 3 === 1
          ? `综合: { 总投资: ${at} }\n地区: "${name}"\n`
          : `综合.总投资: ${at}\n地区: ${name}\n年度:\n- 2020\n`;
    const names = Array.from({ length: 160 }, (_, at) => (at >= 150 ? `区${at - 25}` : `区${at}`));
    const file = join(folder, 'a.yaml');
    writeFileSync(file, names.map(record).join('---\n'));
    const results = await run([file], join(folder, 'out'), {
      templates: template(folder),
      formats: ['md'],
      draft: true,
    });
    const refused = results.flatMap(({ refusals }, at) => (refusals.length > 0 ? [at] : []));
    const twice = names.flatMap((name, at) => (names.filter((each) => each === name).length > 1 ? [at] : []));
    expect(twice).toHaveLength(20);
    expect(refused).toEqual(twice);
  });

  it('which were written to two files, the second says so, unless the year is another', async () => {
    const folder = folderWith({
      'a.yaml': '地区: 甲\n',
      'b.yaml': '地区: 乙\n',
      '甲（改）.yaml': '地区: 甲\n',
      '甲2021.yaml': '地区: 甲\n年度: "2021"\n',
      '缺.yaml': '年度: "2020"\n',
    });
    const files = ['a.yaml', 'b.yaml', '缺.yaml', '甲（改）.yaml', '甲2021.yaml'].map((name) =>
      join(folder, name),
    );
    const results = await run(files, join(folder, 'out'), { templates: template(folder) });
    const said: unknown[] = [];
    for await (const { file, diagnostics } of notingAgain(Readable.from(results)))
      said.push([file, diagnostics.flatMap((each) => (each.code === 'record-again' ? [each.args] : []))]);
    const other = files[0] ?? '';
    expect(said).toEqual(
      files.map((file, at) => [file, at === 3 ? [{ name: '甲', other: { zh: other, en: other } }] : []]),
    );
  });

  it('a record beside a form that nobody filled in is the only one', async () => {
    const folder = folderWith({ '总结.yaml': '地区:\n', '总结.json': '{"地区":"甲"}' });
    const files = ['总结.json', '总结.yaml'].map((name) => join(folder, name));
    const options = { templates: template(folder) };
    const results = await run(files, join(folder, 'out'), { ...options, forms: files });
    expect(results.map(({ file, ok }) => [file, ok])).toEqual([[files[0], true]]);
    const named = await run(files, join(folder, 'other'), options);
    expect(named.map(({ ok }) => ok)).toEqual([false, false]);
    const empty = await run([files[1] ?? ''], join(folder, 'third'), { ...options, forms: files });
    expect(empty.map(({ diagnostics }) => diagnostics[0]?.code)).toEqual(['value-blank']);
  });
});
