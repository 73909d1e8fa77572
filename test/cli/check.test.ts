import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, paragraph, rels, run, story, zip } from '../read/document/package.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/fill-report.js');
const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the built command says of a file, and how long it took in milliseconds. */
async function check(name: string, bytes: Uint8Array, lang: 'zh' | 'en') {
  writeFileSync(join(folder, name), bytes);
  const started = performance.now();
  const options = { cwd: folder, env: { PATH: process.env['PATH'], FILL_REPORT_LANG: lang } };
  const { code, stderr } = await promisify(execFile)(
    process.execPath,
    [PROGRAM, 'check', name],
    options,
  ).then(
    (said) => ({ code: 0, stderr: said.stderr }),
    (failed: { code: number; stderr: string }) => failed,
  );
  return { code, said: stderr, took: performance.now() - started };
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

describe('a Word file that cannot be read is refused in words, within a second', () => {
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
      const { code, said, took } = await check(name, bytes, lang);
      expect(code).toBe(1);
      expect(said).toContain(refusal);
      expect(said).toMatch(words);
      expect(took).toBeLessThan(1000);
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
    expect(said).toMatchInlineSnapshot();
  });

  it('in English', async () => {
    const { said } = await check('总结.docx', bytes, 'en');
    expect(said).toMatchInlineSnapshot();
  });
});
