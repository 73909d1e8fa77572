/** A piece of text that stands for something still to be filled in. Offsets are UTF-16 units, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The mark alone: `XX` of `XX亿元`, `20XX` of `20XX年`, `（名称替换）` whole. */
  readonly text: string;
  /** A sign that stands for a word or figure (`XX`, `____`), or words that tell the writer what to do. */
  readonly kind: 'mark' | 'instruction';
  /** False where it is only likely: `1XX`, 某某 with nothing after it, 待补充 at the end of a sentence. */
  readonly certain: boolean;
}

const LATIN = 'A-Za-z0-9Ａ-Ｚａ-ｚ０-９';
const CROSS = '×✕╳';
const SIGN = `XxＸｘ${CROSS}*＊_＿○□△◯`;
const OPEN = '（(【\\[〔［';
const CLOSE = '）)】\\]〕］';
const INSIDE = `[^${OPEN}${CLOSE}\\n]`;

/**
 * Units and heads of names that a single X stands before. What may follow a unit's character without being it is
 * shut out (X元素, X分量, X市场); X光, X射线, X轴, X型 are words because 光, 射, 轴, 型 are no units.
 */
const UNIT = new RegExp(
  `^[ 　]?(?:${[
    '[%％‰]|个?百分点|[亿万千百]|元(?![素件])|个(?![人体性别])|家(?![庭族居电园])|项|人(?![工才民员口生类])|名(?!称)|户(?![外籍型])',
    '位(?![置移点于])|次(?![要序])|场(?![景地所馆])|条(?![件例款纹])|件|吨|公斤|公里|公顷|平方|立方|亩|米|辆|台(?![湾账阶风])|套(?![餐路用])',
    '座(?![谈位标])|所(?![在有谓以示])|处(?![理于置])|年(?![轻龄限华])|月|日(?![本常])|天(?![然气文数])|号(?![召称角])|期(?![间待望货限])',
    '批(?![发准复评])|时(?=[整半许前至到]|[ 　]?[\\dXxＸｘ×*_]{1,4}[ 　]?分)|起(?![来到步草点始义因码降])|盏|间(?![隔断接距的])|张(?![贴力])|头(?![部条])|艘|届|岁|倍|成(?![分员为立果本长效功交])|小时|分(?![量析布类局公支之子别区])|周(?![边围期年到末])|季度|强|大(?![数型小])',
    '组(?![合织件装成])|支|篇|份(?!额)|例(?![如外])|字|只|楼|栋|村|镇|乡|县|区(?![间域块别分])|市(?![场民值政容])|省(?!略)|街|局(?![部面限])|校|厂',
    '同志|书记|主任|部门|单位|余|多(?![数样元])|等(?![级待于次])',
  ].join('|')})`,
);

/** Words after which a single X is a figure though no unit follows: 由负增长X转为增长X. */
const FIGURE_VERB = /(?:增长|下降|上升|提高|降低|减少|增加|完成|达到?|实现|突破|超过|回落|第|分之)[ 　]?$/;

/** A single X between these may be a name: 打造X人工智能谷, “X”品牌; not X光, X型, X计划, or the first of X、Y. */
const NAME_BEFORE = /(?:^|[一-龥“（《、，。；：])$/;
const NAME_AFTER =
  /^(?![光射轴线波型形染因坐世代战综连荧刀档值方向要级类素元系理联计])[一-龥”）》、](?![A-Za-z])/;

/** What 某某 is a blank before. 局长 and the like are titles, said of a person: 陈某某局长. */
const ORGANISATION =
  /^(?:[省市县区镇乡村局办厅委](?![长员])|街道|社区|单位|公司|企业|集团|学校|同志|部门|机关|中心|项目|路)/;
/** What 某 alone stands for the name of. */
const SOME_PLACE =
  /^(?:[市县区镇乡村局](?![级情务部面域])|街道|社区(?!民)|公司|集团|单位|企业|学校|医院|小区|同志|书记|主任|地(?![区方域块段理下])|路(?![线段]))/u;
