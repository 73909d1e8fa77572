import { pattern, type Rule, tokenRule } from './rule.ts';

/** Words that a figure must follow, so that a unit right after one has lost its figure. */
const WANTS_FIGURE =
  /(?:完成|实现|完成(?:固定资产)?投资|发放|拨付|为|至|到位|累计|共计?|合计|约|增长|下降|增加|减少|提高|降低|上升|筹集|争取|兑现|减免|新增|收入|支出|总额|规模|总值|增加值|零售额|余额|税收)了?$/u;
/** Words after which 亿元 is also said loosely: 达到亿元, 投入亿元. */
const MAY_WANT_FIGURE = /(?:达到?|实现|投入|投资)了?$/u;
const GOES_ON =
  /^(?:[，。；、！？,;）)]|$|同比|比上年|比去年|较上年|较去年|增长|下降|占|用于|资金|补贴|贷款)/u;
const CLAUSE_ENDS = /^(?:[，。；、]|$)/u;
/** What may stand before a unit without a figure: 超亿元, 数万元, 百余公里, 单位为万元. */
const ROUGH =
  /[超过上近约数几多少十百千万亿一二三四五六七八九两半余来每以按成破里单位为是达到现入资各整某]$/u;
const MEASURED = /(?:完成|达到?|建成|新建|改造|共|为|面积|里程)$/u;
const LONG_MEASURE = /(?:平方米|平方公里|立方米|公里|公顷|千瓦时?)$/u;
const HAN_BEFORE = /[一-龥]$/u;

const SHARE_GOES_ON = /^[\d”’》）)]/;
const ROUGH_POINTS = /[几多少数每各半干个某零整]$/u;
const UNIT_NAMED = /单位[为是]?$/u;
const WANTS_MEASURE = /(?:约|近|共|达到?|完成)$/u;
const MEASURE_ENDS = /^(?:[的以，。；]|$)/u;
const SCALED = /^[万亿]/u;
/** What is also counted roughly: 上万亩. */
const ROUGHLY_COUNTED = /^[万亿][亩家个名座次处件台套]$/u;

type Verdict = 'error' | 'warning' | undefined;

/** Whether a unit that stands alone has lost its figure; undefined if it has not. */
function verdict(unit: string, left: string, right: string): Verdict {
  if (!HAN_BEFORE.test(left)) return undefined;
  if (/^[%％‰]$/.test(unit))
    return left.endsWith('百分号') || SHARE_GOES_ON.test(right) ? undefined : 'error';
  if (unit === '个百分点') return ROUGH_POINTS.test(left) ? undefined : 'error';
  if (UNIT_NAMED.test(left)) return undefined;
  if (unit.endsWith('元')) return lostMoney(left, right);
  return unit.endsWith('级') ? undefined : lostMeasure(unit, left, right);
}

function lostMoney(left: string, right: string): Verdict {
  if (WANTS_FIGURE.test(left) && GOES_ON.test(right)) return 'error';
  if (MAY_WANT_FIGURE.test(left) && /^(?:[，。；、]|$|以上[，。；])/u.test(right)) return 'warning';
  return CLAUSE_ENDS.test(right) && !ROUGH.test(left) ? 'error' : undefined;
}

function lostMeasure(unit: string, left: string, right: string): Verdict {
  const isLong = LONG_MEASURE.test(unit);
  if (isLong && WANTS_MEASURE.test(left) && MEASURE_ENDS.test(right)) return 'error';
  if (!CLAUSE_ENDS.test(right)) return undefined;
  if (MEASURED.test(left)) return 'error';
  if (ROUGH.test(left) || !(isLong || SCALED.test(unit))) return undefined;
  return ROUGHLY_COUNTED.test(unit) ? 'warning' : 'error';
}

/** 个 by itself counts nothing: 推动个国家物流枢纽. After a verb it has lost its figure for certain. */
const BARE_PIECE =
  '(?<=[一-龥])(?<![一二两三四五六七八九十百千万亿几每各这那哪整某多数半首单逐个若干余来第前后另有打开搞做是成上下些零微按论今挨同要用该])个(?![人体性别个位案股税转例险])';
const VERB_BEFORE =
  /(?:推动|聚焦|打造|建设|新建|改造|实施|推进|涉及|覆盖|辐射|完成|建成|培育|引进|新增|支持|获批|创建|整治|排查|办理|解决|落实|开展|形成|布局|等)了?$/u;

const COUNTING =
  '(?:帮助|服务|支持|惠及|培育|引进|新增|完成|建成|开工|签约|实施|共|累计|达到|实现|选派|组织|招引|扶持)了?';
const GAP = '[ 　]{0,4}';

const PIECE = new RegExp(BARE_PIECE, 'gu');

/** A figure that is gone before its unit. Heads of tables (增长%) have none by right, so cells are left alone. */
export const lostFigureRules: readonly Rule[] = [
  tokenRule('figure-lost', ['unit'], ({ token: { start, end, text }, left, right }) => {
    const severity = verdict(text, left.trimEnd(), right);
    return severity === undefined ? undefined : { start, end, severity };
  }),
  lost('(?<=(?:收入|支出|补助|补贴|标准|单价|均价)[为达]?)元(?=[，。；]|$|，)'),
  lost(
    `(?<=${COUNTING}${GAP})(?:家(?=企业|单位|机构|商户)|个(?=项目|村|社区|园区|品牌)|名(?=干部|党员|医护|学生|教师|群众|志愿者))`,
  ),
  lost(
    '(?<=项目|企业|园区|示范村|示范点|社区|品牌|基地|平台)个(?=[，。；、]|$)|(?<=实事|案件|事项|专利)件(?=[，。；、]|$)',
  ),
  {
    code: 'figure-lost',
    needs: '个',
    *find({ text, kind }) {
      if (kind === 'cell') return;
      for (const { index: start } of text.matchAll(PIECE)) {
        const certain = VERB_BEFORE.test(text.slice(Math.max(0, start - 4), start));
        yield { start, end: start + 1, ...(certain ? {} : { severity: 'warning' as const }) };
      }
    },
  },
  lost('第(?<!门第)[位名号批届次期](?=[，。；、的）]|$)'),
];

function lost(expression: string): Rule {
  return pattern('figure-lost', expression, { cells: false, needs: '元家个名件位号批届次期' });
}
