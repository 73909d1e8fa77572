import { expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read.ts';
import { fillWith, templateOf, type Value } from './filling.ts';

async function words(
  body: string,
  description: string,
  values: { readonly [key: string]: Value },
  to: 'docx' | 'md',
) {
  const template = await templateOf(`# 题\n\n${body}\n`, description);
  const { paragraphs } = await readDocument(`a.${to}`, fillWith(template, values, to).document);
  // Line ends within a paragraph are no words: Word joins them between Chinese characters.
  const own = paragraphs.filter(({ part }) => part !== 'footer');
  return own.map(({ text }) => text.replaceAll('\n', ''));
}

const DESCRIPTION = '填写项: { 甲: { 类型: 名 }, 数: { 类型: 数 }, 旗: { 类型: 是否 } }';

it.each([
  ['a backtick that nothing closes', '同比`量{{甲}}。', { 甲: 'a*b`c' }],
  ['an entity that a figure would make', '编号&#{{数}};完。', { 数: '35' }],
  ['an entity that words would go on with', '编号&a{{甲}};完。', { 甲: 'mp' }],
  ['a dash before words that are left out', '小结\n-{{#if 旗}}增{{/if}}完', { 旗: '否' }],
  ['equal signs before words that are left out', '小结\n=={{#if 旗}}增{{/if}}完', { 旗: '否' }],
  ['a number before words that are left out', '1.{{#if 旗}}文{{/if}} 完', { 旗: '否' }],
  ['a sign of a head before words that are left out', '#{{#if 旗}}文{{/if}} 完', { 旗: '否' }],
] as const)('%s is the same in both formats', async (_, body, values) => {
  expect(await words(body, DESCRIPTION, values, 'md')).toEqual(
    await words(body, DESCRIPTION, values, 'docx'),
  );
});
