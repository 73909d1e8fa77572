import { escapedPattern } from './pattern.ts';
import { SHORT_UNITS } from './short-units.ts';

/** Units of more than one character, of the State's list of units (GB 3100) and of counting. */
const LONG_UNITS = [
  '个百分点 百分点 米² 米³ 公里² 千米² 厘米² 平方公里 平方千米 平方米 平方厘米 平方毫米 平方尺 平方 立方米 立方厘米 立方 标准立方米 公里 千米 分米 厘米 毫米 微米 纳米 海里 公顷 市亩 华里 市里',
  '公斤 千克 毫克 微克 纳克 吨公里 吨标准煤 吨标煤 吨级 标准箱 标箱 载重吨 总吨 毫升 千瓦时 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 太瓦时 瓦时 千伏安 千伏 伏特 安培 千安 赫兹 千赫 兆赫 吉赫 焦耳 千焦 兆焦',
  '帕 千帕 兆帕 牛顿 千牛 流明 勒克斯 分贝 摄氏度 开尔文 摩尔 坎德拉 贝可 希沃特 毫希沃特 字节 比特 兆比特 卡路里 千卡 大卡',
  '人次 户次 人天 人日 车次 辆次 艘次 架次 班次 场次 台次 批次 件次 例次 头次 剂次 床位 台套 家次 人份 人公里 课时 学时 学位 学分 机架 核时 卢布 日元 韩元 港元 澳元 加元 欧元 英镑 美元 人民币元 新台币元 比索',
  '小时 分钟 秒钟 个月 周岁 年次 季度 世纪 毫秒 微秒 光年 标准化床位 亩次 亩地 吨位 马力 公分 市斤 市尺 石油当量吨 吨油当量 平米 个点 位次',
  '毫克/立方米 微克/立方米 克/立方米 毫克/升 吨/日 吨/年 吨/天 立方米/日 立方米/天 立方米/秒 公里/小时 米/秒 千米/小时 人/平方公里 元/吨 元/平方米 元/公斤 元/斤 元/亩 元/度 元/千瓦时 元/人 元/月 公斤/亩 吨/亩 斤/亩 万吨/年 个/平方公里 克/千瓦时 元/立方米 微克每立方米 毫克每立方米 公里每小时 米每秒 立方米每秒',
]
  .join(' ')
  .split(' ');

/** Units written with signs or Latin letters. */
const SIGN_UNITS =
  '% ％ ‰ ℃ ° ㎡ m² m³ km² ㎞ ㎝ ㎜ ㎏ ㎎ ㎥ pp km m cm mm kg g mg t L ml mL kW kWh MW MWh GW GWh TW TWh kV V kVA MVA Hz kHz MHz GHz Pa kPa MPa kN kJ MJ GJ W Wh dB mol KB MB GB TB PB EB Mbps Gbps EFLOPS PFLOPS Tbps min ha hm² KM Km KG Kg KW Kw kw kwh KWH Kwh KWh KM/h KM/H Km/h km/H Mpa mpa'.split(
    ' ',
  );

/** What multiplies a unit. 千 is one only where it does not begin the unit: 千瓦 is a unit, 千人 a thousand. */
const SCALE = '(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿万|万万|亿|万|千|百|十)';

function alternatives(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapedPattern)
    .join('|');
}

const SHORT = Array.from(SHORT_UNITS, ([unit, not]) => `${unit}${not === '' ? '' : `(?![${not}])`}`).join(
  '|',
);
const LATIN_UNITS = SIGN_UNITS.filter((unit) => /^[A-Za-z]/.test(unit));
const SIGNS = SIGN_UNITS.filter((unit) => !/^[A-Za-z]/.test(unit));

/** A unit with what multiplies it, by longest match: 万平方公里 before 平方公里 before 公里. */
export const UNIT = `(?:个?百分点|${alternatives(SIGNS)}|${SCALE}?(?:(?:${alternatives(LATIN_UNITS)})(?![A-Za-z0-9])|${alternatives(LONG_UNITS)}|${SHORT}))`;

/** What multiplies, standing alone: 减少1109万，. */
export const BARE_SCALE = SCALE;

/** Units that nobody should write in an official paper, and what to write. */
const IMPROPER: ReadonlyMap<string, string> = new Map([
  ['KM', 'km'],
  ['Km', 'km'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['KW', 'kW'],
  ['Kw', 'kW'],
  ['kw', 'kW'],
  ['kwh', 'kW·h'],
  ['KWH', 'kW·h'],
  ['Kwh', 'kW·h'],
  ['KWh', 'kW·h'],
  ['KM/h', 'km/h'],
  ['KM/H', 'km/h'],
  ['Km/h', 'km/h'],
  ['km/H', 'km/h'],
  ['Mpa', 'MPa'],
  ['mpa', 'MPa'],
  ['平米', '平方米'],
  ['公分', '厘米'],
  ['立方', '立方米'],
  ['圆', '元'],
  ['米²', '平方米'],
  ['米³', '立方米'],
  ['公里²', '平方公里'],
  ['千米²', '平方千米'],
  ['厘米²', '平方厘米'],
]);
const IMPROPER_START = new RegExp(
  `^(?<scale>${SCALE}?)(?:(?<word>${alternatives([...IMPROPER.keys()].filter((unit) => !/^[立圆]/.test(unit)))}|立方(?![米分厘])|圆(?![${SHORT_UNITS.get('圆')}])))(?![-A-Za-z0-9])`,
);

/** The improper unit that words begin with, and what to write instead of it. */
export function improperUnit(
  words: string,
): { readonly written: string; readonly right: string } | undefined {
  const found = IMPROPER_START.exec(words);
  if (found === null) return undefined;
  const { scale = '', word = '' } = found.groups ?? {};
  return { written: found[0], right: scale + (IMPROPER.get(word) ?? word) };
}

/** Units that are told for units without a figure before them: 完成亿元, 增长%, 新建公里. */
export const CLEAR_UNIT = `(?:[%％‰]|(?:万亿|千万|百万|亿|万)(?:${alternatives(LONG_UNITS)}|[元人户吨亩只辆台套件家个名次座处所项间])|${alternatives(LONG_UNITS.filter((unit) => unit.length > 1 && !/^(?:成|折|学位|床位|季度|世纪|平方|立方|牛顿|小时|班次|场次|批次|课时|吨级|吨位|百分点|位次|人天|个点|学分|机架)$/.test(unit)))})`;
