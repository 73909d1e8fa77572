import { pattern, type Rule } from './rule.ts';

const NUMBER =
  '(?:\\d[\\d.,]*(?:[—～~–-]\\d[\\d.]*)?|[一二两三四五六七八九十百千]+(?=[百千万亿个家名人天年项户]))';
/** From the figure to the second word, without a pause or another figure. */
const UNTIL = '[^，。；、：！？\\d（）“”]{0,8}?';

/** Doubling that is wanted, as it begins at the first of the two: 一个一个, 代表代表群众, 大学大学生. */
const WANTED =
  /^(?:(?<one>[一逐半]\p{Script=Han}+)\k<one>|[一二三四五六七八九十百千万零〇]+$|(?<same>.)\k<same>+$)/u;
const LONGER_WORD =
  /^(?:代表代表|大学大学生|学生学生会|组织组织部|宣传宣传部|教育教育部|公司公司法|研究研究[院所员]|管理管理局|建设建设[银局]|统计统计局|服务服务业|生产生产资料)/;
/** Verbs that are doubled for a short or repeated action. */
const VERBS =
  /^(?:研究|商量|讨论|了解|考虑|学习|锻炼|休息|调整|打听|活动|认识|介绍|帮助|体验|感受|试试|看看|非常|很多|许多|多少){2}$/;

/** Things said twice. */
export const twiceRules: readonly Rule[] = [
  pattern(
    'approx-twice',
    `(?<first>大约|约(?![谈束定会见请])|将近|接近|近|大概|估计)(?:[在有为是达])?${NUMBER}${UNTIL}(?:左右|上下|以上(?!市)|以内)`,
  ),
  pattern(
    'approx-twice',
    `(?:大约|约(?![谈束定会见请])|将近|接近|近|大概)(?:有|为|达)?\\d+(?:\\.\\d+)?[万亿]?[余多](?=[个家人名户元项次件万亿亩吨])`,
  ),
  pattern(
    'approx-twice',
    `(?:至少|最少|不少于|不低于|不下|超过|突破|多于|高于(?=\\d))[^，。；、：！？\\d]{0,6}?${NUMBER}${UNTIL}以上(?!市)`,
  ),
  pattern(
    'approx-twice',
    `(?:最多|至多|不超过|不高于|不多于|少于|低于(?=\\d))[^，。；、：！？\\d]{0,6}?${NUMBER}${UNTIL}(?:以下|以内)`,
  ),
  pattern('word-twice', '(?<word>[\\p{Script=Han}]{2,8})\\k<word>', {
    unless: isWanted,
    instead: ({ groups = {} }) => groups['word'] ?? '',
  }),
  pattern('word-twice', '(?<=[、：“])(?<word>[\\p{Script=Han}]{2,10})、\\k<word>(?=[、，。；等”])', {
    instead: ({ groups = {} }) => groups['word'] ?? '',
  }),
  pattern(
    'word-twice',
    '(?<![目标有])的的(?!确)|(?<![为除])了了(?![解结然望])|和和(?![谐平睦气美解好顺面])|们们',
    { instead: ([text]) => text.slice(1) },
  ),
  pattern('mark-twice', '[，。；、：][，。；、：]+|[，。；：、][ ]?[,;:](?!\\w)|[,;][，。；：、]'),
  pattern('mark-twice', '！{2,}|？{2,}|等等?…{1,2}|(?<=[。！？])”。', { severity: 'warning' }),
];

function isWanted(match: RegExpExecArray): boolean {
  const rest = match.input.slice(match.index);
  return WANTED.test(match[0]) || LONGER_WORD.test(rest) || VERBS.test(match[0]);
}
