import { CHANGES, type Direction } from '../figures/change.ts';
import { lexicon, type WordSort } from './lexicon.ts';
import { findMarks, type Mark } from './marks.ts';
import { BARE_SCALE, CLEAR_UNIT, UNIT } from './units.ts';

/** Where a token stands: offsets in the paragraph (UTF-16 units), `end` exclusive. Tokens follow each other without gaps. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `3000余人`, `-5.2%`, `1109万`, `26`: digits with what stands right around them. */
export interface Figure extends Span {
  readonly type: 'figure';
  /** As written: `5260`, `12,345`, `３５`; with more than one point where it is written so (`1.2.3`). */
  readonly digits: string;
  /** `-`, `+`, 负 or a dash that stands for one, as written; '' without. Never the mark of a range. */
  readonly sign: string;
  /** 余, 多, 几 or 来 between digits and unit. */
  readonly rough: string;
  /** With what multiplies it: `万平方公里`, `亿元`, `%`, `个百分点`, `万`; '' without. */
  readonly unit: string;
  /** 约, 近, 超过 before it and 以上, 左右 behind it: tokens of their own, named here too; '' without. */
  readonly before: string;
  readonly after: string;
}

/** The same in Chinese numerals: 三千余人, 五点二亿元, 一条, 两; `digits` holds the numerals. */
export interface Numeral extends Omit<Figure, 'type'> {
  readonly type: 'numeral';
}

/** `2020年7月5日`, `6月`, `2020-06-01`, 二〇二〇年, `5日`: each part as written, without 年, 月, 日. */
export interface DateToken extends Span {
  readonly type: 'date';
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

/** A word of change: 增长, 下降, 降至, 持平. */
export interface Change extends Span {
  readonly type: 'change';
  readonly direction: Direction;
}

/** A unit without a figure before it: 亿元 of 完成亿元, the heads of tables. */
interface BareUnit extends Span {
  readonly type: 'unit';
}

/** A mark or instruction that stands for a blank. */
interface MarkToken extends Span {
  readonly type: 'mark';
  readonly mark: Mark;
}

interface Bracket extends Span {
  readonly type: 'bracket';
  readonly opens: boolean;
}

/** A mark of punctuation or another sign, one character. */
interface Punctuation extends Span {
  readonly type: 'punctuation';
}

/** A run of blanks. */
interface Space extends Span {
  readonly type: 'space';
}

/** Latin words with digits in them: `PM2.5`, `5G`. */
interface Latin extends Span {
  readonly type: 'latin';
}

/** A word of the lexicon with its sort, or a character by itself. */
interface Word extends Span {
  readonly type: 'word';
  readonly sort?: WordSort;
}

export type Token =
  | Figure
  | Numeral
  | DateToken
  | Change
  | BareUnit
  | MarkToken
  | Bracket
  | Punctuation
  | Space
  | Latin
  | Word;

export const NUMERALS = '〇零一二三四五六七八九十百千万亿两';
const ROUGH = '[余多几来]';
const MINUS_HAN = '负'.charCodeAt(0);

// The repetitions are bounded, so that what is begun again at each group of a long row (1,111,…,11) looks only so far.
const FIGURE = new RegExp(
  `(?<digits>\\d{1,3}(?:,\\d{3}){1,20}(?:\\.\\d+)?(?![\\d,])|\\d+(?:\\.+\\d+)*|[０-９]+(?:[．.][０-９]+)*)(?<rough>${ROUGH}(?=${UNIT}|${BARE_SCALE}))?(?<unit>${BARE_SCALE}${ROUGH}(?:${UNIT})|${UNIT}|${BARE_SCALE})?(?<more>${ROUGH}(?![^，。；、]?[于样数次年日自源到往]))?`,
  'uy',
);
/** `百多万`: the rough word within the unit. */
const SCALE_ROUGH = new RegExp(`^(${BARE_SCALE})(${ROUGH})(.+)$`, 'u');
const NUMERAL = new RegExp(
  `(?<digits>[${NUMERALS}]+(?:点[〇零一二三四五六七八九]+)?)(?<rough>${ROUGH}(?=${UNIT}))?(?<unit>${UNIT})?`,
  'uy',
);
const DATE =
  /(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?)?|(?<year2>(?:19|20)\d{2})(?<dash>[-/.])(?<month2>\d{1,2})\k<dash>(?<day2>\d{1,2})(?![\d.])|(?<month3>\d{1,2})月(?:(?<day3>\d{1,2})[日号])?|(?<day4>\d{1,2})日(?![均元])|(?<year5>[一二][〇零○Oo0０一二三四五六七八九]{3})年(?:(?<month5>[一二三四五六七八九十]{1,2})月(?:(?<day5>[一二三四五六七八九十]{1,3})日)?)?|(?<month6>[一二三四五六七八九]|十[一二]?)月(?:(?<day6>[一二三四五六七八九十]{1,3})日)?/uy;
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ0-9０-９][A-Za-zＡ-Ｚａ-ｚ0-9０-９]*(?:[.+&'’_/-][A-Za-z0-9]+){0,20}/uy;
const SPACE = /[\s\u3000]+/uy;
const CLEAR = new RegExp(CLEAR_UNIT, 'uy');

/** The words that begin with a character (its code), longest first. */
const WORDS = new Map<number, string[]>();
for (const word of [...lexicon().keys(), ...CHANGES.keys()].toSorted((a, b) => b.length - a.length)) {
  const first = word.charCodeAt(0);
  const those = WORDS.get(first);
  if (those === undefined) WORDS.set(first, [word]);
  else those.push(word);
}

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const OPENERS = codes('“‘（(《〈【〔[［「『');
const CLOSERS = codes('”’）)》〉】〕]］」』');
const SIGNS = codes('-−－﹣+＋–—负');
const NUMERAL_STARTS = codes(NUMERALS.replace(/[万亿]/g, ''));
/** The first characters of units that stand without a figure. */
const UNIT_STARTS = codes(
  '%％‰万亿千个平立公分厘毫微纳海市华标吨兆吉太瓦伏安赫焦帕牛流勒摄开摩坎贝希字比卡大载总人户天车辆艘架班场台批件例头剂床家课学机核卢日韩港澳加欧英美新秒周年季世光马石元克米斤',
);

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isLatin(code: number): boolean {
  const small = code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code;
  return (small >= 0x41 && small <= 0x5a) || (small >= 0x61 && small <= 0x7a);
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff
  );
}

/** Characters of the basic plane, and the halves of others, which are Han for all that concerns a report. */
function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xd800 && code <= 0xdfff);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Reads a paragraph into tokens: by longest match over marks, dates, figures with their units, words of the field. */
export function tokens(text: string): readonly Token[] {
  const marks = findMarks(text, { bold: false });
  const found: Token[] = [];
  let nextMark = 0;
  for (let at = 0; at < text.length; ) {
    const mark = marks[nextMark];
    let token: Token;
    if (mark !== undefined && mark.start <= at) {
      nextMark += 1;
      if (mark.start < at) continue;
      token = { type: 'mark', mark, start: at, end: mark.end, text: mark.text };
    } else token = tokenAt(text, at, found.at(-1));
    found.push(token);
    at = token.end;
  }
  return found.map((token, index) =>
    isCounted(token) ? withAbout(token, found[index - 1], found[index + 1]) : token,
  );
}

