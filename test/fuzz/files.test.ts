import { readFileSync } from 'node:fs';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { extract } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { planUpdate } from '../../src/align/update.ts';
import { checkFile } from '../../src/check/file.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { words } from '../../src/diagnostics/words.ts';
import { decodeBase } from '../../src/fill/base.ts';
import { fill } from '../../src/fill/fill.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import { importPaper } from '../../src/import/import.ts';
import type { Format } from '../../src/model/format.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Template } from '../../src/model/template.ts';
import { readData } from '../../src/read/read.ts';
import { jsonReport } from '../../src/report/json.ts';
import { slotsOutput } from '../../src/slots/output.ts';
import { docx, paragraph, run } from '../documents/package.ts';
import { runs } from '../runs.ts';
import { mutatedFile, mutatedZip } from './mutations.ts';

/*
 * Files that were cut short, whose bits turned over or whose XML was edited: each command that reads them comes to an
 * end soon, says what is wrong or takes what it can, and never fails by itself.
 */

const numRuns = runs(3, 200);
/** Milliseconds of the processor, which others may keep busy: far beyond what any of these files should take. */
const SOON = 5000;

const templates = findTemplates(undefined);
const { template } = (await templates.asked()) as { readonly template: Template };

async function recordOf(file: string): Promise<DataRecord> {
  const { value } = await readData({ file, bytes: readFileSync(file) }, template.slots).next();
  if (!value?.record) throw new Error(`no record in ${file}`);
  return value.record;
}

const record = await recordOf('data/yunling.yaml');
const other = await recordOf('data/chengxi.yaml');

function documentOf(to: Format, draft = false): Uint8Array {
  const { document } = fill(template, record, { to, draft });
  if (!document) throw new Error('no document');
  return document;
}

async function sheetOf(format: 'xlsx' | 'csv', wide: boolean): Promise<Uint8Array> {
  const output = await slotsOutput(template, { format, lang: 'zh', wide, known: { record, states: [] } });
  return typeof output === 'string' ? new TextEncoder().encode(output) : output;
}

/** An office's own Word file, with tags. */
const OFFICE = docx(
  ['{{#each 项目}}', '{{名称}}投资{{金额}}亿元', '{{/each}}', '{{地区}}同比{{增长 增速}}。', '共{{数}}户XX人']
    .map((text) => paragraph(run(text)))
    .join(''),
);

/** Whatever is said can be said in words, in both languages and for programs. */
function said(diagnostics: readonly Diagnostic[]): void {
  for (const each of diagnostics) for (const lang of ['zh', 'en'] as const) words(each, lang);
  jsonReport(diagnostics, 'zh');
}

async function check(file: string, bytes: Uint8Array): Promise<void> {
  for await (const { diagnostics } of checkFile(file, bytes, templates, new Set())) said(diagnostics);
}

async function fillFrom(file: string, bytes: Uint8Array): Promise<void> {
  let left = 20;
  for await (const read of readData({ file, bytes }, template.slots)) {
    said(read.diagnostics);
    if (!read.record || left === 0) continue;
    left -= 1;
    for (const to of ['docx', 'md'] as const)
      said(fill(template, read.record, { to, draft: true }).diagnostics);
  }
}

async function update(format: Format, bytes: Uint8Array): Promise<void> {
  const document = await readEdited('a', bytes, format);
  if ('code' in document) return said([document]);
  const base = document.base === undefined ? undefined : decodeBase(document.base);
  if (!base) return;
  const plan = await planUpdate(template, base, document, resolve(template, other));
  if ('code' in plan) return said([plan]);
  const changed = document.change(plan.changes, document.base ?? '');
  if ('code' in changed) said([changed]);
  const read = await extract({ file: 'a', template, base, document });
  said('code' in read ? [read] : read.diagnostics);
}

async function asTemplate(file: string, bytes: Uint8Array): Promise<void> {
  const isWord = file.endsWith('.docx');
  const source = isWord ? { file, bytes } : { file, text: new TextDecoder().decode(bytes) };
  const made = await compile(source);
  said(made.diagnostics);
  if (!made.template) return;
  for (const to of isWord ? (['docx'] as const) : (['docx', 'md'] as const))
    said(fill(made.template, record, { to, draft: true }).diagnostics);
}

async function asPaper(file: string, bytes: Uint8Array): Promise<void> {
  const imported = await importPaper(file, bytes);
  if (!('template' in imported)) said(imported);
}

/** A file as it was, and what reads it. */
type Reader = (bytes: Uint8Array) => Promise<void>;
const FILES: readonly (readonly [name: string, bytes: Uint8Array, readers: readonly Reader[]])[] = [
  ['data in YAML', readFileSync('data/yunling.yaml'), [fillWith('a.yaml'), checkAs('a.yaml')]],
  [
    'data in JSON',
    new TextEncoder().encode(
      '[{"地区": "云岭区", "综合": {"固定资产投资": 168.5, "外贸进出口增长": "-3.2"}}, {}]',
    ),
    [fillWith('a.json')],
  ],
  ['a tall table in CSV', await sheetOf('csv', false), [fillWith('a.csv')]],
  ['a wide table in CSV', await sheetOf('csv', true), [fillWith('a.csv'), checkAs('a.csv')]],
  ['a tall sheet', await sheetOf('xlsx', false), [fillWith('a.xlsx')]],
  ['a wide sheet', await sheetOf('xlsx', true), [fillWith('a.xlsx'), checkAs('a.xlsx')]],
  ['a Word document', documentOf('docx'), [(bytes) => update('docx', bytes), checkAs('a.docx')]],
  ['a draft in Word', documentOf('docx', true), [checkAs('a.docx'), (bytes) => asPaper('a.docx', bytes)]],
  ['a Markdown document', documentOf('md'), [(bytes) => update('md', bytes), checkAs('a.md')]],
  [
    'an office’s Word file',
    OFFICE,
    [(bytes) => asTemplate('a.hbs.docx', bytes), (bytes) => asPaper('a.docx', bytes)],
  ],
  [
    'a template in Markdown',
    readFileSync('templates/half-year-summary.md.hbs'),
    [(bytes) => asTemplate('a.md.hbs', bytes), (bytes) => asPaper('a.txt', bytes)],
  ],
];

function fillWith(file: string): Reader {
  return (bytes) => fillFrom(file, bytes);
}

function checkAs(file: string): Reader {
  return (bytes) => check(file, bytes);
}

describe.each(FILES)('%s that was broken', (_, whole, readers) => {
  const isZip = whole[0] === 0x50 && whole[1] === 0x4b;
  test.prop([isZip ? mutatedZip(whole) : mutatedFile(whole)], { numRuns })(
    'is read to the end, or refused',
    async (bytes) => {
      for (const read of readers) {
        const start = process.cpuUsage();
        await read(bytes);
        expect(process.cpuUsage(start).user / 1000).toBeLessThan(SOON);
      }
    },
  );
});
