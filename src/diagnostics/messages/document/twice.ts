import type { MessageTable } from '../../message.ts';

/** Things said twice. */
export const twiceMessages = {
  'approx-twice': {
    severity: 'warning',
    zh: {
      says: '“{text}”：意思重复，或者前后矛盾',
      fix: '前后两个词只留一个，例如“约5000万元”或“5000万元左右”',
      about: '约和左右、至少和以上、近和余说的是同一件事，用一个就够；约和以上则互相矛盾。',
    },
    en: {
      says: '“{text}” says the same thing twice, or contradicts itself',
      fix: 'leave one of the two words, such as 约5000万元 or 5000万元左右',
      about:
        '约 and 左右, 至少 and 以上, 近 and 余 mean the same: one is enough. 约 and 以上 contradict each other.',
    },
    example: { bad: '约5000万元左右', good: '约5000万元' },
  },
  'word-twice': {
    severity: 'warning',
    zh: {
      says: '“{text}”：词语重复',
      fix: '多半只要一个“{instead}”',
      about: '复制粘贴或者改稿时容易留下两遍。一个一个、代表代表群众、大学大学生一类的正当重叠不算。',
    },
    en: {
      says: '“{text}”: a word stands twice',
      fix: 'mostly one {instead} is meant',
      about:
        'Copying and editing leave words twice. Reduplication that is wanted (一个一个, 代表代表群众) is not meant.',
    },
    example: { bad: '着力打造打造一流环境', good: '着力打造一流环境' },
  },
  'mark-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：标点重复',
      fix: '只留一个；如果两个标点之间少了内容，补上',
      about:
        '两个标点连在一起，有时是多打了一个，有时是中间的内容没有填。省略号和破折号不算；“等”和省略号、引号内外都有句号的只提醒。',
    },
    en: {
      says: '“{text}”: punctuation stands twice',
      fix: 'leave one mark; if something is missing between the two, write it',
      about:
        'Either a mark was typed twice, or what should stand between was never filled in. Ellipses and dashes are not meant; 等…… and a full stop on both sides of a quotation mark are warnings.',
    },
    example: { bad: '切实加强领导。。', good: '切实加强领导。' },
  },
} as const satisfies MessageTable;
