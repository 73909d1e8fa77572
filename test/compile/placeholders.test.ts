import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/compile/placeholders.ts';
import { scanTemplate } from '../../src/compile/scan.ts';
import { sourceText } from '../../src/model/source.ts';

function prepared(text: string): ReturnType<typeof prepare> {
  return prepare(text, scanTemplate({ file: 't', source: sourceText(text) }).tags);
}

const piece = fc.constantFrom(
  '甲',
  '𠮷',
  '\n',
  '\n\n',
  '{{键}}',
  '{{#if 键}}',
  '{{/if}}',
  '{{! 注}}',
  '{{!-- 注 --}}',
  ' ',
  '| ',
);

describe('a template with placeholders for its tags', () => {
  test.prop([fc.array(piece, { maxLength: 20 })])(
    'knows where each of its characters stands in the template',
    (pieces) => {
      const text = pieces.join('');
      const { text: short, offsets, toSource } = prepared(text);
      const tags = new Set(offsets.flatMap((offset) => (offset < 0 ? [] : [offset, offset + 1])));
      for (let at = 0; at < short.length; at += 1) {
        if (!tags.has(at)) expect(text.charAt(toSource(at))).toBe(short.charAt(at));
      }
      for (const [index, tag] of scanTemplate({ file: 't', source: sourceText(text) }).tags.entries()) {
        const offset = offsets[index] ?? -1;
        if (offset >= 0) expect(toSource(offset)).toBe(tag.start);
      }
    },
  );

  it.each([
    ['甲{{! 注}}乙', '甲乙'],
    ['甲\n\n{{! 注}}\n\n乙', '甲\n\n乙'],
    ['甲\n{{! 注}}\n乙', '甲\n乙'],
    ['甲\n{{! 注}}\n\n乙', '甲\n\n乙'],
    ['甲\n\n{{! 注}}\n乙', '甲\n\n乙'],
    ['{{! 注}}\n\n甲', '甲'],
    ['甲\n\n  {{!-- 一\n\n二 --}}  \n\n乙', '甲\n\n乙'],
    ['| 甲 |\n{{! 注}}\n| 乙 |', '| 甲 |\n| 乙 |'],
    ['甲\n\n{{! 一}}\n{{! 二}}\n\n乙', '甲\n\n\n乙'],
    ['甲\n{{! 注}}', '甲\n'],
  ])('leaves comments out of %j so that paragraphs neither join nor part', (text, expected) => {
    expect(prepared(text).text).toBe(expected);
  });
});
