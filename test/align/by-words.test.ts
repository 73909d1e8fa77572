import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractByWords } from '../../src/align/by-words.ts';
import type { EditedDocument } from '../../src/align/edited.ts';
import type { Extracted } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { readWordDocument } from '../../src/align/word-document.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import type { Format } from '../../src/model/format.ts';
import type { DataNode } from '../../src/model/record.ts';
import type { Template } from '../../src/model/template.ts';
import type { BoundValue } from '../../src/model/value.ts';
import { readData } from '../../src/read/read.ts';
import { templateOf } from '../fill/filling.ts';
import { EDITS, severalEdits } from './edits.ts';
import { blocksOf, type Model } from './model.ts';
import { randomOf } from './random.ts';
import { samples } from './samples.ts';

/** How many documents of each kind: more by RUNS, others by SEED. */
const runs = Number(process.env['RUNS'] ?? 1);
const seed = Number(process.env['SEED'] ?? 20201126);

async function builtIn(name: string): Promise<Template> {
  const { template } = await loadTemplate(name);
  if (!template) throw new Error(`no template ${name}`);
  return template;
}

function said(extracted: Extracted | Diagnostic): ReadonlyMap<string, string> {
  if ('code' in extracted) throw new Error(extracted.code);
  const values = new Map<string, string>();
  const add = (key: string, node: DataNode): void => {
    if (node.type === 'map') for (const entry of node.entries) add(`${key}.${entry.key}`, entry.value);
    else if (node.type !== 'list') values.set(key, node.text);
    else if (node.items.every(({ type }) => type === 'scalar'))
      values.set(key, node.items.map((item) => (item.type === 'scalar' ? item.text : '')).join('、'));
    else for (const [at, item] of node.items.entries()) add(`${key}[${at}]`, item);
  };
  for (const { key, value } of extracted.record.root.entries) add(key, value);
  return values;
}

/** What a record's values are, by the same keys. */
function meant(values: ReadonlyMap<string, BoundValue>, around = ''): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [key, { text, items, flag, rows }] of values) {
    if (!rows)
      all.set(`${around}${key}`, flag === undefined ? (items?.join('、') ?? text) : flag ? '是' : '否');
    for (const [at, row] of (rows ?? []).entries())
      for (const [name, value] of meant(row, `${around}${key}[${at}].`)) all.set(name, value);
  }
  return all;
}

const CASES: readonly (readonly [template: string, data: string])[] = [
  ['half-year-summary', 'yunling.yaml'],
  ['half-year-summary', 'songlan.yaml'],
  ['economic-brief', 'economic-brief/yunlu.yaml'],
  ['notice', 'notice/qingping.yaml'],
];

test.each(CASES.flatMap(([name, data]) => (['docx', 'md'] as const).map((to) => [name, data, to] as const)))(
  'the data of %s, %s, is read from %s by words alone, and nothing else',
  async (name, data, to: Format) => {
    const template = await builtIn(name);
    for await (const { record } of readData(
      { file: 'd.yaml', bytes: readFileSync(`data/${data}`) },
      template.slots,
    )) {
      if (!record) throw new Error('no record');
      const resolved = resolve(template, record);
      const document = await readEdited('a', write(template, resolved, to), to);
      if ('code' in document) throw new Error(document.code);
      const extracted = await extractByWords('a', template, document);
      const [read, right] = [said(extracted), meant(resolved.values)];
      const isNought = (text: string | undefined): boolean => Number(text) === 0;
      const wrong = [...read].filter(
        ([key, text]) => right.get(key) !== text && !(isNought(text) && isNought(right.get(key))),
      );
      expect(wrong).toEqual([]);
      const shown = resolved.fills.filter(({ key, state }) => !key.includes('[') && state !== 'gap');
      const found = shown.filter(({ key }) =>
        [...read.keys()].some((known) => known.replace(/\[\d+\]/g, '') === key),
      );
      expect(found.length / shown.length).toBeGreaterThan(0.85);
    }
  },
);

