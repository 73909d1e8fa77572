import { pattern, type Rule } from './rule.ts';
import { FALLS, FIGURE, PERCENT, RISES } from './words.ts';

/** A minus before a figure; a dash only before a percentage, and none before a year: 增长-2020年回顾. */
const MINUS = `(?:[-−－﹣]|[–—](?=${FIGURE}${PERCENT}))(?!(?:19|20)\\d{2}年)`;
const NUMERAL = `(?:${FIGURE}|[一二两三四五六七八九十]+)`;
const OPPOSITE: Readonly<Record<string, string>> = { 增加: '减少', 上涨: '下跌', 扩大: '收窄' };

/** Signs that say the thing twice or the other way round. In tables a minus is right. */
export const signsRules: readonly Rule[] = [
  pattern('growth-negative', `(?<verb>${RISES})了?[ ]?${MINUS}(?<figure>${FIGURE}(?:${PERCENT}|个百分点)?)`, {
    cells: false,
    instead: ({ groups = {} }) => `${OPPOSITE[groups['verb'] ?? ''] ?? '下降'}${groups['figure']}`,
  }),
  pattern('drop-negative', `(?<verb>${FALLS})了?[ ]?${MINUS}(?<figure>${FIGURE}(?:${PERCENT}|个百分点)?)`, {
    cells: false,
    instead: ({ groups = {} }) => `${groups['verb']}${groups['figure']}`,
  }),
  pattern('growth-plus', `(?:${RISES})了?[ ]?[+＋](?<figure>${FIGURE}${PERCENT}?)`, {
    cells: false,
    instead: (match) => match[0].replace(/[+＋ ]/g, ''),
  }),
  pattern('zero-growth', `(?:${RISES}|${FALLS})了?0(?:\\.0+)?(?:${PERCENT}|个百分点)(?![～~—–至到-])`, {
    cells: false,
    instead: () => '持平',
  }),
  pattern('times-drop', `(?:减少|下降|降低|缩短|压缩|节约|减轻|缩小|下滑|减|降)了?${NUMERAL}倍`, {
    cells: false,
  }),
];
