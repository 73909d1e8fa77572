import { fc, test } from '@fast-check/vitest';
import type { Nodes, Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import type { Template } from '../../src/model/template.ts';
import { isBlank } from '../../src/text/marks.ts';
import { runs } from '../runs.ts';
import { readDocument } from '../word/read-back.ts';
import { fillWith, templateOf } from './filling.ts';
import { NASTY, value } from './generated.ts';
import { parseGfm } from './slow-way.ts';

/** Every place in which words may stand, each with what stands around the value. */
const PLACES: readonly (readonly [before: string, after: string])[] = [
  ['', '后'],
  ['前', '后'],
  ['前', ''],
  ['', ''],
  ['1', '. 后'],
  ['前 ', ' 后'],
  ['https:', '//x_y'],
  ['-', '- 后'],
];
const TEMPLATE = `# 题{{名}}目

## {{名}}

${PLACES.map(([before, after]) => `${before}{{名}}${after}`).join('\n\n')}

- {{名}}
- 前{{名}}后

1. {{名}}
   - {{名}}

| {{名}} | 前{{名}}后 |
| --- | --- |
| {{名}} | 1{{名}}. 后 |

前{{#if 是}}{{名}}{{/if}}后

{{#each 表}}

{{列}}

{{/each}}

**粗{{名}}的**和*斜{{名}}的*，[链{{名}}接](https://a.cn/b_c)。

末{{名}}
`;
const DESCRIPTION =
  '填写项: { 名: { 类型: 名 }, 是: { 类型: 是否 }, 表: { 类型: 表, 列: { 列: { 类型: 名 } } } }';

/** The words of every paragraph, heading and cell, in order. */
function wordsOf(root: Root): string[] {
  const textOf = (node: Nodes): string => {
    if (node.type === 'break' || (node.type === 'html' && node.value === '<br>')) return '\n';
    if ('value' in node) return node.type === 'html' ? '' : node.value;
    return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
  };
  const blocks = (node: Nodes): string[] => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      return [textOf(node)];
    if ('children' in node) return (node.children as Nodes[]).flatMap(blocks);
    return node.type === 'html' ? [] : [`?${node.type}`];
  };
  return blocks(root);
}

function expected(name: string): string[] {
  return [
    `题${name}目`,
    name,
    ...PLACES.map(([before, after]) => before + name + after),
    name,
    `前${name}后`,
    name,
    name,
    name,
    `前${name}后`,
    name,
    `1${name}. 后`,
    `前${name}后`,
    name,
    `粗${name}的和斜${name}的，链${name}接。`,
    `末${name}`,
  ];
}

let template: Template;
beforeAll(async () => {
  template = await templateOf(TEMPLATE, DESCRIPTION);
});

function check(name: string): void {
  const data = { 名: name, 是: '是', 表: [{ 列: name }] };
  // Blanks around a value are no part of it.
  const wanted = expected(name.trim());
  const [title = '', ...others] = readDocument(fillWith(template, data, 'docx').document).map(
    ({ text }) => text,
  );
  // A title longer than a line is broken where its words allow it, if nobody has broken it.
  const whole = wanted[0]?.includes('\n') ? title : title.replaceAll('\n', '');
  expect([whole, ...others]).toEqual(wanted);
  const markdown = Buffer.from(fillWith(template, data, 'md').document).toString('utf8');
  expect(wordsOf(parseMarkdown(markdown)), markdown).toEqual(wanted);
  expect(wordsOf(parseGfm(markdown)), markdown).toEqual(wanted);
}

/** What XML allows and data holds: line ends are LF when they come from a reader. */
const allowed = /^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const character = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n', '\t', ' ', '\u3000', '\u00a0', '\u2028', '\u0085', '全', '区'),
  },
);
const anything = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''))
  .filter((text) => allowed.test(text) && !isBlank(text));
/** Signs alone, which meet each other most. */
const signs = fc
  .array(fc.constantFrom(...Array.from('\\`*_[]<>~|&#!():/.@-+=1x\n\t ')), { minLength: 1, maxLength: 10 })
  .map((all) => all.join(''))
  .filter((text) => !isBlank(text));

describe('a value comes back from Word and from Markdown as it was given', () => {
  it.each(NASTY.filter((text) => !isBlank(text)))('%j', check);

  const numRuns = runs(100, 3000);
  test.prop([fc.oneof(anything, signs, value)], { numRuns })(
    'whatever it is',
    (name) => {
      fc.pre(!isBlank(name));
      check(name);
    },
    900_000,
  );
});
