import type { RuleCode } from '../../diagnostics/messages/document.ts';
import type { Found, Rule } from './rule.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '[': ']',
  '［': '］',
  '「': '」',
  '『': '』',
};
const OPENERS = new Map(Object.entries(CLOSERS).map(([open, close]) => [close, open]));
/** The same bracket in the other width. */
const OTHER_WIDTH: Readonly<Record<string, string>> = { '（': ')', '(': '）', '[': '］', '［': ']' };
const QUOTES = new Set('“”‘’'.split(''));
/** `1）` and `a)` number a list and have no opener; ’ between letters is an apostrophe. */
const NUMBERING = /(?:^|[：；。，、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/;

/** How many openers back a partner is looked for; nothing is nested deeper. */
const NEAR = 64;

interface Opener {
  readonly sign: string;
  readonly at: number;
}

interface Fault extends Found {
  readonly code: RuleCode;
}

/** Quotation marks and brackets that are opened and not closed, closed and not opened, or closed in the other width. */
export const pairsRules: readonly Rule[] = (
  ['quote-unpaired', 'bracket-unpaired', 'bracket-mixed'] as const
).map((code) => ({
  code,
  find: ({ text }) => faults(text).filter((fault) => fault.code === code),
}));

function faults(text: string): Fault[] {
  const open: Opener[] = [];
  const found: Fault[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (CLOSERS[sign] !== undefined) open.push({ sign, at });
    else if (OPENERS.has(sign) && !isNoCloser(text, at, open)) found.push(...close(open, sign, at));
  }
  for (const { sign, at } of open) found.push(unpaired(sign, at));
  return found.toSorted((a, b) => a.start - b.start);
}

/** Closes the nearest opener that fits; those opened after it were never closed. */
function close(open: Opener[], sign: string, at: number): Fault[] {
  const fitting = lastOpener(open, (each) => CLOSERS[each.sign] === sign);
  const mixed = lastOpener(open, (each) => OTHER_WIDTH[each.sign] === sign);
  if (mixed > fitting) {
    const opener = open.splice(mixed)[0]?.sign ?? '';
    return [{ code: 'bracket-mixed', start: at, end: at + 1, instead: CLOSERS[opener] ?? '' }];
  }
  if (fitting < 0) return [unpaired(sign, at)];
  return open
    .splice(fitting)
    .slice(1)
    .map((each) => unpaired(each.sign, each.at));
}

function unpaired(sign: string, at: number): Fault {
  return { code: QUOTES.has(sign) ? 'quote-unpaired' : 'bracket-unpaired', start: at, end: at + 1 };
}

function lastOpener(open: readonly Opener[], fits: (opener: Opener) => boolean): number {
  const from = Math.max(0, open.length - NEAR);
  const index = open.slice(from).findLastIndex(fits);
  return index < 0 ? -1 : from + index;
}

function isNoCloser(text: string, at: number, open: readonly Opener[]): boolean {
  const sign = text[at];
  if (sign === '’') return /\w/.test(text[at - 1] ?? '') && lastOpener(open, (each) => each.sign === '‘') < 0;
  return (sign === '）' || sign === ')') && NUMBERING.test(text.slice(Math.max(0, at - 4), at));
}
