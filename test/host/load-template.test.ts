import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInNames, loadTemplate, readTemplate, templateFile } from '../../src/host/load-template.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-'));
  writeFileSync(join(folder, '总结.md.hbs'), '\ufeff# 题{{甲}}个\r\n');
  writeFileSync(join(folder, '总结.slots.yaml'), '填写项: { 甲: { 类型: 数, 单位: 个 } }\n');
  writeFileSync(join(folder, '无说明.md.hbs'), '# 题{{甲}}\n');
  writeFileSync(join(folder, '坏.md.hbs'), '# 题{{甲\n');
  writeFileSync(join(folder, '数据.yaml'), '甲: 3\n');
  writeFileSync(join(folder, '坏说明.md.hbs'), '# 题\n');
  writeFileSync(join(folder, '坏说明.slots.yaml'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('loading a template', () => {
  it('knows the ones that come with the project', async () => {
    expect(builtInNames()).toEqual(['economic-brief', 'half-year-summary', 'notice']);
    const { template, diagnostics } = await loadTemplate('half-year-summary');
    expect(diagnostics).toEqual([]);
    expect(template?.title).toBe('上半年工作总结');
    expect(templateFile('half-year-summary')).toMatch(/templates.half-year-summary\.md\.hbs$/);
  });

  it('reads a file with the description beside it', async () => {
    const { template, diagnostics } = await loadTemplate(join(folder, '总结.md.hbs'));
    expect(diagnostics).toEqual([]);
    expect(template?.slots.get('甲')).toMatchObject({ kind: '数', unit: '个' });
    expect(template?.file).toBe(join(folder, '总结.md.hbs'));
    expect((await loadTemplate(join(folder, '无说明.md.hbs'))).template?.slots.get('甲')?.kind).toBe('名');
    const { source } = await readTemplate(join(folder, '总结.md.hbs'), 'x/总结.md.hbs');
    expect(source?.description?.file).toBe('x/总结.slots.yaml');
  });

  it.each([
    ['half-year', 'template-unknown'],
    ['数据.yaml', 'template-unknown'],
    ['坏.md.hbs', 'template-tag-unclosed'],
    ['坏说明.md.hbs', 'unsupported-encoding'],
  ])('says what is wrong with %s', async (name, code) => {
    const { template, diagnostics } = await loadTemplate(name.includes('.') ? join(folder, name) : name);
    expect(template).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toContain(code);
  });

  it('says of a file that is not there that it is not', async () => {
    const { template, diagnostics } = await loadTemplate(join(folder, '没有.md.hbs'));
    expect(template).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.severity).toBe('error');
  });
});
