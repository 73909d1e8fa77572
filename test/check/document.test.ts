import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { checkDocument, checkDocumentFile } from '../../src/check/document.ts';
import type { Message } from '../../src/diagnostics/message.ts';
import { documentMessages } from '../../src/diagnostics/messages/document.ts';
import { lineColumn, sourceText } from '../../src/model/source.ts';
import { growth, PROPORTIONAL } from '../growth.ts';
import { check, found, marked } from './document/found.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the rules and their words', () => {
  it('where a message says what to write, its rule knows it', () => {
    for (const text of lines('wrong').map((line) => marked(line).text)) {
      for (const { code, args } of check(text)) {
        const message: Message =
          (documentMessages as Readonly<Record<string, Message>>)[code] ?? expect.unreachable(code);
        if (message.zh.fix.includes('{instead}')) expect(args['instead'], `${code}: ${text}`).not.toBe('');
      }
    }
  });
});

describe('a set of sentences', () => {
  it('has no false error among the sound ones, and at most two warnings in a hundred', () => {
    for (const batch of [
      'sentences.sound',
      'sentences2.sound',
      'sentences3.sound',
      'sentences4.sound',
      'sentences5.sound',
    ]) {
      const said = read(batch).flatMap((text) => check(text));
      expect(said.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(said.length).toBeLessThanOrEqual(2);
    }
  });

  it('finds the one mistake of at least 95 in a hundred, at the very words', () => {
    for (const batch of [
      'sentences.wrong',
      'sentences2.wrong',
      'sentences3.wrong',
      'sentences4.wrong',
      'sentences5.wrong',
    ]) {
      const sentences = read(batch);
      expect(sentences.filter((line) => !isFound(line)).length / sentences.length).toBeLessThanOrEqual(0.05);
    }
  });
});

/** Whether a finding stands at the marked words, no more than six characters around them with it. */
function isFound(line: string): boolean {
  const { text, start, end } = marked(line);
  return check(text).some(({ place: { start: from = 0, end: to = 0 } }) => {
    const touches = start === end ? from <= start && to >= start : from < end && to > start;
    return touches && to - from <= end - start + 6;
  });
}

function lines(set: string): string[] {
  return ['sentences', 'sentences2', 'sentences3', 'sentences4', 'sentences5'].flatMap((name) =>
    read(`${name}.${set}`),
  );
}

function read(name: string): string[] {
  return readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}

describe('what is said of one document', () => {
  it('blames a word once, and stays silent when that rule is off', () => {
    const paragraph = {
      text: '完成35.6亿元亿元',
      kind: 'text',
      source: sourceText('完成35.6亿元亿元'),
    } as const;
    expect(checkDocument('a.txt', [paragraph]).map(({ code }) => code)).toEqual(['unit-twice']);
    expect(checkDocument('a.txt', [paragraph], new Set(['unit-twice']))).toEqual([]);
  });

  it('goes by place', () => {
    expect(found('增长%，完成XX亿元，"甲"')).toEqual([
      'figure-lost %',
      'blank-left XX',
      'quote-straight? "甲"',
    ]);
  });

  it('leaves addresses and names of files alone, but not the tags in them', () => {
    expect(found('见https://a.cn/a,b?x=-3%，邮箱a_b@c.cn，附件“上半年,总结(定稿).docx”')).toEqual([]);
    expect(found('见https://a.cn/{{编号}}')).toEqual(['template-tag-left {{编号}}']);
  });

  it('points at line and column of a text file, in UTF-8 and GB18030', async () => {
    const text = '标题\r\n\r\n完成XX亿元\r\n';
    const gb = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0x0a, 0xcd, 0xea, 0xb3, 0xc9, 0x58, 0x58]);
    const [utf8] = await checkDocumentFile('a.txt', bytes(text));
    expect(utf8?.place.source && lineColumn(utf8.place.source, utf8.place.start ?? 0)).toEqual({
      line: 3,
      column: 3,
    });
    const said = await checkDocumentFile('a.txt', gb);
    const blank = said.find(({ code }) => code === 'blank-left');
    expect(blank?.place.source && lineColumn(blank.place.source, blank.place.start ?? 0)).toEqual({
      line: 2,
      column: 3,
    });
  });

  it.each([
    ['a.txt', 'fill-report-off: blank-left，quote-straight\n完成XX亿元"甲"增长%'],
    ['a.md', '完成XX亿元"甲"增长%\n\n<!-- fill-report-off: blank-left, quote-straight -->\n'],
  ])('lets %s turn off rules', async (file, text) => {
    expect((await checkDocumentFile(file, bytes(text))).map(({ code }) => code)).toEqual(['figure-lost']);
  });

  it.each(['a.txt', 'a.md'])('says where %s turns off what does not exist', async (file) => {
    const text = '甲\n\n<!-- fill-report-off: blank-left, blank-lefy -->\n';
    const said = await checkDocumentFile(file, bytes(text));
    expect(said).toMatchObject([{ code: 'off-unknown', args: { code: 'blank-lefy' } }]);
    expect(text.slice(said[0]?.place.start, said[0]?.place.end)).toBe('blank-lefy');
  });

  property.prop([
    fc.string({
      unit: fc.constantFrom(
        ...Array.from('X×*_亿元%增长-下降3.5约左右（）“”《》等的，。、：；,:"{}[]#1O年月日个 　'),
      ),
    }),
  ])('any text: findings are apart, in order and at words that are there', (text) => {
    let last = 0;
    for (const { place, args } of check(text)) {
      expect(place.start).toBeGreaterThanOrEqual(last);
      last = place.end ?? 0;
      expect(text.slice(place.start, place.end)).toBe(args['text']);
      expect(last).toBeGreaterThan(place.start ?? 0);
    }
  });

  it.each([
    '{{',
    '<p ',
    '　',
    'a-',
    '1',
    '1.',
    '…',
    '（',
    '“”',
    '约1',
    '"中',
    '关于',
    '中X',
    '=SUM(',
    '由1%提高到',
    '分别1、',
    '我区',
    '打造',
    '第一产业',
    '合计1亿元，',
    '2024.5.18，',
    '，其中1个',
    '、壮大等领域',
    '(中)',
    '三项：一是',
  ])('takes time in proportion for a long paragraph of %j', async (unit) => {
    const checked = growth((size) => check(unit.repeat(size / unit.length)), 2_000);
    expect(await checked).toBeLessThan(PROPORTIONAL);
  });
});