function tokenAt(text: string, at: number, before: Token | undefined): Token {
  const code = text.charCodeAt(at);
  if (isHan(code))
    return code === MINUS_HAN ? (signedAt(text, at, before) ?? hanAt(text, at, code)) : hanAt(text, at, code);
  if (isDigit(code)) return digitsAt(text, at) ?? sign('latin', text, at, at + 1);
  if (isLatin(code)) return sign('latin', text, at, at + (match(LATIN, text, at)?.[0].length ?? 1));
  if (isBlank(code)) return sign('space', text, at, at + (match(SPACE, text, at)?.[0].length ?? 1));
  if (OPENERS.has(code))
    return { type: 'bracket', start: at, end: at + 1, text: text[at] ?? '', opens: true };
  if (CLOSERS.has(code))
    return { type: 'bracket', start: at, end: at + 1, text: text[at] ?? '', opens: false };
  const signed = SIGNS.has(code) ? signedAt(text, at, before) : undefined;
  return signed ?? unitAt(text, at, code) ?? sign('punctuation', text, at, at + 1);
}

function span(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

function sign(
  type: 'punctuation' | 'space' | 'latin',
  text: string,
  start: number,
  end: number,
): Punctuation | Space | Latin {
  return { type, start, end, text: text.slice(start, end) };
}

/** A date, a figure, or a Latin word that begins with a digit: `3D`, `2O20`, `5G`. */
function digitsAt(text: string, at: number): Token | undefined {
  const date = dateAt(text, at);
  if (date !== undefined) return date;
  const figure = match(FIGURE, text, at);
  const latin = match(LATIN, text, at)?.[0] ?? '';
  const length = figure?.[0].length ?? 0;
  if (latin.length > length && /[A-Za-zＡ-Ｚａ-ｚ]/.test(latin))
    return sign('latin', text, at, at + latin.length);
  return figure === null ? undefined : figureOf('figure', figure);
}

function dateAt(text: string, at: number): DateToken | undefined {
  const found = match(DATE, text, at);
  if (found === null) return undefined;
  const groups: Groups = found.groups ?? {};
  const part = (name: string): string | undefined =>
    ['', '2', '3', '4', '5', '6'].map((suffix) => groups[name + suffix]).find((value) => value !== undefined);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return {
    type: 'date',
    ...span(text, at, at + found[0].length),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function figureOf<T extends 'figure' | 'numeral'>(
  type: T,
  found: RegExpExecArray,
  sign = '',
): Omit<Figure, 'type'> & { readonly type: T } {
  const { digits = '', rough, unit = '', more } = (found.groups ?? {}) as Groups;
  const inner = SCALE_ROUGH.exec(unit);
  return {
    type,
    ...span(found.input, found.index - sign.length, found.index + found[0].length),
    digits,
    sign,
    rough: rough ?? inner?.[2] ?? more ?? '',
    unit: inner === null ? unit : `${inner[1]}${inner[3]}`,
    before: '',
    after: '',
  };
}

/** A figure with its sign, where the sign is none of a range (`3-5`), a number (`K-5`) or a dash between words. */
function signedAt(text: string, at: number, before: Token | undefined): Token | undefined {
  const character = text[at] ?? '';
  if (!isDigit(text.charCodeAt(at + 1))) return undefined;
  const joins = before !== undefined && ['figure', 'numeral', 'date', 'latin'].includes(before.type);
  if (joins || (before?.type === 'punctuation' && before.text === character)) return undefined;
  const figure = match(FIGURE, text, at + 1);
  if (figure === null || dateAt(text, at + 1) !== undefined) return undefined;
  const dash = character === '–' || character === '—';
  if (dash && !/^[%％]$/.test(figure.groups?.['unit'] ?? '')) return undefined;
  return figureOf('figure', figure, character);
}

function hanAt(text: string, at: number, code: number): Token {
  const word = WORDS.get(code)?.find((each) => text.startsWith(each, at)) ?? '';
  const direction = word === '' ? undefined : CHANGES.get(word);
  if (direction !== undefined)
    return { type: 'change', start: at, end: at + word.length, text: word, direction };
  const sort = word === '' ? undefined : lexicon().get(word);
  const numeral = NUMERAL_STARTS.has(code) ? (dateAt(text, at) ?? numeralAt(text, at)) : undefined;
  if (numeral !== undefined && numeral.end - at > word.length - (sort === 'other' ? 0 : 1)) return numeral;
  const unit = unitAt(text, at, code);
  if (unit !== undefined && unit.end - at > word.length) return unit;
  if (sort !== undefined) return { type: 'word', start: at, end: at + word.length, text: word, sort };
  const end = code >= 0xd800 && code <= 0xdbff ? Math.min(at + 2, text.length) : at + 1;
  return { type: 'word', start: at, end, text: text.slice(at, end) };
}

function unitAt(text: string, at: number, code: number): BareUnit | undefined {
  if (!UNIT_STARTS.has(code)) return undefined;
  const unit = match(CLEAR, text, at)?.[0];
  return unit === undefined ? undefined : { type: 'unit', start: at, end: at + unit.length, text: unit };
}

/** Chinese numerals are a figure with a unit behind them, or two characters and more. */
function numeralAt(text: string, at: number): Token | undefined {
  const found = match(NUMERAL, text, at);
  const counts = (found?.groups?.['unit'] ?? '') !== '' || (found?.groups?.['digits'] ?? '').length > 1;
  return found !== null && counts ? figureOf('numeral', found) : undefined;
}

/** Whether a token is a figure, in digits or numerals. */
export function isCounted(token: Token): token is Figure | Numeral {
  return token.type === 'figure' || token.type === 'numeral';
}

/** A figure with the words of approximation around it. */
function withAbout(token: Figure | Numeral, before: Token | undefined, after: Token | undefined): Token {
  const about = (neighbour: Token | undefined): string =>
    neighbour?.type === 'word' && neighbour.sort === 'about' ? neighbour.text : '';
  const [first, last] = [about(before), about(after)];
  return first === '' && last === '' ? token : { ...token, before: first, after: last };
}
