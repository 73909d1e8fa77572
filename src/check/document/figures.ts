import { UNIT } from '../../text/units.ts';
import { pattern, type Rule, tokenRule } from './rule.ts';

/** What follows a figure that counts or measures. */
const COUNTED = '[个家人名户元位项次件套台辆头只亩吨岁天年里条处所座场组]|平方|公[里顷斤]|小时';
const MEASURED = /^(?:[%％]|[万亿千]?(?:[元人户吨亩家名处项件座场]|个|平方米|公里)|个百分点|[万亿])$/u;
const HAN_DIGITS = '一二三四五六七八九';
const NEXT = '一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九';

/** What makes digits and letters before it a figure. */
const FOLLOWED = new RegExp(`^(?:[年月日多余]|[万亿千百]|${UNIT})`, 'u');

const NEAR = 40;
/** A page's own note of when it was made: 2024年06月08日 07时41分. */
const MACHINE_TIME = /^[ ]\d{2}[时:：]\d{2}/u;

/** Figures that are written wrong. */
export const figuresRules: readonly Rule[] = [
  tokenRule(
    'letter-in-figure',
    ['latin'],
    ({ token: { start, end, text }, right }) => {
      const mixed = /^(?:[\dOolI]*(?:\d[OolI]|[OolI]\d)[\dOolI]*|[\dOolI]+\.[\dOolI]+)$/.test(text);
      if (!mixed || /^[\d.]+l$/.test(text) || !FOLLOWED.test(right)) return undefined;
      return { start, end, instead: text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') };
    },
    { cells: true },
  ),
  tokenRule(
    'figure-punctuated',
    ['figure'],
    ({ token: { digits, unit, start }, left }) => {
      const wrong = /\..*\./.test(digits) && /^(?:[%％]|.*元|[万亿].*|个百分点)$/u.test(unit);
      return wrong && !/[\w.]$/.test(left) ? { start, end: start + digits.length } : undefined;
    },
    { cells: true },
  ),
  pattern('figure-punctuated', `(?<![\\w.])(?<!^\\s{0,4})\\d+\\.(?=[%％]|[万亿]?元)`, { needs: '.' }),
  pattern('figure-punctuated', `(?<![\\w.])\\d+。\\d+(?=[%％]|[万亿]?元|个百分点)`, {
    needs: '。',
    instead: ([text]) => text.replace('。', '.'),
  }),
  pattern(
    'figure-punctuated',
    `(?<=增长|下降|上升|提高|降低|增加|减少|上涨|下跌|回落)\\d{1,3}，\\d{1,2}(?=[%％]|个百分点)`,
    {
      needs: '，',
      instead: ([text]) => text.replace('，', '.'),
    },
  ),
  pattern(
    'figure-punctuated',
    '(?<![\\w.,第])(?!\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,]))\\d+(?:,\\d+)+(?:\\.\\d+)?(?=[%％]|个百分点|[万亿千]?元|[万亿]?[人户家亩吨])',
    { needs: ',' },
  ),
  pattern('figure-punctuated', `(?<![\\d，])[1-9]\\d{0,2}(?:，\\d{3})+(?!\\d)(?=[万亿]|${COUNTED})`, {
    needs: '，',
    instead: ([text]) => text.replaceAll('，', ''),
    severity: 'warning',
  }),
  pattern(
    'figure-spaced',
    '(?<=[\\p{Script=Han}])(?<!表|图|附件|第|栏|行)(?:\\d+[ ]?\\.[ ]\\d+|\\d+[ ]\\.\\d+|\\d{1,3} \\d+(?:\\.\\d+)?)(?=[%％]|[万亿]?元|个百分点|[万亿](?:人|亩|吨))|(?<=[\\p{Script=Han}])(?<!表|图|附件|第|栏|行)\\d{1,3} 0\\d+(?=[人户家亩吨])',
    { cells: false, needs: ' ', instead: ([text]) => text.replaceAll(' ', '') },
  ),
  pattern(
    'figure-spaced',
    `(?<=[\\p{Script=Han}])(?<!表|图|附件|第|栏|行)[1-9]\\d{0,2} \\d{3}(?=${COUNTED})`,
    {
      cells: false,
      needs: ' ',
      instead: ([text]) => text.replace(' ', ''),
      // A table's row has no marks behind it.
      unless: ({ input, index }) => !/[，。；]/u.test(input.slice(index, index + NEAR)),
    },
  ),
  tokenRule(
    'figure-leading-zero',
    ['figure'],
    ({ token: { digits, unit, start, sign }, left, right }) => {
      const wrong = /^0\d/.test(digits) && MEASURED.test(unit) && !(unit === '个' && right.startsWith('性'));
      if (!wrong || sign !== '' || /[\w.．/:：—–-]$|\d $/.test(left)) return undefined;
      return { start, end: start + digits.length, instead: digits.replace(/^0+(?=\d)/, '') };
    },
    { cells: true },
  ),
  tokenRule(
    'date-padded',
    ['date'],
    ({ token: { start, end, text, month = '', day = '' }, left, right }) => {
      const padded = /^0\d/.test(month) || /^0\d/.test(day);
      if (!padded || !/[月日]$/u.test(text) || /[\w年]$/.test(left) || MACHINE_TIME.test(right))
        return undefined;
      const from = text.indexOf('年') + 1;
      if (month === '') return undefined;
      return { start: start + from, end, instead: text.slice(from).replace(/0(?=[1-9][月日])/gu, '') };
    },
    { cells: true },
  ),
  pattern('digit-full-width', '[０-９]+(?:[．.][０-９]+)?', {
    needs: '０１２３４５６７８９',
    instead: ([text]) => halfWidth(text),
  }),
  pattern(
    'figure-units-mixed',
    `(?<![\\d.])\\d+(?:\\.\\d+)?亿\\d+(?:[千百]\\d*)+万?(?![余多])|(?<![\\d.])\\d+千\\d+百\\d*十?\\d*万?`,
    { needs: '千百' },
  ),
  tokenRule(
    'figure-mixed',
    ['figure'],
    ({ token: { digits, rough, unit, start }, before }, { text }) => {
      const scale = /^(?:[千百十](?![万亿瓦米克伏]|$)|[百十](?=万))/u.exec(unit)?.[0];
      const compound = before?.end === start && (before.type === 'figure' || before.text === '—');
      if (scale === undefined || compound || /^(?:19|20)\d{2}$/.test(digits)) return undefined;
      // Beside 1万6千多户 it is the house's way: 由5千多户增加到1万6千多户.
      if (rough !== '' && /\d万\d千/.test(text)) return undefined;
      const stop = start + digits.length + scale.length + rough.length;
      return { start, end: stop, instead: `${digits}${ZEROS[scale] ?? ''}${rough}` };
    },
    { cells: true },
  ),
  pattern('approx-digits', `(?<![\\d.])\\d+几(?=${COUNTED}|[万亿])`, {
    needs: '几',
    instead: ([text]) => `${hanTens(text)}几`,
  }),
  pattern(
    'approx-digits',
    `(?<![第、${HAN_DIGITS}十])(?:${NEXT})[十百千万]*(?=[个家名人天次岁米里亩户项件万]|公里)`,
    { needs: '、', instead: ([text]) => text.replace('、', '') },
  ),
  pattern(
    'year-zero',
    `(?<![${HAN_DIGITS}零〇十百千])(?=[一二][${HAN_DIGITS}零〇]*[零OoＯ○0０])[一二][${HAN_DIGITS}零〇OoＯ○0０]{3}(?=年)`,
    { needs: '零OoＯ○0０', instead: ([text]) => text.replace(/[零OoＯ○0０]/g, '〇') },
  ),
  pattern(
    'year-short',
    '(?<![\\d．.—～–至前近第-])[012]\\d年(?=上半年|下半年|[一二三四]季度|第[一二三四]季度|1?\\d月)',
    { needs: '年', instead: ([text]) => `20${text}` },
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
