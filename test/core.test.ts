import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTemplate } from '../src/compile/compile.ts';
import * as node from '../src/core.ts';
import { readTemplate } from '../src/host/load-template.ts';
import { readPart, readZip } from '../src/zip/read.ts';

type Core = typeof node;

/** What a browser's worker has, as far as the core may ask for it; there is no `require`, `process` or `Buffer`. */
const GLOBALS = { TextDecoder, TextEncoder, structuredClone, console };

/** The core as a browser gets it, running where nothing is but what a browser has. */
async function browserCore(): Promise<{ readonly core: Core; readonly has: (name: string) => boolean }> {
  const said: string[] = [];
  const bundle = await rolldown({
    input: 'src/core.ts',
    platform: 'browser',
    resolve: { conditionNames: ['fill-report-source', 'worker', 'browser', 'import'] },
    onLog: (_, { code, message }) => said.push(`${code}: ${message}`),
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'core', codeSplitting: false });
  await bundle.close();
  expect(said).toEqual([]);
  const context = createContext({ ...GLOBALS });
  const core: Core = runInContext(`${output[0].code}\n;core`, context);
  return { core, has: (name) => runInContext(`typeof ${name} !== 'undefined'`, context) };
}

let browser: Core;
let has: (name: string) => boolean;
let compiled: string;

beforeAll(async () => {
  ({ core: browser, has } = await browserCore());
  const { source } = await readTemplate('templates/half-year-summary.md.hbs', 'half-year-summary');
  if (source === undefined || !('text' in source)) throw new Error('no template');
  compiled = JSON.stringify((await compileTemplate(source)).compiled);
}, 120_000);

/** All parts of a zip, unpacked. */
function parts(document: Uint8Array | undefined): Record<string, string> {
  const zip = readZip(document ?? new Uint8Array());
  if (typeof zip === 'string') throw new Error(zip);
  return Object.fromEntries(
    zip.entries.map((entry) => {
      const content = readPart(zip, entry, entry.size);
      return [entry.name, typeof content === 'string' ? content : Buffer.from(content).toString('hex')];
    }),
  );
}

/** A result from either side as plain data: what comes from elsewhere has other prototypes. */
function data(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

async function fillAll(core: Core, file: string, bytes: Uint8Array, to: 'docx' | 'md', draft: boolean) {
  const template = core.openTemplate(JSON.parse(compiled));
  const documents: (Uint8Array | undefined)[] = [];
  const diagnostics: unknown[] = [];
  for await (const read of core.readData({ file, bytes }, template.slots)) {
    if (read.record === undefined) continue;
    const filled = core.fill(template, read.record, { to, draft });
    documents.push(filled.document);
    const said = [...read.diagnostics, ...filled.diagnostics];
    diagnostics.push(said.map((each) => [each.code, core.words(each, 'zh'), core.words(each, 'en')]));
  }
  return { documents, diagnostics: data(diagnostics) };
}

/** Data with something unfilled, something wrong and something odd. */
const ODD = readFileSync('data/yunling.yaml', 'utf8')
  .replace(/^( +\S+: )[\d.]+(亿元)?$/m, '$1八')
  .replace(/^( +\S+: )[\d.]+/m, '$1XX');

const INPUTS: readonly (readonly [file: string, bytes: Uint8Array])[] = [
  ['yunling.yaml', readFileSync('data/yunling.yaml')],
  ['odd.yaml', Buffer.from(ODD)],
];

describe('the core in a browser', () => {
  it('has nothing of Node.js around it', () => {
    for (const name of ['require', 'process', 'Buffer', 'module', 'setImmediate'])
      expect(has(name), name).toBe(false);
  });

  it.each(INPUTS)('writes the parts of a Word document that Node.js writes: %s', async (file, bytes) => {
    for (const draft of [false, true]) {
      const here = await fillAll(node, file, bytes, 'docx', draft);
      const there = await fillAll(browser, file, bytes, 'docx', draft);
      expect(there.diagnostics).toEqual(here.diagnostics);
      const [ours] = here.documents;
      const [theirs] = there.documents;
      expect(ours === undefined).toBe(theirs === undefined);
      if (ours === undefined || theirs === undefined) continue;
      expect(parts(theirs)).toEqual(parts(ours));
      expect(node.wordOwnership(theirs)).toBe('untouched');
      expect(browser.wordOwnership(ours)).toBe('untouched');
    }
  });

  it.each(INPUTS)('writes the same Markdown, byte for byte: %s', async (file, bytes) => {
    const here = await fillAll(node, file, bytes, 'md', true);
    const there = await fillAll(browser, file, bytes, 'md', true);
    expect(there.documents.map((each) => Buffer.from(each ?? []).toString())).toEqual(
      here.documents.map((each) => Buffer.from(each ?? []).toString()),
    );
  });

  it('checks a finished document, of Word and of Markdown', async () => {
    const { documents } = await fillAll(node, 'odd.yaml', Buffer.from(ODD), 'docx', true);
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['a.docx', documents[0] ?? new Uint8Array()],
      ['a.md', Buffer.from('# 总结\n\n全区实现地区生产总值XX亿元，同比增长-3.2%。。\n')],
      ['a.txt', Buffer.from('增长增长5.2%，\n'.repeat(3))],
    ];
    for (const [file, bytes] of files) {
      const here = await node.checkDocumentFile(file, bytes, new Set());
      const there = await browser.checkDocumentFile(file, bytes, new Set());
      expect(here.length, file).toBeGreaterThan(0);
      expect(data(there)).toEqual(data(here));
    }
  });

  it('reads sheets', async () => {
    const template = node.openTemplate(JSON.parse(compiled));
    const xlsx = await node.slotsOutput(template, { format: 'xlsx', lang: 'zh', wide: false });
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['表.xlsx', xlsx],
      ['表.csv', '地区,年度,综合.固定资产投资\n云岭区,2020,八\n澜江区,2020,12.5\n'],
    ];
    for (const [file, content] of files) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const here = await fillAll(node, file, bytes, 'md', true);
      const there = await fillAll(browser, file, bytes, 'md', true);
      expect(here.documents.length, file).toBeGreaterThan(0);
      expect(there.diagnostics).toEqual(here.diagnostics);
    }
  });

  it('compiles a template', async () => {
    const source = { file: 't.md.hbs', text: '# {{地区}}总结\n\n完成投资{{投资}}亿元。\n' };
    const here = await node.compile(source);
    const there = await browser.compile(source);
    expect(data(there.template?.parts)).toEqual(data(here.template?.parts));
    expect(data(there.diagnostics)).toEqual(data(here.diagnostics));
  });
});