/** The blocks of a document, as if it had been read from a file. */
function documentOf(model: Model): EditedDocument {
  const nothing = (): never => {
    throw new Error('nothing is changed');
  };
  return {
    format: 'docx',
    blocks: blocksOf(model),
    readAlike: readWordDocument,
    placeOf: () => ({ file: 'a' }),
    isFixed: nothing,
    spansOf: nothing,
    change: nothing,
  };
}

/** The values of slots that stand in a document: where somebody touched one of its places, there is none. */
function untouched(model: Model): ReadonlyMap<string, string> {
  const values = new Map<string, string | undefined>();
  for (const { text, slot, isTheirs, isForbidden, isLost, isCopy } of model.flatMap(({ pieces }) => pieces)) {
    const key = /^slot (\S+) value /.exec(slot ?? '')?.[1];
    if (key === undefined) continue;
    const isOwn = !isTheirs && !isForbidden && !isLost && !isCopy && (values.get(key) ?? text) === text;
    values.set(key, isOwn && !(values.has(key) && values.get(key) === undefined) ? text : undefined);
  }
  return new Map(
    Array.from(values).flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])),
  );
}

test('edited documents say by words nearly all that they say, and hardly anything else', async () => {
  const models = await samples();
  const names = ['half-year-summary', 'half-year-summary', 'economic-brief', 'notice'] as const;
  const templates = await Promise.all(names.map(builtIn));
  const score = { values: 0, right: 0 };
  const wrong: string[] = [];
  const some = Object.values(EDITS).filter((_, at) => runs > 1 || at % 4 === 0);
  const kinds = [...some, severalEdits(EDITS, 5), severalEdits(EDITS, 5)];
  for (const [number, edit] of kinds.entries()) {
    for (let run = 0; run < runs; run += 1) {
      const at = (number + run) % names.length;
      const edited = edit(models[at] as Model, randomOf(seed + run));
      if (!edited) continue;
      const read = said(await extractByWords('a', templates[at] as Template, documentOf(edited)));
      for (const [key, text] of untouched(edited)) {
        score.values += 1;
        if (read.get(key) === text) score.right += 1;
        else if (read.has(key)) wrong.push(`${number} ${key}: ${text} / ${read.get(key)}`);
      }
    }
  }
  expect(score.right / score.values).toBeGreaterThan(0.9);
  expect(wrong.length / score.values, wrong.slice(0, 30).join('\n')).toBeLessThan(0.01);
});

test('two names with nothing between them are told apart by what one is elsewhere, else not', async () => {
  const read = async (template: string, text: string) => {
    const document = await readEdited('a.md', new TextEncoder().encode(text), 'md');
    if ('code' in document) throw new Error(document.code);
    return extractByWords('a.md', await templateOf(template), document);
  };
  const known = '# {{地区}}{{期间}}简报\n\n{{地区}}完成投资{{投资}}亿元。\n\n{{单位}}负责。\n';
  const typed = await read(known, '# 云岭区上半年简报\n\n云岭区 完成投资 12.50 亿元。\n\n区发改委负责。\n');
  expect([...said(typed)]).toEqual([
    ['地区', '云岭区'],
    ['期间', '上半年'],
    ['投资', '12.50'],
    ['单位', '区发改委'],
  ]);
  const unknown = await read(
    '# {{地区}}{{期间}}简报\n\n投资{{投资}}亿元。\n',
    '# 云岭区上半年简报\n\n投资3亿元。\n',
  );
  expect([...said(unknown)]).toEqual([['投资', '3']]);
  expect(await read(known, '# 通知\n\n请参会。\n')).toMatchObject({ code: 'document-without-values' });
});

