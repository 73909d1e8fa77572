import { CHANGES } from '../../figures/change.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { Found, ReadParagraph } from './rule.ts';

/** Doubling that is wanted, as it begins at the first of the two: 一个一个, 代表代表群众, 大学大学生. */
const WANTED =
  /^(?:(?<one>[一逐半]\p{Script=Han}+)\k<one>|[一二三四五六七八九十百千万零〇]+$|(?<same>.)\k<same>+$)/u;
const LONGER_WORD =
  /^(?:代表代表|大学大学生|学生学生会|组织组织部|宣传宣传部|教育教育部|公司公司法|研究研究[院所员]|管理管理局|建设建设[银局]|统计统计局|服务服务业|生产生产资料)/;
/** Verbs that are doubled for a short or repeated action. */
const VERBS =
  /^(?:研究|商量|讨论|了解|考虑|学习|锻炼|休息|调整|打听|活动|认识|介绍|帮助|体验|感受|试试|看看|非常|很多|许多|多少){2}$/;

const LONGEST = 8;
/** How much of the text around is cut into words. */
const AROUND = 12;

const HAN_RUN = /\p{Script=Han}{4,}/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a word begins or ends at each of the places. What looks like a word said twice may lie across words: 建共建共 in
 * 构建共建共治, 化文化文 in 深化文化文艺.
 */
function areBounds(text: string, places: readonly number[]): boolean {
  const from = Math.max(0, (places[0] ?? 0) - AROUND);
  const bounds = new Set<number>();
  for (const { index, segment } of segments(text.slice(from, (places.at(-1) ?? 0) + AROUND))) {
    bounds.add(from + index).add(from + index + segment.length);
  }
  return places.every((place) => bounds.has(place));
}

/** Whether two characters are a word by themselves; longer ones are taken for words, or for a phrase. */
function isWord(text: string): boolean {
  if (text.length > 2 || lexicon().has(text) || CHANGES.has(text)) return true;
  return Array.from(segments(text)).length === 1;
}

/** A text cut into words. */
export function segments(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Words of two to eight characters said twice in a row, by the longest that is. */
export function* repeatedWords({ text }: ReadParagraph): Iterable<Found> {
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    for (let at = 0; at + 4 <= run.length; at += 1) {
      const length = repeatedAt(run, at);
      if (length === 0) continue;
      const [start, middle, end] = [index + at, index + at + length, index + at + 2 * length];
      const isWanted =
        WANTED.test(text.slice(start, end)) ||
        LONGER_WORD.test(text.slice(start, end + 2)) ||
        VERBS.test(text.slice(start, end));
      if (isWanted) at += 2 * length - 1;
      else if (areBounds(text, [start, middle, end]) && isWord(text.slice(start, middle))) {
        yield { start, end, instead: text.slice(start, middle) };
        at += 2 * length - 1;
      }
    }
  }
}

/** How long the longest word is that stands twice from here; 0 if none does. */
function repeatedAt(run: string, at: number): number {
  for (let length = Math.min(LONGEST, (run.length - at) >> 1); length >= 2; length -= 1) {
    if (run.charCodeAt(at) !== run.charCodeAt(at + length)) continue;
    if (run.startsWith(run.slice(at, at + length), at + length)) return length;
  }
  return 0;
}
