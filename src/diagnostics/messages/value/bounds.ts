import type { MessageTable } from '../../message.ts';

export const boundMessages = {
  'rate-below-minus-100': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}%，下降超过了 100%',
      fix: '核对一下：没有东西能下降到比没有还少',
    },
    en: {
      says: '“{slot}” is {figure}%, a fall of more than 100%',
      fix: 'check it: hardly anything can fall below nothing',
    },
  },
  'value-unrounded': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}，小数位数太多，像是算出来没有取整的',
      fix: '按统计口径写，一般保留一位或两位小数',
    },
    en: {
      says: '“{slot}” is {figure}: so many decimals look worked out and never rounded',
      fix: 'write it as the statistics have it, mostly with one or two decimals',
    },
  },
  'value-below-bound': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}，低于{bound}',
      fix: '核对一下有没有少写或写错的数字',
    },
    en: {
      says: '“{slot}” is {figure}, below {bound}',
      fix: 'check it for a digit left out or mistaken',
    },
  },
  'value-above-bound': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}，高于{bound}',
      fix: '核对一下有没有多写或写错的数字',
    },
    en: {
      says: '“{slot}” is {figure}, above {bound}',
      fix: 'check it for a digit too many or mistaken',
    },
  },
  'names-too-few': {
    severity: 'warning',
    zh: {
      says: '名单“{slot}”只有 {count} 个，少于{bound}',
      fix: '核对一下有没有漏掉的',
    },
    en: {
      says: '“{slot}” has {count} names, fewer than {bound}',
      fix: 'check whether one is left out',
    },
  },
  'names-too-many': {
    severity: 'warning',
    zh: {
      says: '名单“{slot}”有 {count} 个，多于{bound}',
      fix: '核对一下有没有多写的，或一个名称被、分成了两个',
    },
    en: {
      says: '“{slot}” has {count} names, more than {bound}',
      fix: 'check whether one is too many, or divided in two by a 、',
    },
  },
} as const satisfies MessageTable;
