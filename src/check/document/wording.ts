import { pattern, type Rule, since, tokenRule } from './rule.ts';

/** Words that mean another, and comparisons said in the wrong measure. */
export const wordingRules: readonly Rule[] = [
  pattern(
    'until-word',
    '(?<=^[\\s　]*|[，。；：（(“])截止(?:到|至)?(?=\\d|[一二]〇|目前|当前|今年|去年|上年|本月|上月|[一二三四五六七八九十]+月|年底|月底|日前|现在)',
    { needs: '截', instead: () => '截至' },
  ),
  pattern(
    'comparison-twice',
    '同比(?:增速)?(?:比|较|与)?(?:上年同期|去年同期|上年|去年)(?:同期)?(?=增|下|上|减|提|降|持|回|[，。]|$)',
    {
      needs: '比',
      instead: () => '同比',
      unless: ([text]) => text.startsWith('同比增速'),
    },
  ),
  pattern(
    'document-number',
    '〔(?:(?:19|20)\\d{2}年|\\d{2})〕[ ]?第?\\d*号?|〔(?:19|20)\\d{2}〕[ ]?(?:第\\d+号|第?0+\\d+号)',
    {
      needs: '〔',
      instead: ([text]) =>
        text
          .replace(/〔(\d{2})〕/, '〔20$1〕')
          .replace('年〕', '〕')
          .replace(/〕[ ]?第?0*(?=\d)/, '〕'),
    },
  ),
  pattern(
    'negation-twice',
    '切忌(?:不[要可能得]|勿)|(?:防止|避免|杜绝)(?:不再(?!生)|不要)|(?:严禁|禁止)不[得准许能]',
    { needs: '切防避杜禁', instead: ([text]) => text.slice(0, 2) },
  ),
  tokenRule('unit-missing', ['figure'], ({ token: { start, end, unit, digits, sign }, left, right }) => {
    const wants = unit === '' && sign === '' && /^\d+(?:\.\d+)?$/.test(digits) && MONEY_BEFORE.test(left);
    return wants && /^[，；。]/u.test(right) ? { start, end } : undefined;
  }),
  tokenRule('point-for-percent', ['figure'], ({ token: { start, end, digits, unit }, left }, { text }) => {
    if (!/^[%％]$/.test(unit) || !COMPARED.test(left)) return undefined;
    return OF_RATES.test(since(/[。；，]/u, text, start, FAR_SIGHT))
      ? { start, end, instead: `${digits}个百分点` }
      : undefined;
  }),
];

/** Amounts of money, which are said with their unit: 第二产业增加值28.4，增长4.5%. */
const MONEY_BEFORE =
  /(?:增加值|预算收入|预算支出|税收收入|固定资产投资|总产值|零售额|零售总额|余额|进出口总额|总投资)(?:完成|达到?|为|实现)?$/u;
const FAR_SIGHT = 40;
/** A difference to another rate: 增速高于全市平均水平0.3%. */
const COMPARED = /(?:高于|低于|快于|慢于|高出)(?:全[国省市区县州盟旗]|上年|去年|同期|平均|水平|同期的)+$/u;
const OF_RATES = /增速|增幅|占比|比重|[^比汇效]率[^，。；]*(?:高于|低于|快于|慢于|高出)/u;
