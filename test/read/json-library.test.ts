import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DataNode, ReadResult } from '../../src/model/record.ts';
import { readJson, readJsonLines } from '../../src/read/json.ts';
import { runs } from '../runs.ts';

/** A value as text: figures as they are written, so that JSON's own reading of them can be put beside ours. */
function plain(node: DataNode): unknown {
  if (node.type === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
  return node.type === 'list' ? node.items.map(plain) : node.text;
}

/** What JSON makes of a text, each leaf as text; undefined if it refuses it. */
function library(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'object' && value ? value : String(value),
    );
  } catch {
    return undefined;
  }
}

/** Our records, if nothing is said of any. */
function ours(results: Iterable<ReadResult>): unknown[] | undefined {
  const all = [...results];
  const isSound = all.every(({ record, diagnostics }) => record !== undefined && diagnostics.length === 0);
  return isSound ? all.map(({ record }) => record && plain(record.root)) : undefined;
}

/** Figures that JSON does not have (010, +5, 5%) and tabs within quotation marks are taken on purpose. */
function asJson(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[^])*"|[-+]?\.?\d[\w.+-]*%?/g, (found) =>
    found.startsWith('"') ? found.replace(/(?<!\\)((?:\\\\)*)\t/g, '$1\\t') : '0',
  );
}

const words = fc.string({
  unit: fc.constantFrom('云', 'a', '"', '\\', '/', '\n', '\t', 'u', '0', '😀'),
  maxLength: 6,
});
const record = fc.dictionary(
  fc.constantFrom('地区', 'a', 'b"c', '综合.x', '\\'),
  fc.oneof(words, words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words, { maxLength: 3 })),
);
const sound = fc
  .tuple(
    fc.oneof(record, fc.array(record, { minLength: 1, maxLength: 3 })),
    fc.constantFrom(undefined, 1, '\t'),
  )
  .map(([value, space]) => JSON.stringify(value, undefined, space));

/** A text with one stretch replaced. */
const mutant = fc
  .tuple(
    sound,
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom(
      '\\',
      '"',
      '\\\t',
      '\\\n',
      '\\\r',
      '\\u',
      '\\u00',
      '\t',
      '\n',
      ',',
      ':',
      '{',
      ']',
      '0',
      '-',
      '\\"',
      ' ',
    ),
  )
  .map(([text, at, cut, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + cut);
  });

describe('JSON is read as JSON.parse reads it', () => {
  test.prop([fc.oneof(sound, mutant, mutant)], { numRuns: runs(400, 20_000) })(
    'whatever is taken',
    (text) => {
      const taken = ours(readJson('a.json', text));
      if (taken === undefined || text.trim() === '') return;
      const expected = library(text);
      if (expected === undefined) expect(library(asJson(text)), text).toBeDefined();
      else expect(taken).toEqual(Array.isArray(expected) ? expected : [expected]);
    },
  );

  test.prop([sound], { numRuns: 200 })('whatever is sound', (text) => {
    const expected = library(text);
    expect(ours(readJson('a.json', text))).toEqual(Array.isArray(expected) ? expected : [expected]);
  });

  test.prop(
    [
      fc.array(
        fc.oneof(
          record.map((value) => JSON.stringify(value)),
          mutant,
        ),
        { maxLength: 3 },
      ),
    ],
    {
      numRuns: runs(200, 5_000),
    },
  )('a line by itself, whatever stands on the next', (lines) => {
    const text = lines.join('\n');
    const taken = ours(readJsonLines('a.jsonl', text));
    if (taken === undefined || text.trim() === '') return;
    const each = text.split('\n').filter((line) => line.trim() !== '');
    expect(each.map((line) => library(line) ?? library(asJson(line)))).not.toContain(undefined);
    expect(taken.length).toBe(each.length);
  });

  it.each([
    '{"地区": "云\\\t岭区"}',
    '{"地区": "云\\\n岭区"}',
    '{"地区": "云\\\r\n岭区"}',
    '{"地\\\t区": "云岭区"}',
    '{"地区": "云岭区\\',
    '{"地区": "\\\u0001"}',
  ])('a backslash before a real control character is refused: %j', (text) => {
    const [result, ...others] = readJson('a.json', text);
    expect(others).toEqual([]);
    expect(result?.record).toBeUndefined();
    expect(result?.diagnostics.map(({ code }) => code)).toEqual([
      expect.stringMatching(/unknown-escape|json-syntax/),
    ]);
  });

  it('a string does not go on in the next line of JSON lines', () => {
    expect(ours(readJsonLines('a.jsonl', '{"a": "x\\\n"}'))).toBeUndefined();
  });
});
