import type { MessageTable } from '../../message.ts';

/** What may be said of a template's tags by themselves. */
export const tagMessages = {
  'template-tag-unclosed': {
    severity: 'error',
    zh: {
      says: '花括号没有成对：“{tag}”后面找不到“}}”',
      fix: '在填写项后面补上 }}',
    },
    en: {
      says: 'braces do not pair: no “}}” after “{tag}”',
      fix: 'put }} after the slot',
    },
  },
  'template-tag-empty': {
    severity: 'error',
    zh: {
      says: '花括号里是空的：{tag}',
      fix: '写上填写项的键，如 {{地区}}',
    },
    en: {
      says: 'nothing stands in the braces: {tag}',
      fix: 'name a slot, such as {{地区}}',
    },
  },
  'template-raw': {
    severity: 'error',
    zh: {
      says: '模板里不用三个花括号：{tag}',
      fix: '改为 {fix}',
    },
    en: {
      says: 'three braces are not used: {tag}',
      fix: 'write {fix}',
    },
  },
  'template-construct': {
    severity: 'error',
    zh: {
      says: '模板里不能用 {construct} 这种写法',
      fix: '只用 {{键}}、{{#if}}、{{#unless}}、{{#each}} 和列出的助手',
    },
    en: {
      says: 'a template cannot use {construct}',
      fix: 'use {{key}}, {{#if}}, {{#unless}}, {{#each}} and the helpers that are listed',
    },
  },
  'template-fullwidth': {
    severity: 'error',
    zh: {
      says: '花括号里有全角符号 {sign} ：{tag}',
      fix: '改用半角符号',
    },
    en: {
      says: 'the full-width sign {sign} stands in a tag: {tag}',
      fix: 'use the ASCII sign',
    },
  },
  'template-braces': {
    severity: 'warning',
    zh: {
      says: '这里的花括号不成填写项：{braces}',
      fix: '填写项用两对半角花括号：{tag}；只是文字就换用别的括号',
    },
    en: {
      says: 'these braces make no slot: {braces}',
      fix: 'a slot has two pairs of ASCII braces: {tag}; for mere words use other brackets',
    },
  },
  'template-syntax': {
    severity: 'error',
    zh: {
      says: '这个写法读不懂：{tag}',
      fix: '照 {{键}}、{{助手 键}}、{{#if 键}} 的样子写；键里不能有空格、括号、%、/ 和减号，句点后面不能全是数字',
    },
    en: {
      says: 'this tag cannot be read: {tag}',
      fix: 'write {{key}}, {{helper key}} or {{#if key}}; a key has no blanks, brackets, %, / or -, and no part that is a number',
    },
  },
  'template-helper-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '可用的有：{known}',
    },
    en: {
      says: 'there is no helper named “{name}”',
      fix: 'there are: {known}',
    },
  },
  'template-with': {
    severity: 'error',
    zh: {
      says: '模板里不用 {tag}：填写项在模板、数据和表格里都是同一个名字',
      fix: '去掉它和它的结尾，里面的键写全，如 {example}',
    },
    en: {
      says: '{tag} is not used: a slot has one name in template, data and sheets',
      fix: 'take it and its end away and write the keys within it whole, such as {example}',
    },
  },
  'template-helper-near': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '是不是 {near}？',
    },
    en: {
      says: 'there is no helper named “{name}”',
      fix: 'did you mean {near}?',
    },
  },
  'template-helper-use': {
    severity: 'error',
    zh: {
      says: '助手用得不对：{tag}',
      fix: '照这样写：{example}',
    },
    en: {
      says: 'the helper is not used as it should be: {tag}',
      fix: 'write it like this: {example}',
    },
  },
  'template-too-many': {
    severity: 'error',
    zh: {
      says: '模板里的花括号太多，超过了 65,000 个',
      fix: '拆成几个模板',
    },
    en: {
      says: 'the template has more than 65,000 tags',
      fix: 'make several templates of it',
    },
  },
} as const satisfies MessageTable;
