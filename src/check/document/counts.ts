import type { Arg } from '../../diagnostics/diagnostic.ts';
import { isCounted, type Token } from '../../text/tokens.ts';
import type { ReadParagraph, Rule } from './rule.ts';

/** Between 分别 and its first figure: words of change, links, verbs. 由, 比, 于 make other sentences of it. */
const PASSED = 5;
/** So many words of change may stand before each of the next ones. */
const CHANGES = 2;
const OTHER_SENTENCE = /^(?:由|从|比|占|在|于|以|按|对|向|给|与|和|制定|出台|的)$/u;
const SEPARATOR = /^[、和及与]$|^以及$/u;
const STOPS = /^[，。；：！？]$/u;
/** Names that stand for several (城乡, 三个区), or hold a figure of their own. */
const SEVERAL =
  /城乡|上下|男女|东西|南北|各|[两二三四五六七八九十\d]+(?:个|项|大|区|县|市|省|家|类|条|地|者|方|级|镇|所|校|村|名|年|月)|[“《（(]/u;

/** How far before 分别 its clause may begin, in characters. */
const FURTHEST = 120;
const COUNTED = '零一两三四五六七八九十';

type Bounds = readonly [least: number, most: number];

interface Listing {
  readonly figures: number;
  readonly end: number;
}

/** The figures that follow 分别, apart by 、 or 和; undefined where the sentence is another. */
function figuresAfter(tokens: readonly Token[], from: number): Listing | undefined {
  let at = passOver(tokens, from + 1, PASSED, isLink);
  for (let figures = 1; ; figures += 1) {
    const [figure, separator] = [tokens[at], tokens[at + 1]];
    if (figure === undefined || !isCounted(figure)) return undefined;
    if (separator === undefined || STOPS.test(separator.text))
      return figures < 2 ? undefined : { figures, end: figure.end };
    if (!SEPARATOR.test(separator.text)) return undefined;
    at = passOver(tokens, at + 2, CHANGES, ({ type }) => type === 'change');
  }
}

/** Where the first token stands that `passes` is not true of, so many passed over at the most. */
function passOver(
  tokens: readonly Token[],
  from: number,
  most: number,
  passes: (token: Token) => boolean,
): number {
  const passed = tokens.slice(from, from + most).findIndex((token) => !passes(token));
  return passed < 0 ? Math.min(from + most, tokens.length) : from + passed;
}

function isLink({ type, text }: Token): boolean {
  return (type === 'word' || type === 'change' || type === 'space') && !OTHER_SENTENCE.test(text);
}

/** How many are named in a clause, at least and at most; undefined where that cannot be told. */
function named(names: string): Bounds | undefined {
  const parts = names.split('、').length;
  const several = SEVERAL.exec(names)?.[0];
  // 云岭、澄溪两区 names as many as it counts.
  const counted =
    several !== undefined &&
    names.lastIndexOf('、') < names.indexOf(several) &&
    several[0] === COUNTED[parts];
  if ((several !== undefined && !counted) || parts < 2) return undefined;
  return [parts, parts + (names.match(/[和及与]/gu)?.length ?? 0)];
}

/** 分别 with more figures than names before it, or fewer. */
export const countsRules: readonly Rule[] = [{ code: 'respective-count', needs: '别', find: respective }];

function* respective({ tokens, text, kind }: ReadParagraph) {
  if (kind === 'cell') return;
  let clause = 0;
  let earlier: Listing | undefined;
  for (const [at, { type, text: word, start, end }] of tokens.entries()) {
    if (STOPS.test(word)) {
      clause = end;
      if (word !== '，') earlier = undefined;
    }
    if (type !== 'word' || !word.startsWith('分别')) continue;
    const listing = figuresAfter(tokens, at);
    const wanted = start - clause > FURTHEST ? undefined : wantedBy(text.slice(clause, start), earlier);
    earlier = listing;
    if (listing && wanted && !isWithin(listing.figures, wanted))
      yield { start, end: listing.end, about: shown(wanted) };
  }
}

/** How many figures names want: as many as there were before, where the clause goes on with the same names. */
function wantedBy(names: string, earlier: Listing | undefined): Bounds | undefined {
  return earlier && isPassing(names) ? [earlier.figures, earlier.figures] : named(names);
}

function isWithin(count: number, [least, most]: Bounds): boolean {
  return count >= least && count <= most;
}

function shown([least, most]: Bounds): Arg {
  return least === most ? least : `${least}—${most}`;
}

/** A clause that goes on with the same names: ，同比分别增长. */
function isPassing(names: string): boolean {
  return /^(?:同比|环比|比上年|较上年|比去年|较去年|同期|均|也|又|再|占比|增速)*$/u.test(names);
}
