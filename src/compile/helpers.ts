import { DISTRICT_LEVELS } from '../text/district-level.ts';

/** A helper that templates may call, as documentation shows it. */
export interface Helper {
  readonly name: string;
  readonly kind: 'words' | 'block';
  readonly example: string;
  readonly gives: { readonly zh: string; readonly en: string };
}

/** Every helper there is: few, and the same in every template. */
export const helpers: readonly Helper[] = [
  {
    name: '增长',
    kind: 'words',
    example: '{{增长 综合.外贸进出口增长}}',
    gives: {
      zh: '按正负写出变化：增长5.2%、下降3.2%、持平；可改词：升="提高" 降="降低" 平="与上年持平" 后="以上"',
      en: 'a rate in words that follow its sign: 增长5.2%, 下降3.2%, 持平; other words by 升= 降= 平= 后=',
    },
  },
  {
    name: '层级',
    kind: 'words',
    example: '{{层级 地区}}政府',
    gives: {
      zh: `地区名称末尾的${DISTRICT_LEVELS.join('、')}；看不出来的，数据里写“层级: 县”`,
      en: `the level that the district's name ends in: ${DISTRICT_LEVELS.join(', ')}; else what 层级 says in the data`,
    },
  },
  {
    name: '序号',
    kind: 'words',
    example: '{{#each 重点项目}}（{{序号}}）{{名称}}；{{/each}}',
    gives: { zh: '循环中的第几个，从 1 数起', en: 'the number of the round in a loop, from 1' },
  },
  {
    name: '中文',
    kind: 'words',
    example: '{{#each 做法}}{{中文 序号}}是{{this}}；{{/each}}',
    gives: { zh: '循环中的第几个，写成一、二、三', en: 'the number of the round in a loop, as 一, 二, 三' },
  },
  {
    name: 'if',
    kind: 'block',
    example: '{{#if 途经铁路}}……{{else}}……{{/if}}',
    gives: {
      zh: '是否为“是”、表中有行时才写；也可用于循环中的 @first、@last',
      en: 'written when a 是否 says yes or a 表 has rows; also on @first and @last in a loop',
    },
  },
  {
    name: 'unless',
    kind: 'block',
    example: '{{#unless @last}}；{{/unless}}',
    gives: { zh: '与 if 相反', en: 'the opposite of if' },
  },
  {
    name: 'each',
    kind: 'block',
    example: '{{#each 重点项目}}{{名称}}{{/each}}',
    gives: {
      zh: '名单的每个名称（{{this}}）、表的每一行（{{列名}}）写一遍',
      en: 'once for each name of a 名单 ({{this}}) or row of a 表 ({{column}})',
    },
  },
];

/** The words of 增长, by the names that its parameters have. */
export const rateParameters = { 升: 'up', 降: 'down', 平: 'flat', 后: 'after' } as const;
