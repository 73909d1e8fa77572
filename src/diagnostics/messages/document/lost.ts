import type { MessageTable } from '../../message.ts';

/** Words whose value is gone. */
export const lostMessages = {
  'figure-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”前面缺数字',
      fix: '补上数字，例如“完成35.6亿元”“增长5.2%”',
    },
    en: {
      says: 'no figure stands before “{text}”',
      fix: 'write the figure, such as 完成35.6亿元 or 增长5.2%',
    },
  },
  'list-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”前面缺列举的内容',
      fix: '在“等”前面写出名称，例如“高端装备、新材料等产业”',
    },
    en: {
      says: 'what “{text}” refers to is missing before it',
      fix: 'name it before 等, such as 高端装备、新材料等产业',
    },
  },
  'title-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”中间缺标题的内容',
      fix: '写全文件名，例如“关于做好防汛工作的通知”',
    },
    en: {
      says: 'the subject is missing in “{text}”',
      fix: 'give the full title, such as 关于做好防汛工作的通知',
    },
  },
  'pair-empty': {
    severity: 'error',
    zh: {
      says: '{text} 里面是空的',
      fix: '填上内容，或者删去这对符号',
    },
    en: {
      says: 'nothing stands within {text}',
      fix: 'fill it in, or delete the pair',
    },
  },
  'value-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”后面缺内容',
      fix: '补上数字或者名称，例如“由区财政局牵头”',
    },
    en: {
      says: 'what “{text}” announces is missing',
      fix: 'write the figure or name, such as 由区财政局牵头',
    },
  },
} as const satisfies MessageTable;
