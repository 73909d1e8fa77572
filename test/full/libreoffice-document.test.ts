import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read.ts';

/** The paragraphs of a document as `part number: text`. */
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const { paragraphs, diagnostics } = await readDocument('文件.docx', bytes);
  expect(diagnostics).toEqual([]);
  return paragraphs.map(({ part, number, text }) => `${part} ${number}: ${text}`);
}

const OFFICE = 'soffice';
const office = available(OFFICE);

describe.skipIf(!office)('what LibreOffice writes (skipped where it is not installed)', () => {
  it('reads paragraphs and tables from a converted page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'document-'));
    try {
      const page = join(folder, 'a.html');
      writeFileSync(
        page,
        '<meta charset="utf-8"><h1>标题</h1><p>完成<b>X</b>X亿元</p><table><tr><td>增长%</td><td>5.2</td></tr></table>',
      );
      execFileSync(
        OFFICE,
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'docx:MS Word 2007 XML',
          '--outdir',
          folder,
          page,
        ],
        { stdio: 'ignore' },
      );
      expect(await wordsOf(readFileSync(join(folder, 'a.docx')))).toEqual([
        'body 1: 标题',
        'body 2: 完成XX亿元',
        'table 1: 增长%',
        'table 2: 5.2',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

function available(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
