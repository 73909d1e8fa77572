import { type PatternOptions, pattern, type Rule } from './rule.ts';
import { CLAUSE_END, PERCENT } from './words.ts';

const GAP = '[ 　]{0,4}';
const MONEY_UNIT = '[十百千万亿]*[万亿]?元';
const LARGE_MONEY = '[十百千万]*[万亿]元';
const LONG_MEASURE = '(?:平方米|平方公里|立方米|公里|公顷|千瓦时?)';
/** Verbs that a figure must follow, so that a unit right after one has lost its figure. */
const WANTS_FIGURE =
  '(?:(?:完成|实现)(?:固定资产)?投资|完成|发放|拨付|为|至|到位|累计|共计?|合计|约|增长|下降|增加|减少|提高|降低|上升|筹集|争取|兑现|减免|新增|收入|支出|总额|规模)了?';
/** Verbs after which 亿元 is also said loosely: 达到亿元, 投入亿元. */
const MAY_WANT_FIGURE = '(?:达到?|实现|投入|投资)了?';
const GOES_ON = `(?:${CLAUSE_END}|(?=同比|比上年|比去年|较上年|较去年|增长|下降|占|用于|资金|补贴|贷款))`;
const MEASURED = '(?:完成|达到?|建成|新建|改造|共|为|面积|里程)';
/** What may stand before a unit without a figure: 超亿元, 数万元, 三千万元, 百余公里, 单位为万元. */
const ROUGH = '超过上近约数几多少十百千万亿一二三四五六七八九两半余来每以按成破里单位为是';
const COUNTING =
  '(?:帮助|服务|支持|惠及|培育|引进|新增|完成|建成|开工|签约|实施|共|累计|达到|实现|选派|组织|招引|扶持)了?';
/** Numerals and marks: a figure, or something that another rule speaks of. */
const NO_NUMERAL = '(?<![几多少数每各一二两三四五六七八九十百千万半若干个某零整][ 　]?)';

/** A figure that is gone before its unit. Heads of tables (增长%) have none by right, so cells are left alone. */
export const lostFigureRules: readonly Rule[] = [
  lost(`(?<=[一-龥]${GAP})(?<!百分号)${PERCENT}(?!\\d)`),
  lost(`(?<=${WANTS_FIGURE}${GAP})(?<!单位[为是]?)${MONEY_UNIT}${GOES_ON}`),
  lost(`(?<=[一-龥])(?<![${ROUGH}达到现入资])${LARGE_MONEY}(?=[，。；、]|$)`),
  lost(`(?<=${MAY_WANT_FIGURE}${GAP})${LARGE_MONEY}(?=[，。；、]|$|以上[，。；])`, { severity: 'warning' }),
  lost(
    `(?<=${MEASURED}${GAP})(?:[万亿]?(?:${LONG_MEASURE}|吨|亩|人次|户次)|[万亿][人户只辆台件家个])(?![一-龥]|$)`,
  ),
  lost(`(?<=(?:约|近|共|达到?|完成)${GAP})${LONG_MEASURE}(?=[的以]|[，。；]|$)`),
  lost(`(?<=[一-龥])(?<![${ROUGH}])(?:[万亿]?${LONG_MEASURE}|[万亿][吨人户只辆])(?=[，。；]|$)`),
  lost(`(?<=[一-龥]${GAP})${NO_NUMERAL}个百分点`),
  lost(
    `(?<=${COUNTING}${GAP})(?:家(?=企业|单位|机构|商户)|个(?=项目|百分点|村|社区|园区|品牌)|名(?=干部|党员|医护|学生|教师|群众|志愿者))`,
  ),
  lost('第(?<!门第)[位名号批届次期](?=[，。；、的）]|$)'),
];

function lost(expression: string, options: PatternOptions = {}): Rule {
  return pattern('figure-lost', expression, { cells: false, ...options });
}
