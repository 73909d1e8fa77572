import type { MessageTable } from '../../message.ts';

/** What differs from the rest of the document, and what another report has left in it. */
export const consistencyMessages = {
  'range-mark': {
    severity: 'warning',
    zh: {
      says: '“{text}”：别处的范围都用全角的连接号',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the other ranges have full-width marks',
      fix: 'write {instead}',
    },
  },
  'heading-end': {
    severity: 'warning',
    zh: {
      says: '这个标题末尾有“{text}”，同级的其他标题没有',
      fix: '删去“{text}”',
    },
    en: {
      says: 'this head ends with “{text}”, and the others of its level do not',
      fix: 'delete it',
    },
  },
  'space-within': {
    severity: 'warning',
    zh: {
      says: '句子中间有空格',
      fix: '删去空格',
    },
    en: {
      says: 'a blank stands in the middle of a sentence',
      fix: 'delete it',
    },
  },
  'year-foreign': {
    severity: 'warning',
    zh: {
      says: '“{text}”：标题是{about}的',
      fix: '核对年份：是不是从别的材料里抄来没有改',
    },
    en: {
      says: '{text}: the title is of {about}',
      fix: 'check the year: it may have been left from another report',
    },
  },
  'place-foreign': {
    severity: 'warning',
    zh: {
      says: '“{text}”：标题是{about}的',
      fix: '核对地名：是不是从别的材料里抄来没有改',
    },
    en: {
      says: '{text}: the title is of {about}',
      fix: 'check the place: it may have been left from another report',
    },
  },
  'period-foreign': {
    severity: 'warning',
    zh: {
      says: '“{text}”：标题是上半年的',
      fix: '核对时间：写成“{about}”，或者写明是哪一年',
    },
    en: {
      says: '{text}: the title is of the first half of the year',
      fix: 'check the period: write {about}, or say of which year it is',
    },
  },
} as const satisfies MessageTable;
