import {
  add,
  compareExact,
  type Exact,
  exact,
  HUNDRED,
  halfOfLast,
  magnitude,
  showExact,
  subtract,
} from '../../figures/exact.ts';
import { type Rule, since, tokenRule } from './rule.ts';

/** Rates and shares that cannot be above 100%; 完成率, 产销率, 毛入学率, 拨备覆盖率 can. */
export const SHARES =
  '(?:合格|参保|(?<!拨备|流动性|保障)覆盖|普及|满意|办结|优良|城镇化|失业|就业|开工|达标|处理|治理|化解|成功|持证|签约|复工|返岗|出租|空置|通达|通车|绿化|绿地|机械化|电气化|好评|及时|准确|知晓|出勤|公开|入库|整改|毕业|升学|建档|接种|回复|受理|可办|可及|好转|净化|达产|受益|控制|安全|规范化|信息化|智能化)率|满意度|占比|比重|优良天数比[例率]';

const REACHED =
  '(?:已|均|都|全部|也|就|总体|平均)?(?:分别)?(?:达到?|为|是|超过?|约|近|突破|稳定在|保持在|提高到|提高至|提升到|提升至|上升到|上升至|增至|升至|增加到)?';
const SHARE_BEFORE = new RegExp(`(?:(?:${SHARES})${REACHED}|占[^，。；：、\\d]{1,16}的)$`, 'u');
const FAR_SIGHT = 40;

/** Words of a fall by which nothing can lose more than all; profits, balances and rates of growth can. */
const FALLS_BY = /(?:下降|减少|降低|下滑|下跌)了?$/u;
const BELOW_ZERO = /利润|收益|效益|回报|盈|亏|净|差|余|流|增速|增幅|涨幅|贡献/u;

const shareAbove = tokenRule(
  'share-above-hundred',
  ['figure'],
  ({ token: { start, end, digits, unit, sign } }, { text }) => {
    const figure = /^[%％]$/.test(unit) && sign === '' ? exact(digits) : undefined;
    if (figure === undefined || compareExact(figure, HUNDRED) <= 0) return undefined;
    const left = text.slice(Math.max(0, start - FAR_SIGHT), start);
    if (SHARE_BEFORE.test(left)) return { start, end };
    const falls = FALLS_BY.test(left) && !BELOW_ZERO.test(since(/[。；]/u, text, start, FAR_SIGHT));
    return falls ? { start, end, severity: 'warning' } : undefined;
  },
);

const RATIO = /(?<![\d.:：∶])(\d+(?:\.\d+)?)([:：∶])(\d+(?:\.\d+)?)\2(\d+(?:\.\d+)?)(?!\.?\d|[:：∶]\d)/gu;
const OF_SHARES = /结构|比重|比例|占比|构成|产业/u;
const ROUNDING: Exact = { units: 25n, places: 2 };
const LEAST_SHARES: Exact = { units: 60n, places: 0 };

/** A ratio of three shares, 8.6:45.2:46.2, whose sum is not 100. */
const ratio: Rule = {
  code: 'ratio-sum',
  needs: ':：∶',
  *find({ text }) {
    for (const match of text.matchAll(RATIO)) {
      const shares = [match[1], match[3], match[4]].map((digits) => exact(digits ?? ''));
      if (!shares.every((share) => share !== undefined)) continue;
      const sum = add(...shares);
      const off = compareExact(magnitude(subtract(sum, HUNDRED)), ROUNDING) > 0;
      const left = text.slice(Math.max(0, match.index - FAR_SIGHT), match.index);
      if (off && compareExact(sum, LEAST_SHARES) > 0 && OF_SHARES.test(left))
        yield { start: match.index, end: match.index + match[0].length, about: showExact(sum) };
    }
  },
};

const SHARE = /占[^\d，。；、%％]{0,8}(?<digits>\d+(?:\.\d+)?)[%％]/gu;

/** 公路占62%，水利占48%，其他占11%: with the rest, shares are the whole. */
const sharesWithRest: Rule = {
  code: 'shares-sum',
  needs: '%％',
  *find({ text }) {
    if (!/其[他余]/u.test(text)) return;
    for (const { 0: sentence, index } of text.matchAll(/[^。；！？]+/gu)) {
      const all = [...sentence.matchAll(SHARE)];
      const last = all.at(-1);
      const rest = since(/，/u, sentence, last?.index ?? 0);
      if (last === undefined || all.length < 3 || sentence.includes('其中') || !/其[他余]/u.test(rest))
        continue;
      const values = all.flatMap(({ groups }) => exact(groups?.['digits'] ?? '') ?? []);
      const sum = add(...values);
      if (compareExact(subtract(sum, HUNDRED), add(...values.map(halfOfLast))) <= 0) continue;
      const end = index + last.index + last[0].length;
      yield { start: index + (all[0]?.index ?? 0), end, about: showExact(sum) };
    }
  },
};

/** Shares that are more than all, or less. */
export const sharesRules: readonly Rule[] = [shareAbove, ratio, sharesWithRest];
