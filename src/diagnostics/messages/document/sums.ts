import type { MessageTable } from '../../message.ts';

/** Figures that cannot stand together. */
export const sumsMessages = {
  'share-above-hundred': {
    severity: 'error',
    zh: {
      says: '“{text}”：这样的比率不会超过100%',
      fix: '查一下原始数据；多半是小数点或者单位错了',
      about:
        '合格率、参保率、覆盖率、普及率、占比一类的比率最多100%。完成率、产销率、增长率、毛入学率、拨备覆盖率可以超过，不算。',
    },
    en: {
      says: '{text}: such a rate cannot be above 100%',
      fix: 'look up the data; mostly the point or the unit is wrong',
      about:
        'Rates such as 合格率, 参保率, 覆盖率 and shares are 100% at most. 完成率, 产销率, growth, 毛入学率 and 拨备覆盖率 may be more and are not meant.',
    },
    example: { bad: '产品抽检合格率达到985%。', good: '产品抽检合格率达到98.5%。' },
  },
  'ratio-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：三个占比合计{about}，不是100',
      fix: '核对这三个数',
      about: '三次产业结构一类的比例，三个数合起来应当是100，四舍五入最多差0.25。配合比、分担比例不算。',
    },
    en: {
      says: '{text}: the three shares add up to {about}, not to 100',
      fix: 'check the three figures',
      about:
        'The shares of three industries and the like add up to 100, with 0.25 for rounding. Ratios that are no shares are not meant.',
    },
    example: { bad: '三次产业结构调整为8.6:45.2:56.2。', good: '三次产业结构调整为8.6:45.2:46.2。' },
  },
  'change-backwards': {
    severity: 'error',
    zh: {
      says: '“{text}”：和前面的数字比，方向反了',
      fix: '核对前后两个数字，或者改动词',
      about: '“由A提高到B”，B要比A大；“由A下降到B”，B要比A小。两个数单位相同才比；差距、亏损、位次不算。',
    },
    en: {
      says: '{text}: against the figure before it, it goes the other way',
      fix: 'check both figures, or change the verb',
      about:
        'In 由A提高到B the second figure is the larger, in 由A下降到B the smaller. Only figures of one unit are compared; gaps, losses and ranks are not meant.',
    },
    example: { bad: '城镇化率由58.2%提高到56.4%。', good: '城镇化率由56.4%提高到58.2%。' },
  },
  'growth-quotient': {
    severity: 'error',
    zh: {
      says: '“{text}”：和前面两个数字算出来的{about}不符',
      fix: '核对三个数字',
      about:
        '“由A增加到B，增长Z%”，Z应当是B比A多的百分数，四舍五入的差别已经放过。年均增长、可比价增长和增加值不算；金额只作提醒。',
    },
    en: {
      says: '{text}: the two figures before it give {about}',
      fix: 'check the three figures',
      about:
        'In 由A增加到B，增长Z% the rate is what the two figures give, rounding allowed. Yearly averages, growth at constant prices and added value are not meant; sums of money are only warned of.',
    },
    example: { bad: '规上企业由200家增加到250家，增长50%。', good: '规上企业由200家增加到250家，增长25%。' },
  },
  'gross-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：三次产业增加值合计{about}，和生产总值不符',
      fix: '核对这四个数字',
      about:
        '一段里生产总值和三次产业增加值都写了、单位相同的时候，三个数合起来应当等于总数，四舍五入的差别已经放过。',
    },
    en: {
      says: '{text}: the three industries add up to {about}, not to the gross product',
      fix: 'check the four figures',
      about:
        'Where a paragraph gives the gross product and its three industries in one unit, the three add up to the whole, rounding allowed.',
    },
    example: {
      bad: '地区生产总值300亿元，其中第一产业增加值30亿元、第二产业增加值120亿元、第三产业增加值160亿元。',
      good: '地区生产总值300亿元，其中第一产业增加值30亿元、第二产业增加值120亿元、第三产业增加值150亿元。',
    },
  },
  'respective-count': {
    severity: 'error',
    zh: {
      says: '“{text}”：前面说的是{about}项，数字的个数对不上',
      fix: '补上缺的数字，或者删去多的',
      about: '“A、B、C分别增长…”，前面几项，后面就应当有几个数字。前面是概称（城乡、各区、三个镇）的不算。',
    },
    en: {
      says: '{text}: {about} are named before it, and the figures are not as many',
      fix: 'add the figure that is missing, or delete the one too many',
      about:
        'After A、B、C分别 there are as many figures as names. Names that stand for several (城乡, 三个镇) are not meant.',
    },
    example: {
      bad: '农业、工业、服务业增加值分别增长4.1%、5.6%。',
      good: '农业、工业、服务业增加值分别增长4.1%、5.6%、6.2%。',
    },
  },
  'numbering-skips': {
    severity: 'error',
    zh: {
      says: '“{text}”：序号跳了或者重了，这里应当是第{about}',
      fix: '改正序号；如果前面漏了一条，补上',
      about:
        '“一、（一）1.（1）”和“一是、二是”要一个接一个。每一部分重新从一开始，或者接着前面往下排，都可以。',
    },
    en: {
      says: '{text}: the numbering skips or repeats; number {about} belongs here',
      fix: 'mend the number, or add what was left out',
      about:
        'Heads (一、（一）1.（1）) and points (一是, 二是) follow each other. They may begin again in each section, or go on over all.',
    },
    example: {
      bad: '一是抓项目，二是抓招商，四是抓服务。',
      good: '一是抓项目，二是抓招商，三是抓服务。',
    },
  },
} as const satisfies MessageTable;
