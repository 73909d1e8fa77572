import { lostFigureRules } from './lost-figures.ts';
import { CLAUSE_END, pattern, type Rule } from './rule.ts';

/** What follows 等 when it is no list's end: 等级, 等待, 等于, 等次. */
const NO_LIST = '[级待次于候同到额距值效位式边温比地差速高份离量价号压身闲第时保不等你我他她它]';
const NAMED = '(?:产业|企业|项目|行业|领域|品牌|单位|部门|镇街|平台|园区)';
const PAPER =
  '通知|意见|报告|方案|决定|决议|批复|函|请示|公告|通告|规定|办法|建议|汇报|说明|通报|若干|实施|指导';

const VERBS_OF_LISTS = '(?:包括|涵盖|涉及|培育|引进|形成|打造|壮大|拥有)';
/** Signs and words that a list follows; not where they end a word: 参与等, 加以等, 涉及等. */
const BOUND =
  '、|(?<![参给赋授付])与|(?<![共温缓调饱总柔祥谐附平融亲讲求维暖不])和|(?<![以涉普危顾波提遍触推惠累未])及|(?<![自理事缘因经原案])由|(?<![例比譬假犹诸])如|(?<![加予所可得难足给借据致用])以';
const NEAR = 40;
const LISTS = { cells: false, needs: '等' } as const;

/** Words whose value is gone: 完成亿元, 增长%, a list gone before 等, 关于的通知. */
export const lostRules: readonly Rule[] = [
  ...lostFigureRules,
  pattern('list-lost', `(?<=${VERBS_OF_LISTS}了|${BOUND}|[为给对向](?=等\\d))等(?!${NO_LIST})`, LISTS),
  pattern(
    'list-lost',
    `(?<=(?<![、“培优做强])${VERBS_OF_LISTS})等(?=一批|一系列|\\d|支柱|龙头|知名|骨干|${NAMED}|重点(?!工作|任务|环节|举措))`,
    // 安全保障、兵团壮大等领域: the last of the items ends in the verb.
    {
      ...LISTS,
      unless: ({ input, index }) => /、[^，。；：]*$/u.test(input.slice(Math.max(0, index - NEAR), index)),
    },
  ),
  pattern('list-lost', `(?<=^|[，。；：])等(?!${NO_LIST})(?=.{0,8}${NAMED})`, {
    cells: false,
    needs: '等',
    severity: 'warning',
  }),
  pattern('title-lost', `关于[ 　]{0,20}的[ 　]{0,20}(?=${PAPER})`, { needs: '关' }),
  pattern('pair-empty', '“[ 　]{0,20}”|《[ 　]{0,20}》|‘[ 　]{0,20}’|〔[ 　]{0,20}〕|【[ 　]{0,20}】', {
    needs: '“《‘〔【',
  }),
  pattern('pair-empty', '（[ 　]{0,20}）|\\([ 　]{0,20}\\)', { needs: '（(', severity: 'warning' }),
  pattern(
    'value-lost',
    `(?<=[一-龥])(?:分别为|分别达到|总额达|占比为|增速为|位居全[省市国区县]第)${CLAUSE_END}`,
    { cells: false, needs: '为到达第' },
  ),
  pattern('value-lost', `(?<![理自缘事因])由(?:牵头|负责|主持|承办)${CLAUSE_END}`, {
    cells: false,
    needs: '由',
  }),
];