const SURNAME =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]$/;

/** A noun that tells what belongs in its place: [事项名称], 【牵头单位】, [金额]. */
const ASKED =
  '[一-龥]{0,8}(?:名称|姓名|名字|单位|部门|机构|金额|数字|数量|数据|数值|人数|户数|日期|时间|年份|月份|地点|地名|地址|职务|职称|编号|文号|字号|标题|主题|事项|联系人|负责人|电话|比例|增幅|增速|面积|期限|天数|次数|领导|镇街|区县|企业名|项目名|内容)';

const NAMED = '(?:名称|名字|姓名|人名|地名|职务|单位|部门|数字|数据|内容|文字|日期|时间|标题|信息)';

/** What makes a figure of the signs before it: `--亿元`, `…万吨`, `@@个`. */
const COUNTED = '(?=[亿万]?元|[亿万][吨亩人户个家名件项]|[%％个家项人])';

const BOLD = '(?<!\\d)\\*\\*(?![\\s*])(?<content>[^*\\n]+?)(?<![\\s，、；])\\*\\*(?!\\*)';

/** Read left to right, so that what is a word is taken before a mark in it can be seen: protect first, then match. */
const PIECES: Readonly<Record<string, string>> = {
  address: 'https?://[!-~]+|www\\.[!-~]+|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}',
  year: `(?<![${LATIN}])(?:19|20)(?:[${SIGN}]{2,4}|\\d?[${SIGN}](?=[ 　]?[年〕]))(?![${LATIN}])|(?<=〔)20[ 　]*(?=〕)`,
  number: '(?<=〔(?:19|20)\\d{2}〕)[ 　]*(?:第[ 　]*)?号',
  dateForm: '[Yy]{4}(?=[ 　]?年|[-/.]?[Mm]{2})(?:[-/.]?[Mm]{2}[-/.]?[Dd]{2})?|MM(?=[ 　]?月)|DD(?=[ 　]?日)',
  phone: `(?<![${LATIN}-])[Xx×]{3,4}-[Xx×]{7,8}(?![${LATIN}-])`,
  masked: '(?:\\d{3,4}-)?\\d{2,}[*＊xX×]{3,}\\d*|\\d{4}(?:[ -][*xX]{4})+[ -]\\d{1,4}',
  bold: BOLD,
  numeral: '[一二三四五六七八九十百千][○〇]+|[○〇]+[一二三四五六七八九]',
  told: `[${OPEN}]${INSIDE}{0,14}?(?:${[
    `${NAMED}替换|附注内容|比日期长|待填写?|待补充?|待录入|填写(?!说明)${NAMED}`,
    `(?:请(?!勿)|此处|此段|这里|自行|据实)${INSIDE}{0,10}?(?:填写|填入|输入|键入|插入|补充|修改|替换|删除|粘贴)`,
    '(?:根据|按照?|依)(?:实际|具体|本地)[^，。]{0,8}?(?:填写|修改|调整|增减|补充|删减)|键入文字|在此处?键入|(?:此处|这里)填|(?:删除|删去|删掉)[这此][句段行处]',
  ].join('|')})${INSIDE}{0,12}[${CLOSE}]`,
  toldInAngles: `[<〈‹](?:请|此处|这里|待)[^<>〈〉‹›\\n]{0,8}?(?:填写?|输入|键入|插入|补充?)[^<>〈〉‹›\\n]{0,12}[>〉›]`,
  begun: '^[ 　]*(?:请|需|待)(?:补充|填写|核实|更新)[：:]|批注[ ]?[\\[［][^\\]］\\n]{0,12}?\\d[\\]］][：:]?',
  prompt:
    '[单点]击(?:或点击)?此处(?:输入|添加|键入|插入|编辑)[一-龥]*|Click (?:or tap )?here to enter \\w+|此处(?:填写|填入|插入|输入|待补|留空)[一-龥]{0,8}',
  mayBeTold: `[${OPEN}](?:${INSIDE}{0,8}?(?:待(?:定|核实?|确认|统计|更新|提供|明确)|(?<![按所急])需(?:再|进一步)?(?:核实|核对|更新|确认))|(?:单位|公司|项目|具体)${NAMED}|具体金额)[${CLOSE}]`,
  asked: `[【［\\[〈<‹]${ASKED}[】］\\]〉>›]`,
  pending: '待(?:填写?|补充?|录入)(?![一-龥])|待(?:填写?|补充?)' + COUNTED,
  spaced: `(?<![${LATIN}+＋]|[A-Za-z] )[XxＸｘ](?:[ 　][XxＸｘ])+(?![${LATIN}+＋])`,
  token: `[+＋]?[${LATIN}]+(?:[+＋.．][${LATIN}]+)*[+＋]?`,
  run: `[*＊${CROSS}]+[.．][*＊${CROSS}]+|[${CROSS}]+|[*＊]{2,}|[_＿]{2,}|[○□△◯]+|〇{2,}|[?？]{2,}|(?<!…)…+${COUNTED}|(?<!-)-{2,}${COUNTED}|(?<!#)#{2}${COUNTED}|@{2,}${COUNTED}|[*＊]`,
  someone: '某+',
};