test('a list is read whole or not at all', async () => {
  const template = await templateOf(
    '# {{地区}}简报\n\n全年完成固定资产投资{{投资}}亿元，运行平稳。\n\n抄送：{{#each 单位}}{{this}}{{#unless @last}}，{{/unless}}{{/each}}。\n\n另有{{#each 项目}}{{名称}}（{{金额}}亿元）、{{/each}}等在建项目。\n',
    '填写项:\n  地区: { 类型: 名 }\n  投资: { 类型: 量, 单位: 亿元 }\n  单位: { 类型: 名单 }\n  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }\n',
  );
  const text =
    '# 云岭区简报\n\n全年完成固定资产投资3亿元，运行平稳。\n\n抄送：区委，区人大。\n\n另有甲项目（1亿元）、乙项目（2亿元）、等在建项目。\n';
  const document = await readEdited('a.md', new TextEncoder().encode(text), 'md');
  if ('code' in document) throw new Error(document.code);
  const extracted = await extractByWords('a.md', template, document);
  expect([...said(extracted)]).toEqual([
    ['地区', '云岭区'],
    ['投资', '3'],
    ['单位', '区委、区人大'],
  ]);
  expect('code' in extracted ? [] : extracted.diagnostics.map(({ code, slot }) => [code, slot])).toEqual([
    ['document-read-by-words', undefined],
    ['document-value-unsure', '项目'],
  ]);
});

test('the words of a hostile line are not shared out in all ways', async () => {
  const keys = Array.from({ length: 9 }, (_, at) => `{{名${at}}}`);
  const template = await templateOf(
    `# {{地区}}简报\n\n参加的有${keys.join('、')}等。\n\n完成投资{{投资}}亿元。\n`,
  );
  const text = `# 云岭区简报\n\n参加的有${'甲、'.repeat(400)}\n\n完成投资3亿元。\n`;
  const document = await readEdited('a.md', new TextEncoder().encode(text), 'md');
  if ('code' in document) throw new Error(document.code);
  expect(said(await extractByWords('a.md', template, document)).get('地区')).toBe('云岭区');
});

test("signs of the template's words, and a fall in words of its own, are read as they stand", async () => {
  const template = await templateOf(
    '# {{地区}}简报\n\n“2021-2025”（A+B/C）期间完成投资{{投资}}亿元，逆差比上年{{增长 变化 升="扩大" 降="收窄"}}。\n',
    '填写项:\n  地区: { 类型: 名 }\n  投资: { 类型: 量, 单位: 亿元 }\n  变化: { 类型: 率 }\n',
  );
  const text = '# 云岭区简报\n\n“2021-2025”（A+B/C）期间完成投资12.50亿元，逆差比上年收窄3.2%。\n';
  const document = await readEdited('a.md', new TextEncoder().encode(text), 'md');
  if ('code' in document) throw new Error(document.code);
  expect([...said(await extractByWords('a.md', template, document))]).toEqual([
    ['地区', '云岭区'],
    ['投资', '12.50'],
    ['变化', '-3.2'],
  ]);
});

test('a row that sums up the others is none of a list', async () => {
  const template = await templateOf(
    '# {{地区}}简报\n\n| 街道 | 投资 |\n| --- | --- |\n{{#each 街道}}\n| {{名称}} | {{投资}} |\n{{/each}}\n',
    '填写项:\n  地区: { 类型: 名 }\n  街道: { 类型: 表, 列: { 名称: { 类型: 名 }, 投资: { 类型: 量, 单位: 亿元 } } }\n',
  );
  const text =
    '# 云岭区简报\n\n| 街道 | 投资 |\n| --- | --- |\n| 东街 | 3 |\n| 西街 | 4 |\n| 小计（2个） | 7 |\n';
  const document = await readEdited('a.md', new TextEncoder().encode(text), 'md');
  if ('code' in document) throw new Error(document.code);
  expect([...said(await extractByWords('a.md', template, document))]).toEqual([
    ['地区', '云岭区'],
    ['街道[0].投资', '3'],
    ['街道[1].投资', '4'],
  ]);
});
