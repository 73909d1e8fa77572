import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { type CompileResult, compile } from '../../src/compile/compile.ts';
import { type Filled, fill } from '../../src/fill/fill.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { findMarks } from '../../src/text/marks.ts';
import { slowWay } from '../fill/slow-way.ts';
import { readDocument } from '../word/read-back.ts';

const FILE = 'templates/half-year-summary.md.hbs';
const TEXT = readFileSync(FILE, 'utf8');
const SLOTS = readFileSync('templates/half-year-summary.slots.yaml', 'utf8');
const SAMPLES = readdirSync('data').filter((name) => name.endsWith('.yaml'));

let compiled: CompileResult;
beforeAll(async () => {
  compiled = await compile({ file: FILE, text: TEXT, description: { file: 's', text: SLOTS } });
});

async function filled(text: string, to: 'docx' | 'md', draft = false): Promise<Filled> {
  const { value } = await readYaml('d.yaml', text).next();
  if (!value?.record || !compiled.template) throw new Error('not read');
  return fill(compiled.template, value.record, { to, draft });
}

interface Described {
  readonly 类型: string;
  readonly 单位?: string;
  readonly 默认?: string;
  readonly 后缀?: string;
  readonly 列?: Readonly<Record<string, Described>>;
}
const described: Readonly<Record<string, Described>> = parse(SLOTS)['填写项'];

/** Amounts that the samples give in another unit, worked out by hand. */
const BY_HAND: Readonly<Record<string, string>> = {
  '184000万元': '18.4',
  '21560000元': '2156',
  '126000万元': '12.6',
  '95000万元': '9.5',
};

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** The data as `yaml` reads it, every scalar as it is written. */
function dataOf(file: string): Map<string, Value> {
  const document = parseDocument(readFileSync(file, 'utf8'));
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') node.value = node.source;
    },
  });
  const found = new Map<string, Value>();
  const walk = (values: { readonly [key: string]: Value }, prefix: string): void => {
    for (const [key, value] of Object.entries(values)) {
      if (typeof value === 'object' && !Array.isArray(value))
        walk(value as { [key: string]: Value }, `${prefix}${key}.`);
      else found.set(prefix + key, value);
    }
  };
  walk(document.toJS() as { [key: string]: Value }, '');
  return found;
}

function printed({ 类型, 单位 = '%' }: Described, value: Value | undefined): string {
  if (Array.isArray(value)) return value.join('、');
  const text = textOf(value);
  if (类型 === '名' || 类型 === '名单') return text;
  return BY_HAND[text] ?? (text.endsWith(单位) ? text.slice(0, -单位.length) : text);
}

/** A single value's text. */
function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error('not a single value');
  return value;
}

/** A rate in words, from a sign or from words that say it already. */
function rate(value: Value | undefined, after = ''): string {
  const text = textOf(value);
  if (/^(?:增长|下降|持平)/.test(text)) return text + (text.startsWith('增长') ? after : '');
  if (/^[0.]+%?$/.test(text)) return '持平';
  const figure = text.replace('%', '');
  return figure.startsWith('-') ? `下降${figure.slice(1)}%` : `增长${figure}%${after}`;
}

function signed(value: Value | undefined): string {
  const text = textOf(value).replace('%', '');
  if (text === '持平') return '0';
  return text.replace(/^增长/, '').replace(/^下降/, '-');
}

