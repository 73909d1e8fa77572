import type { MessageTable } from '../../message.ts';

export const shapeMessages = {
  'section-not-mapping': {
    severity: 'error',
    zh: {
      says: '“{section}”是一个部分，它下面应是一项项“名称: 值”，这里却是{found}',
      fix: '写成：{how}',
    },
    en: {
      says: '“{section}” is a section and holds keys with values, but here is {found}',
      fix: 'write it as: {how}',
    },
  },
  'value-not-single': {
    severity: 'error',
    zh: {
      says: '“{slot}”只要一个值，这里却是{found}',
      fix: '写成一个值：{how}',
    },
    en: {
      says: '“{slot}” takes one value, but here is {found}',
      fix: 'write one value: {how}',
    },
  },
  'names-not-list': {
    severity: 'error',
    zh: {
      says: '“{slot}”是名单，这里却是{found}',
      fix: '一行一个写成“- 名称”，或写成一行，用、隔开',
    },
    en: {
      says: '“{slot}” is a list of names, but here is {found}',
      fix: 'write a name a line as “- name”, or all in one line with 、 between',
    },
  },
  'name-divided': {
    severity: 'warning',
    zh: {
      says: '名单“{slot}”里的“{name}”带有顿号，印出来像是两个名称',
      fix: '是几个名称就分开写；是一个，就换一种不带顿号的写法',
    },
    en: {
      says: '“{name}” in the list of names “{slot}” holds a 、, and reads as two names in the document',
      fix: 'write several names apart; write one in words without 、',
    },
  },
  'names-separator': {
    severity: 'error',
    zh: {
      says: '名单“{slot}”里的“{text}”不是隔开名称的符号',
      fix: '用、隔开：{right}',
    },
    en: {
      says: '“{text}” does not divide the names of “{slot}”',
      fix: 'put 、 between the names: {right}',
    },
  },
  'table-not-list': {
    severity: 'error',
    zh: {
      says: '“{slot}”是一张表，应是一行行的列表，这里却是{found}',
      fix: '每行以“- ”开头，写成：{how}',
    },
    en: {
      says: '“{slot}” is a table, a list of rows, but here is {found}',
      fix: 'begin each row with “- ”: {how}',
    },
  },
  'row-blank': {
    severity: 'error',
    zh: {
      says: '表“{slot}”的这一行什么也没有写',
      fix: '不要这一行就整行删去，连同前面的“-”；要就写成：{how}',
    },
    en: {
      says: 'this row of the table “{slot}” holds nothing',
      fix: 'delete it with its dash, or write it as: {how}',
    },
  },
  'row-not-mapping': {
    severity: 'error',
    zh: {
      says: '表“{slot}”的这一行应写出各列的“列名: 值”，这里却是{found}',
      fix: '写成：{how}',
    },
    en: {
      says: 'a row of the table “{slot}” names its columns with their values, but here is {found}',
      fix: 'write it as: {how}',
    },
  },
  'bool-for-words': {
    severity: 'error',
    zh: {
      says: '“{text}”在数据里是“真”或“假”，不是文字，而“{slot}”要的是文字',
      fix: '写上该写的文字；真要写这个词，就加引号："{text}"',
    },
    en: {
      says: '“{text}” is a yes or no here, not words, and “{slot}” takes words',
      fix: 'write the words; if this very word is meant, quote it: "{text}"',
    },
  },
  'flag-unclear': {
    severity: 'error',
    zh: {
      says: '“{slot}”只能填是或否，“{text}”看不出是哪一个',
      fix: '写成 是 或 否（也可写 有、无，true、false，yes、no）',
    },
    en: {
      says: '“{slot}” is a yes or no, and “{text}” says neither',
      fix: 'write 是 or 否 (also 有 and 无, true and false, yes and no)',
    },
  },
  'forbidden-character': {
    severity: 'error',
    zh: {
      says: '“{slot}”里有文档不能含有的字符 {character}',
      fix: '删去这个字符（它看不见，多半是复制时带来的）',
    },
    en: {
      says: '“{slot}” holds the character {character}, which no document may hold',
      fix: 'delete it (it cannot be seen; most likely it came with a copied text)',
    },
  },
} as const satisfies MessageTable;
