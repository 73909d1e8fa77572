import { defaultRateWords } from '../../figures/change.ts';
import { type Change, type Figure, type Token } from '../../text/tokens.ts';
import { type Found, pattern, type Rule, type TokenInText, tokenRule } from './rule.ts';

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  上涨: '下跌',
  扩大: '收窄',
  增幅: '降幅',
  涨幅: '跌幅',
};
/** What was reached may be below zero: 降至-5℃. */
const REACHED = /[到至为]$/u;
const NOUN = /^(?:降幅|跌幅)$/u;
const OF_NUMBERS = /(?:减少|下降|降低|缩短|压缩|节约|减轻|缩小|下滑|减|降)了?$/u;
const PLAIN_RISE = /^(?:增长|上升|提高|增加|上涨|提升)$/u;
const PLAIN_FALL = /^(?:下降|降低|减少|下跌|负增长|下滑)$/u;

/** Where the word of change stands that a figure follows, 了 and blanks passed over; -1 if there is none. */
function changeBefore({ index: at, before }: TokenInText, all: readonly Token[]): number {
  const passed = /^(?:了|为|达)$/u.test(before?.text ?? '');
  const index = previous(all, passed ? previous(all, at) : at);
  const word = all[index];
  if (word?.type !== 'change' || REACHED.test(word.text)) return -1;
  return !passed || before?.text === '了' || NOUN.test(word.text) ? index : -1;
}

function previous(all: readonly Token[], at: number): number {
  return all[at - 1]?.type === 'space' ? at - 2 : at - 1;
}

function changeAt(all: readonly Token[], index: number): Change | undefined {
  const token = all[index];
  return token?.type === 'change' ? token : undefined;
}

/** The word of change before another, 了 passed over: 增长了下降. */
function changeOver(all: readonly Token[], at: number): Change | undefined {
  const index = previous(all, at);
  return changeAt(all, all[index]?.text === '了' ? previous(all, index) : index);
}

/** Whether a word of change is a verb and no noun (与去年同期的增长持平): 同比增长. */
function isCompared(all: readonly Token[], word: Change): boolean {
  return /^[同环]比$/u.test(all[previous(all, all.indexOf(word))]?.text ?? '');
}

function sign(
  code: Rule['code'],
  judge: (word: string, direction: string, figure: Figure) => string | undefined,
): Rule {
  return tokenRule(code, ['figure'], (spot, { tokens }): Found | undefined => {
    const word = changeAt(tokens, changeBefore(spot, tokens));
    const instead = word && judge(word.text, word.direction, spot.token);
    return instead === undefined
      ? undefined
      : { start: word?.start ?? 0, end: spot.token.start + bareEnd(spot.token), instead };
  });
}

const isMinus = ({ sign: text }: Figure): boolean => text !== '' && !'+＋'.includes(text);
/** The figure without its sign, and of its unit no more than a percentage's. */
const bare = (figure: Figure): string => figure.text.slice(figure.sign.length, bareEnd(figure));

function bareEnd({ text, sign: { length }, digits, unit }: Figure): number {
  return /^(?:[%％]|个百分点)$/u.test(unit) ? text.length : length + digits.length;
}

/** Signs that say the thing twice or the other way round. In tables a minus is right. */
export const signsRules: readonly Rule[] = [
  sign('growth-negative', (word, direction, figure) =>
    direction === 'rise' && isMinus(figure) ? `${OPPOSITE[word] ?? '下降'}${bare(figure)}` : undefined,
  ),
  sign('drop-negative', (word, direction, figure) =>
    direction === 'fall' && isMinus(figure) ? `${word}${bare(figure)}` : undefined,
  ),
  sign('growth-plus', (word, direction, figure) =>
    direction === 'rise' && /^[+＋]$/.test(figure.sign) ? `${word}${bare(figure)}` : undefined,
  ),
  pattern(
    'comparison-negative',
    '(?:高于|低于|快于|慢于|高出)[^，。；：\\d]{0,10}(?:全[国省市区县州盟旗]|平均|水平|上年|去年|同期)[^，。；：\\d]{0,6}[-－−负]\\d+(?:\\.\\d+)?(?:[%％]|个百分点)',
    { needs: '高低快慢', instead: ([text]) => text.replace(/[-－−负](?=\d)/u, ''), cells: false },
  ),
  tokenRule('zero-growth', ['figure'], (spot, { tokens }) => {
    const { token, right } = spot;
    const word = changeAt(tokens, changeBefore(spot, tokens));
    const nothing = /^0(?:\.0+)?$/.test(token.digits) && /^(?:[%％]|个百分点)$/.test(token.unit);
    if (word === undefined || !nothing || /^[～~—–至到-]/.test(right)) return undefined;
    return { start: word.start, end: token.end, instead: defaultRateWords.flat };
  }),
  tokenRule('times-drop', ['figure', 'numeral'], ({ token, left }) => {
    const verb = token.unit === '倍' ? OF_NUMBERS.exec(left)?.[0] : undefined;
    return verb === undefined ? undefined : { start: token.start - verb.length, end: token.end };
  }),
  tokenRule('change-contrary', ['figure'], (spot, { tokens }) => {
    const place = changeBefore(spot, tokens);
    const [first, second] = [changeOver(tokens, place), changeAt(tokens, place)];
    if (first === undefined || second === undefined) return undefined;
    const contrary =
      (PLAIN_RISE.test(first.text) && PLAIN_FALL.test(second.text)) ||
      (PLAIN_FALL.test(first.text) && PLAIN_RISE.test(second.text));
    return contrary
      ? { start: first.start, end: spot.token.end, instead: `${second.text}${spot.token.text}` }
      : undefined;
  }),
  tokenRule('change-contrary', ['change'], ({ token: { direction, text, end }, index }, { tokens }) => {
    const word = direction === 'flat' ? changeOver(tokens, index) : undefined;
    if (word === undefined || !isCompared(tokens, word)) return undefined;
    return PLAIN_RISE.test(word.text) || PLAIN_FALL.test(word.text)
      ? { start: word.start, end, instead: text }
      : undefined;
  }),
];
