import type { MessageTable } from '../../message.ts';

/** What may be said of conditions and loops: how they open and close, and what they cover. */
export const blockMessages = {
  'template-this': {
    severity: 'error',
    zh: {
      says: '这里没有可以指的名称：{tag}',
      fix: '{{this}} 只用在名单的循环里；表的循环里写列名',
    },
    en: {
      says: 'nothing here is meant by {tag}',
      fix: '{{this}} stands in a loop over a 名单; in a loop over a 表 name a column',
    },
  },
  'template-loop-only': {
    severity: 'error',
    zh: {
      says: '{tag} 不在 {{#each}} 循环里',
      fix: '移到 {{#each}} 和 {{/each}} 之间，或者删去',
    },
    en: {
      says: '{tag} stands in no {{#each}} loop',
      fix: 'move it between {{#each}} and {{/each}}, or take it out',
    },
  },
  'template-else-outside': {
    severity: 'error',
    zh: {
      says: '{tag} 不在任何 {{#if}} 或 {{#each}} 里',
      fix: '删去，或在前面补上开头',
    },
    en: {
      says: '{tag} stands in no block',
      fix: 'take it out, or open the block before it',
    },
  },
  'template-else-twice': {
    severity: 'error',
    zh: {
      says: '{opened} 里已经有过 {{else}}，又写了 {tag}',
      fix: '一个条件只留最后一个 {{else}}',
    },
    en: {
      says: '{opened} has had its {{else}}, and here is {tag}',
      fix: 'keep one {{else}}, the last of the block',
    },
  },
  'template-block-unopened': {
    severity: 'error',
    zh: {
      says: '{tag} 前面没有对应的开头',
      fix: '删去，或在前面补上开头',
    },
    en: {
      says: 'nothing was opened for {tag} to close',
      fix: 'take it out, or open the block before it',
    },
  },
  'template-block-mismatch': {
    severity: 'error',
    zh: {
      says: '{tag} 与开头 {opened} 对不上',
      fix: '这里应写 {fix}',
    },
    en: {
      says: '{tag} does not close {opened}',
      fix: 'write {fix} here',
    },
  },
  'template-block-unclosed': {
    severity: 'error',
    zh: {
      says: '{tag} 没有结尾',
      fix: '在该结束的地方写 {fix}',
    },
    en: {
      says: '{tag} is never closed',
      fix: 'write {fix} where it ends',
    },
  },
  'template-too-deep': {
    severity: 'error',
    zh: {
      says: '一层套一层，套得太深了',
      fix: '拆开来写：条件和循环最多 32 层（{{else if}} 也算一层），列表和引用最多三十来层',
    },
    en: {
      says: 'one thing stands within another too deep',
      fix: 'take them apart: blocks at most 32 deep (each {{else if}} counts as one), lists and quotations about 30',
    },
  },
  'template-block-lines': {
    severity: 'error',
    zh: {
      says: '{tag} 单独占一行，前后却没有空行',
      fix: '前后各空一行，才管得住整段；只管几个字就写在句子里',
    },
    en: {
      says: '{tag} stands alone on its line without blank lines around it',
      fix: 'put a blank line before and after it to cover paragraphs, or write it within a line to cover words',
    },
  },
  'template-block-crossing': {
    severity: 'error',
    zh: {
      says: '{tag} 与它的开头不在一处：不在同一段、同一个单元格，或者隔着别的边界',
      fix: '开头和结尾各自单独成段、放在同一处，或者放在同一段里；要重复表格的一行，开头放在第一格、结尾放在最后一格',
    },
    en: {
      says: '{tag} does not stand where its block begins: in another paragraph, another cell or across another border',
      fix: 'put both alone in paragraphs of one place, or both within one paragraph; to repeat a row, open in its first cell and close in its last',
    },
  },
  'template-block-section': {
    severity: 'error',
    zh: {
      says: '{tag} 里面有分节符，去掉或重复以后，别处的页面会变',
      fix: '让分节符紧挨在结尾标签的前面，整节整节地去掉或重复；或者移到条件或循环的外面',
    },
    en: {
      says: 'a section ends within {tag}; without it, or with two of it, other words would change their page',
      fix: 'put the section break right before the tag that closes the block, so that sections go or are repeated whole, or move it out',
    },
  },
  'template-block-note': {
    severity: 'error',
    zh: {
      says: '{tag} 里面有脚注或尾注的引用',
      fix: '把带脚注、尾注的文字移到条件或循环的外面，或者把注写进正文',
    },
    en: {
      says: 'a footnote or endnote is called from within {tag}',
      fix: 'move the words with the note out of the block, or write the note into the text',
    },
  },
  'template-block-rows': {
    severity: 'error',
    zh: {
      says: '表格的每一行都在条件或循环里，可能一行也不剩',
      fix: '在 {tag} 外面留一行，如表头',
    },
    en: {
      says: 'every row of the table stands in a block, and none may be left',
      fix: 'leave a row outside {tag}, such as its head',
    },
  },
  'template-block-levels': {
    severity: 'error',
    zh: {
      says: '“{name}”的开头和结尾不在同一层',
      fix: '开头、else 和结尾要么都单独成行（前后空行），要么都在同一段的文字里，要么都在同一张表里',
    },
    en: {
      says: 'the tags of “{name}” do not stand on one level',
      fix: 'all of them alone between blank lines, or all within one paragraph, or all as rows of one table',
    },
  },
  'template-block-item': {
    severity: 'error',
    zh: {
      says: '列表项里不能有管整段的 {tag}',
      fix: '要么写在列表项的句子里，要么移到列表外面，单独成行，管整个列表项',
    },
    en: {
      says: 'a list item holds no block that covers paragraphs: {tag}',
      fix: 'write it within the words of the item, or on a line of its own outside the list, around whole items',
    },
  },
  'template-paragraph-emptiable': {
    severity: 'error',
    zh: {
      says: '这一段只有条件，可能整段都空着：{name}',
      fix: '把 {{#if}} 单独放一行，前后各空一行，让它管整段',
    },
    en: {
      says: 'this paragraph is nothing but a condition and may come out empty: {name}',
      fix: 'put the block tags alone on lines between blank lines, so that they cover the paragraph',
    },
  },
  'template-list-numbers': {
    severity: 'error',
    zh: {
      says: '这个编号列表从几数起，要看前面的条件或循环，Word 和 Markdown 会不一样',
      fix: '在列表前写一段总会有的文字；循环里不要既有编号列表又有别的段落，改用 {{序号}}',
    },
    en: {
      says: 'where this numbered list begins to count depends on conditions or loops before it, in Word otherwise than in Markdown',
      fix: 'put words that always stand before the list; in a loop use {{序号}} where other paragraphs stand beside the list',
    },
  },
} as const satisfies MessageTable;
