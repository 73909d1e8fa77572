import type { MessageTable } from '../../message.ts';

/** Figures that cannot stand together. */
export const sumsMessages = {
  'share-above-hundred': {
    severity: 'error',
    zh: {
      says: '“{text}”：这样的比率不会超过100%',
      fix: '查一下原始数据；多半是小数点或者单位错了',
    },
    en: {
      says: '{text}: such a rate cannot be above 100%',
      fix: 'look up the data; mostly the point or the unit is wrong',
    },
  },
  'ratio-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：三个占比合计{about}，不是100',
      fix: '核对这三个数',
    },
    en: {
      says: '{text}: the three shares add up to {about}, not to 100',
      fix: 'check the three figures',
    },
  },
  'change-backwards': {
    severity: 'error',
    zh: {
      says: '“{text}”：和前面的数字比，方向反了',
      fix: '核对前后两个数字，或者改动词',
    },
    en: {
      says: '{text}: against the figure before it, it goes the other way',
      fix: 'check both figures, or change the verb',
    },
  },
  'growth-quotient': {
    severity: 'error',
    zh: {
      says: '“{text}”：和前面两个数字算出来的{about}不符',
      fix: '核对三个数字',
    },
    en: {
      says: '{text}: the two figures before it give {about}',
      fix: 'check the three figures',
    },
  },
  'points-difference': {
    severity: 'error',
    zh: {
      says: '“{text}”：前面两个百分数相差{about}，和这里不符',
      fix: '核对三个数字，看看提高、下降有没有写反',
    },
    en: {
      says: '{text}: the two percentages before it are {about} apart',
      fix: 'check the three figures, and which way it goes',
    },
  },
  'gross-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：三次产业增加值合计{about}，和生产总值不符',
      fix: '核对这四个数字',
    },
    en: {
      says: '{text}: the three industries add up to {about}, not to the gross product',
      fix: 'check the four figures',
    },
  },
  'parts-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：各部分合计{about}，和总数不符',
      fix: '核对这几个数字',
    },
    en: {
      says: '{text}: the parts add up to {about}, not to the whole',
      fix: 'check the figures',
    },
  },
  'part-above-whole': {
    severity: 'error',
    zh: {
      says: '“{text}”：其中的一部分比总数还多',
      fix: '核对这两个数字',
    },
    en: {
      says: '{text}: the part is more than the whole',
      fix: 'check both figures',
    },
  },
  'shares-sum': {
    severity: 'error',
    zh: {
      says: '“{text}”：连同其他，各部分占比合计{about}%，超过100%',
      fix: '核对这几个数字',
    },
    en: {
      says: '{text}: with the rest, the shares add up to {about}%',
      fix: 'check the figures',
    },
  },
  'respective-count': {
    severity: 'error',
    zh: {
      says: '“{text}”：前面说的是{about}项，数字的个数对不上',
      fix: '补上缺的数字，或者删去多的',
    },
    en: {
      says: '{text}: {about} are named before it, and the figures are not as many',
      fix: 'add the figure that is missing, or delete the one too many',
    },
  },
  'numbering-skips': {
    severity: 'error',
    zh: {
      says: '“{text}”：序号跳了或者重了，这里应当是第{about}',
      fix: '改正序号；如果前面漏了一条，补上',
    },
    en: {
      says: '{text}: the numbering skips or repeats; number {about} belongs here',
      fix: 'mend the number, or add what was left out',
    },
  },
  'points-count': {
    severity: 'error',
    zh: {
      says: '“{text}”：后面列了{about}条，对不上',
      fix: '改正总数；如果漏了一条，补上',
    },
    en: {
      says: '{text}: {about} points follow',
      fix: 'mend the number, or add what was left out',
    },
  },
  'notice-part-missing': {
    severity: 'warning',
    zh: {
      says: '这份公文没有{about}',
      fix: '补上；主送机关在题目下面，顶格写，以冒号结束；署名和成文日期在正文后面，各占一行',
    },
    en: {
      says: 'this paper has no {about}',
      fix: 'add it: the addressee below the title, ending in ：; the signature and the date behind the text, a line each',
    },
  },
} as const satisfies MessageTable;
