import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { planUpdate } from '../../src/align/update.ts';
import { decodeBase } from '../../src/fill/base.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import type { Template } from '../../src/model/template.ts';
import { readData } from '../../src/read/read.ts';

const SAMPLES = [
  ['half-year-summary', 'songlan.yaml'],
  ['half-year-summary', 'yunling.yaml'],
  ['economic-brief', 'economic-brief/yunlu.yaml'],
  ['notice', 'notice/qingping.yaml'],
] as const;

const office = available();

describe.skipIf(!office)('documents that LibreOffice saved (skipped where it is not installed)', () => {
  it.each(SAMPLES)(
    'say the same data, and take new data as before: %s, %s',
    async (name, file) => {
      const { template } = await loadTemplate(name);
      if (!template) throw new Error('no template');
      const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
      const resolved = await resolvedOf(template, text);
      const written = write(template, resolved, 'docx');
      const document = await readEdited('a.docx', saved(written), 'docx');
      if ('code' in document) throw new Error(document.code);
      const base = decodeBase(document.base ?? '');
      if (!base) throw new Error('no base');
      const plan = await planUpdate(template, base, document, resolved);
      if ('code' in plan) throw new Error(plan.code);
      expect(plan.values.filter(({ state }) => state !== 'same')).toEqual([]);
      const read = await extract({ file: 'a.docx', template, base, document });
      if ('code' in read) throw new Error(read.code);
      expect(write(template, resolve(template, read.record), 'docx')).toEqual(written);
    },
    120_000,
  );
});

async function resolvedOf(template: Template, text: string) {
  const source = { file: 'd.yaml', bytes: new TextEncoder().encode(text) };
  for await (const { record } of readData(source, template.slots))
    if (record) return resolve(template, record);
  throw new Error('no record');
}

function saved(document: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'update-'));
  try {
    writeFileSync(join(folder, 'a.docx'), document);
    const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...to, join(folder, 'a.docx')],
      {
        stdio: 'ignore',
      },
    );
    return readFileSync(join(folder, 'out', 'a.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function available(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
