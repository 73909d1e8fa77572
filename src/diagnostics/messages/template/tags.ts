import type { MessageTable } from '../../message.ts';

/** What may be said of a template's tags by themselves. */
export const tagMessages = {
  'template-tag-unclosed': {
    severity: 'error',
    zh: {
      says: '花括号没有成对：“{tag}”后面找不到“}}”',
      fix: '在填写项后面补上 }}',
      about: '一个填写项要写在一对双花括号里，不能跨到另一个填写项。',
    },
    en: {
      says: 'braces do not pair: no “}}” after “{tag}”',
      fix: 'put }} after the slot',
      about: 'A tag stands between two pairs of braces and ends before the next one begins.',
    },
    example: { bad: '{{综合.固定资产投资 亿元', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-tag-empty': {
    severity: 'error',
    zh: {
      says: '花括号里是空的：{tag}',
      fix: '写上填写项的键，如 {{地区}}',
      about: '花括号里要写清楚填哪一项；删掉了内容的，连花括号一起删。',
    },
    en: {
      says: 'nothing stands in the braces: {tag}',
      fix: 'name a slot, such as {{地区}}',
      about: 'A tag names the slot to fill; if the words in it were taken out, the braces go too.',
    },
    example: { bad: '{{ }}', good: '{{地区}}' },
  },
  'template-raw': {
    severity: 'error',
    zh: {
      says: '模板里不用三个花括号：{tag}',
      fix: '改为 {fix}',
      about: '填进去的值都是文字，不当作标记语言处理，所以没有“原样输出”的写法。',
    },
    en: {
      says: 'three braces are not used: {tag}',
      fix: 'write {fix}',
      about: 'Values are words, never markup, so there is no way to put one out raw.',
    },
    example: { bad: '{{{地区}}}', good: '{{地区}}' },
  },
  'template-construct': {
    severity: 'error',
    zh: {
      says: '模板里不能用 {construct} 这种写法',
      fix: '只用 {{键}}、{{#if}}、{{#unless}}、{{#each}} 和列出的助手',
      about: '部分模板、装饰器、空白控制、反斜杠转义和块参数都不支持：模板要让不写程序的人也看得懂。',
    },
    en: {
      says: 'a template cannot use {construct}',
      fix: 'use {{key}}, {{#if}}, {{#unless}}, {{#each}} and the helpers that are listed',
      about:
        'Partials, decorators, whitespace control, escaped tags and block parameters are left out: a template must be readable to people who do not program.',
    },
    example: { bad: '{{> 页眉}}', good: '{{地区}}' },
  },
  'template-fullwidth': {
    severity: 'error',
    zh: {
      says: '花括号里有全角符号 {sign} ：{tag}',
      fix: '改用半角符号',
      about: 'Handlebars 会把全角引号当作名字的一部分，不报错，却得不到想要的结果。',
    },
    en: {
      says: 'the full-width sign {sign} stands in a tag: {tag}',
      fix: 'use the ASCII sign',
      about: 'Handlebars takes Chinese quotation marks for part of a name and says nothing.',
    },
    example: {
      bad: '{{增长 综合.外贸进出口增长 后=“以上”}}',
      good: '{{增长 综合.外贸进出口增长 后="以上"}}',
    },
  },
  'template-braces': {
    severity: 'warning',
    zh: {
      says: '这里的花括号不成填写项：{braces}',
      fix: '填写项用两对半角花括号：{tag}；只是文字就换用别的括号',
      about: '单层的或者全角的花括号不起作用，会原样印进每一份总结。',
    },
    en: {
      says: 'these braces make no slot: {braces}',
      fix: 'a slot has two pairs of ASCII braces: {tag}; for mere words use other brackets',
      about: 'Single and full-width braces do nothing and would be printed in every report.',
    },
    example: { bad: '{地区}政府', good: '{{地区}}政府' },
  },
  'template-syntax': {
    severity: 'error',
    zh: {
      says: '这个写法读不懂：{tag}',
      fix: '照 {{键}}、{{助手 键}}、{{#if 键}} 的样子写；键里不能有空格、括号、%、/ 和减号，句点后面不能全是数字',
      about: '花括号里只认填写项的键、助手和条件；算式、引号里的文字、@index 都不认。',
    },
    en: {
      says: 'this tag cannot be read: {tag}',
      fix: 'write {{key}}, {{helper key}} or {{#if key}}; a key has no blanks, brackets, %, / or -, and no part that is a number',
      about: 'A tag holds a key, a helper or a condition; sums, quoted words and @index are not understood.',
    },
    example: { bad: '{{综合.外贸进出口增长%}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-helper-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '可用的有：{known}',
      about: '助手很少，所有模板都一样，见说明文档。',
    },
    en: {
      says: 'there is no helper named “{name}”',
      fix: 'there are: {known}',
      about: 'Helpers are few and the same in every template.',
    },
    example: { bad: '{{大写 地区}}', good: '{{地区}}' },
  },
  'template-helper-near': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '是不是 {near}？',
      about: '助手很少，所有模板都一样，见说明文档。',
    },
    en: {
      says: 'there is no helper named “{name}”',
      fix: 'did you mean {near}?',
      about: 'Helpers are few and the same in every template.',
    },
    example: { bad: '{{增涨 综合.外贸进出口增长}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-helper-use': {
    severity: 'error',
    zh: {
      says: '助手用得不对：{tag}',
      fix: '照这样写：{example}',
      about: '助手后面跟填写项的键，别的参数要写成 名字="值"。',
    },
    en: {
      says: 'the helper is not used as it should be: {tag}',
      fix: 'write it like this: {example}',
      about: 'A helper is followed by the key of a slot, and by parameters of the form name="value".',
    },
    example: { bad: '{{增长}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-too-many': {
    severity: 'error',
    zh: {
      says: '模板里的花括号太多，超过了 65,000 个',
      fix: '拆成几个模板',
      about: '一份公文用不了这么多填写项，多半是重复粘贴了。',
    },
    en: {
      says: 'the template has more than 65,000 tags',
      fix: 'make several templates of it',
      about: 'No document needs that many; something was probably pasted again and again.',
    },
    example: { bad: '{{地区}}{{地区}}{{地区}}……', good: '{{地区}}' },
  },
} as const satisfies MessageTable;
