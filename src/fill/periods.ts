/*
 * Periods of a year as data say them: which texts are one, and which of them are the same.
 */

/** A year, or words that name a span of one: 2026, 2026年, 上半年, 1—5月, 一季度. */
const PERIOD =
  /^(?:(?:19|20)\d\d年?)?(?:上半年|下半年|全年|前?[一二三四两\d]个?季度|\d{1,2}(?:[-—–－~～至到]\d{1,2})?月份?)?$/u;

/** What people write for a period, or a sheet makes of it: 6月3日, 1-6, 同上. */
const NEARLY_PERIOD = /\d|^(?:同[上前]|〃|″)$/u;

/** Whether a text is a period and nothing else. */
export function isPeriod(text: string): boolean {
  const plain = text.replace(/\s/gu, '');
  return plain !== '' && PERIOD.test(plain);
}

/** Whether a text may be a period as somebody wrote it. */
export function mayStandForPeriod(text: string): boolean {
  return NEARLY_PERIOD.test(text);
}

/** The months that other words name. */
const MONTHS: readonly (readonly [words: RegExp, months: string])[] = [
  [/上半年|前[二两2]个?季度/u, '1—6月'],
  [/下半年/u, '7—12月'],
  [/全年/u, '1—12月'],
  [/前[三3]个?季度/u, '1—9月'],
  [/前[四4]个?季度/u, '1—12月'],
  [/前?[一1]季度/u, '1—3月'],
  [/[二2]季度/u, '4—6月'],
  [/[三3]季度/u, '7—9月'],
  [/[四4]季度/u, '10—12月'],
];

/** A period however it is written: the year, then the months. */
export function spanOf(text: string): string {
  const plain = text
    .replace(/\s/gu, '')
    .replace(/[-–－~～至到]/gu, '—')
    .replace(/月份/u, '月');
  const named = MONTHS.find(([words]) => words.test(plain));
  const span = named ? plain.replace(named[0], named[1]) : plain;
  return /^(?:19|20)\d\d$/.test(span) ? `${span}年` : span;
}
