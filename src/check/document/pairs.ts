import type { DocumentRule, Finding, Placed, ReadParagraph } from './rule.ts';

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
/** The same bracket in the other width. */
const OTHER_WIDTH: Readonly<Record<string, string>> = { '（': ')', '(': '）', '[': '］', '［': ']' };
const QUOTES = new Set('“”‘’'.split(''));
/** `1）` and `a)` number a list and have no opener; ’ between letters is an apostrophe. */
const NUMBERING = /(?:^|[：；。，、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/;

/** Pieces of a page's layout, 【 字号： 大 中 小 】, and of lines that were broken stand in paragraphs as short as this. */
const LAYOUT = 6;

/** How many openers back a partner is looked for; nothing is nested deeper. */
const NEAR = 64;

interface Opener {
  readonly sign: string;
  readonly at: number;
}

/** Quotation marks and brackets that are opened and not closed, closed and not opened, or closed in the other width. */
export const pairsRule: DocumentRule = function* (readings) {
  let open: Placed | undefined;
  for (const reading of readings) {
    const own = reading.at.bracket === undefined ? [] : faults(reading);
    const [first] = own;
    if (first === undefined && reading.text.trim().length <= LAYOUT) continue;
    const goesOn = open !== undefined && first !== undefined && isContinued(...open, reading, first);
    if (open !== undefined && !goesOn) yield open;
    const rest = goesOn ? own.slice(1) : own;
    for (const fault of rest.slice(0, -1)) yield [reading, fault];
    const last = rest.at(-1);
    open = last === undefined ? undefined : [reading, last];
  }
  if (open !== undefined) yield open;
};

/** A title broken over two lines opens in the one and closes in the next. */
function isContinued(before: ReadParagraph, open: Finding, after: ReadParagraph, shut: Finding): boolean {
  const [opener, closer] = [before.text[open.start] ?? '', after.text[shut.start] ?? ''];
  return CLOSERS[opener] === closer && !/[。；！？]\s*$/u.test(before.text.slice(open.start));
}

function faults({ text, tokens }: ReadParagraph): Finding[] {
  const open: Opener[] = [];
  const found: Finding[] = [];
  for (const { start: at, text: sign, type } of tokens) {
    if (type !== 'bracket') continue;
    if (CLOSERS[sign] !== undefined) open.push({ sign, at });
    else if (!isNoCloser(text, at, open)) found.push(...close(open, sign, at));
  }
  for (const { sign, at } of open) found.push(unpaired(sign, at));
  return found.toSorted((a, b) => a.start - b.start);
}

function close(open: Opener[], sign: string, at: number): Finding[] {
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

function unpaired(sign: string, at: number): Finding {
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
