import { pattern, type Rule } from './rule.ts';

const COUNTED = '[个家人名户元位项次件套台辆头只亩吨岁天年里条处所座场组]|平方|公[里顷斤]|小时';
const IN_UNITS = `(?=[多余几来]|[万亿]|${COUNTED})`;
const HAN_DIGITS = '一二三四五六七八九';
const NEXT = '一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九';

/** Figures that are written wrong. */
export const figuresRules: readonly Rule[] = [
  pattern(
    'letter-in-figure',
    `(?<![\\w.])(?:\\d+[OolI]+\\d*|[OolI]+\\d+)(?=[年月日%％多余]|[万亿千百]|${COUNTED})`,
    {
      instead: ([text]) => text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
      unless: ([text]) => /^\d+l$/.test(text),
    },
  ),
  pattern(
    'figure-punctuated',
    `(?<![\\w.])\\d+(?:\\.\\d+){2,}(?=[%％]|[万亿]|元|个百分点)|(?<![\\w.])\\d+\\.(?=[%％]|[万亿]?元)|(?<![\\w.])\\d+\\.{2}\\d+(?=[%％万亿元])`,
  ),
  pattern('figure-punctuated', `(?<![\\w.])\\d+。\\d+(?=[%％]|[万亿]?元|个百分点)`, {
    instead: ([text]) => text.replace('。', '.'),
  }),
  pattern('figure-punctuated', `(?<![\\d，])[1-9]\\d{0,2}(?:，\\d{3})+(?!\\d)(?=[万亿]|${COUNTED})`, {
    instead: ([text]) => text.replaceAll('，', ''),
    severity: 'warning',
  }),
  pattern(
    'figure-leading-zero',
    `(?<![\\w.．/:：—–-])0\\d+(?:\\.\\d+)?(?=[%％]|[万亿千]?(?:[元人户吨亩家名处项件座]|个(?!性)|平方米|公里))`,
    {
      instead: ([text]) => text.replace(/^0+(?=\d)/, ''),
    },
  ),
  pattern(
    'date-padded',
    '(?<=\\d年)(?:0[1-9]月(?:\\d{1,2}日)?|1[0-2]月0[1-9]日|[1-9]月0[1-9]日)|(?<![\\w年])(?:0[1-9]月(?:\\d{1,2}日)?|1?\\d月0[1-9]日)',
    {
      instead: ([text]) => text.replace(/0(?=[1-9][月日])/g, ''),
    },
  ),
  pattern('digit-full-width', '[０-９]+(?:[．.][０-９]+)?', { instead: ([text]) => halfWidth(text) }),
  pattern(
    'figure-units-mixed',
    `(?<![\\d.])\\d+(?:\\.\\d+)?亿\\d+(?:[千百]\\d*)+万?|(?<![\\d.])\\d+千\\d+百\\d*十?\\d*万?`,
  ),
  pattern(
    'figure-mixed',
    `(?<![\\w.—～~–-])(?!(?:19|20)\\d{2}[千百十])(?<digits>\\d+)(?<scale>[千百十])${IN_UNITS}(?<tail>[多余几来])?`,
    {
      instead: ({ groups = {} }) =>
        `${groups['digits']}${ZEROS[groups['scale'] ?? '']}${groups['tail'] ?? ''}`,
    },
  ),
  pattern('approx-digits', `(?<![\\d.])\\d+几(?=${COUNTED}|[万亿])`, {
    instead: ([text]) => `${hanTens(text)}几`,
  }),
  pattern(
    'approx-digits',
    `(?<![第、${HAN_DIGITS}十])(?:${NEXT})[十百千万]*(?=[个家名人天次岁米里亩户项件万]|公里)`,
    {
      instead: ([text]) => text.replace('、', ''),
    },
  ),
  pattern(
    'year-zero',
    `(?<![${HAN_DIGITS}零〇十百千])(?=[一二][${HAN_DIGITS}零〇]*[零OoＯ○0０])[一二][${HAN_DIGITS}零〇OoＯ○0０]{3}(?=年)`,
    {
      instead: ([text]) => text.replace(/[零OoＯ○0０]/g, '〇'),
    },
  ),
  pattern(
    'year-short',
    '(?<![\\d．.—～–至前近第-])[012]\\d年(?=上半年|下半年|[一二三四]季度|第[一二三四]季度|1?\\d月)',
    {
      instead: ([text]) => `20${text}`,
    },
  ),
];

const ZEROS: Readonly<Record<string, string>> = { 千: '000', 百: '00', 十: '0' };

function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (digit) =>
    digit === '．' ? '.' : String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
}

/** 20几 is 二十几; a larger one has no short form. */
function hanTens(text: string): string {
  const tens = /^([1-9])0几$/.exec(text)?.[1];
  return tens === undefined
    ? text.replace('几', '')
    : `${tens === '1' ? '' : HAN_DIGITS[Number(tens) - 1]}十`;
}
