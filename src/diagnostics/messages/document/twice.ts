import type { MessageTable } from '../../message.ts';

/** Things said twice. */
export const twiceMessages = {
  'approx-twice': {
    severity: 'warning',
    zh: {
      says: '“{text}”：意思重复，或者前后矛盾',
      fix: '前后两个词只留一个，例如“约5000万元”或“5000万元左右”',
    },
    en: {
      says: '“{text}” says the same thing twice, or contradicts itself',
      fix: 'leave one of the two words, such as 约5000万元 or 5000万元左右',
    },
  },
  'word-twice': {
    severity: 'warning',
    zh: {
      says: '“{text}”：词语重复',
      fix: '多半只要一个“{instead}”',
    },
    en: {
      says: '“{text}”: a word stands twice',
      fix: 'mostly one {instead} is meant',
    },
  },
  'mark-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：标点重复',
      fix: '只留一个；如果两个标点之间少了内容，补上',
    },
    en: {
      says: '“{text}”: punctuation stands twice',
      fix: 'leave one mark; if something is missing between the two, write it',
    },
  },
  'name-twice': {
    severity: 'warning',
    zh: {
      says: '“{text}”：可能多了一个字',
      fix: '名称本身不以这个字结尾的话，写成“{instead}”',
    },
    en: {
      says: '{text}: perhaps one character too many',
      fix: 'unless the name ends in that character, write {instead}',
    },
  },
} as const satisfies MessageTable;
