import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command, jsonObjects } from '../batch/command.ts';
import { makeDistricts, yamlOf } from '../batch/districts.ts';
import { builtIn, newFolder } from '../batch/running.ts';

/** What breaks a record: a line becomes another, and this is said of these very words. */
type Break = readonly [line: RegExp, broken: string, code: string, words: string];

const BREAKS: readonly Break[] = [
  [/固定资产投资: .*/, '固定资产投资: 1,234', 'figure-separator', '1,234'],
  [/规上工业总产值: .*/, '规上工业总产值: １２', 'figure-full-width', '１２'],
  [/外贸进出口: .*/, '外贸进出口: 1e3', 'figure-exponent', '1e3'],
  [/登记户数: .*/, '登记户数: 12亩', 'unit-foreign', '亩'],
  [/登记人数: .*/, '登记人数: 010', 'figure-extra-zero', '010'],
  [/惠企条数: .*/, '惠企条数: 3.5', 'count-decimals', '3.5'],
  [/开工达产率: .*/, '开工达产率: 101', 'share-out-of-range', '101'],
  [/\n {2}授信金额: .*/, '', 'value-missing', '复产达产'],
  [/放款金额: .*/, '放款金额:', 'value-blank', ''],
  [/无纺布: .*/, '无纺布: XX', 'value-mark', 'XX'],
  [/四上企业数: .*/, '四上企业: 97', 'misspelt-key', '四上企业'],
  [/城市愿景: .*/, '城市愿景: [甲, 乙]', 'value-not-single', '[甲, 乙]'],
  [/五个目标: .*/, '五个目标: true', 'bool-for-words', 'true'],
  [/(期间: .*)/, '$1\n指标表: 也许', 'flag-unclear', '也许'],
  [/(火车站: .*)/, '$1\n  火车站: 云岭', 'duplicate-key', '火车站'],
  [/所在铁路: .*/, '所在铁路：澜望铁路', 'full-width-colon', '：'],
  [/ {2}样板: .*/, '\t样板: 乡村', 'indent-not-spaces', '\t'],
  [/试验区: .*/, '试验区: "a\\x02"', 'forbidden-character', '\\x02'],
  [/地域品牌: .*/, '地域品牌: !!binary aGk=', 'explicit-tag', '!!binary'],
  [/地区: .*/, '地区: 澄溪一号县', 'record-twice', '年度'],
];

const RECORDS = 1000;
/** Records 25, 75, 125 … are broken. */
const brokenAt = (index: number): number => 25 + index * 50;

it('a thousand records with twenty broken in twenty ways: 979 files, a finding for each with its place', async () => {
  const { template } = await builtIn.asked();
  const records = (await makeDistricts(template?.slots ?? new Map(), RECORDS)).map(yamlOf);
  for (const [index, [line, broken]] of BREAKS.entries()) {
    const record = records[brokenAt(index)] ?? '';
    const changed = record.replace(line, broken);
    expect(changed).not.toBe(record);
    records[brokenAt(index)] = changed;
  }
  const text = records.join('---\n');
  const folder = newFolder();
  writeFileSync(join(folder, '各区.yaml'), text);

  const { status, stdout } = command(['各区.yaml', '-o', 'out/', '--json'], folder);
  const objects = jsonObjects(stdout);
  expect(status).toBe(1);
  // Of two records with one name neither is written, so that the last break stops another record too.
  const failures = BREAKS.length + 1;
  expect(readdirSync(join(folder, 'out'))).toHaveLength(RECORDS - failures);
  expect(objects.at(-1)).toMatchObject({
    records: RECORDS,
    failed: failures,
    written: RECORDS - failures,
  });

  const failed = objects.filter(({ type, ok }) => type === 'record' && ok === false);
  const found = failed.map(({ place, findings }) => {
    const errors = (findings as Finding[]).filter(({ severity }) => severity === 'error');
    return [place, errors.map((finding) => said(finding, text))];
  });
  const first = records.findIndex((record) => record.includes('地区: 澄溪一号县\n'));
  const stopped = BREAKS.map(([, , code, words], index) => ({ at: brokenAt(index), code, words }));
  const all = [...stopped, { at: first, code: 'record-twice', words: '年度' }].toSorted(
    (a, b) => a.at - b.at,
  );
  expect(found).toEqual(all.map(({ at, code, words }) => [placeOf(at, records), [[code, words]]]));
});

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Where a record is told to be: at its first line, or where it cannot be read. */
function placeOf(index: number, records: readonly string[]): string {
  // Before the first record stands no line that divides it from another.
  const lines = index === 0 ? 0 : records.slice(0, index).join('---\n').split('\n').length;
  const unreadable = records[index]?.split('\n').findIndex((line) => line.startsWith('\t')) ?? -1;
  return `各区.yaml:${lines + 1 + Math.max(0, unreadable)}:1`;
}

/** A finding's code and the words that it is about. */
function said({ code, line, column, endColumn }: Finding, text: string): [string, string] {
  const characters = Array.from(text.split('\n')[line - 1] ?? '');
  return [code, characters.slice(column - 1, endColumn - 1).join('')];
}
