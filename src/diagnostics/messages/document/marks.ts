import type { MessageTable } from '../../message.ts';

/** Marks and instructions that stand for blanks in a finished document. */
export const marksMessages = {
  'blank-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是没有填的空',
      fix: '换成真实的内容；不需要就连同整句删去',
    },
    en: {
      says: '“{text}” is a blank that was not filled in',
      fix: 'put the real words or figure there, or delete the sentence',
    },
  },
  'blank-likely': {
    severity: 'warning',
    zh: {
      says: '“{text}”可能是没有填的空',
      fix: '确认一下；是空就填上',
    },
    en: {
      says: '“{text}” may be a blank that was not filled in',
      fix: 'have a look, and fill it in if it is',
    },
  },
  'instruction-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是写给填写人的提示，没有换成内容',
      fix: '按提示填好，再删去提示',
    },
    en: {
      says: '“{text}” tells the writer what to do and was left in',
      fix: 'do what it says, then delete it',
    },
  },
  'prompt-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是内容控件的提示文字，还没有填',
      fix: '点开这个控件填上内容；不需要就删去控件',
    },
    en: {
      says: '“{text}” is the prompt of a content control that was not filled in',
      fix: 'fill the control in, or delete it',
    },
  },
  'date-left-open': {
    severity: 'error',
    zh: {
      says: '日期没有填：“{text}”',
      fix: '填上年、月、日，例如“2020年7月5日”',
    },
    en: {
      says: 'the date is not filled in: “{text}”',
      fix: 'write year, month and day, such as 2020年7月5日',
    },
  },
  'highlight-left': {
    severity: 'warning',
    zh: {
      says: '“{text}”还标着黄色',
      fix: '核对这几个字，没有问题就去掉颜色',
    },
    en: {
      says: '“{text}” is still marked yellow',
      fix: 'check these words, then take the colour away',
    },
  },
  'comment-left': {
    severity: 'warning',
    zh: {
      says: '批注“{text}”还没有处理',
      fix: '照批注改好，再删去批注或者标为已解决',
    },
    en: {
      says: 'the comment “{text}” is still open',
      fix: 'do what it says, then delete it or mark it as resolved',
    },
  },
} as const satisfies MessageTable;
