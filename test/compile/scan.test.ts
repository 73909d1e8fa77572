import { describe, expect, it } from 'vitest';
import { scanTemplate } from '../../src/compile/scan.ts';
import { sourceText } from '../../src/model/source.ts';
import { growth, PROPORTIONAL } from '../growth.ts';

const scan = (text: string): string[] => {
  const { tags, diagnostics } = scanTemplate({ file: 't', source: sourceText(text) });
  return [...tags.map(({ kind, body }) => `${kind} ${body}`.trim()), ...diagnostics.map(({ code }) => code)];
};

describe('scanning tags', () => {
  it.each<[string, string[]]>([
    ['甲{{键}}乙{{ 键.名 }}', ['output 键', 'output 键.名']],
    ['{{&键}}', ['output 键']],
    ['{{#if 键}}{{else}}{{/if}}', ['open if 键', 'else', 'close if']],
    ['{{# if 键 }}{{^}}{{/ if }}', ['open if 键', 'else', 'close if']],
    ['{{else if 键}}{{elsewhere}}', ['else if 键', 'output elsewhere']],
    ['{{! 注 }}{{!-- {{键}} -- }} --}}{{!----}}', ['comment 注', 'comment {{键}} -- }}', 'comment']],
    ['{{增长 键 后="}}以上“"}}{{键}}', ['output 增长 键 后="}}以上“"', 'output 键']],
    ["{{增长 键 后='\"'}}", ["output 增长 键 后='\"'"]],
    ['{{增长\n键}}', ['output 增长\n键']],
    ['{{甲 {{乙}}', ['output 乙', 'template-tag-unclosed']],
    ['{{甲 "\n}}', ['output 甲 "']],
    ['{甲} }} {{', ['template-tag-unclosed']],
  ])('%j', (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it.each(['{{甲 ', '{{!-- 注', '{{"', '{{{甲}}', '{{键}}'])(
    'takes time in proportion for many of %j',
    async (text) => {
      expect(await growth((size) => scan(text.repeat(size)), 1000)).toBeLessThan(PROPORTIONAL);
    },
  );
});
