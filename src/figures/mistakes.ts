import { isFigure, shift } from './figure.ts';
import { fromNumerals } from './numerals.ts';

/** The ways in which figures are miswritten, in the order in which they are looked for. */
export type FigureMistake =
  | 'hidden'
  | 'full-width'
  | 'date'
  | 'fraction'
  | 'exponent'
  | 'range'
  | 'remark'
  | 'minus'
  | 'plus'
  | 'space'
  | 'separator'
  | 'point'
  | 'radix'
  | 'letter'
  | 'about'
  | 'foreign-money'
  | 'currency'
  | 'compound'
  | 'numerals'
  | 'extra-zero';

/** A rule sees a text and gives it back mended, '' where nobody can tell what is meant, undefined if it has no such mistake. */
type Rule = readonly [FigureMistake, (text: string) => string | undefined];

const WIDE = /[０-９．％＋]/gu;
const DATE =
  /^[0-9]{2,4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])|^[0-9]{4}-[0-9]{2}$|^(?:[0-9]{2,4}年)?[0-9]{1,2}月|^[0-9]{4}年|^[0-9]{1,2}:[0-9]{2}/u;
const FRACTION = /^[0-9]+\/[0-9]+|分之|^一?半|^[0-9一二两三四五六七八九]成/u;
const EXPONENT = /^(-?[0-9]+(?:\.[0-9]+)?)[eE]([-+]?[0-9]{1,2})(?![0-9.])/u;
const RANGE = /[0-9]\s*[^\s0-9.]{0,4}?\s*[-‐‑–—―−－~～〜至到]+\s*[-+−－]?[0-9]/u;
const MINUS = /^(?:[-−–—－]{2,}(?=[0-9])|[−–—－﹣‐‑‒]|负(?=[0-9]))\s*/u;
const REMARK = /(?<=[\p{L}%‰0-9])\s*(?:[。，、；;,!！]+|[(（][^()（）]*[)）])$/u;
const GROUPS = /^(-?[0-9]{1,3})((?:[,，'’_][0-9]{3})+)(?![0-9])/u;
const SEPARATOR = /^-?[0-9]+[,，'’_][0-9]/u;
const RADIX = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/u;
const LETTER = /^-?[0-9OoIl]*[0-9][0-9OoIl]*(?:\.[0-9OoIl]+)?/u;
const BEFORE =
  /^(?:大约|大概|约|近|将近|接近|超过|超|逾|至少|最少|不少于|不低于|达到|高达|达|突破|不到|[>≥＞<≤＜≈~～])\s*/u;
const AFTER = /\s*(?:左右|上下|以上|以下|以内|有余|多|余|几)$/u;
const ODD = /^([-+]?[0-9][0-9.]*[十百千万亿]?)(?:余|多|几|来)/u;
const FOREIGN = /^-?(?:US\$|HK\$|[$＄€£]|USD|HKD|EUR|GBP|JPY)\s*(?=[-−－]?[0-9])/iu;
const CURRENCY = /^(-?)(?:人民币|RMB|CNY|[￥¥])\s*/iu;
const NUMERALS = /^负?[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?/u;

function replaced(
  text: string,
  pattern: RegExp,
  by: string | ((...found: string[]) => string),
): string | undefined {
  const mended = typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
  return mended === text ? undefined : mended;
}

function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function separator(text: string): string | undefined {
  const grouped = replaced(text, GROUPS, (_, first = '', rest = '') => first + rest.replace(/[^0-9]/gu, ''));
  if (grouped !== undefined) return grouped;
  if (!SEPARATOR.test(text)) return undefined;
  return /^-?[0-9_]+(?![0-9,，'’_])/u.test(text) ? text.replaceAll('_', '') : '';
}

function point(text: string): string | undefined {
  return (
    replaced(text, /^(-?[0-9]+)\s*[。·｡]\s*([0-9])/u, '$1.$2') ??
    replaced(text, /^([-+]?)\.(?=[0-9])/u, '$10.') ??
    replaced(text, /^([-+]?[0-9]+)\.(?![0-9.])/u, '$1')
  );
}

function space(text: string): string | undefined {
  const sign = replaced(text, /^([-+])\s+(?=[0-9.])/u, '$1');
  return replaced(sign ?? text, /^[-+]?[0-9][0-9.\s]*[0-9]/u, (run = '') => run.replace(/\s+/gu, '')) ?? sign;
}

function radix(text: string): string | undefined {
  return replaced(text, RADIX, (_, sign = '', number = '') => `${sign === '-' ? '-' : ''}${BigInt(number)}`);
}

function letters(text: string): string | undefined {
  return replaced(text, LETTER, (run = '') => run.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1'));
}

function about(text: string): string | undefined {
  return replaced(text, BEFORE, '') ?? replaced(text, AFTER, '') ?? replaced(text, ODD, '$1');
}

/** 亿元人民币, 万人民币元: what is not said otherwise is in it anyway. */
const YUAN = /(?:元[（(]?人民币[）)]?|人民币元?)$/u;

/** ￥500 without a unit is 500元, whatever the slot's unit. */
function currency(text: string): string | undefined {
  if (YUAN.test(text)) return text.replace(YUAN, '元');
  const rest = replaced(text, CURRENCY, '$1');
  return rest !== undefined && isFigure(rest) ? `${rest}元` : rest;
}

/** 5亿5000万元 is 55000万元. What is short of four digits is left alone: 5万2 means 52000 to some. */
function compound(text: string): string | undefined {
  return (
    replaced(text, /^([1-9][0-9]*)亿([0-9]{4})万/u, '$1$2万') ??
    replaced(text, /^([1-9][0-9]*)万([0-9]{4})(?![0-9.])/u, '$1$2')
  );
}

/**
 * 一百二十人 is 120人, 3百人 is 300人. A 万 or 亿 after the numerals stays as part of the unit; further numerals after it
 * (三万五千) leave in doubt which unit is meant.
 */
function numerals(text: string): string | undefined {
  const mixed = /^(-?[0-9]+(?:\.[0-9]+)?)([十百千])(?![瓦米克元])(.+)$/u.exec(text);
  if (mixed !== null) {
    const [, figure = '0', ten = '', unit = ''] = mixed;
    return shift(figure, '十百千'.indexOf(ten) + 1) + unit;
  }
  const run = NUMERALS.exec(text)?.[0];
  if (run === undefined) return undefined;
  const unit = text.slice(run.length);
  const figure = /^[亿万][零〇一二两三四五六七八九十百千]/u.test(unit) ? undefined : fromNumerals(run);
  return figure === undefined ? '' : figure + unit;
}

const RULES: readonly Rule[] = [
  ['hidden', (text) => replaced(text, /\p{Cf}/gu, '')],
  ['full-width', (text) => replaced(text, WIDE, narrow)],
  ['date', (text) => (DATE.test(text) ? '' : undefined)],
  ['fraction', (text) => replaced(text, /^百分之(.+)$/u, '$1%') ?? (FRACTION.test(text) ? '' : undefined)],
  [
    'exponent',
    (text) => replaced(text, EXPONENT, (_, figure = '0', power = '0') => shift(figure, Number(power))),
  ],
  ['range', (text) => (RANGE.test(text) ? '' : undefined)],
  ['remark', (text) => replaced(text, REMARK, '')],
  ['minus', (text) => replaced(text, MINUS, '-')],
  ['plus', (text) => replaced(text, /^\+\s*(?=[0-9.])/u, '')],
  ['space', space],
  ['separator', separator],
  ['point', point],
  ['radix', radix],
  ['letter', letters],
  ['about', about],
  ['foreign-money', (text) => (FOREIGN.test(text) ? '' : undefined)],
  ['currency', currency],
  ['compound', compound],
  ['numerals', numerals],
  ['extra-zero', (text) => replaced(text, /^(-?)0+(?=[0-9])/u, '$1')],
];

/** A longer text is no miswritten figure but words. */
const LONGEST = 60;

/**
 * What is wrong with a text that should be a figure, perhaps with a unit after it, and the text with that and whatever
 * else is wrong put right. Without `mended` nobody can tell what is meant (a range, a date). Undefined: no known mistake.
 */
export function findMistake(
  text: string,
): { readonly mistake: FigureMistake; readonly mended?: string } | undefined {
  if (text.length > LONGEST) return undefined;
  let first: FigureMistake | undefined;
  let rest = text;
  for (let found = applied(rest); found !== undefined; found = applied(rest)) {
    first ??= found.mistake;
    if (found.mended === '') return { mistake: first };
    rest = found.mended;
  }
  return first === undefined ? undefined : { mistake: first, mended: rest };
}

/** The first rule that sees one. Each mends what it sees for good, so that looking again comes to an end. */
function applied(text: string): { readonly mistake: FigureMistake; readonly mended: string } | undefined {
  for (const [mistake, mend] of RULES) {
    const mended = mend(text);
    if (mended !== undefined) return { mistake, mended };
  }
  return undefined;
}
