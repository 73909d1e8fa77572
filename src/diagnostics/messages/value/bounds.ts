import type { MessageTable } from '../../message.ts';

export const boundMessages = {
  'rate-below-minus-100': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}%，下降超过了 100%',
      fix: '核对一下：没有东西能下降到比没有还少',
      about: '由盈转亏等少数指标会有这样的数，所以只提醒。',
    },
    en: {
      says: '“{slot}” is {figure}%, a fall of more than 100%',
      fix: 'check it: hardly anything can fall below nothing',
      about:
        'A few measures, such as profits that turn into losses, do have such rates, so this is only a warning.',
    },
    example: { bad: '外贸进出口增长: -132', good: '外贸进出口增长: -13.2' },
  },
  'value-below-bound': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}，低于{bound}',
      fix: '核对一下有没有少写或写错的数字',
      about: '界限写在模板的说明里：一个数，或同单位的另一项。',
    },
    en: {
      says: '“{slot}” is {figure}, below {bound}',
      fix: 'check it for a digit left out or mistaken',
      about: 'The bound stands in the template’s description: a figure, or another key of the same unit.',
    },
    example: { bad: '合村并居数: 12\n三年整合村数: 2', good: '合村并居数: 12\n三年整合村数: 20' },
  },
  'value-above-bound': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {figure}，高于{bound}',
      fix: '核对一下有没有多写或写错的数字',
      about: '界限写在模板的说明里：一个数，或同单位的另一项。',
    },
    en: {
      says: '“{slot}” is {figure}, above {bound}',
      fix: 'check it for a digit too many or mistaken',
      about: 'The bound stands in the template’s description: a figure, or another key of the same unit.',
    },
    example: { bad: '授信金额: 12\n放款金额: 120', good: '授信金额: 12\n放款金额: 10.2' },
  },
  'names-too-few': {
    severity: 'warning',
    zh: {
      says: '名单“{slot}”只有 {count} 个，少于{bound}',
      fix: '核对一下有没有漏掉的',
      about: '个数的界限写在模板的说明里。',
    },
    en: {
      says: '“{slot}” has {count} names, fewer than {bound}',
      fix: 'check whether one is left out',
      about: 'The bound for their number stands in the template’s description.',
    },
    example: { bad: '示范片: 花溪', good: '示范片: 花溪、柳河、云台' },
  },
  'names-too-many': {
    severity: 'warning',
    zh: {
      says: '名单“{slot}”有 {count} 个，多于{bound}',
      fix: '核对一下有没有多写的，或一个名称被、分成了两个',
      about: '个数的界限写在模板的说明里。',
    },
    en: {
      says: '“{slot}” has {count} names, more than {bound}',
      fix: 'check whether one is too many, or divided in two by a 、',
      about: 'The bound for their number stands in the template’s description.',
    },
    example: { bad: '示范片: 花溪、柳河、云台、青石', good: '示范片: 花溪、柳河、云台' },
  },
} as const satisfies MessageTable;
