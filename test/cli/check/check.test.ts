import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, paragraph, rels, run, story, zip } from '../../documents/package.ts';
import { runLine } from '../shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the built command says of a file. */
async function check(name: string, bytes: Uint8Array, lang: 'zh' | 'en') {
  writeFileSync(join(folder, name), bytes);
  const { printed, exit } = await runLine(`fill-report check ${name}`, { folder, env: { LANG: lang } });
  return { code: exit, said: printed };
}

const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
const SOUND = docx(paragraph(run('全区上下团结一心。')));

function bomb(declared?: number): Buffer {
  const bytes = zip({
    '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
    'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 0x20),
  });
  if (declared !== undefined) bytes.writeUInt32LE(declared, bytes.lastIndexOf('PK\u0001\u0002') + 24);
  return bytes;
}

describe('a Word file that cannot be read is refused in words', () => {
  it.each([
    ['炸弹.docx', () => bomb(), 'document-too-large', /解压后超过 64 MB/, /unpacks to more than 64 MB/],
    [
      '谎报.docx',
      () => bomb(1000),
      'document-too-large',
      /大小与标明的不符/,
      /another size than it declares/,
    ],
    [
      '截断.docx',
      () => SOUND.subarray(0, SOUND.length - 200),
      'document-truncated',
      /不完整/,
      /is cut short/,
    ],
    [
      '加密.docx',
      () => Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]),
      'document-encrypted',
      /有打开密码/,
      /protected by a password/,
    ],
    ['改名.docx', () => OLD, 'document-binary-word', /旧格式的 Word 文档/, /Word document of the old format/],
    ['旧的.doc', () => OLD, 'document-binary-word', /旧格式的 Word 文档/, /Word document of the old format/],
    ['文字.docx', () => Buffer.from('总结'), 'document-not-word', /不是 Word 文档/, /is not a Word document/],
  ])('%s', async (name, make, refusal, zh, en) => {
    const bytes = make();
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, said } = await check(name, bytes, lang);
      expect(code).toBe(1);
      expect(said).toContain(refusal);
      expect(said).toMatch(words);
    }
  });
});

describe('content decides within a family', () => {
  it.each(['新格式.doc', '总结.txt', '总结.md'])('%s that is a .docx inside is read as one', async (name) => {
    const { code, said } = await check(name, docx(paragraph(run('完成XX亿元'))), 'zh');
    expect(said).toContain(`${name} 正文第1段 错误 blank-left “XX”`);
    expect(code).toBe(1);
  });
});

describe('every part of a Word document', () => {
  const shown = run('单击此处输入文字');
  const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${shown}</w:sdtContent></w:sdt>`;
  const bytes = docx(
    [
      paragraph(run('完成投资X'), run('X亿元')),
      `<w:tbl><w:tr><w:tc>${paragraph(run('#REF!'))}</w:tc></w:tr></w:tbl>`,
      paragraph(control),
    ].join(''),
    {
      header1: story('hdr', paragraph(run('XX区人民政府'))),
      footer1: story('ftr', paragraph(run('{{页码}}'))),
      footnotes: story('footnotes', `<w:footnote w:id="1">${paragraph(run('增长%'))}</w:footnote>`),
      comments: story(
        'comments',
        `<w:comment w:id="0" w:author="张三">${paragraph(run('待补充'))}</w:comment>`,
      ),
    },
  );

  it('in Chinese', async () => {
    const { said } = await check('总结.docx', bytes, 'zh');
    expect(said).toMatchInlineSnapshot(`
      "总结.docx 正文第1段 错误 blank-left “XX”是没有填的空
        | 完成投资XX亿元
        |         ^^
        怎么办：换成真实的内容；不需要就连同整句删去

      总结.docx 表格第1段 错误 sheet-error-left “#REF!”是表格里的错误或公式，不是数字
        | #REF!
        | ^^^^^
        怎么办：回到表格改正公式，再填真实的数字

      总结.docx 正文第2段 错误 prompt-left “单击此处输入文字”是内容控件的提示文字，还没有填
        | 单击此处输入文字
        | ^^^^^^^^^^^^^^^^
        怎么办：点开这个控件填上内容；不需要就删去控件

      总结.docx 页眉第1段 错误 blank-left “XX”是没有填的空
        | XX区人民政府
        | ^^
        怎么办：换成真实的内容；不需要就连同整句删去

      总结.docx 页脚第1段 错误 template-tag-left “{{页码}}”是模板的标签，没有换成内容
        | {{页码}}
        | ^^^^^^^^
        怎么办：换成真实的内容，或者重新生成这份文件

      总结.docx 脚注第1段 错误 figure-lost “%”前面缺数字
        | 增长%
        |     ^
        怎么办：补上数字，例如“完成35.6亿元”“增长5.2%”

      总结.docx 批注第1段 警告 blank-likely “待补充”可能是没有填的空
        | 待补充
        | ^^^^^^
        怎么办：确认一下；是空就填上

      检查了 1 个文件：错误 6 个，警告 1 个
      "
    `);
  });

  it('in English', async () => {
    const { said } = await check('总结.docx', bytes, 'en');
    expect(said).toMatchInlineSnapshot(`
      "总结.docx body paragraph 1 error blank-left “XX” is a blank that was not filled in
        | 完成投资XX亿元
        |         ^^
        fix: put the real words or figure there, or delete the sentence

      总结.docx table paragraph 1 error sheet-error-left “#REF!” is a sheet’s error or formula, not a figure
        | #REF!
        | ^^^^^
        fix: mend the formula in the sheet, then write the real figure

      总结.docx body paragraph 2 error prompt-left “单击此处输入文字” is the prompt of a content control that was not filled in
        | 单击此处输入文字
        | ^^^^^^^^^^^^^^^^
        fix: fill the control in, or delete it

      总结.docx header paragraph 1 error blank-left “XX” is a blank that was not filled in
        | XX区人民政府
        | ^^
        fix: put the real words or figure there, or delete the sentence

      总结.docx footer paragraph 1 error template-tag-left “{{页码}}” is a tag of a template and was not replaced
        | {{页码}}
        | ^^^^^^^^
        fix: put the real words there, or make the document again

      总结.docx footnote paragraph 1 error figure-lost no figure stands before “%”
        | 增长%
        |     ^
        fix: write the figure, such as 完成35.6亿元 or 增长5.2%

      总结.docx comment paragraph 1 warning blank-likely “待补充” may be a blank that was not filled in
        | 待补充
        | ^^^^^^
        fix: have a look, and fill it in if it is

      1 file checked: 6 errors, 1 warning
      "
    `);
  });
});
