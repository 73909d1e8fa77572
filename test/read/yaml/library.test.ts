import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isMap, isNode, isScalar, isSeq, type Node, parseAllDocuments, Scalar } from 'yaml';
import type { DataNode } from '../../../src/model/record.ts';
import { readYaml } from '../../../src/read/yaml.ts';
import { runs } from '../../runs.ts';

/*
 * Whatever is taken without a word, by the quick reader or the full one, is what the library reads: where the file is
 * split into documents and items, too. Leaves are texts; of blanks around words (full-width ones) nobody is told.
 */

function plain(node: DataNode): unknown {
  if (node.type === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.trim(), plain(value)]));
  }
  if (node.type === 'list') return node.items.map(plain);
  return node.text.trim();
}

function libraryPlain(node: Node | null): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [leaf(key), libraryPlain(isNode(value) ? value : null)]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => libraryPlain(isNode(item) ? item : null));
  return leaf(node);
}

function leaf(node: unknown): string {
  if (!isScalar(node)) return '';
  const isBlank = node.type === Scalar.PLAIN && node.range?.[0] === node.range?.[1];
  return isBlank ? '' : (node.source ?? '').trim();
}

/** The library's records: of a list its items; nothing at all is one that holds nothing, beside others none. Undefined if it finds anything wrong. */
function library(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' });
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  const values = documents.map(({ contents }) => libraryPlain(contents as Node | null));
  const given = values.filter((value) => value !== '');
  return given.length === 0
    ? [{}]
    : given.flat().map((value) => (value === '' || value === '~' ? {} : value));
}

async function ours(text: string): Promise<unknown[] | undefined> {
  const records: unknown[] = [];
  for await (const { record, diagnostics } of readYaml('a.yaml', text)) {
    if (record === undefined || diagnostics.length > 0) return undefined;
    records.push(plain(record.root));
  }
  return records;
}

const key = fc.constantFrom('地区', 'a', 'b', '综合', 'a b');
const value = fc.constantFrom(
  '云岭区',
  '12.50',
  '-3.2',
  '~',
  '',
  '"甲: 乙"',
  "'# 甲'",
  '[甲, "乙"]',
  '{c: 1}',
  'x # 注',
  '# 注',
  '|',
);
const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ');
const start = fc.constantFrom('- ', '- ', '', '', '-', '-   ', '- - ', '- # 注');
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(indent, start, key, fc.constantFrom(': ', ':'), value).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.tuple(indent, start, value).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(indent, fc.constantFrom('-', '- # 一条', '# 注', '---', '...', '--- # 注', '- '))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constant('') },
);
const lines = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([all, end]) => all.join(end) + end);

const entry = fc
  .tuple(key, fc.constantFrom('云岭区', '12.50', '"甲: 乙"', '[甲, 乙]', ''))
  .map(([name, text]) => `${name}: ${text}`);
const item = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 3, selector: (text) => text.split(':')[0] })
  .map((entries) => `- ${entries.join('\n  ')}\n`);
/** A list of records, one stretch of it replaced. */
const mutant = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 3 }),
    fc.nat(),
    fc.nat({ max: 4 }),
    fc.constantFrom('', '\n', '-', ' ', '#', '\n- ', '\n-\n', ':', '  '),
  )
  .map(([items, at, cut, put]) => {
    const text = items.join('');
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + cut);
  });

describe('YAML is read as the library reads it', () => {
  test.prop([fc.oneof(lines, mutant)], { numRuns: runs(500, 20_000) })(
    'whatever is taken without a word',
    async (text) => {
      const taken = await ours(text);
      if (taken === undefined) return;
      expect(library(text), text).toEqual(taken);
    },
  );

  it.each([
    '- # 一条\n地区: 云岭区\n',
    '- 地区: 甲区\n-\n地区: 乙区\n',
    '-\n地区: 乙区\n',
    '- \n地区: 乙区\n- 地区: 甲区\n',
    '---\n-\n地区: 乙区\n',
  ])('what stands at the margin is no part of the item above: %j', async (text) => {
    expect(library(text)).toBeUndefined();
    expect(await ours(text)).toBeUndefined();
  });

  it('an item may begin on the line below its dash', async () => {
    expect(await ours('-\n  地区: 甲区\n- # 注\n 地区: 乙区\n')).toEqual([
      { 地区: '甲区' },
      { 地区: '乙区' },
    ]);
  });
});