/** The same report by plain replacement: what stands where is seen from the template alone. */
function byReplacement(data: Map<string, Value>): string[] {
  const get = (key: string): Value | undefined => data.get(key) ?? described[key]?.默认;
  const level = /[区县市旗]$/.exec(textOf(get('地区')))?.[0] ?? '区';
  const rows = (data.get('重点项目') ?? []) as readonly { readonly [key: string]: Value }[];
  return TEXT.replace(/\{\{!--[\s\S]*?--\}\}\n/g, '')
    .replace(/\{\{#each 重点项目\}\}\n(.*)\n\{\{\/each\}\}/, (_, line: string) =>
      rows
        .map((row, index) =>
          line.replace(/\{\{(.*?)\}\}/g, (_tag, name: string) =>
            name === '序号'
              ? String(index + 1)
              : printed(described['重点项目']?.列?.[name] ?? { 类型: '名' }, row[name]),
          ),
        )
        .join('\n'),
    )
    .replace(/\{\{#if (.*?)\}\}([\s\S]*?)\{\{\/if\}\}/g, (_, key: string, inner: string) =>
      data.get(key) === '是' || Array.isArray(data.get(key)) ? inner : '',
    )
    .replace(/\{\{层级 地区\}\}/g, level)
    .replace(/\{\{增长 (.*?)\}\}/g, (_, key: string) => rate(get(key), described[key]?.后缀))
    .replace(/\{\{(.*?)\}\}/g, (_, key: string) =>
      described[key]?.类型 === '率' ? signed(get(key)) : printed(described[key] ?? { 类型: '名' }, get(key)),
    )
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('| :'))
    .flatMap((line) => (line.startsWith('|') ? line.split('|').slice(1, -1) : [line.replace(/^#+ /, '')]))
    .map((text) => text.trim());
}

describe.each(SAMPLES)('%s', (name) => {
  const file = join('data', name);
  const text = readFileSync(file, 'utf8');

  it('has every value where it belongs, and no mark left, in Word', async () => {
    const { document, diagnostics, title } = await filled(text, 'docx');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const paragraphs = readDocument(document ?? Buffer.alloc(0));
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(byReplacement(dataOf(file)));
    expect(paragraphs.flatMap((paragraph) => findMarks(paragraph.text))).toEqual([]);
    expect(title).toBe(paragraphs[0]?.text);
  });

  it('is the same in Markdown', async () => {
    const { document } = await filled(text, 'md');
    const markdown = Buffer.from(document ?? '').toString('utf8');
    const word = readDocument((await filled(text, 'docx')).document ?? Buffer.alloc(0));
    expect(await slowWay(markdown)).toEqual(word);
    // Nothing in a report of plain words needs an escape but a + or ~ of its own.
    expect(markdown).not.toMatch(/&#|\\[^+~]/);
  });

  it('gives its fills in the order in which they stand, each with its place in the data', async () => {
    const { fills, document } = await filled(text, 'docx');
    const whole = readDocument(document ?? Buffer.alloc(0))
      .map((paragraph) => paragraph.text)
      .join('\n');
    let at = 0;
    for (const { key, text: value, state, place } of fills) {
      const found = whole.indexOf(value, at);
      expect(found, `${key} ${value}`).toBeGreaterThanOrEqual(at);
      at = found + value.length;
      if (state !== 'given') continue;
      const { source, start, end } = place ?? {};
      expect(source?.text.slice(start, end), key).not.toBe('');
      expect(source?.text.slice(start, end), key).toBeDefined();
    }
  });
});

describe('an empty data file', () => {
  it('lacks 64 slots and gives no document', async () => {
    const { document, diagnostics } = await filled('', 'docx');
    expect(document).toBeUndefined();
    const missing = diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(missing.map(({ slot }) => slot)).size).toBe(64);
    expect(missing).toHaveLength(64);
  });

  it('gives a draft of 66 marks, 66 of them highlighted, for 64 slots', async () => {
    const { document, fills } = await filled('', 'docx', true);
    const runs = readDocument(document ?? Buffer.alloc(0)).flatMap((paragraph) => paragraph.runs);
    const marked = runs.filter(({ look }) => look.includes('highlight'));
    expect(marked).toHaveLength(66);
    const gaps = fills.filter(({ state }) => state === 'gap');
    expect(gaps.map((gap) => gap.text)).toEqual(marked.map((run) => run.text));
    expect(new Set(gaps.map(({ key }) => key)).size).toBe(64);
    const { document: markdown } = await filled('', 'md', true);
    expect(
      Buffer.from(markdown ?? '')
        .toString('utf8')
        .match(/<mark>/g),
    ).toHaveLength(66);
  });

  it('says every default that it used, once', async () => {
    const { diagnostics } = await filled('', 'docx', true);
    const used = diagnostics.filter(({ code }) => code === 'default-used').map(({ slot }) => slot ?? '');
    // A 是否 or 表 that nobody turned on is none that was used.
    const optional = Object.entries(described).filter(([, { 默认 }]) => 默认 !== undefined);
    expect(used.toSorted()).toEqual(optional.map(([key]) => key).toSorted());
  });
});
