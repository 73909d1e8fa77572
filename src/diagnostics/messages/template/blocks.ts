import type { MessageTable } from '../../message.ts';

/** What may be said of conditions and loops: how they open and close, and what they cover. */
export const blockMessages = {
  'template-this': {
    severity: 'error',
    zh: {
      says: '这里没有可以指的名称：{tag}',
      fix: '{{this}} 只用在名单的循环里；表的循环里写列名',
      about: '{{this}} 指循环到的那个名称，所以只在名单的循环里才有所指。',
    },
    en: {
      says: 'nothing here is meant by {tag}',
      fix: '{{this}} stands in a loop over a 名单; in a loop over a 表 name a column',
      about:
        '{{this}} is the name that a loop has come to, so it means something only in a loop over a 名单.',
    },
    example: { bad: '{{this}}', good: '{{#each 城乡融合.示范片}}{{this}}{{/each}}' },
  },
  'template-loop-only': {
    severity: 'error',
    zh: {
      says: '{tag} 不在 {{#each}} 循环里',
      fix: '移到 {{#each}} 和 {{/each}} 之间，或者删去',
      about: '序号、@first、@last 说的是循环到了第几个；循环外面，以及循环的 {{else}} 后面，没有第几个可说。',
    },
    en: {
      says: '{tag} stands in no {{#each}} loop',
      fix: 'move it between {{#each}} and {{/each}}, or take it out',
      about:
        '序号, @first and @last tell which round of a loop it is; outside a loop, and after its {{else}}, there is none.',
    },
    example: { bad: '第{{序号}}项', good: '{{#each 重点项目}}第{{序号}}项{{/each}}' },
  },
  'template-else-outside': {
    severity: 'error',
    zh: {
      says: '{tag} 不在任何 {{#if}} 或 {{#each}} 里',
      fix: '删去，或在前面补上开头',
      about: '多半是前面的 {{#if}} 删掉了，或者 {{/if}} 写早了。',
    },
    en: {
      says: '{tag} stands in no block',
      fix: 'take it out, or open the block before it',
      about: 'Most often its {{#if}} was taken out, or an {{/if}} stands too early.',
    },
    example: { bad: '{{else}}', good: '{{#if 指标表}}见附表{{else}}略{{/if}}' },
  },
  'template-else-twice': {
    severity: 'error',
    zh: {
      says: '{opened} 里已经有过 {{else}}，又写了 {tag}',
      fix: '一个条件只留最后一个 {{else}}',
      about: '两个 {{else}} 只有一个管用，另一个后面的字会不声不响地丢掉。',
    },
    en: {
      says: '{opened} has had its {{else}}, and here is {tag}',
      fix: 'keep one {{else}}, the last of the block',
      about: 'Only one of two would count, and the words after the other would be lost without a sound.',
    },
    example: {
      bad: '{{#if 指标表}}甲{{else}}乙{{else}}丙{{/if}}',
      good: '{{#if 指标表}}甲{{else}}乙{{/if}}',
    },
  },
  'template-block-unopened': {
    severity: 'error',
    zh: {
      says: '{tag} 前面没有对应的开头',
      fix: '删去，或在前面补上开头',
      about: '多半是开头删掉了，或者同一个结尾写了两遍。',
    },
    en: {
      says: 'nothing was opened for {tag} to close',
      fix: 'take it out, or open the block before it',
      about: 'Most often the opening tag was taken out, or the closing one stands there twice.',
    },
    example: { bad: '{{/if}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-mismatch': {
    severity: 'error',
    zh: {
      says: '{tag} 与开头 {opened} 对不上',
      fix: '这里应写 {fix}',
      about: '条件和循环要一层一层地关：后开的先关。',
    },
    en: {
      says: '{tag} does not close {opened}',
      fix: 'write {fix} here',
      about: 'Blocks close in the reverse order in which they were opened.',
    },
    example: { bad: '{{#if 指标表}}见附表{{/each}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-unclosed': {
    severity: 'error',
    zh: {
      says: '{tag} 没有结尾',
      fix: '在该结束的地方写 {fix}',
      about: '没有结尾，就不知道条件管到哪里为止。',
    },
    en: {
      says: '{tag} is never closed',
      fix: 'write {fix} where it ends',
      about: 'Without an end nobody knows how far the block reaches.',
    },
    example: { bad: '{{#if 指标表}}见附表', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-too-deep': {
    severity: 'error',
    zh: {
      says: '一层套一层，套得太深了',
      fix: '拆开来写：条件和循环最多 32 层（{{else if}} 也算一层），列表和引用最多三十来层',
      about: '套得太深，多半是少了 {{/if}}；32 层以内才排得了版。',
    },
    en: {
      says: 'one thing stands within another too deep',
      fix: 'take them apart: blocks at most 32 deep (each {{else if}} counts as one), lists and quotations about 30',
      about: 'Most often an {{/if}} is missing further up. What is nested deeper could not be laid out.',
    },
    example: { bad: '{{#if 甲}}{{#if 甲}}{{#if 甲}}……', good: '{{#if 甲}}……{{/if}}' },
  },
  'template-block-lines': {
    severity: 'error',
    zh: {
      says: '{tag} 单独占一行，前后却没有空行',
      fix: '前后各空一行，才管得住整段；只管几个字就写在句子里',
      about:
        '单独成行、前后空行的 {{#if}} 管整段，在表格里管整行；写在句子里的只管其中的字。介于两者之间的写法，各种软件的理解不一样。',
    },
    en: {
      says: '{tag} stands alone on its line without blank lines around it',
      fix: 'put a blank line before and after it to cover paragraphs, or write it within a line to cover words',
      about:
        'A block tag alone between blank lines covers paragraphs, in a table rows; within a line it covers words.',
    },
    example: { bad: '文字\n{{#if 指标表}}\n文字', good: '文字\n\n{{#if 指标表}}\n\n文字' },
  },
  'template-block-levels': {
    severity: 'error',
    zh: {
      says: '“{name}”的开头和结尾不在同一层',
      fix: '开头、else 和结尾要么都单独成行（前后空行），要么都在同一段的文字里，要么都在同一张表里',
      about: '一个条件要么管几个整段，要么管一段里的几个字，要么管一张表里的几行，不能从这里跨到那里。',
    },
    en: {
      says: 'the tags of “{name}” do not stand on one level',
      fix: 'all of them alone between blank lines, or all within one paragraph, or all as rows of one table',
      about:
        'A block covers whole paragraphs, words of one paragraph, or rows of one table; it cannot reach from one into another.',
    },
    example: { bad: '{{#if 指标表}}\n\n见下表。{{/if}}', good: '{{#if 指标表}}\n\n见下表。\n\n{{/if}}' },
  },
  'template-block-item': {
    severity: 'error',
    zh: {
      says: '列表项里不能有管整段的 {tag}',
      fix: '要么写在列表项的句子里，要么移到列表外面，单独成行，管整个列表项',
      about: '列表项有没有编号、缩进多少，会随条件变化，Word 和 Markdown 的结果不一样。',
    },
    en: {
      says: 'a list item holds no block that covers paragraphs: {tag}',
      fix: 'write it within the words of the item, or on a line of its own outside the list, around whole items',
      about:
        'The number and the indent of an item would change with the condition, in Word otherwise than in Markdown.',
    },
    example: {
      bad: '- 甲\n\n  {{#if 指标表}}\n\n  乙\n\n  {{/if}}',
      good: '- 甲{{#if 指标表}}，乙{{/if}}',
    },
  },
  'template-paragraph-emptiable': {
    severity: 'error',
    zh: {
      says: '这一段只有条件，可能整段都空着：{name}',
      fix: '把 {{#if}} 单独放一行，前后各空一行，让它管整段',
      about: '条件不成立时，Word 里会留下一个空段。',
    },
    en: {
      says: 'this paragraph is nothing but a condition and may come out empty: {name}',
      fix: 'put the block tags alone on lines between blank lines, so that they cover the paragraph',
      about: 'When the condition fails, an empty paragraph would stand in Word.',
    },
    example: { bad: '{{#if 指标表}}见下表。{{/if}}', good: '{{#if 指标表}}\n\n见下表。\n\n{{/if}}' },
  },
  'template-list-numbers': {
    severity: 'error',
    zh: {
      says: '这个编号列表从几数起，要看前面的条件或循环，Word 和 Markdown 会不一样',
      fix: '在列表前写一段总会有的文字；循环里不要既有编号列表又有别的段落，改用 {{序号}}',
      about:
        'Markdown 里相邻的编号列表连着数，Word 里的编号在排版时就定了。隐去中间的段落、或者循环第二轮时，两边的号就对不上；从 1 写起、紧挨着的列表没有这个问题。',
    },
    en: {
      says: 'where this numbered list begins to count depends on conditions or loops before it, in Word otherwise than in Markdown',
      fix: 'put words that always stand before the list; in a loop use {{序号}} where other paragraphs stand beside the list',
      about:
        'In Markdown neighbouring lists count on; in Word numbers are settled when the template is laid out. Lists that follow each other directly and begin with 1 are no trouble.',
    },
    example: {
      bad: '1. 甲\n\n{{#if 指标表}}\n\n见下表。\n\n{{/if}}\n\n1. 乙',
      good: '1. 甲\n\n{{#if 指标表}}\n\n1. 见下表。\n\n{{/if}}\n\n1. 乙',
    },
  },
} as const satisfies MessageTable;
