import type { MessageTable } from '../../message.ts';

/** Units and percent signs. */
export const unitsMessages = {
  'percent-point': {
    severity: 'error',
    zh: {
      says: '“{text}”：百分号和百分点只能用一个',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: a percent sign and 百分点 do not go together',
      fix: 'write {instead}',
    },
  },
  'percent-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：百分号重复',
      fix: '只留一个“{instead}”',
    },
    en: {
      says: '“{text}”: the percent sign stands twice',
      fix: 'leave one {instead}',
    },
  },
  'unit-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：单位重复或者互相矛盾',
      fix: '只留一个正确的单位',
    },
    en: {
      says: '“{text}”: the unit stands twice, or two units clash',
      fix: 'leave the right one',
    },
  },
  'share-in-points': {
    severity: 'error',
    zh: {
      says: '“{text}”：比率、占比本身用百分号，两个百分数相差才说百分点',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: a rate or share is in percent; points lie between two of them',
      fix: 'write {instead}',
    },
  },
  'point-without-measure': {
    severity: 'warning',
    zh: {
      says: '“{text}”前面少了“个”',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}” wants the measure word 个',
      fix: 'write {instead}',
    },
  },
  'range-unit': {
    severity: 'warning',
    zh: {
      says: '“{text}”：范围的前一个数少了单位，会被看成另一个数',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the first figure of the range lacks its unit',
      fix: 'write {instead}',
    },
  },
} as const satisfies MessageTable;
