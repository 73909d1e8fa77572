import { pattern, type Rule } from './rule.ts';
import { FIGURE, LONG_UNIT, MONEY, PERCENT } from './words.ts';

/**
 * Units of one character, each with what may follow it when it seems doubled: 5个个体户, 200人人均, 2020年年底,
 * 12项项目 are right, 5人人 is not.
 */
const SHORT_UNITS: Readonly<Record<string, string>> = {
  元: '旦宵素件老首月勋',
  个: '体人别性',
  家: '庭电居政具园长禽畜族装纺教乡属访',
  人: '均口才员民工数力事生选大为文才',
  名: '师企校牌医家优单录誉列义胜酒村镇人',
  户: '均籍外主型数口',
  项: '目',
  条: '例件款约幅目文',
  年: '底初末度均中报产轻龄内前后终关货级味会',
  月: '底末初均份中报度饼',
  日: '均常前本出产报程益间夜用照',
  次: '均年日生要序',
  吨: '钢煤袋位',
  亩: '均产',
  位: '置于',
  件: '均',
  只: '',
  张: '贴',
  辆: '',
  株: '',
  栋: '',
  间: '隔断接距隙',
  盏: '',
  艘: '',
  宗: '旨教',
  台: '账资湾风阶式',
  套: '餐路用装',
  所: '有属在谓以',
  米: '线饭粉面',
  处: '理置级长于',
  天: '气然数津',
};
const SHORT = Object.entries(SHORT_UNITS).map(
  ([unit, after]) => `${unit}${unit}${after === '' ? '' : `(?![${after}])`}`,
);
const MANY = '[多余几]?';

/** Units and percent signs said twice, clashing, or left off. */
export const unitsRules: readonly Rule[] = [
  pattern('percent-point', `${PERCENT}[ ]?个?百分点`, { instead: () => '个百分点' }),
  pattern('percent-twice', `${PERCENT}(?:[ ]?${PERCENT})+`, { instead: () => '%' }),
  pattern('unit-twice', `(?<=\\d${MANY})(?<unit>${LONG_UNIT})\\k<unit>`, {
    instead: ({ groups = {} }) => groups['unit'] ?? '',
  }),
  pattern('unit-twice', `(?<=\\d${MANY})[十百千万亿]*元[十百千万亿]*${MONEY}`),
  pattern('unit-twice', `(?<=\\d${MANY})(?:万万|亿亿|亿万(?=元))`),
  pattern('unit-twice', `(?<=\\d${MANY}[万亿]?)(?:${SHORT.join('|')})`, {
    instead: ([text]) => text.slice(1),
  }),
  pattern('point-without-measure', `(?<=\\d)百分点`, { instead: () => '个百分点' }),
  pattern(
    'range-unit',
    `(?<![\\d.年月－-])(?<low>${FIGURE})(?<dash>[～~—–-])(?<high>${FIGURE})(?<unit>${PERCENT}|[万亿])`,
    {
      instead: ({ groups = {} }) =>
        `${groups['low']}${groups['unit']}${groups['dash']}${groups['high']}${groups['unit']}`,
    },
  ),
];
