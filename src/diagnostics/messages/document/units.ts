import type { MessageTable } from '../../message.ts';

/** Units and percent signs. */
export const unitsMessages = {
  'percent-point': {
    severity: 'error',
    zh: {
      says: '“{text}”：百分号和百分点只能用一个',
      fix: '写成“{instead}”',
      about: '两个百分数相减得到的是百分点，前面的数字不再带百分号。',
    },
    en: {
      says: '“{text}”: a percent sign and 百分点 do not go together',
      fix: 'write {instead}',
      about:
        'The difference of two percentages is counted in percentage points; its figure carries no percent sign.',
    },
    example: { bad: '提高0.3%个百分点', good: '提高0.3个百分点' },
  },
  'percent-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：百分号重复',
      fix: '只留一个“{instead}”',
      about: '数据里已经带了百分号，模板里又写了一个。',
    },
    en: {
      says: '“{text}”: the percent sign stands twice',
      fix: 'leave one {instead}',
      about: 'The value brought its percent sign, and the template has one too.',
    },
    example: { bad: '增长5.6%%', good: '增长5.6%' },
  },
  'unit-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：单位重复或者互相矛盾',
      fix: '只留一个正确的单位',
      about:
        '数据里已经带了单位，模板里又写了一个。10万元元旦、5个个体户、200人人均、2020年年底一类的写法不算。',
    },
    en: {
      says: '“{text}”: the unit stands twice, or two units clash',
      fix: 'leave the right one',
      about:
        'The value brought its unit, and the template has one too. 10万元元旦, 5个个体户, 200人人均 and 2020年年底 are right.',
    },
    example: { bad: '完成35.6亿元亿元', good: '完成35.6亿元' },
  },
  'point-without-measure': {
    severity: 'warning',
    zh: {
      says: '“{text}”前面少了“个”',
      fix: '写成“{instead}”',
      about: '百分点是可数的，数字后面要有量词“个”。',
    },
    en: {
      says: '“{text}” wants the measure word 个',
      fix: 'write {instead}',
      about: 'Percentage points are counted: a figure takes 个 before 百分点.',
    },
    example: { bad: '提高2.5百分点', good: '提高2.5个百分点' },
  },
  'range-unit': {
    severity: 'warning',
    zh: {
      says: '“{text}”：范围的前一个数少了单位，会被看成另一个数',
      fix: '写成“{instead}”',
      about:
        '百分号和万、亿在范围的两头都要写，否则 9～16亿可能是9到16亿，也可能是9元到16亿。其他单位可以只写后一个：100—150kg。',
    },
    en: {
      says: '“{text}”: the first figure of the range lacks its unit',
      fix: 'write {instead}',
      about:
        'The percent sign, 万 and 亿 stand at both ends of a range (GB/T 15835); other units may be left to the second: 100—150kg.',
    },
    example: { bad: '15～30%', good: '15%～30%' },
  },
} as const satisfies MessageTable;
