import type { MessageTable } from '../../message.ts';

/** Words that mean another, and numbers of documents. */
export const wordingMessages = {
  'until-word': {
    severity: 'error',
    zh: {
      says: '“{text}”：到某个时间为止说“截至”',
      fix: '写成“{instead}”',
      about: '“截止”是停止，后面不带时间（报名6月底截止）；“截至6月底”是算到那时。',
    },
    en: {
      says: '{text}: up to a time is 截至',
      fix: 'write {instead}',
      about:
        '截止 means that something ends and takes no time after it; 截至6月底 means as of the end of June.',
    },
    example: { bad: '截止6月底，累计放款35.6亿元。', good: '截至6月底，累计放款35.6亿元。' },
  },
  'comparison-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：“同比”就是和上年同期比，说了两遍',
      fix: '写成“{instead}”，或者只写“比上年”',
      about: '同比比上年、同比去年都重复。“同比增速比上年提高”比的是增速，不算。',
    },
    en: {
      says: '{text}: 同比 is against the year before already',
      fix: 'write {instead}, or 比上年 alone',
      about: '同比比上年 and 同比去年 say it twice. 同比增速比上年提高 compares rates and is not meant.',
    },
    example: { bad: '工业增加值同比比上年增长6.7%。', good: '工业增加值同比增长6.7%。' },
  },
  'document-number': {
    severity: 'error',
    zh: {
      says: '“{text}”：发文字号写得不对',
      fix: '写成“{instead}”',
      about:
        '年份标全称，用六角括号〔〕括起，里面不写“年”；发文顺序号不加“第”字，不编虚位，1不编为01（GB/T 9704）。',
    },
    en: {
      says: '{text}: this is not how a document’s number is written',
      fix: 'write {instead}',
      about:
        'GB/T 9704: the year in full between 〔 and 〕 without 年, the number without 第 and without a leading zero.',
    },
    example: { bad: '按照云政发〔2026〕05号文件执行。', good: '按照云政发〔2026〕5号文件执行。' },
  },
  'point-for-percent': {
    severity: 'warning',
    zh: {
      says: '“{text}”：两个百分数相差，说“个百分点”',
      fix: '如果比的是增速、占比，写成“{instead}”',
      about: '增速高于全市0.3%，意思是高出一个比例；两个增速相减得到的是百分点。',
    },
    en: {
      says: '{text}: the difference of two percentages is in 个百分点',
      fix: 'if rates or shares are compared, write {instead}',
      about:
        'A rate that is 0.3% above another is so by a proportion; the difference of two rates is in points.',
    },
    example: { bad: '增速高于全市平均水平0.3%。', good: '增速高于全市平均水平0.3个百分点。' },
  },
  'unit-improper': {
    severity: 'error',
    zh: {
      says: '“{text}”：单位写得不规范',
      fix: '写成“{instead}”',
      about:
        '法定计量单位的大小写和名称是定好的：km、kW、MPa、平方米、立方米、厘米（GB 3100）。产品型号不算。',
    },
    en: {
      says: '{text}: the unit is not written so',
      fix: 'write {instead}',
      about:
        'Legal units have fixed names and capitals (GB 3100): km, kW, MPa, 平方米, 立方米, 厘米. Names of models are not meant.',
    },
    example: { bad: '新建农村公路126KM。', good: '新建农村公路126km。' },
  },
} as const satisfies MessageTable;
