import { type Figure, type Numeral } from '../../text/tokens.ts';
import { repeatedWords } from './repeats.ts';
import { type Found, pattern, type Rule, tokenRule } from './rule.ts';

/** Words before a figure with those behind it that say the same. */
const SAME: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:大约|约(?:为|有)?|将近|接近|近|大概|估计)(?:[在有为是达用]|需要?)?$/u, /^(?:左右|上下|以上|以内)/u],
  [/(?:至少|最少|不少于|不低于|不下|超过|突破|多于)[^，。；、：！？\d]{0,6}?$|高于$/u, /^以上/u],
  [/(?:至少|最少|不少于|不低于|不下|超过|突破)$/u, /^(?:左右|上下)/u],
  [/(?:最多|至多|不超过|不高于|不多于|少于)[^，。；、：！？\d]{0,6}?$|低于$/u, /^(?:以下|以内)/u],
];
/** Between the figure and the second word, where they belong together: a noun, and none of 规模以上, 县级以上. */
const NOUN = /^(?!.*(?:规模|限额|[级岁元])$)[^，。；、：！？\d（）“”]{0,8}?(?=左右|上下|以上|以下|以内)/u;
const NO_ABOUT = /约(?=[谈束定会见请])|[附最靠邻临亲]近$|(?:服务|签|节|合|特|集|制|公|条)约$/u;

/** Said of one figure twice, before it and behind: 约…左右, 至少…以上. */
function aboutTwice({ start, end, rough, text: whole }: Figure | Numeral, text: string): Found | undefined {
  const left = text.slice(Math.max(0, start - 10), start);
  const right = text.slice(end, end + 14);
  const noun = NOUN.exec(right)?.[0] ?? '';
  for (const [before, after] of SAME) {
    const first = before.exec(left);
    if (first === null || NO_ABOUT.test(left.slice(0, first.index + 2))) continue;
    const second = after.exec(right.slice(noun.length));
    if (second !== null && !/^以[上下][市级]/u.test(right.slice(noun.length)))
      return { start: start - first[0].length, end: end + noun.length + second[0].length };
    const doubled = before === SAME[0]?.[0] && /[余多]/u.test(rough) && /^\d/.test(whole);
    if (doubled) return { start: start - first[0].length, end: start + whole.indexOf(rough) + 1 };
  }
  return undefined;
}

/** Things said twice. */
export const twiceRules: readonly Rule[] = [
  tokenRule('approx-twice', ['figure', 'numeral'], ({ token }, { text }) => aboutTwice(token, text), {
    cells: true,
  }),
  { code: 'word-twice', needs: '', find: repeatedWords },
  pattern('word-twice', '(?<=[、：“])(?<word>[\\p{Script=Han}]{2,10})、\\k<word>(?=[、，。；等”])', {
    instead: ({ groups = {} }) => groups['word'] ?? '',
    needs: '、',
  }),
  pattern(
    'word-twice',
    '(?<![目标有])的的(?!确)|(?<![为除])了了(?![解结然望])|和和(?![谐平睦气美解好顺面])|们们',
    { instead: ([text]) => text.slice(1), needs: '的了和们' },
  ),
  pattern(
    'word-twice',
    '(?<![于但还可只就凡若要或却都不总非求])是是(?![否非])|(?<![存实现内潜外健自正所旨])在在(?![线建岗校职编册售途场地野网押逃乎意座研世此先])|(?<=[年月日时底末初])(?:至到|到至)(?=\\d|今年|次年|明年)',
    { instead: ([text]) => text.slice(0, 1), needs: '是在到' },
  ),
  pattern('word-twice', '(?<=[们都还也仍就既须会，。；、])要要(?![求素点闻件害职塞领义紧])', {
    instead: () => '要',
    needs: '要',
  }),
  pattern(
    'approx-twice',
    '(?<=[\\d十百千万亿])(?:余多|多余)(?=[万亿]?(?:[个家名户项件台亩吨元次]|人(?!员)))',
    {
      needs: '余',
    },
  ),
  pattern('approx-twice', '(?:左右|上下)(?:以[上下内]|左右|上下)', { needs: '左上' }),
  pattern(
    'word-twice',
    '等等(?=[^，。；、…”）\\s]{0,4}(?:企业|单位|产业|项目|公司|品牌|部门|镇|街道|[\\d]))',
    {
      instead: () => '等',
      needs: '等',
    },
  ),
  pattern('word-twice', '站站(?=[，。；、）和与等及至]|[\\d一二两三四五六七八九十]+[座个处]|$)', {
    instead: () => '站',
    needs: '站',
    cells: false,
  }),
  pattern('name-twice', '(?<=[\\p{Script=Han}])(?:区区|县县|市市|镇镇|乡乡)政府', {
    instead: ([text]) => text.slice(1),
    needs: '政',
  }),
  pattern('mark-twice', '[，。；、：][，。；、：]+|[，。；：、][ ]?[,;:](?!\\w)|[,;][，。；：、]', {
    needs: '，。；、：',
  }),
  pattern('mark-twice', '(?<=[\\d%％年月日时])(?:——|～～|~~|--|—-|-—)(?=\\d)', {
    needs: '—～~-',
    instead: ([text]) => text.slice(0, 1),
  }),
  pattern('mark-twice', '““[^“”\\n]{1,60}””|《《[^《》\\n]{1,60}》》', {
    needs: '“《',
    instead: ([text]) => text.slice(1, -1),
  }),
  pattern('mark-twice', '！{2,}|？{2,}|等等?…{1,2}|(?<=[。！？])”。', {
    needs: '！？等。',
    severity: 'warning',
  }),
];
