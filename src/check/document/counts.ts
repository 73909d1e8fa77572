import { isCounted, type Token } from '../../text/tokens.ts';
import type { ReadParagraph, Rule } from './rule.ts';

/** Between 分别 and its first figure: words of change, links, verbs. 由, 比, 于 make other sentences of it. */
const PASSED = 5;
const OTHER_SENTENCE = /^(?:由|从|比|占|在|于|以|按|对|向|给|与|和|制定|出台|的)$/u;
const SEPARATOR = /^[、和及与]$|^以及$/u;
const STOPS = /^[，。；：！？]$/u;
/** Names that stand for several (城乡, 三个区), or hold a figure of their own. */
const SEVERAL =
  /城乡|上下|男女|东西|南北|各|[两二三四五六七八九十\d]+(?:个|项|大|区|县|市|省|家|类|条|地|者|方|级|镇|所|校|村|名|年|月)|[“《（(]/u;

/** How far before 分别 its clause may begin, in characters. */
const FURTHEST = 120;
const COUNTED = '零一两三四五六七八九十';

interface Listing {
  readonly figures: number;
  readonly end: number;
}

/** The figures that follow 分别, apart by 、 or 和; undefined where the sentence is another. */
function figuresAfter(tokens: readonly Token[], from: number): Listing | undefined {
  let at = from + 1;
  for (; at <= from + PASSED; at += 1) {
    const token = tokens[at];
    if (token === undefined || isCounted(token)) break;
    const passes = token.type === 'word' || token.type === 'change' || token.type === 'space';
    if (!passes || OTHER_SENTENCE.test(token.text)) return undefined;
  }
  let figures = 0;
  let end = 0;
  for (;;) {
    const figure = tokens[at];
    if (figure === undefined || !isCounted(figure)) return undefined;
    figures += 1;
    end = figure.end;
    at += 1;
    const separator = tokens[at];
    if (separator === undefined || STOPS.test(separator.text)) break;
    if (!SEPARATOR.test(separator.text)) return undefined;
    at += 1;
    for (let passed = 0; passed < 2 && tokens[at]?.type === 'change'; passed += 1) at += 1;
  }
  return figures < 2 ? undefined : { figures, end };
}

/** How many are named in a clause, at least and at most; undefined where that cannot be told. */
function named(names: string): readonly [least: number, most: number] | undefined {
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
  for (const [at, token] of tokens.entries()) {
    if (STOPS.test(token.text)) {
      clause = token.end;
      if (token.text !== '，') earlier = undefined;
    }
    if (token.type !== 'word' || !token.text.startsWith('分别')) continue;
    const listing = figuresAfter(tokens, at);
    const names = text.slice(Math.max(clause, token.start - FURTHEST), token.start);
    const many =
      earlier !== undefined && isPassing(names) ? [earlier.figures, earlier.figures] : named(names);
    earlier = listing;
    if (listing === undefined || many === undefined || token.start - clause > FURTHEST) continue;
    const [least = 0, most = 0] = many;
    if (listing.figures < least || listing.figures > most)
      yield { start: token.start, end: listing.end, about: least === most ? least : `${least}—${most}` };
  }
}

/** A clause that goes on with the same names: ，同比分别增长. */
function isPassing(names: string): boolean {
  return /^(?:同比|环比|比上年|较上年|比去年|较去年|同期|均|也|又|再|占比|增速)*$/u.test(names);
}
