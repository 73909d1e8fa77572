import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { previewXml } from '../../src/page/preview-xml.ts';
import { docx, paragraph, run } from '../documents/package.ts';
import { recordOf, templateOf, type Value } from '../fill/filling.ts';
import { part, walkXml } from './read-back.ts';

/** What stands in the body, one after the other: `table`, a paragraph's words, `-` for one as low as a paragraph can be. */
function bodyOf(xml: string): string[] {
  const found: string[] = [];
  let words = '';
  let isLow = false;
  walkXml(`<x xmlns:w="w">${xml}</x>`.replace(/^<x xmlns:w="w"><\?xml.*?\?>/, '<x xmlns:w="w">'), {
    open: ({ name, attributes }, path) => {
      if (path.includes('w:tbl')) return;
      if (name === 'w:p') [words, isLow] = ['', false];
      isLow ||= name === 'w:spacing' && attributes['w:line'] === '20' && attributes['w:lineRule'] === 'exact';
    },
    close: (name, path) => {
      if (path.includes('w:tbl')) return;
      if (name === 'w:tbl') found.push('table');
      if (name === 'w:p') found.push(isLow && words === '' ? '-' : words);
    },
    text: (text, path) => {
      if (!path.includes('w:tbl')) words += text;
    },
  });
  return found;
}

const TABLE = '| 甲 |\n| --- |\n| 乙 |';

async function filled(text: string, values: { readonly [key: string]: Value }) {
  const description =
    '填写项: { 有: { 类型: 是否 }, 数: { 类型: 数 }, 项目: { 类型: 表, 列: { 名: { 类型: 名 } } } }';
  const template = await templateOf(
    `# 题\n\n{{数}}\n\n${text}\n\n{{#if 有}}\n\n段。\n\n{{/if}}\n\n{{#each 项目}}\n\n| 名 |\n| --- |\n| {{名}} |\n\n{{/each}}\n`,
    description,
  );
  const resolved = resolve(template, recordOf({ 数: '1', ...values }));
  const whole = bodyOf(part(write(template, resolved, 'docx'), 'word/document.xml') ?? '');
  expect(bodyOf(previewXml(template, resolved))).toEqual(whole);
  return whole.slice(2);
}

describe('tables that would touch', () => {
  it('stand apart where nothing stands between them in the template', async () => {
    expect(await filled(`${TABLE}\n\n${TABLE}\n\n${TABLE}\n\n末。`, {})).toEqual([
      'table',
      '-',
      'table',
      '-',
      'table',
      '末。',
    ]);
  });

  it('stand apart where a condition leaves out what stands between them', async () => {
    const text = `${TABLE}\n\n{{#if 有}}\n\n段。\n\n{{/if}}\n\n${TABLE}\n\n末。`;
    expect(await filled(text, { 有: '是' })).toEqual(['table', '段。', 'table', '末。', '段。']);
    expect(await filled(text, { 有: '否' })).toEqual(['table', '-', 'table', '末。']);
  });

  it('stand apart where a loop holds nothing but a table', async () => {
    expect(await filled('末。', { 项目: [{ 名: '甲' }, { 名: '乙' }, { 名: '丙' }] })).toEqual([
      '末。',
      'table',
      '-',
      'table',
      '-',
      'table',
    ]);
  });

  it('touch in an office’s file where they did, and stand apart where they came to', async () => {
    const p = (text: string) => paragraph(run(text));
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`;
    const bytes = docx(
      `${p('{{数}}')}${table}${table}${p('{{#if 有}}')}${p('段')}${p('{{/if}}')}${table}${p('末')}`,
    );
    const { template } = await compile({ file: 't.docx', bytes });
    if (!template) throw new Error('no template');
    const xml =
      part(write(template, resolve(template, recordOf({ 数: '1' })), 'docx'), 'word/document.xml') ?? '';
    expect(bodyOf(xml)).toEqual(['1', 'table', 'table', '-', 'table', '末']);
  });
});
