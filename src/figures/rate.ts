import { isNegative, isZero } from './figure.ts';

/** What a rate's words are where it stands: `增长`, `下降`, `持平`, and what follows a rise (`以上`). */
export interface RateWords {
  readonly up: string;
  readonly down: string;
  readonly flat: string;
  readonly after: string;
}

/**
 * A signed rate in words that follow its sign: 增长5.2%以上, 下降3.2%, 持平. `after` stands only where the rate rises,
 * since 下降3.2%以上 would say the opposite.
 */
export function rateWords(figure: string, words: RateWords): string {
  if (isZero(figure)) return words.flat;
  if (isNegative(figure)) return `${words.down}${figure.slice(1)}%`;
  return `${words.up}${figure}%${words.after}`;
}

/** 环比 is not read: it is another figure, not another word for this one. */
const DIRECTION = /^(?:同比)?(?:(增长|上升|提高|增加|上涨)|(负增长|下降|降低|减少|下跌))\s*/u;

const FLAT = /^(?:同比|与(?:上年|去年)(?:同期)?)?持平$/u;

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
  return FLAT.test(text);
}

/** The rate with its sign: a fall of 3.2 is `-3.2`, a fall of 0.0 stays `0.0`. */
export function signed(figure: string, direction: 'up' | 'down'): string {
  return direction === 'down' && !isZero(figure) ? `-${figure}` : figure;
}
