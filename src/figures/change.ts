import { isNegative, isZero } from './figure.ts';

/*
 * The words of change: what is read for a rate, offered for it in a sheet and in an editor, and printed.
 */

/** Words for a rise, before its figure. */
export const RISES = ['增长', '正增长', '上升', '提高', '增加', '上涨'] as const;

/** Words for a fall. 回落 is not read: it is said of a rate that still rises, but by less. */
export const FALLS = ['下降', '负增长', '降低', '减少', '下跌'] as const;

/** What may stand before either. 环比 is not read: it is another figure, not another word for this one. */
export const COMPARED = '同比';

/** What says that nothing changed. */
export const FLATS = [
  '持平',
  '同比持平',
  '与上年持平',
  '与去年持平',
  '与上年同期持平',
  '与去年同期持平',
] as const;

/** What a rate's words are where it stands: `增长`, `下降`, `持平`, and what follows a rise (`以上`). */
export interface RateWords {
  readonly up: string;
  readonly down: string;
  readonly flat: string;
  readonly after: string;
}

export const defaultRateWords: RateWords = { up: RISES[0], down: FALLS[0], flat: FLATS[0], after: '' };

/**
 * A signed rate in words that follow its sign: 增长5.2%以上, 下降3.2%, 持平. `after` stands only where the rate rises,
 * since 下降3.2%以上 would say the opposite.
 */
export function rateWords(figure: string, words: RateWords): string {
  if (isZero(figure)) return words.flat;
  if (isNegative(figure)) return `${words.down}${figure.slice(1)}%`;
  return `${words.up}${figure}%${words.after}`;
}

/** The signed figure of what `rateWords` printed with these words; a flat one's is 0, however it was written. Undefined of others. */
export function readRate(text: string, { up, down, flat, after }: RateWords): string | undefined {
  if (text === flat || isFlat(text)) return '0';
  return readBehind(text, up, 'up', after) ?? readBehind(text, down, 'down', '');
}

function readBehind(text: string, word: string, way: 'up' | 'down', after: string): string | undefined {
  if (!text.startsWith(word)) return undefined;
  const [, figure, end] = /^(\d+(?:\.\d+)?)[%％](.*)$/su.exec(text.slice(word.length)) ?? [];
  return figure !== undefined && (end === '' || end === after) ? signed(figure, way) : undefined;
}

const DIRECTION = new RegExp(`^(?:${COMPARED})?(?:(${RISES.join('|')})|(${FALLS.join('|')}))\\s*`, 'u');

const FLAT: ReadonlySet<string> = new Set(FLATS);

/** A rate as a person writes it, taken apart: 同比下降3.2% is down, `3.2%`, after the words 同比下降. */
export interface SplitRate {
  readonly direction?: 'up' | 'down';
  readonly words: string;
  readonly rest: string;
}

export function splitRate(text: string): SplitRate {
  const found = DIRECTION.exec(text);
  if (found === null) return { words: '', rest: text };
  const direction = found[1] === undefined ? 'down' : 'up';
  return { direction, words: found[0], rest: text.slice(found[0].length) };
}

/** Whether a text says that nothing changed. */
export function isFlat(text: string): boolean {
  return FLAT.has(text);
}

/** The rate with its sign: a fall of 3.2 is `-3.2`, a fall of 0.0 stays `0.0`. */
export function signed(figure: string, direction: 'up' | 'down'): string {
  return direction === 'down' && !isZero(figure) ? `-${figure}` : figure;
}

/** What a word says of a figure against an earlier one. */
export type Direction = 'rise' | 'fall' | 'flat';

const MORE_RISES =
  '回升 扩大 提升 增收 攀升 上扬 比增 增幅 涨幅 净增 净增长 净增加 增至 升至 增加到 增加至 增长到 增长至 提高到 提高至 上升到 上升至 提升到 提升至 扩大到 扩大至 攀升到 攀升至 上涨到 上涨至 回升到 回升至 提至 提到 增到 升到 涨到 涨至';
const MORE_FALLS =
  '回落 下滑 收窄 缩小 减收 减亏 缩减 压减 降幅 跌幅 净减少 降至 减至 降到 减到 下降到 下降至 降低到 降低至 减少到 减少至 回落到 回落至 缩小到 缩小至 压缩到 压缩至 压减到 压减至 收窄到 收窄至 缩短到 缩短至 精简到 精简至 压降到 压降至 下滑到 下滑至 下跌到 下跌至 缩减到 缩减至 降为 减为';

/**
 * The words of change in reports: those that a rate is read with, and others. Those that end in 到 or 至 have what was
 * reached behind them, not the difference.
 */
export const CHANGES: ReadonlyMap<string, Direction> = new Map([
  ...directed([...RISES, ...MORE_RISES.split(' ')], 'rise'),
  ...directed([...FALLS, ...MORE_FALLS.split(' ')], 'fall'),
  ...directed([FLATS[0], `基本${FLATS[0]}`], 'flat'),
]);

function directed(words: readonly string[], direction: Direction): (readonly [string, Direction])[] {
  return words.map((word) => [word, direction] as const);
}
