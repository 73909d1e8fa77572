import type { Arg, Severity } from '../../diagnostics/diagnostic.ts';
import type { RuleCode } from '../../diagnostics/messages/document.ts';
import type { Paragraph } from '../../documents/paragraph.ts';
import { NUMERALS, type Token, tokens } from '../../text/tokens.ts';

/** A paragraph as rules see it: read once. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly kind: Paragraph['kind'];
  readonly tokens: readonly Token[];
  /** Where the tokens of a type stand among them. */
  readonly at: Readonly<Partial<Record<Token['type'], readonly number[]>>>;
}

export function readParagraph(paragraph: Paragraph): ReadParagraph {
  const all = tokens(paragraph.text);
  const at: Partial<Record<Token['type'], number[]>> = {};
  let index = -1;
  for (const { type } of all) {
    index += 1;
    if (type === 'word' || type === 'punctuation' || type === 'space') continue;
    const those = at[type];
    if (those === undefined) at[type] = [index];
    else those.push(index);
  }
  return { paragraph, text: paragraph.text, kind: paragraph.kind, tokens: all, at };
}

/** The words before a place, back to the last of some signs, and so many characters at the most. */
export function since(signs: RegExp, text: string, at: number, most = at): string {
  return (
    text
      .slice(Math.max(0, at - most), at)
      .split(signs)
      .at(-1) ?? ''
  );
}

/** Words that a rule found: offsets in the paragraph's text, `end` exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** What to write instead, where the rule can tell. */
  readonly instead?: string;
  /** What a message says beside the words: the sum, the weekday, the month's days. */
  readonly about?: Arg;
  /** Other than its code's own: where the words are only likely to be wrong. */
  readonly severity?: Severity;
}

/** One thing that can be wrong in a paragraph. */
export interface Rule {
  readonly code: RuleCode;
  /** Characters of which a paragraph must hold one, or nothing can be found in it. */
  readonly needs: string;
  readonly find: (reading: ReadParagraph) => Iterable<Found>;
}

export interface Finding extends Found {
  readonly code: RuleCode;
}

/** What was found between the paragraphs of a document, by the one that is blamed. */
export type Placed = readonly [ReadParagraph, Finding];

/** What can be wrong between the paragraphs of a document. */
export type DocumentRule = (readings: readonly ReadParagraph[]) => Iterable<Placed>;

/** What several patterns are made of. */
export const FIGURE = '\\d+(?:\\.\\d+)?';
export const PERCENT = '[%％]';
/** What a clause may end with. */
export const CLAUSE_END = '(?=[，。；、！？,;）)]|$)';

interface PatternOptions {
  readonly needs: string;
  /** What to write instead of a match. */
  readonly instead?: (match: RegExpExecArray) => string;
  /** What looks like it and is right. */
  readonly unless?: (match: RegExpExecArray) => boolean;
  /** Whether it holds for a table's cells too; yes unless said. */
  readonly cells?: boolean;
  readonly severity?: Severity;
}

/** A rule that is a pattern: each match (written with looks behind and ahead, so that it is the very words) is a finding. */
export function pattern(code: RuleCode, expression: string, options: PatternOptions): Rule {
  const compiled = new RegExp(expression, 'gu');
  return { code, needs: options.needs, find: (reading) => matches(compiled, reading, options) };
}

function* matches(
  expression: RegExp,
  { text, kind }: ReadParagraph,
  options: PatternOptions,
): Iterable<Found> {
  if (kind === 'cell' && options.cells === false) return;
  for (const match of text.matchAll(expression)) {
    if (options.unless?.(match) === true) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      ...(options.instead === undefined ? {} : { instead: options.instead(match) }),
      ...(options.severity === undefined ? {} : { severity: options.severity }),
    };
  }
}

type TokenOf<T extends Token['type']> = Extract<Token, { readonly type: T }>;

/** A token of a paragraph with what stands around it. */
export interface TokenInText<T extends Token = Token> {
  readonly token: T;
  /** Where it stands among the tokens. */
  readonly index: number;
  /** The tokens beside it, blanks passed over. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  /** The paragraph's words before and behind it, twelve characters of each. */
  readonly left: string;
  readonly right: string;
}

const SIGHT = 12;

const DIGITS = '0123456789０１２３４５６７８９';
/** What each type of token has one of. */
const CHARACTERS: Readonly<Partial<Record<Token['type'], string>>> = {
  figure: DIGITS,
  numeral: NUMERALS,
  date: '年月日-/.',
  change: '增上提扩攀正比涨净升负下降低减回收缩压跌持基幅精',
  unit: '%％‰℃㎡㎥㎞万亿元公里米克瓦时人个平立方顷吨',
  latin: 'OolI',
};

interface TokenOptions {
  /** Whether a table's cells are looked at too; no unless said. */
  readonly cells?: boolean;
  readonly needs?: string;
}

/** A rule that looks at each token of some types. */
export function tokenRule<T extends Token['type']>(
  code: RuleCode,
  types: readonly T[],
  judge: (at: TokenInText<TokenOf<T>>, reading: ReadParagraph) => Found | undefined,
  options: TokenOptions = {},
): Rule {
  return {
    code,
    needs: options.needs ?? types.map((type) => CHARACTERS[type] ?? '').join(''),
    find: (reading) =>
      reading.kind === 'cell' && options.cells !== true ? [] : judged(reading, types, judge),
  };
}

function judged<T extends Token['type']>(
  reading: ReadParagraph,
  types: readonly T[],
  judge: (at: TokenInText<TokenOf<T>>, reading: ReadParagraph) => Found | undefined,
): readonly Found[] {
  const findings: Found[] = [];
  for (const type of types) {
    for (const index of reading.at[type] ?? []) {
      const found = judge(tokenInText<T>(reading, index), reading);
      if (found !== undefined) findings.push(found);
    }
  }
  return findings;
}

/** Only for an index that is in `reading.at` of the type. */
function tokenInText<T extends Token['type']>(
  { text, tokens: all }: ReadParagraph,
  index: number,
): TokenInText<TokenOf<T>> {
  const token = all[index] as TokenOf<T>;
  return {
    token,
    index,
    before: beside(all, index, -1),
    after: beside(all, index, 1),
    left: text.slice(Math.max(0, token.start - SIGHT), token.start),
    right: text.slice(token.end, token.end + SIGHT),
  };
}

/** The next token in a direction that is no blank. */
function beside(all: readonly Token[], index: number, step: 1 | -1): Token | undefined {
  const token = all[index + step];
  return token?.type === 'space' ? all[index + 2 * step] : token;
}
