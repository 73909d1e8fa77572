import { readdirSync, readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/model/source.ts';
import type { Origin } from '../../../src/read/nodes.ts';
import { readFull } from '../../../src/read/yaml/full.ts';
import { readQuick } from '../../../src/read/yaml/quick.ts';
import { runs } from '../../runs.ts';

function originOf(text: string): Origin {
  return { file: '数据.yaml', source: sourceText(text) };
}

/** Reads both ways; the quick way's tree, if it has one. */
function bothWays(text: string) {
  const origin = originOf(text);
  const quick = readQuick(origin, text, { start: 0, end: text.length });
  const full = readFull(origin, text, { start: 0, end: text.length });
  return { quick, full };
}

/** Pieces of lines, sound and otherwise, parted by blanks. */
const PIECES = `
  地区 综合 a b 云岭区 12.50 -3.2 0 X true ~ null no 8:30 a:b http://a.b 5% N95口罩 （集团） “甲” 甲，乙 、 it's a"b _x 😀 𠮷
  # x# * &a !t | > % @ \` ? - : ： = 1,000 \\ ... --- __proto__ constructor << [ ] { } , [甲,乙] ["甲",乙] [] [a:1] [甲，乙]
  {a:1} {"c":"d"} "甲" '甲' "a\\n" 'a''b' " ' "" 甲#
`
  .trim()
  .split(/\s+/);
const INVISIBLE = ['\t', '\u3000', '\u00a0', '\ufeff', '\u0001', '\r', '\u2028', '\u200b'];
const SPACED = [
  '- 3',
  '# x',
  '[甲, 乙]',
  '["甲", 乙 ]',
  '{ 名称: 甲, 投资额: "c" }',
  '{a: 1, a: 2}',
  '{a: [b]}',
  '"甲" # x',
];
const word = fc.constantFrom(...PIECES, ...INVISIBLE, ...SPACED);
const value = fc
  .array(word, { maxLength: 3 })
  .chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)));
const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '      ');
const separator = fc.constantFrom(': ', ': ', ': ', ':', ':  ', '：', ' : ');
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', ' # 注\n', '\n\n', '\n# 注\n', '\n  # 注\n');
const line = fc.oneof(
  fc.tuple(indent, word, separator, value, ending),
  fc.tuple(indent, word, fc.constant(':'), ending),
  fc.tuple(indent, fc.constant('- '), value, ending),
  fc.tuple(indent, fc.constant('- '), word, separator, value, ending),
);
const wild = fc.array(line, { maxLength: 7 }).map((lines) => lines.flat().join(''));

const soundWord = fc.constantFrom(
  '云岭区',
  '12.50',
  '-3.2',
  '~',
  'true',
  '5%',
  '"甲: 乙"',
  "'# 甲'",
  '[甲, "乙"]',
  '甲 乙',
  '8:30',
  '',
);
const soundKey = fc.constantFrom('地区', '综合', 'N95口罩', '综合.固定资产投资', '_备注', 'a-b');
const sound = fc
  .array(fc.tuple(fc.boolean(), soundKey, soundWord, ending), { minLength: 1, maxLength: 8 })
  .map(
    (lines) =>
      `段:\n${lines.map(([deep, key, text, end]) => `${deep ? '  ' : ''}${key}: ${text}${end}`).join('')}`,
  );

describe('the quick way', () => {
  test.prop([fc.oneof(wild, sound)], { numRuns: runs(1_000, 20_000) })(
    'reads what the full reader reads, or nothing',
    (text) => {
      const { quick, full } = bothWays(text);
      if (quick) expect([{ node: quick, diagnostics: [] }]).toEqual(full);
    },
  );

  test.prop([fc.string({ unit: fc.constantFrom(...Array.from('a甲: \n-#"\'[]{},1.\r&*')), maxLength: 24 })], {
    numRuns: runs(1_000, 20_000),
  })('never accepts what the full reader finds fault with', (text) => {
    const { quick, full } = bothWays(text);
    if (quick) expect([{ node: quick, diagnostics: [] }]).toEqual(full);
  });

  it.each(readdirSync('data').filter((name) => name.endsWith('.yaml')))('is taken by %s', (name) => {
    const text = readFileSync(`data/${name}`, 'utf8');
    const { quick, full } = bothWays(text);
    expect(quick).toBeDefined();
    expect([{ node: quick, diagnostics: [] }]).toEqual(full);
  });

  it.each([
    ['lists with dashes', '片:\n  - 东片\n  - 西片\n'],
    ['lists at the margin', '片:\n- 东片\n- 西片\n地区: 云岭区\n'],
    ['rows', '项目:\n  - 名称: 甲\n    投资额: 12\n\n  # 二\n  - 名称: 乙\n    投资额:\n'],
    ['quotation marks and comments', 'a: "x: y" # 注\n\'b\': 1\n'.replace("'b'", 'b')],
    ['rows in braces', '项目:\n  - { 名称: 甲, 投资额: 36.5 }\n  - {名称: "乙", 投资额: -2} # 注\n'],
    ['three levels', 'a:\n  b:\n    c: 1\n  d: 2\n'],
    ['Windows line ends', '地区: 云岭区\r\n综合:\r\n  a: 1\r\n\r\n  b: [甲, 乙]\r\n'],
    ['a file that ends in a key', 'a: 1\nb:'],
  ])('takes %s', (_, text) => {
    const { quick, full } = bothWays(text);
    expect([{ node: quick, diagnostics: [] }]).toEqual(full);
  });

  it('passes over what is not wanted, whatever stands there', () => {
    const text =
      '甲: 1\n乙:\n- a: 1\n  b: 2\n- c\n丙: |\n  # x\n\n  y: 1\n丁: "长\n  句"\n戊:\n    己: { a: [1,\n    2] }\n\n# 注\n庚: 2\n';
    const skipped = (key: string): boolean => key !== '甲' && key !== '庚';
    const quick = readQuick(originOf(text), text, { start: 0, end: text.length }, { skipped });
    expect(quick?.entries.map(({ key, value }) => [key, value.type === 'scalar' && value.text])).toEqual([
      ['甲', '1'],
      ['庚', '2'],
    ]);
    expect(quick?.place.start).toBe(0);
  });

  it.each([
    'a: &x 1\n',
    'a: *x\n',
    'a: !t 1\n',
    'a: |\n  x\n',
    'a: 1\na: 2\n',
    '__proto__: 1\n',
    'a: b\n  c\n',
    'a: [1, 2\nb: 1\n',
  ])('leaves %j to the full reader', (text) => {
    expect(readQuick(originOf(text), text, { start: 0, end: text.length })).toBeUndefined();
  });
});