const SCAN = scanner(PIECES);
const SCAN_MARKDOWN = scanner({
  rule: '^[ ]{0,3}(?:(?:\\*[ ]*){3,}|(?:_[ ]*){3,})$',
  strong: '(?<![\\w])__(?![\\s_])[^_\\n]+__(?![\\w])',
  ...PIECES,
});
/** No mark is found in a text without one of these; most values have none. */
const WORTH_A_LOOK = new RegExp(
  `[${SIGN}〇?？…某待【\\[〔［YyNＮ<〈‹]|[（(][^）)\\n]{0,40}?(?:[换附比填输键插补改删粘调增需]|单位|公司|项目|具体)|[请需](?:补充|填写|核实|更新)[：:]|--|##|@@|此处|here to|MM|DD|TBD|TODO|FIXME`,
  'i',
);

function scanner(pieces: Readonly<Record<string, string>>): RegExp {
  const groups = Object.entries(pieces).map(([name, piece]) => `(?<${name}>${piece})`);
  return new RegExp(groups.join('|'), 'gm');
}

/** What a piece is: a mark that is certain, one that is likely, or a word. */
type Verdict = 'certain' | 'likely' | 'word';
type Judge = (piece: string, before: string, after: string) => Verdict;
type Groups = Readonly<Record<string, string | undefined>>;

const always = (): Verdict => 'certain';

const JUDGES: Readonly<Record<string, Judge>> = {
  year: always,
  spaced: always,
  dateForm: always,
  phone: always,
  number: always,
  told: always,
  toldInAngles: always,
  begun: always,
  asked: judgeAsked,
  prompt: always,
  mayBeTold: () => 'likely',
  pending: (_piece, _before, after) => (UNIT.test(after) ? 'certain' : 'likely'),
  token: judgeToken,
  run: judgeRun,
  someone: judgeSomeone,
};
const INSTRUCTIONS = new Set(['told', 'toldInAngles', 'begun', 'asked', 'prompt', 'mayBeTold', 'pending']);

const MEASURE = /^[ 　]?(?:[%％‰年月日]|[亿万千]?(?:元|吨|亩|人|户|家|个|项|件|名|公里|平方))/u;

/** 【牵头单位】 before what it heads is a label; within a sentence, or before a unit, it asks for something. */
function judgeAsked(_piece: string, before: string, after: string): Verdict {
  if (/[一-龥：:于自至]$/u.test(before) && !/^[\s　]*$/u.test(before)) return 'certain';
  if (MEASURE.test(after)) return 'certain';
  return /^(?:[，。；、）]|$)/u.test(after) && before !== '' ? 'likely' : 'word';
}

