import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readJson, readJsonLines } from '../../src/read/json.ts';
import { collect, yaml } from './reading.ts';

function json(text: string) {
  return collect(readJson('数据.json', text));
}

describe('readJson', () => {
  it('keeps figures as they are written', async () => {
    expect(
      await json(
        '{"a": 12.50, "b": -0.10, "c": 123456789012345678901, "d": [1e3, 010], "e": null, "f": true}',
      ),
    ).toEqual({
      records: [{ a: '12.50', b: '-0.10', c: '123456789012345678901', d: ['1e3', '010'], e: null, f: true }],
      findings: [],
    });
  });

  it('gives a record for each item of a list', async () => {
    expect((await json('[{"a": 1}, {"a": "\\u4e59\\n"}]')).records).toEqual([{ a: '1' }, { a: '乙\n' }]);
    expect((await json(' \n')).records).toEqual([{}]);
  });

  it.each<[text: string, finding: string]>([
    ['[]', '1:1 list-without-records []'],
    ['"a"', '1:1 json-syntax "'],
    ['{"a": 1,}', '1:9 json-syntax }'],
    ['{"a": 1 "b": 2}', '1:9 json-syntax "'],
    ['{"a" 1}', '1:6 json-syntax 1'],
    ['{a: 1}', '1:2 json-syntax a'],
    ['{"a": 云岭区}', '1:7 json-syntax 云岭区'],
    ['{"a": 1', '1:8 json-syntax '],
    ['{"a": 1}\n{"a": 2}', '2:1 json-syntax {'],
    ['{"a": "甲\n"}', '1:9 json-syntax \n'],
    ['// 注\n{}', '1:1 json-syntax //'],
    ['{"a"："b"}', '1:5 json-full-width ：'],
    ['{"a": 1，"b": 2}', '1:8 json-full-width ，'],
    ['{“a”: 1}', '1:2 json-full-width “'],
    ['{"a": [1, 2】}', '1:12 json-full-width 】'],
    ['{"a": "D:\\数据"}', '1:10 unknown-escape \\数'],
    ['{"a": "\\u12"}', '1:8 unknown-escape \\u'],
    ['{"__proto__": 1}', '1:2 reserved-key "__proto__"'],
    ['{"a": {"b\\u0002": 1}}', '1:10 forbidden-character \\u0002'],
    [`{"a": ${'['.repeat(100_000)}`, '1:38 nested-too-deep ['],
    [`[{"a": "${'甲'.repeat(3_000_000)}"}]`, '1:2 record-too-large {'],
  ])('refuses %.40j', async (text, finding) => {
    expect(await json(text)).toEqual({ records: [undefined], findings: [finding] });
  });

  it('says what is wrong with a value and reads on', async () => {
    expect(await json('{"a": "\\u0002", "b": "\\uD800x", "c": "\\uD83D\\uDE00", "d": 1, "d": 2}')).toEqual({
      records: [{ a: '!"\\u0002"', b: '!"\\uD800x"', c: '😀', d: '!1' }],
      findings: [
        '1:8 forbidden-character \\u0002',
        '1:23 forbidden-character \\uD800',
        '1:62 duplicate-key "d"',
      ],
    });
  });

  it('stops at the item that cannot be read', async () => {
    expect(await json('[{"a": 1}, 甲, {"a": 3}]')).toEqual({
      records: [{ a: '1' }, undefined],
      findings: ['1:12 json-syntax 甲'],
    });
  });

  const key = fc.constantFrom('甲', '乙', 'c', 'd "e', '', '云岭:区');
  const item = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }));
  test.prop([fc.array(item, { minLength: 1, maxLength: 3 })])('reads what YAML reads', async (values) => {
    const text = JSON.stringify(values);
    fc.pre(!/__proto__|constructor|prototype/.test(text));
    expect(await json(text)).toEqual(await yaml(text));
  });
});

describe('readJsonLines', () => {
  it('reads a record a line and goes on behind a broken one', async () => {
    const text = '{"a": 1}\r\n\n{"a": 2,}\n{"a": 3}\n甲\n{"a": 5}';
    expect(await collect(readJsonLines('数据.jsonl', text))).toEqual({
      records: [{ a: '1' }, undefined, { a: '3' }, undefined, { a: '5' }],
      findings: ['3:9 json-syntax }', '5:1 json-syntax 甲'],
    });
  });

  it('reads no line before it is asked for', () => {
    const lines = readJsonLines('数据.jsonl', '{"a": 1}\n{"a": 2}\n');
    expect(lines.next().value?.record?.root.entries[0]?.key).toBe('a');
    expect(lines.next().done).toBe(false);
    expect(lines.next().done).toBe(true);
  });
});
