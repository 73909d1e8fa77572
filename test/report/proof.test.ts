import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { writeProof } from '../../src/report/proof.ts';
import { traceCsv, traceJson, traceOf, traceOwnership } from '../../src/report/trace.ts';
import { recordOf, templateOf } from '../fill/filling.ts';
import { part, readDocument } from '../word/read-back.ts';

const TEXT = `# {{地区}}总结

全{{层级 地区}}投资{{投资}}亿元，同比{{增长 增速}}，{{说明}}。

| 序号 | 名称 |
| :--- | :--- |
{{#each 项目}}
| {{序号}} | {{名称}} |
{{/each}}
`;
const DESCRIPTION = `填写项:
  地区: { 类型: 名 }
  投资: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率 }
  说明: { 类型: 名, 默认: 总体平稳 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 } } }
`;
const DATA = { 地区: '云岭区', 投资: '12.50', 增速: '-3.2', 项目: [{ 名称: '东桥' }, { 名称: '西桥' }] };

describe('a proof copy', () => {
  test('has the words of the report, a comment for each value, and a table of all values', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const resolved = resolve(template, recordOf(DATA));
    const words = (bytes: Uint8Array): string[] =>
      readDocument(bytes).map(({ runs }) => runs.map(({ text }) => text).join(''));
    const [report, proof] = [write(template, resolved, 'docx'), writeProof(template, resolved)];
    expect(words(proof).slice(0, words(report).length)).toEqual(words(report));
    const comments = part(proof, 'word/comments.xml') ?? '';
    const slots = Array.from(comments.matchAll(/填写项：([^<]+)/g), ([, slot]) => slot);
    expect(slots).toEqual(['地区', '投资', '增速', '说明', '项目.名称', '项目.名称']);
    expect(comments).toContain('默认值');
    expect(words(proof).slice(words(report).length).join('')).toContain('数字核对表');
    const document = part(proof, 'word/document.xml') ?? '';
    expect(document.match(/<w:shd /g)).toHaveLength(slots.length);
  });
});

describe('where values come from', () => {
  test('is told of each output that shows a slot', async () => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const traced = traceOf(template, resolve(template, recordOf(DATA)), 'zh');
    expect(traced.map(({ slot, printed, state }) => [slot, printed, state])).toEqual([
      ['地区', '云岭区', 'given'],
      ['投资', '12.50', 'given'],
      ['增速', '下降3.2%', 'given'],
      ['说明', '总体平稳', 'default'],
      ['项目.名称', '东桥', 'given'],
      ['项目.名称', '西桥', 'given'],
    ]);
  });

  test.each([
    ['a sheet', traceCsv, '项目.名称,西桥', '校验值'],
    ['JSON', traceJson, '"printed":"西桥"', '],"sha256"'],
  ])('a list of them as %s that somebody wrote into is known', async (_, list, word, end) => {
    const template = await templateOf(TEXT, DESCRIPTION);
    const bytes = list(template, resolve(template, recordOf(DATA)));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const judged = (changed: string): string => traceOwnership(new TextEncoder().encode(changed));
    expect(judged(text)).toBe('untouched');
    expect(text.split(word)).toHaveLength(2);
    expect(judged(text.replace(word, `${word} `))).toBe('changed');
    expect(judged(text.replace(end, `又添一行\r\n${end}`))).toBe('changed');
    expect(judged(`${text}又添一行\r\n`)).toBe('foreign');
    expect(judged(text.replace(/[0-9a-f]{64}/, ''))).toBe('foreign');
  });
});