/** A token with an X and another letter or digit is a word (SpaceX, XXL, 1+X, 3x4); X alone is a mark or a word by its neighbours. */
function judgeToken(piece: string, before: string, after: string): Verdict {
  if (/^(?:TBD|TODO|FIXME)$/i.test(piece) && piece !== 'Todo') return 'certain';
  if (/^[NＮ]$/.test(piece)) return judgeLetter(before, after);
  if (!/[XxＸｘ]/.test(piece) || /[+＋]/.test(piece)) return 'word';
  if (/^[XxＸｘ]$/.test(piece)) return judgeSingle(before, after);
  if (/^[XxＸｘ.．]+$/.test(piece)) return /^(?:染色体|型性染)/.test(after) ? 'word' : 'certain';
  if (/^[XxＸｘ]{2,}(?:[.．]?\d+)+$|^\d+[.．][XxＸｘ]+$/.test(piece) && UNIT.test(after)) return 'certain';
  const digitsBeside = /^(?:\d{1,4}[XxＸｘ]{2,}|[XxＸｘ]{2,}\d+)$/.test(piece);
  return digitsBeside ? 'likely' : 'word';
}

/** N个, N%: N is a figure before a unit; a name in “1+6+N”, a custom in 第N次. */
function judgeLetter(before: string, after: string): Verdict {
  if (!/[一-龥]$/u.test(before) || before.endsWith('第') || !UNIT.test(after)) return 'word';
  return /^[ 　]?(?:[%％‰]|[亿万]?元|个百分点)/u.test(after) ? 'certain' : 'likely';
}

/** One X or ×: a blank before a unit, or after a verb that wants a figure; never beside Latin words (Model X, X-ray). */
function judgeSingle(before: string, after: string): Verdict {
  const measured = UNIT.test(after);
  const counted =
    measured && (/[\d—–-]$/.test(before) || (/[A-Za-z] $/.test(before) && !/^[等余多]/.test(after)));
  if (/[A-Za-z0-9][ _/.&-]$/.test(before) && !counted) return 'word';
  if (/[“‘]$/.test(before) && /^[”’]/.test(after)) return 'word';
  if (/^[-_/.&][A-Za-z0-9]/.test(after) || /^[-—–]?(?:射线|光)/.test(after)) return 'word';
  if (measured || isOneOfMany(before, after)) return 'certain';
  const figure = /^(?:[，。；、）？！\s]|$)/.test(after) || before.endsWith('第') || after.startsWith('转');
  if (figure && FIGURE_VERB.test(before)) return 'certain';
  return NAME_BEFORE.test(before) && NAME_AFTER.test(after) ? 'likely' : 'word';
}

/** X至X月, X∶X∶X: a mark beside another. */
function isOneOfMany(before: string, after: string): boolean {
  const one = '[XxＸｘ×]';
  return (
    new RegExp(`^[∶：:]${one}|^[至到—–-](?:${one}|\\d{1,2})[月日年时%％]`).test(after) ||
    new RegExp(`${one}[∶：:]$`).test(before)
  );
}

function judgeRun(piece: string, before: string, after: string): Verdict {
  if (/^[×✕╳]$/.test(piece)) return judgeCross(before, after);
  if (/^[*＊]$/.test(piece)) return judgeStar(before, after);
  if (/[.．]/.test(piece)) return UNIT.test(after) ? 'certain' : 'word';
  if (/^[×✕╳]+$/.test(piece) && /“[一-龥]{0,2}个$/u.test(before) && after.startsWith('”')) return 'word';
  if (/^[○□△◯]$/.test(piece)) return /^[年月日号%％]|^[亿万]?元/.test(after) ? 'certain' : 'word';
  if (/^[_＿]{2}$/.test(piece) && (/\w$/.test(before) || /^\w/.test(after))) return 'word';
  if (/^？+$/.test(piece) && !UNIT.test(after)) return 'word';
  if (piece.startsWith('…')) return 'likely';
  if (/^[-#@]/.test(piece)) return /[一-龥][ 　]?$/u.test(before) ? 'certain' : 'word';
  return SURNAME.test(before.slice(-1)) && !UNIT.test(after) ? 'likely' : 'certain';
}

/**
 * One ×: no mark where things are multiplied or the sign itself is meant (打×); a name's too at the start of a clause, after 在
 * and 由, before 湖 and 河.
 */
function judgeCross(before: string, after: string): Verdict {
  const isProduct =
    /[\w）)]$/.test(before) ||
    /^[\w（(]/.test(after) ||
    (before.endsWith('人') && /^[天日月年次]/.test(after));
  if (isProduct || /[打画标“]$/u.test(before) || /^[号的处”]/u.test(after)) return 'word';
  const verdict = judgeSingle(before, after);
  const isName = /(?:^|[，。；：、“（在由对从向与和及])$/u.test(before) || /^[湖河江山岛港湾村]/u.test(after);
  return verdict === 'likely' && !isName ? 'word' : verdict;
}

/** One * is a blank before a unit and where a name stands; not in a sum, and not 带*的指标. */
function judgeStar(before: string, after: string): Verdict {
  if (/[\w）)*＊]$|[带标加打画注有]$/u.test(before) || /^[\d(（号的注：:*＊ 　]/u.test(after)) return 'word';
  if (before.trim() === '' && !UNIT.test(after)) return 'word';
  if (UNIT.test(after)) return 'certain';
  return NAME_BEFORE.test(before) && /^[一-龥]/u.test(after) ? 'likely' : 'word';
}

/** 某某县 and 某县 are blanks, 陈某某 a person whose name is not given, 某种 a word. */
function judgeSomeone(piece: string, before: string, after: string): Verdict {
  if (SURNAME.test(before)) return 'word';
  if (piece === '某') return SOME_PLACE.test(after) ? 'likely' : 'word';
  return ORGANISATION.test(after) ? 'certain' : 'likely';
}

/** `**text**` is bold, not two marks, unless what stands between is a unit: 20**年**月**日, 完成**亿元，增长**%. */
function isBold(content: string): boolean {
  if (/[，；]/.test(content)) return !UNIT.test(content);
  return !/^(?:年|月|日|[%％]|[亿万]?元|个|家|项|人|[县区市镇乡村])+$/.test(content);
}

/** Blanks beyond these divide what stands before and behind from a mark. */
const NEAR = 20;

/** `**一、总体情况。**` around whole clauses is bold even where no Markdown is wanted; `，**县和**镇` are two names. */
function isBoldClause(text: string, { 0: whole, index, groups }: RegExpExecArray): boolean {
  const content = groups?.['content'] ?? '';
  const end = index + whole.length;
  const [before, after] = [text.slice(Math.max(0, index - NEAR), index).trim(), text.slice(end, end + NEAR)];
  const opens = (before === '' || /[，。；！？]$/u.test(before)) && /^[一-龥A-Za-z0-9（“《]/u.test(content);
  const closes = /^[ 　]*(?:$|[，。；：！？])/u.test(after)
    ? !/[：:]$/u.test(content)
    : /[。：:]$/u.test(content);
  return opens && closes && isBold(content) && !FIGURE_VERB.test(content);
}

/** The `**words**` of a text that is no Markdown which are bold all the same, signs included. */
export function boldClauses(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(new RegExp(BOLD, 'g')))
    .filter((match) => isBoldClause(text, match))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

export interface MarkOptions {
  /** Whether `**text**` is bold, as people write it in data; in plain text only around clauses. Yes unless said. */
  readonly bold?: boolean;
  /** The text is Markdown as written: `***` alone on its line and `__text__` are its syntax. */
  readonly markdown?: boolean;
}

/** All that a cell or a paragraph holds; × alone says no, as ✓ says yes. */
const ALONE = /(?<=^\s*)[XxＸｘ](?=\s*$)/;

function markAt(start: number, text: string): Mark {
  return { start, end: start + text.length, text, kind: 'mark', certain: true };
}

/**
 * The marks in a text, in order, none overlapping. Real words that look like marks (SpaceX, X射线, 1+X证书, XXL, 3×4米,
 * 133****6789, 陈某某, `**bold**`) are passed over.
 */
export function findMarks(text: string, options: MarkOptions = {}): readonly Mark[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const alone = ALONE.exec(text);
  if (alone) return [markAt(alone.index, alone[0])];
  const scan = new RegExp(options.markdown === true ? SCAN_MARKDOWN : SCAN);
  const marks: Mark[] = [];
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const { groups = {}, index } = match;
    const bold = options.bold === false ? isBoldClause(text, match) : isBold(groups['content'] ?? '');
    if (groups['bold'] !== undefined && !bold) {
      scan.lastIndex = index + 2;
      marks.push(markAt(index, '**'));
      continue;
    }
    const mark = judge(text, match[0], index, groups);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function judge(text: string, piece: string, start: number, groups: Groups): Mark | undefined {
  const name = Object.keys(JUDGES).find((key) => groups[key] !== undefined);
  if (name === undefined) return undefined;
  const end = start + piece.length;
  const verdict = JUDGES[name]?.(piece, text.slice(Math.max(0, start - 6), start), text.slice(end, end + 6));
  if (verdict === undefined || verdict === 'word') return undefined;
  const kind = INSTRUCTIONS.has(name) ? 'instruction' : 'mark';
  return { start, end, text: piece, kind, certain: verdict === 'certain' };
}

/** A value that is all signs: `X`, `***`, `-`, `—`, `/`, `……`, `？`. */
const ONLY_SIGNS = new RegExp(`^(?:[${SIGN}?？ 　]+|[-—–]+|[/／]|\\.{3,}|…+)$`);
const PERHAPS_BLANK = /^[\s（(【[〔［“"'‘<《]*(?:[-—–/／.…]|[待未暂请]|TBD|TODO)/i;
const ONLY_WORDS =
  /^(?:待(?:填写?|补充?|定|核实?|查|报|统计|确认|更新|提供|明确|录入|完善)|未填|暂缺|请(?:填写|输入)[一-龥]{0,8}|TBD|TODO|某+)$/i;
/** Every text that is blank for all that something stands in it holds one of these. */
const HINT_OF_BLANK = new RegExp(`[${SIGN}〇?？…某待${OPEN}YyNnＮｎ<〈‹《“"'‘/／.#〔此HhMmDdTtFf未暂请—–-]`);
const WRAPPED = /^[（(【[〔［“"'‘<《]+|[）)】\]〕］”"'’>》]+$/g;

/**
 * Whether a data value leaves its slot unfilled: nothing at all, nothing but a mark (`X`, `____`, 待填, `【待补充】`), or
 * words that hold one for certain (`XX公司`, `20XX年`).
 */
export function isBlank(text: string): boolean {
  const value = text.trim();
  if (value === '' || !HINT_OF_BLANK.test(value)) return value === '';
  const marked = WORTH_A_LOOK.test(value);
  if (value.length <= 16 && (marked || PERHAPS_BLANK.test(value))) {
    const bare = value.replace(WRAPPED, '').trim();
    if (bare !== '' && (ONLY_SIGNS.test(bare) || ONLY_WORDS.test(bare))) return true;
  }
  return marked && findMarks(value).some((mark) => mark.certain || mark.end - mark.start === value.length);
}
